"""The header fields of a mail or of one of its parts: where they stand, and what they say decoded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message
from email.utils import collapse_rfc2231_value
from itertools import groupby
from typing import NamedTuple

from lintkit.lazy import regex
from lintkit.model import Span
from lintkit.readers import maps
from lintkit.readers.decode import ReadError
from lintkit.readers.mail_bytes import Octets, base64, joined, plain, word_quoted
from lintkit.readers.mail_text import Text, literal, read, stand_for, together, tolerant


class Field(NamedTuple):
    """A header field: its name in lower case and the source range of its value, folded lines included."""

    name: str
    start: int
    end: int


class Header(NamedTuple):
    """The fields of a part, and where its body begins."""

    fields: tuple[Field, ...]
    body: int
    separated: bool  # by an empty line, as it must be

    def field(self, name: str) -> Field | None:
        """The first field of a name."""
        return next((field for field in self.fields if field.name == name), None)


class _Piece(NamedTuple):
    """Part of a header's value: an encoded word (charset and bytes), or text as it stands."""

    charset: str
    octets: Octets | None
    start: int
    end: int


_FIELD = regex(r"([!-9;-~]+)[ \t]*:([^\r\n]*(?:(?:\r\n|\r|\n)[ \t][^\r\n]*)*)(?:\r\n|\r|\n|\Z)")
_LINE_END = regex(r"\r\n|\r|\n")
_ENVELOPE = regex(r">?From [^\r\n]*(?:\r\n|\r|\n)")
_WORD = regex(r"=\?([\w.:+-]{1,40})(?:\*[\w-]{0,20})?\?([bBqQ])\?([^?\r\n]*)\?=", re.ASCII)
_FOLD = regex(r"[ \t]*(?:\r\n|\r|\n)[ \t]*|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_LONGEST = 2000
"""Characters of a structured field (Content-Type) that are looked at."""


def fields(source: str, start: int, end: int) -> Header:
    """The header fields that a part begins with."""
    at, found = start, []
    envelope = _ENVELOPE.match(source, at, end)
    at = envelope.end() if envelope else at
    while match := _FIELD.match(source, at, end):
        found.append(Field(match[1].lower(), *match.span(2)))
        at = match.end()
    blank = _LINE_END.match(source, at, end)
    return Header(tuple(found), blank.end() if blank else at, blank is not None or at >= end)


def message(source: str, header: Header) -> Message:
    """The structured fields of a part as the standard library reads them."""
    parsed = Message()
    for name in ("content-type", "content-disposition", "content-transfer-encoding"):
        field = header.field(name)
        if field:
            parsed[name] = " ".join(source[field.start : min(field.end, field.start + _LONGEST)].split())
    return parsed


def parameter(parsed: Message, name: str) -> str:
    """A parameter of Content-Type, "" if it has none."""
    value = parsed.get_param(name, "")
    return collapse_rfc2231_value(value) if value else ""


def decoded(source: str, start: int, end: int, encoding: str, charset: str) -> Text:
    """A header value with its encoded words decoded; `charset` is that of the mail, for raw bytes."""
    texts: list[Text] = []
    for key, group in groupby(_pieces(source, start, end, encoding), key=lambda piece: piece.charset):
        pieces = list(group)
        if not key:
            texts.extend(_raw(source, piece, encoding, charset) for piece in pieces)
            continue
        # Words of one charset are put together before they are decoded: careless senders split characters.
        octets = joined(piece.octets for piece in pieces if piece.octets)
        texts.append(_words(octets, key))
    return together(_unfolded(one) for one in texts)


def hides_line_end(source: str, start: int, end: int, encoding: str) -> bool:
    """Whether an encoded word holds a line end, by which some software is made to see another field."""
    words = (piece.octets.data for piece in _pieces(source, start, end, encoding) if piece.octets)
    return any(b"\r" in data or b"\n" in data for data in words)


def _pieces(source: str, start: int, end: int, encoding: str) -> Iterator[_Piece]:
    at = start
    after_word = False
    for word in _WORD.finditer(source, start, end):
        between = source[at : word.start()]
        # White space between two encoded words is not shown.
        if between and not (after_word and between.isspace()):
            yield _Piece("", None, at, word.start())
        if word[2] in "bB":
            octets, _ = base64(source, *word.span(3))
        else:
            octets = word_quoted(source, *word.span(3), encoding)
        yield _Piece(word[1].lower(), octets, *word.span())
        at, after_word = word.end(), True
    if at < end:
        yield _Piece("", None, at, end)


def _words(octets: Octets, charset: str) -> Text:
    try:
        return read(octets, charset).text
    except ReadError:
        return tolerant(octets, "utf-8")


def _raw(source: str, piece: _Piece, encoding: str, charset: str) -> Text:
    """Text that is not encoded; a file that is no UTF-8 may hold any charset here."""
    text = source[piece.start : piece.end]
    if "\x1b" in text or (encoding == "latin-1" and not text.isascii()):
        return _words(plain(source, piece.start, piece.end, encoding), charset)
    return literal(source, piece.start, piece.end)


def _unfolded(text: Text) -> Text:
    """The text with each folded line end (and control character) as one space."""
    if not _FOLD.search(text.text):
        return text
    return together(_parts(text))


def _parts(text: Text) -> Iterator[Text]:
    at, whole = 0, text.map
    for fold in [*_FOLD.finditer(text.text), None]:
        stop = fold.start() if fold else len(text.text)
        yield cut(text, at, stop)
        if fold:
            yield stand_for(" ", *whole.source(Span(*fold.span())))
            at = fold.end()


def cut(text: Text, start: int, end: int) -> Text:
    """A part of a text, with its own map."""
    return Text(text.text[start:end], tuple(maps.cut(text.runs, start, end, 0)))
