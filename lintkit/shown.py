"""A block's text as people may see it: its placeholders as they are written instead of HOLE characters."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from lintkit.model import HOLE, Block, Hole, Span

_LONGEST = 60
"""Characters of a placeholder that are worth showing; a longer one is markup or data."""
_UNSEEN = frozenset({"image", "object"})


@dataclass(frozen=True)
class Shown:
    """The text of a block, and how its positions moved."""

    text: str
    block: str
    at: tuple[int, ...]  # block positions of holes
    holes: tuple[str, ...]  # what is shown for them
    moved: tuple[int, ...]  # by how much the text before each hole, and behind the last, moved

    @classmethod
    def of(cls, block: Block) -> Shown:
        """From a block; worked out once for all findings in it."""
        return _shown(block.text, block.holes)

    def span(self, span: Span) -> Span:
        """A span of the block in the shown text."""
        return Span(*(at + self.moved[bisect_left(self.at, at)] for at in span))

    def words(self, span: Span) -> str:
        """What is shown for a span of the block."""
        start, end = self.span(span)
        return self.text[start:end]

    def made(self, words: str, span: Span) -> str:
        """Words that a check made from the block around a span, with the placeholders they took over."""
        if HOLE not in words:
            return words
        at = self.block.find(words)
        inside = Span(at, at + len(words)) if at >= 0 else span
        known = list(self.holes[bisect_left(self.at, inside.start) : bisect_left(self.at, inside.end)])
        if len(known) != words.count(HOLE):
            return words.replace(HOLE, "…")
        first, *rest = words.split(HOLE)
        return first + "".join(hole + text for hole, text in zip(known, rest, strict=True))


@lru_cache(maxsize=64)
def _shown(text: str, holes: tuple[Hole, ...]) -> Shown:
    words = tuple(_written(hole) for hole in holes)
    moved = tuple(accumulate((len(word) - 1 for word in words), initial=0))
    pieces, done = [], 0
    for hole, word in zip(holes, words, strict=True):
        pieces += [text[done : hole.at], word]
        done = hole.at + 1
    return Shown("".join([*pieces, text[done:]]), text, tuple(hole.at for hole in holes), words, moved)


def _written(hole: Hole) -> str:
    return "…" if hole.kind in _UNSEEN or len(hole.text) > _LONGEST or HOLE in hole.text else hole.text
