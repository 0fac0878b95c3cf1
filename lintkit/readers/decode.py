"""Bytes become text: UTF-8, then byte order marks, the declared charset, and last what the bytes look like."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from lintkit.lazy import regex
from lintkit.model import LintkitError
from lintkit.readers import jis
from lintkit.readers.plausible import score

LARGEST = 8 * 1024 * 1024
"""Bytes of the largest file that is read: a shelf of novels; what is larger is no copy, but would take minutes."""
TOO_LARGE = f"is larger than {LARGEST >> 20} MB and was not checked; copy is never that large: split it or exclude it"
EMPTY = "is empty, so there is nothing to check; exclude it, or put the copy in it"
_NOTHING = " \t\r\n\x0b\x0c\x85\xa0\xad\u2028\u2029\u200b\u200c\u200d\u200e\u200f\u2060\u3000\ufeff"
"""Characters of which no text consists."""


class ReadError(LintkitError):
    """A file that cannot be read as copy: what is wrong, and what to do."""


class Decoded(NamedTuple):
    """A file's text, without its byte order mark, and how it was encoded.

    `encoding` is what `encode` takes; a name that ends in "-sig" says that a byte order mark stood
    first. Positions count from the character after the mark, as editors count them.
    """

    text: str
    encoding: str
    guessed: bool = False
    problems: tuple[str, ...] = ()


_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KNOWN = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "an image, sound or video"),
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-zip archive"),
    (b"{\\rtf", "an RTF document"),
)
_CONTROLS = bytes([*range(1, 9), *range(14, 27), *range(28, 32), 127])
_CUT = frozenset({"unexpected end of data", "incomplete multibyte sequence", "truncated data"})
_LINE_END = regex("\r\n?|\n")
_CJK_UTF8 = re.compile(rb"[\xe3-\xe9\xef][\x80-\xbf]{2}")
_LABELS = {
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932",
    "ms_kanji": "cp932", "windows-31j": "cp932", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030",
    "big5": "big5hkscs", "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "x-euc-jp": "euc_jp", "utf-16": "utf-16-le",
}  # fmt: skip
_NO_CHARSETS = frozenset({"undefined", "unicode-escape", "raw-unicode-escape", "punycode", "idna", "utf-7", "charmap"})
"""What Python calls text encodings and no page may declare."""
_JAPANESE: Mapping[str, Callable[[bytes], str]] = {
    "cp50221": jis.iso2022jp, "iso2022_jp": jis.iso2022jp, "iso-2022-jp": jis.iso2022jp,
    "cp51932": jis.eucjp,
}  # fmt: skip
_ELSEWHERE = ["cp1252", "cp949", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1258", "cp874"]
_CANDIDATES = ("cp932", "euc_jp", "cp51932", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be", "cp1252")


def decode(data: bytes, declared: str = "") -> Decoded:
    """The text of a file's bytes; `declared` is the charset that the file or its envelope names, if any."""
    refuse(data)
    decoded = (
        _marked(data)
        or _seven_bit_japanese(data)
        or _strict(data, "utf-8")
        or _declared(data, declared)
        or _damaged_utf8(data)
        or _detected(data)
    )
    if not decoded.text.strip(_NOTHING):
        raise ReadError(EMPTY)
    return decoded


def encode(text: str, encoding: str) -> bytes:
    """The bytes of a text in an encoding that `decode` named; UnicodeError where there is no way back."""
    mark = "\ufeff" if encoding.endswith("-sig") else ""
    try:
        return (mark + text).encode(encoding.removesuffix("-sig"))
    except LookupError:
        raise UnicodeError(f"there is no way back to {encoding}") from None


def codec(label: str) -> str:
    """The Python codec that a charset label of the web means, "" for one that is unknown.

    As browsers do, Shift_JIS, GB2312 and ISO-8859-1 are read as their Windows supersets.
    """
    name = label.strip().strip("\"'").lower()
    name = _LABELS.get(name, name)
    if name in _JAPANESE:
        return name
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return ""
    charset = getattr(found, "_is_text_encoding", True) and found.name not in _NO_CHARSETS
    return found.name if charset else ""


def strict(data: bytes, name: str) -> str:
    """Decode by a codec's name, Japanese ones with the vendors' characters; UnicodeDecodeError when it does not fit."""
    if name in _JAPANESE:
        return _JAPANESE[name](data)
    return data.decode(name)


def refuse(data: bytes) -> None:
    """ReadError for what is no text by its size, its emptiness or its first bytes."""
    if len(data) > LARGEST:
        raise ReadError(TOO_LARGE)
    if not data.strip(b" \t\r\n\x0b\x0c\xef\xbb\xbf"):
        raise ReadError(EMPTY)
    for magic, what in _KNOWN:
        if data.startswith(magic):
            raise ReadError(f"is {what}, not text, and was not checked; exclude it, or save its text as a text file")


def _marked(data: bytes) -> Decoded | None:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _tolerant(data[len(mark) :], name, name + "-sig", guessed=False)
    return None


def _strict(data: bytes, name: str, guessed: bool = False) -> Decoded | None:
    try:
        text = strict(data, name)
    except UnicodeDecodeError:
        return None
    wide = name.startswith(("utf-16", "utf-32"))
    return Decoded(text, name, guessed) if wide or not _binary(data) else None


def _binary(data: bytes) -> bool:
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return b"\0" in data or controls * 50 > len(data)


def _seven_bit_japanese(data: bytes) -> Decoded | None:
    return _strict(data, "cp50221", guessed=True) if jis.looks_iso2022jp(data) else None


def _declared(data: bytes, declared: str) -> Decoded | None:
    name = codec(declared)
    return _strict(data, name) if name else None


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few bytes of something else, or cut off within its last character."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(_CJK_UTF8.findall(data))
    cut = bad == 1 and text.endswith("\ufffd")
    if not (good >= 1 if cut else good >= 2 * bad):
        return None
    return None if _binary(data) else _tolerant(data, "utf-8", "utf-8", guessed=False)


def _tolerant(data: bytes, name: str, shown: str, *, guessed: bool) -> Decoded:
    """Decode what can be decoded, and say where the first byte is that cannot."""
    try:
        return Decoded(data.decode(name), shown, guessed)
    except UnicodeDecodeError as why:
        return Decoded(data.decode(name, "replace"), shown, guessed, (_damage(data, name, why),))


def _damage(data: bytes, name: str, why: UnicodeDecodeError) -> str:
    line = len(_LINE_END.findall(data[: why.start].decode(name, "replace"))) + 1
    if why.end >= len(data) and why.reason in _CUT:
        return f"line {line}: the file ends in the middle of a character (was it cut off?); all before it was checked"
    byte = f"0x{data[why.start]:02X}"
    return f"line {line}: byte {byte} is not {name.upper()}; the rest was checked. Save the whole file as UTF-8."


def _detected(data: bytes) -> Decoded:
    """The encoding in which the bytes look most like Japanese or Chinese."""
    best = max(_readable(data), key=lambda one: one[0], default=None)
    if best and best[0] > 0:
        return Decoded(best[1], best[2], guessed=True)
    if _binary(data):
        raise ReadError("is binary, not text, and was not checked; exclude it, or save its text as a text file")
    damaged = _least_damaged(data) or _by_statistics(data)
    if damaged is None:
        raise ReadError("is in no encoding that could be told; save it as UTF-8")
    return damaged


def _readable(data: bytes) -> Iterator[tuple[float, str, str]]:
    """Score, text and encoding for each candidate that fits every byte; of equals the first counts."""
    for name in _CANDIDATES:
        if b"\0" in data and not name.startswith("utf-16"):
            continue
        try:
            text = strict(data, name)
        except UnicodeDecodeError:
            continue
        yield score(text, name), text, name


def _least_damaged(data: bytes) -> Decoded | None:
    """The best reading of bytes that fit no East Asian encoding throughout."""
    texts = [(data.decode(name, "replace"), name) for name in ("cp932", "euc_jp", "gb18030", "big5hkscs")]
    text, name = max(texts, key=lambda one: score(*one))
    return _tolerant(data, name, name, guessed=True) if score(text, name) > 0 else None


def _by_statistics(data: bytes) -> Decoded | None:
    """Other languages: their letters are not linted, but must not hide the rest of the file."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[: 1 << 16], cp_isolation=_ELSEWHERE).best()
    return _strict(data, best.encoding, guessed=True) if best else None
