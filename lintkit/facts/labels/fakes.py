"""Reviews that no customer stands behind: lent names and accounts, staff posing as customers, reviews for sale."""

from __future__ import annotations

from collections.abc import Sequence

from lintkit.facts.mentions import is_mentioned
from lintkit.facts.reading import Reading, fact
from lintkit.facts.spoken import spoken
from lintkit.facts.where import Where
from lintkit.facts.wordlists import hits, listed
from lintkit.language.characters import Folded
from lintkit.model import Span

_BEFORE = 4
"""Sentences before one that may say that reviews are asked for."""


@fact
def fakes(reading: Reading) -> tuple[Where, ...]:
    """The first such wording of each sentence, in order; sentences that forbid it are left alone."""
    said = list(spoken(reading))
    found: list[Where] = []
    for number, (sentence, folded) in enumerate(said):
        near = [one for _, one in said[max(0, number - _BEFORE) : number + 2]]
        spans = [] if listed("jp-reviews/fake-unless").search(folded) else _in_sentence(folded, near)
        found.extend([Where(sentence.block, span) for span in spans][:1])
    return tuple(one for one in found if not is_mentioned(reading, one.block, one.span))


def _in_sentence(folded: Folded, near: Sequence[Folded]) -> list[Span]:
    """Complete wordings, and lent names or posing where reviews are asked for nearby."""
    whole = [hit.span for hit in hits("jp-reviews/fake", folded)]
    reviews = any(any(hits("jp-reviews/review", one)) for one in near)
    lent = hits("jp-reviews/borrowed", folded) if reviews and listed("jp-reviews/asked-review").search(folded) else ()
    posing = hits("jp-reviews/posing", folded) if reviews else ()
    return [*whole, *(hit.span for hit in lent), *(hit.span for hit in posing)]
