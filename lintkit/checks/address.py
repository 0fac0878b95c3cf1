"""A customer spoken to without a name where a card should say it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from lintkit.facts.address import is_named, name_placeholder
from lintkit.facts.customers import is_described
from lintkit.facts.phrases import Hit, Phrases
from lintkit.facts.quotes import quotations
from lintkit.facts.ranges import Ranges
from lintkit.facts.reading import Reading
from lintkit.facts.wordlists import phrases_of
from lintkit.lazy import regex
from lintkit.model import HOLE, Match, Sentence, Span

_CALLED = regex("へ|、|,|!|！|$")
_DEAR = regex(
    "[\\s【（(]*(?:(?:親愛なる|敬愛する|大切な|大事な|いつもの|愛する|尊敬する|拝啓|dear)[\\s、,]*)?", re.IGNORECASE
)
_BARE = "○○"


@dataclass(frozen=True)
class Address:
    """Finds `generic` addresses, except where a phrase of `unless` overlaps them.

    Where the card already names the customer, only calling him (お客様、 お客様へ) and a title on
    top of the name (佐藤お客様) are found.
    """

    fields: ClassVar[frozenset[str]] = frozenset({"better"})
    generic: tuple[str, ...]  # dictionary lists
    unless: tuple[str, ...] = ()  # dictionary lists

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match per address, in document order."""
        named = is_named(reading)
        name = name_placeholder(reading) or _BARE
        for sentence in reading.sentences():
            for hit in self._spoken_to(reading, sentence):
                before = _name_before(reading, sentence, hit.span)
                if before:
                    yield _match(sentence.block, Span(before.start, hit.span.end), _written(reading, sentence, before))
                elif not named or _calls(reading, sentence, hit):
                    yield _match(sentence.block, hit.span, name)

    def _spoken_to(self, reading: Reading, sentence: Sentence) -> Iterator[Hit]:
        folded = reading.folded(sentence)
        hits = list(self._generic.find(folded))
        if not hits:
            return
        spared, voices = Ranges.of(hit.span for hit in self._unless.find(folded)), quotations(reading)[sentence.block]
        left = (hit for hit in hits if not spared.touch(hit.span) and not voices.touch(hit.span))
        yield from (hit for hit in left if not is_described(reading, sentence, hit.span))

    @cached_property
    def _generic(self) -> Phrases:
        return phrases_of(self.generic)

    @cached_property
    def _unless(self) -> Phrases:
        return phrases_of(self.unless)


def _match(block: int, span: Span, name: str) -> Match:
    better = (f"{name}様", f"{name}さん")
    return Match(block, span, {"better": better[0]}, better)


def _name_before(reading: Reading, sentence: Sentence, span: Span) -> Span | None:
    """Where a name or its placeholder stands right before: 佐藤お客様."""
    text = reading.document.blocks[sentence.block].text
    at = span.start
    while at > sentence.span.start and text[at - 1].isspace():
        at -= 1
    if at > sentence.span.start and text[at - 1] == HOLE:
        return Span(at - 1, at)
    tokens = reading.tokens(sentence)
    number = bisect_left(tokens, at, key=lambda word: word.span.end)
    name = tokens[number] if number < len(tokens) else None
    return name.span if name and name.span.end == at and name.pos.startswith("名詞-固有名詞-人名") else None


def _written(reading: Reading, sentence: Sentence, span: Span) -> str:
    """A name as the file writes it."""
    block = reading.document.blocks[sentence.block]
    hole = next((hole.text for hole in block.holes if hole.at == span.start), "")
    return hole or block.text[span.start : span.end]


def _calls(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """Whether the customer is called: at the start of the sentence, before へ, a comma or nothing."""
    text = reading.folded(sentence).text
    dear = _DEAR.match(text)
    return bool(dear) and dear.end() == hit.start and bool(_CALLED.match(text, hit.end)) if dear else False
