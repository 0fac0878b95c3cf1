"""Chinese words from jieba."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lintkit.language.characters import fold
from lintkit.model import Features, Token

if TYPE_CHECKING:
    from jieba import Tokenizer

_NONE = Features("", "", "", "", "", "", "")


def tokenise(text: str, offset: int = 0) -> tuple[Token, ...]:
    """The words of one sentence; jieba knows no parts of speech here, so features are empty."""
    folded = fold(text, offset, words=True)
    words = _tokenizer().tokenize(folded.text, HMM=False)
    return tuple(
        Token(word, folded.span(start, end), _NONE._replace(lemma=word, base=word))
        for word, start, end in words
        if not word.isspace()
    )


@cache
def _tokenizer() -> Tokenizer:
    import logging

    import jieba

    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    return tokenizer
