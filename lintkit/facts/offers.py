"""What the copy offers: form, amount, to whom and for which act; a mere mention is no offer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lintkit.facts.incentives.mentions import mentions
from lintkit.facts.incentives.offer import Offer
from lintkit.facts.reading import Reading, fact
from lintkit.facts.where import Where

__all__ = ["Offer", "Where", "offers"]


@fact
def offers(reading: Reading) -> tuple[Offer, ...]:
    """The offers of a document, each at its first place: a headline and the sentence that repeats it are one."""
    groups: list[list[Offer]] = []
    known: dict[tuple[str, str, str], list[Offer]] = {}
    vague: dict[str, list[Offer]] = {}  # by form, what has found no amount yet
    for offer in mentions(reading):
        side = _side(offer)
        group = _met(known, offer, side) or vague.pop(offer.form, None) or []
        if not group:
            groups.append(group)
        group.append(offer)
        known[offer.form, offer.amount, side] = known[offer.form, "", side] = known[offer.form, "", ""] = group
        known.setdefault((offer.form, offer.amount, ""), group)
        if not any(one.amount for one in group):
            vague[offer.form] = group
    return tuple(_named_once([_joined(group) for group in groups]))


def _side(offer: Offer) -> str:
    """Which side of a referral an offer is made to; "" when it names none, or both."""
    sides = offer.to & {"referrer", "referred"}
    return next(iter(sides)) if len(sides) == 1 else ""


def _met(known: dict[tuple[str, str, str], list[Offer]], offer: Offer, side: str) -> list[Offer] | None:
    """The mentions of the same offer so far: what is given to the other side of a referral is another."""
    group = known.get((offer.form, offer.amount, side))
    if group or not side:
        return group
    group = known.get((offer.form, offer.amount, ""))
    return group if group and not any(_side(one) for one in group) else None


def _named_once(found: list[Offer]) -> Iterator[Offer]:
    """All but the 特典 that only announce what the copy then names."""
    named = [offer for offer in found if offer.form != "benefit"]
    for offer in found:
        if offer.form != "benefit" or not any(_announces(offer, other) for other in named):
            yield offer


def _announces(benefit: Offer, other: Offer) -> bool:
    return all(
        not a or not b or a & b or "both" in a | b for a, b in ((benefit.acts, other.acts), (benefit.to, other.to))
    )


def _joined(group: list[Offer]) -> Offer:
    """The mentions of one offer: the first place, what any of them says."""
    first, *rest = group
    to = frozenset[str]().union(*(one.to for one in group))
    return replace(
        first,
        amount=next((one.amount for one in group if one.amount), ""),
        upto=any(one.upto for one in group),
        acts=frozenset[str]().union(*(one.acts for one in group)),
        to=to if all("referred" in one.to for one in group) else to - {"referred"},
        repeated=any(one.repeated for one in group),
        later=any(one.later for one in group),
        per_person=any(one.per_person for one in group),
        again=tuple(Where(one.block, one.span) for one in rest),
    )
