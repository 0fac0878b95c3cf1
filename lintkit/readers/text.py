"""Plain text: paragraphs, and the headings, items, notes and tables that people write in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from lintkit.lazy import regex
from lintkit.model import Block, Comment, Document, Role, Span
from lintkit.readers.build import IDLE, Builder
from lintkit.readers.grid import Grid, gaps
from lintkit.readers.lines import LABEL, MARKER, NOTE, columns, goes_on, separator

_LINE = regex(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_DIRECTIVE = regex(r"[ \t]*(?:<!--(?P<html>.*)-->[ \t]*$|(?:\#|//|;)(?P<hash>[ \t]*lintkit:.*))")
_TRAILING = regex(r"<!--(\s*lintkit\s*[:：][^\r\n]*?)-->[ \t\u3000]*\Z", re.IGNORECASE)
_RULE = regex(r"(?!★{1,4}☆{1,4}$)[-=*_~#+・.\s─━═＝ー―－～〜＊■□◆◇★☆▼▲▽△●○♪♡♥❤◎※…]{3,}$")
_HEADING = regex(
    r"【[^】]{1,40}】$|[＜≪〔《〈\[［][^＞≫〕》〉\]］]{1,40}[＞≫〕》〉\]］]$|第[0-9０-９一二三四五六七八九十]{1,4}[条章節]"
)
_HASHES = regex(r"#{1,6}[ \u3000]+(?=\S)")
_CAPTION = frozenset("■◆□◇▼▽")
_SENTENCE_END = tuple("。．！？!?")
_LONGEST_HEADING = 40
_SUBJECT = regex(r"(?:件名|題名|表題|[Ss]ubject|主题|主旨|邮件标题)[：:][ \t\u3000]*(?=\S)")
_NARROWEST, _WIDEST, _USUAL = 40, 100, 62
"""Columns: text is wrapped at 40 to 100, and a lone line of 62 or more probably was."""
_RAGGED = 6
"""Columns by which wrapped lines differ, because marks must not begin a line."""


class _Line(NamedTuple):
    start: int
    end: int  # both without the white space around the line
    indented: bool


class _Unit(NamedTuple):
    """Lines that make one block. `skip` characters of the first are its bullet."""

    role: Role
    lines: list[_Line]
    small: bool = False
    skip: int = 0


def read(path: str, source: str, encoding: str) -> Document:
    """The paragraphs of a text; lines `<!-- … -->` and `# lintkit: …`, and `<!-- lintkit: … -->` behind a line."""
    page = _Page(source)
    page.run()
    return Document(path, source, "text", tuple(page.blocks), tuple(page.comments), encoding=encoding)


class _Page:
    """Lines on their way to blocks."""

    def __init__(self, source: str) -> None:
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self._source = source
        self._grid = Grid(source)
        self._section = 0
        self._limit = 0

    def run(self) -> None:
        """Read every line."""
        self._limit = _wrapped_at([columns(line[1].strip()) for line in _LINE.finditer(self._source)], 3)
        paragraph: list[_Line] = []
        for match in _LINE.finditer(self._source):
            line = self._line(match)
            if line is None:
                self._paragraph(paragraph)
                paragraph = []
            else:
                paragraph.append(line)
        self._paragraph(paragraph)

    def _line(self, match: re.Match[str]) -> _Line | None:
        """A line of prose; None for what divides paragraphs: blank lines, rules, comments."""
        text = match[1]
        directive = _DIRECTIVE.match(text)
        if directive:
            inner = directive["html"] if directive["hash"] is None else directive["hash"]
            self.comments.append(Comment(Span(*match.span(1)), inner))
            return None
        text = self._uncommented(text, match.start(1))
        bare = text.strip(IDLE)
        if not bare or _RULE.match(bare):
            return None
        start = match.start(1) + text.index(bare[0])
        return _Line(start, start + len(bare), text[0] in " \t\u3000")

    def _uncommented(self, text: str, start: int) -> str:
        """A line without the directives at its end, which become comments."""
        number = len(self.comments)
        while (at := text.rfind("<!--")) >= 0 and (found := _TRAILING.match(text, at)):
            self.comments.insert(number, Comment(Span(start + at, start + found.end(1) + 3), found[1]))
            text = text[:at]
        return text

    def _paragraph(self, lines: list[_Line]) -> None:
        for start, end, rows in self._grid.parts([(line.start, line.end) for line in lines]):
            if rows:
                self.blocks.extend(self._grid.blocks(rows, self._section))
            else:
                self._build(self._units(lines[start:end]))

    def _build(self, units: Iterator[_Unit]) -> None:
        for unit in units:
            self._section += unit.role is Role.HEADING
            builder = Builder(self._source)
            self._fill(builder, unit, self._margin(unit.lines))
            fields: dict[str, Any] = {"level": 2} if unit.role is Role.HEADING else {}
            block = builder.block(unit.role, small=unit.small, section=self._section, **fields)
            self.blocks.extend([block] if block else [])

    def _units(self, lines: list[_Line]) -> Iterator[_Unit]:
        """The blocks that a paragraph's lines (at least one) make."""
        unit = self._opened(lines[0], lines[1:2]) or _Unit(Role.PARAGRAPH, lines[:1])
        for at, line in enumerate(lines[1:], 1):
            opened = self._opened(line, lines[at + 1 : at + 2])
            if opened is None and self._continues(unit, line):
                unit.lines.append(line)
            else:
                yield unit
                unit = opened or _Unit(Role.PARAGRAPH, [line])
        yield unit

    def _opened(self, line: _Line, following: list[_Line]) -> _Unit | None:
        """The block that a line opens by its look; None for a line of running text."""
        text = self._text(line)
        if NOTE.match(text):
            return _Unit(Role.PARAGRAPH, [line], small=True)
        subject = _SUBJECT.match(text)
        if subject:
            return _Unit(Role.SUBJECT, [line], skip=subject.end())
        marker = _HASHES.match(text) or MARKER.match(text)
        if marker:
            role = self._marked(text, marker, following)
            return _Unit(role, [line], skip=marker.end())
        if _HEADING.match(text) and len(text) <= _LONGEST_HEADING and not text.endswith(_SENTENCE_END):
            return _Unit(Role.HEADING, [line])
        return _Unit(Role.LIST_ITEM, [line]) if LABEL.match(text) else None

    def _marked(self, text: str, marker: re.Match[str], following: list[_Line]) -> Role:
        """Whether a marked line heads what follows, or is one item among others."""
        if text[0] == "#":
            return Role.HEADING
        inner = text[marker.end() :]
        heads = text[0] in _CAPTION and len(inner) <= _LONGEST_HEADING and not inner.endswith(_SENTENCE_END)
        if not heads or LABEL.match(inner):
            return Role.LIST_ITEM
        same = bool(following) and self._source[following[0].start] == text[0]
        return Role.LIST_ITEM if same else Role.HEADING

    def _continues(self, unit: _Unit, line: _Line) -> bool:
        if unit.role is Role.HEADING:
            return False
        if unit.role is Role.PARAGRAPH and not unit.small:
            return True
        if line.indented:
            return True
        last = unit.lines[-1]
        return goes_on(self._text(last), self._text(line), wrapped=self._width(last) >= (self._limit or _USUAL))

    def _margin(self, lines: list[_Line]) -> int:
        """From how many columns on a line of these was full."""
        widths = [self._width(line) for line in lines]
        own = _wrapped_at(widths[:-1], 2)
        return min(limit for limit in (own, self._limit, _USUAL) if limit)

    def _fill(self, builder: Builder, unit: _Unit, limit: int) -> None:
        first = unit.lines[0]
        self._copy(builder, first.start + unit.skip, first.end)
        stops = any("。" in self._text(line) for line in unit.lines)
        for before, line in pairwise(unit.lines):
            full = limit <= self._width(before) <= _WIDEST
            hangs = unit.role is Role.LIST_ITEM and line.indented
            mark = separator(self._text(before), self._text(line), wrapped=full or hangs, full=full and stops)
            builder.put(mark, before.end, line.start)
            self._copy(builder, line.start, line.end)

    def _copy(self, builder: Builder, start: int, end: int) -> None:
        """A line's text; wide gaps in it divide what must not read as one."""
        for gap in gaps(self._source, start, end):
            builder.copy(start, gap.start)
            builder.put("\n", *gap)
            start = gap.end
        builder.copy(start, end)

    def _text(self, line: _Line) -> str:
        return self._source[line.start : line.end]

    def _width(self, line: _Line) -> int:
        return columns(self._text(line))


def _wrapped_at(widths: list[int], enough: int) -> int:
    """From how many columns on lines count as full, 0 where too few of them are about equally long."""
    widest = max(widths, default=0)
    full = sum(width >= widest - _RAGGED for width in widths)
    return widest - _RAGGED if _NARROWEST <= widest <= _WIDEST and full >= enough else 0
