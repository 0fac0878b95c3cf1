"""Phrases of the dictionary of selling, and where they stand."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lintkit.facts.questions import asks
from lintkit.facts.reading import Reading
from lintkit.facts.spoken import prose
from lintkit.facts.where import Told
from lintkit.facts.wordlists import listed
from lintkit.language.characters import Folded
from lintkit.model import Role

QUOTED = frozenset({Role.QUOTE})


def told(reading: Reading, part: str, without: Collection[Role] = QUOTED) -> Iterator[Told]:
    """Where a phrase of a list stands in a sentence that asks nothing."""
    for sentence in prose(reading, without):
        folded = reading.folded(sentence)
        if not asks(folded.text):
            yield from (Told(sentence.block, hit.span) for hit in listed(f"jp-selling/{part}").find(folded))


def whole(folded: Folded, part: str) -> bool:
    """Whether a text is nothing but a phrase of a list, as the words of a button, a link or a heading are."""
    return any(
        not (folded.text[: hit.start] + folded.text[hit.end :]).strip(_ORNAMENT)
        for hit in listed(f"jp-selling/{part}").every(folded)
    )


_ORNAMENT = "[]()【】「」『』<>《》〈〉→▶>≫»・|*★☆◆●■▼!。、:-– ボタン"
