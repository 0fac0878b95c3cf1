"""What a trigger obliges the copy to say, and whether it stands within reach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from typing import Literal, NamedTuple

from lintkit.checks.obligation.places import Place
from lintkit.checks.obligation.sought import Sought
from lintkit.facts.homes import serves
from lintkit.facts.pointers import pointers
from lintkit.facts.reach import Within, reach
from lintkit.facts.reading import Reading
from lintkit.facts.terms import TERMS
from lintkit.model import Match, Related, Words

_NOTHING = Sought()
_COMMAS = Words("、", "、", ", ")


class Need(NamedTuple):
    """A trigger that lacks what it needs: the parts, and the weak wordings that do not count."""

    place: Place
    lacking: tuple[Sought, ...]
    weak: tuple[Place, ...]
    example: str = ""


@dataclass(frozen=True)
class Obligation:
    """Any of the triggers in `when` needs all (or any) of `parts` within reach, unless something excuses it."""

    when: tuple[Sought, ...]
    parts: tuple[Sought, ...]
    need: Literal["all", "any"] = "all"
    unless: Sought = _NOTHING
    within: Within = "document"
    apart: bool = False

    def needs(self, reading: Reading) -> list[Need]:
        """The triggers that lack something, in the order of the text."""
        triggers = [(sought, place) for sought in self.when for place in sought.places(reading)]
        found = {need.place: need for need in self._lacks(reading, triggers)} if triggers else {}
        return sorted(found.values(), key=lambda need: need.place[:2])

    def _lacks(self, reading: Reading, triggers: list[tuple[Sought, Place]]) -> Iterator[Need]:
        whole = reading.only("any")
        answers = [list(part.places(whole)) for part in self.parts]
        spared = list(self.unless.places(whole))
        known: dict[object, tuple[list[Place], ...]] = {}  # many triggers share their reach and their form
        for sought, place in triggers:
            near = reach(reading, place.block, self.within)
            key = (sought, near, place.forms)
            if key not in known:
                excuses = [*spared, *(sought.unless.places(whole) if sought.unless else ())]
                known[key] = tuple(
                    [one for one in (*part, *excuses) if one.block in near and one.about(place)] for part in answers
                )
            if need := self._need(reading, sought, place, known[key]):
                yield need

    def _need(self, reading: Reading, sought: Sought, place: Place, known: tuple[list[Place], ...]) -> Need | None:
        served = [[one for one in part if self._serves(reading, one, place)] for part in known]
        lacking = [
            number
            for number, part in enumerate(served)
            if all(one.weak for one in part) and not self._told(reading, self.parts[number], place)
        ]
        if not lacking or (self.need == "any" and len(lacking) < len(served)):
            return None
        weak = tuple(one for number in lacking for one in served[number] if one.weak)
        return Need(place, tuple(self.parts[number] for number in lacking), weak, sought.example)

    def _told(self, reading: Reading, part: Sought, place: Place) -> bool:
        """Whether the document points to its campaign's terms, and they state the part."""
        if self.within != "campaign" or not reading.others or not part.disclosure or not pointers(reading):
            return False
        terms = (term for other in reading.others if other.home for term in other.terms)
        return any(term.kind in part.disclosure and _about(term.forms, place.forms) for term in terms)

    def _serves(self, reading: Reading, one: Place, place: Place) -> bool:
        return not self.apart or serves(reading, one.block, (place.block, *place.again))


def _about(forms: frozenset[str], of: frozenset[str]) -> bool:
    return not forms or not of or not forms.isdisjoint(of)


def match(reading: Reading, group: list[Need], sought: tuple[str, ...]) -> Match:
    """The match of triggers that share one lack: at the first, the others and the weak wordings beside it."""
    first = group[0].place
    weak = list(dict.fromkeys(place for need in group for place in need.weak))
    places = [*(need.place for need in group[1:]), *weak]
    related = tuple(Related(place.block, place.span, _why(place)) for place in dict.fromkeys(places))
    data: dict[str, str | Words] = {
        "weak": _words(reading, weak[0]) if weak else "",
        "example": group[0].example,
        "lacking": named(group[0].lacking),
    }
    doubtful = all(need.place.doubtful or any(one.doubtful for one in need.weak) for need in group)
    return Match(first.block, first.span, data, related=related, sought=sought, doubtful=doubtful)


def named(parts: Iterable[Sought]) -> Words:
    """The names of parts as a list in each language."""
    names = [part.title or Words("", "", "") for part in parts]
    return reduce(lambda one, two: Words(*map("".join, zip(one, _COMMAS, two, strict=True))), names)


def _why(place: Place) -> Words | str:
    return TERMS[place.term].lacks if place.weak and place.term else ""


def _words(reading: Reading, place: Place) -> str:
    return reading.document.blocks[place.block].text[place.span.start : place.span.end]
