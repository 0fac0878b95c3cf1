"""Sentences of a block; quotations 「…」 and brackets （…） do not end one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from lintkit.lazy import regex
from lintkit.model import Block, Sentence, Span

_PAIRS = {
    "「": "」", "『": "』", "（": "）", "(": ")", "“": "”", "【": "】", "《": "》", "〈": "〉", "〔": "〕", "［": "］",
    "[": "]", "｢": "｣", "〝": "〟",
}  # fmt: skip
_CLOSERS = frozenset(_PAIRS.values())
_LONGEST_BRACKET = 200
"""A bracket that stays open longer than this was never meant to close."""
_LONGEST = 5000
"""Characters of a sentence; what runs on longer is no prose and is cut, so that all later work stays bounded."""

_EMOJI = "♪♫♬♥♡❤★☆✨\u2600-\u27bf\U0001f300-\U0001faff\ufe0f\u200d"
_HAPPY = (
    r"(?:です|ます|ました|ません|でした|ください|下さい|でしょう|ましょう)(?:よね|[ねよか])?[ー〜～!！。]*"
    rf"[{_EMOJI}]{{1,20}}+(?!\s*(?:が|けど|けれど|ので|から|し[、,]|と[、,言思い]|って|、)|(?<=[★☆])[0-9０-９の])"
)
"""A polite ending and an emoji: how posts end their sentences, also in mid-line; 「ます。★5の…」 is a rating."""
_STOP = r"[。！？!?｡‼⁉⁇⁈❗❓❕❔]+"
_NAMES = r"モーニング娘。|モー娘。|Yahoo!|Ｙａｈｏｏ！|YAHOO!"
"""Names that hold a stop; a particle behind a stop (ラブライブ！の…) tells any other."""
_PARTICLES = "のはがにとも"
_PARTICLE = rf"(?=を|[{_PARTICLES}][\u4e00-\u9fff\u30a1-\u30faA-Za-z])"
_LATIN_STOP = r"(?<=[a-z]{3})\.(?=\s+[A-Z\u3040-\u9fff])|(?<=[\u3041-\u309f)）」])[.．](?![0-9０-９a-zA-Z])"
_LINE = r"(?P<line>[\n\r\u2028\u2029]+)"
_end = regex(
    f"(?P<name>{_NAMES})|(?P<happy>{_HAPPY})|(?P<title>[。！!？?]{_PARTICLE})|(?P<stop>{_STOP}|{_LATIN_STOP})|{_LINE}"
)
_plain_end = regex(f"(?P<stop>{_STOP})|{_LINE}")
_special = regex(rf"{_NAMES}|[{_EMOJI}.．]|[。！!？?][を{_PARTICLES}]")
"""What stands in every name, polite ending with an emoji, title and Latin stop."""
_bracket = regex("[" + re.escape("".join(_PAIRS) + "".join(_CLOSERS)) + "\n]")
_trailing = regex("[" + re.escape("".join(_CLOSERS)) + "。！？!?｡‼⁉]*")
_cut = regex(r"[、，,・\s]")


def split(number: int, block: Block) -> Iterator[Sentence]:
    """The sentences of block ``number``, without the white space around them.

    A stop, a line end, or a polite ending with an emoji ends a sentence; what stands in closed
    brackets belongs to the sentence around it. A heading, cell or list item without a stop is one
    fragment. A run of more than 5,000 characters is cut, at a comma where it has one.
    """
    text = block.text
    start = 0
    for end in _ends(text):
        yield from _trimmed(number, text, start, end)
        start = end
    yield from _trimmed(number, text, start, len(text))


def _ends(text: str) -> Iterator[int]:
    closed = _brackets(text)
    starts = [span.start for span in closed]
    behind = 0
    for match in (_end if _special.search(text) else _plain_end).finditer(text):
        if match.lastgroup in {"name", "title"} or match.end() <= behind:
            continue
        at = bisect_right(starts, match.start()) - 1
        if at >= 0 and match.start() < closed[at].end:
            continue
        after = _trailing.match(text, match.end()) if match.lastgroup != "line" else None
        behind = after.end() if after else match.end()
        yield behind


def _brackets(text: str) -> list[Span]:
    """The outermost closed brackets; one never closes over a line end, nor after too long a stretch."""
    spans: list[Span] = []
    opened: list[tuple[str, int]] = []
    waiting = dict.fromkeys(_CLOSERS, 0)
    for match in _bracket.finditer(text):
        char, at = match.group(), match.start()
        if char == "\n":
            opened.clear()
            waiting = dict.fromkeys(_CLOSERS, 0)
        elif char in _PAIRS:
            opened.append((_PAIRS[char], at))
            waiting[_PAIRS[char]] += 1
        elif waiting[char]:
            _close(char, at, opened, waiting, spans)
    return spans


def _close(char: str, at: int, opened: list[tuple[str, int]], waiting: dict[str, int], spans: list[Span]) -> None:
    """Close the nearest bracket of this kind, and whatever was left open inside it."""
    want = ""
    while want != char:
        want, start = opened.pop()
        waiting[want] -= 1
    if at - start > _LONGEST_BRACKET:
        return
    while spans and spans[-1].start > start:
        spans.pop()
    spans.append(Span(start, at + 1))


def _trimmed(number: int, text: str, start: int, end: int) -> Iterator[Sentence]:
    while end - start > _LONGEST:
        commas = [match.end() for match in _cut.finditer(text, start + _LONGEST // 2, start + _LONGEST)]
        cut = commas[-1] if commas else start + _LONGEST
        yield from _trimmed(number, text, start, cut)
        start = cut
    piece = text[start:end]
    begin = start + len(piece) - len(piece.lstrip())
    stop = start + len(piece.rstrip())
    if begin < stop:
        yield Sentence(number, Span(begin, stop), text[begin:stop])
