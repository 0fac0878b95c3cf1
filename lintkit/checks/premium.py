"""Premiums worth more than the law allows for their transaction, and those of which the copy does not say enough."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal

from lintkit.facts.premiums import Premium, premiums
from lintkit.facts.premiums.limits import Limits, cap, limits, needed
from lintkit.facts.premiums.wording import allowed, sum_words, yen
from lintkit.facts.reading import Reading
from lintkit.model import Match, Related, Words


@dataclass(frozen=True, slots=True)
class PremiumCheck:
    """`fault` names what is wrong: over (the limit), or unclear (whether it is)."""

    fields: ClassVar[frozenset[str]] = frozenset({"sum", "most", "least", "worth", "allowed"})
    fault: Literal["over", "unclear"]

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match per premium; gifts for the same purchase are one. None on days whose law is not known."""
        law = limits(reading.as_of)
        admitted = {number for number, _ in reading.blocks()}
        found = [one for one in premiums(reading) if one.block in admitted] if law else []
        for one in found:
            most = cap(law, one.share, _value(law, one)) if law else None
            if law and self.fault == "over" and _is_over(law, one, most):
                yield _over(law, one, most)
            elif law and self.fault == "unclear" and most is None and _may_be_over(law, one):
                yield _unclear(law, one)


def _value(law: Limits, one: Premium) -> Decimal | None:
    return law.visit if one.what == "visit" else one.value


def _is_over(law: Limits, one: Premium, most: Decimal | None) -> bool:
    return one.worth > (law.lot_most if most is None and one.share == "lot" else one.worth if most is None else most)


def _may_be_over(law: Limits, one: Premium) -> bool:
    """Whether a premium is more than every transaction allows, and not more than any."""
    if one.share == "lot":
        return law.visit * law.lot_times < one.worth <= law.lot_most
    return one.worth > law.gift_least


def _over(law: Limits, one: Premium, most: Decimal | None) -> Match:
    value = _value(law, one)
    least = needed(law, one.share, one.worth) if one.what in {"least", "price"} else None
    data: dict[str, str | Words] = {
        "sum": sum_words(law, one, value, law.lot_most if most is None else most),
        "most": yen(law.lot_most if most is None else most),
        "least": yen(least) if least else "",
    }
    doubtful = one.what == "visit" or not one.hangs.sure  # 「原則」: a shop may sell nothing so cheap
    return Match(one.block, one.span, data, related=_hangs(one), doubtful=doubtful)


def _unclear(law: Limits, one: Premium) -> Match:
    least = needed(law, one.share, one.worth) or Decimal(0)
    data: dict[str, str | Words] = {
        "worth": yen(one.worth),
        "allowed": allowed(law, one),
        "least": yen(least),
    }
    return Match(one.block, one.span, data, related=_hangs(one))


def _hangs(one: Premium) -> tuple[Related, ...]:
    hangs = one.hangs
    inside = hangs.block == one.block and hangs.span.overlaps(one.span)
    return () if inside else (Related(hangs.block, hangs.span),)
