"""Whether a price is likely one of food, which is taxed at the reduced rate."""

from __future__ import annotations

from lintkit.facts.prices.cues import anywhere
from lintkit.facts.prices.law import rates_on
from lintkit.facts.reach import headings, rows
from lintkit.facts.reading import Reading, fact
from lintkit.language.characters import fold

_EATEN = {"food", "health-food"}


def rates(reading: Reading, block: int) -> tuple[int, ...]:
    """The rates of consumption tax that may fall on a price in a block that day, the likeliest first.

    The reduced rate first where the row or block, the headings above it or the block before speak of food, second
    where another part of the document does, and not at all where none does.
    """
    known = rates_on(reading.as_of)
    if reading.setting("product") in _EATEN:
        return tuple(reversed(known))
    if not _of_food(reading):
        return known[:1]
    near = rows(reading)[block]
    numbers = {*range(max(0, near.start - 1), near.stop), *headings(reading)[block]}
    return known if numbers.isdisjoint(_of_food(reading)) else tuple(reversed(known))


@fact
def _of_food(reading: Reading) -> frozenset[int]:
    """The blocks that name food or drink that the reduced rate may fall on."""
    blocks = enumerate(reading.document.blocks)
    return frozenset(number for number, block in blocks if _names_food(fold(block.text).text))


def _names_food(text: str) -> bool:
    return bool(anywhere("food").search(anywhere("food-not").sub("", text)))
