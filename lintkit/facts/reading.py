"""What one document says, each part worked out once when somebody first asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

from lintkit.language import chinese, japanese
from lintkit.language.characters import Folded, fold
from lintkit.language.detect import EASTERN, detect, guess
from lintkit.language.sentences import split
from lintkit.model import Block, Document, Language, Sentence, Setting, Token
from lintkit.model.thresholds import THRESHOLDS, Threshold

if TYPE_CHECKING:
    from lintkit.facts.campaign.told import Told

T = TypeVar("T")
CHINESE = EASTERN - {Language.JA}
LANGUAGES: Mapping[str, frozenset[Language]] = {
    "ja": frozenset({Language.JA}),
    "zh": CHINESE,
    "any": frozenset(Language),
}
"""What a rule's `language` admits."""
LAW = date(2026, 11, 1)
"""The day whose law the shipped rules and dictionaries know; nothing reads the clock, so reports can be repeated."""


@dataclass(frozen=True)
class Reading:
    """A document being read. `languages` narrows what blocks() and sentences() yield, never the facts."""

    document: Document
    context: Mapping[str, Setting] = field(default_factory=dict)
    languages: frozenset[Language] = LANGUAGES["any"]
    memo: dict[Any, Any] = field(default_factory=dict)
    as_of: date = LAW  # the day whose law is asked for
    dated: bool = False  # whether the user named that day
    others: tuple[Told, ...] = ()  # what the other documents of its campaign say
    thresholds: Mapping[str, Threshold] = field(default_factory=dict)  # as the config sets them

    def only(self, language: str) -> Reading:
        """The same reading, seen by a rule for `ja`, `zh` or `any`."""
        key = ("only", language)
        if key not in self.memo:
            self.memo[key] = replace(self, languages=LANGUAGES[language])
        seen: Reading = self.memo[key]
        return seen

    def setting(self, name: str) -> str:
        """A value of the context (kind, market, audience, platform …), "" when unknown."""
        known = self.context.get(name)
        return known.value if known else ""

    def threshold(self, name: str) -> Threshold:
        """A limit of taste: as the config sets it, else the usual one."""
        return self.thresholds.get(name, THRESHOLDS[name])

    def blocks(self) -> Iterator[tuple[int, Block]]:
        """The blocks of the admitted languages with their numbers in the document."""
        tongues = languages(self)
        return (
            (number, block) for number, block in enumerate(self.document.blocks) if tongues[number] in self.languages
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
    """The language of each block: what its text proves, else as declared, else as around it.

    A text proves its language by kana, by characters only one country uses, by words (detect.guess);
    the proof stands above a declaration, because templates ship with lang="en". What proves nothing
    follows the proven blocks beside it in its section, or the language most of the text is in.
    """
    blocks = reading.document.blocks
    proven = [_proven(block) for block in blocks]
    around = _around(blocks, proven, _main(blocks, proven))
    return tuple(tongue or detect(block.text, hint) for block, tongue, hint in zip(blocks, proven, around, strict=True))


def _proven(block: Block) -> Language | None:
    guessed, declared = guess(block.text), block.language
    if guessed.sure and guessed.language:
        return declared if declared in CHINESE and guessed.language in CHINESE else guessed.language
    return declared if declared in EASTERN else None


def _main(blocks: tuple[Block, ...], proven: list[Language | None]) -> Language | None:
    weight: dict[Language, int] = {}
    for block, tongue in zip(blocks, proven, strict=True):
        known = tongue or block.language or guess(block.text).language
        if known:
            weight[known] = weight.get(known, 0) + len(block.text)
    eastern = {tongue: size for tongue, size in weight.items() if tongue in EASTERN}
    return max(eastern or weight, key=lambda tongue: weight[tongue], default=None)


def _around(
    blocks: tuple[Block, ...], proven: list[Language | None], main: Language | None
) -> Iterator[Language | None]:
    """What the neighbours of each block say: the nearest proven ones of its section, where they agree."""
    before = _nearest(zip(blocks, proven, strict=True))
    after = reversed(list(_nearest(zip(reversed(blocks), reversed(proven), strict=True))))
    for one, other in zip(before, after, strict=True):
        yield main if one and other and one != other else one or other or main


def _nearest(blocks: Iterable[tuple[Block, Language | None]]) -> Iterator[Language | None]:
    section, last = -1, None
    for block, tongue in blocks:
        last = last if block.section == section else None
        section = block.section
        yield last
        last = tongue if tongue in EASTERN else last


@fact
def sentences(reading: Reading) -> tuple[tuple[Sentence, ...], ...]:
    """The sentences of each block."""
    return tuple(tuple(split(number, block)) for number, block in enumerate(reading.document.blocks))
