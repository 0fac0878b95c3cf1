"""Prices shown to consumers: their tax, their sums, what they are compared with, and what postage comes on top."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from lintkit.checks.prices.compared import discount, reference
from lintkit.checks.prices.prominence import prominence
from lintkit.checks.prices.rate import rate
from lintkit.checks.prices.shipping import shipping
from lintkit.checks.prices.shown import excluded, unstated
from lintkit.checks.prices.sums import arithmetic
from lintkit.facts.reading import Reading
from lintkit.model import Match

Fault = Literal["unstated", "excluded", "arithmetic", "reference", "discount", "rate", "prominence", "shipping"]

_FAULTS: Mapping[Fault, Callable[[Reading], Iterator[Match]]] = {
    "unstated": unstated,
    "excluded": excluded,
    "arithmetic": arithmetic,
    "reference": reference,
    "discount": discount,
    "rate": rate,
    "prominence": prominence,
    "shipping": shipping,
}

_FIELDS = frozenset({
    "count", "more", "totals", "sums", "base", "total", "actual", "example", "goods", "right", "wrong", "where",
    "whole", "tax", "taxes", "limit",
})  # fmt: skip
"""What the functions put into messages; each page uses those of its own."""


@dataclass(frozen=True, slots=True)
class PriceCheck:
    """`fault` names what is wrong; each is one function of this package."""

    fields: ClassVar[frozenset[str]] = _FIELDS
    fault: Fault

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match per place; of what one note mends (unstated, reference, shipping) one for all."""
        admitted = {number for number, _ in reading.blocks()}
        return (match for match in _FAULTS[self.fault](reading) if match.block in admitted)
