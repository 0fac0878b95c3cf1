"""Where a document sends its reader to the terms of its offer, which stand elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lintkit.facts.reading import CHINESE, Reading, fact, languages
from lintkit.facts.wordlists import listed
from lintkit.model import Role, Span


class Pointer(NamedTuple):
    """The words that point."""

    block: int
    span: Span


@fact
def pointers(reading: Reading) -> tuple[Pointer, ...]:
    """In the order of the text; what a quoted customer says points nowhere."""
    return tuple(_all(reading))


def _all(reading: Reading) -> Iterator[Pointer]:
    tongues = languages(reading)
    for sentence in reading.sentences():
        role = reading.document.blocks[sentence.block].role
        if tongues[sentence.block] not in CHINESE and role is not Role.QUOTE:
            for hit in listed("jp-campaign/pointing").find(reading.folded(sentence)):
                yield Pointer(sentence.block, hit.span)
