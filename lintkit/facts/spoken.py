"""The sentences that facts read: those that are not Chinese, and of them what the copy itself says."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lintkit.facts.mentions import mentioned
from lintkit.facts.reading import CHINESE, Reading, languages
from lintkit.language.characters import Folded
from lintkit.model import Role, Sentence


def prose(reading: Reading, without: Collection[Role] = ()) -> Iterator[Sentence]:
    """The sentences of all blocks that are not Chinese and have none of these roles."""
    tongues, blocks = languages(reading), reading.document.blocks
    return (
        sentence
        for sentence in reading.only("any").sentences()
        if tongues[sentence.block] not in CHINESE and blocks[sentence.block].role not in without
    )


def spoken(reading: Reading) -> Iterator[tuple[Sentence, Folded]]:
    """The sentences, folded, that are not quoted as a block and not listed as wordings to avoid."""
    about = mentioned(reading)
    for sentence in prose(reading, {Role.QUOTE}):
        quoted = reading.document.blocks[sentence.block].text.startswith((">", "＞"))
        if not quoted and not about[sentence.block].cover(sentence.span):
            yield sentence, reading.folded(sentence)
