"""Where the cells of a page's tables stand, and which tables only lay out the page."""

from __future__ import annotations

from collections.abc import Mapping

from lintkit.model import Cell

_WIDEST = 1000
"""Columns or rows that one cell may span, as in browsers."""


class Table:
    """One table while it is read: the next free cell, and what speaks for data or for layout."""

    def __init__(self, number: int, attributes: Mapping[str, str]) -> None:
        self._number = number
        self._row = -1
        self._column = 0
        self._below: dict[int, int] = {}  # column: rows that a cell above still spans
        self._in_head = False
        self._headed = False
        self._columns = 0
        self._layout = attributes.get("role") in ("presentation", "none")

    @property
    def layout(self) -> bool:
        """Whether the table only places its parts on the page, as nearly all tables of a mail do."""
        return self._layout or not (self._headed or (self._row > 0 and self._columns > 1))

    def nest(self) -> None:
        """Another table stands inside: only layout does that."""
        self._layout = True

    def head(self, inside: bool) -> None:
        """A <thead> begins or ends."""
        self._in_head = inside

    def row(self) -> None:
        """A row begins."""
        self._row += 1
        self._column = 0
        self._below = {column: rows - 1 for column, rows in self._below.items() if rows > 1}

    def cell(self, name: str, attributes: Mapping[str, str]) -> Cell:
        """The place of the next cell."""
        if self._row < 0:
            self.row()
        while self._column in self._below:
            self._column += 1
        header = name == "th" or self._in_head
        self._headed = self._headed or header
        place = Cell(self._number, self._row, self._column, header)
        across, down = _count(attributes.get("colspan")), _count(attributes.get("rowspan"))
        if down > 1 and len(self._below) < _WIDEST:
            # A span counts from the next row on; the current one is passed by the column itself.
            self._below.update(dict.fromkeys(range(self._column, self._column + min(across, 50)), down))
        self._column += across
        self._columns = max(self._columns, place.column + 1)
        return place


def _count(written: str | None) -> int:
    """A colspan or rowspan; 1 where it is no number."""
    digits = (written or "").strip()
    return max(1, min(int(digits), _WIDEST)) if digits.isascii() and digits.isdigit() and len(digits) < 6 else 1
