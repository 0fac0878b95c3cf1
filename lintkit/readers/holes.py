"""Placeholders, URLs, addresses and encoded data in a block's text, each put into one HOLE."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lintkit.model import HOLE, Block, Hole, Run, SourceMap, Span
from lintkit.readers.maps import cut, stands

_FOUND = re.compile(r"(?P<url>https?://[!-;=?-Z\\^_a-z|~]+)|(?P<variable>\{\{[^{}\n]{0,200}\}\})")


def mask(block: Block) -> Block:
    """The block with every placeholder, URL, e-mail address and data URI as one HOLE; its map stays exact."""
    found = list(spans(block.text))
    if not found:
        return block
    pieces: list[str] = []
    runs: list[Run] = []
    holes: list[Hole] = []
    old = iter([*block.holes, Hole(len(block.text) + 1, "", "")])
    next_old = next(old)
    at = length = 0
    for span, kind in [*found, (Span(len(block.text), len(block.text)), "")]:
        runs.extend(cut(block.map.runs, at, span.start, length))
        pieces.append(block.text[at : span.start])
        while next_old.at < span.start:
            holes.append(next_old._replace(at=next_old.at - at + length))
            next_old = next(old)
        length += span.start - at
        at = span.end
        if not kind:
            break
        while next_old.at < span.end:
            next_old = next(old)
        holes.append(Hole(length, kind, block.text[span.start : span.end]))
        runs.extend(stands(length, 1, block.map.source(span)))
        pieces.append(HOLE)
        length += 1
    return replace(block, text="".join(pieces), map=SourceMap(tuple(runs)), holes=tuple(holes))


def spans(text: str) -> Iterator[tuple[Span, str]]:
    """What is not prose in a text, with its kind."""
    for match in _FOUND.finditer(text):
        yield Span(*match.span()), match.lastgroup or ""
