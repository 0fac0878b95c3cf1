"""Faults of directives in the text; suppress.py finds them, this kind gives their rules a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from lintkit.facts.reading import Reading
from lintkit.model import Match


@dataclass(frozen=True, slots=True)
class Directive:
    """`fault` names what is wrong with a directive."""

    fields: ClassVar[frozenset[str]] = frozenset()
    fault: Literal["malformed", "unknown", "unmatched", "unused"]

    def find(self, reading: Reading) -> Iterator[Match]:  # noqa: ARG002 -- every kind takes a reading
        """Nothing: whether a directive is used is known only when every finding is."""
        return iter(())
