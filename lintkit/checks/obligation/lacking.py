"""What obliges a wording, where no such wording stands within its reach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from lintkit.facts.phrases import Phrases
from lintkit.facts.reach import Near, Within, reach
from lintkit.facts.reading import Reading
from lintkit.model import Match, Related, Sentence, Span


class Obliging(Protocol):
    """Words of a sentence that oblige another wording: a request, an acknowledged fault."""

    @property
    def sentence(self) -> Sentence:
        """Where they stand."""
        ...

    @property
    def span(self) -> Span:
        """The words, in block positions."""
        ...


def lacking(reading: Reading, told: Iterable[Obliging], within: Within, owed: Phrases) -> Iterator[Match]:
    """The first of each reach that holds none of the phrases owed; the others there are related to it."""
    given = {one.block for one in reading.only("any").sentences() if owed.search(reading.folded(one))}
    bare: dict[Near, list[Obliging]] = {}
    for one in told:
        place = reach(reading, one.sentence.block, within)
        if given.isdisjoint(place):
            bare.setdefault(place, []).append(one)
    for first, *others in bare.values():
        related = tuple(Related(one.sentence.block, one.span) for one in others)
        yield Match(first.sentence.block, first.span, related=related)
