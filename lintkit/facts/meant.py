"""Chinese that Japanese copy shows on purpose: explained, glossed, read out, or declared Chinese."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.quotes import quoted
from lintkit.facts.ranges import Ranges
from lintkit.facts.reading import Reading, fact, sentences
from lintkit.facts.strays import bilingual
from lintkit.language.characters import is_han
from lintkit.language.scripts import japanese_form
from lintkit.lazy import regex
from lintkit.model import Sentence, Span

_ABOUT = regex(
    "中国語|簡体字|繁体字|中文|ピンイン|直訳|和訳|という意味|の意味|と読み|発音|原文|ではなく「|正しくは|誤字|誤植|誤表記",
)
_GLOSS = regex('[」』”"）)]?[（(=＝:：][^）)]{0,40}[ぁ-んァ-ヶ]')
_EXPLAINED = regex(
    "(?:は|とは|って|という)(?:「[^」]{1,20}」(?:です|のこと|という|を)|[^。]{0,40}(?:のこと|を指|言葉|単語|フレーズ|意味))"
    "|という(?:言葉|単語|漢字|表記|語)"
)
_READING = regex("[（(][^）)]{0,40}[ァ-ヶ][^）)]{0,40}[）)]")
_LONGEST = 20
"""Characters between a name and its reading, or of a form in brackets."""


def meant(reading: Reading, block: int, span: Span) -> bool:
    """Whether the copy speaks about the Chinese it shows, gives its reading, or declares it."""
    whole = reading.document.blocks[block]
    if _explained(reading)[block].touch(span):
        return True
    if whole.foreign and any(whole.map.source(span).overlaps(place) for place in whole.foreign):
        return True
    return _shown(reading)[block].cover(span) or _read_out(whole.text, span) or _second_form(whole.text, span)


@fact
def _explained(reading: Reading) -> tuple[Ranges, ...]:
    """Where sentences speak about Chinese, or say the same in both languages: their Chinese is meant."""
    return tuple(Ranges.of(sentence.span for sentence in parts if _speaks(sentence)) for parts in sentences(reading))


def _speaks(sentence: Sentence) -> bool:
    return bool(_ABOUT.search(sentence.text)) or bilingual(sentence.text)


@fact
def explained_words(reading: Reading) -> frozenset[str]:
    """What stands in quotation marks and is explained somewhere: 「发票」は領収書のことです."""
    return frozenset(_explained_words(reading))


def _explained_words(reading: Reading) -> Iterator[str]:
    for block in reading.document.blocks:
        for quote in quoted(block):
            if _GLOSS.match(block.text, quote.end) or _EXPLAINED.match(block.text, quote.end):
                yield block.text[quote.start : quote.end]


@fact
def _shown(reading: Reading) -> tuple[Ranges, ...]:
    """The quotations of each block whose words are glossed or explained, here or elsewhere: 「谢谢」（ありがとう）."""
    known = explained_words(reading)
    return tuple(
        Ranges.of(quote for quote in quoted(block) if block.text[quote.start : quote.end] in known)
        for block in reading.document.blocks
    )


def _read_out(text: str, span: Span) -> bool:
    """Whether a reading in katakana follows the name that the span stands in: 周杰伦（ジェイ・チョウ）."""
    end = span.end
    while end < len(text) and end - span.end < _LONGEST and is_han(text[end]):
        end += 1
    return _READING.match(text, end) is not None


def _second_form(text: str, span: Span) -> bool:
    """Whether brackets give the Chinese form of the Japanese word before them: 広州（广州）."""
    opened = max(text.rfind("（", 0, span.start + 1), text.rfind("(", 0, span.start + 1))
    if opened < 0 or span.start - opened > _LONGEST:
        return False
    form = "".join(_han_from(text, opened + 1))
    before = text[max(0, opened - len(form)) : opened]
    closed = text[opened + 1 + len(form) : opened + 2 + len(form)] in ("）", ")")
    if not closed or span.end > opened + 1 + len(form) or not all(map(is_han, before)) or len(before) < 2:
        return False
    return any(one == other for one, other in zip(before, japanese_form(form), strict=True))


def _han_from(text: str, start: int) -> Iterator[str]:
    for char in text[start : start + _LONGEST]:
        if not is_han(char):
            return
        yield char
