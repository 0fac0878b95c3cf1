"""What in a document's path, layout and words speaks for a value of its context, and which value wins."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import PurePath
from typing import NamedTuple

from lintkit.dictionary import load, words
from lintkit.facts import frames
from lintkit.facts.phrases import Entry, Phrases
from lintkit.language.characters import Folded, fold
from lintkit.lazy import regex
from lintkit.model import Document, Reason, Role, Setting

_LONGEST = {"thank-you-card": 800, "social-post": 2000, "review-reply": 1500, "sms": 300}
"""Visible characters beyond which a document is not of a kind, whatever its words."""
_READ = 20_000
"""Characters of a document that inference reads."""
_ENOUGH = 3
"""Points that a value needs (dictionaries/context.yaml says what gives points)."""
_POINTS = {"path": 3, "title": 3, "sure": 3, "strong": 2, "weak": 1, "against": -2}
_NAMED_AT_ONCE = frozenset({"return-flow", "terms"})
"""Kinds that say in their title or at once what they are: other pages have a section or a link on the same matter."""
_AT_ONCE = (60, 200, 3)
"""How far their opening goes: a third of the text, from 60 to 200 characters."""
_OF_FORMAT = {
    "mail": ("email", "because-mail"),
    "schedule": ("schedule", "because-schedule"),
    "subtitles": ("video-script", "because-subtitles"),
}
"""What a format alone says of the kind."""
_TITLES = frozenset({Role.HEADING, Role.SUBJECT, Role.META})
_SEPARATORS = regex(r"[/\\._\s-]+")
_NEAR = 3
"""Parts at the end of a path that speak of the document; the folders above are the user's own."""


class _List(NamedTuple):
    """One list of dictionaries/context.yaml."""

    value: str
    how: str
    phrases: Phrases


class _Hit(NamedTuple):
    """A phrase in one of the texts."""

    entry: Entry
    text: int  # 0: titles, 1: body
    start: int
    end: int


class _Score:
    """The points of one value, the reasons for them, and the words that have counted."""

    def __init__(self) -> None:
        self.points = 0
        self.firm = False  # whether more than weak words speak for it
        self.shaped = False  # whether the document's format, its layout or the name of its file does
        self.titled = False  # whether a title does
        self.reasons: list[Reason] = []
        self.counted: list[str] = []

    def add(self, points: int, reason: Reason | None = None, *, firm: bool = True) -> None:
        """Count some evidence; what speaks against a value is no reason for it."""
        self.points += points
        self.firm = self.firm or firm
        self.reasons += [reason] if reason else []

    @property
    def rank(self) -> tuple[int, bool, bool, bool]:
        """What the values of a name are ordered by."""
        return self.points, self.shaped, self.titled, self.firm

    def has(self, said: str) -> bool:
        """Whether these words are within words that have counted: they say nothing new."""
        return any(said in one for one in self.counted)


class Evidence:
    """The beginning of a document as folded text, with its titles apart, and the parts of its path."""

    def __init__(self, document: Document) -> None:
        titles: list[str] = []
        rest: list[str] = []
        self._size = 0
        for block in document.blocks:
            (titles if block.role in _TITLES else rest).append(block.text)
            self._size += len(block.text)
            if self._size > _READ:
                break
        line = frames.opening_line(document)
        least, most, share = _AT_ONCE
        self._opening = fold(line + "。" + "。".join(rest)[: max(least, min(most, self._size // share))])
        # A full stop keeps a gap (…) from reaching across blocks.
        body = fold("。".join(rest)[:_READ])
        # The line counts once.
        body = fold(body.text[len(line) :]) if line and body.text.startswith(line) else body
        self._texts = fold("。".join([*titles, line] if line else titles)), body
        parts = PurePath(document.path).parts[-_NEAR:]
        self._path, self._file = (_parted("/".join(near)) for near in (parts, parts[-1:]))
        self._document = document

    def best(self, name: str) -> Setting | None:
        """The value with the most points, if it has enough and not of weak words alone; of equal kinds, none."""
        scores: dict[str, _Score] = {}
        for value, points, reason in self._of_layout(name):
            score = scores.setdefault(value, _Score())
            score.add(points, reason)
            score.shaped = True
        for one in _lists(name):
            if self._size <= _LONGEST.get(one.value, self._size) and self._at_once(one):
                self._count(one, scores.setdefault(one.value, _Score()))
        ranked = sorted(scores, key=lambda value: scores[value].rank, reverse=True)
        if not ranked or (name == "kind" and _is_tie([scores[value] for value in ranked[:2]])):
            return None
        best = scores[ranked[0]]
        return Setting(ranked[0], "inferred", tuple(best.reasons[:3])) if best.points >= _ENOUGH and best.firm else None

    def _of_layout(self, name: str) -> Iterator[tuple[str, int, Reason]]:
        if name == "kind" and self._document.format in _OF_FORMAT:
            value, why = _OF_FORMAT[self._document.format]
            yield value, 4, Reason(why)
        signs = {"kind": frames.kinds, "audience": frames.audiences}.get(name)
        for sign in signs(self._document) if signs else ():
            yield sign.value, sign.points, Reason("because-words", f"「{sign.words}」")

    def _at_once(self, one: _List) -> bool:
        """Whether the words of a list count: of some kinds only where the opening or a title has them, too."""
        if one.value not in _NAMED_AT_ONCE or one.how not in {"sure", "strong"}:
            return True
        return bool(one.phrases.search(self._opening) or one.phrases.search(_first(self._texts[0])))

    def _count(self, one: _List, score: _Score) -> None:
        if one.how == "path":
            word = self._on_path(one.phrases, self._path)
            if word:
                named = bool(self._on_path(one.phrases, self._file))
                score.shaped = score.shaped or named
                score.add(_POINTS["path"] + named, Reason("because-path", word))
            return
        seen: set[Entry] = set()
        for hit in self._hits(one):
            if hit.entry in seen or (one.how != "against" and score.has(self._said(hit))):
                continue
            seen.add(hit.entry)
            self._add(one.how, hit, score)

    def _add(self, how: str, hit: _Hit, score: _Score) -> None:
        if how == "against":
            score.add(_POINTS[how], firm=False)
            return
        extra = 1 if hit.text == 0 and how != "title" else 0
        score.add(_POINTS[how] + extra, Reason("because-words", f"「{self._said(hit)}」"), firm=how != "weak")
        score.titled = score.titled or (hit.text == 0 and how != "weak")
        score.counted.append(self._said(hit))

    def _said(self, hit: _Hit) -> str:
        return self._texts[hit.text].text[hit.start : hit.end]

    def _hits(self, one: _List) -> Iterator[_Hit]:
        for number, text in enumerate(self._texts[:1] if one.how == "title" else self._texts):
            yield from (_Hit(hit.entry, number, hit.start, hit.end) for hit in one.phrases.find(text))

    @staticmethod
    def _on_path(phrases: Phrases, path: str) -> str:
        """The first listed word that is a part of the path; words in Japanese or Chinese may be glued."""
        for entry in phrases.entries:
            word = entry.phrase
            if f"-{word}-" in path or (not word.isascii() and word in path):
                return word
        return ""


def _parted(path: str) -> str:
    return f"-{_SEPARATORS.sub('-', path.lower())}-"


def _first(titles: Folded) -> Folded:
    return fold(titles.text.split("。")[0])


def _is_tie(best: list[_Score]) -> bool:
    return len(best) > 1 and best[0].rank == best[1].rank


@cache
def _lists(name: str) -> tuple[_List, ...]:
    """The lists of a name in dictionaries/context.yaml, those that weigh most first."""
    found = []
    for listed in load("context").lists:
        about, value, how = listed.split(" ")
        if about == name:
            listed_words = words(f"context/{listed}")
            entries = (Entry(word) if how == "path" else Entry.from_page(word) for word in listed_words)
            found.append(_List(value, how, Phrases(tuple(entries))))
    return tuple(sorted(found, key=lambda one: -_POINTS[one.how]))
