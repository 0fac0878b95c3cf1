"""What a customer reports as gone wrong, read from 〈…〉とのこと, 〈…〉の件 and 〈…〉とのご連絡 in a reply."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from lintkit.dictionary import words
from lintkit.facts.predicates import predicate_start
from lintkit.facts.reading import Reading
from lintkit.lazy import regex
from lintkit.model import Sentence, Span, Token

_FRAME = regex(
    "と(?:の|いう)(?:こと|旨|(?:ご)?(?:連絡|指摘|報告|申告|意見|相談|不満)|お(?:声|問い?合わ?せ|申し出|言葉|知らせ|話|叱り))"
    "|(?<=[るたいうくすつぬむ])(?:件|旨|由)"
)
_REMEDY = regex(
    "交換|返金|返品|代替|代わり|代品|別便|お?送り|再送|発送|手配|確認|調査|調べ|改善|共有|承知|不足分|正しい|修理|取り?替え|手続き|対応|受け止め|検証|参考"
)
_WANTED_OFF = regex(
    "汚れ|シミ|しみ|臭い|におい|ニオイ|疲れ|こり|コリ|カビ|油|水垢|メイク|毛玉|[しシ][わワ]|痛み|むくみ|体重|血圧|迷い|電池|バッテリー|インク|在庫"
)
_OWN_ACT = regex(
    "受け?取り|参加|来店|出席|支払|振り?込|入金|在宅|予約の?時間|お?伺い|開封|使用して|連絡して|返信して|送って|入れて|心配|不安|可能か|か$"
)
_PASSIVE = frozenset({"れる", "られる"})
_DIFFERS = frozenset({"違う", "異なる"})
_COMPARED = regex(
    "色|サイズ|商品|品|物|写真|画像|注文|見本|説明|内容|金額|請求|柄|型|表示|住所|宛名|数|味|香り|素材|イメージ|聞い|思っ"
)
_INTRUDES = regex(
    "(?:別|ほか|他)(?:の|人)|違う|異なる|髪の毛|毛髪|虫|異物|ゴミ|ごみ|ほこり|ホコリ|埃|カビ|かび|穴|傷|キズ|きず|ひび|ヒビ|汚れ|シミ|しみ|異音|異臭"
    "|(?:変|嫌|いや|妙|不快|ひどい|酷い|きつい)な?(?:臭い|匂い|におい|ニオイ|音|味)|空の|空箱|使用済|期限|破片|誤|間違|二重|多く|重複|針|[0-9一二三四五六七八九十半](?:時間|分|日|週間|か月|ヶ月|カ月)(?:以上)?も"
)
_OF = regex("味|量|接客|対応|態度|料理|スープ|説明|部屋|室内|お湯|照明|座席|席")
_LACKS = regex("同封|付属|部品|説明書|返事|連絡|返信|反応|保証書|中身|応答|音沙汰|納品書|領収書|記載|案内")
_HARD = frozenset({"難い", "辛い"})
_NEGATIONS = frozenset({"ない", "ず", "無い"})
_FAR = 40
"""Words before とのこと within which the trouble is told."""
_FULL = 24
"""Characters of a clause that is reported whole; of a longer one the words at its end are."""


def troubles(reading: Reading, sentence: Sentence, remedied: bool) -> Iterator[Span]:
    """The block ranges of what a reply's sentence says was reported; none unless something is done about it."""
    folded = reading.folded(sentence)
    frames = list(_FRAME.finditer(folded.text))
    if not frames or not (remedied or helps(folded.text)):
        return
    tokens = reading.tokens(sentence)
    for frame in frames:
        stop = folded.span(frame.start(), frame.end()).start
        last = bisect_right(tokens, stop, key=lambda word: word.span.end)
        clause = _clause(tokens[max(0, last - _FAR) : last])
        if clause and _is_bad(clause):
            yield _told(clause)


@cache
def _lemmas(name: str) -> frozenset[str]:
    return frozenset(words(f"ja-faults/{name}"))


def helps(text: str) -> bool:
    """Whether a folded text does something about a trouble: 交換, 返金, 確認."""
    return _REMEDY.search(text) is not None


def _clause(tokens: Sequence[Token]) -> Sequence[Token]:
    """The last words without a comma."""
    commas = [at for at, word in enumerate(tokens) if word.pos.startswith("補助記号")]
    return tokens[commas[-1] + 1 :] if commas else tokens


def _is_bad(clause: Sequence[Token]) -> bool:
    """Whether the predicate that a clause ends with is one of trouble."""
    at = predicate_start(clause)
    predicate = clause[at:]
    before = "".join(word.surface for word in clause[:at])
    whole = before + "".join(word.surface for word in predicate)
    lemmas = {word.lemma for word in predicate} | _noun_before(clause, at)
    if _HARD & lemmas:
        return bool(lemmas & _lemmas("hindered"))
    if _NEGATIONS & lemmas:
        return _lacks(lemmas, predicate, before, whole)
    if lemmas & _lemmas("breaks"):
        return not (lemmas & _lemmas("comes-off") and _WANTED_OFF.search(before))
    if lemmas & _DIFFERS:
        return _COMPARED.search(before) is not None
    if lemmas & _lemmas("bad"):
        return True
    if lemmas & _lemmas("bad-of"):
        return _OF.search(before) is not None
    return bool(lemmas & _lemmas("appears")) and _INTRUDES.search(before) is not None


def _lacks(lemmas: set[str], predicate: Sequence[Token], before: str, whole: str) -> bool:
    if predicate[0].lemma == "無い":
        return _LACKS.search(before) is not None
    if _OWN_ACT.search(whole):
        return False
    state = bool(lemmas & _PASSIVE) and any(word.lemma in {"居る", "た", "てる"} for word in predicate)
    return bool(lemmas & _lemmas("expected")) or state


def _noun_before(clause: Sequence[Token], at: int) -> set[str]:
    """The noun of 充電ができない, 請求がされていた."""
    particle = at > 1 and clause[at - 1].surface in {"が", "を", "は", "も"}
    return {clause[at - 2].lemma} if particle and clause[at].lemma in {"出来る", "為る"} else set()


def _told(clause: Sequence[Token]) -> Span:
    """The clause, or where it is long its last phrase."""
    whole = Span(clause[0].span.start, clause[-1].span.end)
    if whole.end - whole.start <= _FULL:
        return whole
    at = predicate_start(clause)
    while at and clause[at - 1].pos.startswith("助詞"):
        at -= 1
    while at and clause[at - 1].pos.startswith(("名詞", "接頭辞", "接尾辞")):
        at -= 1
    return Span(clause[at].span.start, whole.end)
