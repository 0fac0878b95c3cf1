"""What copy claims of its goods and offers, and which part of the proof or of the terms it leaves out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lintkit.facts.claims.disclaimers import disclaimers
from lintkit.facts.claims.kinds import Claim
from lintkit.facts.claims.limits import hurries, scarcities
from lintkit.facts.claims.ranks import firsts
from lintkit.facts.claims.refunds import refunds
from lintkit.facts.claims.shares import shares
from lintkit.facts.claims.superlatives import guarantees, superlatives
from lintkit.facts.products.outright import is_forbidden
from lintkit.facts.reading import Reading

__all__ = ["CLAIMS", "Claim"]

_Fact = Callable[[Reading], tuple[Claim, ...]]


def _provable(fact: _Fact) -> _Fact:
    """The claims less those that no proof would make lawful for such goods: the rule of the class tells them."""

    def left(reading: Reading) -> tuple[Claim, ...]:
        return tuple(one for one in fact(reading) if not is_forbidden(reading, one.block, one.span))

    return left


CLAIMS: Mapping[str, _Fact] = {
    "absolute": _provable(superlatives),
    "disclaimer": disclaimers,
    "guarantee": _provable(guarantees),
    "limited-quantity": scarcities,
    "limited-time": hurries,
    "money-back": refunds,
    "number-one": _provable(firsts),
    "percentage": shares,
}
"""The facts by sort of claim; each gives the claims to report, in the order of the text."""
