"""Terms of an offer that are only mentioned: the wording stands, what it promises to say does not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from lintkit.checks.obligation.sought import Sought, Term
from lintkit.facts.disclosures import Disclosure
from lintkit.facts.incentives.vague import vague
from lintkit.facts.reading import Reading
from lintkit.facts.terms import TERMS
from lintkit.model import Match, Related, Words


@dataclass(frozen=True)
class Asked:
    """A kind of term, the offers whose copy should state it, and sample wordings that would do.

    `unless` names the offers for which another rule asks the term, and quotes the weak wording itself.
    """

    term: Term
    when: tuple[Sought, ...]
    sought: tuple[str, ...]
    unless: tuple[Sought, ...] = ()


@dataclass(frozen=True)
class Weak:
    """One match per kind of term in `terms` of which only weak wordings stand, at the first of them.

    Where one wording is weak for two kinds, the one that `terms` names first speaks.
    """

    fields: ClassVar[frozenset[str]] = frozenset({"term", "lacks", "example"})
    terms: tuple[Asked, ...]

    def find(self, reading: Reading) -> Iterator[Match]:
        """The matches, kind by kind."""
        told: list[Disclosure] = []
        for asked in self.terms:
            alike = [one for one in vague(reading) if one.kind == asked.term and not _is_told(one, told)]
            if alike and _stands(asked.when, reading) and not _stands(asked.unless, reading):
                told += alike
                yield _match(alike, asked)


def _is_told(one: Disclosure, told: list[Disclosure]) -> bool:
    return any(one.block == other.block and one.span.overlaps(other.span) for other in told)


def _stands(sought: tuple[Sought, ...], reading: Reading) -> bool:
    return any(next(one.places(reading), None) is not None for one in sought)


def _match(alike: list[Disclosure], asked: Asked) -> Match:
    first, *others = alike
    term = TERMS[asked.term]
    data: dict[str, str | Words] = {"term": term.name, "lacks": term.lacks, "example": asked.sought[0]}
    related = tuple(Related(one.block, one.span, term.lacks) for one in others)
    return Match(first.block, first.span, data, related=related, sought=asked.sought)
