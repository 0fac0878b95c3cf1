"""Pieces of a block with the source ranges they came from, collected into a Block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lintkit.model import HOLE, Block, Comment, Hole, Role, Run, SourceMap, Span
from lintkit.readers.holes import mask
from lintkit.readers.maps import compose, cut, stands

__all__ = ["IDLE", "Builder", "compose", "relocate", "relocate_comment", "trim"]

IDLE = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\xad\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u202f\u205f\u2060\u2061\u2062"
    "\u2063\u2064\u2066\u2067\u2068\u2069\u3000\ufe0e\ufe0f\ufeff"
)
"""White space and characters without width: nothing a reader sees."""

_SPACE = IDLE.replace("\ufe0e", "").replace("\ufe0f", "")  # those two belong to the emoji before them


class Builder:
    """One block being collected from its source, in reading order. Use a new one for each block."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._pieces: list[str] = []
        self._runs: list[Run] = []
        self._holes: list[Hole] = []
        self._length = 0
        self._copying = False  # whether the last run is a true copy, which the next copy may lengthen

    def copy(self, start: int, end: int) -> None:
        """Add the characters of the source from start to end as they stand."""
        if end <= start:
            return
        last = self._runs[-1] if self._copying else None
        if last and last.source + last.width == start:
            self._runs[-1] = Run(last.text, last.source, end - last.source, end - last.source)
        else:
            self._runs.append(Run(self._length, start, end - start, end - start))
        self._copying = True
        self._add(self._source[start:end])

    def put(self, text: str, start: int, end: int) -> None:
        """Add a text that stands for a source range as a whole: an entity, a line break, `<br>`."""
        if not text:
            return
        self._runs.extend(stands(self._length, len(text), Span(start, end)))
        self._copying = False
        self._add(text)

    def hole(self, kind: str, start: int, end: int, text: str | None = None) -> None:
        """Add one HOLE character for a source range; `text` is the source of it unless given."""
        written = self._source[start:end] if text is None else text
        self._holes.append(Hole(self._length, kind, written))
        self.put(HOLE, start, end)

    def _all_holes(self) -> Iterator[Hole]:
        """The holes; a HOLE character of the source itself is an object that some program left out."""
        known = {hole.at: hole for hole in self._holes}
        for match in re.finditer(HOLE, self.text):
            yield known.get(match.start()) or Hole(match.start(), "object", HOLE)

    def _add(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    @property
    def text(self) -> str:
        """What was collected so far."""
        if len(self._pieces) > 1:
            self._pieces = ["".join(self._pieces)]
        return self._pieces[0] if self._pieces else ""

    @property
    def empty(self) -> bool:
        """Whether nothing visible was collected yet."""
        return not self.text.strip(IDLE)

    def block(self, role: Role, **fields: Any) -> Block | None:
        """The block: white space around it gone, placeholders and URLs masked; None if nothing is visible."""
        if self.empty:
            return None
        whole = Block(role, self.text, SourceMap(tuple(self._runs)), tuple(self._all_holes()), **fields)
        block = mask(trim(whole))
        return block if visible(block) else None


def visible(block: Block) -> bool:
    """Whether a reader sees anything of a block: not where only template tags stand."""
    return any(hole.kind != "control" for hole in block.holes) or bool(block.text.strip(IDLE + HOLE))


def trim(block: Block) -> Block:
    """The block without the white space around its text."""
    start = len(block.text) - len(block.text.lstrip(_SPACE))
    end = max(start, len(block.text.rstrip(_SPACE)))
    if start == 0 and end == len(block.text):
        return block
    runs = tuple(cut(block.map.runs, start, end, 0))
    holes = tuple(hole._replace(at=hole.at - start) for hole in block.holes)
    return replace(block, text=block.text[start:end], map=SourceMap(runs), holes=holes)


def relocate(block: Block, outer: SourceMap) -> Block:
    """A block read from a decoded text, with its positions in the source that `outer` leads to."""
    foreign, struck, fine = (tuple(map(outer.source, spans)) for spans in (block.foreign, block.struck, block.fine))
    return replace(block, map=compose(block.map, outer), foreign=foreign, struck=struck, fine=fine)


def relocate_comment(comment: Comment, outer: SourceMap) -> Comment:
    """A comment read from a decoded text, with its place in the source."""
    return comment._replace(span=outer.source(comment.span))
