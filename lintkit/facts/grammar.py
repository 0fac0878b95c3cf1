"""How one phrase becomes a regular expression over folded text, and which literals it cannot do without."""

from __future__ import annotations

import re
from typing import NamedTuple

from lintkit.facts.values import PATTERNS
from lintkit.language import inflection
from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import HOLE

TYPES = {**PATTERNS, "placeholder": HOLE}
"""What stands between { and }: regular expressions over folded text."""
WORD = "\0"
"""Stands in a pattern for the name of the group around an inflecting word."""
_GAP = "[^。!?\n]{0,12}?"
"""What … may stand for: few characters of the same sentence, or none."""
_STEP = "[^\\W_]{0,4}?"
"""What ‥ may stand for: a word at most."""
_MOST_GAPS, _DEEPEST, _LONGEST = 3, 20, 500
_HEAD = "(?<![a-z](?=[a-z]))(?<![0-9](?=[0-9]))(?<![0-9][.,](?=[0-9]))"
_TAIL = "(?!(?<=[a-z])[a-z])(?!(?<=[0-9])[.,]?[0-9])"
"""Latin words and numbers at the edge of a phrase are whole: PR is not in PRICE, NO.1 not in NO.10."""
_META = frozenset("()|{<…‥\\")
_NOT_ASCII = regex(r"[^\x00-\x7f]+")


class Part(NamedTuple):
    """A piece of a phrase.

    `needs`: literals of which one must occur wherever the piece does, empty when nothing must.
    `value`: a type of value that must stand wherever the piece does, "" for none.
    `empty`: whether it may match nothing. `head`, `tail`: whether its edge may be Latin or a digit,
    beside which folded text may keep a space.
    """

    pattern: str
    needs: frozenset[str] = frozenset()
    empty: bool = False
    head: bool = False
    tail: bool = False
    value: str = ""


def parse(phrase: str) -> Part:
    """Read one phrase; ValueError says what is wrong with it and where, in words for a writer."""
    return _Parser(phrase).whole()


def is_literal(phrase: str) -> bool:
    """Whether a phrase stands for nothing but itself and holds no Latin: it is all that it needs."""
    plain = len(phrase) <= _LONGEST and _META.isdisjoint(phrase) and bool(_NOT_ASCII.fullmatch(phrase))
    return plain and fold(phrase).text == phrase


class _Parser:
    """Recursive descent over a phrase."""

    def __init__(self, phrase: str) -> None:
        self.text = phrase
        self.at = 0
        self.depth = 0
        self.gaps = 0

    def whole(self) -> Part:
        if len(self.text) > _LONGEST:
            raise ValueError(f"a phrase of {len(self.text)} characters: keep it below {_LONGEST}")
        if WORD in self.text:
            raise ValueError("a phrase holds no control characters")
        if "|" in self.text and "（" in self.text and "(" not in self.text:
            raise ValueError(f"'{self.text}' groups with （ ）, which are plain characters here: write ( )")
        part = self._alternatives()
        if self.at < len(self.text):
            raise self._error("closes a bracket that was not opened; write \\) for the character itself")
        if part.empty:
            raise ValueError(f"'{self.text}' matches everywhere: give it a part that is not optional")
        return part._replace(pattern=f"{_HEAD}(?:{part.pattern}){_TAIL}")

    def _alternatives(self) -> Part:
        parts = [self._sequence()]
        while self._peek() == "|":
            self.at += 1
            parts.append(self._sequence())
        if len(parts) == 1:
            return parts[0]
        parts.sort(key=lambda part: -len(part.pattern))  # 好用 before 好: of two that match, the longer is meant
        every = [part.needs for part in parts]
        return Part(
            "(?:" + "|".join(part.pattern for part in parts) + ")",
            frozenset().union(*every) if all(every) else frozenset(),
            any(part.empty for part in parts),
            any(part.head for part in parts),
            any(part.tail for part in parts),
            parts[0].value if len({part.value for part in parts}) == 1 else "",
        )

    def _sequence(self) -> Part:
        parts: list[Part] = []
        while self._peek() not in ("", "|", ")"):
            parts.append(self._item())
        pattern = "".join(
            _space_before(before, part) + part.pattern for before, part in zip([None, *parts], parts, strict=False)
        )
        empty = all(part.empty for part in parts)
        head, tail = _edge(parts, "head"), _edge(parts[::-1], "tail")
        value = next((part.value for part in parts if part.value), "")
        return Part(pattern, _best([part.needs for part in parts]), empty, head, tail, value)

    def _item(self) -> Part:
        opener = self._peek()
        if opener == "(":
            return self._group()
        if opener == "{":
            return self._typed()
        if opener == "<":
            return self._word()
        if opener in ("…", "‥"):
            return self._gap(_GAP if opener == "…" else _STEP)
        if opener.isspace():
            return self._space()
        return self._literal()

    def _group(self) -> Part:
        opened = self.at
        self.at += 1
        self.depth += 1
        if self.depth > _DEEPEST:
            raise self._error(f"nests brackets more than {_DEEPEST} deep")
        part = self._alternatives()
        self.depth -= 1
        if self._peek() != ")":
            self.at = opened
            raise self._error("opens a bracket that is not closed; write \\( for the character itself")
        self.at += 1
        if self._peek() != "?":
            return part._replace(pattern=f"(?:{part.pattern})")
        self.at += 1
        return part._replace(pattern=f"(?:{part.pattern})?", needs=frozenset(), empty=True, value="")

    def _typed(self) -> Part:
        opened = self.at
        name = self._until("}")
        if name not in TYPES:
            self.at = opened
            raise self._error(f"'{{{name}}}' is no type of value; there are {', '.join(sorted(TYPES))}")
        if name == "placeholder":
            return Part(HOLE, frozenset({HOLE}))
        return Part(f"(?:{TYPES[name]})", head=True, tail=True, value=name)

    def _word(self) -> Part:
        opened = self.at
        word = fold(self._until(">")).text
        try:
            pattern, needs = inflection.pattern(word)
        except ValueError as why:
            self.at = opened
            raise self._error(str(why)) from None
        return Part(f"(?{WORD}{pattern})", needs)

    def _gap(self, pattern: str) -> Part:
        self.gaps += 1
        if self.gaps > _MOST_GAPS:
            raise self._error(f"has more than {_MOST_GAPS} gaps …; write two phrases")
        self.at += 1
        return Part(pattern, empty=True)

    def _space(self) -> Part:
        while self._peek().isspace():
            self.at += 1
        return Part(" ?", empty=True)

    def _literal(self) -> Part:
        literal = ""
        while (char := self._peek()) and not char.isspace() and (char not in _META or char == "\\"):
            if char == "\\":
                self.at += 1
                if not self._peek():
                    raise self._error("ends in \\; write \\\\ for the character itself")
            literal += self._peek()
            self.at += 1
        pieces = _pieces(fold(literal).text)
        if not pieces:
            return Part("", empty=True)
        needs = frozenset({max(pieces, key=lambda piece: (len(piece), not piece.isascii()))})  # 日 is rarer than 1
        return Part(" ?".join(map(re.escape, pieces)), needs, False, pieces[0][0].isascii(), pieces[-1][-1].isascii())

    def _until(self, close: str) -> str:
        end = self.text.find(close, self.at)
        if end < 0:
            raise self._error(f"lacks the '{close}' that closes '{self._peek()}'")
        inside = self.text[self.at + 1 : end]
        self.at = end + 1
        return inside

    def _peek(self) -> str:
        return self.text[self.at : self.at + 1]

    def _error(self, what: str) -> ValueError:
        return ValueError(f"'{self.text}', character {self.at + 1}: {what}")


def _space_before(before: Part | None, part: Part) -> str:
    """Folded text may keep a space between Latin words and numbers; the writer need not say so."""
    return " ?" if before is not None and (before.tail or before.empty) and (part.head or part.empty) else ""


def _edge(parts: list[Part], side: str) -> bool:
    """Whether the edge of a sequence may be Latin: the first piece that must be there decides."""
    for part in parts:
        if getattr(part, side) or not part.empty:
            return bool(getattr(part, side))
    return False


def _pieces(folded: str) -> list[str]:
    """A literal cut where letters, digits and signs meet: 50%off is also written 50% off."""
    return re.findall(r"[a-z]+|[0-9]+|[^\x00-\x7f]+|[^a-z0-9\s]", folded)


def _best(needs: list[frozenset[str]]) -> frozenset[str]:
    """Of the parts that must all occur, the one that is rarest by its shortest literal."""
    real = [need for need in needs if need]
    return max(real, key=lambda need: (min(map(len, need)), -len(need)), default=frozenset())
