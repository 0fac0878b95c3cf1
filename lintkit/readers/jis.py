"""ISO-2022-JP and EUC-JP as Windows and phones write them: with ①, ㈱, 髙 and half-width kana."""

from __future__ import annotations

import re
from collections.abc import Iterator

ESCAPE = re.compile(rb"\x1b(\$\(?[@BD]|\([BJIH])")
"""What switches to another character set."""
_EUC = re.compile(rb"(?P<pairs>(?:[\xa1-\xfe]{2})+)|(?P<kana>(?:\x8e[\xa1-\xdf])+)|(?P<plain>[\x00-\x7f]+)")
_DOUBLE = frozenset({b"$@", b"$B", b"$(@", b"$(B"})


def looks_iso2022jp(data: bytes) -> bool:
    """Whether 7-bit data switches to Japanese characters somewhere."""
    return data.find(b"\x1b$") >= 0 and bool(ESCAPE.search(data)) and data.isascii()


def iso2022jp(data: bytes) -> str:
    """Decode ISO-2022-JP with the vendors' extensions (cp50221); UnicodeDecodeError on anything else."""
    return b"".join(_segments(data)).decode("cp932")


def _segments(data: bytes) -> Iterator[bytes]:
    """The data as cp932, one piece for each character set that was switched to."""
    charset, at = b"(B", 0
    for escape in ESCAPE.finditer(data):
        yield _as_cp932(charset, data, at, escape.start())
        charset, at = escape.group(1), escape.end()
    yield _as_cp932(charset, data, at, len(data))


def _as_cp932(charset: bytes, data: bytes, start: int, end: int) -> bytes:
    piece = data[start:end]
    if charset in _DOUBLE and piece.isascii():
        # Line ends may stand inside double-byte text of careless senders.
        return b"".join(part if part.isspace() else _shifted(part) for part in re.split(rb"([\r\n]+)", piece))
    if charset == b"(I":
        return bytes(byte | 0x80 if 0x21 <= byte <= 0x5F else byte for byte in piece)
    if charset == b"$(D" or charset in _DOUBLE or b"\x1b" in piece:
        raise UnicodeDecodeError("cp50221", data, start, end, "no character set that is known here")
    return piece


def eucjp(data: bytes) -> str:
    """Decode EUC-JP with the vendors' extensions (cp51932); UnicodeDecodeError on anything else."""
    pieces, at = [], 0
    for part in _EUC.finditer(data):
        if part.start() != at:
            break
        at = part.end()
        pieces.append(_euc_part(part))
    if at < len(data):
        raise UnicodeDecodeError("cp51932", data, at, at + 1, "no character of EUC-JP")
    return b"".join(pieces).decode("cp932")


def _euc_part(part: re.Match[bytes]) -> bytes:
    if part.lastgroup == "pairs":
        return _shifted(bytes(byte & 0x7F for byte in part.group()))
    return part.group().replace(b"\x8e", b"")


def _shifted(pairs: bytes) -> bytes:
    """JIS X 0208 rows and cells (7-bit pairs) as Shift_JIS; an odd byte at the end stays."""
    shifted = bytearray()
    for row, cell in zip(pairs[::2], pairs[1::2], strict=False):
        lead = (row - 0x21) // 2 + 0x81
        shifted.append(lead if lead < 0xA0 else lead + 0x40)
        shifted.append(cell + 0x7E if row % 2 == 0 else cell + (0x20 if cell >= 0x60 else 0x1F))
    return bytes(shifted) + (pairs[-1:] if len(pairs) % 2 else b"")
