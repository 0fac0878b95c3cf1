"""Where something stands that a rule looks for, and of which offers it speaks."""

from __future__ import annotations

from typing import NamedTuple

from lintkit.model import Span


class Place(NamedTuple):
    """A place of the copy. `forms` are the forms of offer it speaks of; empty: of any."""

    block: int
    span: Span
    forms: frozenset[str] = frozenset()
    weak: bool = False  # mentioned, but left open
    again: tuple[int, ...] = ()  # other blocks that name the same offer
    term: str = ""  # the kind of term it states (facts.terms)
    doubtful: bool = False  # inferred rather than written: what it proves is no error

    def about(self, trigger: Place) -> bool:
        """Whether it may belong to what the trigger speaks of."""
        return not self.forms or not trigger.forms or not self.forms.isdisjoint(trigger.forms)
