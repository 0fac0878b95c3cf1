"""Sequences of tokens: by surface, lemma, part of speech and conjugation, with ? * + and {n,m}."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import Span, Token

_FURTHEST = 16
"""Tokens that * and + may take: keeps the cost linear in the text."""
_LONGEST = 64
"""Steps that a sequence may have when its repetitions are written out."""
_PARTS = ("surface", "lemma", "base", "origin")
_PREFIXES = ("pos", "ctype", "cform")
_COUNTS = {"": (1, 1), "?": (0, 1), "*": (0, _FURTHEST), "+": (1, _FURTHEST)}
_count = regex(r"\{(\d*)(?:(,)(\d*))?\}")

Ranges = tuple[Span, ...]
"""For each term, which of the sentence's tokens it took; empty where it took none."""


@dataclass(frozen=True, slots=True)
class Term:
    """What one word (or, with a count, a run of words) must be; an empty term is any word.

    Values of pos, ctype and cform hold for all that begins with them ("助詞" for "助詞-終助詞");
    a surface or base may say "お…" (begins with) or "…り" (ends with).
    """

    wanted: Mapping[str, frozenset[str]] = field(default_factory=dict)
    never: Mapping[str, frozenset[str]] = field(default_factory=dict)
    least: int = 1
    most: int = 1

    @classmethod
    def from_page(cls, value: Any) -> Term:
        """From a surface, or from `{surface, lemma, base, pos, ctype, cform, origin, not, op}`."""
        if isinstance(value, str):
            return cls({"surface": _values(value)})
        if not isinstance(value, dict):
            raise ValueError("a word is a text, or 'surface:', 'lemma:', 'pos:' …")
        rest = {name: one for name, one in value.items() if name not in {"op", "not"}}
        return cls(_attributes(rest), _attributes(value.get("not", {})), *_times(value.get("op", "")))

    def fits(self, token: Token) -> bool:
        """Whether a word is what this term asks for."""
        if any(not _fits(token, name, values) for name, values in self.wanted.items()):
            return False
        return not any(_fits(token, name, values) for name, values in self.never.items())

    @property
    def literals(self) -> frozenset[str]:
        """Texts of which one stands wherever the term does (folded); empty when it cannot be known."""
        if not self.least:
            return frozenset()
        return frozenset(fold(one.strip("…")).text for one in self.wanted.get("surface", ()))


class Found(NamedTuple):
    """Where a sequence stands: a range of the sentence's tokens, and the range that each term took."""

    tokens: Span
    terms: Ranges


@dataclass(frozen=True)
class Terms:
    """Terms that follow each other."""

    terms: tuple[Term, ...]
    steps: tuple[tuple[int, bool], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Write repetitions out: each step is a term's number and whether it may be left out."""
        steps = [(at, n >= term.least) for at, term in enumerate(self.terms) for n in range(term.most)]
        if len(steps) > _LONGEST:
            raise ValueError(f"the words may repeat to {len(steps)} at most; {_LONGEST} are allowed")
        if all(optional for _, optional in steps):
            raise ValueError("at least one word must not be optional")
        object.__setattr__(self, "steps", tuple(steps))

    @cached_property
    def literals(self) -> frozenset[str] | None:
        """Folded texts of which one stands wherever the sequence does; None when that cannot be known."""
        known = [term.literals for term in self.terms if term.literals and all(term.literals)]
        return max(known, key=lambda one: (min(map(len, one)), -len(one)), default=None)

    def find(self, tokens: Sequence[Token]) -> Iterator[Found]:
        """The leftmost hits, each as long as its counts can make it; none overlaps another."""
        number, optional = self.steps[0]
        at = 0
        while at < len(tokens):
            hopeless = not optional and not self.terms[number].fits(tokens[at])
            taken = None if hopeless else self.match(tokens, at)
            if taken is None:
                at += 1
                continue
            end = at + sum(took for took in taken)
            yield Found(Span(at, end), tuple(_ranges(at, taken, self.steps, len(self.terms))))
            at = end

    def match(self, tokens: Sequence[Token], start: int) -> tuple[bool, ...] | None:
        """For each step whether it took a word from `start` on; None when the sequence is not there.

        A step and place that failed once are never tried again, so the cost is their product.
        """
        failed: set[tuple[int, int]] = set()
        taken: list[bool] = []
        at = start
        while len(taken) < len(self.steps):
            step = len(taken)
            number, optional = self.steps[step]
            alive = (step, at) not in failed
            if alive and at < len(tokens) and self.terms[number].fits(tokens[at]):
                taken.append(True)
                at += 1
            elif alive and optional:
                taken.append(False)
            else:
                failed.add((step, at))
                back = self._back(taken, at, failed)
                if back is None:
                    return None
                at = back
        return tuple(taken)

    def _back(self, taken: list[bool], at: int, failed: set[tuple[int, int]]) -> int | None:
        """Undo steps until one that took a word may do without; the place to go on from."""
        while taken:
            took = taken.pop()
            at -= took
            if took and self.steps[len(taken)][1] and (len(taken) + 1, at) not in failed:
                taken.append(False)
                return at
            failed.add((len(taken), at))
        return None


def _ranges(start: int, taken: Sequence[bool], steps: Sequence[tuple[int, bool]], count: int) -> Iterator[Span]:
    for number in range(count):
        words = sum(took for took, (of, _) in zip(taken, steps, strict=True) if of == number)
        yield Span(start, start + words)
        start += words


def _fits(token: Token, name: str, values: frozenset[str]) -> bool:
    have: str = token.surface if name == "surface" else getattr(token.features, name)
    if have in values:
        return True
    if name in _PREFIXES:
        return any(have.startswith(f"{one}-") for one in values)
    return any(
        (one[0] == "…" and have.endswith(one[1:])) or (one[-1] == "…" and have.startswith(one[:-1])) for one in values
    )


def _attributes(value: Any) -> dict[str, frozenset[str]]:
    if not isinstance(value, dict):
        raise ValueError("'not' wants 'surface:', 'lemma:', 'pos:' … below it")
    for name in value:
        if name not in (*_PARTS, *_PREFIXES):
            raise ValueError(f"a word has no '{name}'; allowed: {', '.join((*_PARTS, *_PREFIXES, 'not', 'op'))}")
    return {name: _values(one) for name, one in value.items()}


def _values(value: Any) -> frozenset[str]:
    values = [value] if isinstance(value, str) else value
    if not values or not all(isinstance(one, str) and one.strip("…") for one in values):
        raise ValueError("a word's surface, lemma, pos … is a text or a list of texts")
    return frozenset(fold(one, words=True).text if "…" not in one else one for one in values)


def _times(op: str) -> tuple[int, int]:
    if op in _COUNTS:
        return _COUNTS[op]
    match = _count.fullmatch(op)
    if not match:
        raise ValueError(f"op cannot be '{op}'; allowed: ?, *, +, {{n}}, {{n,m}}")
    least = int(match[1] or 0)
    most = int(match[3] or _FURTHEST) if match[2] else least
    if not least <= most or not most:
        raise ValueError(f"op '{op}' counts to nothing")
    return least, most
