"""Where a document sends its reader to the terms of its offer, which stand elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.reading import Reading, fact
from lintkit.facts.spoken import prose
from lintkit.facts.where import Where
from lintkit.facts.wordlists import listed
from lintkit.model import Role


@fact
def pointers(reading: Reading) -> tuple[Where, ...]:
    """In the order of the text; what a quoted customer says points nowhere."""
    return tuple(_all(reading))


def _all(reading: Reading) -> Iterator[Where]:
    for sentence in prose(reading, {Role.QUOTE}):
        for hit in listed("jp-campaign/pointing").find(reading.folded(sentence)):
            yield Where(sentence.block, hit.span)
