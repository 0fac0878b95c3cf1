"""Where the last predicate of a Japanese sentence begins, as a reader sees its words."""

from __future__ import annotations

from collections.abc import Sequence

from lintkit.model import Token

_NOMINAL_VERBS = frozenset({"下さる", "頂く", "頂ける", "願う", "申し上げる"})
_AUXILIARY = ("助動詞", "接尾辞-形容詞的", "動詞-非自立可能", "形容詞-非自立可能", "助詞-準体助詞")


def predicate_start(words: Sequence[Token]) -> int:
    """Which word the last predicate begins with: its verb, adjective, noun with する or noun with だ."""
    at = len(words) - 1
    while at > 0 and _leans(words[at]) and _carries(words[at - 1], words[at]):
        at -= 1
    while at > 0 and words[at].pos.startswith(("助詞", "助動詞", "接尾辞")):
        at -= 1  # no reader sees a word in までだ
    while at > 0 and _compounds(words, at):
        at -= 1
    raised = at > 0 and _raises(words[at - 1]) and at < len(words) - 1 + bool(words[at].cform)
    return at - 1 if raised else at


def _compounds(words: Sequence[Token], at: int) -> bool:
    """Whether a word and the one before it are read as one noun: 定休日, 限定品, 5日."""
    before, word = words[at - 1], words[at]
    if word.pos.startswith("接尾辞") or before.pos.startswith(("接頭辞", "名詞-数詞")):
        return word.pos.startswith(("名詞", "接尾辞", "形状詞")) and not _raises(before)
    if joins_misread(before, word):
        return True
    free = before.pos.endswith("副詞可能") or before.span.end != word.span.start
    return word.pos.startswith("名詞") and before.pos.startswith("名詞") and not free


def joins_misread(before: Token, word: Token) -> bool:
    """Whether two words are parts of ないっしょ, うまいっしょ, which UniDic takes for something with いっしょ."""
    drawn = before.pos.startswith("感動詞") and word.pos.startswith("感動詞")
    wrong = word.surface == "いっしょ" and (before.surface == "な" or before.pos.startswith("感動詞"))
    return (drawn or wrong) and before.span.end == word.span.start


def _raises(word: Token) -> bool:
    """お or ご before a word; UniDic takes some お for a filler in 「理由をお選びください」."""
    return word.surface in {"お", "ご", "御"} and word.pos.startswith(("接頭辞", "感動詞"))


def _leans(word: Token) -> bool:
    return word.pos.startswith(_AUXILIARY) or word.lemma in _NOMINAL_VERBS or _is_te(word)


def _carries(word: Token, by: Token) -> bool:
    if word.cform or word.pos.startswith("助詞-準体助詞") or _is_te(word):
        return True
    if by.ctype.startswith(("助動詞-ダ", "助動詞-デス")) or by.lemma in _NOMINAL_VERBS:
        return word.pos.startswith(("名詞", "代名詞", "形状詞", "接尾辞-名詞的", "接尾辞-形状詞的"))
    return by.lemma in {"為る", "出来る", "致す"} and word.pos.startswith("名詞-普通名詞-サ変")


def _is_te(word: Token) -> bool:
    return word.pos == "助詞-接続助詞" and word.lemma in {"て", "で"}
