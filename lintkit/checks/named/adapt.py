"""How a fact becomes places that a page can look for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module

from lintkit.checks.obligation.places import Place
from lintkit.facts.reading import Reading

Fact = Callable[[Reading], Iterable[Place]]


def places_of(name: str) -> Fact:
    """The places of a fact `module.function` of lintkit.facts, which is imported only where a page asks for it.

    The fact gives named tuples that begin with block and span; their `weak` and `doubtful`, where they have them, stay.
    """
    module, _, function = name.rpartition(".")

    def places(reading: Reading) -> Iterator[Place]:
        told = getattr(import_module(f"lintkit.facts.{module}"), function)(reading)
        for one in told:
            block, span = one[:2]
            yield Place(block, span, weak=getattr(one, "weak", False), doubtful=getattr(one, "doubtful", False))

    return places
