"""The parts of a mail that hold text, found at their exact places, also in broken MIME."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from email.message import Message
from typing import NamedTuple

from lintkit.lazy import regex
from lintkit.readers.mail_headers import Header, fields, message, parameter


class Part(NamedTuple):
    """A text part: its structured header fields and the source range of its body, still encoded."""

    header: Message
    start: int
    end: int
    quoted: bool  # within a mail that this one forwards


class _Whole(NamedTuple):
    source: str
    note: Callable[[int, str], None]  # source position, what is wrong there


_DEEPEST = 20
_TEXTS = frozenset({"text/plain", "text/html", "text/x-amp-html", "application/xhtml+xml"})
_DELIMITER = regex(r"--([^\r\n]{1,200})(?:\r\n|\r|\n)[Cc]ontent-")
_LINE_END = regex(r"[ \t]*(\r\n|\r|\n|\Z)")
_ENDS = ("\r", "\n")


def parts(source: str, header: Header, end: int, note: Callable[[int, str], None]) -> Iterator[Part]:
    """The text parts of a mail whose header was read, in order. What is broken is told to `note`."""
    yield from _part(_Whole(source, note), header, end, 0, quoted=False)


def _part(whole: _Whole, header: Header, end: int, depth: int, *, quoted: bool) -> Iterator[Part]:
    parsed = message(whole.source, header)
    kind = parsed.get_content_type()
    if parsed.get_content_disposition() == "attachment":
        return
    if depth > _DEEPEST:
        whole.note(header.body, f"parts are nested deeper than {_DEEPEST} levels; the innermost were not read")
    elif kind == "message/rfc822":
        inner = fields(whole.source, header.body, end)
        yield from _part(whole, inner, end, depth + 1, quoted=True)
    elif parsed.get_content_maintype() == "multipart":
        yield from _multipart(whole, parsed, Part(parsed, header.body, end, quoted), depth)
    elif kind in _TEXTS:
        yield Part(parsed, header.body, end, quoted)


def _multipart(whole: _Whole, parsed: Message, body: Part, depth: int) -> Iterator[Part]:
    boundary = _boundary(whole, parameter(parsed, "boundary"), body)
    if not boundary:
        yield body
        return
    for start, stop in _bodies(whole, boundary, body):
        header = fields(whole.source, start, stop)
        yield from _part(whole, header, stop, depth + 1, quoted=body.quoted)


def _boundary(whole: _Whole, declared: str, body: Part) -> str:
    """The boundary that is really used, "" where there is none."""
    if declared and next(_delimiters(whole.source, declared, body.start, body.end), None):
        return declared
    for used in _DELIMITER.finditer(whole.source, body.start, body.end):
        if used.start() == body.start or whole.source[used.start() - 1] in _ENDS:
            whole.note(used.start(), "the parts are divided by another boundary than the header declares; correct it")
            return used[1].rstrip()
    whole.note(body.start, "the boundary that the header declares stands nowhere; the mail was read as one plain text")
    return ""


def _bodies(whole: _Whole, boundary: str, body: Part) -> Iterator[tuple[int, int]]:
    """The source ranges between the delimiters."""
    source = whole.source
    begin = -1
    for start, end, closing in _delimiters(source, boundary, body.start, body.end):
        if begin >= 0:
            yield begin, max(begin, _before_line_end(source, start))
        begin = -1 if closing else end
        if closing:
            return
    whole.note(begin, "the parts from here on are never closed by their boundary (was the mail cut off?)")
    yield begin, body.end


def _delimiters(source: str, boundary: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each delimiter line, and whether it is the closing one."""
    mark = "--" + boundary
    at = source.find(mark, start, end)
    while at >= 0:
        after = at + len(mark)
        closing = source.startswith("--", after)
        line_end = _LINE_END.match(source, after + 2 * closing, end)
        if line_end and (at == start or source[at - 1] in _ENDS):
            yield at, line_end.end(), closing
        at = source.find(mark, after, end)


def _before_line_end(source: str, at: int) -> int:
    """The line end before a delimiter belongs to it."""
    return at - 2 if source.endswith("\r\n", 0, at) else at - 1
