"""Offers of goods or services that come, and cost, again and again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lintkit.facts.identity import phones
from lintkit.facts.phrases import Hit
from lintkit.facts.questions import asks
from lintkit.facts.ranges import Ranges
from lintkit.facts.reach import label, rows, sections
from lintkit.facts.reading import Reading, fact
from lintkit.facts.selling.buttons import placing, vague
from lintkit.facts.selling.pages import orders
from lintkit.facts.selling.phrases import QUOTED, told
from lintkit.facts.spoken import prose
from lintkit.facts.values import values
from lintkit.facts.where import Told
from lintkit.facts.wordlists import listed
from lintkit.language.characters import Folded
from lintkit.lazy import regex
from lintkit.model import Role

_ENDING = regex(r"解約|退会|休止|お休み|停止|キャンセル|お?止め|やめ(?:たい|る|方)")
_PROCEDURE = regex(
    r"(?:マイページ|お?電話|メール|フォーム|お問い?合わせ|アプリ|line|設定画面|アカウント|窓口|サポート)[^。]{0,60}?"
    r"(?:手続き|承|連絡|受け?付け|申し?(?:出|込|付)|できます|いただけ|お知らせ)"
)
_DEADLINE = regex(
    r"(?:前日|当日|末日|月末|締め?切り?日?|[0-9]{1,2}(?:日|営業日|週間|か月|ヶ月)前?)(?:まで|迄)に[^。]{0,60}?(?:手続き|連絡|申し?(?:出|込|付)|お?知らせ|届け?出)"
)
_EACH = regex(r"(?:1|一)回(?:あたり|当たり|ごと|分|の)|毎回|各回|毎月|月額|月謝|月々|(?:2|二)回目")
_IS_ONE = regex(
    r"(?:定期(?:便|購入|コース|お届け(?:便|コース)?|縛り)?|サブスク(?:リプション)?|頒布会)(?:で)?(?:の|へ|へ?の)?(?:ご)?(?:お?申し?込み|契約|注文|購入|商品|参加|加入|お届け)?"
    r"(?:です|でのお届け|となります|になります|となって(?:い|おり)|でございます|が(?:条件|前提|必須)|を条件)"
    r"|(?:2|二)回目[^。]{0,16}?(?:自動|毎月|価格|値段)[^。]{0,12}?(?:届け|届き|届く|発送|配送|請求|更新)"
)
"""Words that say that what is sold here is a subscription, however far from its price."""
_SHOPS = frozenset({"product-page", "checkout"})


@fact
def subscriptions(reading: Reading) -> tuple[Told, ...]:
    """Subscriptions with a price beside them, and trials that turn into paid ones, on a page that sells.

    Words that say that what is sold here is one need no price beside them: it often stands loud at the top.
    """
    taken = bool(orders(reading))
    if not taken and reading.setting("kind") not in _SHOPS and not (placing(reading) or vague(reading)):
        return ()
    priced = {value.block for value in values(reading) if value.kind == "money"}
    found = []
    for sentence in prose(reading, {Role.QUOTE, Role.META, Role.FOOTER, Role.LABEL}):
        folded = reading.folded(sentence)
        if asks(folded.text):
            continue
        if turned := listed("jp-selling/turns-paid").search(folded):
            found += [] if listed("jp-selling/turns-paid-not").search(folded) else [Told(sentence.block, turned.span)]
            continue
        hit = _offered(folded, taken=taken)
        if hit and priced and (_IS_ONE.search(folded.text) or _near(reading, sentence.block, priced)):
            found.append(Told(sentence.block, hit.span))
    return tuple(found)


def _offered(folded: Folded, *, taken: bool) -> Hit | None:
    """The first subscription that a sentence offers; one excluded, linked or only spoken of is none.

    A monthly fee alone is one only where the page takes orders: schools and gyms are joined on the spot.
    """
    hits = list(listed("jp-selling/subscription").find(folded))
    if not hits or listed("jp-selling/subscription-not").search(folded):
        return None
    spared = Ranges.of(hit.span for hit in listed("jp-selling/subscription-mentioned").every(folded))
    fees = Ranges.of(() if taken else (hit.span for hit in listed("jp-selling/monthly-fee").find(folded)))
    return next((hit for hit in hits if not spared.touch(hit.span) and not fees.touch(hit.span)), None)


def _near(reading: Reading, block: int, priced: set[int]) -> bool:
    """Whether a price stands in the block, its row, the block before or behind it, or under it if it is a heading."""
    row = sections(reading)[block] if reading.document.blocks[block].role is Role.HEADING else rows(reading)[block]
    return not priced.isdisjoint(range(row.start - 1, row.stop + 1))


@fact
def later_prices(reading: Reading) -> tuple[Told, ...]:
    """Prices that a table or a label sets under 「1回あたり」 or 「月額」: what every delivery costs."""
    amounts = (value for value in values(reading) if value.kind == "money")
    return tuple(Told(one.block, one.span) for one in amounts if _EACH.search(label(reading, one.block)))


@fact
def cancel_ways(reading: Reading) -> tuple[Told, ...]:
    """How a subscription is ended; "by telephone only" without a number is no way."""
    only = Ranges.of(()) if phones(reading) else Ranges.of(one.span for one in told(reading, "cancel-phone-only"))
    blocks = {one.block for one in told(reading, "cancel-phone-only")}
    ways = (*told(reading, "cancel-way"), *_procedures(reading))
    return tuple(one._replace(weak=one.block in blocks and only.touch(one.span)) for one in ways)


@fact
def cancel_deadlines(reading: Reading) -> tuple[Told, ...]:
    """Until when it is ended, where the day stands far from the word: 「退会は、前月15日までに受付または…お申し出」."""
    return tuple(_of_ending(reading, _DEADLINE))


def _procedures(reading: Reading) -> Iterator[Told]:
    """Ways that stand far from the word: 「休止　縛りはありません。…までに、マイページで」."""
    return _of_ending(reading, _PROCEDURE)


def _of_ending(reading: Reading, wanted: re.Pattern[str]) -> Iterator[Told]:
    """Words in a sentence about ending a subscription, or in one that follows it."""
    headed: int | None = None
    for sentence in prose(reading, QUOTED):
        text = reading.folded(sentence).text
        if _ENDING.search(text) or _ENDING.search(label(reading, sentence.block)):
            headed = sentence.block
        if headed is None or sentence.block - headed > 1 or asks(text):
            continue
        if hit := wanted.search(text):
            yield Told(sentence.block, reading.folded(sentence).span(*hit.span()))


@fact
def times(reading: Reading) -> tuple[Told, ...]:
    """How many deliveries are agreed, or that there is no end; "no minimum※" leaves it open."""
    weak = [one._replace(weak=True) for one in told(reading, "times-weak")]
    open_ones = {(one.block, one.span.start) for one in weak}
    strong = [one for one in told(reading, "times") if (one.block, one.span.start) not in open_ones]
    return (*strong, *weak)
