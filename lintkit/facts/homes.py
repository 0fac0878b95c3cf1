"""Whose term a disclosure is: one within an offer's own item, row or section does not serve the offers beside it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from lintkit.facts.offers import offers
from lintkit.facts.reach import headings, rows, sections
from lintkit.facts.reading import Reading, fact
from lintkit.lazy import regex
from lintkit.model import Role

_GENERAL = regex(
    r"いずれも|どちらも|すべて|全て|共通|各(?:特典|クーポン|ポイント|自)|両(?:方|特典|クーポン)|クーポンは?全"
)
"""Words of a term that speaks of all offers wherever it stands."""


def serves(reading: Reading, term: int, places: Sequence[int]) -> bool:
    """Whether a term in block `term` may belong to an offer named in the blocks `places`."""
    home = _home(reading, term)
    return home is None or any(_shares(reading, home, place) for place in places)


def _shares(reading: Reading, home: range, place: int) -> bool:
    """Whether an offer stands in a term's home, or in no item, row or section of the same sort."""
    blocks = reading.document.blocks
    first, one = blocks[home.start], blocks[place]
    if place in home:
        return True
    if first.role is Role.LIST_ITEM:
        return one.role is not Role.LIST_ITEM
    if first.cell is not None:
        return one.cell is None or one.cell.table != first.cell.table
    above = headings(reading)[place]
    return not above or blocks[above[0]].level < first.level


def _home(reading: Reading, term: int) -> range | None:
    """The item, row or section with offers that a term stands in; None for a term of the whole document."""
    key = ("home of a term", term)
    if key not in reading.memo:
        reading.memo[key] = _found(reading, term)
    home: range | None = reading.memo[key]
    return home


def _found(reading: Reading, term: int) -> range | None:
    block = reading.document.blocks[term]
    if _GENERAL.search(block.text):
        return None
    if (block.role is Role.LIST_ITEM or block.cell is not None) and _offers_in(reading, rows(reading)[term]):
        return rows(reading)[term]
    return next((near for near in _sections(reading, term) if _offers_in(reading, near)), None)


def _sections(reading: Reading, term: int) -> list[range]:
    return [sections(reading)[number] for number in headings(reading)[term]]


def _offers_in(reading: Reading, near: range) -> bool:
    places = _places(reading)
    at = bisect_left(places, near.start)
    return at < len(places) and places[at] < near.stop


@fact
def _places(reading: Reading) -> tuple[int, ...]:
    """The blocks with offers, in order."""
    return tuple(sorted({place for offer in offers(reading) for place in offer.blocks}))
