"""Chinese characters and words left over in Japanese copy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import ClassVar, Literal, NamedTuple

from lintkit.facts.meant import meant
from lintkit.facts.phrases import Phrases
from lintkit.facts.reading import CHINESE, Reading
from lintkit.facts.reading import sentences as all_sentences
from lintkit.facts.restored import restored
from lintkit.facts.strays import Stray, slipped_blocks, strays
from lintkit.facts.wordlists import phrases_of
from lintkit.language.characters import Folded, fold, has_kana, is_han
from lintkit.language.scripts import SIMPLIFIED_IN_JIS, Writing, writing
from lintkit.model import Match, Sentence, Span

_HAND = frozenset("你您她咱俩")
"""In JIS X 0213 or 0212 for the sake of completeness, in no Japanese word."""


class Piece(NamedTuple):
    """A foreign character or word: folded positions, whether it is proof, and what to write instead."""

    start: int
    end: int
    certain: bool
    better: tuple[str, ...] = ()


@dataclass(frozen=True)
class Script:
    """Finds Chinese in Japanese copy, one match for each run, clause or sentence.

    `tier: certain` reports what holds a character or word that Japanese has not; `tier: likely` the
    rest: characters of JIS that no Japanese word uses, Chinese words in shared characters.
    `certain` and `likely` name word lists (`word: Japanese wording`), `names` lists that are never reported.
    """

    fields: ClassVar[frozenset[str]] = frozenset({"better"})
    tier: Literal["certain", "likely"]
    certain: tuple[str, ...]
    likely: tuple[str, ...]
    names: tuple[str, ...] = ()

    def find(self, reading: Reading) -> Iterator[Match]:
        """The matches of this tier, in the order of the blocks."""
        whole = strays(reading)
        for stray in whole:
            yield from self._stray(reading, stray)
        for sentence in self._japanese(reading):
            taken = [stray.span for stray in whole if stray.block == sentence.block]
            yield from self._runs(reading, sentence, taken)

    @staticmethod
    def _japanese(reading: Reading) -> Iterator[Sentence]:
        """The sentences of Japanese blocks, and those with kana of blocks that a Chinese word made Chinese."""
        for sentence in reading.sentences():
            if reading.document.blocks[sentence.block].language not in CHINESE:
                yield sentence
        for number in slipped_blocks(reading):
            yield from (sentence for sentence in all_sentences(reading)[number] if has_kana(sentence.text))

    def _stray(self, reading: Reading, stray: Stray) -> Iterator[Match]:
        """A Chinese clause is certain where something in it is."""
        if meant(reading, stray.block, stray.span):
            return
        folded = fold(stray.text, stray.span.start)
        names = "".join(folded.text[hit.start : hit.end] for hit in self._names.find(folded))
        if len(names) * 2 >= len(folded.text):
            return
        pieces = list(self._pieces(folded))
        if any(piece.certain for piece in pieces) == (self.tier == "certain"):
            one = len(pieces) == 1 and (pieces[0].start, pieces[0].end) == (0, len(folded.text))
            yield _match(stray.block, stray.span, pieces[0].better if one else ())

    def _runs(self, reading: Reading, sentence: Sentence, taken: list[Span]) -> Iterator[Match]:
        folded = reading.folded(sentence)
        for pieces in _joined(folded.text, list(self._pieces(folded))):
            if any(piece.certain for piece in pieces) != (self.tier == "certain"):
                continue
            start, end, better = _whole(folded.text, pieces)
            span = folded.span(start, end)
            if not any(span.overlaps(other) for other in taken) and not meant(reading, sentence.block, span):
                yield _match(sentence.block, span, better)

    def _pieces(self, folded: Folded) -> Iterator[Piece]:
        """Words first, then the characters outside them; none within a name."""
        hits = [(certain, hit) for certain, phrases in self._words for hit in phrases.find(folded)]
        foreign = {char: kind for char in set(folded.text) if (kind := _kind(char))}
        named = [hit.span for hit in self._names.find(folded)] if hits or foreign else []
        taken: list[tuple[int, int]] = []
        for certain, hit in hits:
            if not any(hit.span.overlaps(name) for name in named):
                taken.append((hit.start, hit.end))
                yield Piece(hit.start, hit.end, certain, hit.entry.better)
        for at, char in enumerate(folded.text if foreign else ""):
            inside = any(start <= at < end for start, end in taken)
            if char in foreign and not inside and not any(folded.span(at, at + 1).overlaps(name) for name in named):
                yield Piece(at, at + 1, foreign[char] == "certain")

    @cached_property
    def _words(self) -> tuple[tuple[bool, Phrases], ...]:
        return (True, phrases_of(self.certain)), (False, phrases_of(self.likely))

    @cached_property
    def _names(self) -> Phrases:
        return phrases_of(self.names)


@cache
def _kind(char: str) -> str:
    """How sure a character is foreign to Japanese: certain, likely or ""."""
    kind = writing(char) if is_han(char) else Writing.OTHER
    if kind is Writing.SIMPLIFIED or char in _HAND:
        return "certain"
    return "likely" if kind is Writing.UNJAPANESE or char in SIMPLIFIED_IN_JIS else ""


def _joined(text: str, pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Pieces with nothing but Han characters between them are one run."""
    run: list[Piece] = []
    for piece in sorted(pieces):
        if run and not all(map(is_han, text[run[-1].end : piece.start])):
            yield run
            run = []
        run.append(piece)
    if run:
        yield run


def _whole(text: str, pieces: list[Piece]) -> tuple[int, int, tuple[str, ...]]:
    """A run with its wordings: those of a word that stands for itself, else the Japanese word in place."""
    start, end = pieces[0].start, max(piece.end for piece in pieces)
    beside = text[max(0, start - 1) : start] + text[end : end + 1]
    if len(pieces) == 1 and pieces[0].better and (end - start > 1 or not any(map(is_han, beside))):
        return start, end, pieces[0].better
    if any(piece.better and piece.end - piece.start > 1 for piece in pieces):
        return start, end, ()  # a word put character by character into Japanese is no Japanese word
    start, end, form = restored(text, start, end)
    return start, end, (form,) if form and not any(map(_kind, form)) else ()


def _match(block: int, span: Span, better: tuple[str, ...]) -> Match:
    return Match(block, span, {"better": better[0] if better else ""}, better)
