"""Words that signs or homophones hide, as they are read: 最·佳, 最🔥低价, 蕞好, zui好, 第①."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator
from typing import NamedTuple

from lintkit.language.characters import Folded, is_han
from lintkit.lazy import regex
from lintkit.model import HOLE, Sentence, Span

_SIGNS = frozenset("·.*_~-^+•‧∙●○◆★☆=`'#@&")
"""Signs that stand between two Chinese characters only to hide the word."""
_MOST = 3
_SPOKEN = regex(r"蕞|(?<![a-z])zui(?![a-z])|(?<![a-z])ding(?=级)|(?<=第)(?:1\u20e3?|\(1\))")
_PLAIN = frozenset({"1", "１", "(1)", "（1）", "（１）"})
_SPELT = {"蕞": "最", "zui": "最", "ding": "顶"}


class _Piece(NamedTuple):
    """What is read: folded positions, and the text that it stands for."""

    start: int
    end: int
    text: str


def unmasked(folded: Folded, sentence: Sentence) -> tuple[Folded, tuple[Span, ...]]:
    """The text without what hides its words, and the block spans of what did."""
    pieces = sorted((*_homophones(folded, sentence), *_signs(folded.text)))
    if not pieces:
        return folded, ()
    text, starts, ends, at = [], array("L"), array("L"), 0
    for piece in [*pieces, _Piece(len(folded.text), len(folded.text), "")]:
        for plain in range(at, piece.start):
            _add(folded, plain, plain + 1, starts, ends)
        text += [folded.text[at : piece.start], piece.text]
        if piece.text:
            _add(folded, piece.start, piece.end, starts, ends)
        at = max(at, piece.end)
    hidden = tuple(folded.span(piece.start, piece.end) for piece in pieces)
    return Folded("".join(text), starts, ends, folded.offset), hidden


def _add(folded: Folded, start: int, end: int, starts: array[int], ends: array[int]) -> None:
    span = folded.span(start, end)
    starts.append(span.start - folded.offset)
    ends.append(span.end - folded.offset)


def _homophones(folded: Folded, sentence: Sentence) -> Iterator[_Piece]:
    for match in _SPOKEN.finditer(folded.text):
        span = folded.span(*match.span())
        written = sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
        if written not in _PLAIN:
            yield _Piece(*match.span(), _SPELT.get(match.group(), "一"))


def _signs(text: str) -> Iterator[_Piece]:
    for match in re.finditer(r"[^\w\s]+", text):
        start, end = match.span()
        between = start > 0 and end < len(text) and is_han(text[start - 1]) and is_han(text[end])
        if between and end - start <= _MOST and all(map(_idle, match.group())):
            yield _Piece(start, end, "")


def _idle(char: str) -> bool:
    return char in _SIGNS or (char != HOLE and unicodedata.category(char) in ("So", "Sk", "Me"))
