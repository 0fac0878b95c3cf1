"""The sentences of the copy itself: not Chinese, not quoted as a block, not listed as wordings to avoid."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.mentions import mentioned
from lintkit.facts.reading import CHINESE, Reading, languages
from lintkit.language.characters import Folded
from lintkit.model import Role, Sentence


def spoken(reading: Reading) -> Iterator[tuple[Sentence, Folded]]:
    """These sentences, folded."""
    tongues, about = languages(reading), mentioned(reading)
    for sentence in reading.only("any").sentences():
        block = reading.document.blocks[sentence.block]
        quoted = block.role is Role.QUOTE or block.text.startswith((">", "＞"))
        told = about[sentence.block].cover(sentence.span)
        if not quoted and not told and tongues[sentence.block] not in CHINESE:
            yield sentence, reading.folded(sentence)
