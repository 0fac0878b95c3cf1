"""Parts of the copy whose amounts are no offers to consumers: quotations, reviews, offers to businesses."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.prices.cues import anywhere
from lintkit.facts.prices.stream import stream
from lintkit.facts.reading import Reading, fact
from lintkit.model import Block, Role


@fact
def asides(reading: Reading) -> frozenset[int]:
    """The sentences of the stream that offer nothing to consumers."""
    text, blocks = stream(reading), reading.document.blocks
    sections, columns = frozenset(_sections(blocks)), frozenset(_columns(blocks))
    return frozenset(
        number
        for number, sentence in enumerate(text.sentences)
        if _is_aside(blocks[sentence.block], sections, columns)
        or text.folded[number].text.startswith(">")
        or anywhere("business").search(text.folded[number].text)
    )


def _is_aside(block: Block, sections: frozenset[int], columns: frozenset[tuple[int, int]]) -> bool:
    if block.role is Role.QUOTE or block.section in sections:
        return True
    return block.cell is not None and block.cell.row > 0 and (block.cell.table, block.cell.column) in columns


def _sections(blocks: tuple[Block, ...]) -> Iterator[int]:
    """Sections whose heading speaks to businesses or opens what customers wrote."""
    for block in blocks:
        opens = block.role is Role.HEADING
        if opens and any(anywhere(name).search(block.text) for name in ("business", "voices", "bought")):
            yield block.section


def _columns(blocks: tuple[Block, ...]) -> Iterator[tuple[int, int]]:
    """Table columns whose head says that their amounts are no prices: 割引額, 進呈ポイント."""
    for block in blocks:
        if block.cell is None or not (block.cell.header or block.cell.row == 0):
            continue
        bought = anywhere("bought").search(block.text)
        given = anywhere("not-before").search(block.text) or anywhere("giving").search(block.text)
        if bought or (given and not anywhere("price-head").search(block.text)):
            yield block.cell.table, block.cell.column
