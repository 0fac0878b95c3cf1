"""The Japanese word that a word with Chinese characters in it stands for: 体验 is 体験."""

from __future__ import annotations

from typing import NamedTuple

from lintkit.language import japanese
from lintkit.language.characters import is_han
from lintkit.language.scripts import japanese_form
from lintkit.model import Token


class Restored(NamedTuple):
    """Where the word stands, and how Japanese writes it; "" where that is not certain."""

    start: int
    end: int
    form: str


def restored(text: str, start: int, end: int) -> Restored:
    """The word around Chinese characters of a folded text, as the dictionary knows it in Japanese characters.

    What is inside a compound that no dictionary word explains stays as it is, without a form: a compound put
    into Japanese character by character is no Japanese word.
    """
    form = japanese_form(text)
    around = [token for token in japanese.tokenise(form) if token.span.start < end and token.span.end > start]
    first, last = min(token.span.start for token in around), max(token.span.end for token in around)
    while first < start and not is_han(text[first]):
        first += 1
    while last > end and not is_han(text[last - 1]):
        last -= 1
    if any(map(_is_word, around)) and all(_is_word(token) or _is_affix(token) for token in around):
        return Restored(first, last, form[first:last])
    beside = text[start - 1 : start] + text[end : end + 1]
    alone = end - start == 1 and not any(map(is_han, beside))
    return Restored(start, end, form[start:end] if alone else "")


def _is_word(token: Token) -> bool:
    known = token.features.origin not in ("", "固")
    return known and len(token.surface) > 1


def _is_affix(token: Token) -> bool:
    return token.pos.startswith(("接尾辞", "接頭辞"))
