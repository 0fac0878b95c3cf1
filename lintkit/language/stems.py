"""The stems of Japanese verbs: what their endings are put on, by the class a verb's spelling shows."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

_ROWS = {
    "う": "わいうえお", "く": "かきくけこ", "ぐ": "がぎぐげご", "す": "さしすせそ", "つ": "たちつてと",
    "ぬ": "なにぬねの", "ぶ": "ばびぶべぼ", "む": "まみむめも", "る": "らりるれろ",
}  # fmt: skip
_SOUND = {"う": "っ", "く": "い", "ぐ": "い", "す": "し", "つ": "っ", "ぬ": "ん", "ぶ": "ん", "む": "ん", "る": "っ"}
_SOFT = frozenset("ぐぬぶむ")  # た becomes だ behind them
_HONORIFIC = (
    "くださる",
    "下さる",
    "なさる",
    "為さる",
    "いらっしゃる",
    "おっしゃる",
    "仰る",
    "仰しゃる",
    "ござる",
    "御座る",
)
_GO = ("いく", "ゆく", "逝く")  # 行って
_U_SOUND = ("問う", "とう", "請う", "乞う", "恋う")  # 問うた, not 問った
_ICHIDAN_KANJI = frozenset("見観診視看着似煮寝出得経居射鋳")
_GODAN = (
    "しゃべ", "ひね", "くつがえ", "混じ", "交じ", "入りまじ", "すべ", "たぎ", "ちぎ", "いじ", "かじ",
    "なじ", "ほじ", "みなぎ", "よみがえ", "さえぎ", "せび", "けち", "びび", "くね", "うね", "あざけ",
    "ひるがえ", "おちい", "まい", "はい", "かぎ", "にぎ", "しげ", "うらぎ", "よこぎ", "ねぎ", "のめ",
)  # fmt: skip
"""Verbs in -いる and -える that conjugate as 五段, by the end of the part before る; one kanji and る needs no list."""
_GODAN_WHOLE = frozenset({"し", "ち", "け", "へ", "まじ"})  # 知る 散る 蹴る 減る 混じる, written in kana
_I_OR_E = frozenset("いきぎしじちぢにひびぴみりえけげせぜてでねへべぺめれぇぃ")


class Stems(NamedTuple):
    """What the endings of a verb are put on: 書か 書き 書い 書く 書け 書こ."""

    negative: str  # 未然形, before ない
    polite: str  # 連用形, before ます
    sound: str  # 連用形 with its 音便, before て or で
    plain: str  # 終止形
    condition: str  # 仮定形, before ば
    will: str  # 意志形, with its う
    order: str  # 命令形
    passive: str  # before れる: 書か, 食べら, さ
    causative: str  # before せる: 書か, 食べさ, さ
    soft: bool = False  # whether て and た are で and だ


@cache
def stems(word: str) -> Stems | None:
    """The stems of a verb given in its dictionary form as written; None when it does not end like one."""
    if word.endswith("ずる") and len(word) > 2:
        base = word[:-2]
        return Stems(
            base + "じ",
            base + "じ",
            base + "じ",
            word,
            base + "ずれ",
            base + "じよう",
            base + "じろ",
            base + "ぜら",
            base + "じさ",
        )
    if word.endswith("する"):
        base = word[:-2]
        return Stems(
            base + "し",
            base + "し",
            base + "し",
            word,
            base + "すれ",
            base + "しよう",
            base + "しろ",
            base + "さ",
            base + "さ",
        )
    if word.endswith("来る") and not word.endswith("出来る"):
        return _kuru(word[:-1], word[:-1], word[:-1], word)
    if word.endswith("くる") and (word == "くる" or word[-3] in "てで"):
        return _kuru(word[:-2] + "こ", word[:-2] + "き", word[:-2] + "く", word)
    if len(word) < 2 or word[-1] not in _ROWS:
        return None
    return _ichidan(word[:-1], word) if is_ichidan(word) else _godan(word)


def _kuru(negative: str, polite: str, condition: str, word: str) -> Stems:
    will, order = negative + "よう", negative + "い"
    return Stems(negative, polite, polite, word, condition + "れ", will, order, negative + "ら", negative + "さ")


def _ichidan(stem: str, word: str) -> Stems:
    return Stems(stem, stem, stem, word, stem + "れ", stem + "よう", stem + "ろ", stem + "ら", stem + "さ")


def _godan(word: str) -> Stems:
    stem, last = word[:-1], word[-1]
    a, i, _, e, o = (stem + kana for kana in _ROWS[last])
    sound = stem + _SOUND[last]
    if word in _GO or word.endswith(("行く", "ていく", "でいく")):
        sound = stem + "っ"
    if word in _U_SOUND:
        sound = word
    if word.endswith(_HONORIFIC):
        return Stems(a, stem + "い", sound, word, e, o + "う", stem + "い", a, a)
    negative = "" if word in {"ある", "有る", "在る"} else a
    return Stems(negative, i, sound, word, e, o + "う", e, a, a, last in _SOFT)


def is_ichidan(word: str) -> bool:
    """Whether a verb in る drops it (食べる), rather than changing it (取る): by its kana, else by lists."""
    if not word.endswith("る") or len(word) < 2:
        return False
    stem = word[:-1]
    if stem[-1] in _I_OR_E:
        return stem not in _GODAN_WHOLE and not stem.endswith(_GODAN)
    return word.endswith("出来る") or stem[-1] in _ICHIDAN_KANJI
