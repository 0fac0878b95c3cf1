"""How Japanese words inflect: for matching every form of a word, and for wording suggestions."""

from __future__ import annotations

import re
from functools import cache

from lintkit.language.stems import Stems, is_ichidan, stems

_ENDINGS = {
    "未然形": "negative", "連用形": "polite", "音便形": "sound", "終止形": "plain", "連体形": "plain",
    "仮定形": "condition", "意志形": "will", "意志推量形": "will", "命令形": "order",
}  # fmt: skip
_BUILT = ("ます形", "ない形", "て形", "た形", "ば形", "受身形", "使役形", "可能形", "たい形", "否定形")


def conjugate(word: str, form: str) -> str:
    """A dictionary form as written put into another form: 書く in the て形 is 書いて.

    Forms: 未然形 連用形 音便形 終止形 連体形 仮定形 意志形 命令形 (also with UniDic's endings: 連用形-促音便),
    and whole words: ます形 ない形 て形 た形 ば形 たい形 受身形 使役形 可能形. Adjectives in い have 連用形 (安く)
    て形 た形 ない形 ば形 未然形 and 終止形. ValueError for a form that the word has not, or no such word.
    """
    head, _, tail = form.partition("-")
    if "音便" in tail:
        head = "音便形"
    verb = stems(word)
    made = _verb_form(verb, word, head) if verb else _adjective_form(word, head)
    if not made:
        raise ValueError(f"'{word}' has no form '{form}'; forms: {', '.join((*_ENDINGS, *_BUILT))}")
    return made


def _verb_form(verb: Stems, word: str, form: str) -> str:
    if form in _ENDINGS:
        return str(getattr(verb, _ENDINGS[form]))
    made = {
        "ます形": verb.polite + "ます",
        "たい形": verb.polite + "たい",
        "ない形": verb.negative + "ない",  # of ある: ない
        "否定形": verb.negative + "ない",
        "て形": verb.sound + ("で" if verb.soft else "て"),
        "た形": verb.sound + ("だ" if verb.soft else "た"),
        "ば形": verb.condition + "ば",
        "受身形": verb.passive + "れる",
        "使役形": verb.causative + "せる",
        "可能形": _potential(verb, word),
    }
    return made.get(form, "")


def _potential(verb: Stems, word: str) -> str:
    if word.endswith("する"):
        return word[:-2] + "できる"
    godan = not is_ichidan(word) and not word.endswith(("ずる", "来る", "くる"))
    return verb.condition + "る" if godan else verb.passive + "れる"


def _adjective_form(word: str, form: str) -> str:
    if not word.endswith("い") or len(word) < 2:
        return ""
    stem = "よ" if word == "いい" else word[:-1]
    endings = {
        "終止形": "い", "連体形": "い", "連用形": "く", "未然形": "かろ", "音便形": "かっ", "仮定形": "けれ",
        "て形": "くて", "た形": "かった", "ない形": "くない", "否定形": "くない", "ば形": "ければ",
    }  # fmt: skip
    if form in {"終止形", "連体形"}:
        return word
    return stem + endings[form] if form in endings else ""


_HELP = (
    "(?:やす|にく|づら|がた|た)(?:い(?:です)?|く(?:な(?:い|かった|る|り|って|れば))?|かった|ければ|さ|そう)"
    "|すぎ(?:る|た|て|ない|ます)?|過ぎ(?:る|た|て|ない|ます)?|そう|ながら|つつ|なさい|方(?![\u4e00-\u9fff])|はじめ|始め|続け|つづけ"
)
_POLITE = "ま(?:す|した|せんでした|せん|しょう|して|すれば|せ)"
_NEGATIVE = "な(?:い(?:でしょう|です|で)?|かった(?:です)?|くて|く|ければ|けりゃ|さそう)|ず(?:に)?|ぬ|ねば"
_SMALL = f"(?:られ|れ)?(?:{_POLITE}|{_NEGATIVE}|{_HELP}|るでしょう|れば|る|たら|た|て|よう|ろ)"
"""The endings on a stem that drops its る: those of 一段 verbs, of れる and of せる."""
_TE_TAIL = "(?:い(?:ます|ました|ません|る|た|ない|なかった|れば|て)|(?:ます|ました|る|た|ない)(?![\u4e00-\u9fff]))?"
_NO_KANJI = "(?![\u4e00-\u9fff])"
_ADJECTIVE = (
    "(?:い(?:です|でしょう)?|くな(?:い|かった|る|り|って|れば|ります)|くて|く|かった(?:です)?|かったら|かろう|ければ|けりゃ"
    "|さ|そう|すぎ(?:る|た)?|過ぎ(?:る|た)?|げ|み)"
)
_NOMINAL = "(?:だった|だ|でした|です|でしょう|で(?:は|も)?|なら|な|に|さ)"


@cache
def pattern(word: str) -> tuple[str, frozenset[str]]:
    """A regular expression for all forms of a dictionary form, and the literals it needs.

    Works on folded text; knows nothing of word boundaries (facts.phrases looks at those). The word is
    a verb (治る, 改善する, 来る), an adjective (安い) or a nominal adjective with だ (安全だ). ValueError
    tells a writer when the word ends in nothing that inflects.
    """
    verb = stems(word)
    if verb:
        return _verb_pattern(word, verb)
    if word.endswith(("い", "だ")) and len(word) > 1:
        stem = word[:-1]
        if word == "いい":
            return f"(?:いい(?:です)?|よ{_ADJECTIVE})", frozenset({"いい", "よ"})
        return re.escape(stem) + (_ADJECTIVE if word.endswith("い") else _NOMINAL), frozenset({stem})
    raise ValueError(
        f"<{word}> wants a word in its dictionary form, ending in う く す つ ぬ ぶ む る ぐ, in い or in だ"
    )


def _verb_pattern(word: str, verb: Stems) -> tuple[str, frozenset[str]]:
    te, ta = ("で", "だ") if verb.soft else ("て", "た")
    forms = [
        f"{_any(verb.passive, verb.causative)}(?:れ|せ){_SMALL}",
        f"{_any(verb.negative)}(?:{_NEGATIVE}|ん{_NO_KANJI})" if verb.negative else "",
        f"{_any(verb.polite)}(?:{_POLITE}|{_HELP})",
        f"{_any(verb.sound)}(?:{te}{_TE_TAIL}|{ta}(?:ら|り)?)",
        f"{_any(verb.condition)}ば",
        _potential_pattern(word, verb),
        f"{_any(verb.plain)}(?:でしょう)?",
        _any(verb.will, verb.order),
        _bare(verb),
    ]
    return "(?:" + "|".join(form for form in forms if form) + ")", _literals(word, verb)


def _potential_pattern(word: str, verb: Stems) -> str:
    if word.endswith("する"):
        more = f"せ(?:ず(?:に)?|ぬ|ねば)|(?:でき|出来|いたし|致し|なさい){_SMALL}|いたす|致す|なさる|なさっ[てた]"
        return f"{_any(word[:-2])}(?:{more})"
    return "" if is_ichidan(word) else f"{_any(verb.condition)}{_SMALL}"


def _bare(verb: Stems) -> str:
    """The 連用形 by itself (治り、 or 治りが早い), where it is long enough to mean the verb."""
    return f"{_any(verb.polite)}{_NO_KANJI}" if len(verb.polite) > 1 else ""


def _literals(word: str, verb: Stems) -> frozenset[str]:
    """What every form holds: the part no ending changes, or else each stem's first character."""
    common = word[:-2] if word.endswith(("する", "ずる")) else word[:-1]
    if word.endswith("くる") and verb.condition != verb.polite:
        common = word[:-2]
    if common:
        return frozenset({common})
    firsts = {part[0] for part in verb if isinstance(part, str) and part}
    return frozenset(firsts | set("せで出い致な") if word == "する" else firsts)


def _any(*parts: str) -> str:
    once = dict.fromkeys(re.escape(part) for part in parts)
    return next(iter(once)) if len(once) == 1 else "(?:" + "|".join(once) + ")"
