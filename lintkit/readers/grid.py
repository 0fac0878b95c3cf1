"""Tables drawn in plain text with tabs, bars or runs of spaces."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.lazy import regex
from lintkit.model import Block, Cell, Role, Span
from lintkit.readers.build import Builder

_GAP = regex(r"[ \u3000]*\t[ \t\u3000]*|[ \u3000]*[|｜│┃][ \u3000|｜│┃]*|\u3000[ \u3000]+| {3,}\u3000*|(?<=\S) \u3000+")
_DIGIT = regex(r"[0-9０-９]")


def gaps(source: str, start: int, end: int) -> Iterator[Span]:
    """What divides the columns of a line: tabs, bars, two full-width spaces or three others."""
    return (Span(*gap.span()) for gap in _GAP.finditer(source, start, end))


class Grid:
    """Finds the rows of tables among lines and makes their cells; numbers the tables of a document."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._table = -1

    def parts(self, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int, list[list[Span]]]]:
        """Lines (start, end) in stretches: from which to which number, and the rows where they are a table's."""
        split = [self._cells(start, end) for start, end in lines]
        rest = at = 0
        while at < len(split):
            same = at + 1
            while len(split[at]) > 1 and same < len(split) and len(split[same]) == len(split[at]):
                same += 1
            if same - at > 1:
                if rest < at:
                    yield rest, at, []
                yield at, same, split[at:same]
                rest = same
            at = same
        if rest < len(split):
            yield rest, len(split), []

    def _cells(self, start: int, end: int) -> list[Span]:
        cells = []
        for gap in gaps(self._source, start, end):
            cells.append(Span(start, gap.start))
            start = gap.end
        cells.append(Span(start, end))
        return [cell for cell in cells if cell.end > cell.start]

    def blocks(self, rows: list[list[Span]], section: int) -> Iterator[Block]:
        """A block for each cell; the first row is the header if it holds no figures."""
        self._table += 1
        for number, row in enumerate(rows):
            header = number == 0 and not any(_DIGIT.search(self._source, *cell) for cell in row)
            for column, (start, end) in enumerate(row):
                builder = Builder(self._source)
                builder.copy(start, end)
                cell = Cell(self._table, number, column, header)
                block = builder.block(Role.TABLE_CELL, cell=cell, section=section)
                if block:
                    yield block
