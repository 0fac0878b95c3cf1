"""Sequences of words to avoid, by surface, lemma and conjugation, each with a better wording."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar, Literal

from lintkit.facts.phrases import Entry, Phrases
from lintkit.facts.quotes import quotations
from lintkit.facts.ranges import Ranges
from lintkit.facts.reading import Reading
from lintkit.facts.sequences import Found, Term, Terms
from lintkit.facts.speakers import is_customer
from lintkit.language.conjugation import put
from lintkit.lazy import regex
from lintkit.model import Edit, Fix, Match, Role, Sentence, Span, Token

_KEYS = ("words", "mark", "better", "fix")
_blank = regex(r"\{(\d+)(?::(\w+))?\}")


@dataclass(frozen=True)
class Pattern:
    """Words that follow each other, which of them to report, and what to write in their place.

    In ``better``, `{2}` is what the second word took, `{2:4}` the second word in the form of the fourth,
    `{2:連用形}` in the form named. ``fix`` says whether `lintkit --fix` may write the first of them.
    """

    words: Terms
    mark: Span  # numbers of terms, 0-based and half-open
    better: tuple[str, ...] = ()
    fix: Literal["safe", "unsafe", "none"] = "none"

    @classmethod
    def from_page(cls, value: Any) -> Pattern:
        """From a list of words, or from `{words, mark: [first, last], better, fix}`."""
        page = value if isinstance(value, dict) else {"words": value}
        unknown = sorted(page.keys() - set(_KEYS))
        if unknown or "words" not in page:
            raise ValueError(f"a pattern has {', '.join(_KEYS)}" + (f", no '{unknown[0]}'" if unknown else ""))
        if not isinstance(page["words"], list) or not page["words"]:
            raise ValueError("'words' wants a list of words")
        words = Terms(tuple(Term.from_page(word) for word in page["words"]))
        better = page.get("better", ())
        fix = page.get("fix", "none")
        if fix not in ("safe", "unsafe", "none"):
            raise ValueError(f"fix cannot be '{fix}'; allowed: safe, unsafe, none")
        better = (better,) if isinstance(better, str) else tuple(better)
        return cls(words, _marked(page.get("mark"), words.terms), _blanks(better, len(words.terms)), fix)

    def span(self, tokens: Sequence[Token], found: Found) -> Span:
        """The block range to report."""
        taken = [place for place in found.terms[self.mark.start : self.mark.end] if place.end > place.start]
        return Span(tokens[taken[0].start].span.start, tokens[taken[-1].end - 1].span.end)


@dataclass(frozen=True)
class Tokens:
    """`patterns` of words, and `phrases` for what the dictionary of words takes apart wrongly.

    A hit is dropped where an excepted phrase or pattern overlaps it, and, unless `quotes: check`,
    where it stands in a quotation or a customer speaks.
    """

    fields: ClassVar[frozenset[str]] = frozenset({"better"})
    patterns: tuple[Pattern, ...]
    phrases: tuple[Entry, ...] = ()
    except_: tuple[Entry, ...] = ()
    except_patterns: tuple[Pattern, ...] = ()
    quotes: Literal["skip", "check"] = "skip"
    not_in: tuple[Role, ...] = ()

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match per place, in document order; where two patterns overlap, the earlier listed one."""
        for sentence in reading.sentences():
            block = reading.document.blocks[sentence.block]
            if block.role in self.not_in:
                continue
            matches = list(self._in(reading, sentence))
            if matches and not (self.quotes == "skip" and is_customer(reading, sentence)):
                spared = Ranges.of(self._spared(reading, sentence))
                voices = quotations(reading)[sentence.block] if self.quotes == "skip" else Ranges.of(())
                left = (one for one in matches if not spared.touch(one.span) and not voices.touch(one.span))
                yield from _apart(left)

    def _in(self, reading: Reading, sentence: Sentence) -> Iterator[Match]:
        text = reading.document.blocks[sentence.block].text
        for pattern, tokens, found in _sought(reading, sentence, self.patterns):
            span = pattern.span(tokens, found)
            better = tuple(one for one in (_filled(one, text, tokens, found) for one in pattern.better) if one)
            yield Match(sentence.block, span, _data(better), better, _fix(pattern, span, better))
        for hit in self._phrases.find(reading.folded(sentence)):
            better = hit.entry.better
            yield Match(sentence.block, hit.span, _data(better), better)

    def _spared(self, reading: Reading, sentence: Sentence) -> Iterator[Span]:
        for hit in self._excepted.find(reading.folded(sentence)):
            yield hit.span
        for pattern, tokens, found in _sought(reading, sentence, self.except_patterns):
            yield pattern.span(tokens, found)

    @cached_property
    def _phrases(self) -> Phrases:
        return Phrases(self.phrases)

    @cached_property
    def _excepted(self) -> Phrases:
        return Phrases(self.except_)


def _sought(
    reading: Reading, sentence: Sentence, patterns: Sequence[Pattern]
) -> Iterator[tuple[Pattern, Sequence[Token], Found]]:
    folded = reading.folded(sentence).text if patterns else ""
    for pattern in patterns:
        literals = pattern.words.literals
        if literals is not None and not any(literal in folded for literal in literals):
            continue
        tokens = reading.tokens(sentence)
        for found in pattern.words.find(tokens):
            yield pattern, tokens, found


def _apart(matches: Iterator[Match]) -> Iterator[Match]:
    """The matches in order of their place; of those that overlap, the one that came first."""
    kept: list[Match] = []
    for match in matches:
        at = bisect_right(kept, match.span, key=lambda one: one.span)
        if not any(one.span.overlaps(match.span) for one in kept[max(0, at - 1) : at + 1]):
            kept.insert(at, match)
    yield from kept


def _filled(template: str, text: str, tokens: Sequence[Token], found: Found) -> str:
    """A better wording with its blanks filled; "" when a word cannot be put into the form wanted."""
    missing = False

    def fill(blank: re.Match[str]) -> str:
        nonlocal missing
        words = _taken(tokens, found, int(blank[1]))
        if not blank[2]:
            return text[words[0].span.start : words[-1].span.end] if words else ""
        new = _inflected(words[-1], blank[2], tokens, found) if words else ""
        missing = missing or not new
        return new

    filled = _blank.sub(fill, template)
    return "" if missing else filled


def _inflected(word: Token, form: str, tokens: Sequence[Token], found: Found) -> str:
    if not form.isdigit():
        return put(word, form)
    like = found.terms[int(form) - 1]
    if like.end == like.start:
        return ""
    after = tokens[like.end].lemma if like.end < len(tokens) else ""
    return put(word, tokens[like.end - 1].cform, after)


def _taken(tokens: Sequence[Token], found: Found, number: int) -> Sequence[Token]:
    place = found.terms[number - 1]
    return tokens[place.start : place.end]


def _fix(pattern: Pattern, span: Span, better: Sequence[str]) -> Fix | None:
    if pattern.fix == "none" or not better:
        return None
    return Fix((Edit(span, better[0]),), safe=pattern.fix == "safe")


def _data(better: Sequence[str]) -> dict[str, str]:
    return {"better": better[0] if better else ""}


def _marked(mark: Any, terms: Sequence[Term]) -> Span:
    if mark is None:
        return Span(0, len(terms))
    ends = [mark, mark] if isinstance(mark, str) else mark
    if len(ends) != 2 or not all(isinstance(end, str) and end.isdigit() for end in ends):
        raise ValueError("mark wants the numbers of the first and the last word to report: [2, 4]")
    first, last = (int(end) for end in ends)
    if not 1 <= first <= last <= len(terms):
        raise ValueError(f"mark [{first}, {last}] lies outside the {len(terms)} words")
    if not any(term.least for term in terms[first - 1 : last]):
        raise ValueError("mark needs at least one word that is not optional")
    return Span(first - 1, last)


def _blanks(better: tuple[str, ...], count: int) -> tuple[str, ...]:
    for one in better:
        wrong = next((blank[1] for blank in _blank.finditer(one) if not 1 <= int(blank[1]) <= count), "")
        if wrong:
            raise ValueError(f"better '{one}' names word {wrong} of {count}")
    return better
