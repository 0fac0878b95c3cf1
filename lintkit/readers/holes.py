"""Placeholders, URLs, addresses and encoded data in a block's text, each put into one HOLE."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lintkit.lazy import regex
from lintkit.model import HOLE, Block, Hole, Run, SourceMap, Span
from lintkit.readers.maps import cut, stands
from lintkit.readers.templates import ATOMS, EVERY, SIGNS

_MUSTACHE_CONTROL = regex(r"[{~\-\s]*(?:[#/^!>]|(?:else|end|if|range|with|block|template|define|unless)\b)")
_MERGE_CONTROL = regex(r"(?:IF|IFNOT|ELSE|ELSEIF|END|INTERESTED|LIST|HTML)\b")
_TRAILING = ".,;:!?'*~&="
"""Marks that end a sentence around a URL rather than the URL."""


def mask(block: Block) -> Block:
    """The block with every placeholder, URL, e-mail address and data URI as one HOLE; its map stays exact."""
    found = list(spans(block.text))
    if not found:
        return block
    masked = _Masked(block)
    at = 0
    for span, kind in found:
        masked.keep(at, span.start)
        masked.hole(span, kind)
        at = span.end
    masked.keep(at, len(block.text))
    return masked.block()


class _Masked:
    """A block being copied with holes in it."""

    def __init__(self, block: Block) -> None:
        self._block = block
        self._pieces: list[str] = []
        self._runs: list[Run] = []
        self._holes: list[Hole] = []
        self._length = 0
        self._old = 0  # how many of the block's own holes were passed

    def keep(self, start: int, end: int) -> None:
        self._runs.extend(cut(self._block.map.runs, start, end, self._length))
        self._pieces.append(self._block.text[start:end])
        self._holes.extend(hole._replace(at=hole.at - start + self._length) for hole in self._passed(end))
        self._length += end - start

    def hole(self, span: Span, kind: str) -> None:
        self._passed(span.end)  # what is swallowed
        self._runs.extend(stands(self._length, 1, self._block.map.source(span)))
        self._pieces.append(HOLE)
        self._holes.append(Hole(self._length, kind, self._block.text[span.start : span.end]))
        self._length += 1

    def _passed(self, end: int) -> list[Hole]:
        """The block's own holes that stand before a position and were not asked for yet."""
        first = self._old
        holes = self._block.holes
        while self._old < len(holes) and holes[self._old].at < end:
            self._old += 1
        return list(holes[first : self._old])

    def block(self) -> Block:
        runs = SourceMap(tuple(self._runs))
        return replace(self._block, text="".join(self._pieces), map=runs, holes=tuple(self._holes))


def spans(text: str) -> Iterator[tuple[Span, str]]:
    """What is not prose in a text, with its kind; none overlaps another."""
    if not SIGNS.search(text):
        return
    for match in EVERY.finditer(text):
        start, end = match.span()
        if match.lastgroup == "url":
            end = start + len(match.group().rstrip(_TRAILING))
        yield Span(start, end), _kind(match)


def atoms(text: str) -> Iterator[tuple[Span, str]]:
    """Template constructs that no markup can stand in, with their kind: variable or control."""
    if "{" in text or "<%" in text or "<?" in text or "*|" in text or "[%" in text:
        for match in ATOMS.finditer(text):
            yield Span(*match.span()), _kind(match)


def _kind(match: re.Match[str]) -> str:
    """The kind of hole, from the construct's name and its first characters."""
    name, text = match.lastgroup or "", match.group()
    if name == "stash":
        return "control" if _MUSTACHE_CONTROL.match(text, 2) else "variable"
    if name == "merge":
        return "control" if _MERGE_CONTROL.match(text, 2) else "variable"
    if name == "server":
        return "variable" if text[2] in "=-" else "control"
    if name == "tag":
        return "variable" if text.startswith("[%") else "control"
    return name
