"""Lines and columns of places in a source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from lintkit.lazy import regex
from lintkit.model import Place, Span

_LINE_END = regex("\r\n?|\n")


def place(source: str, span: Span) -> Place:
    """Lines and columns of a source span; LF, CRLF and a lone CR end a line."""
    starts = _line_starts(source)
    line, column = _point(starts, span.start)
    end_line, end_column = _point(starts, span.end)
    return Place(line, column, end_line, end_column)


def _point(starts: Sequence[int], at: int) -> tuple[int, int]:
    line = bisect_right(starts, at)
    return line, at - starts[line - 1] + 1


@lru_cache(maxsize=4)
def _line_starts(source: str) -> tuple[int, ...]:
    return (0, *(end.end() for end in _LINE_END.finditer(source)))
