"""Wordings to avoid, each with better ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Literal

from lintkit.facts.about import listed_under
from lintkit.facts.mentions import is_mentioned
from lintkit.facts.phrases import Entry, Hit, Phrases
from lintkit.facts.quotes import quoted
from lintkit.facts.ranges import Ranges
from lintkit.facts.reading import CHINESE, Reading, languages
from lintkit.facts.unmasked import unmasked
from lintkit.facts.wordings import fitting
from lintkit.facts.wordlists import phrases_of
from lintkit.language.characters import Folded
from lintkit.model import Match, Role, Sentence, Span


@dataclass(frozen=True)
class Phrase:
    """Finds phrases except where an excepted phrase overlaps the hit.

    `dictionary`, `except_dictionary` and the like name lists (`name/list`); a list may hold `word: better`.
    `fields` are fields of comparison (全网): one right before a hit belongs to it, and none may stand in a
    phrase of `within`, which otherwise excepts what overlaps it. A sentence that holds a phrase of `about`,
    or stands in a list or section that one introduces, speaks about the words and is left out.
    `not_in` leaves out blocks by role. `quotes: skip` leaves out what stands in 「」『』“” or in a
    block quote: somebody else's words. `masked: true` finds only what signs or homophones hide: 最·佳.
    """

    fields: ClassVar[frozenset[str]] = frozenset({"better"})
    phrases: tuple[Entry, ...] = ()
    dictionary: tuple[str, ...] = ()
    except_: tuple[Entry, ...] = ()
    except_dictionary: tuple[str, ...] = ()
    within_dictionary: tuple[str, ...] = ()
    field_dictionary: tuple[str, ...] = ()
    about_dictionary: tuple[str, ...] = ()
    not_in: tuple[Role, ...] = ()
    quotes: Literal["check", "skip"] = "check"
    masked: bool = False

    def __post_init__(self) -> None:
        if not self.phrases and not self.dictionary:
            raise ValueError("name what to look for: 'phrases:' or 'dictionary:'")

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match per hit, in document order."""
        listed = listed_under(reading, self._about) if self._about.entries else frozenset()
        for sentence in reading.sentences():
            if sentence.block in listed or reading.document.blocks[sentence.block].role in self.not_in:
                continue
            for span, entry in self._hits(reading, sentence):
                if self.about_dictionary and is_mentioned(reading, sentence.block, span):
                    continue
                better = self._better(reading, sentence.block, span, entry)
                yield Match(sentence.block, span, {"better": better[0] if better else ""}, better)

    def _hits(self, reading: Reading, sentence: Sentence) -> Iterator[tuple[Span, Entry]]:
        folded = reading.folded(sentence)
        hidden: tuple[Span, ...] = ()
        if self.masked:
            folded, hidden = unmasked(folded, sentence)
        every = list(self._wanted.every(folded)) if hidden or not self.masked else []
        if not every or self._about.search(folded):
            return
        fields = list(self._compared.find(folded))
        hiding = Ranges.of(hidden)
        begins = {field.end: field.start for field in fields}
        hits = _longest([_from_field(hit, begins, folded) for hit in every])
        spared = Ranges.of(self._spared(reading, sentence, folded, fields))
        for hit in hits:
            shown = not self.masked or hiding.touch(hit.span)
            if shown and not spared.touch(hit.span):
                yield hit.span, hit.entry

    def _spared(self, reading: Reading, sentence: Sentence, folded: Folded, fields: list[Hit]) -> Iterator[Span]:
        yield from (hit.span for hit in self._excepted.every(folded))
        others = Ranges.of(field.span for field in fields)
        for hit in self._within.every(folded):
            if not others.touch(hit.span):
                yield hit.span
        if self.quotes == "skip":
            yield from quoted(reading.document.blocks[sentence.block])

    def _better(self, reading: Reading, number: int, span: Span, entry: Entry) -> tuple[str, ...]:
        tongue = languages(reading)[number]
        if tongue not in CHINESE or self.masked:
            return () if self.masked else entry.better
        return tuple(fitting(reading.document.blocks[number].text, span, entry.better, tongue))

    @cached_property
    def _wanted(self) -> Phrases:
        return phrases_of(self.dictionary, self.phrases)

    @cached_property
    def _excepted(self) -> Phrases:
        return phrases_of(self.except_dictionary, self.except_)

    @cached_property
    def _within(self) -> Phrases:
        return phrases_of(self.within_dictionary)

    @cached_property
    def _compared(self) -> Phrases:
        return phrases_of(self.field_dictionary)

    @cached_property
    def _about(self) -> Phrases:
        return phrases_of(self.about_dictionary)


def _from_field(hit: Hit, begins: dict[int, int], folded: Folded) -> Hit:
    """A hit with the field of comparison right before it; `begins` are their starts by their ends."""
    start = begins.get(hit.start, hit.start)
    return hit._replace(span=folded.span(start, hit.end), start=start)


def _longest(hits: list[Hit]) -> Iterator[Hit]:
    """The leftmost, then longest hits, of two alike the one with a wording; none overlaps another."""
    at = -1
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end, not hit.entry.better)):
        if hit.start >= at:
            yield hit
            at = hit.end
