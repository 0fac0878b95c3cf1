"""Prices compared with others: what the comparison rests on, and whether the discount named is the one shown."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.prices.comparisons import Comparison
from lintkit.facts.prices.discounts import Wrong, wrong_discounts
from lintkit.facts.prices.evidence import unsupported
from lintkit.facts.prices.labels import Sort
from lintkit.facts.reading import Reading
from lintkit.model import Match, Related

_OWN = "当店通常価格3,980円（税込・2026/3/1〜4/25の販売価格）"
_MAKER = "メーカー希望小売価格5,500円（税込）"
_SOUGHT: dict[Sort, tuple[str, ...]] = {
    "own": (_OWN, "前回セール価格2,500円（税込）"),
    "struck": (_OWN, _MAKER),
    "arrow": (_OWN, _MAKER),
    "list": (_MAKER, _OWN),
    "vague": (_MAKER, _OWN),
    "market": (_MAKER, "○○店の販売価格3,980円（2026/4/1当社調べ）"),
    "rival": ("○○店の販売価格3,980円（2026/4/1当社調べ）",),
}
"""What would show the ground of each sort of reference, the likeliest first."""


def reference(reading: Reading) -> Iterator[Match]:
    """The first unsupported comparison of each sort; the others are related to it."""
    groups: dict[Sort, list[Comparison]] = {}
    for one in unsupported(reading):
        groups.setdefault(one.sort, []).append(one)
    for sort, (first, *others) in groups.items():
        related = tuple(Related(one.block, one.span) for one in others[:5])
        sought = _SOUGHT[sort]
        data = {"more": str(len(others)) if others else "", "example": sought[0]}
        yield Match(first.block, first.span, data, related=related, sought=sought)


def discount(reading: Reading) -> Iterator[Match]:
    """One match per discount that the prices beside it contradict."""
    return (_contradicted(one) for one in wrong_discounts(reading))


def _contradicted(one: Wrong) -> Match:
    amounts = [amount for amount in (one.comparison.reference, one.comparison.price) if amount]
    base, total = (amount.value.text for amount in amounts)
    related = tuple(Related(amount.value.block, amount.value.span) for amount in amounts)
    return Match(one.block, one.span, {"base": base, "total": total, "actual": one.actual}, related=related)
