"""Voices that a firm asks for on its own pages: monitors, paid posters, experts; and whether it says so."""

from __future__ import annotations

from typing import Literal, NamedTuple

from lintkit.facts.labels.advertiser import labels
from lintkit.facts.reach import sections
from lintkit.facts.reading import Reading, fact
from lintkit.facts.spoken import spoken
from lintkit.facts.wordlists import hits
from lintkit.model import Span


class Endorser(NamedTuple):
    """Who speaks for the goods, where."""

    block: int
    span: Span
    who: Literal["monitors", "experts"]


@fact
def endorsers(reading: Reading) -> tuple[Endorser, ...]:
    """The voices of a document with no word on how they were obtained; one of each sort per section."""
    if any(label.plain for label in labels(reading)):
        return ()
    seen: set[tuple[range, str]] = set()
    found = []
    for sentence, folded in spoken(reading):
        near = sections(reading)[sentence.block]
        for who in ("monitors", "experts"):
            place = (near, who)
            hit = next(hits(f"jp-labels/{who}", folded), None)
            if hit and place not in seen:
                seen.add(place)
                found.append(Endorser(sentence.block, hit.span, who))
    return tuple(found)
