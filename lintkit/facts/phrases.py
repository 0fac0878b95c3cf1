"""The phrase language of rules and dictionaries: (a|b), (a)?, {money}, <治る> and … for a short gap."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import count, pairwise
from typing import Any, NamedTuple

from lintkit.facts.grammar import TYPES, WORD, is_literal, parse
from lintkit.facts.values import SIGNS
from lintkit.language import japanese
from lintkit.language.characters import Folded, is_han, kana
from lintkit.lazy import compiled
from lintkit.model import HOLE, Span

__all__ = ["TYPES", "Compiled", "Entry", "Hit", "Phrases", "compile_phrase", "needs_of", "use_needs"]


@dataclass(frozen=True)
class Compiled:
    """A phrase as a regular expression over folded text.

    `needs` are literals of which one must occur wherever the phrase does; empty when there are none.
    Both expressions are compiled when they are first asked for.
    """

    source: str
    needs: frozenset[str]
    value: str = ""  # a type of value that must stand wherever the phrase does, if any

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The expression without groups, so that it can be put into a larger one; knows no word boundaries."""
        return compiled(self.source.replace(WORD, ":"))

    @cached_property
    def _marked(self) -> re.Pattern[str]:
        numbers = count()
        return compiled("".join(self._named(piece, numbers) for piece in re.split(f"({WORD})", self.source)))

    @staticmethod
    def _named(piece: str, numbers: Iterator[int]) -> str:
        return f"P<word{next(numbers)}>" if piece == WORD else piece

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the phrase stands in folded text; an inflecting word only where a word begins."""
        if self.value in SIGNS and HOLE not in text and not SIGNS[self.value].search(text):
            return
        if WORD not in self.source:
            yield from (match.span() for match in self.regex.finditer(text))
            return
        for match in self._marked.finditer(text):
            starts = (match.start(name) for name in self._marked.groupindex if match.group(name) is not None)
            if all(_begins_word(text, start) for start in starts):
                yield match.span()


def _begins_word(text: str, at: int) -> bool:
    """Whether a word begins here: 解し does not in 誤解し, 治る does in 通常治る.

    Words are asked for only where kanji or kana stand on both sides; into kanji, kana always end a word.
    """
    before, after = text[at - 1 : at], text[at]
    if not before or not (is_han(before) or kana.match(before)):
        return True
    if is_han(after) and not is_han(before):
        return True
    return at in _word_starts(text)


@lru_cache(maxsize=64)
def _word_starts(text: str) -> frozenset[int]:
    return frozenset(token.span.start for token in japanese.tokenise(text))


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase and the wordings that may stand in its place."""

    phrase: str
    better: tuple[str, ...] = ()

    @classmethod
    def from_page(cls, value: Any) -> Entry:
        """From `phrase` or `phrase: better` or `phrase: [better, …]`."""
        if isinstance(value, str):
            entry = cls(value)
        elif isinstance(value, dict) and len(value) == 1:
            ((phrase, better),) = value.items()
            entry = cls(phrase, (better,) if isinstance(better, str) else tuple(better))
        else:
            raise ValueError("a phrase is 'text' or 'text: better wording' or 'text: [wordings]'")
        needs_of(entry.phrase)
        return entry


class Hit(NamedTuple):
    """Where a phrase stands: block positions, and positions in the folded text."""

    span: Span
    start: int
    end: int
    entry: Entry


@dataclass(frozen=True)
class Phrases:
    """Phrases looked for together; what a text cannot hold is never compiled nor tried."""

    entries: tuple[Entry, ...]

    @classmethod
    def of(cls, phrases: Iterable[str]) -> Phrases:
        """From bare phrases."""
        return cls(tuple(Entry(phrase) for phrase in phrases))

    @cached_property
    def _index(self) -> tuple[dict[str, list[tuple[str, int]]], frozenset[str], tuple[int, ...]]:
        """Needed literals by their first one or two characters, with their entries; these firsts; what needs none."""
        literals: dict[str, list[tuple[str, int]]] = {}
        always = []
        for number, entry in enumerate(self.entries):
            needs = needs_of(entry.phrase)
            if not needs:
                always.append(number)
            for need in needs:
                literals.setdefault(need[:2], []).append((need, number))
        return literals, frozenset(literals), tuple(always)

    def find(self, folded: Folded) -> Iterator[Hit]:
        """The leftmost, then longest hits; none overlaps another."""
        hits = sorted(self._all(folded.text), key=lambda hit: (hit[0], -hit[1]))
        at = -1
        for start, end, entry in hits:
            if start >= at:
                yield Hit(folded.span(start, end), start, end, entry)
                at = end

    def every(self, folded: Folded) -> Iterator[Hit]:
        """All hits, those that overlap too: of phrases that spare others, none may hide behind another."""
        return (Hit(folded.span(start, end), start, end, entry) for start, end, entry in self._all(folded.text))

    def search(self, folded: Folded) -> Hit | None:
        """The first hit, if any."""
        return next(self.find(folded), None)

    def _all(self, text: str) -> Iterator[tuple[int, int, Entry]]:
        for number in self._possible(text):
            entry = self.entries[number]
            for start, end in compile_phrase(entry.phrase).find(text):
                yield start, end, entry

    def _possible(self, text: str) -> Iterable[int]:
        """The entries of which a needed literal occurs: one look-up per pair of characters, however many entries."""
        literals, firsts, always = self._index
        pairs = _pairs(text)
        if firsts.isdisjoint(pairs):
            return always
        near = (literals[pair] for pair in firsts & pairs)
        return sorted({number for listed in near for need, number in listed if need in text}.union(always))


@lru_cache(maxsize=1024)
def _pairs(text: str) -> frozenset[str]:
    """The characters and pairs of characters of a sentence, which hundreds of word lists ask for."""
    return frozenset({*text, *map("".join, pairwise(text))})


_known: dict[str, tuple[str, ...]] = {}


def use_needs(known: Mapping[str, tuple[str, ...]]) -> None:
    """Take over the needs of phrases that an earlier run has parsed."""
    _known.clear()
    _known.update(known)


def needs_of(phrase: str) -> Collection[str]:
    """The literals of which a phrase needs one (Compiled.needs); ValueError where the phrase is wrong."""
    known = _known.get(phrase)
    if known is not None:
        return known
    return (phrase,) if is_literal(phrase) else compile_phrase(phrase).needs


@cache
def compile_phrase(phrase: str) -> Compiled:
    """Compile one phrase; ValueError says what is wrong with it and where, in words for a writer."""
    part = parse(phrase)
    return Compiled(part.pattern, part.needs, part.value)
