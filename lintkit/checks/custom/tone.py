"""Rules of custom about tone: copy that pushes, and a card that advertises."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from lintkit.facts.phrases import Phrases
from lintkit.facts.quotes import quotations
from lintkit.facts.reading import Reading
from lintkit.facts.voices import voices
from lintkit.facts.wordlists import phrases_of
from lintkit.lazy import regex
from lintkit.model import Block, Edit, Fix, Match, Related, Sentence, Span

_MARKS = regex("[！!❗❕‼⁉]\ufe0f?(?:[！!？?❗❕‼⁉]\ufe0f?)*")
_DOUBLE = frozenset("‼⁉")


@dataclass(frozen=True)
class Pushy:
    """Wordings of `dictionary` that push the reader, and as many exclamation marks in a row as are piled up."""

    fields: ClassVar[frozenset[str]] = frozenset({"better"})
    dictionary: tuple[str, ...]
    except_dictionary: tuple[str, ...] = ()

    def find(self, reading: Reading) -> Iterator[Match]:
        """The wordings and the marks that are not somebody else's."""
        (most,) = reading.threshold("exclamation-marks")
        pushing = (one for sentence in reading.sentences() for one in self._pushing(reading, sentence))
        piled = (one for number, block in reading.blocks() for one in _piled(number, block, most))
        for one in (*pushing, *piled):
            theirs = (quotations(reading)[one.block], voices(reading)[one.block])
            if not any(ranges.touch(one.span) for ranges in theirs):
                yield one

    def _pushing(self, reading: Reading, sentence: Sentence) -> Iterator[Match]:
        folded = reading.folded(sentence)
        spared = [hit.span for hit in self._spared.find(folded)]
        for hit in self._wanted.find(folded):
            if not any(hit.span.overlaps(span) for span in spared):
                better = hit.entry.better
                yield Match(sentence.block, hit.span, {"better": better[0] if better else ""}, better)

    @cached_property
    def _wanted(self) -> Phrases:
        return phrases_of(self.dictionary)

    @cached_property
    def _spared(self) -> Phrases:
        return phrases_of(self.except_dictionary)


def _piled(number: int, block: Block, most: int) -> Iterator[Match]:
    for run in _MARKS.finditer(block.text):
        size = sum(2 if char in _DOUBLE else char != "\ufe0f" for char in run[0])
        if size >= max(most, 2):
            span = Span(*run.span())
            mark = "!" if set(run[0]) == {"!"} else "！"
            fix = Fix((Edit(span, mark),)) if set(run[0]) <= set("!！") else None
            yield Match(number, span, {"better": mark}, (mark,), fix)


@dataclass(frozen=True)
class Signs:
    """A document that shows signs of several `signs` lists; what a phrase of `except_dictionary` covers is none."""

    fields: ClassVar[frozenset[str]] = frozenset()
    signs: tuple[str, ...]
    except_dictionary: tuple[str, ...] = ()
    least: int = 2

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match at the first sign, with the others beside it."""
        found: list[tuple[int, Span, str]] = []
        for sentence in reading.sentences():
            folded = reading.folded(sentence)
            spared = [hit.span for hit in self._spared.find(folded)]
            for name, phrases in self._lists:
                hits = (hit.span for hit in phrases.find(folded))
                found += ((sentence.block, at, name) for at in hits if not any(at.overlaps(one) for one in spared))
        if len({name for _, _, name in found}) >= self.least:
            (block, span, _), *others = sorted(found)
            yield Match(block, span, related=tuple(Related(number, other) for number, other, _ in others))

    @cached_property
    def _lists(self) -> tuple[tuple[str, Phrases], ...]:
        return tuple((name, phrases_of((name,))) for name in self.signs)

    @cached_property
    def _spared(self) -> Phrases:
        return phrases_of(self.except_dictionary)
