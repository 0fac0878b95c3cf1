"""When a trigger stands in the copy, what it obliges must stand within reach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, NamedTuple

from lintkit.checks.sought import Place, Sought
from lintkit.facts.homes import serves
from lintkit.facts.reach import Within, reach
from lintkit.facts.reading import Reading
from lintkit.model import Match, Related

_NOTHING = Sought()


class Need(NamedTuple):
    """A trigger that lacks what it needs, and the weak wordings that do not count."""

    place: Place
    weak: tuple[Place, ...]
    example: str = ""


@dataclass(frozen=True)
class Require:
    """`report: first` gives one match for all triggers that lack the same within one reach.

    Any of the `when` triggers counts. `unless` (here or in a trigger) names what makes the
    requirement fall away when it stands within the same reach. `apart` leaves out what stands in the own item,
    row or section of another offer.
    """

    fields: ClassVar[frozenset[str]] = frozenset({"weak", "example"})
    when: tuple[Sought, ...]
    require: Sought
    unless: Sought = _NOTHING
    within: Within = "document"
    apart: bool = False
    report: Literal["first", "each"] = "first"

    def __post_init__(self) -> None:
        """A rule that can never speak is an error of its page."""
        for name, parts in (("when", self.when), ("require", (self.require,))):
            if not all(part.seeks for part in parts) or not parts:
                raise ValueError(f"'{name}' must name phrases, a dictionary, an offer or a disclosure")

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match per trigger, or per reach, that lacks what it needs; `weak` quotes the first weak wording."""
        needs = sorted({need.place: need for need in self._needs(reading)}.values(), key=lambda need: need.place[:2])
        for group in self._groups(reading, needs):
            yield _match(reading, group)

    def _needs(self, reading: Reading) -> Iterator[Need]:
        triggers = [(sought, place) for sought in self.when for place in sought.places(reading)]
        whole = reading.only("any")
        answers = list(self.require.places(whole)) if triggers else []
        spared = list(self.unless.places(whole)) if triggers else []
        known: dict[Any, list[Place]] = {}  # many triggers share their reach and their form
        for sought, place in triggers:
            near = reach(reading, place.block, self.within)
            key = (sought, near, place.forms)
            if key not in known:
                excuses = [*spared, *(sought.unless.places(whole) if sought.unless else ())]
                known[key] = [one for one in (*answers, *excuses) if one.block in near and one.about(place)]
            served = [one for one in known[key] if self._serves(reading, one, place)]
            if all(one.weak for one in served):
                yield Need(place, tuple(served), sought.example)

    def _serves(self, reading: Reading, one: Place, place: Place) -> bool:
        return not self.apart or serves(reading, one.block, (place.block, *place.again))

    def _groups(self, reading: Reading, needs: Iterable[Need]) -> list[list[Need]]:
        if self.report == "each":
            return [[need] for need in needs]
        groups: dict[range, list[Need]] = {}
        for need in needs:
            groups.setdefault(reach(reading, need.place.block, self.within), []).append(need)
        return list(groups.values())


def _match(reading: Reading, group: list[Need]) -> Match:
    """The match of triggers that share one lack: at the first, the others and the weak wordings beside it."""
    first = group[0].place
    weak = list(dict.fromkeys(place for need in group for place in need.weak))
    others = [need.place for need in group[1:]]
    related = tuple(Related(place.block, place.span) for place in dict.fromkeys((*others, *weak)))
    quoted = reading.document.blocks[weak[0].block].text[weak[0].span.start : weak[0].span.end] if weak else ""
    return Match(first.block, first.span, {"weak": quoted, "example": group[0].example}, related=related)
