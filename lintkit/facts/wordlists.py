"""The phrases of the word lists in dictionaries/, and their hits less those that mean something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from lintkit.dictionary import load, words
from lintkit.facts.phrases import Entry, Hit, Phrases
from lintkit.language.characters import Folded
from lintkit.model import Span


def phrases_of(names: Iterable[str], more: Iterable[Entry] = ()) -> Phrases:
    """The phrases a rule page names: its own, and those of lists named `dictionary/list`."""
    return Phrases((*more, *(Entry.from_page(word) for name in names for word in words(name))))


@cache
def listed(*names: str) -> Phrases:
    """The phrases of lists that a fact reads, named `dictionary/list`; LintkitError where there is no such list."""
    return phrases_of(names)


@cache
def listed_if_any(name: str) -> Phrases:
    """The phrases of a list; none where the dictionary has no such list."""
    dictionary, _, part = name.partition("/")
    return listed(name) if part in load(dictionary).lists else Phrases(())


def hits(name: str, folded: Folded) -> Iterator[Hit]:
    """Where the phrases of `dictionary/list` stand, less what those of NAME-not touch; nowhere beside NAME-unless."""
    found = list(listed(name).find(folded))
    if found and listed_if_any(f"{name}-unless").search(folded):
        found = []
    others = [Span(hit.start, hit.end) for hit in listed_if_any(f"{name}-not").every(folded)] if found else []
    return (hit for hit in found if not any(Span(hit.start, hit.end).overlaps(other) for other in others))
