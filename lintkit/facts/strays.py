"""Chinese that was left over in Japanese copy: whole sentences, clauses and blocks that nobody translated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from lintkit.facts.quotes import quoted
from lintkit.facts.reading import CHINESE, Reading, fact, languages, sentences
from lintkit.language.characters import has_kana, is_han
from lintkit.language.detect import guess
from lintkit.lazy import regex
from lintkit.model import Block, Language, Sentence, Span

_SHARE = 3
"""Japanese characters there must be for each Chinese one; a file with more Chinese is a bilingual one."""
_LONGEST_RUN = 80
"""Characters of Chinese blocks in a row; more is a passage for Chinese readers, not a slip."""
_SHORTEST_CLAUSE = 4
"""Han characters of a clause that can be judged a Chinese one."""
_LABEL = regex(
    "[\\[(【（]?(?:簡体字?|簡體|简体|繁体字?|繁體)?(?:中国語|中文|汉语|chinese)(?:\\(?[簡简繁]?[体體]?字?\\)?)?(?:版|表記|訳)?[\\])】）]?",
    re.IGNORECASE,
)
_ABOUT = regex("中国語|簡体字|繁体字|中文|ピンイン|直訳|和訳|という意味|の意味|と読み|発音|原文", re.IGNORECASE)
_GLOSS = regex('[」』”"）)]?[（(=＝:：][^）)]{0,40}[ぁ-ん]')
_part = regex("[^、。，,.!?！？；;：:…\\s\u3000「」『』【】（）()“”〜~・|｜/／\ufffc]+")


class Stray(NamedTuple):
    """A stretch of Chinese: a sentence, or a clause of a Japanese one."""

    block: int
    span: Span
    text: str


@fact
def strays(reading: Reading) -> tuple[Stray, ...]:
    """The Chinese sentences and clauses that stand in Japanese copy by mistake, in document order.

    A Chinese block is a mistake only where it is a short one in a file that is Japanese by far; a file
    with as much Chinese, with a passage of it, or with a heading 中文 is written for readers of both.
    What is declared Chinese (lang="zh") never is.
    """
    blocks = reading.document.blocks
    slipped = set(_slipped_blocks(reading))
    found: list[Stray] = []
    for number, parts in enumerate(sentences(reading)):
        if number in slipped:
            found.extend(_whole(sentence) for sentence in parts)
        elif languages(reading)[number] is Language.JA and blocks[number].language not in CHINESE:
            found.extend(stray for sentence in parts for stray in _clauses(sentence))
    return tuple(stray for stray in found if stray.text)


@fact
def explained(reading: Reading) -> frozenset[Sentence]:
    """The sentences that speak about Chinese, or say the same in both languages: their Chinese is meant."""
    return frozenset(
        sentence
        for parts in sentences(reading)
        for sentence in parts
        if _ABOUT.search(sentence.text) or _bilingual(sentence.text)
    )


def glossed(block: Block, span: Span) -> bool:
    """Whether a quotation holds the span and a Japanese gloss follows it: 「谢谢」（ありがとう）."""
    return any(quote.covers(span) and _GLOSS.match(block.text, quote.end) for quote in quoted(block))


def _slipped_blocks(reading: Reading) -> Iterator[int]:
    blocks, tongues = reading.document.blocks, languages(reading)
    sizes = {number: len(blocks[number].text) for number, tongue in enumerate(tongues) if tongue in CHINESE}
    japanese = sum(len(block.text) for block, tongue in zip(blocks, tongues, strict=True) if tongue is Language.JA)
    labelled = any(_LABEL.fullmatch(block.text.strip()) for block in blocks)
    if labelled or sum(sizes.values()) * _SHARE > japanese:
        return
    for chinese, run in groupby(range(len(blocks)), key=lambda number: number in sizes):
        numbers = list(run)
        if chinese and sum(sizes[number] for number in numbers) <= _LONGEST_RUN:
            yield from (number for number in numbers if blocks[number].language not in CHINESE)


def _whole(sentence: Sentence) -> Stray:
    """A sentence without the marks around it."""
    trimmed = sentence.text.strip("。！？!?.…「」『』“”【】（）() \u3000")
    start = sentence.span.start + sentence.text.find(trimmed)
    return Stray(sentence.block, Span(start, start + len(trimmed)), trimmed)


def _clauses(sentence: Sentence) -> Iterator[Stray]:
    """A sentence without kana that is Chinese, or such clauses of it; neighbours become one."""
    text = sentence.text
    if sum(map(is_han, text)) < _SHORTEST_CLAUSE or _bilingual(text):
        return
    if _is_chinese(text):
        yield _whole(sentence)
        return
    parts = [(match.span(), _is_chinese(match.group())) for match in _part.finditer(text)]
    for chinese, run in groupby(parts, key=lambda part: part[1]):
        spans = [span for span, _ in run]
        if chinese:
            start, end = spans[0][0], spans[-1][1]
            yield Stray(sentence.block, Span(sentence.span.start + start, sentence.span.start + end), text[start:end])


def _is_chinese(text: str) -> bool:
    if has_kana(text) or sum(map(is_han, text)) < _SHORTEST_CLAUSE:
        return False
    guessed = guess(text)
    return guessed.sure and guessed.language in CHINESE


def _bilingual(text: str) -> bool:
    """Whether a line gives the same in two languages: ようこそ / 欢迎光临."""
    parts = re.split("[/／|｜]", text)
    return len(parts) > 1 and any(_is_chinese(part) for part in parts) and any(has_kana(part) for part in parts)
