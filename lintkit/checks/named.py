"""Facts that a page can look for by name (`fact: [price]`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from lintkit.checks.named_mailing import MAILING
from lintkit.checks.places import Place
from lintkit.facts.prices import prices
from lintkit.facts.reading import Reading


def _prices(reading: Reading) -> Iterator[Place]:
    return (Place(price.value.block, price.value.span) for price in prices(reading).prices)


def _tiers(reading: Reading) -> Iterator[Place]:
    from lintkit.facts.incentives.tiers import tiers

    return (Place(tier.block, tier.span) for tier in tiers(reading))


FACTS: Mapping[str, Callable[[Reading], Iterable[Place]]] = {
    **MAILING,
    "further-tiers": _tiers,
    "price": _prices,
}
"""By name. A fact that costs much to import is imported in its function."""
