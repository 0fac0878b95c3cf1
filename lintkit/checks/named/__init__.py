"""Facts that a page can look for by name (`fact: [price]`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lintkit.checks.named.adapt import Fact, places_of
from lintkit.checks.named.mailing import MAILING
from lintkit.checks.named.selling import SELLING
from lintkit.checks.obligation.places import Place
from lintkit.facts.prices import prices
from lintkit.facts.reading import Reading


def _prices(reading: Reading) -> Iterator[Place]:
    return (Place(price.value.block, price.value.span) for price in prices(reading).prices)


FACTS: Mapping[str, Fact] = {
    **MAILING,
    **SELLING,
    "alcohol-on-sale": places_of("products.alcohol.drinks_on_sale"),
    "change-of-the-earned": places_of("incentives.changes.changes"),
    "endorser": places_of("custom.endorsers.endorsers"),
    "further-tiers": places_of("incentives.tiers.tiers"),
    "price": _prices,
}
"""By name."""
