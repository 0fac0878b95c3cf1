"""The running text of one Markdown block: template code, comments, inline tags and line breaks in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from lintkit.lazy import regex
from lintkit.model import Block, Comment, Role, Span
from lintkit.readers.build import Builder
from lintkit.readers.holes import atoms
from lintkit.readers.html_attributes import values
from lintkit.readers.html_context import CHINESE, Context, enter, language_of
from lintkit.readers.html_lines import runs_on
from lintkit.readers.html_stack import VOID, Frame, Stack
from lintkit.readers.html_tokens import Token, tokens
from lintkit.readers.lines import NOTE, glue, separator

_LINE = regex(r"[ \t>]*([^\r\n]*)")
_EMPHASIS = regex(r"\*([^*\s0-9][^*]{0,300})\*")
_BREAK = regex(r"<br\b|\|", re.IGNORECASE)
"""What ends a line, or a cell, of the source."""
_COMMENTS = (("{/*", "*/}"), ("{#", "#}"), ("{{!--", "--}}"), ("<%#", "%>"), ("{% comment %}", "{% endcomment %}"))
_LONGEST = 20000
"""Characters of the longest template comment."""


class Aside(NamedTuple):
    """A part of the source that Markdown must not read: template code (a hole), or a comment (kind "")."""

    span: Span
    kind: str
    text: str = ""  # of a comment, without its delimiters


def asides(source: str, begin: int) -> list[Aside]:
    """Template code and template comments behind a position, in order; none overlaps another."""
    found = [*_comments(source, begin), *(Aside(span, kind) for span, kind in atoms(source))]
    found.sort(key=lambda one: (one.span.start, -one.span.end))
    kept: list[Aside] = []
    for one in found:
        if one.span.start >= (kept[-1].span.end if kept else begin):
            kept.append(one)
    return kept


def _comments(source: str, begin: int) -> Iterator[Aside]:
    for opening, closing in _COMMENTS:
        at = source.find(opening, begin)
        while at >= 0:
            end = source.find(closing, at + len(opening))
            if end < 0:
                break
            inner = source[at + len(opening) : min(end, at + _LONGEST)]
            if end - at <= _LONGEST and (opening != "{#" or inner[:1].isspace() or "}" not in inner):
                yield Aside(Span(at, end + len(closing)), "", inner)
            at = source.find(opening, at + len(opening))


class Inline:
    """One block's text being collected. `stack` holds the HTML elements open around it."""

    def __init__(self, source: str, hidden: list[Aside], stack: Stack, start: int) -> None:
        self._source = source
        self._asides = hidden
        self._stack = stack
        self._builder = Builder(source)
        self._line = start  # where the current source line's text begins
        self._shown = -1  # where the last aside that was shown begins
        self._contexts: set[Context] = set()
        self._coded = False  # whether the open <code> has its hole
        self._foreign: list[Span] = []  # source: what is declared Chinese
        self._struck: list[Span] = []
        self._fine: list[Span] = []
        self.begin = start

    def text(self, text: str, start: int, end: int, *, struck: bool = False) -> None:
        """Text as Markdown read it, with its source range; `struck` where ~~ is open."""
        if self._skipped(start, end) or self._stray(start, end):
            return
        self._contexts.add(self._stack.context)
        if self._stack.context.language in CHINESE:
            self._foreign.append(Span(start, end))
        if struck or self._stack.context.struck:
            self._struck.append(Span(start, end))
        if self._stack.context.small:
            self._fine.append(Span(start, end))
        if self._source[start:end] != text:
            self._builder.put(text, start, end)
            return
        for at in range(self._first_aside(start), len(self._asides)):
            span, kind, _ = self._asides[at]
            if span.start >= end:
                break
            self._builder.copy(start, span.start)
            if kind and span.start != self._shown:
                self._builder.hole(kind, *span)
            self._shown = span.start
            start = max(start, min(end, span.end))
        self._builder.copy(start, end)

    def _first_aside(self, start: int) -> int:
        at = bisect_right(self._asides, start, key=lambda aside: aside.span.start) - 1
        return at if at >= 0 and self._asides[at].span.end > start else at + 1

    def _skipped(self, start: int, end: int) -> bool:
        skip = self._stack.context.skip
        if skip == "code" and not self._coded:
            self._coded = True
            self.hole("code", start, end)
        return bool(skip)

    def _stray(self, start: int, end: int) -> bool:
        """Whether this is an asterisk of `**` that CommonMark did not take for emphasis: `**真。**她`."""
        source = self._source
        if end - start != 1 or source[start] != "*" or source[start - 1 : start] == "\\":
            return False
        return source[start - 1 : start] == "*" or source[start + 1 : start + 2] == "*"

    def hole(self, kind: str, start: int, end: int) -> None:
        """What is not prose: code, an image, a URL."""
        self._contexts.add(self._stack.context)
        self._builder.hole(kind, start, end)

    def soft_break(self, start: int, end: int) -> bool:
        """A line break of the source. True where a footnote follows, which wants a block of its own."""
        before, after = self._around(start, end)
        self._line = end
        mark = separator(before, after, wrapped=True)
        if mark == "\n" and NOTE.match(after):
            return True
        self._builder.put(mark, start, end)
        return False

    def hard_break(self, start: int, end: int) -> bool:
        """A line break that the writer asked for; True as for a soft one."""
        _, after = self._around(start, end)
        self._line = end
        if NOTE.match(after):
            return True
        self._builder.put("\n", start, end)
        return False

    def _around(self, start: int, end: int) -> tuple[str, str]:
        """The source lines before and after a break, without emphasis marks."""
        following = _LINE.match(self._source, end)
        assert following
        before = self._source[self._line : start]
        return _plain(before), _plain(following[1])

    def tag(self, start: int, end: int) -> Iterator[Comment]:
        """An inline HTML tag or comment."""
        for token in tokens(self._source, start, end):
            if token.kind == "comment":
                yield Comment(
                    Span(token.start, token.end), self._source[token.start + 4 : max(token.start + 4, token.end - 3)]
                )
            elif token.name == "br":
                self._br(token)
            else:
                if token.kind == "start" and token.name in ("img", "svg"):
                    self.hole("image", token.start, token.end)
                turn(self._stack, self._source, token)
                self._coded = self._coded and bool(self._stack.context.skip)

    def _br(self, token: Token) -> None:
        before, after = self._around(token.start, token.end)
        self._line = token.end
        after = _BREAK.split(after, maxsplit=1)[0].strip()
        runs = bool(before and after) and runs_on(before, after)
        self._builder.put(glue(before[-1], after[0]) if runs else "\n", token.start, token.end)

    def block(self, role: Role, *, small: bool = False, **fields: object) -> Block | None:
        """The block as collected; what the open HTML elements say of it is added."""
        contexts = self._contexts or {self._stack.context}
        text = self._builder.text
        language = language_of(text, (one.language for one in contexts))
        foreign = tuple(self._foreign) if language not in CHINESE else ()
        small = small or all(one.small for one in contexts) or bool(NOTE.match(text.lstrip()))
        if all(one.footer for one in contexts) and role in (Role.PARAGRAPH, Role.LIST_ITEM):
            role = Role.FOOTER
        marks = {"struck": tuple(self._struck), "fine": () if small else tuple(self._fine)}
        return self._builder.block(role, small=small, foreign=foreign, **{"language": language, **marks, **fields})


def turn(stack: Stack, source: str, token: Token) -> None:
    """Open or close an HTML element around the text that follows."""
    if token.kind == "end":
        for _ in stack.close(token.name):
            pass
    elif token.kind == "start" and not token.closed and token.name not in VOID:
        context = enter(stack.context, token.name, values(source, token))
        stack.push(Frame(token.name, context, token.start, block=False))


def _plain(line: str) -> str:
    return _EMPHASIS.sub(r"\1", line.replace("**", "").replace("`", "")).strip()
