"""The bytes of a mail part, each with the place in the message it was written at."""

from __future__ import annotations

from array import array
from binascii import a2b_base64
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lintkit.lazy import regex


class Octets(NamedTuple):
    """Decoded bytes; byte i was written at source characters starts[i] to ends[i]."""

    data: bytes
    starts: Sequence[int]
    ends: Sequence[int]


_QUOTED = regex(
    r"=(?P<hex>[0-9A-Fa-f]{2})|(?P<soft>=[ \t]*(?:\r\n|\r|\n|\Z))|(?P<space>[ \t]+)|(?P<plain>[^= \t]+)|(?P<stray>=)"
)
_LINE_END = ("\r", "\n")
_GROUP = regex(r"[^=]+")
_ALPHABET = regex(r"[A-Za-z0-9+/]+")
_FOREIGN = regex(r"[^A-Za-z0-9+/=\s]|[^\s=][ \t]+[^\s]")
_WORD_QUOTED = regex(r"=(?P<hex>[0-9A-Fa-f]{2})|(?P<space>_)|(?P<plain>[^=_]+|=)")


def plain(source: str, start: int, end: int, encoding: str) -> Octets:
    """Bytes as they stand in the file; `encoding` is the one the file was decoded with."""
    text = source[start:end]
    if encoding == "latin-1" or text.isascii():
        return Octets(text.encode("latin-1"), range(start, end), range(start + 1, end + 1))
    data, starts = bytearray(), array("q")
    for at, char in enumerate(text, start):
        octets = char.encode()
        data += octets
        starts.extend([at] * len(octets))
    return Octets(bytes(data), starts, array("q", (at + 1 for at in starts)))


def quoted_printable(source: str, start: int, end: int, encoding: str) -> Octets:
    """Quoted-printable as in RFC 2045: an = that begins no code stays an =."""
    data, starts, ends = bytearray(), array("q"), array("q")
    for match in _QUOTED.finditer(source, start, end):
        kind = match.lastgroup
        # White space at the end of a line was added on the way.
        idle = kind == "space" and (match.end() == end or source[match.end()] in _LINE_END)
        if kind == "soft" or idle:
            continue
        if kind == "hex":
            data.append(int(match["hex"], 16))
            starts.append(match.start())
            ends.append(match.end())
        else:
            _literal(plain(source, match.start(), match.end(), encoding), data, starts, ends)
    return Octets(bytes(data), starts, ends)


def word_quoted(source: str, start: int, end: int, encoding: str) -> Octets:
    """The Q encoding of header words (RFC 2047), where _ is a space."""
    data, starts, ends = bytearray(), array("q"), array("q")
    for match in _WORD_QUOTED.finditer(source, start, end):
        if match.lastgroup == "plain":
            _literal(plain(source, match.start(), match.end(), encoding), data, starts, ends)
            continue
        data.append(int(match["hex"], 16) if match["hex"] else 0x20)
        starts.append(match.start())
        ends.append(match.end())
    return Octets(bytes(data), starts, ends)


def _literal(octets: Octets, data: bytearray, starts: array[int], ends: array[int]) -> None:
    data += octets.data
    starts.extend(octets.starts)
    ends.extend(octets.ends)


def base64(source: str, start: int, end: int) -> tuple[Octets, bool]:
    """Base64, and whether it ends early. Each byte stands at the four characters it was decoded from."""
    data, starts, ends = bytearray(), array("q"), array("q")
    cut = False
    for group in _GROUP.finditer(source, start, end):
        places = array("q")
        for letters in _ALPHABET.finditer(source, group.start(), group.end()):
            places.extend(range(letters.start(), letters.end()))
        rest = len(places) % 4
        cut = rest == 1 or (rest > 1 and group.end() >= end)
        _group(source, places[: len(places) - (rest == 1)], data, starts, ends)
        if rest > 1 and source.startswith("=" * (4 - rest), group.end(), end):
            ends[1 - rest :] = array("q", [group.end() + 4 - rest] * (rest - 1))
    return Octets(bytes(data), starts, ends), cut


def _group(source: str, places: array[int], data: bytearray, starts: array[int], ends: array[int]) -> None:
    """Decode the letters at some places; padding may follow them."""
    letters = "".join([source[place] for place in places])
    data += a2b_base64(letters + "=" * (-len(letters) % 4))
    for at in range(0, len(places), 4):
        quantum = places[at : at + 4]
        count = len(quantum) - 1
        starts.extend([quantum[0]] * count)
        ends.extend([quantum[-1] + 1] * count)


def base64_end(source: str, start: int, end: int) -> int:
    """Where base64 ends: before the first line that cannot be part of it, such as a list's footer."""
    foreign = _FOREIGN.search(source, start, end)
    if not foreign:
        return end
    at = foreign.end() - 1
    return max(start, source.rfind("\n", start, at) + 1, source.rfind("\r", start, at) + 1)


def joined(parts: Iterable[Octets]) -> Octets:
    """Several pieces as one: a character may be split over two header words."""
    data, starts, ends = bytearray(), array("q"), array("q")
    for part in parts:
        _literal(part, data, starts, ends)
    return Octets(bytes(data), starts, ends)
