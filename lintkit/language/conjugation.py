"""Japanese verbs put into another form: what suggestions and fixes are written with."""

from __future__ import annotations

from lintkit.model import Token

_ROWS = {
    "カ": "かきくけこ", "ガ": "がぎぐげご", "サ": "さしすせそ", "タ": "たちつてと", "ナ": "なにぬねの",
    "バ": "ばびぶべぼ", "マ": "まみむめも", "ラ": "らりるれろ", "ワア": "わいうえお",
}  # fmt: skip
_SOUND = {"カ": "い", "ガ": "い", "サ": "し", "タ": "っ", "ナ": "ん", "バ": "ん", "マ": "ん", "ラ": "っ", "ワア": "っ"}
_PAST = frozenset({"た", "て", "たり", "だ", "で", "てる"})
_HONORIFIC = frozenset({"いらっしゃる", "仰る", "為さる", "下さる", "御座る"})
_SURU = {"未然形": "し", "連用形": "し", "仮定形": "すれ", "意志推量形": "しよう", "命令形": "しろ"}
_KURU = {"未然形": "来", "連用形": "来", "仮定形": "来れ", "意志推量形": "来よう", "命令形": "来い"}
_KURU_IN_KANA = {"未然形": "こ", "連用形": "き", "仮定形": "くれ", "意志推量形": "こよう", "命令形": "こい"}


def put(token: Token, form: str, before: str = "") -> str:
    """A verb in a conjugation form (UniDic's name: 連用形, 未然形 …), "" when it is no verb known here.

    ``before`` is the lemma of the word that follows: 「なり」 stands before 「ます」, 「なっ」 before 「た」.
    """
    base, kind = token.features.base, token.ctype
    form = form.split("-", maxsplit=1)[0]
    if form in {"終止形", "連体形"}:
        return base if kind else ""
    if kind.startswith("五段"):
        return _godan(token, form, before)
    if kind.startswith(("上一段", "下一段", "助動詞-レル")):
        return base[:-1] + {"仮定形": "れ", "意志推量形": "よう", "命令形": "ろ"}.get(form, "")
    if kind.startswith("サ行変格") and base.endswith("する"):
        return base[:-2] + _SURU.get(form, "")
    if kind.startswith("カ行変格"):
        return (_KURU if base == "来る" else _KURU_IN_KANA).get(form, "")
    return ""


def _godan(token: Token, form: str, before: str) -> str:
    row, stem = token.ctype.split("-")[1].removesuffix("行"), token.features.base[:-1]
    if form == "連用形" and before in _PAST:
        return stem + ("っ" if token.lemma == "行く" else _SOUND[row])
    if form == "連用形" and before == "ます" and token.lemma in _HONORIFIC:
        return stem + "い"
    vowel = {"未然形": 0, "連用形": 1, "仮定形": 3, "命令形": 3, "意志推量形": 4}.get(form)
    if vowel is None:
        return ""
    return stem + _ROWS[row][vowel] + ("う" if vowel == 4 else "")
