"""Wordings to avoid, each with better ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Literal

from lintkit.dictionary import words
from lintkit.facts.phrases import Entry, Hit, Phrases
from lintkit.facts.quotes import quoted
from lintkit.facts.reading import Reading
from lintkit.model import Match, Role, Sentence


@dataclass(frozen=True)
class Phrase:
    """Finds phrases except where an excepted phrase overlaps the hit.

    `dictionary` and `except_dictionary` name lists (`name/list`); a list may hold `word: better`.
    `not_in` leaves out blocks by role. `quotes: skip` leaves out what stands in 「」『』“” or in a
    block quote: somebody else's words.
    """

    fields: ClassVar[frozenset[str]] = frozenset({"better"})
    phrases: tuple[Entry, ...] = ()
    dictionary: tuple[str, ...] = ()
    except_: tuple[Entry, ...] = ()
    except_dictionary: tuple[str, ...] = ()
    not_in: tuple[Role, ...] = ()
    quotes: Literal["check", "skip"] = "check"

    def __post_init__(self) -> None:
        if not self.phrases and not self.dictionary:
            raise ValueError("name what to look for: 'phrases:' or 'dictionary:'")

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match per hit, in document order."""
        for sentence in reading.sentences():
            if reading.document.blocks[sentence.block].role in self.not_in:
                continue
            for hit in self._hits(reading, sentence):
                better = hit.entry.better
                yield Match(sentence.block, hit.span, {"better": better[0] if better else ""}, better)

    def _hits(self, reading: Reading, sentence: Sentence) -> list[Hit]:
        folded = reading.folded(sentence)
        hits = list(self._wanted.find(folded))
        if not hits:
            return []
        spared = [hit.span for hit in self._excepted.find(folded)]
        if self.quotes == "skip":
            spared.extend(quoted(reading.document.blocks[sentence.block]))
        return [hit for hit in hits if not any(hit.span.overlaps(span) for span in spared)]

    @cached_property
    def _wanted(self) -> Phrases:
        return _sought(self.phrases, self.dictionary)

    @cached_property
    def _excepted(self) -> Phrases:
        return _sought(self.except_, self.except_dictionary)


def _sought(entries: tuple[Entry, ...], dictionaries: tuple[str, ...]) -> Phrases:
    listed = (Entry.from_page(word) for name in dictionaries for word in words(name))
    return Phrases((*entries, *listed))
