"""HTML and the template languages around it, cut into text, tags, comments and template code.

Follows the tokenizer of the HTML standard (which never fails), with three differences that lose less
text: a `<` that no `>` follows is text, a quote that never closes ends with its tag, and the tags of
template languages ({{ }}, {% %}, <% %>, <?php ?>) are whole, whatever they hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lintkit.lazy import regex


class Attribute(NamedTuple):
    """An attribute of a tag: its name in lower case and the source range of its value, without the quotes."""

    name: str
    start: int
    end: int


class Token(NamedTuple):
    """A piece of the source. kind: text, raw (no tags in it), start, end, comment, code, unclosed."""

    kind: str
    start: int
    end: int
    name: str = ""  # of a tag, lower case; of code: variable or control
    attributes: tuple[Attribute, ...] = ()
    closed: bool = False  # <br/>


class Literals:
    """Where literals stand next: asked for growing positions, each is searched once over the whole text."""

    def __init__(self, source: str, end: int) -> None:
        self._source = source
        self._end = end
        self._known: dict[str, tuple[int, int]] = {}

    def next(self, literal: str, at: int) -> int:
        """The first place of a literal at or behind a position, -1 if there is none."""
        asked, found = self._known.get(literal, (at + 1, -1))
        if asked <= at and (found == -1 or found >= at):
            return found
        found = self._source.find(literal, at, self._end)
        self._known[literal] = (at, found)
        return found


_MARKUP = regex(r"<|\{[{%#]")
_TAG = regex(r"</?([A-Za-z][^ \t\n\f\r/>{<]*)")
_SPACE = regex(r"[ \t\n\f\r/]*")
_NAME = regex(r"[^ \t\n\f\r/>][^ \t\n\f\r/>=]*")
_EQUALS = regex(r"[ \t\n\f\r]*=[ \t\n\f\r]*")
_UNQUOTED = regex(r"[^ \t\n\f\r>{<]+|[{<]")
_TEMPLATE = regex(r"\{\{[^{}<]{0,500}\}\}|\{%[^%<]{0,500}%\}|<%[^%]{0,500}%>|<\?(?:php|=)[^?]{0,500}\?>")
_OPENING = regex(r"\{\{|\{%|<%|<\?")
_LIQUID_COMMENT = regex(r"\{%-?\s{0,9}comment\b")
_END_COMMENT = regex(r"\{%-?\s{0,9}endcomment\s{0,9}-?%\}")
_RAW = ("script", "style", "xmp", "noembed", "noframes", "textarea", "title", "mj-style")
_CLOSERS = {name: re.compile(rf"</{name}(?=[ \t\n\f\r/>])", re.IGNORECASE | re.ASCII) for name in _RAW}


def tokens(source: str, start: int, end: int) -> Iterator[Token]:
    """The tokens of a source range, in order and without gaps, but for what no reader ever sees."""
    literals = Literals(source, end)
    unclosed: set[str] = set()
    at = text = start
    while markup := _MARKUP.search(source, at, end):
        token = _token(source, markup.start(), end, literals)
        if token.kind == "text":
            at = token.end
            continue
        if text < token.start:
            yield Token("text", text, token.start)
        yield token
        at = text = token.end
        if token.kind == "start" and token.name in _CLOSERS and not token.closed:
            raw = _raw(source, token, end, unclosed)
            if raw:
                yield raw
                at = text = raw.end
    if text < end:
        yield Token("text", text, end)


def _raw(source: str, tag: Token, end: int, unclosed: set[str]) -> Token | None:
    """What stands between the tags of an element that holds no elements."""
    closer = None if tag.name in unclosed else _CLOSERS[tag.name].search(source, tag.end, end)
    if closer:
        return Token("raw", tag.end, closer.start())
    unclosed.add(tag.name)
    return Token("unclosed", tag.end, end, tag.name) if tag.name in {"script", "style"} else None


def _token(source: str, at: int, end: int, literals: Literals) -> Token:
    """The token that begins with the < or { at a position; one of kind text where it is just a character."""
    if source[at] == "{":
        return _braces(source, at, end, literals)
    following = source[at + 1 : at + 4]
    if following[:1] in ("!", "?", "%"):
        return _declaration(source, at, end, literals, following)
    tag = _TAG.match(source, at, end)
    close = literals.next(">", at)
    if close < 0 or not (tag or following.startswith("/")):
        return Token("text", at, at + 1)
    if not tag:
        return Token("comment", at, close + 1)
    if following.startswith("/"):
        return Token("end", at, close + 1, tag.group(1).lower())
    return _start(source, tag, end, literals)


def _braces(source: str, at: int, end: int, literals: Literals) -> Token:
    opening = source[at : at + 2]
    if opening == "{#":
        close = literals.next("#}", at + 2)
        comment = 0 <= close < at + 5000 and source[at + 2 : at + 3] in (" ", "-", "\t", "\n", "\r")
        return Token("comment", at, close + 2) if comment else Token("text", at, at + 1)
    if _LIQUID_COMMENT.match(source, at, end):
        closer = _END_COMMENT.search(source, at, min(end, at + 5000))
        if closer:
            return Token("comment", at, closer.end())
    whole = _TEMPLATE.match(source, at, end)
    if opening == "{{" and source.startswith("!", at + 2):
        dashed = source.startswith("--", at + 3)
        close = literals.next("--}}" if dashed else "}}", at)
        return Token("comment", at, close + (4 if dashed else 2)) if close >= 0 else Token("text", at, at + 2)
    return Token("text", at, whole.end() if whole else at + 1)


def _declaration(source: str, at: int, end: int, literals: Literals, following: str) -> Token:
    """What begins with <!, <? or <%: comments, a doctype, server pages, PHP."""
    if following == "!--":
        return _comment(source, at, end, literals)
    server = following[0] == "%" or following[:2] == "?=" or source[at + 2 : at + 5].lower() == "php"
    close = literals.next((following[0] + ">") if server else ">", at + 2)
    if not server:
        return Token("comment", at, close + 1) if close >= 0 else Token("text", at, at + 1)
    if close < 0:
        # PHP may stay open until the end of the file; a server page may not.
        return Token("code", at, end, "control") if following[0] == "?" else Token("text", at, at + 1)
    if following[:2] == "%#" or following == "%--":
        return Token("comment", at, close + 2)
    shown = following[1:2] in ("=", "-") or source[at + 5 : at + 11].strip().startswith(("echo", "print"))
    return Token("code", at, close + 2, "variable" if shown else "control")


def _comment(source: str, at: int, end: int, literals: Literals) -> Token:
    for short in ("<!-->", "<!--->"):
        if source.startswith(short, at):
            return Token("comment", at, at + len(short))
    closes = [(literals.next(mark, at + 4), len(mark)) for mark in ("-->", "--!>")]
    close, width = min(((place, width) for place, width in closes if place >= 0), default=(-1, 0))
    if close < 0:
        return Token("unclosed", at, end, "<!--")
    return Token("comment", at, close + width)


def _start(source: str, tag: re.Match[str], end: int, literals: Literals) -> Token:
    """A start tag with its attributes; it ends with the first > outside quotes and template code."""
    attributes: list[Attribute] = []
    at = tag.end()
    while True:
        space = _SPACE.match(source, at, end)
        assert space
        at = space.end()
        if at >= end or source[at] == ">":
            closed = source[at - 1] == "/" and at < end
            return Token("start", tag.start(), min(at + 1, end), tag.group(1).lower(), tuple(attributes), closed)
        whole = _TEMPLATE.match(source, at, end)
        if whole:
            at = whole.end()
            continue
        attribute, at, lost = _attribute(source, at, end, literals)
        attributes.append(attribute)
        if lost:
            return Token("start", tag.start(), at, tag.group(1).lower(), tuple(attributes))


def _attribute(source: str, at: int, end: int, literals: Literals) -> tuple[Attribute, int, bool]:
    """An attribute, where reading goes on, and whether its quote swallowed the end of the tag."""
    name = _NAME.match(source, at, end)
    assert name
    key = name.group().lower()
    equals = _EQUALS.match(source, name.end(), end)
    if not equals:
        return Attribute(key, name.end(), name.end()), name.end(), False
    at = equals.end()
    quote = source[at : min(at + 1, end)]
    if quote not in ('"', "'"):
        stop = _unquoted(source, at, end)
        return Attribute(key, at, stop), stop, False
    stop = _quoted(source, at + 1, quote, literals)
    if stop >= 0:
        return Attribute(key, at + 1, stop), stop + 1, False
    close = literals.next(">", at)
    stop = close if close >= 0 else at
    return Attribute(key, min(at + 1, stop), stop), stop + 1, True


def _quoted(source: str, at: int, quote: str, literals: Literals) -> int:
    """Where a quoted value ends; quotes inside template code ({% url "x" %}) do not end it."""
    while True:
        close = literals.next(quote, at)
        opening = _OPENING.search(source, at, close) if close >= 0 else None
        if not opening:
            return close
        whole = _TEMPLATE.match(source, opening.start())
        at = whole.end() if whole else opening.end()


def _unquoted(source: str, at: int, end: int) -> int:
    while piece := _TEMPLATE.match(source, at, end) or _UNQUOTED.match(source, at, end):
        at = piece.end()
    return at
