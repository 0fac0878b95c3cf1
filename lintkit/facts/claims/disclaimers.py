"""Notes that take back what was said: 「個人の感想です」 after an effect, 「一部を除く」 after 「全品」."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.claims.kinds import Claim, Where
from lintkit.facts.claims.worded import Said, said
from lintkit.facts.notes import beside
from lintkit.facts.reach import sections
from lintkit.facts.reading import Reading, fact
from lintkit.lazy import regex

_FAR = 6
"""Blocks above a note that it may belong to."""
_POSTAGE = regex(r"送料|配送|お届け")


@fact
def disclaimers(reading: Reading) -> tuple[Claim, ...]:
    """The notes that stand after what they cannot take back, in the order of the text."""
    found = [*_after(reading, "disclaimer", "effect"), *_after(reading, "taken-back", "universal")]
    return tuple(sorted(dict.fromkeys(found), key=lambda one: one[:2]))


def _after(reading: Reading, note: str, claim: str) -> Iterator[Claim]:
    notes = list(said(reading, note, customers=True))
    claims = list(said(reading, claim, customers=True)) if notes else []
    seen: set[int] = set()
    for one in notes:
        above = [other for other in claims if _reaches(reading, one, other)]
        if above and one.block not in seen and not _POSTAGE.search(above[-1].words):
            seen.add(one.block)
            yield Claim(one.block, one.span, (), (Where(above[-1].block, above[-1].span),))


def _reaches(reading: Reading, note: Said, claim: Said) -> bool:
    """Whether a claim stands in the block of a note or before it, near enough to be meant."""
    if claim.block >= note.block:
        return claim.block == note.block and not claim.span.overlaps(note.span)
    near = note.block in beside(reading, claim.block)
    return near or (claim.block in sections(reading)[note.block] and note.block - claim.block <= _FAR)
