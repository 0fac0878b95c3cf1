"""Japanese words from fugashi and unidic-lite, their features interned."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from lintkit.language.characters import Folded, fold
from lintkit.model import Features, Token

if TYPE_CHECKING:
    from fugashi import Tagger

_LONGEST = 1500
"""Characters given to MeCab at once: longer input costs memory out of proportion (speed.md 2.1)."""


def tokenise(text: str, offset: int = 0) -> tuple[Token, ...]:
    """The words of one sentence; spans count from ``offset``, white space belongs to no word."""
    folded = fold(text, offset, words=True)
    return tuple(_tokens(folded))


def _tokens(folded: Folded) -> Iterator[Token]:
    tagger = _tagger()
    for begin, chunk in _chunks(folded.text):
        at = begin
        for node in tagger.parseToNodeList(chunk):
            at += len(node.white_space)
            surface = node.surface
            end = at + len(surface)
            yield Token(surface, folded.span(at, end), features(node.feature_raw, surface))
            at = end


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    while len(text) - start > _LONGEST:
        cut = max(text.rfind(mark, start, start + _LONGEST) for mark in "、 ,・")
        end = cut + 1 if cut > start else start + _LONGEST
        yield start, text[start:end]
        start = end
    yield start, text[start:]


@cache
def _tagger() -> Tagger:
    import fugashi

    return fugashi.Tagger()


_interned: dict[tuple[str, str], Features] = {}


def features(raw: str, surface: str) -> Features:
    """Parse UniDic's feature string once per distinct string (26 fields; 6 for an unknown word)."""
    known = _interned.get((raw, ""))
    if known:
        return known
    fields = next(csv.reader([raw])) if '"' in raw else raw.split(",")
    pos = "-".join(field for field in fields[:4] if field != "*")
    if len(fields) < 13:  # an unknown word: its surface is all there is
        return _interned.setdefault((raw, surface), Features(pos, surface, "", "", surface, "", ""))
    ctype, cform, origin = (_absent(field) for field in (fields[4], fields[5], fields[12]))
    lemma = fields[7].split("-")[0] or surface
    return _interned.setdefault((raw, ""), Features(pos, lemma, ctype, cform, fields[10], fields[17], origin))


def _absent(field: str) -> str:
    return "" if field == "*" else field
