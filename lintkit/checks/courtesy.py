"""Requests to a customer without a word of courtesy within reach."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from lintkit.checks.obligation.lacking import lacking
from lintkit.facts.phrases import Phrases
from lintkit.facts.reach import Within
from lintkit.facts.reading import Reading
from lintkit.facts.wordlists import phrases_of
from lintkit.model import Match


@dataclass(frozen=True)
class Courtesy:
    """One finding per reach that asks something and has none of the `cushions`, at its first request."""

    fields: ClassVar[frozenset[str]] = frozenset()
    cushions: tuple[str, ...]  # dictionary lists
    within: Within = "document"

    def find(self, reading: Reading) -> Iterator[Match]:
        """The first request of each reach without courtesy; the others are related to it."""
        from lintkit.facts.requests import requests  # few documents are return flows

        if asked := requests(reading):
            yield from lacking(reading, asked, self.within, self._soft)

    @cached_property
    def _soft(self) -> Phrases:
        return phrases_of(self.cushions)
