"""Which parts of the copy are somebody else's words: 「…」, 『…』 and block quotes."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.ranges import Ranges
from lintkit.facts.reading import Reading, fact
from lintkit.model import Block, Role, Span

_PAIRS = {"「": "」", "『": "』", "“": "”", "｢": "｣", "〝": "〟"}


def quoted(block: Block) -> tuple[Span, ...]:
    """The quoted ranges of a block with their marks, inner ones too; an unclosed mark quotes nothing."""
    if block.role is Role.QUOTE:
        return (Span(0, len(block.text)),)
    return tuple(sorted(_pairs(block.text)))


@fact
def quotations(reading: Reading) -> tuple[Ranges, ...]:
    """The quoted ranges of each block."""
    return tuple(Ranges.of(quoted(block)) for block in reading.document.blocks)


def _pairs(text: str) -> Iterator[Span]:
    opened: list[tuple[str, int]] = []
    for at, char in enumerate(text):
        if char in _PAIRS:
            opened.append((_PAIRS[char], at))
        elif opened and char == opened[-1][0]:
            yield Span(opened.pop()[1], at + 1)
