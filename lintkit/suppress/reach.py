"""Which part of a text a directive reaches."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.model import Block, Document, Span


def reach_of(document: Document, verb: str, comment: Span) -> tuple[Span, ...]:
    """The source ranges in which a finding must begin to be silenced by an `ignore…` comment."""
    if verb == "ignore-file":
        return (Span(0, len(document.source) + 1),)
    if verb == "ignore-line":
        return (lines_of(document.source, comment),)
    return tuple(_blocks(document, comment))


def lines_of(source: str, span: Span) -> Span:
    """The line or lines that a span stands on, without the last line break."""
    start = max(source.rfind("\n", 0, span.start), source.rfind("\r", 0, span.start)) + 1
    ends = [at for at in (source.find("\n", span.end), source.find("\r", span.end)) if at >= 0]
    return Span(start, min(ends, default=len(source)))


def _blocks(document: Document, comment: Span) -> Iterator[Span]:
    """What `ignore` reaches: the block around the comment or before it on its line, else the next block.

    With the next block goes what else begins on its line (an image's alt text, the cells of a row),
    and with a cell its whole table, because no comment can stand between the rows of a Markdown table.
    """
    places = [(block, _extent(block)) for block in document.blocks if block.map.runs]
    around = [extent for _, extent in places if extent.start < comment.start < extent.end]
    line = lines_of(document.source, comment)
    if not around and not any(comment.end <= extent.start <= line.end for _, extent in places):
        around = [extent for _, extent in places if extent.start < comment.start and extent.end > line.start]
    if around:
        yield from around
        return
    after = min((extent.start for _, extent in places if extent.start >= comment.end), default=-1)
    if after < 0:
        return
    first = lines_of(document.source, Span(after, after))
    tables = {block.cell.table for block, extent in places if extent.start == after and block.cell}
    for block, extent in places:
        begins = extent.start >= comment.end and first.start <= extent.start <= first.end
        if begins or (block.cell and block.cell.table in tables):
            yield extent


def _extent(block: Block) -> Span:
    """From the first to the last source character of a block, wherever its runs come from."""
    return Span(min(run.source for run in block.map.runs), max(run.source + run.width for run in block.map.runs))
