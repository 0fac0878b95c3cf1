"""Table heads and row labels that say 本体 alone, which beside one with 税込 means without tax."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.prices.cues import anywhere
from lintkit.facts.prices.kinds import Key
from lintkit.facts.reading import Reading
from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import Cell

_BODY = regex(r"本体(?:[(\[]?(?:円|¥|単位:円)[)\]]?)?")


def bodies(reading: Reading) -> Iterator[tuple[Key, int]]:
    """The columns and rows that such labels speak of, with the labels' blocks."""
    named = [(number, block.cell, fold(block.text).text) for number, block in enumerate(reading.document.blocks)]
    labels = [(number, cell, text) for number, cell, text in named if cell and _is_label(cell)]
    full = {key for _, cell, text in labels if anywhere("included").search(text) for key in _lines(cell)}
    for number, cell, text in labels:
        if _BODY.fullmatch(text):
            if ("row", cell.table, cell.row) in full:
                yield ("column", cell.table, cell.column), number
            elif ("column", cell.table, cell.column) in full:
                yield ("row", cell.table, cell.row), number


def _is_label(cell: Cell) -> bool:
    return cell.header or cell.row == 0 or cell.column == 0


def _lines(cell: Cell) -> tuple[Key, Key]:
    return ("row", cell.table, cell.row), ("column", cell.table, cell.column)
