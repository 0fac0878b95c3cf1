"""What a line break within a paragraph means: the sentence goes on, or it ends there."""

from __future__ import annotations

import unicodedata

from lintkit.lazy import regex

MARKER = regex(
    r"(?:[・･•‣◦▶►☑✓✔✅➤⇒→▪▸]|(?P<sign>[●○◎◇◆□■▼▽▲△★☆])(?!(?P=sign))"
    r"(?!(?<=[★☆])[1-5１-５](?:[\s「『（(]|つ?の?(?:レビュー|ﾚﾋﾞｭｰ|評価|口コミ|クチコミ)|以[上下]|未満|をつけ|を付け|で(?!す)|への))"
    r"|[*＊+－–-](?=[ \t\u3000])"
    r"|[（(]?[0-9０-９]{1,2}[.)．）、](?![0-9０-９])|[①-⑳❶-❿⓪]|[（(][一二三四五六七八九十]{1,2}[）)])[ \t\u3000]*(?=\S)"
)
"""A list item's bullet or number with the space behind it, to be matched at the start of a line."""

NOTE = regex(r"※|[＊*†](?:[0-9０-９]{1,2}|[一-龥ぁ-んァ-ヶ「（])|[（(]?注[0-9０-９]{0,2}[）)：:]")
"""How a footnote begins."""

LABEL = regex(r"[^\s：:。、！？!?「」（）()【】]{1,14}(?:[：]|:(?![/0-9]))")
"""The item of a line 「項目：値」."""

_COLUMN = regex(r"[^\s：:。、！？!?「」]{1,12}(?:\u3000{2,}|[\u3000 ]{3,}|\t)\S")
"""The item of a line 「項目　　値」, set off by blanks."""
_TITLE = regex(r"[【《〈＜≪〔]|https?://|[〒✆☎]|TEL\b|[-=*_━─＝―~～]{4}")
_RULE = regex(r"[-=*_━─═＝―~～]{4,}")
_ENDED = regex(r"[。．！？!?｡♪♫♡♥❤☆★…‼⁉][」』”）)】]*$")
_PREDICATE = regex(r"(?:です|ます|した|ません|でしょう|ましょう|ください|下さい|ませ|願います)(?:よ|ね|か|よね|が)?$")
_GOES_ON = regex(
    r"(?:を|です|ます|まし[たて]|ません|でした|いたし|ざいま|ので|のに|が[、，]|から|けれ|けど|と[、，の]|よう[にな]|[、，。）」』ぁぃぅぇぉっゃゅょー])"
)
_ADDRESS = regex(r"^.{0,24}(?:様|さま|さん|殿|御中|各位|ちゃん)(?:へ)?[\s\u3000]*$|^(?:亲爱的|尊敬的|親愛的).{0,16}$")
_WORD_CUT = regex(
    r"(?:[ぁ-ん一-龥]⏎(?:られ|れ(?:る|ば|た|て|ま[すし]|な[いか])|り(?:ま[すし]|やす)|った|って|っ[てた]|せ(?:る|ます|まし)|[いきぎしちにびみりえけげせてねべめれ]し?ま(?:す|し|せ))"
    r"|[かがさたなばまらわ]⏎(?:ない|なかっ|なけれ|なくて|ずに|せて|れた|れて|れる)"
    r"|ま⏎(?:す|した|して|せん|しょう)|(?:くださ|下さ|ござ)⏎い|くだ⏎さ|いただ⏎[きけく]|いた⏎(?:だ|し)|おりま⏎|ありが⏎|っ⏎[ぁ-ん])"
)
"""A word that a line end (⏎) cuts: what follows it begins no word."""
_OPEN = regex(r"[、，,・「『（(をがはの]$")
_SOFT_OPEN = regex(r"[でにとも]$")
_HIRAGANA = regex(r"[ぁ-ん]")
_SINCE = regex(
    r"(?:日|後|時|購入|到着|お届け|発行|付与|入会|登録)(?:から|より)"
    r"⏎[0-9０-９一二三四五六七八九十]{1,4}(?:日|週|[かヶカヵケ箇]月|年|時間|営業日)"
)
"""A period cut from what it counts from: 「発行日から⏎60日間」."""
_CONTROL = regex(
    r"\{%[^%]{0,400}%\}|\{\{[#/^!][^{}]{0,200}\}\}|\{\{else\}\}|<%[^%=]{0,300}%>|\*\|(?:IF|ELSE|END)[^|]{0,100}\|\*"
)
_LONG = 300
_LATIN_WORD = regex(r"[a-z,;]$")


def separator(before: str, after: str, *, wrapped: bool, full: bool = False) -> str:
    """What the break between two lines reads as: "" or " " where the sentence goes on, a line end where not.

    `wrapped` says that a line breaks here for want of room (as in Markdown) unless it looks ended;
    `full` that it was full, so that a predicate without 。 at its end is no end.
    """
    before, after = before.rstrip(), after.lstrip()
    if not before or not after:
        return "\n"
    if goes_on(before, after, wrapped=wrapped, full=full):
        return glue(before[-1], after[0])
    if _ENDED.search(before) and wrapped:
        return glue(before[-1], after[0])
    return "\n"


def goes_on(before: str, after: str, *, wrapped: bool, full: bool = False) -> bool:
    """Whether the sentence of one line (stripped) is continued by the next."""
    if starts_anew(after) or _ENDED.search(before) or is_emoji(before[-1]) or _ADDRESS.match(before):
        return False
    if (
        before.startswith(("http://", "https://"))
        or _RULE.fullmatch(before)
        or _CONTROL.fullmatch(before)
        or _CONTROL.fullmatch(after)
    ):
        return False
    if _GOES_ON.match(after) or _WORD_CUT.search(f"{before[-4:]}⏎{after[:5]}"):
        return True
    if _PREDICATE.search(before) and not full:
        return False
    if wrapped or _OPEN.search(before):
        return True
    if (_SOFT_OPEN.search(before) and _HIRAGANA.match(after)) or _SINCE.search(f"{before[-8:]}⏎{after[:8]}"):
        return True
    return bool(_LATIN_WORD.search(before)) and after[0].isascii() and after[0].islower()


def starts_anew(line: str) -> bool:
    """Whether a line (stripped) opens something new: a list item, a footnote, 「項目：値」, a heading, a URL."""
    return any(pattern.match(line) for pattern in (MARKER, NOTE, LABEL, _COLUMN, _TITLE))


def glue(before: str, after: str) -> str:
    """What stands between two characters when the line break between them is taken out."""
    return "" if is_wide(before) or is_wide(after) else " "


def is_wide(char: str) -> bool:
    """Whether a character is written without spaces around it: kana, kanji, full-width marks, ○, →, half-width kana."""
    width = unicodedata.east_asian_width(char)
    return width in "WFH" or (width == "A" and char >= "\u2190")


def is_emoji(char: str) -> bool:
    """Whether a character is, or ends, an emoji."""
    return "\U0001f000" <= char < "\U00020000" or "\u2600" <= char <= "\u27bf" or char in "\ufe0f\u200d"


def columns(line: str) -> int:
    """The columns that a line fills on a terminal, roughly; of very long lines, its length."""
    return len(line) if len(line) > _LONG or line.isascii() else sum(2 if is_wide(char) else 1 for char in line)
