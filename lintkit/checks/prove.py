"""A claim that is lawful only with its evidence beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Literal

from lintkit.checks.obligation.duties import Obligation, match
from lintkit.checks.obligation.sought import Sought
from lintkit.facts.reach import Within
from lintkit.facts.reading import Reading
from lintkit.model import Match

_NOTHING = Sought()


@dataclass(frozen=True)
class Prove:
    """Each `claim` needs all (or any) of the named parts of `evidence` beside it.

    `unless` names what makes the claim harmless when it stands within the same reach.
    """

    fields: ClassVar[frozenset[str]] = frozenset({"lacking"})
    claim: tuple[Sought, ...]
    evidence: tuple[Sought, ...]
    need: Literal["all", "any"] = "all"
    unless: Sought = _NOTHING
    within: Within = "beside"
    sought: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """A claim that nothing could prove is an error of the page."""
        for name, parts in (("claim", self.claim), ("evidence", self.evidence)):
            if not parts or not all(part.seeks for part in parts):
                raise ValueError(f"'{name}' must name phrases, a dictionary, an offer, a disclosure or a fact")
        if not all(part.title for part in self.evidence):
            raise ValueError("each part of 'evidence' needs a 'name' in ja, zh and en")

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match per claim whose evidence is not whole; `lacking` names the parts."""
        return (match(reading, [need], self.sought) for need in self._obligation.needs(reading))

    @cached_property
    def _obligation(self) -> Obligation:
        return Obligation(self.claim, self.evidence, self.need, self.unless, self.within)
