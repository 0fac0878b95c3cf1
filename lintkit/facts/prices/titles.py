"""What a tax word speaks of beyond its own column: the columns a wide head covers, a table, the lines under a title."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lintkit.facts.prices.kinds import Key
from lintkit.facts.prices.stream import Stream, stream
from lintkit.facts.reading import Reading, fact
from lintkit.lazy import regex
from lintkit.model import Cell, Role

_LONGEST = 30
_ENDS = regex(r"(?:[)\]】]|[込抜別き])[】\]■◆●★=~-]*$")
_PROSE = regex(r"[。!?]|です|ます|ません|ください")
_UNDER = {Role.LIST_ITEM, Role.PARAGRAPH}


class Grid:
    """The tables of a document: which cells stand where."""

    def __init__(self, cells: tuple[Cell, ...]) -> None:
        """`cells` are all of the document."""
        self._places = {cell[:3] for cell in cells}
        self._in_row = Counter(cell[:2] for cell in cells)
        self._last = {cell.table: 0 for cell in cells}
        for cell in cells:
            self._last[cell.table] = max(self._last[cell.table], cell.column)

    def covered(self, cell: Cell) -> Iterator[int]:
        """The columns to the right of a cell in whose place its row has no cell of its own."""
        for column in range(cell.column + 1, self._last[cell.table] + 1):
            if (cell.table, cell.row, column) in self._places:
                return
            yield column

    def alone(self, cell: Cell) -> bool:
        """Whether the cell fills its row while the table has more columns."""
        return self._in_row[cell[:2]] == 1 and cell.column == 0 < self._last[cell.table]


@fact
def grid(reading: Reading) -> Grid:
    """The tables of the document."""
    return Grid(tuple(block.cell for block in reading.document.blocks if block.cell))


def is_title(sentence: str) -> bool:
    """Whether a folded sentence that holds a tax word and no amount names what follows: 「料金表(税抜)」."""
    return len(sentence) <= _LONGEST and bool(_ENDS.search(sentence)) and not _PROSE.search(sentence)


def below(reading: Reading, number: int, others: frozenset[int]) -> Iterator[Key]:
    """What stands under the title that sentence `number` is, up to the next of `others` or another sort of block."""
    text, blocks = stream(reading), reading.document.blocks
    own = text.sentences[number].block
    after = _lines(text, number)
    for line in after:
        if line in others:
            return
        yield "line", line, 0
    role: Role | None = None
    for at in range(own + 1, len(blocks)):
        block = blocks[at]
        if block.cell:
            yield from [("table", block.cell.table, 0)] if role is None else []
            return
        if block.role not in _UNDER or role not in {None, Role.LIST_ITEM} or (role and block.role is not role):
            return
        role = block.role
        yield "block", at, 0


def _lines(text: Stream, number: int) -> range:
    """The sentences of the same block behind a sentence."""
    end = number + 1
    while end < len(text.sentences) and text.sentences[end].block == text.sentences[number].block:
        end += 1
    return range(number + 1, end)
