"""When a trigger stands in the copy, what it obliges must stand within reach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Literal, NamedTuple

from lintkit.dictionary import words
from lintkit.facts.phrases import Entry, Phrases
from lintkit.facts.reach import Within, reach
from lintkit.facts.reading import Reading
from lintkit.model import Match, Related, Role, Span


class Place(NamedTuple):
    """Where something stands."""

    block: int
    span: Span


@dataclass(frozen=True)
class Wording:
    """Phrases, listed here or in dictionaries, except where an excepted one overlaps them."""

    phrases: tuple[Entry, ...] = ()
    dictionary: tuple[str, ...] = ()
    except_: tuple[Entry, ...] = ()
    except_dictionary: tuple[str, ...] = ()
    not_in: tuple[Role, ...] = ()

    def places(self, reading: Reading) -> Iterator[Place]:
        """Where the wording stands, in document order."""
        for sentence in reading.sentences():
            if reading.document.blocks[sentence.block].role in self.not_in:
                continue
            folded = reading.folded(sentence)
            hits = list(self._wanted.find(folded))
            spared = [hit.span for hit in self._excepted.find(folded)] if hits else []
            for hit in hits:
                if not any(hit.span.overlaps(span) for span in spared):
                    yield Place(sentence.block, hit.span)

    @cached_property
    def _wanted(self) -> Phrases:
        return _phrases(self.phrases, self.dictionary)

    @cached_property
    def _excepted(self) -> Phrases:
        return _phrases(self.except_, self.except_dictionary)


def _phrases(entries: tuple[Entry, ...], dictionaries: tuple[str, ...]) -> Phrases:
    listed = (Entry.from_page(word) for name in dictionaries for word in words(name))
    return Phrases((*entries, *listed))


@dataclass(frozen=True)
class Require:
    """`report: first` gives one match for all triggers that lack the same within one reach."""

    fields: ClassVar[frozenset[str]] = frozenset()
    when: Wording
    require: Wording
    unless: Wording = Wording()
    within: Within = "document"
    report: Literal["first", "each"] = "first"

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match per trigger, or per reach, that lacks what it needs."""
        triggers = list(self.when.places(reading))
        if not triggers:
            return
        whole = reading.only("any")
        met = {place.block for wording in (self.require, self.unless) for place in wording.places(whole)}
        lacking = [place for place in triggers if met.isdisjoint(reach(reading, place.block, self.within))]
        for group in self._groups(reading, lacking):
            yield Match(group[0].block, group[0].span, related=tuple(Related(*place) for place in group[1:]))

    def _groups(self, reading: Reading, places: Iterable[Place]) -> list[list[Place]]:
        if self.report == "each":
            return [[place] for place in places]
        groups: dict[range, list[Place]] = {}
        for place in places:
            groups.setdefault(reach(reading, place.block, self.within), []).append(place)
        return list(groups.values())
