"""The phrase language of rules and dictionaries: (a|b), (a)?, {money}, <治る> and … for a short gap."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, NamedTuple

from lintkit.facts.values import PATTERNS
from lintkit.language import inflection
from lintkit.language.characters import Folded, fold
from lintkit.model import HOLE, Span

_GAP = 12
"""Characters that … may stand for, none included."""

TYPES = {**PATTERNS, "placeholder": HOLE}


class Compiled(NamedTuple):
    """A phrase as a regular expression over folded text.

    `needs` are literals of which one must occur wherever the phrase does; empty when there are none.
    """

    regex: re.Pattern[str]
    needs: frozenset[str]


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
        compile_phrase(entry.phrase)
        return entry


class Hit(NamedTuple):
    """Where a phrase stands: block positions, and positions in the folded text."""

    span: Span
    start: int
    end: int
    entry: Entry


@dataclass(frozen=True)
class Phrases:
    """Phrases looked for together."""

    entries: tuple[Entry, ...]

    @classmethod
    def of(cls, phrases: Iterable[str]) -> Phrases:
        """From bare phrases."""
        return cls(tuple(Entry(phrase) for phrase in phrases))

    @cached_property
    def _compiled(self) -> tuple[tuple[Entry, Compiled], ...]:
        return tuple((entry, compile_phrase(entry.phrase)) for entry in self.entries)

    def find(self, folded: Folded) -> Iterator[Hit]:
        """The leftmost, then longest hits; none overlaps another."""
        hits = sorted(self._all(folded.text), key=lambda hit: (hit[0], -hit[1]))
        at = -1
        for start, end, entry in hits:
            if start >= at:
                yield Hit(folded.span(start, end), start, end, entry)
                at = end

    def search(self, folded: Folded) -> Hit | None:
        """The first hit, if any."""
        return next(self.find(folded), None)

    def _all(self, text: str) -> Iterator[tuple[int, int, Entry]]:
        for entry, (regex, needs) in self._compiled:
            if needs and not any(need in text for need in needs):
                continue
            for match in regex.finditer(text):
                if match.end() > match.start():
                    yield match.start(), match.end(), entry


@cache
def compile_phrase(phrase: str) -> Compiled:
    """Compile one phrase; ValueError says what is wrong with it, in words for a writer."""
    pattern, needs = _Parser(phrase).whole()
    return Compiled(re.compile(pattern), needs)


_Part = tuple[str, frozenset[str]]


class _Parser:
    """Recursive descent over a phrase; every method returns a pattern and the literals it needs."""

    def __init__(self, phrase: str) -> None:
        self.text = phrase
        self.at = 0

    def whole(self) -> _Part:
        part = self._alternatives()
        if self.at < len(self.text):
            raise ValueError(f"'{self.text}' closes a bracket that was not opened")
        if re.compile(part[0]).match(""):
            raise ValueError(f"'{self.text}' matches everywhere: give it a part that is not optional")
        return part

    def _alternatives(self) -> _Part:
        parts = [self._sequence()]
        while self._peek() == "|":
            self.at += 1
            parts.append(self._sequence())
        if len(parts) == 1:
            return parts[0]
        every = [needs for _, needs in parts]
        return "(?:" + "|".join(p for p, _ in parts) + ")", frozenset().union(*every) if all(every) else frozenset()

    def _sequence(self) -> _Part:
        patterns: list[str] = []
        needs: list[frozenset[str]] = []
        while self._peek() not in ("", "|", ")"):
            pattern, need = self._item()
            patterns.append(pattern)
            needs.append(need)
        return "".join(patterns), _best(needs)

    def _item(self) -> _Part:
        opener = self._peek()
        if opener == "(":
            return self._group()
        if opener == "{":
            return self._typed()
        if opener == "<":
            return inflection.pattern(self._until(">"))
        if opener == "…":
            self.at += 1
            return f".{{0,{_GAP}}}?", frozenset()
        return self._literal()

    def _group(self) -> _Part:
        self.at += 1
        pattern, needs = self._alternatives()
        if self._peek() != ")":
            raise ValueError(f"'{self.text}' opens a bracket that is not closed")
        self.at += 1
        if self._peek() == "?":
            self.at += 1
            return f"(?:{pattern})?", frozenset()
        return f"(?:{pattern})", needs

    def _typed(self) -> _Part:
        name = self._until("}")
        if name not in TYPES:
            raise ValueError(f"'{{{name}}}' is no type of value; there are {', '.join(sorted(TYPES))}")
        return f"(?:{TYPES[name]})", frozenset()

    def _literal(self) -> _Part:
        start = self.at
        literal = ""
        while (char := self._peek()) not in ("", "(", ")", "|", "{", "<", "…"):
            if char == "\\":
                self.at += 1
            literal += self._peek()
            self.at += 1
        if self.at == start:
            raise ValueError(f"'{self.text}' has a stray '{self._peek()}'")
        folded = fold(literal).text
        return re.escape(folded), frozenset({folded}) if folded else frozenset()

    def _until(self, close: str) -> str:
        end = self.text.find(close, self.at)
        if end < 0:
            raise ValueError(f"'{self.text}' lacks '{close}'")
        inside = self.text[self.at + 1 : end]
        self.at = end + 1
        return inside

    def _peek(self) -> str:
        return self.text[self.at : self.at + 1]


def _best(needs: list[frozenset[str]]) -> frozenset[str]:
    """Of the parts that must all occur, the one that is rarest by its shortest literal."""
    real = [need for need in needs if need and all(need)]
    return max(real, key=lambda need: (min(map(len, need)), -len(need)), default=frozenset())
