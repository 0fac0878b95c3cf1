"""The word lists of a topic, and their hits in a sentence less those that mean something else."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lintkit.dictionary import load, words
from lintkit.facts.mentions import mentioned
from lintkit.facts.phrases import Hit, Phrases
from lintkit.facts.reading import CHINESE, Reading, languages
from lintkit.language.characters import Folded
from lintkit.model import Role, Sentence


@cache
def listed(dictionary: str, name: str) -> Phrases:
    """The phrases of a list; none where the dictionary has no such list."""
    return Phrases.of(words(f"{dictionary}/{name}") if name in load(dictionary).lists else ())


def hits(dictionary: str, name: str, folded: Folded) -> Iterator[Hit]:
    """Where a list's phrases stand, less what NAME-not overlaps; nowhere beside a phrase of NAME-unless."""
    found = list(listed(dictionary, name).find(folded))
    if found and listed(dictionary, f"{name}-unless").search(folded):
        found = []
    others = [hit.span for hit in listed(dictionary, f"{name}-not").every(folded)] if found else []
    return (hit for hit in found if not any(hit.span.overlaps(span) for span in others))


def spoken(reading: Reading) -> Iterator[tuple[Sentence, Folded]]:
    """The sentences that are not Chinese, not quoted as a block and not listed as wordings to avoid, folded."""
    tongues, about = languages(reading), mentioned(reading)
    for sentence in reading.only("any").sentences():
        block = reading.document.blocks[sentence.block]
        quoted = block.role is Role.QUOTE or block.text.startswith((">", "＞"))
        told = about[sentence.block].cover(sentence.span)
        if not quoted and not told and tongues[sentence.block] not in CHINESE:
            yield sentence, reading.folded(sentence)
