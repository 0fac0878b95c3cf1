"""What the copy discloses about its offers: each kind of term, strongly stated or weakly mentioned."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cache
from typing import Literal, NamedTuple

from lintkit.dictionary import load, words
from lintkit.facts.giving import asks
from lintkit.facts.offers import Offer, offers
from lintkit.facts.phrases import Hit, Phrases
from lintkit.facts.reach import labels
from lintkit.facts.reading import CHINESE, Reading, fact, languages
from lintkit.facts.rewards import FORMS, names
from lintkit.language.characters import Folded
from lintkit.model import Role, Sentence, Span

KINDS = (
    "amount", "eligibility", "cap", "expiry", "period", "minimum-spend", "payout-timing", "conditions", "clawback",
    "stacking", "transfer", "tax", "abuse", "change",
)  # fmt: skip
"""The kinds of term that copy can disclose."""

_KNOWN_RECIPIENTS = frozenset({"everyone", "new-customers", "buyers"})
_LABEL_LENGTH = 24
"""Folded characters of a sentence that may only announce the next one (「有効期限」「Q. 上限はありますか」)."""


class Disclosure(NamedTuple):
    """A term where it is stated. `of` are the forms it names (「ポイントの有効期限」); empty when it names none."""

    kind: str
    strength: Literal["strong", "weak"]
    block: int
    span: Span
    of: frozenset[str] = frozenset()

    def about(self, forms: Set[str]) -> bool:
        """Whether it may belong to an offer of these forms."""
        return not self.of or not self.of.isdisjoint(forms) or not forms


@fact
def disclosures(reading: Reading) -> tuple[Disclosure, ...]:
    """All terms of the document, in the order of the text."""
    found = [*_stated(reading), *(one for offer in offers(reading) for one in _by_offer(offer))]
    return tuple(sorted(found, key=lambda one: (one.block, one.span)))


def _stated(reading: Reading) -> Iterator[Disclosure]:
    tongues = languages(reading)
    announced: tuple[int, frozenset[str], frozenset[str]] | None = None
    for sentence in reading.sentences():
        if tongues[sentence.block] in CHINESE:
            continue
        folded = reading.folded(sentence)
        yield from _in_sentence(reading, sentence, folded)
        if announced and sentence.block - announced[0] <= 1 and not asks(folded.text):
            yield from _announced(sentence, folded, announced[1], announced[2])
        announced = _announces(sentence, folded)


def _in_sentence(reading: Reading, sentence: Sentence, folded: Folded) -> Iterator[Disclosure]:
    if asks(folded.text) or reading.document.blocks[sentence.block].role is Role.QUOTE:
        return
    of = _forms(folded.text)
    cell = labels(reading, sentence.block)
    for kind in KINDS:
        strong = list(_strong(kind, folded))
        yield from (Disclosure(kind, "strong", sentence.block, hit.span, of) for hit in strong)
        if not strong:
            yield from (
                Disclosure(kind, "weak", sentence.block, hit.span, of) for hit in _phrases(kind, "weak").find(folded)
            )
    if cell:
        texts = [reading.folded(one).text for one in cell]
        kinds = frozenset(kind for kind in KINDS for text in texts if _is_label(kind, text))
        yield from _announced(sentence, folded, kinds, of.union(*map(_forms, texts)))


def _strong(kind: str, folded: Folded) -> Iterator[Hit]:
    others = [hit.span for hit in _phrases(kind, "not").find(folded)]
    for hit in _phrases(kind, "strong").find(folded):
        if not any(hit.span.overlaps(span) for span in others):
            yield hit


def _announces(sentence: Sentence, folded: Folded) -> tuple[int, frozenset[str], frozenset[str]] | None:
    """The kinds of term that a short heading or question announces, with the forms it names."""
    if len(folded.text) > _LABEL_LENGTH:
        return None
    kinds = frozenset(kind for kind in KINDS if _is_label(kind, folded.text))
    return (sentence.block, kinds, _forms(folded.text)) if kinds else None


def _is_label(kind: str, text: str) -> bool:
    """Whether a short text is a label of a kind, or a question about it."""
    if len(text) > _LABEL_LENGTH:
        return False
    hits = _phrases(kind, "label").find(Folded(text, None, None))
    return any(asks(text) or not text[hit.end :].strip("】)」:>*・様 ") for hit in hits)


def _announced(sentence: Sentence, folded: Folded, kinds: Set[str], of: frozenset[str]) -> Iterator[Disclosure]:
    """Terms whose label stands before the sentence or at the head of its table column or row."""
    for kind in KINDS:
        if kind in kinds and not _phrases(kind, "weak").search(folded):
            hit = _phrases(kind, "value").search(folded)
            if hit:
                yield Disclosure(kind, "strong", sentence.block, hit.span, of or _forms(folded.text))


def _by_offer(offer: Offer) -> Iterator[Disclosure]:
    """What an offer's own words disclose."""
    own = frozenset({offer.form})
    if offer.amount:
        yield Disclosure("amount", "strong", offer.block, offer.span, own)
    if offer.upto:
        yield Disclosure("cap", "strong", offer.block, offer.span, own)
    if not offer.to.isdisjoint(_KNOWN_RECIPIENTS):
        yield Disclosure("eligibility", "strong", offer.block, offer.span, own)


def _forms(text: str) -> frozenset[str]:
    return frozenset(form for form in FORMS[:4] if names(form).search(text))


@cache
def _phrases(kind: str, part: str) -> Phrases:
    name = f"{kind}-{part}"
    return Phrases.of(words(f"jp-disclosures/{name}") if name in load("jp-disclosures").lists else ())
