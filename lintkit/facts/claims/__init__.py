"""What copy claims of its goods and offers, and which part of the proof or of the terms it leaves out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lintkit.facts.claims.disclaimers import disclaimers
from lintkit.facts.claims.kinds import Claim, Where
from lintkit.facts.claims.limits import hurries, scarcities
from lintkit.facts.claims.ranks import firsts
from lintkit.facts.claims.refunds import refunds
from lintkit.facts.claims.shares import shares
from lintkit.facts.claims.superlatives import guarantees, superlatives
from lintkit.facts.reading import Reading

__all__ = ["CLAIMS", "Claim", "Where"]

CLAIMS: Mapping[str, Callable[[Reading], tuple[Claim, ...]]] = {
    "absolute": superlatives,
    "disclaimer": disclaimers,
    "guarantee": guarantees,
    "limited-quantity": scarcities,
    "limited-time": hurries,
    "money-back": refunds,
    "number-one": firsts,
    "percentage": shares,
}
"""The facts by sort of claim; each gives the claims to report, in the order of the text."""
