"""Which rate of tax the copy names for a pair: its own line speaks first, then a line beside it that has no price."""

from __future__ import annotations

from collections.abc import Sequence

from lintkit.facts.prices.amounts import Amount
from lintkit.facts.prices.pairs import rate_named
from lintkit.facts.prices.stream import APART, Stream
from lintkit.lazy import regex

_BESIDE = 24
"""Characters around a pair in which a rate speaks of it."""
_OTHERS = regex(r"^[^()\[\]【】]*[)\]】]")
"""The end of a bracket that the price before opened: its rate is that price's own."""


def rate_beside(text: Stream, amounts: Sequence[Amount], left: int, right: int) -> int | None:
    """The rate that speaks of the pair of two neighbours, given by their numbers; None where none does."""
    return _in_line(text, amounts, left, right) or _in_neighbours(text, amounts, left, right)


def _in_line(text: Stream, amounts: Sequence[Amount], left: int, right: int) -> int | None:
    start, end = amounts[left].span.start, amounts[right].span.end
    first, last = text.line(start), text.line(end - 1)
    before = amounts[left - 1].span.end if left else 0
    after = amounts[right + 1].span.start if right + 1 < len(amounts) else len(text.text)
    behind = text.text[start : min(last.end, after, end + _BESIDE)]
    ahead = text.text[max(first.start, before, start - _BESIDE) : start]
    return rate_named(behind) or rate_named(_OTHERS.sub("", ahead) if before > first.start else ahead)


def _in_neighbours(text: Stream, amounts: Sequence[Amount], left: int, right: int) -> int | None:
    """The rate in the line above or below, where that line has no price of its own and is no other table row."""
    first, last = text.line(amounts[left].span.start), text.line(amounts[right].span.end - 1)
    before = amounts[left - 1].span.end if left else 0
    after = amounts[right + 1].span.start if right + 1 < len(amounts) else len(text.text)
    return _above(text, first.start, before) or _below(text, last.end, after)


def _above(text: Stream, start: int, before: int) -> int | None:
    if not start or text.text[start - 1] == APART:
        return None
    line = text.line(start - 1)
    return rate_named(text.text[max(line.start, start - _BESIDE) : line.end]) if before <= line.start else None


def _below(text: Stream, end: int, after: int) -> int | None:
    if text.text[end : end + 1] in ("", APART):
        return None
    line = text.line(end + 1)
    return rate_named(text.text[line.start : min(line.end, end + _BESIDE)]) if after >= line.end else None
