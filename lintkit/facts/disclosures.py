"""What the copy discloses about its offers: each kind of term, strongly stated or weakly mentioned."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cache
from typing import Literal, NamedTuple

from lintkit.facts.offers import Offer, Where, offers
from lintkit.facts.phrases import Hit, Phrases
from lintkit.facts.questions import asks
from lintkit.facts.ranges import Ranges
from lintkit.facts.reach import labels
from lintkit.facts.reading import Reading
from lintkit.facts.rewards import FORMS, names
from lintkit.facts.spoken import prose
from lintkit.facts.terms import GROUPS, HOMES
from lintkit.facts.wordlists import listed_if_any
from lintkit.language.characters import Folded
from lintkit.lazy import regex
from lintkit.model import Role, Sentence, Span

_KNOWN_RECIPIENTS = frozenset({"everyone", "new-customers", "buyers"})
_LABEL = regex(r"[\s・■◆●▼▽○◇□※*-]{0,3}[【\[〔<《〈(]?([^【】\[\]〔〕<>《》〈〉():。、!?]{2,16})(?:[】\]〕>》〉)]:?|:)")
"""A label at the start of a line, in brackets or before a colon."""
_ITEM = regex(r"(?:[^()・、,。|/]|(?<=[0-9])/(?=[0-9])|\([^()]{1,4}\)|(?<=[0-9]),(?=[0-9]))+")
_USE = regex(r"以上|[1一]回|[1一]枚|併用|会計|お一人|おひとり|限り|対象外|使え|お使い|ご利用")
"""What says how a coupon is used, among the terms in a bracket."""
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


_OFFERS = "jp-disclosures"
"""The dictionary of the terms of offers."""


def disclosures(reading: Reading, *kinds: str) -> tuple[Disclosure, ...]:
    """The terms of these kinds, the terms of offers when none is named; in the order of the text."""
    groups = dict.fromkeys(HOMES[kind] for kind in kinds) if kinds else (_OFFERS,)
    found = [one for group in groups for one in _group(reading, group) if not kinds or one.kind in kinds]
    return tuple(found if len(groups) == 1 else sorted(found, key=lambda one: (one.block, one.span)))


def _group(reading: Reading, group: str) -> tuple[Disclosure, ...]:
    """The terms whose wordings stand in one dictionary, worked out once."""
    key = ("disclosures", group)
    if key not in reading.memo:
        whole = reading.only("any")
        own = (one for offer in offers(whole) for one in _by_offer(offer)) if group == _OFFERS else ()
        reading.memo[key] = tuple(sorted([*_stated(whole, group), *own], key=lambda one: (one.block, one.span)))
    found: tuple[Disclosure, ...] = reading.memo[key]
    return found


def _stated(reading: Reading, group: str) -> Iterator[Disclosure]:
    kinds = tuple(GROUPS[group])
    announced: tuple[int, frozenset[str], frozenset[str]] | None = None
    before: Sentence | None = None
    for sentence in prose(reading):
        folded = reading.folded(sentence)
        yield from _in_sentence(reading, sentence, folded, kinds)
        if "expiry" in kinds and before and _gives(reading, before) and before.block + 1 >= sentence.block:
            yield from _bracketed(sentence, folded)
        before = sentence
        if announced and sentence.block - announced[0] <= 1 and not asks(folded.text):
            yield from _announced(sentence, folded, announced[1], announced[2])
        announced = _announces(sentence, folded, kinds)


def _in_sentence(reading: Reading, sentence: Sentence, folded: Folded, kinds: tuple[str, ...]) -> Iterator[Disclosure]:
    if asks(folded.text) or reading.document.blocks[sentence.block].role is Role.QUOTE:
        return
    of = _forms(folded.text)
    yield from _inline(sentence, folded, kinds)
    cell = labels(reading, sentence.block)
    for kind in kinds:
        strong = list(_strong(kind, folded))
        yield from (Disclosure(kind, "strong", sentence.block, hit.span, of) for hit in strong)
        if not strong:
            yield from (
                Disclosure(kind, "weak", sentence.block, hit.span, of) for hit in _phrases(kind, "weak").find(folded)
            )
    if cell:
        texts = [reading.folded(one).text for one in cell]
        named = frozenset(kind for text in texts for kind in _labelled(kinds, text))
        yield from _announced(sentence, folded, named, of.union(*map(_forms, texts)))


def _inline(sentence: Sentence, folded: Folded, kinds: tuple[str, ...]) -> Iterator[Disclosure]:
    """Terms behind their label on one line: 「【付与日】6月25日」, 「・振込時期：翌月末」."""
    label = _LABEL.match(folded.text)
    if label:
        yield from _announced(sentence, folded, frozenset(_labelled(kinds, label[1])), frozenset(), label.end())


def _gives(reading: Reading, sentence: Sentence) -> bool:
    places = (place for offer in offers(reading) for place in (Where(offer.block, offer.span), *offer.again))
    return any(place.block == sentence.block and sentence.span.covers(place.span) for place in places)


def _bracketed(sentence: Sentence, folded: Folded) -> Iterator[Disclosure]:
    """The last day among the terms in a bracket behind an offer: 「…差し上げます！（6月末まで・お一人様1回）」.

    A day alone may be the last on which the offer is handed out.
    """
    if not folded.text.startswith("("):
        return
    items = list(_ITEM.finditer(folded.text))
    if any(_USE.search(item.group()) for item in items):
        for item in items:
            days = _phrases("expiry", "item").find(Folded(item.group(), None, None))
            if any(day.end - day.start == len(item.group()) for day in days):
                yield Disclosure("expiry", "strong", sentence.block, folded.span(*item.span()))


def _strong(kind: str, folded: Folded) -> Iterator[Hit]:
    hits = list(_phrases(kind, "strong").find(folded))
    if hits:
        others = Ranges.of(hit.span for hit in _phrases(kind, "not").find(folded))
        yield from (hit for hit in hits if not others.touch(hit.span))


def _announces(
    sentence: Sentence, folded: Folded, of: tuple[str, ...]
) -> tuple[int, frozenset[str], frozenset[str]] | None:
    """The kinds of term that a short heading or question announces, with the forms it names."""
    kinds = frozenset(_labelled(of, folded.text))
    return (sentence.block, kinds, _forms(folded.text)) if kinds else None


def _labelled(kinds: tuple[str, ...], text: str) -> Iterator[str]:
    """The kinds that a short text is a label of, or a question about."""
    if len(text) <= _LABEL_LENGTH and _labels(kinds).search(Folded(text, None, None)):
        yield from (kind for kind in kinds if _is_label(kind, text))


def _is_label(kind: str, text: str) -> bool:
    folded = Folded(text, None, None)
    others = Ranges.of(hit.span for hit in _phrases(kind, "not").find(folded))  # 「応募期限」
    hits = (hit for hit in _phrases(kind, "label").find(folded) if not others.touch(hit.span))
    return any(asks(text) or not text[hit.end :].strip("】)」:>*・様 ") for hit in hits)


def _announced(
    sentence: Sentence, folded: Folded, kinds: Set[str], of: frozenset[str], after: int = 0
) -> Iterator[Disclosure]:
    """Terms whose label stands before the sentence, at the head of its table column or row, or up to `after`."""
    for kind in sorted(kinds):
        if not _phrases(kind, "weak").search(folded):
            hit = next((hit for hit in _phrases(kind, "value").find(folded) if hit.start >= after), None)
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
    return listed_if_any(f"{HOMES[kind]}/{kind}-{part}")


@cache
def _labels(kinds: tuple[str, ...]) -> Phrases:
    """The labels of several kinds, looked for at once."""
    return Phrases(tuple(entry for kind in kinds for entry in _phrases(kind, "label").entries))
