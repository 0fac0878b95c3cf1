"""Bytes of a mail become characters that know where in the message they were written."""

from __future__ import annotations

import codecs
import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from lintkit.model import Run, SourceMap, Span
from lintkit.readers import decode, jis
from lintkit.readers.mail_bytes import Octets


class Text(NamedTuple):
    """Decoded text and the runs of its map to the source."""

    text: str
    runs: tuple[Run, ...]

    @property
    def map(self) -> SourceMap:
        """The map to the source."""
        return SourceMap(self.runs)

    def place(self, at: int) -> int:
        """Where a character stands in the source."""
        return self.map.source(Span(at, at)).start


class Read(NamedTuple):
    """What a part's bytes say, and what has to be told about their charset ("" if nothing)."""

    text: Text
    problem: str = ""


_UNITS = {
    "cp932": re.compile(rb"[\x81-\x9f\xe0-\xfc].|.", re.DOTALL),
    "euc_jp": re.compile(rb"\x8f..|[\x8e\xa1-\xfe].|.", re.DOTALL),
    "gb18030": re.compile(rb"[\x81-\xfe](?:[0-9]..|.)|.", re.DOTALL),
    "big5hkscs": re.compile(rb"[\x81-\xfe].|.", re.DOTALL),
}
_UNITS["cp51932"] = _UNITS["euc_jp"]
_UNITS["cp949"] = _UNITS["big5hkscs"]
_PAIR = re.compile(rb"[\r\n]|[^\r\n]{2}|.", re.DOTALL)
_SEVEN_BIT = "cp50221"
_STANDARD = {"cp50221": "iso2022_jp", "cp51932": "euc_jp"}
"""For the codecs of Windows that Python lacks, the ones it has."""


def literal(source: str, start: int, end: int) -> Text:
    """Source characters as they stand."""
    runs = (Run(0, start, end - start, end - start),) if end > start else ()
    return Text(source[start:end], runs)


def stand_for(text: str, start: int, end: int) -> Text:
    """One character that stands for a source range."""
    return Text(text, (Run(0, start, 1, end - start),))


def together(texts: Iterable[Text]) -> Text:
    """Several texts as one."""
    pieces: list[str] = []
    runs: list[Run] = []
    length = 0
    for text in texts:
        runs.extend(run._replace(text=run.text + length) for run in text.runs)
        pieces.append(text.text)
        length += len(text.text)
    return Text("".join(pieces), tuple(runs))


def read(octets: Octets, charset: str) -> Read:
    """Decode bytes as their charset says, or, where that does not fit, as they look.

    ReadError when they look like no text at all.
    """
    if octets.data.isascii() and b"\x1b" not in octets.data:
        return Read(_text(octets, octets.data.decode(), range(len(octets.data) + 1), None))
    declared = _vendors(octets.data, codec(charset))
    found = decode.decode(octets.data, declared or charset)
    name = found.encoding.removesuffix("-sig")
    text = _decoded(octets, name)
    if declared == name or (not charset and not found.guessed):
        return Read(text, found.problems[0] if found.problems else "")
    return Read(text, _wrong(charset, name))


def _wrong(charset: str, name: str) -> str:
    if not charset:
        return f"no charset is declared; it was read as {name}, which was guessed. Declare the charset"
    return f"says charset={charset[:40]!a}, which does not fit; it was read as {name}. Correct the charset"


def codec(charset: str) -> str:
    """The codec that a charset label of a mail means, "" if unknown; all kinds of ISO-2022-JP are read as one."""
    label = charset.strip().strip("\"'").lower()
    if "2022-jp" in label or "2022jp" in label or label.startswith(("cp5022", "csiso2022jp")):
        return _SEVEN_BIT
    return decode.codec(label)


def _vendors(data: bytes, name: str) -> str:
    """EUC-JP with the characters of Windows where the bytes need them."""
    if name != "euc_jp":
        return name
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return "cp51932"
    return name


def _decoded(octets: Octets, name: str) -> Text:
    try:
        return _strict(octets, name)
    except UnicodeDecodeError:
        return tolerant(octets, name)


def _strict(octets: Octets, name: str) -> Text:
    data = octets.data
    if name == "utf-8":
        text = data.decode()
        return _text(octets, text, list(accumulate(map(_utf8_length, text), initial=0)), None)
    if name == _SEVEN_BIT:
        return _units(octets, _seven_bit(data))
    text = decode.strict(data, name)
    if len(text) == len(data):
        return _text(octets, text, range(len(data) + 1), None)
    if name not in _UNITS:
        return tolerant(octets, name)
    ends = [0, *(unit.end() for unit in _UNITS[name].finditer(data))]
    if len(ends) == len(text) + 1:
        return _text(octets, text, ends, None)
    return tolerant(octets, name)


def _utf8_length(char: str) -> int:
    code = ord(char)
    return 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4


def _seven_bit(data: bytes) -> Iterator[tuple[str, int, int]]:
    """Text and byte range of each character of ISO-2022-JP; escape sequences belong to none."""
    escape, at = b"", 0
    for found in [*jis.ESCAPE.finditer(data), None]:
        end = found.start() if found else len(data)
        yield from _segment(data, escape, at, end)
        if found:
            escape, at = found.group(), found.end()


def _segment(data: bytes, escape: bytes, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    text = jis.iso2022jp(escape + data[start:end])
    units = list((_PAIR if escape.startswith(b"\x1b$") else _UNITS["cp932"]).finditer(data, start, end))
    if len(units) == len(text):
        yield from ((char, unit.start(), unit.end()) for char, unit in zip(text, units, strict=True))
    else:
        yield from ((char, start, end) for char in text)


def tolerant(octets: Octets, name: str) -> Text:
    """Byte by byte, with U+FFFD for what fits no character."""
    decoder = codecs.getincrementaldecoder(_STANDARD.get(name, name))("replace")
    return _units(octets, _fed(decoder, octets.data))


def _fed(decoder: codecs.IncrementalDecoder, data: bytes) -> Iterator[tuple[str, int, int]]:
    start = 0
    for at in range(len(data)):
        text = decoder.decode(data[at : at + 1])
        if text:
            yield text, start, at + 1
            start = at + 1
    text = decoder.decode(b"", final=True)
    if text:
        yield text, start, len(data)


def _units(octets: Octets, units: Iterable[tuple[str, int, int]]) -> Text:
    pieces: list[str] = []
    starts, ends = array("q"), array("q")
    for text, start, end in units:
        pieces.append(text)
        starts.extend([start] * len(text))
        ends.extend([max(end, start + 1)] * len(text))
    return _text(octets, "".join(pieces), starts, ends)


def _text(octets: Octets, text: str, starts: Sequence[int], ends: Sequence[int] | None) -> Text:
    """Characters with the byte ranges they were decoded from; without ends, each begins where the last ended."""
    if isinstance(starts, range) and isinstance(octets.starts, range):
        return literal_map(text, octets.starts.start)
    stops = ends if ends is not None else starts[1:]
    return Text(text, tuple(_runs(octets, starts, stops, len(text))))


def literal_map(text: str, start: int) -> Text:
    """A text of which each character stands at its own place in the source, from a position on."""
    return Text(text, (Run(0, start, len(text), len(text)),) if text else ())


def _runs(octets: Octets, starts: Sequence[int], ends: Sequence[int], count: int) -> Iterator[Run]:
    """One run for each copy of source characters, and one for each character that stands for several."""
    begin = first = length = 0
    for at in range(count):
        start, end = octets.starts[starts[at]], octets.ends[ends[at] - 1]
        if end - start == 1 and length and start == first + length:
            length += 1
            continue
        if length:
            yield Run(begin, first, length, length)
            length = 0
        if end - start == 1:
            begin, first, length = at, start, 1
        else:
            yield Run(at, start, 1, end - start)
    if length:
        yield Run(begin, first, length, length)
