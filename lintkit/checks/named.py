"""Facts that a page can look for by name (`fact: [price]`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from lintkit.checks.named_mailing import MAILING
from lintkit.checks.places import Place
from lintkit.facts.prices import prices
from lintkit.facts.reading import Reading


def _prices(reading: Reading) -> Iterator[Place]:
    return (Place(price.value.block, price.value.span) for price in prices(reading).prices)


FACTS: Mapping[str, Callable[[Reading], Iterable[Place]]] = {
    **MAILING,
    "price": _prices,
}
"""By name. A fact that costs much to import is imported in its function."""
