"""Whether a sentence asks; 「もらいませんか」 invites and asks nothing."""

from __future__ import annotations

from lintkit.lazy import regex

_QUESTION = regex(r"(?<!ません)(?<!いかがです)(?<!いかがでしょう)か[?。]?$|^q[\d.:．\s]|[?]$")
INVITING = regex(r"ませんか|ないですか")


def asks(text: str) -> bool:
    """Whether a folded sentence is a question."""
    return bool(_QUESTION.search(text)) and not INVITING.search(text)
