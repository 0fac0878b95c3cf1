"""Limits that copy calls upon: 今だけ without an end, 数量限定 without a number."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from lintkit.facts.claims.kinds import Claim
from lintkit.facts.claims.worded import Said, claimed
from lintkit.facts.phrases import Phrases
from lintkit.facts.ranges import Ranges
from lintkit.facts.reach import headings, labels, sections
from lintkit.facts.reading import Reading, fact, sentences
from lintkit.facts.where import Where
from lintkit.facts.wordlists import listed
from lintkit.lazy import regex
from lintkit.model import Role, Sentence, Span

_LETTERS = frozenset({"email", "sms", "social-post"})
"""What is read on the day it is sent, so that 本日 is a date."""
_STOCK = frozenset({Role.TABLE_CELL, Role.BUTTON, Role.LABEL})
_LEGEND = regex(
    r"在庫あり|在庫有|売り?切れ|完売|在庫なし|[○◎△×]\s*(?:残|在庫|:)|△|空席|満席"
    r"|残りわずか(?:です)?マーク"
)
_LABEL = 24
"""Folded characters of a choice with the state of its stock: S（残りわずか）."""
_CUTOFF = regex(
    r"(?:当日|翌日|即日)(?:中に)?(?:の)?(?:発送|出荷|配送|お届け)|返品|交換は|お支払い期限|営業|電話受付|受付時間|平日|定休|お問い?合わ?せ(?:先|窓口|は|受付)"
)
"""Dates of service, not of the offer."""
_BEGINS = regex(r"[)に]?(?:から|より|以降|スタート|開始|発売|登場|オープン|配信|時点|現在)")
_PLACES = regex(
    r"席|予約|参加|受講|見学|定員|相談|入場|整理券|セミナー|講座|体験会|説明会|イベント|来場|面談|駐車|観覧|ツアー"
    r"|チケット|入場券|観劇|一般販売|先行販売|指定席|自由席|公演"
)
_SEATS = regex(r"定員|座席|お席|整理券|受講料|参加費")
_GIVEN = regex(r"プレゼント|進呈|特典|ノベルティ|差し?上げ|さしあげ|もらえ|贈呈|割引|off|引き")
"""Gifts, for which people come, whatever is sold beside them."""
_BOOKED = regex(r"ご?予約(?:が|は|も|枠)|席|枠|空室|空き|お部屋|定員")
_DEADLINE = regex(r"期間|期限|締切|終了|日時|会期|開催")
_DAY = regex(r"[0-9]月|[0-9]/[0-9]|\ufffc|[0-9]日")


@fact
def hurries(reading: Reading) -> tuple[Claim, ...]:
    """Limits of time within whose reach no end is told, or whose end may move, in the order of the text."""
    return tuple(_hurries(reading))


def _hurries(reading: Reading) -> Iterator[Claim]:
    letter = reading.setting("kind") in _LETTERS
    for _, group in groupby(claimed(reading, "time"), lambda one: one.sentence):
        first, *rest = group
        today = listed("jp-claims/time-today").search(first.folded) is not None
        moved = _moved(reading, first.block) if today else None
        open_ended = not (today and letter) and not _dated(first) and not _ends(reading, first.block)
        if moved or open_ended:
            lacking, weak = ((), (moved,)) if moved else (("end",), ())
            yield from (Claim(one.block, one.span, lacking, weak) for one in (first, *rest))


def _dated(one: Said) -> bool:
    """Whether the sentence itself names a day that is no beginning."""
    text = one.folded.text
    if _CUTOFF.search(text):
        return False
    return any(not _BEGINS.match(text, hit.end) for hit in listed("jp-claims/time-date").find(one.folded))


def _moved(reading: Reading, block: int) -> Where | None:
    """Where the section says that the end may be put off."""
    return next(_all(reading, sections(reading)[block], listed("jp-claims/time-extended")), None)


def _ends(reading: Reading, block: int) -> bool:
    """Whether an end stands in the section, in the headings above, or as the period of the whole document."""
    return not _reach(reading, block).isdisjoint(_ending(reading)) or _ends_as_whole(reading)


def _reach(reading: Reading, block: int) -> frozenset[int]:
    """The section of a block, the headings above and what they announce before the next one; once per section."""
    section, above = sections(reading)[block], headings(reading)[block]
    key = ("reach of a limit", section, above)
    if key not in reading.memo:
        titles = set(above[1:])
        announced = (n for n, heads in enumerate(headings(reading)) if heads and heads[0] in titles)
        reading.memo[key] = frozenset((*section, *above, *announced))
    found: frozenset[int] = reading.memo[key]
    return found


@fact
def _ends_as_whole(reading: Reading) -> bool:
    return not _ending(reading).isdisjoint(_periods(reading))


@fact
def _periods(reading: Reading) -> frozenset[int]:
    """The blocks that speak of a period of the whole document, or stand in a table beside such words."""
    told = listed("jp-claims/time-period")
    return frozenset(
        number
        for number, parts in enumerate(sentences(reading))
        for sentence in (*parts, *labels(reading, number))
        if told.search(reading.folded(sentence)) or _DEADLINE.search(reading.folded(sentence).text)
    )


@fact
def _ending(reading: Reading) -> frozenset[int]:
    """The blocks that say until when something is offered, or when it comes again."""
    ends = listed("jp-claims/time-ends")
    return frozenset(
        number
        for number, parts in enumerate(sentences(reading))
        for sentence in parts
        if _tells(reading, sentence, ends)
    )


def _tells(reading: Reading, sentence: Sentence, ends: Phrases) -> bool:
    folded = reading.folded(sentence)
    if _CUTOFF.search(folded.text):
        return False
    title = "".join(reading.folded(one).text for one in labels(reading, sentence.block))
    return ends.search(folded) is not None or bool(_DEADLINE.search(title) and _DAY.search(folded.text))


@fact
def scarcities(reading: Reading) -> tuple[Claim, ...]:
    """Limits of quantity without a number in their section, in the order of the text."""
    return tuple(_scarcities(reading))


def _scarcities(reading: Reading) -> Iterator[Claim]:
    for one in claimed(reading, "quantity"):
        if not _is_stock(reading, one) and not _is_place(reading, one) and not _is_counted(reading, one.block):
            yield Claim(one.block, one.span, ("number",))


def _is_stock(reading: Reading, one: Said) -> bool:
    """Whether it is the state of a stock that the shop's system fills in: a cell, a badge, a legend."""
    if "残" not in one.words and "在庫" not in one.words:
        return False
    bare = len(one.folded.text) - (one.end - one.start) <= 2
    role = reading.document.blocks[one.block].role
    bracketed = one.before.endswith("(") and one.after.startswith(")") and len(one.folded.text) <= _LABEL
    return (role in _STOCK and bare) or bracketed or bool(_LEGEND.search(one.before + one.after))


def _is_place(reading: Reading, one: Said) -> bool:
    """Whether seats or appointments are given in the order of application, or are nearly gone."""
    if not one.words.startswith("先着"):
        return bool(_BOOKED.search(one.folded.text))
    blocks = reading.document.blocks
    near = blocks[max(0, one.block - 1) : one.block + 2]
    about = [blocks[number].text for number in (one.block, *headings(reading)[one.block])]
    sold_in_order = one.words == "先着順" and not _GIVEN.search(one.folded.text)
    return (
        bool(_PLACES.search(one.folded.text))
        or any(_SEATS.search(block.text) for block in near)
        or (sold_in_order and any(_PLACES.search(text) for text in about))
    )


def _is_counted(reading: Reading, block: int) -> bool:
    return not _reach(reading, block).isdisjoint(_counting(reading))


@fact
def _counting(reading: Reading) -> frozenset[int]:
    """The blocks that say how many there are; how many one person may buy is something else."""
    return frozenset(
        number for number, parts in enumerate(sentences(reading)) for sentence in parts if _counts(reading, sentence)
    )


def _counts(reading: Reading, sentence: Sentence) -> bool:
    folded = reading.folded(sentence)
    personal = Ranges.of(Span(hit.start, hit.end) for hit in listed("jp-claims/quantity-person").find(folded))
    return any(not personal.touch(Span(hit.start, hit.end)) for hit in listed("jp-claims/quantity-number").find(folded))


def _all(reading: Reading, blocks: range, phrases: Phrases) -> Iterator[Where]:
    for number in blocks:
        for sentence in sentences(reading)[number]:
            for hit in phrases.find(reading.folded(sentence)):
                yield Where(number, hit.span)
