"""Which tax word belongs to which amount: 税込1,980円, 1,980円(税込), 10,000円(税込11,000円), 980円+税."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lintkit.facts.prices.cues import STATUSES, Status, tax_words
from lintkit.facts.prices.stream import APART, CELL, LINE
from lintkit.lazy import regex
from lintkit.model import Span

_OPEN, _CLOSE = "([【「〔<", ")]】」〕>"
_SIGNS = regex("[税稅]|総額|tax|本体|コミコミ|duty")
_FAR = 40
"""Characters between an amount and its tax word, at most."""

_TO_RIGHT = regex(
    rf"(?:[)\]】」>](?:特別|通常|販売|会員|税込)?(?:価格|料金|金額|合計)?|[^0-9。、,/・;|()\[\]【】→⇒~!?{LINE}{CELL}{APART}]{{0,9}})[:(\[【「]?(?:約|各)?[{LINE}{CELL}]?"
)
_PLAIN_LEFT = regex(
    rf"(?:-|~|から|より|ずつ|各|ぽっきり|ポッキリ|[ ・:+*※]|\([^()0-9]{{1,12}}\)|/[^0-9/・{LINE}{CELL}{APART}]{{1,6}}"
    rf"|[{LINE}{CELL}][(\[【※*]?){{0,4}}"
)
_IN_BRACKET = regex(rf"[^{LINE}{CELL}{APART}。]{{0,12}}[(\[【「〔<][^()\[\]【】{LINE}{CELL}{APART}。]{{0,24}}")
_CUT = regex(rf"[(]([^(){LINE}{CELL}{APART}。]{{0,24}}){LINE}([^(){LINE}{CELL}{APART}。]{{0,24}})[)]")
_SENTENCE = regex(r"別途|(?:消費税|税)等?[はがをも]")
_SUFFIX = regex(r"\+|うち|内|プラス|plus|別途|.*(?:です|ます|され|まれ|せん)$")


class Word(NamedTuple):
    """A tax word in the stream."""

    start: int
    end: int
    status: Status


class Tie(NamedTuple):
    """A tax word and the amount it speaks of (its number)."""

    word: Word
    amount: int


def tax_words_of(text: str) -> Iterator[Word]:
    """The tax words of a text; without one of the signs below there is none, and no dictionary is read."""
    if not _SIGNS.search(text):
        return
    cut = list(_cut_words(text))
    whole = (Word(hit.start(), hit.end(), _status(hit)) for hit in tax_words().finditer(text))
    yield from sorted((*cut, *(word for word in whole if not any(_overlap(word, one) for one in cut))))


def _cut_words(text: str) -> Iterator[Word]:
    """The words that a line end cuts in their bracket: 6,000円(税⏎別)."""
    for hit in _CUT.finditer(text):
        found = tax_words().search(hit[1] + hit[2])
        if found and found.end() > len(hit[1]):
            yield Word(hit.start(1), hit.end(2), _status(found))


def _overlap(one: Word, other: Word) -> bool:
    return one.start < other.end and other.start < one.end


def _status(hit: re.Match[str]) -> Status:
    return next(name for name in STATUSES if hit[name])


def ties(text: str, amounts: Sequence[Span], words: Sequence[Word]) -> Iterator[Tie]:
    """The tax words that speak of an amount beside them; `amounts` and `words` are in the order of the text."""
    told: set[int] = set()
    right = 0
    for number, word in enumerate(words):
        while right < len(amounts) and amounts[right].start < word.end:
            right += 1
        following = words[number + 1] if number + 1 < len(words) else None
        chosen = _chosen(text, amounts, right, word, following, told)
        if chosen is not None:
            told.add(chosen)
            yield Tie(word, chosen)


def _chosen(
    text: str, amounts: Sequence[Span], right: int, word: Word, following: Word | None, told: set[int]
) -> int | None:
    left = right - 1
    bracket = left >= 0 and _in_bracket(text, amounts[left].end, word)
    on_right = right < len(amounts) and _joins_right(text, word, amounts[right].start)
    if bracket and on_right and _closes_before(text, word.end, amounts[right].start):
        return right if left in told else left
    if bracket and not on_right:
        return left
    on_left = left >= 0 and not bracket and _joins_left(text, amounts[left].end, word)
    if not (on_left and on_right):
        return right if on_right else left if on_left else None
    if left in told:
        return right
    if (
        following
        and following.start < _next_start(amounts, right + 1)
        and not _in_bracket(text, amounts[right].end, following)
    ):
        return left if _joins_left(text, amounts[right].end, following) else right
    return right


def _next_start(amounts: Sequence[Span], number: int) -> float:
    return amounts[number].start if number < len(amounts) else float("inf")


def _joins_right(text: str, word: Word, start: int) -> bool:
    """Whether the word stands before the amount: 税込1,980円, 【税込】1,980円, 税込価格：1,980円."""
    if start - word.end > _FAR or _SUFFIX.match(text[word.start : word.end]):
        return False
    between = text[word.end : start]
    if not _TO_RIGHT.fullmatch(between):
        return False
    return not between.endswith((LINE, CELL)) or _is_label(text, word.start)


def _is_label(text: str, start: int) -> bool:
    """Whether little stands before the word on its line, so that the line only labels the next one."""
    begin = max(text.rfind(mark, max(0, start - _FAR), start) for mark in (LINE, CELL, APART)) + 1
    return start - begin <= 8 and not re.search("[0-9]", text[begin:start])


def _joins_left(text: str, end: int, word: Word) -> bool:
    """Whether the word stands behind the amount: 1,980円 税込, 980円+税, ¥1,980 and 税込 on the next line."""
    between = text[end : word.start]
    if LINE in between and _SENTENCE.search(text[word.start : word.end]):
        return False  # the next line speaks of all: 「※消費税は別途頂戴します」
    return len(between) <= _FAR and bool(_PLAIN_LEFT.fullmatch(between))


def _in_bracket(text: str, end: int, word: Word) -> bool:
    """Whether a bracket that opens behind the amount holds the word: 1,980円(送料・税込)."""
    return word.start - end <= _FAR and bool(_IN_BRACKET.fullmatch(text, end, word.start))


def _closes_before(text: str, start: int, end: int) -> bool:
    return any(char in _CLOSE for char in text[start:end])


def extent(text: str, amount: Span, word: Word) -> Span:
    """The price with its tax word: 10,000円(税抜) with the bracket, 980円+税."""
    span = closed(text, Span(min(amount.start, word.start), max(amount.end, word.end)))
    inside = text[span.start : span.end]
    if span.start == word.start > 0 and text[word.start - 1] in _OPEN and any(char in _CLOSE for char in inside):
        return Span(span.start - 1, span.end)
    return span


def closed(text: str, span: Span) -> Span:
    """The range up to the bracket that closes one it opens, cut at the end of its line."""
    start, end = span
    inside = text[start:end]
    if any(char in _OPEN for char in inside) and not any(char in _CLOSE for char in inside):
        ahead = [at for at in (text.find(char, end, end + _FAR) for char in _CLOSE) if at >= 0]
        end = min(ahead, default=end - 1) + 1
    line_end = text.find(LINE, start, end)
    return Span(start, end if line_end < 0 else line_end)
