"""Words that hide advertising or deny it: orders to leave the label out, 「第三者として」 under a label."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lintkit.facts.labels.advertiser import labels
from lintkit.facts.labels.posts import paid, rewarded
from lintkit.facts.mentions import is_mentioned
from lintkit.facts.reading import Reading, fact
from lintkit.facts.spoken import spoken
from lintkit.facts.wordlists import hits, listed
from lintkit.model import Span

_KINDS = frozenset({"social-post", "video-script", "product-page", "other"})


class Denial(NamedTuple):
    """Words that hide or deny, and the label or reward that they deny, if it is in the text."""

    block: int
    span: Span
    against: tuple[int, Span] | None = None


@fact
def hidden(reading: Reading) -> tuple[Denial, ...]:
    """Orders to leave out the label or to make advertising look like none."""
    found: list[Denial] = []
    for sentence, folded in spoken(reading):
        told = listed("jp-labels/advice").search(folded)
        hiding = (hit.span for hit in hits("jp-labels/hide", folded))
        found.extend(Denial(sentence.block, span) for span in hiding if not told or told.span.overlaps(span))
    return tuple(one for one in found if not is_mentioned(reading, one.block, one.span))


@fact
def denied(reading: Reading) -> tuple[Denial, ...]:
    """What the body denies though a label or a reward shows it."""
    stated = tuple(_stated(reading))
    if reading.setting("kind") not in _KINDS or not (stated or paid(reading)):
        return ()
    shown = [(one.block, one.span) for one in labels(reading) if one.plain or one.paid]
    against = [*shown, *((one.block, one.span) for one in rewarded(reading)), *stated][0]
    return tuple(
        Denial(sentence.block, hit.span, against)
        for sentence, folded in spoken(reading)
        for hit in hits("jp-labels/denial", folded)
    )


def _stated(reading: Reading) -> Iterator[tuple[int, Span]]:
    """Where a firm says that it gave the goods to those whom it quotes."""
    for sentence, folded in spoken(reading):
        yield from ((sentence.block, hit.span) for hit in hits("jp-labels/gift-stated", folded))
