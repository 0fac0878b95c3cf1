"""When a trigger stands in the copy, what it obliges must stand within reach."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Literal

from lintkit.checks.obligation.duties import Need, Obligation, match
from lintkit.checks.obligation.sought import Sought
from lintkit.facts.reach import Within, reach
from lintkit.facts.reading import Reading
from lintkit.model import Match

_NOTHING = Sought()


@dataclass(frozen=True)
class Require:
    """What is obliged is one thing (`require`) or several named ones (`parts`), all of them or `need: any`.

    `report: first` gives one match for all triggers that lack the same within one reach.
    Any of the `when` triggers counts. `unless` (here or in a trigger) names what makes the
    requirement fall away when it stands within the same reach. `apart` leaves out what stands in the own item,
    row or section of another offer. `sought` are sample wordings that would do.
    """

    fields: ClassVar[frozenset[str]] = frozenset({"weak", "example", "lacking"})
    when: tuple[Sought, ...]
    require: Sought = _NOTHING
    parts: tuple[Sought, ...] = ()
    need: Literal["all", "any"] = "all"
    unless: Sought = _NOTHING
    within: Within = "document"
    apart: bool = False
    report: Literal["first", "each"] = "first"
    sought: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """A rule that can never speak is an error of its page."""
        if bool(self.parts) is (self.require != _NOTHING):
            raise ValueError("name what is obliged: either 'require' or 'parts'")
        for name, parts in (("when", self.when), ("parts" if self.parts else "require", self._obliged)):
            if not all(part.seeks for part in parts) or not parts:
                raise ValueError(f"'{name}' must name phrases, a dictionary, an offer, a disclosure or a fact")
        if not all(part.title for part in self.parts):
            raise ValueError("each of 'parts' needs a 'name' in ja, zh and en")

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match per trigger, or per reach, that lacks what it needs; `weak` quotes the first weak wording."""
        for group in self._groups(reading, self._obligation.needs(reading)):
            yield match(reading, group, self.sought)

    @property
    def _obliged(self) -> tuple[Sought, ...]:
        return self.parts or (self.require,)

    @cached_property
    def _obligation(self) -> Obligation:
        return Obligation(self.when, self._obliged, self.need, self.unless, self.within, self.apart)

    def _groups(self, reading: Reading, needs: list[Need]) -> list[list[Need]]:
        if self.report == "each":
            return [[need] for need in needs]
        groups: dict[object, list[Need]] = {}
        for need in needs:
            groups.setdefault(reach(reading, need.place.block, self.within), []).append(need)
        return list(groups.values())
