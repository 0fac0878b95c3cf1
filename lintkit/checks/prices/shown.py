"""Prices whose tax status nothing tells, and prices shown only without tax."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lintkit.checks.prices.said import NARROW, said
from lintkit.facts.prices import Origin, Price, Prices, prices, totals
from lintkit.facts.prices.goods import likely
from lintkit.facts.prices.law import rates_on, total_owed
from lintkit.facts.prices.summed import summed
from lintkit.facts.prices.wording import wording
from lintkit.facts.reading import Reading
from lintkit.model import Edit, Fix, Match, Related


def unstated(reading: Reading) -> Iterator[Match]:
    """The first bare price; the others count, because one note on the page mends them all.

    No wording is offered: whether tax is in the price, only the shop knows.
    """
    if not total_owed(reading.as_of):
        return
    open_ = (price for price in prices(reading).prices if price.status == "unstated" and not price.reached)
    bare = [price for price in open_ if price.value not in summed(reading)]
    if bare:
        first = bare[0].value
        related = tuple(Related(price.value.block, price.value.span) for price in bare[1:6])
        data = {"count": str(len(bare)), "more": str(len(bare) - 1) if related else ""}
        yield Match(first.block, first.span, data, related=related)


def excluded(reading: Reading) -> Iterator[Match]:
    """Prices and notes without tax whose total stands nowhere in the document."""
    if not total_owed(reading.as_of):
        return
    found = prices(reading)
    groups = _groups(reading, found)
    yield from (_lacking(reading, origin, group) for origin, group in _apart(groups).items())


def _groups(reading: Reading, found: Prices) -> dict[Origin, list[Price]]:
    """The prices without their totals by the place that says so."""
    possible = rates_on(reading.as_of)
    paid = {price.low for price in found.prices if price.status == "included"}
    in_pairs = {pair.base.value for pair in found.pairs}
    groups: dict[Origin, list[Price]] = {}
    for price in found.prices:
        if (
            price.origin
            and price.status == "excluded"
            and price.value not in in_pairs
            and not total_shown(price, paid, possible)
            and price.value not in summed(reading)
        ):
            groups.setdefault(price.origin, []).append(price)
    covered = {price.origin for price in found.prices}
    for note in found.notes:
        if note in groups:  # the note is the fault, and what each price says beside it is the same one
            groups = {note: [price for group in groups.values() for price in group]}
            break
        if note not in covered and not found.pairs and not groups:
            groups[note] = []
    return groups


def _apart(groups: dict[Origin, list[Price]]) -> dict[Origin, list[Price]]:
    """The groups, those of one place as one: 「5,000円＋月額980円（いずれも税別）」 tells twice."""
    found: dict[Origin, list[Price]] = {}
    for origin, group in sorted(groups.items(), key=lambda one: (one[0].shared, one[0].block, one[0].span)):
        same = next((one for one in found if one.block == origin.block and one.span.overlaps(origin.span)), origin)
        found.setdefault(same, []).extend(group)
    return dict(sorted(found.items(), key=lambda one: (one[0].block, one[0].span)))


def total_shown(price: Price, paid: set[Decimal | None], possible: tuple[int, ...]) -> bool:
    """Whether the page names the price with tax at some other place."""
    return price.low is not None and any(total in paid for rate in possible for total in totals(price.low, rate))


def _lacking(reading: Reading, origin: Origin, group: list[Price]) -> Match:
    first = next((price for price in group if price.low is not None or price.high is not None), None)
    rates = likely(reading, first) if first else ()
    words = reading.document.blocks[origin.block].text[origin.span.start : origin.span.end].replace("\n", "")
    parted = origin.shared or _is_open(words)  # a bracket that a line end cuts: （税⏎別）
    wordings = () if parted or not first else tuple(filter(None, (wording(words, first, rate) for rate in rates)))
    related = tuple(
        Related(one.value.block, one.value.span) for one in group[:5] if one.origin != origin or origin.shared
    )
    total = said(first, rates, named=origin.shared) if first else ""
    data = {"count": str(len(group)), "totals": total, "sums": total.translate(NARROW)}
    sure = len(group) == len(rates) == len(wordings) == 1
    fix = Fix((Edit(origin.span, wordings[0]),), safe=False) if sure else None
    return Match(origin.block, origin.span, data, wordings, fix, related)


def _is_open(words: str) -> bool:
    return max(map(words.rfind, "（(")) > max(map(words.rfind, "）)"))
