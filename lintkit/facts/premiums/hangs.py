"""On which transaction a gift hangs: the nearest, a friend's own, the one that introducers must have made."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from lintkit.facts.notes import beside
from lintkit.facts.premiums.bases import Basis
from lintkit.facts.premiums.gifts import Gift
from lintkit.facts.premiums.lines import Line, around_of, by_block, text_of
from lintkit.facts.premiums.lists import places, says
from lintkit.facts.reach import headings, sections
from lintkit.facts.reading import Reading
from lintkit.lazy import regex
from lintkit.model import Span

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


def hangs_on(reading: Reading, line: Line, gift: Gift) -> Where | None:
    """The transaction that a gift hangs on, the nearest first; None when it hangs on none."""
    text = line.folded.text
    if says("referral", text) or says("referral", around_of(reading, line)):
        return _of_referral(reading, line, gift)
    return _nearest(reading, line, gift)


def _of_referral(reading: Reading, line: Line, gift: Gift) -> Where | None:
    """A friend's own purchase, or one that introducers must have made; else thanks for a referral hang on nothing."""
    before = line.folded.text[: gift.start]
    friend = max((end for _, end in places("to-friend", before)), default=-1)
    introducer = max((end for _, end in places("to-introducer", before)), default=-1)
    if friend > introducer or _BUYERS_REFER.search(text_of(reading, line.sentence.block)):
        return _nearest(reading, line, gift)
    return None


def _nearest(reading: Reading, line: Line, gift: Gift) -> Where | None:
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


def _chosen(line: Line, gift: Gift) -> Basis | None:
    """Of the transactions in a gift's sentence the last before it, with a value if any has one."""
    valued = [one for one in line.bases if one.value is not None] or list(line.bases)
    before = [one for one in valued if one.start < gift.start]
    return before[-1] if before else next(iter(valued), None)


def _where(line: Line, basis: Basis) -> Where:
    return Where(basis, line.sentence.block, line.folded.span(basis.start, basis.end))


def _beside(reading: Reading, line: Line) -> list[Where]:
    """The transactions of the same block, row, notes and titles; if they name none, of the lines round it."""
    number = line.sentence.block
    near = by_block(reading)
    round_it = _lines_round(reading, number)
    for blocks in (beside(reading, number), headings(reading)[number], round_it):
        found = [_where(one, basis) for block in blocks for one in near.get(block, ()) for basis in one.bases]
        if found:
            return [one._replace(sure=blocks is not round_it) for one in found]
    return []


def _lines_round(reading: Reading, number: int) -> Sequence[int]:
    """The blocks right before and behind, within the section."""
    return [one for one in (number - 1, number + 1, number - 2) if one in sections(reading)[number]]
