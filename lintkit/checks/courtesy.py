"""Requests to a customer without a word of courtesy within reach."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from lintkit.dictionary import words
from lintkit.facts.phrases import Phrases
from lintkit.facts.reach import Within, reach
from lintkit.facts.reading import Reading
from lintkit.model import Match, Related

if TYPE_CHECKING:
    from lintkit.facts.requests import Request


@dataclass(frozen=True)
class Courtesy:
    """One finding per reach that asks something and has none of the `cushions`, at its first request."""

    fields: ClassVar[frozenset[str]] = frozenset()
    cushions: tuple[str, ...]  # dictionary lists
    within: Within = "document"

    def find(self, reading: Reading) -> Iterator[Match]:
        """The first request of each reach without courtesy; the others are related to it."""
        from lintkit.facts.requests import requests  # few documents are return flows

        asked = requests(reading)
        if not asked:
            return
        kind = {one.block for one in reading.only("any").sentences() if self._soft.search(reading.folded(one))}
        lacking: dict[range, list[Request]] = {}
        for request in asked:
            place = reach(reading, request.sentence.block, self.within)
            if kind.isdisjoint(place):
                lacking.setdefault(place, []).append(request)
        for first, *others in lacking.values():
            related = tuple(Related(one.sentence.block, one.span) for one in others)
            yield Match(first.sentence.block, first.span, related=related)

    @cached_property
    def _soft(self) -> Phrases:
        return Phrases.of(word for name in self.cushions for word in words(name))
