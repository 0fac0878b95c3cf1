"""Claims that the copy does not prove, and offers whose limits or terms it does not tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from lintkit.facts.claims import CLAIMS, Claim
from lintkit.facts.reading import Reading
from lintkit.facts.where import Where
from lintkit.model import Match, Related, Words

_COMMAS = Words("、", "、", ", ")


@dataclass(frozen=True)
class Claims:
    """`claim` names the sort; `parts` what each part of a proof is called where it is lacking, in the order to tell.

    `report: first` gives one match per document, the other claims beside it. `sought` are wordings that would do.
    """

    fields: ClassVar[frozenset[str]] = frozenset({"lacking", "weak", "more"})
    claim: Literal[
        "absolute", "disclaimer", "guarantee", "limited-quantity", "limited-time", "money-back", "number-one",
        "percentage",
    ]  # fmt: skip
    parts: Mapping[str, Words] = field(default_factory=dict)
    report: Literal["first", "each"] = "each"
    sought: tuple[str, ...] = ()

    def find(self, reading: Reading) -> Iterator[Match]:
        """The claims; `lacking` lists what is missing, `weak` quotes what does not make up for it, `more` counts."""
        admitted = {number for number, _ in reading.blocks()}
        found = [one for one in CLAIMS[self.claim](reading) if one.block in admitted]
        if self.report == "each":
            yield from (self._match(reading, one, []) for one in found)
        elif found:
            yield self._match(reading, found[0], found[1:])

    def _match(self, reading: Reading, one: Claim, others: list[Claim]) -> Match:
        weak = one.weak[0] if one.weak else None
        data: dict[str, str | Words] = {
            "lacking": self._named(one),
            "weak": _quoted(reading, weak) if weak else "",
            "more": str(len(others)) if others else "",
        }
        places = (*one.weak, *one.again, *(Where(other.block, other.span) for other in others))
        related = tuple(Related(place.block, place.span) for place in dict.fromkeys(places))
        return Match(one.block, one.span, data, related=related[:5], sought=self.sought)

    def _named(self, one: Claim) -> Words | str:
        names = [name for part, name in self.parts.items() if part in one.lacking]
        if not names:
            return ""
        return Words(*(comma.join(name) for comma, name in zip(_COMMAS, zip(*names, strict=True), strict=True)))


def _quoted(reading: Reading, where: Where) -> str:
    return reading.document.blocks[where.block].text[where.span.start : where.span.end]
