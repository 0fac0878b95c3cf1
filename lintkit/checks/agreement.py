"""What a document says otherwise than its campaign's other documents, or leaves to one that is not there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from lintkit.facts.campaign import Told, ToldDays, ToldOffer
from lintkit.facts.campaign.days import Days, days
from lintkit.facts.campaign.names import names, shared
from lintkit.facts.campaign.tell import told_days, told_offer
from lintkit.facts.disclosures import disclosures
from lintkit.facts.offers import Offer, offers
from lintkit.facts.pointers import pointers
from lintkit.facts.reading import Reading
from lintkit.model import Elsewhere, Match

_TELLING = frozenset({"referral", "review", "post", "sign-up", "birthday", "return"})
"""Acts that tell one offer from another; buying is what every offer is for."""
_SIDES = frozenset({"referrer", "referred"})
_TERMS = frozenset(
    {"eligibility", "cap", "expiry", "period", "conditions", "payout-timing", "minimum-spend", "stacking"}
)
"""Kinds of term of which two make a document the place where the terms are."""
_POINT = frozenset({"email", "social-post", "sms", "thank-you-card", "other"})


@dataclass(frozen=True, slots=True)
class Agreement:
    """`about` names what must agree within a campaign: amounts, dates, or that the terms can be reached."""

    fields: ClassVar[frozenset[str]] = frozenset({"other", "file"})
    about: Literal["amounts", "dates", "terms"]

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match per offer, day or pointer; nothing where the document stands alone."""
        ways: Mapping[str, Callable[[Reading], Iterator[Match]]] = {
            "amounts": _amounts,
            "dates": _dates,
            "terms": _terms,
        }
        return ways[self.about](reading) if reading.others else iter(())


def _amounts(reading: Reading) -> Iterator[Match]:
    """Offers for the same act to the same side whose one amount is another elsewhere."""
    own = [(offer, told) for offer in offers(reading) if (told := told_offer(reading, offer))]
    for offer, told in own:
        if not _alone(told, (one for _, one in own)):
            continue
        for other in _authorities(reading):
            theirs = [one for one in other.offers if _same_offer(told, one) and _for_one_act(told, one)]
            if (told.unit, told.low) in other.amounts:
                continue  # it stands there too: 500円・800円クーポン
            if len({(one.low, one.high) for one in theirs}) == 1 and theirs[0].low != told.low:
                yield _differs(offer.block, offer, other, theirs[0])
                break


def _alone(told: ToldOffer, others: Iterable[ToldOffer]) -> bool:
    """Whether the document names no second amount that could be meant: tiers are compared with nobody's."""
    return all(one.low == told.low for one in others if _same_offer(told, one))


def _same_offer(one: ToldOffer, other: ToldOffer) -> bool:
    if (one.form, one.unit) != (other.form, other.unit) or one.to & _SIDES != other.to & _SIDES:
        return False
    to, too = one.to - _SIDES, other.to - _SIDES
    return _meet(one.acts, other.acts) and (to == too or not to or not too)


def _for_one_act(one: ToldOffer, other: ToldOffer) -> bool:
    """Whether both name what they are for: a coupon for nothing in particular is any coupon of the folder."""
    return not (one.acts & other.acts).isdisjoint(_TELLING)


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or not one.isdisjoint(other)


def _dates(reading: Reading) -> Iterator[Match]:
    own: list[tuple[Days, ToldDays]] = list(zip(days(reading), told_days(reading), strict=True))
    for where, told in own:
        for other in _authorities(reading):
            theirs = [one for one in other.days if one.what == told.what and _meet(one.forms, told.forms)]
            if len(theirs) == 1 and not _agree(told, theirs[0]):
                yield _differs(where.last.block, where, other, theirs[0])
                break


def _agree(one: ToldDays, other: ToldDays) -> bool:
    return all(_same_day(*pair) for pair in ((one.first, other.first), (one.last, other.last)))


def _same_day(one: str, other: str) -> bool:
    """Whether two days in ISO form may be the same: what one of them leaves out agrees with everything."""
    if not one or not other:
        return True
    whole = not one.startswith("-") and not other.startswith("-")
    return one == other if whole else one[-5:] == other[-5:]


def _differs(block: int, where: Offer | Days, other: Told, theirs: ToldOffer | ToldDays) -> Match:
    at = theirs.at
    data = {"other": at.text, "file": other.path}
    return Match(block, where.span, data, related=(Elsewhere(other.path, at.span, at.place, at.text),))


def _authorities(reading: Reading) -> Iterator[Told]:
    """The documents about the same campaign whose word counts more than this one's, or that the run does not report on.

    Of two that count alike, the one whose path comes later is told off.
    """
    own = Told(reading.document.path, reading.setting("kind"), (), (), frozenset())
    called = names(reading)
    homes = [other for other in reading.others if other.home]
    for other in sorted(reading.others, key=lambda one: (-one.rank, one.path)):
        above = not other.asked or (other.rank, own.path) > (own.rank, other.path)
        if above and _of_one_campaign(called, own, other, homes):
            yield other


def _of_one_campaign(called: frozenset[str], own: Told, other: Told, homes: list[Told]) -> bool:
    """Whether two documents of a folder speak of one campaign: by its name, or because there is one page only."""
    if called and other.names:
        return shared(called, other.names)
    pages = [*homes, *((own,) if own.home else ())]
    terms = sum(one.kind == "terms" for one in pages)
    return terms <= 1 and len(pages) - terms <= 1 and (other in pages or own in pages)


def _terms(reading: Reading) -> Iterator[Match]:
    """The first pointer of a document with offers, where neither it nor another of the campaign has the terms."""
    if reading.setting("kind") not in _POINT or not offers(reading):
        return
    kinds = {one.kind for one in disclosures(reading) if one.strength == "strong"}
    if len(kinds & _TERMS) >= 2 or any(_has_terms(other) for other in reading.others):
        return
    for pointer in pointers(reading)[:1]:
        yield Match(pointer.block, pointer.span, {"other": "", "file": ""})


def _has_terms(other: Told) -> bool:
    return other.home and len({one.kind for one in other.terms} & _TERMS) >= 2
