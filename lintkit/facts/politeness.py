"""A plain or casual ending rewritten in です・ます, for suggestions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lintkit.facts.register import Ending, Register, is_misread
from lintkit.language.conjugation import put
from lintkit.model import Token

_KEPT = frozenset({"よ", "ね", "か"})
_SHORT = {"てる": 1, "てく": 1}
"""Words that leave out an い (待ってる, していってる), and where it belongs."""
_CHATTY = frozenset({"ちゃう", "ちまう", "とく", "たる", "けど"})
_RAISED = frozenset({"試す", "使う", "選ぶ", "待つ", "読む", "聞く", "書く", "送る", "確かめる", "楽しむ", "持つ"})
"""Verbs that make お…ください."""


def polite(text: str, ending: Ending) -> str:
    """What may stand instead of `ending.predicate` in the block text; "" when no sure rewriting is known."""
    if not ending.tail:
        return ""
    made = _by_register(text, ending)
    if made is not None:
        return made
    said = "".join(word.surface for word in ending.particles)
    if said.startswith("かも"):
        return _text(text, ending.tail) + "かもしれません"
    if said.startswith("かな"):
        return _text(text, ending.tail) + "でしょうか"
    if any(word.lemma == "け" for word in ending.particles):
        return ""
    new = _predicate(text, ending.tail)
    return new + _kept(ending) if new else ""


def _by_register(text: str, ending: Ending) -> str | None:
    """The rewriting that the kind of ending asks for; None where the predicate alone tells."""
    if ending.register is Register.POLITE and not ending.particles:
        return _undrawled(text, ending)
    if is_misread(ending):
        return text[ending.tail[0].span.start : ending.tail[-1].span.end].removesuffix("っしょ") + "でしょう"
    if ending.register is Register.TE:
        return _text(text, ending.tail) + "ください" + ("ね" if "ね" in _kept(ending) else "")
    if ending.register is Register.WILL:
        return _invited(text, ending)
    if ending.register in {Register.ORDER, Register.POLITE}:
        return _asked(text, ending)
    last = ending.tail[-1]
    if last.pos.startswith("動詞") and last.cform.startswith("連用形"):
        return _raised(text, ending)
    return None


def _kept(ending: Ending) -> str:
    return "".join(word.lemma for word in ending.particles if word.lemma in _KEPT)


def _undrawled(text: str, ending: Ending) -> str | None:
    """お待ちしてまーす as お待ちしています."""
    said = text[ending.predicate.start : ending.predicate.end]
    if "ー" not in said:
        return None
    head, _, _ = said.partition("ー")
    stem = head[:-1] + ("い" if head.endswith(("てま", "でま")) else "")
    return stem + head[-1] + "す"


def _invited(text: str, ending: Ending) -> str:
    """買おうよ, 食べよっか as 買いましょう, 食べましょうか."""
    stem = put(ending.tail[-1], "連用形", "ます")
    more = "か" if any(word.lemma == "か" for word in ending.particles) else ""
    more = more or ("ね" if any(word.lemma == "ね" for word in ending.particles) else "")
    return _text(text, ending.tail[:-1]) + stem + "ましょう" + more if stem else ""


def _asked(text: str, ending: Ending) -> str | None:
    """教えてくれよ, いらっしゃいよ as a request; other orders are too rude for a sure wording."""
    last = ending.tail[-1]
    if last.lemma == "呉れる" and len(ending.tail) > 1:
        return _text(text, ending.tail[:-1]) + "ください"
    if last.lemma == "いらっしゃる":
        return _text(text, ending.tail[:-1]) + "いらしてください"
    return None if last.lemma in {"です", "ます", "た", "ず"} else ""


def _raised(text: str, ending: Ending) -> str:
    """お願いね, おいでよ, お得だ that UniDic takes for a verb."""
    said, last = _text(text, ending.tail), ending.tail[-1]
    if not said.startswith(("お", "ご", "御")):
        return ""
    if last.lemma == "願う":
        return said + "します" + ("ね" if "ね" in _kept(ending) else "")
    if last.lemma == "出でる":
        return said + "ください" + ("ね" if "ね" in _kept(ending) else "")
    return said + "です" + _kept(ending) if last.lemma == "得る" else ""


def _predicate(text: str, tail: Sequence[Token]) -> str:
    words = list(tail)
    if any(word.lemma in _CHATTY for word in words):
        return ""
    if words[-1].lemma == "欲しい" and len(words) > 2 and words[-2].lemma == "て":
        return _wished(text, words[:-1])
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
    stem = head.surface[0] + "い" if head.lemma == "てる" else put(head, "連用形", "ます")
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


def _wished(text: str, words: Sequence[Token]) -> str:
    """試してほしい as お試しください, 見直してほしい as 見直してください."""
    verb = words[0]
    if len(words) == 2 and verb.lemma in _RAISED:
        return "お" + put(verb, "連用形", "ます") + "ください"
    return _text(text, words) + "ください"


def _text(text: str, words: Sequence[Token]) -> str:
    """The words as written, with the い that speech leaves out: 待ってて as 待っていて."""
    return "".join(_parts(text, words))


def _parts(text: str, words: Sequence[Token]) -> Iterator[str]:
    for number, word in enumerate(words):
        start = words[number - 1].span.end if number else word.span.start
        cut = word.span.start + _SHORT.get(word.lemma, 0)
        yield text[start:cut] + ("い" if word.lemma in _SHORT else "") + text[cut : word.span.end]
