"""What stands in the copy and should not, told by a fact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from lintkit.checks.obligation.sought import Sought
from lintkit.facts.reading import Reading
from lintkit.model import Match


@dataclass(frozen=True)
class Stated:
    """One finding per place of what `seek` names, which is doubtful where the fact is."""

    fields: ClassVar[frozenset[str]] = frozenset()
    seek: tuple[Sought, ...]

    def __post_init__(self) -> None:
        """A rule that can never speak is an error of its page."""
        if not self.seek or not all(part.seeks for part in self.seek):
            raise ValueError("'seek' must name phrases, a dictionary, an offer, a disclosure or a fact")

    def find(self, reading: Reading) -> Iterator[Match]:
        """The places in the order of the text."""
        places = {place[:2]: place for part in self.seek for place in part.places(reading)}
        for place in sorted(places.values(), key=lambda place: place[:2]):
            yield Match(place.block, place.span, doubtful=place.doubtful)
