"""Whether a document sets out the terms of an offer, so that what it leaves out is a gap."""

from __future__ import annotations

from lintkit.facts.disclosures import disclosures
from lintkit.facts.reading import Reading, fact

_TERMS = frozenset(
    {
        "eligibility", "cap", "expiry", "period", "minimum-spend", "payout-timing", "conditions", "clawback",
        "stacking", "transfer", "tax", "abuse", "change",
    }
)  # fmt: skip
_ENOUGH = 3
"""Kinds of term that only a page of terms states together."""
_LENGTH = 120
"""Characters of text; a shorter one is a headline with its notes."""


@fact
def is_programme(reading: Reading) -> bool:
    """Whether three kinds of term are stated, in a text of some length."""
    stated = {one.kind for one in disclosures(reading) if one.strength == "strong"}
    length = sum(len(block.text) for block in reading.document.blocks)
    return length >= _LENGTH and len(stated & _TERMS) >= _ENOUGH
