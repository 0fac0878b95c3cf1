"""Placeholders, URLs, addresses and encoded data in a block's text, each put into one HOLE."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lintkit.model import HOLE, Block, Hole, Run, SourceMap, Span
from lintkit.readers.maps import cut, stands
from lintkit.readers.templates import ATOMS, EVERY, SIGNS

_MUSTACHE_CONTROL = re.compile(r"[{~\-\s]*(?:[#/^!>]|(?:else|end|if|range|with|block|template|define|unless)\b)")
_MERGE_CONTROL = re.compile(r"(?:IF|IFNOT|ELSE|ELSEIF|END|INTERESTED|LIST|HTML)\b")
_TRAILING = ".,;:!?'*~&="
"""Marks that end a sentence around a URL rather than the URL."""


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
