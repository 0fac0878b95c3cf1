"""What an unknown word was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, allowed: Iterable[str]) -> str:
    """The allowed word most like the given one, or "" when none is near."""
    import difflib

    return next(iter(difflib.get_close_matches(word, list(allowed), 1)), "")


def hint(word: str, allowed: Iterable[str]) -> str:
    """The end of an error about an unknown word: the nearest allowed one, or all of them."""
    allowed = list(allowed)
    near = nearest(word, allowed)
    if near:
        return f"; did you mean '{near}'?"
    return f"; allowed: {', '.join(allowed)}" if allowed else ""
