"""Whether a customer is only spoken about: which one words before him say, a label, or whoever wrote a review."""

from __future__ import annotations

from bisect import bisect_left

from lintkit.facts.reading import Reading
from lintkit.lazy import regex
from lintkit.model import Sentence, Span, Token

_FAR = 16
"""Characters before a customer that are read as what describes him."""
_DEAR = regex(
    "(?:親愛なる|敬愛する|愛する|尊敬する|大切な|大事な|特別な|いつもの|感謝の|最愛の|(?:当店|弊社|当社|私たち|わたしたち)の)\\s*$"
)
"""Words that praise one customer and choose none."""
_LABEL = regex(r"\s*(?:[\]\]】〕》〉)）]|[::：|｜])")
_CALLED = regex("\\s*(?:へ\\s*$|、|,|!|！|$)")
_NOW = frozenset({"度", "今回", "今度", "本日", "今日", "昨日", "先日", "先程"})
"""Before の they say when, not who: この度のお客様のご注文."""
_POLITE = frozenset({"ます", "です"})


def is_described(reading: Reading, sentence: Sentence, span: Span) -> bool:
    """Whether the customer at a block range is one of many: お持ちのお客様は, ご購入いただいたお客様に, [お客様]."""
    text = reading.document.blocks[sentence.block].text
    if _LABEL.match(text, span.end):
        return True
    before = text[max(sentence.span.start, span.start - _FAR) : span.start]
    words = [] if _DEAR.search(before) else _words_before(reading, sentence, span.start)
    if not words or (words[-1].lemma in _POLITE | {"た"} and _breaks(words, before)):
        return False
    called = _CALLED.match(text[: sentence.span.end], span.end) is not None
    return _chooses(words) and not (called and _thanks(words))


def _words_before(reading: Reading, sentence: Sentence, at: int) -> list[Token]:
    """The last words before a place, without spaces."""
    tokens = reading.tokens(sentence)
    number = bisect_left(tokens, at, key=lambda word: word.span.end)
    near = tokens[max(0, number - 4) : number + 1]
    return [word for word in near if word.span.end <= at and not word.pos.startswith("空白")]


def _breaks(words: list[Token], before: str) -> bool:
    """Whether a polite sentence without a full stop ends on the line above."""
    return before.rstrip(" \u3000").endswith("\n") and any(word.lemma in _POLITE for word in words[-2:])


def _chooses(words: list[Token]) -> bool:
    """Whether a clause, an adjective or a noun with の says which customers are meant."""
    last = words[-1]
    if last.surface == "の":
        return len(words) > 1 and words[-2].lemma not in _NOW
    return last.pos.startswith(("動詞", "助動詞", "形容詞", "連体詞"))


def _thanks(words: list[Token]) -> bool:
    """Whether the customer is thanked for what he did: ご来店くださったお客様へ."""
    return any(word.lemma in {"下さる", "頂く"} for word in words)
