"""Complaints in the review or the mail that a reply quotes: 「★1」, 「> 対応が最悪」."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.reading import Reading
from lintkit.facts.speakers import is_customer
from lintkit.facts.voices import RATING
from lintkit.lazy import regex
from lintkit.model import Sentence, Span

_STARS = regex("(?<!★)★{1,2}☆{3,4}")
_LOW = regex(
    r"★{1,2}☆{3,4}|☆{3,4}★{1,2}(?!★)|[★☆星] ?[12一二](?![0-9.])つ?|評価 ?[::]? ?[12](?![0-9.])|(?<![0-9])[12] ?/ ?5"
)
_ANGRY = regex(
    "いまいち|イマイチ|期待(?:外れ|はずれ)|残念(?:です|でした|な)|最悪|最低(?!限)|ひどい|ひどかった|酷い|酷かった|二度と[^。]{0,8}(?:ない|ません)|がっかり|不快|腹が立|だまされ|騙され|詐欺|返金して"
    "|(?:態度|対応|接客|感じ|味|質|品質|印象)[がもは][^。、]{0,6}(?:悪い|悪かった|悪く|横柄|雑|冷たい|こわい|怖い|失礼)|横柄|不親切|失礼な"
    "|まずい|不味い|汚い|(?:壊れ|割れ|破れ|折れ|潰れ|つぶれ|汚れ)て(?!も|い?な)|届か(?:ない|なかった)|届いて(?:い)?(?:ない|ません)|届きません"
    "|(?:返事|連絡|返信)[がも](?:な[いか]|来な|ありません)|違う(?:色|サイズ|商品|品|もの)|(?:髪の毛|虫|異物)が|買わない|使えない|不良品|動かない|偽物|待たされ"
)
_DENIED = regex("な[いかく]|ありま|の?(?:予想|評判|想像)|では?な|じゃな|くな|とは(?:思|言)|かと思|と(?:聞|思)い|と聞")
_PLEASED = regex(
    "最高|大満足|おいしかった|美味しかった|大好き|気に入り|また(?:来|行|買|利用|お願い)|おすすめです|満足です|よかった|良かった"
)
_OPENING = 1000
"""Characters of a review that tell what it thinks on the whole."""


def complained(reading: Reading, sentence: Sentence) -> Iterator[Span]:
    """The block ranges of a customer's sentence that complain; praise with a single harsh word is none."""
    block = reading.document.blocks[sentence.block]
    folded = reading.folded(sentence)
    low = (_LOW if RATING.match(sentence.text) else _STARS).search(folded.text)
    if low:
        yield folded.span(low.start(), low.end())
    if not is_customer(reading, sentence):
        return
    whole = block.text[:_OPENING]
    if RATING.match(whole) and not _LOW.search(whole[:12]):
        return
    angry = [one for one in _ANGRY.finditer(folded.text) if not _DENIED.match(folded.text, one.end())]
    if angry and not (_PLEASED.search(whole) and len(list(_ANGRY.finditer(whole))) < 2):
        yield from (folded.span(one.start(), one.end()) for one in angry)
