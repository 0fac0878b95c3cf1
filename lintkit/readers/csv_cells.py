"""Where the cells of a CSV file stand, as RFC 4180 and spreadsheets write them; the csv module keeps no places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from lintkit.lazy import regex

WIDEST = 1000
"""Columns of a row that are read."""
_DELIMITERS = (",", ";", "\t")
_LOOK, _HEAD = 10, 1 << 16
"""Rows, and characters, by which the delimiter is told."""
_QUOTED = regex(r'[ ]*"([^"]*(?:""[^"]*)*)"')
_BREAK = regex(r"\r\n|\r|\n")
_TOLD = regex(r"[sS][eE][pP]=([,;\t|])(?:\r\n|\r|\n)")
"""A first line by which Excel is told the delimiter."""
_UNCLOSED = (
    "a quotation mark opens this cell and is never closed, so it was read to the next delimiter;"
    ' close it, or double the marks that belong to the text ("")'
)
_STRAY = (
    "text follows the closing quotation mark of this cell, which was read as it stands;"
    ' double the marks that belong to the text ("")'
)
_WIDE = f"this row has more than {WIDEST:,} columns, and what follows was not checked; split the table"


class Field(NamedTuple):
    """One cell as it is written, without the quotation marks around it; rows count without blank lines."""

    row: int
    column: int
    start: int
    end: int
    quoted: bool


class Cells:
    """The cells of a source in their order, cut at the delimiter; once they are all read, what was odd about them."""

    def __init__(self, source: str, delimiter: str = "") -> None:
        told = _TOLD.match(source)
        self._source = source
        self._begin = told.end() if told else 0
        self._delimiter = delimiter or (told[1] if told else _delimiter(source))
        self._stop = regex(rf"[{self._delimiter}\r\n]")
        self._odd: dict[str, tuple[int, int]] = {}  # where it happened first, and how often

    def __iter__(self) -> Iterator[Field]:
        """The cells; a row beyond 1,000 columns is cut there."""
        at, row, column = self._begin, 0, 0
        while at < len(self._source):
            field, at = self._field(row, column, at)
            if column < WIDEST:
                yield field
            elif column == WIDEST:
                self._note(_WIDE, field.start)
            if self._source[at : at + 1] == self._delimiter:
                at, column = at + 1, column + 1
                continue
            row += bool(column or field.quoted or field.end > field.start)
            end = _BREAK.match(self._source, at)
            at, column = (end.end() if end else at), 0

    def _field(self, row: int, column: int, at: int) -> tuple[Field, int]:
        """The cell that begins at a place, and where it ends: at a delimiter, a line break or the end."""
        quoted = _QUOTED.match(self._source, at)
        if quoted:
            stop = self._next(quoted.end())
            if not self._source[quoted.end() : stop].strip():
                return Field(row, column, *quoted.span(1), True), stop
            self._note(_STRAY, at)
            return Field(row, column, at, stop, False), stop
        if self._source[at] == '"':
            self._note(_UNCLOSED, at)
        stop = self._next(at)
        return Field(row, column, at, stop, False), stop

    def _next(self, at: int) -> int:
        found = self._stop.search(self._source, at)
        return found.start() if found else len(self._source)

    def _note(self, what: str, at: int) -> None:
        first, count = self._odd.get(what, (at, 0))
        self._odd[what] = first, count + 1

    def problems(self) -> Iterator[str]:
        """What was odd, each with the line on which it happened first and how often it did."""
        for what, (first, count) in self._odd.items():
            line = len(_BREAK.findall(self._source, 0, first)) + 1
            yield f"line {line}: {what}" + (f" (and {count - 1} more like it)" if count > 1 else "")


def _delimiter(source: str) -> str:
    """The delimiter by which most of the first rows have equally many cells, more than one; of equals the first."""
    return max(_DELIMITERS, key=lambda one: _fitness(Cells(source[:_HEAD], one)))


def _fitness(cells: Cells) -> tuple[int, int]:
    """How many of the first rows have the commonest number of cells, and that number; 0 for rows of one cell."""
    rows = Counter(field.row for field in takewhile(lambda field: field.row < _LOOK, cells))
    widths = Counter(width for width in rows.values() if width > 1)
    return max(((count, width) for width, count in widths.items()), default=(0, 0))
