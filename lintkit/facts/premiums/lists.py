"""The words of jp-premiums that tell a premium, asked of folded text."""

from __future__ import annotations

from functools import cache, lru_cache

from lintkit.dictionary import words
from lintkit.facts.phrases import Phrases
from lintkit.language.characters import Folded


def says(name: str, text: str) -> bool:
    """Whether a list has a phrase that stands in a text."""
    return bool(places(name, text))


@lru_cache(maxsize=512)
def places(name: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where the phrases of a list stand in a text."""
    return tuple((hit.start, hit.end) for hit in _phrases(name).find(Folded(text, None, None)))


@cache
def _phrases(name: str) -> Phrases:
    return Phrases.of(words(f"jp-premiums/{name}"))
