"""Where a Japanese sentence really ends: behind its last word, before signs, emoji and bracketed notes."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left

from lintkit.lazy import regex
from lintkit.model import HOLE, Block, Sentence, Span

_IDLE = frozenset("。．.!！?？…‥♪♫♬〜～~―–—-_＿→⇒➡▶►>＞/／|｜*＊・、,，:：;；'\"’”%％^#＃\\ \u200d\ufe0f")
_SIGNS = frozenset({"So", "Sk", "Sm", "Cf", "Zs", "Cn", "Co", "Cc"})
_BRACKETS = {"）": "（", ")": "(", "］": "［", "]": "[", "】": "【", "〕": "〔", "＞": "＜"}
QUOTES = {"」": "「", "』": "『", "”": "“", "｣": "｢"}
_NOTED = regex(r"[（(][^（()）]*[）)]")
_NAMES = frozenset({"variable", "name"})
_CLOSING = frozenset("。．！!？?♪♫♬☆★♡♥❤…")
_RATING = regex(
    r"[★☆]*[ \u3000]?(?:[0-5０-５一二三四五](?:[.．][0-9０-９])?"
    r"(?:$|[のをがはで以と、。,.)）」』］\]]|つの|評価|レビュー|口コミ|クチコミ|ご?感想))"
)
"""From the first star on: how good something was found, ★1のレビュー."""
_AFTER_KANA = frozenset("笑wｗーっッ")  # signs only where they lengthen or laugh at what stands before


def end(block: Block, span: Span) -> int:
    """The block position behind the last word of a stretch of prose; its start when there is none."""
    at = span.end
    while at > span.start:
        char = block.text[at - 1]
        if _idle(block, at - 1) or (char in _AFTER_KANA and _laughs(block.text, span.start, at)):
            at -= 1
        elif char in _BRACKETS:
            opened = block.text.rfind(_BRACKETS[char], span.start, at)
            if opened < 0:
                return at
            at = opened
        else:
            return at
    return at


def _laughs(text: str, start: int, at: int) -> bool:
    before = text[start:at].rstrip("笑wｗーっッ〜～")[-1:]
    return "ぁ" <= before <= "ゖ" or before in _CLOSING


def closed(block: Block, sentence: Sentence) -> bool:
    """Whether a sentence says itself that it ends: 。 ！ ♪ or an emoji stands behind its last word."""
    tail = _NOTED.sub("", block.text[end(block, sentence.span) : sentence.span.end])
    return any(char in _CLOSING or _emoji(char) for char in tail)


def pieces(block: Block, sentence: Sentence) -> list[Span]:
    """A sentence cut where ♪ or an emoji stands for 。 between two sentences."""
    text, start = block.text, sentence.span.start
    cuts = [at for at in range(start, sentence.span.end) if _parts(text, at)]
    spans = []
    for at in cuts:
        if at > start:
            spans.append(Span(start, at + 1))
        start = at + 1
    if start < sentence.span.end:
        spans.append(Span(start, sentence.span.end))
    return [span for span in spans if end(block, span) > span.start] or [sentence.span]


def _parts(text: str, at: int) -> bool:
    if text[at] in "★☆":
        return not _RATING.match(text, at)
    return text[at] in "♪♫♬♡♥❤" or _emoji(text[at])


def _idle(block: Block, at: int) -> bool:
    char = block.text[at]
    if char == HOLE:
        number = bisect_left(block.holes, at, key=lambda hole: hole.at)
        return number == len(block.holes) or block.holes[number].kind not in _NAMES
    return char in _IDLE or char.isspace() or unicodedata.category(char) in _SIGNS


def _emoji(char: str) -> bool:
    return ord(char) >= 0x1F300 and unicodedata.category(char) in {"So", "Sk"}
