"""The whole document as one folded text, so that what stands beside an amount is found across lines and cells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from lintkit.facts.reading import Reading, fact, sentences
from lintkit.language.characters import Folded
from lintkit.lazy import regex
from lintkit.model import Block, Role, Sentence, Span

LINE, CELL, APART = "\n", "\t", "\x1d"
"""What parts sentences: a line end, a cell border, and what no reader's eye crosses (a table row, an alt text)."""

_ASIDE = {Role.LABEL, Role.META, Role.SUBJECT, Role.SENDER}
_OPENED = regex(r"[(（][^()（）]{0,24}$")
_CLOSED = regex(r"[^()（）。]{0,24}[)）]")


@dataclass(frozen=True)
class Stream:
    """Sentences one after another; `starts[i]` is where the folded text of `sentences[i]` begins in `text`."""

    text: str
    starts: tuple[int, ...]
    sentences: tuple[Sentence, ...]
    folded: tuple[Folded, ...]

    def sentence_at(self, position: int) -> int:
        """The number of the sentence around a position of the stream."""
        return bisect_right(self.starts, position) - 1

    def place(self, start: int, end: int) -> tuple[int, Span]:
        """The block and the span of a range; it is cut at the end of its first sentence."""
        number = self.sentence_at(start)
        folded, begin = self.folded[number], self.starts[number]
        return self.sentences[number].block, folded.span(start - begin, min(end - begin, len(folded.text)))

    def position(self, number: int, at: int) -> int:
        """Where a block position of sentence `number` stands in the stream."""
        folded = self.folded[number]
        inside = at - folded.offset
        return self.starts[number] + (inside if folded.starts is None else bisect_left(folded.starts, inside))

    def line(self, position: int) -> Span:
        """The sentence around a position, as a range of the stream."""
        number = self.sentence_at(position)
        return Span(self.starts[number], self.starts[number] + len(self.folded[number].text))


@fact
def stream(reading: Reading) -> Stream:
    """The document's stream."""
    blocks = reading.document.blocks
    parts = [
        sentence
        for number, group in enumerate(sentences(reading))
        for sentence in _whole(reading.document.blocks[number].text, group)
    ]
    folded = [reading.folded(sentence) for sentence in parts]
    starts, pieces, at = [], [], 0
    for number, (sentence, one) in enumerate(zip(parts, folded, strict=True)):
        if number:
            pieces.append(_between(blocks, parts[number - 1].block, sentence.block))
            at += 1
        starts.append(at)
        pieces.append(one.text)
        at += len(one.text)
    return Stream("".join(pieces), tuple(starts), tuple(parts), tuple(folded))


def _whole(text: str, group: Iterable[Sentence]) -> list[Sentence]:
    """The sentences of a block; one that a line end cuts within a bracket is one: （税⏎別）."""
    parts: list[Sentence] = []
    for sentence in group:
        if parts and _OPENED.search(parts[-1].text) and _CLOSED.match(sentence.text):
            span = Span(parts[-1].span.start, sentence.span.end)
            parts[-1] = Sentence(sentence.block, span, text[span.start : span.end])
        else:
            parts.append(sentence)
    return parts


def _between(blocks: tuple[Block, ...], left: int, right: int) -> str:
    if left == right:
        return LINE
    one, other = blocks[left], blocks[right]
    if one.part != other.part or one.role in _ASIDE or other.role in _ASIDE:
        return APART
    if one.cell is None and other.cell is None:
        return LINE
    same_row = one.cell and other.cell and one.cell[:2] == other.cell[:2]
    return CELL if same_row else APART
