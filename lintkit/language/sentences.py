"""Sentences of a block; quotations 「…」 and brackets （…） do not end one."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.model import Block, Sentence, Span

_PAIRS = {"「": "」", "『": "』", "（": "）", "(": ")", "“": "”", "【": "】", "《": "》"}
_ENDS = "。！？!?｡\n"
_LONGEST_BRACKET = 200
"""A bracket that stays open longer than this was never meant to close."""


def split(number: int, block: Block) -> Iterator[Sentence]:
    """The sentences of block ``number``, without the white space around them."""
    text = block.text
    start = 0
    for end in _ends(text):
        yield from _trimmed(number, text, start, end)
        start = end
    yield from _trimmed(number, text, start, len(text))


def _ends(text: str) -> Iterator[int]:
    at = 0
    while at < len(text):
        char = text[at]
        if char in _PAIRS:
            at = _after_bracket(text, at)
            continue
        at += 1
        if char not in _ENDS:
            continue
        while at < len(text) and text[at] in _ENDS:
            at += 1
        yield at


def _after_bracket(text: str, start: int) -> int:
    """Where reading goes on: behind the closing bracket, or behind a bracket that never closes."""
    want = [_PAIRS[text[start]]]
    for at in range(start + 1, min(len(text), start + _LONGEST_BRACKET)):
        char = text[at]
        if char == "\n":
            break
        if char == want[-1]:
            want.pop()
            if not want:
                return at + 1
        elif char in _PAIRS:
            want.append(_PAIRS[char])
    return start + 1


def _trimmed(number: int, text: str, start: int, end: int) -> Iterator[Sentence]:
    piece = text[start:end]
    begin = start + len(piece) - len(piece.lstrip())
    stop = start + len(piece.rstrip())
    if begin < stop:
        yield Sentence(number, Span(begin, stop), text[begin:stop])
