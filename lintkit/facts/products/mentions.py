"""Words that show a class of goods: cosmetics, quasi-drugs, food, things worn, and what is none of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lintkit.dictionary import load, words
from lintkit.facts.phrases import Entry, Hit, Phrases
from lintkit.facts.reading import Reading, fact
from lintkit.facts.spoken import prose
from lintkit.lazy import regex
from lintkit.model import Sentence, Span

_DENIED = regex("(?:で|と)は(?:な[いくか]|ありません|ございません|異な)|でな[いく]|じゃな[いく]|とは違")
_NOUN = regex("[\u30a1-\u30faー]{3,}")
_NO_CLASS = frozenset({"skin"})


class Mention(NamedTuple):
    """A word that speaks for a class of goods; `sure` where it can hardly be anything else."""

    block: int
    span: Span
    goods: str
    sure: bool


@fact
def mentions(reading: Reading) -> tuple[Mention, ...]:
    """All such words of the document, in the order of the text; 「医薬品ではありません」 names none."""
    return tuple(mention for sentence in prose(reading) for mention in _in_sentence(reading, sentence))


def _in_sentence(reading: Reading, sentence: Sentence) -> Iterator[Mention]:
    folded = reading.folded(sentence)
    hits = [hit for hit in _named().find(folded) if not _DENIED.match(folded.text, hit.end)]
    if not hits:
        return
    tokens = reading.tokens(sentence)
    starts = frozenset(token.span.start for token in tokens)
    ends = frozenset(token.span.end for token in tokens)
    for hit in hits:
        if hit.span.end in ends and (hit.span.start in starts or _is_name(hit, folded.text)):
            goods, sure = _classes()[hit.entry.phrase]
            yield Mention(sentence.block, hit.span, goods, sure)


def _is_name(hit: Hit, text: str) -> bool:
    """Whether a word is long enough to be known within a name: クリーム in オールインワンクリーム."""
    return bool(_NOUN.fullmatch(text[hit.start : hit.end]))


@cache
def _named() -> Phrases:
    return Phrases(tuple(Entry(phrase) for phrase in _classes()))


@cache
def _classes() -> dict[str, tuple[str, bool]]:
    """The class of each phrase, and whether it is sure of it."""
    return {
        phrase: (name.removesuffix("-weak"), not name.endswith("-weak"))
        for name in load("product-classes").lists
        if name not in _NO_CLASS
        for phrase in words(f"product-classes/{name}")
    }
