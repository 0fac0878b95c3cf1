"""Hashtags, each with its place in the run of tags it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lintkit.facts.reading import Reading, fact
from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import Span

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
            runs[-1].append((fold(found[1]).text, number, Span(*found.span())))
            at, joined = found.end(), True
        joined = joined and not block.text[at:].strip()
    return tuple(_ranked(runs))


def _ranked(runs: list[list[tuple[str, int, Span]]]) -> Iterator[Tag]:
    for run in runs:
        yield from (Tag(name, block, span, rank, len(run)) for rank, (name, block, span) in enumerate(run))
