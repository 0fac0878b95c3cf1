"""Chinese that was left over in Japanese copy: whole sentences, clauses and blocks that nobody translated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from lintkit.facts.reading import CHINESE, Reading, fact, languages, sentences
from lintkit.language.characters import has_kana, is_han
from lintkit.language.detect import guess, speaks_chinese
from lintkit.language.scripts import is_simplified
from lintkit.lazy import regex
from lintkit.model import Block, Language, Role, Sentence, Span

_LONGEST_RUN = 80
"""Characters of Chinese blocks in a row; more is a passage for Chinese readers, not a slip."""
_SHORTEST_CLAUSE = 4
"""Han characters of a clause that can be judged a Chinese one."""
_ON_ITS_OWN = frozenset({Role.BUTTON, Role.LABEL, Role.META})
"""No second version of a text, whatever its language."""
_LABEL = regex(
    "[\\[(【（]?(?:簡体字?|簡體|简体|繁体字?|繁體)?(?:中国語|中文|汉语|chinese)(?:\\(?[簡简繁]?[体體]?字?\\)?)?(?:版|表記|訳)?[\\])】）]?",
    re.IGNORECASE,
)
_part = regex("[^、。，,.!?！？；;：:…\\s\u3000「」『』【】（）()“”〜~・|｜/／\ufffc]+")


class Stray(NamedTuple):
    """A stretch of Chinese: a sentence, or a clause of a Japanese one."""

    block: int
    span: Span
    text: str


@fact
def strays(reading: Reading) -> tuple[Stray, ...]:
    """The Chinese sentences and clauses that stand in Japanese copy by mistake, in document order.

    A Chinese block is a mistake where the file is Japanese: not where as many and as large blocks of Chinese
    stand beside the Japanese ones, nor in a passage of Chinese or under a heading 中文. Buttons, labels and
    what a page declares Japanese are never a second version. What is declared Chinese never is a mistake.
    """
    blocks = reading.document.blocks
    slipped = set(slipped_blocks(reading))
    found: list[Stray] = []
    for number, parts in enumerate(sentences(reading)):
        if number in slipped:
            found.extend(_whole(sentence) for sentence in parts if not has_kana(sentence.text))
        elif languages(reading)[number] is Language.JA and blocks[number].language not in CHINESE:
            found.extend(stray for sentence in parts for stray in _clauses(sentence))
    return tuple(stray for stray in found if stray.text)


@fact
def slipped_blocks(reading: Reading) -> tuple[int, ...]:
    """The Chinese blocks of a Japanese file that stand there by mistake; a borrowed の may be in them."""
    return tuple(sorted(_slipped(reading)))


def _slipped(reading: Reading) -> Iterator[int]:
    blocks, tongues = reading.document.blocks, languages(reading)
    chinese = {number for number, tongue in enumerate(tongues) if tongue in CHINESE}
    japanese = [block for block, tongue in zip(blocks, tongues, strict=True) if tongue is Language.JA]
    labelled = any(_LABEL.fullmatch(block.text.strip()) for block in blocks)
    prose = [blocks[number] for number in chinese if blocks[number].role not in _ON_ITS_OWN]
    if labelled or _size(prose) * 6 > _size(japanese) * 5 or not japanese:
        return
    parallel = _parallel(prose, [block for block in japanese if block.role not in _ON_ITS_OWN])
    for is_chinese, run in groupby(range(len(blocks)), key=chinese.__contains__):
        numbers = list(run)
        passage = _size(blocks[number] for number in numbers) > _LONGEST_RUN
        for number in numbers if is_chinese else ():
            block = blocks[number]
            alone = block.role in _ON_ITS_OWN or block.language is Language.JA
            second = parallel or (passage and not alone)
            if block.language not in CHINESE and not second and _is_proof(block.text):
                yield number


def _parallel(chinese: list[Block], japanese: list[Block]) -> bool:
    """Whether most Japanese blocks can have their Chinese version: of about their number and size."""
    if any(block.language is Language.JA for block in chinese):
        return False
    return len(chinese) * 5 >= len(japanese) * 3 and _size(chinese) * 3 > _size(japanese)


def _size(blocks: Iterator[Block] | list[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _whole(sentence: Sentence) -> Stray:
    """A sentence without the marks around it."""
    trimmed = sentence.text.strip("。！？!?.…「」『』“”【】（）() \u3000")
    start = sentence.span.start + sentence.text.find(trimmed)
    return Stray(sentence.block, Span(start, start + len(trimmed)), trimmed)


def _clauses(sentence: Sentence) -> Iterator[Stray]:
    """A sentence without kana that is Chinese, or such clauses of it; neighbours become one."""
    text = sentence.text
    if sum(map(is_han, text)) < _SHORTEST_CLAUSE or bilingual(text):
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
    return _is_proof(text)


def _is_proof(text: str) -> bool:
    """Whether a text is Chinese by its own words or simplified forms; old forms alone are Japanese names."""
    guessed = guess(text)
    chinese = guessed.sure and guessed.language in CHINESE
    return chinese and (any(map(is_simplified, text)) or speaks_chinese(text))


def bilingual(text: str) -> bool:
    """Whether a line gives the same in two languages: ようこそ / 欢迎光临."""
    parts = re.split("[/／]", text)
    return len(parts) > 1 and any(_is_chinese(part) for part in parts) and any(has_kana(part) for part in parts)
