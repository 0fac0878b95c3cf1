"""Lines that fit a terminal, broken where Japanese, Chinese and English may be."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.language.characters import width

_NEVER_FIRST = frozenset(
    "、。，．・：；！？ー〜…々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ」』）】〉》〕”’,.:;!?)]}%％"
)
_NEVER_LAST = frozenset("「『（【〈《〔“‘([{¥￥")


def wrapped(text: str, columns: int) -> Iterator[str]:
    """One line of text as several; a word longer than a line is broken, nothing else is lost but spaces."""
    start, room, best = 0, columns, 0
    for at, char in enumerate(text):
        if _may_break(text, at):
            best = at
        room -= width(char)
        if room >= 0 or char == " ":
            continue
        fits = best > start and width(text[best : at + 1]) <= columns
        end = best if fits else max(at, start + 1)
        yield text[start:end].rstrip(" ")
        start = best = end
        room = columns - width(text[start : at + 1])
    yield text[start:]


def _may_break(text: str, at: int) -> bool:
    """Whether a line may begin with the character at `at`."""
    before, char = text[at - 1 : at], text[at]
    if char in _NEVER_FIRST or before in _NEVER_LAST or not width(char):
        return False
    return (before == " " != char) or width(char) == 2 or (before != "" and width(before) == 2 and char != " ")
