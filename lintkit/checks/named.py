"""Facts that a page can look for by name (`fact: [price]`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from lintkit.checks.named_mailing import MAILING
from lintkit.checks.named_selling import SELLING
from lintkit.checks.places import Place
from lintkit.facts.prices import prices
from lintkit.facts.reading import Reading


def _prices(reading: Reading) -> Iterator[Place]:
    return (Place(price.value.block, price.value.span) for price in prices(reading).prices)


def _tiers(reading: Reading) -> Iterator[Place]:
    from lintkit.facts.incentives.tiers import tiers

    return (Place(tier.block, tier.span) for tier in tiers(reading))


def _drinks(reading: Reading) -> Iterator[Place]:
    from lintkit.facts.products.alcohol import drinks_on_sale

    return (Place(drink.block, drink.span) for drink in drinks_on_sale(reading))


def _changes(reading: Reading) -> Iterator[Place]:
    from lintkit.facts.incentives.changes import changes

    return (Place(change.block, change.span) for change in changes(reading))


def _endorsers(reading: Reading) -> Iterator[Place]:
    from lintkit.facts.custom.endorsers import endorsers

    return (Place(endorser.block, endorser.span) for endorser in endorsers(reading))


FACTS: Mapping[str, Callable[[Reading], Iterable[Place]]] = {
    **MAILING,
    **SELLING,
    "alcohol-on-sale": _drinks,
    "change-of-the-earned": _changes,
    "endorser": _endorsers,
    "further-tiers": _tiers,
    "price": _prices,
}
"""By name. A fact that costs much to import is imported in its function."""
