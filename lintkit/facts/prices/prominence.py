"""Where the price without tax is louder than the total: the total small, far below, or in a table under a headline."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import zip_longest
from typing import NamedTuple

from lintkit.facts.notes import beside
from lintkit.facts.prices import Pair, Price, Prices, prices, totals
from lintkit.facts.prices.law import rates_on
from lintkit.facts.reach import sections
from lintkit.facts.reading import Reading, fact
from lintkit.model import Block, Role, Span

_NEAR = 8
"""Blocks, within a section, that a reader sees with a price."""
_LOUD = {Role.HEADING, Role.SUBJECT, Role.BUTTON, Role.META}


class Quiet(NamedTuple):
    """A price without tax, and where its total stands less clearly."""

    base: Price
    total: Price
    block: int
    span: Span  # of the pair where it stands in one sentence, else of the price without tax
    why: str  # small, far, table


@fact
def quiet_totals(reading: Reading) -> tuple[Quiet, ...]:
    """The prices whose total is shown, but not where or as the price without tax is; one for each amount."""
    found = prices(reading)
    paired = {pair.base.value for pair in found.pairs}
    alone = [price for price in found.prices if price.status == "excluded" and price.value not in paired]
    once: dict[Decimal | None, Quiet] = {}
    for one in (*_pairs(reading, found), *_apart(reading, found, alone), *_bare(reading, found)):
        once.setdefault(one.base.low, one)
    return tuple(sorted(once.values(), key=lambda one: (one.block, one.span)))


def _pairs(reading: Reading, found: Prices) -> Iterator[Quiet]:
    """「9,800円（税込10,780円）」 with the total in small letters."""
    blocks = reading.document.blocks
    for pair in found.pairs:
        base, total = pair.base, pair.total
        if _is_small(blocks, total) and not _is_small(blocks, base):
            yield Quiet(base, total, *_place(pair), "small")


def _place(pair: Pair) -> tuple[int, Span]:
    return (
        (pair.block, pair.span)
        if pair.block == pair.base.value.block
        else (pair.base.value.block, pair.base.value.span)
    )


def _is_small(blocks: tuple[Block, ...], price: Price) -> bool:
    block = blocks[price.value.block]
    place = block.map.source(price.value.span)
    return block.small or any(place.overlaps(one) for one in block.fine)


def _apart(reading: Reading, found: Prices, alone: list[Price]) -> Iterator[Quiet]:
    """A price without tax whose total stands in another place of the document only."""
    possible = rates_on(reading.as_of)
    paid: dict[Decimal | None, list[Price]] = {}
    for one in found.prices:
        if one.status == "included":
            paid.setdefault(one.low, []).append(one)
    for price in alone:
        right = {total for rate in possible for total in totals(price.low or Decimal(0), rate)}
        shown = [one for total in right for one in paid.get(total, ())]
        whys = [_why(reading, price, one) for one in shown]
        if shown and all(whys) and price.origin:
            shared = price.origin.shared
            place = (price.value.block, price.value.span) if shared else (price.origin.block, price.origin.span)
            yield Quiet(price, shown[0], *place, whys[0])


def _bare(reading: Reading, found: Prices) -> Iterator[Quiet]:
    """A headline that names as its price what the page itself says is without tax."""
    blocks = reading.document.blocks
    known = {pair.base.low: pair.total for pair in reversed(found.pairs)}
    paid = {pair.total.low for pair in found.pairs}
    for price, following in zip_longest(found.prices, found.prices[1:]):
        if price.status != "unstated" or price.low in paid:
            continue
        if blocks[price.value.block].role in _LOUD and price.low in known:
            yield Quiet(price, known[price.low], price.value.block, price.value.span, "table")
        elif (total := _in_small_print(reading, price, following)) is not None:
            yield Quiet(price, total, price.value.block, price.value.span, "small")


def _in_small_print(reading: Reading, price: Price, total: Price | None) -> Price | None:
    """The price that follows in the section, when it is in small print what a bare large one comes to with tax."""
    blocks = reading.document.blocks
    if total is None or total.status != "included" or price.low is None or not total.low:
        return None
    near = total.value.block in sections(reading)[price.value.block]
    right = any(total.low in totals(price.low, rate) for rate in rates_on(reading.as_of))
    small = _is_small(blocks, total) and not _is_small(blocks, price)
    return total if near and right and small else None


def _why(reading: Reading, price: Price, total: Price) -> str:
    """Why a total does not stand clearly with its price; "" where it does."""
    blocks = reading.document.blocks
    here, there = price.value.block, total.value.block
    cells = blocks[here].cell, blocks[there].cell
    if cells[0] and cells[1] and cells[0].table == cells[1].table:
        return ""
    if _is_small(blocks, total) and not _is_small(blocks, price):
        return "small"
    if blocks[there].cell and blocks[here].role in _LOUD:
        return "table"
    near = there in beside(reading, here) or (there in sections(reading)[here] and abs(there - here) <= _NEAR)
    return "" if near or blocks[here].role in {Role.META, Role.SUBJECT} else "far"
