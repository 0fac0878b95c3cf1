"""The words of jp-premiums that tell a premium, asked of folded text."""

from __future__ import annotations

from functools import lru_cache

from lintkit.facts.wordlists import listed
from lintkit.language.characters import Folded


def says(name: str, text: str) -> bool:
    """Whether a list has a phrase that stands in a text."""
    return bool(places(name, text))


@lru_cache(maxsize=512)
def places(name: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where the phrases of a list stand in a text."""
    return tuple((hit.start, hit.end) for hit in listed(f"jp-premiums/{name}").find(Folded(text, None, None)))
