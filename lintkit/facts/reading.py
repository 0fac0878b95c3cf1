"""What one document says, each part worked out once when somebody first asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

from lintkit.language import chinese, japanese
from lintkit.language.characters import Folded, fold
from lintkit.language.detect import detect
from lintkit.language.sentences import split
from lintkit.model import Block, Document, Language, Sentence, Setting, Token

T = TypeVar("T")
CHINESE = frozenset({Language.ZH_HANS, Language.ZH_HANT})
LANGUAGES: Mapping[str, frozenset[Language]] = {
    "ja": frozenset({Language.JA}),
    "zh": CHINESE,
    "any": frozenset(Language),
}
"""What a rule's `language` admits."""


@dataclass(frozen=True)
class Reading:
    """A document being read. `languages` narrows what blocks() and sentences() yield, never the facts."""

    document: Document
    context: Mapping[str, Setting] = field(default_factory=dict)
    languages: frozenset[Language] = LANGUAGES["any"]
    memo: dict[Any, Any] = field(default_factory=dict)

    def only(self, language: str) -> Reading:
        """The same reading, seen by a rule for `ja`, `zh` or `any`."""
        return Reading(self.document, self.context, LANGUAGES[language], self.memo)

    def setting(self, name: str) -> str:
        """A value of the context (kind, market, audience, platform …), "" when unknown."""
        known = self.context.get(name)
        return known.value if known else ""

    def blocks(self) -> Iterator[tuple[int, Block]]:
        """The blocks of the admitted languages with their numbers in the document."""
        tongues = languages(self)
        return (
            (number, block)
            for number, block in enumerate(self.document.blocks)
            if tongues[number] in self.languages
        )

    def sentences(self) -> Iterator[Sentence]:
        """The sentences of the admitted languages, in document order."""
        parts = sentences(self)
        return (sentence for number, _ in self.blocks() for sentence in parts[number])

    def tokens(self, sentence: Sentence) -> tuple[Token, ...]:
        """The words of a sentence: jieba's in a Chinese block, UniDic's in any other."""
        key = ("tokens", sentence)
        if key not in self.memo:
            chinese_block = languages(self)[sentence.block] in CHINESE
            tokenise = chinese.tokenise if chinese_block else japanese.tokenise
            self.memo[key] = tokenise(sentence.text, sentence.span.start)
        tokens: tuple[Token, ...] = self.memo[key]
        return tokens

    def folded(self, sentence: Sentence) -> Folded:
        """The sentence as phrases are matched on it."""
        key = ("folded", sentence)
        if key not in self.memo:
            self.memo[key] = fold(sentence.text, sentence.span.start)
        folded: Folded = self.memo[key]
        return folded


def fact(read: Callable[[Reading], T]) -> Callable[[Reading], T]:
    """Make a function a fact: computed once per document, over all its languages."""

    @wraps(read)
    def once(reading: Reading) -> T:
        if read not in reading.memo:
            reading.memo[read] = read(reading.only("any"))
        value: T = reading.memo[read]
        return value

    return once


@fact
def languages(reading: Reading) -> tuple[Language, ...]:
    """The language of each block; short ones follow the language most of the text is in."""
    blocks = reading.document.blocks
    weight: dict[Language, int] = {}
    for block in blocks:
        tongue = block.language or detect(block.text)
        weight[tongue] = weight.get(tongue, 0) + len(block.text)
    main = max(weight, key=lambda tongue: weight[tongue], default=Language.OTHER)
    return tuple(block.language or detect(block.text, main) for block in blocks)


@fact
def sentences(reading: Reading) -> tuple[tuple[Sentence, ...], ...]:
    """The sentences of each block."""
    return tuple(tuple(split(number, block)) for number, block in enumerate(reading.document.blocks))
