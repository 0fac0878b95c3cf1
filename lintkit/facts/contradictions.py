"""Where a document says two things about one: the amount of an offer, its limit per person, its last day."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from lintkit.facts.calendar import Date
from lintkit.facts.calendar.terms import terms
from lintkit.facts.incentives.headlines import broken
from lintkit.facts.offers import Offer, Where, offers
from lintkit.facts.reach import headings, rows
from lintkit.facts.reading import CHINESE, Reading, fact, languages
from lintkit.facts.values import Count, values
from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import Role, Span

_TWO = 2
_MANY = 12
"""Places that name the like: whoever says it so often has many of them."""
_SEVERAL = regex(
    r"第[0-9一二三四五]弾|[0-9一二三]次|前半|後半|前期|後期|上期|下期|延長|早期|早割|先行|店舗(?:により|ごと|によって)|会場|コース|プラン|回目"
    r"|[a-e]賞|[a-e]コース|特賞|[1-5]等|[①-⑩]|ランク|ステージ|ゴールド|シルバー|プレミアム|会員区分|曜日|平日|土日|日替|その[1-9一二三]"
)
"""Words of a document that offers the like several times."""
_CHANGED = regex(
    r"変更|改定|改訂|訂正|旧|以前|前回|これまで|従来|通常|から?→|⇒|→|に(?:増額|アップ|引き上げ|延長)|倍増|増量"
)
_CONDITION = regex(
    r"(?P<sum>[0-9][0-9,]*円以上)"
    r"|(?P<who>新規|初回|初めて|はじめて|既存|会員|学生|学割|シニア|アプリ|web|店頭|店舗|オンライン|line|メルマガ|誕生|紹介|レビュー|写真|動画|お友(?:達|だち))"
)
_ADDED = regex("さらに|更に|加えて|追加|プラス|上乗せ|別途")
_LEAD = 16
"""Characters before an amount that make it one on top of another."""
_GENERAL = regex(r"規約|注意|条件|概要|要項|詳細|応募方法|利用方法|よくある|q&a|faq|お問い?合わせ|について$|期間|特典")
_LIMIT = regex(
    r"(?:の?ご?(?:利用|使用|応募|購入|参加|注文)(?:は|を|に)?)?(?:限り|まで|迄|限定|を?上限|のみ|のご?(?:応募|利用)と)"
)
_PER_TIME = regex(
    r"(?P<time>(?:1|一)(?:日|か月|ヶ月|カ月|ヵ月|週間|会計|回のご?注文|年|配送|来店|商品|アカウント)|毎[日月週]|期間中|キャンペーン中|累計|合計)"
)
_OF = regex(r"(?:クーポン|ポイント|応募|紹介|投稿|レビュー|購入|注文|利用|参加|予約|コード)")


class Said(NamedTuple):
    """One value where it stands; what has the same key speaks of the same thing."""

    key: Hashable
    value: Hashable
    block: int
    span: Span


class Contradiction(NamedTuple):
    """Two places that cannot both be right, in the order of the text."""

    first: Said
    second: Said


@fact
def contradictions(reading: Reading) -> tuple[Contradiction, ...]:
    """The contradictions of the document; none where it offers the like several times, by steps or to several."""
    found = []
    if not _SEVERAL.search(_whole(reading)):
        found = [one for said in (_amounts, _ends, _caps) for one in _pairs(reading, said(reading))]
    held = {place.block for one in found for place in one}
    headlines = (Contradiction(*map(_of_place, one)) for one in broken(reading) if one.body.block not in held)
    return tuple(sorted([*found, *headlines], key=lambda one: (one.second.block, one.second.span)))


def _of_place(place: Where) -> Said:
    return Said("headline", None, place.block, place.span)


@fact
def _whole(reading: Reading) -> str:
    return "\n".join(fold(block.text).text for block in reading.document.blocks)


def _pairs(reading: Reading, said: Iterable[Said]) -> Iterator[Contradiction]:
    """Of each thing the first two places that differ, where it has two values and no more."""
    groups: dict[Hashable, list[Said]] = {}
    for one in said:
        if not _CHANGED.search(fold(reading.document.blocks[one.block].text).text):
            groups.setdefault(one.key, []).append(one)
    for group in groups.values():
        if len({one.value for one in group}) != _TWO or len(group) > _MANY:
            continue
        apart = [pair for pair in combinations(group, 2) if pair[0].value != pair[1].value]
        if all(_comparable(reading, *pair) for pair in apart):
            yield Contradiction(*apart[0])


def _comparable(reading: Reading, one: Said, other: Said) -> bool:
    """Whether two places speak of one thing: not two items, rows or sections of the same sort, nor one sentence."""
    blocks = reading.document.blocks
    first, second = blocks[one.block], blocks[other.block]
    if one.block == other.block or (first.cell and second.cell and first.cell.table == second.cell.table):
        return False
    if first.part != second.part:
        return True
    above = [headings(reading)[place][:1] for place in (one.block, other.block)]
    if first.role is second.role is Role.LIST_ITEM and above[0] == above[1]:
        return False
    return above[0] == above[1] or any(_is_general(reading, titles) for titles in above)


def _is_general(reading: Reading, titles: tuple[int, ...]) -> bool:
    """Whether a section is no offer among others: the page's own, or its terms."""
    if not titles:
        return True
    block = reading.document.blocks[titles[0]]
    return block.level <= 1 or bool(_GENERAL.search(fold(block.text).text))


def _amounts(reading: Reading) -> Iterator[Said]:
    """Single amounts of offers for a named act, told apart by side and condition."""
    found = [one for one in offers(reading) if not one.upto and one.form in {"coupon", "points", "gift-card", "cash"}]
    for one in found:
        worth = one.values
        alike = [other for other in found if other.form == one.form and other.amount]
        if worth and worth.low is not None and worth.low == worth.high and len(alike) == 2 and one.acts:
            place = _named_at(reading, one)
            if not _ADDED.search(fold(reading.document.blocks[place.block].text[: place.span.start][-_LEAD:]).text):
                yield Said(_of_offer(reading, one, place.block), (worth.unit, worth.low), place.block, place.span)


def _named_at(reading: Reading, offer: Offer) -> Where:
    """The first mention of an offer that names its amount."""
    places = (Where(offer.block, offer.span), *offer.again)
    texts = (fold(reading.document.blocks[one.block].text[one.span.start : one.span.end]).text for one in places)
    return next((one for one, text in zip(places, texts, strict=True) if offer.amount in text), places[0])


def _of_offer(reading: Reading, offer: Offer, block: int) -> Hashable:
    text = fold(reading.document.blocks[block].text).text
    told = frozenset(hit.group() for hit in _CONDITION.finditer(text))
    return "amount", offer.form, offer.acts, offer.to, offer.repeated, told, offer.values and offer.values.unit


def _ends(reading: Reading) -> Iterator[Said]:
    """The last days of what one label names: キャンペーン期間 here and キャンペーン期間 there."""
    for one in terms(reading):
        if one.last.day is not None:
            yield Said((one.what, one.label), _day(one.last), one.last.block, _term_span(one.first, one.last))


def _day(date: Date) -> tuple[int, int | None]:
    return date.month, date.day


def _term_span(first: Date, last: Date) -> Span:
    return Span(first.span.start, last.span.end) if first.block == last.block else last.span


def _caps(reading: Reading) -> Iterator[Said]:
    """How often or how much each person may, of one thing and in one time."""
    tongues = languages(reading)
    for one in values(reading):
        if not isinstance(one.meaning, Count) or not one.meaning.per or tongues[one.block] in CHINESE:
            continue
        text = fold(reading.document.blocks[one.block].text[: one.span.start]).text[-30:]
        after = fold(reading.document.blocks[one.block].text[one.span.end :]).text
        most = one.meaning.high
        if most is not None and _LIMIT.match(after):
            yield Said(_of_cap(reading, one.block, text + after[:16], one.meaning), most, one.block, one.span)


def _of_cap(reading: Reading, block: int, around: str, count: Count) -> Hashable:
    time = _PER_TIME.search(around)
    row = "".join(fold(reading.document.blocks[one].text).text for one in rows(reading)[block])
    of = frozenset(_OF.findall(around)) or frozenset(_OF.findall(row))
    return "cap", "人" if count.per in {"人", "名", "り"} else count.per, count.unit, time and time["time"], of
