"""Phrases of the dictionary of selling, and where they stand."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from lintkit.facts.giving import asks
from lintkit.facts.reading import Reading
from lintkit.facts.spoken import prose
from lintkit.facts.wordlists import listed
from lintkit.language.characters import Folded
from lintkit.model import Role, Span

QUOTED = frozenset({Role.QUOTE})


class Told(NamedTuple):
    """Something that the page says. `doubtful` where it could be read otherwise."""

    block: int
    span: Span
    weak: bool = False
    doubtful: bool = False


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
