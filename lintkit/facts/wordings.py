"""Wordings made to fit the place of the words they stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lintkit.language.characters import is_han
from lintkit.language.scripts import traditional_form
from lintkit.model import Language, Span

_NEAR = 2
"""Characters on either side that a wording must not repeat: 优质 before 品质."""


def fitting(text: str, span: Span, wordings: Iterable[str], language: Language) -> Iterator[str]:
    """The wordings that can stand in a Chinese text instead of a span: with 的 where it ends in 的, without else.

    In traditional Chinese they are written so, or left out where a character has no certain form; one that
    would repeat a character beside it is left out too.
    """
    beside = set(filter(is_han, text[max(0, span.start - _NEAR) : span.start] + text[span.end : span.end + _NEAR]))
    for wording in wordings:
        bare = wording.removesuffix("的")
        written = traditional_form(bare) if language is Language.ZH_HANT else bare
        if written and beside.isdisjoint(written):
            yield written + "的" * text[span.start : span.end].endswith("的")
