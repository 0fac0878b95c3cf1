"""How Japanese words inflect: for matching every form of a word, and for wording suggestions."""

from __future__ import annotations

import re


def pattern(word: str) -> tuple[str, frozenset[str]]:
    """A regular expression for all forms of a dictionary form, and the literals it needs."""
    stem = word[:-1]
    return re.escape(stem) + ".", frozenset({stem}) if stem else frozenset()
