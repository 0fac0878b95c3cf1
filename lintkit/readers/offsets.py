"""UTF-8 byte offsets, as the Markdown parser counts, turned into code points in linear time."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate

_STEP = 512


def code_points(text: str) -> Callable[[int], int]:
    """A function from byte offsets in the UTF-8 of a text (at character boundaries) to offsets in the text."""
    if text.isascii():
        return lambda at: at
    data = text.encode()
    pieces = (data[start : start + _STEP] for start in range(0, len(data), _STEP))
    known = [0, *accumulate(map(_starts, pieces))]

    def offset(at: int) -> int:
        step, rest = divmod(at, _STEP)
        return known[step] + (_starts(data[at - rest : at]) if rest else 0)

    return offset


def _starts(piece: bytes) -> int:
    """How many characters begin in a piece of UTF-8; one cut off at the end begins in it."""
    return len(piece) - len(piece.translate(None, _LEADS)) if not piece.isascii() else len(piece)


_LEADS = bytes([*range(0x80), *range(0xC0, 0x100)])
"""Every byte that begins a character."""
