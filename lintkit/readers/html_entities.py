"""Runs of HTML text: characters as they stand, character references, and white space."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lintkit.lazy import regex


class Piece(NamedTuple):
    """Part of a text. kind: copy, put (a reference; `text` is what it stands for), space, nothing."""

    kind: str
    start: int
    end: int
    text: str = ""


_PIECE = regex(r"(?P<space>[ \t\n\f\r]+)|(?P<put>&)|(?P<nothing>\0+)|(?P<copy>[^ \t\n\f\r&\0]+)")
_NUMBER = regex(r"&#(?:[0-9]{1,10}|[xX][0-9a-fA-F]{1,8});?")
_NAMED = regex(r"&([A-Za-z][A-Za-z0-9]{1,31};?)")
_SHORTEST, _LONGEST = 2, 6  # of the names that need no semicolon: lt … frac12


def pieces(source: str, start: int, end: int, *, attribute: bool = False) -> Iterator[Piece]:
    """The pieces of a source range; an unknown reference stays as it is written."""
    at = start
    while at < end and (match := _PIECE.match(source, at, end)):
        kind = match.lastgroup or ""
        piece = Piece(kind, at, match.end())
        if kind == "put":
            piece = _reference(source, at, end, attribute)
        yield piece
        at = piece.end


def _reference(source: str, at: int, end: int, attribute: bool) -> Piece:
    from html import unescape  # the names of all references take a while to load, and most files have none

    html5 = _names()
    number = _NUMBER.match(source, at, end)
    if number:
        return Piece("put", at, number.end(), unescape(number.group()))
    name = _NAMED.match(source, at, end)
    if name and name[1] in html5 and name[1].endswith(";"):
        return Piece("put", at, name.end(), html5[name[1]])
    following = "" if not name else source[name.end() : name.end() + 1]
    short = _legacy(name[1], following, attribute) if name else ""
    if short:
        return Piece("put", at, at + 1 + len(short), html5[short])
    return Piece("copy", at, at + 1)


def _legacy(name: str, following: str, attribute: bool) -> str:
    """The reference without a semicolon (&yen1,000) that a name begins with, "" if none."""
    html5 = _names()
    for length in range(min(_LONGEST, len(name)), _SHORTEST - 1, -1):
        if name[:length] not in html5:
            continue
        # In an attribute (?a=1&copy=2) it counts only where the name really ends.
        ended = length == len(name) and following != "="
        return name[:length] if ended or not attribute else ""
    return ""


def _names() -> dict[str, str]:
    from html.entities import html5

    return html5
