"""What a rule can look for in copy: wordings, offers or disclosures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, Optional

from lintkit.checks.named import FACTS
from lintkit.checks.obligation.places import Place
from lintkit.facts.disclosures import disclosures
from lintkit.facts.incentives.programme import is_programme
from lintkit.facts.offers import Offer, offers
from lintkit.facts.phrases import Entry, Phrases
from lintkit.facts.quotes import quoted
from lintkit.facts.ranges import Ranges
from lintkit.facts.reading import Reading
from lintkit.facts.terms import TERMS
from lintkit.facts.voices import voices
from lintkit.facts.wordlists import phrases_of
from lintkit.hints import hint
from lintkit.language.characters import Folded
from lintkit.model import Role, Sentence, Span, Words

Form = Literal[
    "coupon", "gift-card", "cash", "points", "discount", "free-shipping", "early-access", "benefit", "goods"
]  # fmt: skip
Act = Literal["referral", "purchase", "review", "post", "sign-up", "return", "birthday", "none"]
Recipient = Literal[
    "referrer", "referred", "both", "everyone", "lot", "first-come", "new-customers", "buyers", "none"
]  # fmt: skip
Term = Literal[
    "amount", "eligibility", "cap", "expiry", "period", "minimum-spend", "payout-timing", "conditions", "clawback",
    "stacking", "transfer", "tax", "abuse", "change", "scope", "organiser", "contact", "advertiser-label", "sender",
    "optout", "postal-address", "complaint-contact", "return-allowed", "return-period", "return-condition",
    "return-cost", "refund", "purpose-of-use",
]  # fmt: skip

Unit = Literal["yen", "percent", "points", "times"]
Kind = Literal[
    "campaign", "referral", "email", "thank-you-card", "return-flow", "checkout", "review-reply", "cs-reply",
    "product-page", "terms", "social-post", "sms", "signup", "video-script", "schedule", "other",
]  # fmt: skip


@dataclass(frozen=True)
class Sought:
    """Phrases (here or in dictionaries, less the excepted), offers, disclosures, or named facts.

    `quotes: skip` leaves out what stands in 「」 or in a block quote, `voices: skip` what customers say.

    Offers are narrowed by `act`, `to` (`none`: the copy names none), `not_to`, `rate` (a share, no fixed amount),
    `repeated` (given for each friend or post), `later` (for use next time), `worth` (the unit of a known amount);
    `documents` narrows all, and so do `programme` (whether the document sets out terms) and `cue`: one of its
    phrases stands in the document.
    Each admits everything when it is left out. `example` is a wording that would meet what the rule asks for,
    `name` what is missing where it is not found; a disclosure has its own.
    """

    phrases: tuple[Entry, ...] = ()
    dictionary: tuple[str, ...] = ()
    except_: tuple[Entry, ...] = ()
    except_dictionary: tuple[str, ...] = ()
    not_in: tuple[Role, ...] = ()
    offer: tuple[Form, ...] = ()
    act: tuple[Act, ...] = ()
    to: tuple[Recipient, ...] = ()
    not_to: tuple[Recipient, ...] = ()
    rate: bool | None = None
    repeated: bool | None = None
    later: bool | None = None
    worth: tuple[Unit, ...] = ()
    programme: bool | None = None
    documents: tuple[Kind, ...] = ()
    cue: tuple[Entry, ...] = ()
    disclosure: tuple[Term, ...] = ()
    fact: tuple[str, ...] = ()
    quotes: Literal["check", "skip"] = "check"
    voices: Literal["check", "skip"] = "check"
    name: Words | None = None
    example: str = ""
    unless: Optional[Sought] = None  # noqa: UP045 - the page reader resolves this hint by name

    def __post_init__(self) -> None:
        """A fact that nobody reads is an error of the page."""
        for name in self.fact:
            if name not in FACTS:
                raise ValueError(f"there is no fact '{name}'{hint(name, sorted(FACTS))}")

    @property
    def seeks(self) -> bool:
        """Whether it names anything to look for."""
        return bool(self.phrases or self.dictionary or self.offer or self.disclosure or self.fact)

    @property
    def title(self) -> Words | None:
        """What it is called where it is missing."""
        return self.name or (TERMS[self.disclosure[0]].name if self.disclosure else None)

    def places(self, reading: Reading) -> Iterator[Place]:
        """Where it stands, in document order within each sort."""
        if not self._is_asked(reading):
            return
        if self.phrases or self.dictionary:
            yield from self._worded(reading)
        if self.offer:
            yield from (_place(offer) for offer in offers(reading) if self._admits(offer))
        if self.disclosure:
            for one in disclosures(reading, *self.disclosure):
                yield Place(one.block, one.span, one.of, one.strength == "weak", term=one.kind)
        for name in self.fact:
            yield from FACTS[name](reading)

    def _is_asked(self, reading: Reading) -> bool:
        """Whether the document is one that it speaks about."""
        if self.documents and reading.setting("kind") not in self.documents:
            return False
        return self._cued(reading) and (self.programme is None or self.programme is is_programme(reading))

    def _cued(self, reading: Reading) -> bool:
        spoken = (reading.folded(sentence) for sentence in reading.sentences())
        return not self.cue or any(self._cue.search(folded) for folded in spoken)

    def _worded(self, reading: Reading) -> Iterator[Place]:
        for sentence in reading.sentences():
            if reading.document.blocks[sentence.block].role in self.not_in:
                continue
            folded = reading.folded(sentence)
            hits = list(self._wanted.find(folded))
            spared = Ranges.of(self._spared(reading, sentence, folded)) if hits else None
            for hit in hits:
                if spared and not spared.touch(hit.span):
                    yield Place(sentence.block, hit.span)

    def _spared(self, reading: Reading, sentence: Sentence, folded: Folded) -> Iterator[Span]:
        yield from (hit.span for hit in self._excepted.find(folded))
        if self.quotes == "skip":
            yield from quoted(reading.document.blocks[sentence.block])
        if self.voices == "skip":
            spoken = voices(reading)[sentence.block]
            yield from map(Span, spoken.starts, spoken.ends)

    def _admits(self, offer: Offer) -> bool:
        return (
            offer.form in self.offer
            and _meets(self.act, offer.acts)
            and _meets(self.to, offer.to)
            and offer.to.isdisjoint(self.not_to)
            and self.rate in {None, offer.rate}
            and self.repeated in {None, offer.repeated}
            and self.later in {None, offer.later}
            and (not self.worth or (offer.values is not None and offer.values.unit in self.worth))
        )

    @cached_property
    def _wanted(self) -> Phrases:
        return phrases_of(self.dictionary, self.phrases)

    @cached_property
    def _cue(self) -> Phrases:
        return Phrases(self.cue)

    @cached_property
    def _excepted(self) -> Phrases:
        return phrases_of(self.except_dictionary, self.except_)


def _meets(wanted: tuple[str, ...], named: frozenset[str]) -> bool:
    return not wanted or not named.isdisjoint(wanted) or (not named and "none" in wanted)


_OPEN_FORMS = frozenset({"discount", "benefit", "goods"})
"""A term that names coupons may be about these too: 「割引」 is often the coupon below."""


def _place(offer: Offer) -> Place:
    return Place(offer.block, offer.span, frozenset({offer.form}) - _OPEN_FORMS, again=offer.blocks[1:])
