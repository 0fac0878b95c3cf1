"""Which blocks speak about words instead of using them: a rule on wording, and the list under it."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.phrases import Phrases
from lintkit.facts.reading import Reading
from lintkit.language.characters import fold
from lintkit.model import Block, Role

_ENTRIES = frozenset({Role.LIST_ITEM, Role.TABLE_CELL})


def listed_under(reading: Reading, phrases: Phrases) -> frozenset[int]:
    """The numbers of blocks whose heading holds a phrase, and of list items and cells whose lead-in does."""
    key = ("listed under", phrases)
    if key not in reading.memo:
        reading.memo[key] = frozenset(_under(reading.document.blocks, phrases))
    numbers: frozenset[int] = reading.memo[key]
    return numbers


def _under(blocks: tuple[Block, ...], phrases: Phrases) -> Iterator[int]:
    headed = led = False
    for number, block in enumerate(blocks):
        entry = block.role in _ENTRIES
        if block.role is Role.HEADING:
            headed = _holds(block, phrases)
            led = False
        elif not entry:
            led = block.text.rstrip().endswith((":", "：")) and _holds(block, phrases)
        if headed or (led and entry):
            yield number


def _holds(block: Block, phrases: Phrases) -> bool:
    return phrases.search(fold(block.text)) is not None
