"""Hashtags, each with its place in the run of tags it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from lintkit.facts.reading import Reading, fact
from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import Block, Span

_TAG = regex(r"[#＃]([^\s#＃、。，．,.…！!？?「」『』（）()【】\[\]:：/／|｜\ufffc]{1,60})")


class Tag(NamedTuple):
    """A hashtag: its name folded, its block positions, and how many tags stand before it in its run of `run`."""

    name: str
    block: int
    span: Span
    rank: int
    run: int


@fact
def tags(reading: Reading) -> tuple[Tag, ...]:
    """The hashtags of the document; those with nothing but white space between them are one run."""
    runs: list[list[tuple[str, int, Span]]] = []
    joined = False
    for number, block in enumerate(reading.document.blocks):
        at = 0
        for found in _TAG.finditer(block.text):
            joined = joined and not block.text[at : found.start()].strip("　 \t\n\r・,、…")
            if not joined:
                runs.append([])
            at, joined = _line_end(reading, block, found), True
            runs[-1].append((fold(block.text[found.start() + 1 : at]).text, number, Span(found.start(), at)))
        joined = joined and not block.text[at:].strip()
    return tuple(_ranked(runs))


def _line_end(reading: Reading, block: Block, found: re.Match[str]) -> int:
    """Where a tag ends: with its line, also where the reader joined the next one to it."""
    source = reading.document.source
    ends = [block.map.source(Span(at, at + 1)) for at in range(*found.span())]
    for at, (one, other) in enumerate(pairwise(ends), found.start() + 1):
        if "\n" in source[one.end : other.start]:
            return at
    return found.end()


def _ranked(runs: list[list[tuple[str, int, Span]]]) -> Iterator[Tag]:
    for run in runs:
        yield from (Tag(name, block, span, rank, len(run)) for rank, (name, block, span) in enumerate(run))
