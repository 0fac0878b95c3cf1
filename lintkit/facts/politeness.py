"""A plain or casual ending rewritten in です・ます, for suggestions."""

from __future__ import annotations

from collections.abc import Sequence

from lintkit.facts.register import Ending, Register
from lintkit.language.conjugation import put
from lintkit.model import Token

_KEPT = frozenset({"よ", "ね", "か"})


def polite(text: str, ending: Ending) -> str:
    """What may stand instead of `ending.predicate` in the block text; "" when no sure rewriting is known."""
    if not ending.tail:
        return ""
    doubts = "".join(word.surface for word in ending.particles)
    if ending.register is Register.TE:
        return _text(text, ending.tail) + "ください" + ("ね" if "ね" in doubts else "")
    if doubts.startswith("かも"):
        return _text(text, ending.tail) + "かもしれません"
    if doubts.startswith("かな"):
        return _text(text, ending.tail) + "でしょうか"
    new = _predicate(text, ending.tail)
    kept = [word.lemma for word in ending.particles if word.lemma in _KEPT]
    return new + "".join(kept) if new else ""


def _predicate(text: str, tail: Sequence[Token]) -> str:
    words = list(tail)
    if words[-1].lemma == "です":
        return _text(text, words[:-1]) + ("でしょう" if words[-1].cform.startswith("意志") else "です")
    past = words[-1].lemma == "た" and len(words) > 1
    if past:
        words.pop()
    negative = words[-1].lemma == "ない" and words[-1].pos == "助動詞" and len(words) > 1
    if negative:
        words.pop()
    head, before = words[-1], _text(text, words[:-1])
    if _copula(words):
        return _text(text, words[: -len(_copula(words))]) + _desu(head, past)
    if head.lemma == "無い" and not negative:
        return before + ("ありませんでした" if past else "ありません")
    if head.ctype.startswith(("形容詞", "助動詞-タイ", "助動詞-ラシイ")):
        return _text(text, tail) + "です"
    stem = put(head, "連用形", "ます")
    return before + stem + _masu(past, negative) if stem else ""


def _copula(words: Sequence[Token]) -> Sequence[Token]:
    """だ or である at the end of the words; empty where there is neither."""
    if words[-1].ctype.startswith("助動詞-ダ"):
        return words[-1:]
    is_aru = words[-1].lemma == "有る" and len(words) > 1 and words[-2].ctype.startswith("助動詞-ダ")
    return words[-2:] if is_aru else ()


def _desu(head: Token, past: bool) -> str:
    if head.cform.startswith("意志推量形"):
        return "でしょう"
    return "でした" if past else "です"


def _masu(past: bool, negative: bool) -> str:
    if negative:
        return "ませんでした" if past else "ません"
    return "ました" if past else "ます"


def _text(text: str, words: Sequence[Token]) -> str:
    return text[words[0].span.start : words[-1].span.end] if words else ""
