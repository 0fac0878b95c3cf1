"""The sentences of a document with what each gives and on which transactions, and what stands round them."""

from __future__ import annotations

from typing import NamedTuple

from lintkit.facts.premiums.bases import Basis, bases
from lintkit.facts.premiums.gifts import Gift, gifts
from lintkit.facts.reach import headings, label
from lintkit.facts.reading import Reading, fact
from lintkit.facts.spoken import prose
from lintkit.facts.voices import voices
from lintkit.language.characters import Folded, fold
from lintkit.model import Role, Sentence


class Line(NamedTuple):
    """A sentence with what it gives and on what."""

    sentence: Sentence
    folded: Folded
    gifts: tuple[Gift, ...]
    bases: tuple[Basis, ...]


@fact
def lines(reading: Reading) -> tuple[Line, ...]:
    """The Japanese sentences that the shop itself says."""
    found = []
    for sentence in prose(reading, {Role.QUOTE}):
        if voices(reading)[sentence.block].touch(sentence.span):
            continue
        folded = reading.folded(sentence)
        given = tuple(gifts(folded.text))
        found.append(Line(sentence, folded, given, tuple(bases(folded.text, given))))
    return tuple(found)


@fact
def by_block(reading: Reading) -> dict[int, list[Line]]:
    """The same, by block."""
    found: dict[int, list[Line]] = {}
    for line in lines(reading):
        found.setdefault(line.sentence.block, []).append(line)
    return found


def around_of(reading: Reading, line: Line) -> str:
    """What the labels of its cell and the headings above say, folded."""
    number = line.sentence.block
    titles = [text_of(reading, one) for one in headings(reading)[number] if one != number]
    return "。".join([label(reading, number), *titles])


def text_of(reading: Reading, block: int) -> str:
    """The folded text of a block."""
    return texts(reading)[block]


@fact
def texts(reading: Reading) -> tuple[str, ...]:
    """The folded text of every block."""
    return tuple(fold(block.text).text for block in reading.document.blocks)


@fact
def whole(reading: Reading) -> str:
    """The folded text of the document."""
    return "\n".join(texts(reading))
