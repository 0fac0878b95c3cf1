"""The premiums of a document: which gifts are premiums at all, of which kind, and on which transaction they hang."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from lintkit.facts.notes import beside
from lintkit.facts.premiums.bases import Basis, pieces
from lintkit.facts.premiums.gifts import Gift
from lintkit.facts.premiums.hangs import Placed, hangs_on
from lintkit.facts.premiums.limits import Share
from lintkit.facts.premiums.lines import Line, around_of, by_block, lines, text_of, whole
from lintkit.facts.premiums.lists import places, says
from lintkit.facts.premiums.prizes import entry, is_prize
from lintkit.facts.questions import asks
from lintkit.facts.reach import sections
from lintkit.facts.reading import Reading, fact
from lintkit.lazy import regex
from lintkit.model import Span

_CLAUSE = regex(r"[。!?]|さらに|加えて|そのうえ|また、|もう一つ")
_JOINED = regex(
    r"(?:\([^()]{0,20}\))?(?:と|や|、|および|及び|\+|&|・|に加え(?:て)?、?|さらに|、さらに|と一緒に|も|を|が|プレゼント|進呈|もれなく|全員に|します|[。!])*"
)
_FOR = regex(
    r"(?:以上|(?:購入|買い?上げ|注文|会計|紹介|お求め)(?:の方|で|いただくと|いただいた方))(?:で|に|へ|には)?、?$"
)
_END = regex(r"[!。♪☆]*$")
_COLLECTED = regex(
    r"(?:[2-9]|[1-9][0-9])(?:個|枚|点|つ|口|ポイント|回|種類?)(?:を|分|で)?(?:集め|貯め|ため|た(?:まる|まっ)|貯ま|1口|一口|ご?応募|押)|全種類|コンプリート|満了|満タン"
)
"""Several purchases earn one gift, and their sum is not in the text."""


class Premium(NamedTuple):
    """What one buyer or winner gets at once. `value` is the transaction's, with tax; None when the copy names none."""

    block: int
    span: Span
    worth: Decimal
    share: Share
    value: Decimal | None
    what: str  # least, price, purchase, visit
    hangs: Placed  # the place that names the transaction
    pieces: int = 1  # of how many gifts it is the sum


@fact
def premiums(reading: Reading) -> tuple[Premium, ...]:
    """The premiums of the document in the order of the text; what is a discount, or open to all, is none."""
    found = [one for line in lines(reading) for one in _of(reading, line)]
    return tuple(found)


def _of(reading: Reading, line: Line) -> Iterator[Premium]:
    if not line.gifts or asks(line.folded.text) or says("no-gift", line.folded.text):
        return
    around = around_of(reading, line)
    given = says("give", text_of(reading, line.sentence.block)) or says("give", around) or _is_headline(line)
    if not given and not is_prize(reading, line, line.gifts[0]):
        return
    found = [(gift, one) for gift in line.gifts if (one := _premium(reading, line, gift, around))]
    yield from _summed(line, found)


def _is_headline(line: Line) -> bool:
    """Whether a line gives without a verb: 「3,000円以上のお買い上げで、800円相当のポーチ！」."""
    text, first, last = line.folded.text, line.gifts[0], line.gifts[-1]
    return bool(_FOR.search(text, 0, first.start)) and bool(_END.match(text, last.end))


def _premium(reading: Reading, line: Line, gift: Gift, around: str) -> Premium | None:
    clause, prize = _clause(line.folded.text, gift), is_prize(reading, line, gift)
    share = _drawn(reading) if prize else _share(reading, clause, around, line)
    if (
        gift.upto
        or _COLLECTED.search(text_of(reading, line.sentence.block))
        or _is_discount(reading, line, gift, share)
        or _is_open(reading, line, clause + around)
    ):
        return None
    if share == "gift" and (reading.setting("audience") == "business" or says("business", line.folded.text)):
        return None
    hangs = (_entry(reading, line) if prize else None) or hangs_on(reading, line, gift)
    if hangs is None:
        return None
    span = line.folded.span(gift.start, gift.end)
    value = _paid(hangs.basis, text_of(reading, line.sentence.block))
    return Premium(line.sentence.block, span, gift.worth, share, value, hangs.basis.what, hangs)


def _paid(basis: Basis, text: str) -> Decimal | None:
    """What is paid at least: the price of one times the pieces that must be bought."""
    return basis.value and basis.value * (pieces(text) if basis.what == "price" else 1)


def _is_open(reading: Reading, line: Line, near: str) -> bool:
    """Whether anyone gets it, bought or not."""
    if not any(one.value is not None for one in line.bases) and says("anyone", near):
        return True
    if any(one.what == "visit" for one in line.bases):
        return False  # who must come need not buy: the visit is the transaction
    section = sections(reading)[line.sentence.block]
    return any(one in section for one in _without_purchase(reading))


@fact
def _without_purchase(reading: Reading) -> tuple[int, ...]:
    """The blocks that say that no purchase is needed."""
    return tuple(number for number in range(len(reading.document.blocks)) if says("open", text_of(reading, number)))


def _clause(text: str, gift: Gift) -> str:
    """The part of a sentence round a gift: 「先着100名様に…、さらに抽選で…」 has two."""
    cuts = [0, *(hit.start() for hit in _CLAUSE.finditer(text)), len(text)]
    return next(text[one:other] for one, other in pairwise(cuts) if one <= gift.start <= other)


def _share(reading: Reading, clause: str, around: str, line: Line) -> Share:
    """Lot or everyone, by the last word before the gift, else any in the clause, the titles, the section."""
    lots, all_ = places("lot", clause), places("everyone", clause)
    if lots and all_:
        lots = lots if lots[-1] > all_[-1] else ()
    by_lot = bool(lots) or (not all_ and (says("counted", clause) or says("lot", around) or _lot_beside(reading, line)))
    return _drawn(reading) if by_lot else "gift"


def _drawn(reading: Reading) -> Share:
    return "joint" if says("joint", whole(reading)) else "lot"


def _entry(reading: Reading, line: Line) -> Placed | None:
    """What takes part in the lot, for a prize whose own sentence names no amount to spend."""
    return None if any(one.value is not None for one in line.bases) else entry(reading, line)


def _lot_beside(reading: Reading, line: Line) -> bool:
    """Whether the sentences of the same block or its notes speak of a lot."""
    near = by_block(reading)
    return any(
        says("lot", one.folded.text)
        for block in beside(reading, line.sentence.block)
        for one in near.get(block, ())
        if not says("everyone", one.folded.text)
    )


def _is_discount(reading: Reading, line: Line, gift: Gift, share: Share) -> bool:
    """Whether a gift is no premium, or one without a limit; a discount that a lot decides is one."""
    text = line.folded.text
    if says("same-goods", text[max(0, gift.start - 4) : gift.end]):
        return True
    if share != "gift":
        return False
    if any(says(name, gift.thing) for name in ("own", "outside-points", "sample")):
        return True
    return says("own-shop", text) or "現金" in gift.thing or says("opening", whole(reading))


def _summed(line: Line, found: Sequence[tuple[Gift, Premium]]) -> Iterator[Premium]:
    """Gifts to everyone for the same purchase as one; what one may choose from stays apart."""
    groups: list[list[tuple[Gift, Premium]]] = []
    for one in found:
        if groups and _together(line.folded.text, groups[-1][-1], one):
            groups[-1].append(one)
        else:
            groups.append([one])
    for group in groups:
        first, last = group[0][1], group[-1][1]
        worth = sum((one.worth for _, one in group), Decimal(0))
        yield first._replace(span=Span(first.span.start, last.span.end), worth=worth, pieces=len(group))


def _together(text: str, one: tuple[Gift, Premium], other: tuple[Gift, Premium]) -> bool:
    """Whether both are given: to everyone, for one transaction, side by side and without a choice."""
    if not one[1].share == other[1].share == "gift" or one[1].hangs != other[1].hangs:
        return False
    return bool(_JOINED.fullmatch(text, one[0].end, other[0].start)) and not says("alternative", text)
