"""What one document of a campaign says, small enough to keep and to hand to the others."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from lintkit.model import Place, Span

RANKS: Mapping[str, int] = {"terms": 3, "campaign": 2, "referral": 2, "signup": 1, "product-page": 1}
"""Whose word counts where two documents differ: the terms', then the page's; every other kind of document is 0."""

_HOME = 2


class At(NamedTuple):
    """Words in the source of a document."""

    span: Span
    place: Place
    text: str


class ToldOffer(NamedTuple):
    """An offer with an amount that can be read: the number(s) and their unit."""

    form: str
    acts: frozenset[str]
    to: frozenset[str]
    unit: str
    low: Decimal
    high: Decimal
    at: At


class ToldDays(NamedTuple):
    """From when to when, in ISO form without what is not named: 2027-05-01, --05-01."""

    what: str  # period, expiry
    forms: frozenset[str]  # of offer, for an expiry; empty: of any
    first: str  # "" when only the end is named
    last: str
    at: At


class ToldTerm(NamedTuple):
    """A term that is stated, not merely mentioned, and of which forms of offer."""

    kind: str
    forms: frozenset[str]


class Told(NamedTuple):
    """One document as the others of its campaign see it."""

    path: str
    kind: str
    offers: tuple[ToldOffer, ...]
    days: tuple[ToldDays, ...]
    terms: frozenset[ToldTerm]
    amounts: frozenset[tuple[str, Decimal]] = frozenset()  # all there are, offered or not, by unit
    names: frozenset[str] = frozenset()  # of the campaigns that it speaks of
    asked: bool = True  # whether the run reports on it too

    @property
    def rank(self) -> int:
        """How much its word counts."""
        return RANKS.get(self.kind, 0)

    @property
    def home(self) -> bool:
        """Whether it is a place for the terms of its campaign: the terms themselves, or the campaign's page."""
        return self.rank >= _HOME


def state(told: Any) -> str:
    """All that is told, in one order whatever the order of its sets: what tells one state of it from another."""
    if isinstance(told, frozenset):
        return "{" + ",".join(sorted(map(state, told))) + "}"
    if isinstance(told, tuple):
        return "(" + ",".join(map(state, told)) + ")"
    return repr(told)
