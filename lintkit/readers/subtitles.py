"""Subtitles (SubRip, WebVTT): what is said from when to when."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from lintkit.lazy import regex
from lintkit.model import Block, Comment, Cue, Document, Role, Span
from lintkit.readers import text
from lintkit.readers.build import IDLE, Builder
from lintkit.readers.lines import glue, goes_on

_TIME = r"(?:([0-9]{1,3}):)?([0-9]{1,2}):([0-9]{1,2})(?:[,.]([0-9]{1,3}))?"
_TIMES = regex(rf"[ \t]*{_TIME}[ \t]*-{{1,2}}>[ \t]*{_TIME}(?![0-9:])")
_LINE = regex(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_NUMBER = regex(r"[ \t]*[0-9]{1,6}[ \t]*$")
_KEYWORD = regex(r"(?:WEBVTT|STYLE|REGION|NOTE)(?:[ \t:-]|$)")
_TAG = regex(r"</?[a-zA-Z][^<>\n]{0,200}>|<[0-9:.]{5,16}>|\{\\[^{}\n]{0,200}\}|&(?:amp|lt|gt|nbsp|lrm|rlm);")
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": " "}
_SPEAKER = regex(r"[-‐–—―>＞≫][ \u3000]*(?=\S)")
_PAUSE = 1500
"""Milliseconds of silence that end a sentence."""


class _Line(NamedTuple):
    number: int  # 1-based
    start: int
    end: int  # both without white space around the line
    text: str


class _Said(NamedTuple):
    """Lines that are shown together; without times where none could be read."""

    lines: list[_Line]
    start: int = -1  # milliseconds
    end: int = -1


def read(path: str, source: str, encoding: str) -> Document:
    """The cues as blocks, those of one sentence together; a file without any is read as plain text, with a problem."""
    page = _Page()
    said = list(page.said(source))
    if all(one.start < 0 for one in said):
        plain = replace(text.read(path, source, encoding), format="subtitles")
        what = "line 1: no times (00:00:01,000 --> 00:00:03,500) were found, so the file was read as plain text"
        return replace(plain, problems=(*plain.problems, what))
    blocks: list[Block] = []
    cues: list[Cue] = []
    for run in _runs(said):
        block = _block(source, run)
        if block:
            cues += _cues(len(blocks), block, run)
            blocks.append(block)
    found = (tuple(blocks), tuple(page.comments))
    return Document(
        path, source, "subtitles", *found, encoding=encoding, problems=tuple(page.problems), cues=tuple(cues)
    )


class _Page:
    """Lines on their way to cues: what is no cue is a comment or a problem."""

    def __init__(self) -> None:
        self.comments: list[Comment] = []
        self.problems: list[str] = []

    def said(self, source: str) -> Iterator[_Said]:
        """What is shown, in the order of the file."""
        lines: list[_Line] = []
        for line in _lines(source):
            if line.text:
                lines.append(line)
            elif lines:
                yield from self._paragraph(lines)
                lines = []

    def _paragraph(self, lines: list[_Line]) -> Iterator[_Said]:
        marks = [(at, found) for at, line in enumerate(lines) if (found := _TIMES.match(line.text))]
        if not marks:
            yield from self._loose(lines)
            return
        stops = [*(at for at, _ in marks[1:]), len(lines)]
        for (at, found), stop in zip(marks, stops, strict=True):
            shown = lines[at + 1 : stop]
            if stop < len(lines) and shown and _NUMBER.match(shown[-1].text):
                shown.pop()  # of the next cue
            times = [int(part or 0) for part in found.groups()]
            yield _Said(shown, _milliseconds(times[:4]), _milliseconds(times[4:]))

    def _loose(self, lines: list[_Line]) -> Iterator[_Said]:
        """Lines below no times: a comment, a style sheet, or words whose times are broken."""
        if _KEYWORD.match(lines[0].text):
            self.comments += _directives(lines)
            return
        words = [line for line in lines if not _NUMBER.match(line.text) and "-->" not in line.text]
        if words:
            what = (
                "no times that can be read (00:00:01,000 --> 00:00:03,500) stand above these words; they were checked"
            )
            self.problems.append(f"line {lines[0].number}: {what}")
            yield _Said(words)


def _lines(source: str) -> Iterator[_Line]:
    """The lines, and an empty one behind the last."""
    for number, found in enumerate(_LINE.finditer(source), 1):
        bare = found[1].strip(IDLE)
        start = found.start() + (found[1].index(bare[0]) if bare else 0)
        yield _Line(number, start, start + len(bare), bare)


def _milliseconds(parts: list[int]) -> int:
    hours, minutes, seconds, rest = parts
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest


def _directives(lines: list[_Line]) -> Iterator[Comment]:
    """What a NOTE says to lintkit."""
    for line in lines:
        at = line.text.find("lintkit")
        if at >= 0:
            yield Comment(Span(line.start + at, line.end), line.text[at:])


def _runs(said: list[_Said]) -> Iterator[list[_Said]]:
    """The cues that make one sentence, as far as their lines and times show it."""
    run: list[_Said] = []
    for one in said:
        if run and not _continues(run[-1], one):
            yield run
            run = []
        if one.lines:
            run.append(one)
    yield from [run] if run else []


def _continues(before: _Said, after: _Said) -> bool:
    if not after.lines or after.start < 0 or before.start < 0 or after.start - before.end > _PAUSE:
        return False
    first = after.lines[0].text
    return not _SPEAKER.match(first) and goes_on(before.lines[-1].text, first, wrapped=True)


def _block(source: str, run: list[_Said]) -> Block | None:
    builder = Builder(source)
    last: _Line | None = None
    for line in (line for one in run for line in one.lines):
        if last:
            anew = _SPEAKER.match(line.text) or not goes_on(last.text, line.text, wrapped=True)
            builder.put("\n" if anew else glue(last.text[-1], line.text[0]), last.end, line.start)
        _copy(builder, source, line)
        last = line
    return builder.block(Role.PARAGRAPH)


def _copy(builder: Builder, source: str, line: _Line) -> None:
    at = line.start
    for tag in _TAG.finditer(source, line.start, line.end):
        builder.copy(at, tag.start())
        builder.put(_ENTITIES.get(tag[0], ""), *tag.span())
        at = tag.end()
    builder.copy(at, line.end)


def _cues(number: int, block: Block, run: list[_Said]) -> Iterator[Cue]:
    """Where each cue of a run stands in its block."""
    starts = [_position(block, one.lines[0].start) for one in run]
    for one, (start, end) in zip(run, pairwise([*starts, len(block.text)]), strict=True):
        if one.start >= 0 and start < end:
            yield Cue(number, Span(start, end), one.start, one.end)


def _position(block: Block, source: int) -> int:
    """The first position of a block whose character stands at a source position or behind it."""
    runs = block.map.runs
    at = bisect_right(runs, source, key=lambda run: run.source) - 1
    if at < 0:
        return 0
    run = runs[at]
    inside = source - run.source
    if inside < run.width:
        return run.text + (inside if run.length == run.width else 0)
    return run.text + run.length
