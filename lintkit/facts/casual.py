"""Endings that speak to a friend: だよ, 来てね, いいじゃん, すごいっす."""

from __future__ import annotations

from lintkit.facts.reach import label
from lintkit.facts.reading import Reading, fact
from lintkit.facts.register import Ending, Register, endings, is_misread
from lintkit.facts.speakers import Speaker
from lintkit.lazy import regex

_ALWAYS = frozenset({"ぜ", "ぞ", "じゃん", "け"})  # もん is told by its surface
_FRIENDLY = frozenset({"よ", "ね", "わ", "さ", "な"})
_MUTTERED = frozenset({"わ", "さ", "な"})  # usual in headlines and monologue
_CUT_SHORT = frozenset({"っす", "でしょ", "だろ", "でしょー", "だろー", "っしょ", "っしょー"})
_DRAWLED = regex("[まで]ー+す$")
_CALLS = frozenset(
    {"見る", "来る", "買う", "使う", "試す", "教える", "待つ", "聞く", "為る", "付ける", "楽しむ", "送る", "下さい"}
)
"""Verbs of which 〜て！ asks the reader for something; others are left open for effect (想いを込めて！)."""
_NARRATION = regex("ナレーション|ナレーター|^na$|テロップ|字幕")
_POLITE_NARRATION = 2
_FIRM = regex(
    r"(?:株式会社|有限会社|合同会社|合資会社|\(株\)|（株）|\(有\)|（有）|㈱|㈲|[\u4e00-\u9fff]法人)"
    r"[\s\u3000]?(?!だ|で|じゃ|なん|なの)[^\s\u3000、。，「」]{1,10}\Z"
)
_TAG = 40
"""Characters a hashtag may have."""
_LIKES = ("いいね", "いいね!", "いいね！")
_AND_LIKES = ("といいね", "にいいね", "&いいね", "＆いいね", "・いいね", "、いいね")


def is_casual(reading: Reading, ending: Ending, who: Speaker) -> bool:
    """Whether a sentence ends as one speaks to a friend, in a place where the shop speaks."""
    if who is Speaker.CUSTOMER or not ending.tail or _is_name(reading, ending) or _is_acted(reading, ending):
        return False
    lemmas = {word.lemma for word in ending.particles}
    surfaces = [word.surface for word in ending.particles]
    if lemmas & _ALWAYS or any(one.startswith("もん") for one in surfaces):
        return True
    if is_misread(ending):
        return True
    if ending.tail[-1].surface in _CUT_SHORT and ending.tail[-1].lemma in {"です", "だ"}:
        return True
    if ending.register is Register.POLITE:
        return _drawls(reading, ending) or (ending.tail[-1].cform.startswith("命令形") and bool(lemmas & _FRIENDLY))
    if ending.register is Register.ORDER:
        return who is Speaker.SHOP and "よ" in lemmas
    if ending.register in {Register.REQUEST, Register.NONE} or ending.tail[-1].lemma == "御免":
        return False
    if surfaces[:2] in (["か", "も"], ["か", "な"]):
        return who is Speaker.SHOP
    return _speaks_to_friend(reading, ending, who, frozenset(lemmas))


def _speaks_to_friend(reading: Reading, ending: Ending, who: Speaker, lemmas: frozenset[str]) -> bool:
    friendly = lemmas & (_FRIENDLY if who is Speaker.SHOP else _FRIENDLY - _MUTTERED)
    if ending.register is Register.NOUN:
        assures = any(word.pos.startswith("接尾辞") for word in ending.particles)
        return assures or (bool(friendly) and ending.tail[-1].lemma == "又")
    if ending.register is Register.WILL and ending.tail[-1].surface.endswith("っ"):
        return who is Speaker.SHOP
    if ending.register is Register.TE and not friendly:
        return who is Speaker.SHOP and _calls(reading, ending)
    return bool(friendly)


def _is_acted(reading: Reading, ending: Ending) -> bool:
    """Whether a line of a script is somebody's part, not a narration that is polite otherwise."""
    if reading.setting("kind") != "video-script":
        return False
    column = label(reading, ending.sentence.block)
    return not _NARRATION.search(column) or _polite_lines(reading) < _POLITE_NARRATION


@fact
def _polite_lines(reading: Reading) -> int:
    """How many sentences of the narration are polite."""
    told = [one for one in endings(reading) if one.register in {Register.POLITE, Register.REQUEST}]
    return sum(bool(_NARRATION.search(label(reading, one.sentence.block))) for one in told)


def _drawls(reading: Reading, ending: Ending) -> bool:
    """お待ちしてまーす: usual in posts, childish elsewhere."""
    text = reading.document.blocks[ending.sentence.block].text
    return reading.setting("kind") != "social-post" and bool(_DRAWLED.search(text[ending.span.start : ending.span.end]))


def _calls(reading: Reading, ending: Ending) -> bool:
    block = reading.document.blocks[ending.sentence.block]
    signs = block.text[ending.span.end : min(ending.span.end + 3, ending.sentence.span.end)]
    return any(sign in "！!♪〜～" for sign in signs) and any(word.lemma in _CALLS for word in ending.tail)


def _is_name(reading: Reading, ending: Ending) -> bool:
    """Whether the words are a name: 「いいね」, the button, a hashtag, or a firm that ends a line."""
    text = reading.document.blocks[ending.sentence.block].text[ending.span.start : ending.span.end]
    if not ending.closed and _FIRM.search(text[-_TAG:]):
        return True
    last = text[-_TAG:].split()[-1]
    return "#" in last or "＃" in last or text.strip("「」『』 　") in _LIKES or text.endswith(_AND_LIKES)
