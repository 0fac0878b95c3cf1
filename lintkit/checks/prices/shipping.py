"""Free postage whose condition stands somewhere else."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.prices.shipping import limited_claims
from lintkit.facts.reading import Reading
from lintkit.model import Match, Related

_SOUGHT = ("送料無料（沖縄・離島を除く）", "5,000円（税込）以上のご購入で送料無料")

_LONGEST = 60
"""Characters of a limit that a message quotes."""


def shipping(reading: Reading) -> Iterator[Match]:
    """The first claim that the document limits; the limits and the other claims are related to it."""
    claims = limited_claims(reading)
    if not claims:
        return
    first, *others = claims
    block, span = first.limits[0]
    words = reading.document.blocks[block].text[span.start : span.end].replace("\n", "").strip("※*。 ")
    limit = words if len(words) <= _LONGEST else words[:_LONGEST] + "…"
    related = (*(Related(*one) for one in first.limits), *(Related(one.block, one.span) for one in others[:5]))
    data = {"limit": limit, "example": _SOUGHT[0]}
    yield Match(first.block, first.span, data, related=related, sought=_SOUGHT)
