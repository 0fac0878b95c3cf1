"""How far one place of a document reaches another: its block, what belongs beside it, its section, or everything."""

from __future__ import annotations

from typing import Literal

from lintkit.facts.reading import Reading, fact, sentences
from lintkit.model import Block, Role, Sentence

Within = Literal["block", "beside", "section", "document", "campaign"]
Near = range | tuple[int, ...]
"""Numbers of blocks."""


def reach(reading: Reading, block: int, within: Within) -> Near:
    """The numbers of the blocks that a block reaches.

    A table row counts as one block. Beside it stand also its notes, its heading, and below a heading the first
    block. A section runs from its heading to the next heading of the same or a higher level, so notes under a
    smaller heading belong to it. A campaign's other documents have no blocks here: its reach is the document.
    """
    if within in {"document", "campaign"}:
        return range(len(reading.document.blocks))
    if within == "beside":
        from lintkit.facts.notes import beside  # notes are told apart by sections, which stand here

        return beside(reading, block)
    return (rows if within == "block" else sections)(reading)[block]


@fact
def headings(reading: Reading) -> tuple[tuple[int, ...], ...]:
    """For each block the headings above it, nearest first: its section's (itself included), then higher ones."""
    found: list[tuple[int, ...]] = []
    above: tuple[int, ...] = ()
    blocks = reading.document.blocks
    for number, block in enumerate(blocks):
        if block.role is Role.HEADING:
            while above and blocks[above[0]].level >= block.level:
                above = above[1:]
            above = (number, *above)
        found.append(above)
    return tuple(found)


def labels(reading: Reading, block: int) -> tuple[Sentence, ...]:
    """What names a table cell: the sentences of its row's first cell and of its column's topmost one."""
    cell = reading.document.blocks[block].cell
    if cell is None:
        return ()
    heads = {rows(reading)[block].start, _tops(reading)[cell.table, cell.column]}
    return tuple(sentence for head in sorted(heads - {block}) for sentence in sentences(reading)[head])


def label(reading: Reading, block: int) -> str:
    """What names a table cell, folded, parts joined with |; "" outside tables."""
    return "|".join(reading.folded(sentence).text for sentence in labels(reading, block))


@fact
def _tops(reading: Reading) -> dict[tuple[int, int], int]:
    """The topmost cell of each column of each table."""
    cells = [(block.cell, number) for number, block in enumerate(reading.document.blocks)]
    return {(cell.table, cell.column): number for cell, number in reversed(cells) if cell is not None}


@fact
def rows(reading: Reading) -> tuple[range, ...]:
    """For each block the blocks of its table row; a block outside tables stands alone."""
    blocks = reading.document.blocks
    found: list[range] = []
    start = 0
    for number in range(1, len(blocks) + 1):
        if number == len(blocks) or not _one_row(blocks[start], blocks[number]):
            found.extend([range(start, number)] * (number - start))
            start = number
    return tuple(found)


def _one_row(first: Block, second: Block) -> bool:
    return first.cell is not None and second.cell is not None and first.cell[:2] == second.cell[:2]


@fact
def sections(reading: Reading) -> tuple[range, ...]:
    """For each block the blocks of the section it stands in."""
    blocks = reading.document.blocks
    ends = _section_ends(blocks)
    found: list[range] = []
    start = 0
    for number, block in enumerate(blocks):
        start = number if block.role is Role.HEADING else start
        found.append(range(start, ends[start]))
    return tuple(found)


def _section_ends(blocks: tuple[Block, ...]) -> dict[int, int]:
    """Where the section of each heading ends; number 0 is what stands before the first heading."""
    ends: dict[int, int] = {}
    open_ones: list[tuple[int, int]] = [] if blocks and blocks[0].role is Role.HEADING else [(99, 0)]
    for number, block in enumerate(blocks):
        if block.role is not Role.HEADING:
            continue
        while open_ones and open_ones[-1][0] >= block.level:
            ends[open_ones.pop()[1]] = number
        open_ones.append((block.level, number))
    return ends | {start: len(blocks) for _, start in open_ones}
