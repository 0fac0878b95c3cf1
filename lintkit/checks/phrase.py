"""Wordings to avoid, each with better ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from lintkit.dictionary import words
from lintkit.facts.phrases import Entry, Hit, Phrases
from lintkit.facts.reading import Reading
from lintkit.model import Match, Role


@dataclass(frozen=True)
class Phrase:
    """Finds phrases except where an excepted phrase overlaps the hit."""

    fields: ClassVar[frozenset[str]] = frozenset({"better"})
    phrases: tuple[Entry, ...] = ()
    dictionary: tuple[str, ...] = ()
    except_: tuple[Entry, ...] = ()
    except_dictionary: tuple[str, ...] = ()
    not_in: tuple[Role, ...] = ()

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match per hit, in document order."""
        wanted, excepted = self._sought(self.phrases, self.dictionary), self._sought(self.except_, self.except_dictionary)
        for sentence in reading.sentences():
            if reading.document.blocks[sentence.block].role in self.not_in:
                continue
            folded = reading.folded(sentence)
            hits = list(wanted.find(folded))
            spared = [hit.span for hit in excepted.find(folded)] if hits else []
            for hit in hits:
                if not any(hit.span.overlaps(span) for span in spared):
                    yield self._match(sentence.block, hit)

    @staticmethod
    def _sought(entries: tuple[Entry, ...], dictionaries: tuple[str, ...]) -> Phrases:
        listed = (Entry.from_page(word) for name in dictionaries for word in words(name))
        return Phrases((*entries, *listed))

    @staticmethod
    def _match(block: int, hit: Hit) -> Match:
        better = hit.entry.better
        return Match(block, hit.span, {"better": better[0] if better else ""}, better)
