"""The premiums of a document: which gifts are premiums at all, of which kind, and on which transaction they hang."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from lintkit.facts.giving import asks
from lintkit.facts.notes import beside
from lintkit.facts.premiums.bases import Basis, bases, pieces
from lintkit.facts.premiums.gifts import Gift, gifts
from lintkit.facts.premiums.limits import Share
from lintkit.facts.premiums.lists import places, says
from lintkit.facts.reach import headings, label, sections
from lintkit.facts.reading import CHINESE, Reading, fact, languages
from lintkit.facts.voices import voices
from lintkit.language.characters import Folded, fold
from lintkit.lazy import regex
from lintkit.model import Role, Sentence, Span

_CLAUSE = regex(r"[。!?]|さらに|加えて|そのうえ|また、|もう一つ")
_JOINED = regex(
    r"(?:\([^()]{0,20}\))?(?:と|や|、|および|及び|\+|&|・|に加え(?:て)?、?|さらに|、さらに|と一緒に|も|を|が|プレゼント|進呈|もれなく|全員に|します|[。!])*"
)
_COLLECTED = regex(
    r"(?:[2-9]|[1-9][0-9])(?:個|枚|点|つ|口|ポイント|回|種類?)(?:を|分|で)?(?:集め|貯め|ため|た(?:まる|まっ)|貯ま|1口|一口|ご?応募|押)|全種類|コンプリート|満了|満タン"
)
"""Several purchases earn one gift, and their sum is not in the text."""
_BUYERS_REFER = regex(
    r"(?:(?:定期購入|定期便|定期コース|購読|ご?契約)(?:中|会員)"
    r"|(?:購入者|(?:購入|注文|お買い?上げ|お求め)(?:の|いただいた|頂いた|された|した|済みの?)?(?:方|お客様))[^。!?]{0,8}(?:限定|のみ|だけ)"
    r"|(?:購入|注文|お買い?上げ|契約|お求め)(?:の|した|いただいた|された|して|いただき)?(?:うえ|上で?、?|後に?|あとに?))[^。?]{0,40}(?:紹介|招待)"
)
"""Words by which only those who have bought may refer."""


class Where(NamedTuple):
    """A transaction in its block."""

    basis: Basis
    block: int
    span: Span
    sure: bool = True  # whether it stands with the gift, not merely near it


class Premium(NamedTuple):
    """What one buyer or winner gets at once. `value` is the transaction's, with tax; None when the copy names none."""

    block: int
    span: Span
    worth: Decimal
    share: Share
    value: Decimal | None
    what: str  # least, price, purchase, visit
    hangs: Where  # the place that names the transaction
    pieces: int = 1  # of how many gifts it is the sum


class _Line(NamedTuple):
    """A sentence with what it gives and on what."""

    sentence: Sentence
    folded: Folded
    gifts: tuple[Gift, ...]
    bases: tuple[Basis, ...]


@fact
def premiums(reading: Reading) -> tuple[Premium, ...]:
    """The premiums of the document in the order of the text; what is a discount, or open to all, is none."""
    found = [one for line in _lines(reading) for one in _of(reading, line)]
    return tuple(found)


@fact
def _lines(reading: Reading) -> tuple[_Line, ...]:
    tongues = languages(reading)
    lines = []
    for sentence in reading.sentences():
        if tongues[sentence.block] in CHINESE or _is_said(reading, sentence):
            continue
        folded = reading.folded(sentence)
        given = tuple(gifts(folded.text))
        lines.append(_Line(sentence, folded, given, tuple(bases(folded.text, given))))
    return tuple(lines)


def _is_said(reading: Reading, sentence: Sentence) -> bool:
    quoted = reading.document.blocks[sentence.block].role is Role.QUOTE
    return quoted or voices(reading)[sentence.block].touch(sentence.span)


@fact
def _by_block(reading: Reading) -> dict[int, list[_Line]]:
    found: dict[int, list[_Line]] = {}
    for line in _lines(reading):
        found.setdefault(line.sentence.block, []).append(line)
    return found


def _of(reading: Reading, line: _Line) -> Iterator[Premium]:
    if not line.gifts or asks(line.folded.text) or says("no-gift", line.folded.text):
        return
    around = _around(reading, line)
    if not says("give", _text(reading, line.sentence.block)) and not says("give", around):
        return
    found = [(gift, one) for gift in line.gifts if (one := _premium(reading, line, gift, around))]
    yield from _summed(line, found)


def _around(reading: Reading, line: _Line) -> str:
    """What the labels of its cell and the headings above say, folded."""
    number = line.sentence.block
    titles = [_text(reading, one) for one in headings(reading)[number] if one != number]
    return "。".join([label(reading, number), *titles])


def _premium(reading: Reading, line: _Line, gift: Gift, around: str) -> Premium | None:
    clause = _clause(line.folded.text, gift)
    share = _share(reading, clause, around, line)
    if (
        gift.upto
        or _COLLECTED.search(_text(reading, line.sentence.block))
        or _is_discount(reading, line, gift, share)
        or _is_open(reading, line, clause + around)
    ):
        return None
    if share == "gift" and (reading.setting("audience") == "business" or says("business", line.folded.text)):
        return None
    hangs = _hangs(reading, line, gift)
    if hangs is None:
        return None
    span = line.folded.span(gift.start, gift.end)
    value = _paid(hangs.basis, _text(reading, line.sentence.block))
    return Premium(line.sentence.block, span, gift.worth, share, value, hangs.basis.what, hangs)


def _paid(basis: Basis, text: str) -> Decimal | None:
    """What is paid at least: the price of one times the pieces that must be bought."""
    return basis.value and basis.value * (pieces(text) if basis.what == "price" else 1)


def _is_open(reading: Reading, line: _Line, near: str) -> bool:
    """Whether anyone gets it, bought or not."""
    if not any(one.value is not None for one in line.bases) and says("anyone", near):
        return True
    section = sections(reading)[line.sentence.block]
    return any(one in section for one in _without_purchase(reading))


@fact
def _without_purchase(reading: Reading) -> tuple[int, ...]:
    """The blocks that say that no purchase is needed."""
    return tuple(number for number in range(len(reading.document.blocks)) if says("open", _text(reading, number)))


def _text(reading: Reading, block: int) -> str:
    return _texts(reading)[block]


@fact
def _texts(reading: Reading) -> tuple[str, ...]:
    return tuple(fold(block.text).text for block in reading.document.blocks)


def _clause(text: str, gift: Gift) -> str:
    """The part of a sentence round a gift: 「先着100名様に…、さらに抽選で…」 has two."""
    cuts = [0, *(hit.start() for hit in _CLAUSE.finditer(text)), len(text)]
    return next(text[one:other] for one, other in pairwise(cuts) if one <= gift.start <= other)


def _share(reading: Reading, clause: str, around: str, line: _Line) -> Share:
    """Lot or everyone, by the last word before the gift, else any in the clause, the titles, the section."""
    lots, all_ = places("lot", clause), places("everyone", clause)
    if lots and all_:
        lots = lots if lots[-1] > all_[-1] else ()
    by_lot = bool(lots) or (not all_ and (says("counted", clause) or says("lot", around) or _lot_beside(reading, line)))
    if not by_lot:
        return "gift"
    return "joint" if says("joint", _whole(reading)) else "lot"


def _lot_beside(reading: Reading, line: _Line) -> bool:
    """Whether the sentences of the same block or its notes speak of a lot."""
    near = _by_block(reading)
    return any(
        says("lot", one.folded.text)
        for block in beside(reading, line.sentence.block)
        for one in near.get(block, ())
        if not says("everyone", one.folded.text)
    )


@fact
def _whole(reading: Reading) -> str:
    return "\n".join(_texts(reading))


def _is_discount(reading: Reading, line: _Line, gift: Gift, share: Share) -> bool:
    """Whether a gift is no premium, or one without a limit; a discount that a lot decides is one."""
    text = line.folded.text
    if says("same-goods", text[max(0, gift.start - 4) : gift.end]):
        return True
    if share != "gift":
        return False
    if any(says(name, gift.thing) for name in ("own", "outside-points", "sample")):
        return True
    return says("own-shop", text) or "現金" in gift.thing or says("opening", _whole(reading))


def _hangs(reading: Reading, line: _Line, gift: Gift) -> Where | None:
    """The transaction that a gift hangs on, the nearest first; None when it hangs on none."""
    text = line.folded.text
    if says("referral", text) or says("referral", _around(reading, line)):
        return _of_referral(reading, line, gift)
    return _nearest(reading, line, gift)


def _of_referral(reading: Reading, line: _Line, gift: Gift) -> Where | None:
    """A friend's own purchase, or one that introducers must have made; else thanks for a referral hang on nothing."""
    before = line.folded.text[: gift.start]
    friend = max((end for _, end in places("to-friend", before)), default=-1)
    introducer = max((end for _, end in places("to-introducer", before)), default=-1)
    if friend > introducer or _BUYERS_REFER.search(_text(reading, line.sentence.block)):
        return _nearest(reading, line, gift)
    return None


def _nearest(reading: Reading, line: _Line, gift: Gift) -> Where | None:
    """A transaction whose value is named, in the sentence, beside it or in its section; else a nameless one."""
    own = _chosen(line, gift)
    if own and (own.value is not None or own.what == "visit"):
        return _where(line, own)
    if own is None and says("other-act", line.folded.text):
        return None
    beside_it = [one for one in _beside(reading, line) if one.basis.value is not None]
    if beside_it:
        return max(beside_it, key=lambda one: one.basis.value or Decimal(0))
    if own:
        return _where(line, own)
    return next(iter(_beside(reading, line)), None)


def _chosen(line: _Line, gift: Gift) -> Basis | None:
    """Of the transactions in a gift's sentence the last before it, with a value if any has one."""
    valued = [one for one in line.bases if one.value is not None] or list(line.bases)
    before = [one for one in valued if one.start < gift.start]
    return before[-1] if before else next(iter(valued), None)


def _where(line: _Line, basis: Basis) -> Where:
    return Where(basis, line.sentence.block, line.folded.span(basis.start, basis.end))


def _beside(reading: Reading, line: _Line) -> list[Where]:
    """The transactions of the same block, row, notes and titles; if they name none, of the lines round it."""
    number = line.sentence.block
    near = _by_block(reading)
    round_it = _lines_round(reading, number)
    for blocks in (beside(reading, number), headings(reading)[number], round_it):
        found = [_where(one, basis) for block in blocks for one in near.get(block, ()) for basis in one.bases]
        if found:
            return [one._replace(sure=blocks is not round_it) for one in found]
    return []


def _lines_round(reading: Reading, number: int) -> Sequence[int]:
    """The blocks right before and behind, within the section."""
    return [one for one in (number - 1, number + 1, number - 2) if one in sections(reading)[number]]


def _summed(line: _Line, found: Sequence[tuple[Gift, Premium]]) -> Iterator[Premium]:
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
