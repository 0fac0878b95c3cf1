"""Source maps cut, composed and built so that only true copies look like copies."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from lintkit.model import Run, SourceMap, Span


def stands(text: int, length: int, source: Span) -> Iterator[Run]:
    """The runs of `length` characters at `text` that stand for a whole source range.

    A run of equal lengths is read as a copy, so there every character becomes a run of its own.
    """
    width = source.end - source.start
    if length == 0:
        return
    if length != width or length == 1:
        yield Run(text, source.start, length, width)
        return
    for at in range(length):
        yield Run(text + at, source.start, 1, width)


def cut(runs: tuple[Run, ...], start: int, end: int, to: int) -> Iterator[Run]:
    """The runs of the text range start to end, moved so that it begins at `to`."""
    first = max(0, bisect_right(runs, (start, float("inf"))) - 1)
    for at in range(first, len(runs)):
        run = runs[at]
        if run.text >= end:
            return
        begin, stop = max(start, run.text), min(end, run.text + run.length)
        yield from _part(run, begin, stop, to + begin - start)


def _part(run: Run, begin: int, stop: int, to: int) -> Iterator[Run]:
    if stop <= begin:
        return
    if run.length == run.width:
        yield Run(to, run.source + begin - run.text, stop - begin, stop - begin)
        return
    yield from stands(to, stop - begin, Span(run.source, run.source + run.width))


def compose(inner: SourceMap, outer: SourceMap) -> SourceMap:
    """The map from a text through the text between (a decoded mail body) to the source."""
    return SourceMap(tuple(_composed(inner.runs, outer)))


def _composed(inner: Iterable[Run], outer: SourceMap) -> Iterator[Run]:
    for run in inner:
        middle = Span(run.source, run.source + run.width)
        if run.length == run.width:
            yield from cut(outer.runs, middle.start, middle.end, run.text)
        else:
            yield from stands(run.text, run.length, outer.source(middle))
