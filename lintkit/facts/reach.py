"""How far one place of a document reaches another: its block, its section with all below it, or everything."""

from __future__ import annotations

from typing import Literal

from lintkit.facts.reading import Reading, fact
from lintkit.model import Block, Role

Within = Literal["block", "section", "document"]


def reach(reading: Reading, block: int, within: Within) -> range:
    """The numbers of the blocks that a block reaches.

    A table row counts as one block. A section runs from its heading to the next heading of the
    same or a higher level, so notes under a smaller heading belong to it.
    """
    if within == "document":
        return range(len(reading.document.blocks))
    return (rows if within == "block" else sections)(reading)[block]


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
