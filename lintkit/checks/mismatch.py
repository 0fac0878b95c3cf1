"""Two places of a document that name different numbers for one thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from lintkit.facts.contradictions import contradictions
from lintkit.facts.reading import Reading
from lintkit.model import Match, Related


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Amounts, limits per person and last days."""

    fields: ClassVar[frozenset[str]] = frozenset({"other"})

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match per thing, at the second place; the first is related."""
        admitted = {number for number, _ in reading.blocks()}
        for first, second in contradictions(reading):
            if second.block in admitted:
                words = reading.document.blocks[first.block].text[first.span.start : first.span.end].replace("\n", "")
                related = (Related(first.block, first.span),)
                yield Match(second.block, second.span, {"other": words}, related=related)
