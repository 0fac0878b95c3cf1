"""Notes that take back what was said: 「個人の感想です」 after an effect, 「一部を除く」 after 「全品」."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from lintkit.facts.claims.kinds import Claim
from lintkit.facts.claims.worded import Said, said
from lintkit.facts.notes import beside
from lintkit.facts.reach import sections
from lintkit.facts.reading import Reading, fact
from lintkit.facts.where import Where
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
    near = _near(reading, said(reading, claim, customers=True)) if notes else {}
    seen: set[int] = set()
    for one in notes:
        taken = (other for other in reversed(near.get(one.block, ())) if not _same(one, other))
        meant = None if one.block in seen else next(taken, None)
        if meant and not _POSTAGE.search(meant.words):
            seen.add(one.block)
            yield Claim(one.block, one.span, (), (Where(meant.block, meant.span),))


def _near(reading: Reading, claims: Iterable[Said]) -> Mapping[int, list[Said]]:
    """For each block the claims that a note there may belong to: of the block, right above it, or marked."""
    found: defaultdict[int, list[Said]] = defaultdict(list)
    for one in claims:
        section = sections(reading)[one.block]
        below = range(one.block, min(one.block + _FAR + 1, section.stop))
        for block in {*below, *(note for note in beside(reading, one.block) if note > one.block)}:
            found[block].append(one)
    return found


def _same(note: Said, claim: Said) -> bool:
    return note.block == claim.block and note.span.overlaps(claim.span)
