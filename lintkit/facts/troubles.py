"""What a customer reports as gone wrong, read from 〈…〉とのこと, 〈…〉の件 and 〈…〉とのご連絡 in a reply."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lintkit.facts.reading import Reading
from lintkit.facts.register import predicate_start
from lintkit.lazy import regex
from lintkit.model import Sentence, Span, Token

_FRAME = regex(
    "と(?:の|いう)(?:こと|旨|(?:ご)?(?:連絡|指摘|報告|申告|意見|相談|不満)|お(?:声|問い?合わ?せ|申し出|言葉|知らせ|話|叱り))"
    "|(?<=[るたいうくすつぬむ])(?:件|旨|由)"
)
_REMEDY = regex(
    "交換|返金|返品|代替|代わり|代品|別便|お?送り|再送|発送|手配|確認|調査|調べ|改善|共有|承知|不足分|正しい|修理|取り?替え|手続き|対応|受け止め|検証"
)
_BREAKS = frozenset(
    {
        "壊れる", "割れる", "破れる", "折れる", "欠ける", "剥がれる", "剥げる", "外れる", "崩れる", "潰れる", "漏れる",
        "溢れる", "零れる", "腐る", "傷む", "汚れる", "濡れる", "溶ける", "曲がる", "歪む", "解れる", "縮む", "凹む",
        "錆びる", "萎れる", "枯れる", "遅れる", "間違う", "間違える", "千切れる", "裂ける", "冷める", "湿気る", "臭う",
        "取れる", "抜ける", "切れる", "落ちる", "滲む", "褪せる", "破損", "損傷", "欠損", "故障", "紛失", "混入", "変色",
        "変形", "遅延", "破裂", "劣化", "誤配", "欠品", "待たされる", "待つ", "緩む", "固まる", "弾ける", "詰まる",
    }
)  # fmt: skip
"""Verbs and nouns of damage; negated they praise (割れない)."""
_COMES_OFF = frozenset({"取れる", "落ちる", "抜ける", "切れる", "溶ける", "固まる"})
_WANTED_OFF = regex("汚れ|シミ|しみ|臭い|におい|ニオイ|疲れ|こり|コリ|カビ|油|水垢|メイク|毛玉|[しシ][わワ]|痛み|むくみ|体重|血圧|迷い")
_DONE = frozenset(
    {
        "届く", "着く", "到着", "動く", "動作", "作動", "起動", "点く", "付く", "入る", "使える", "開く", "空く", "閉まる",
        "映る", "写る", "繋がる", "反映", "表示", "適用", "来る", "足りる", "鳴る", "回る", "認識", "充電", "送信", "配信",
        "発送", "返金", "返信", "連絡", "同封", "ログイン", "受け取れる", "開ける", "使用", "接続", "再生", "印刷", "出来る",
        "送る", "含む", "入れる", "添付", "用いる", "行く",
    }
)  # fmt: skip
"""What a customer may expect of goods and a shop; negated they complain (動かない)."""
_OWN_ACT = regex("受け?取り|参加|来店|出席|支払|振り?込|入金|在宅|予約の?時間|お?伺い|開封|使用して|連絡して|返信して|送って|入れて|心配|不安|可能か|か$")
_PASSIVE = frozenset({"れる", "られる"})
_DIFFERS = frozenset({"違う", "異なる"})
_COMPARED = regex("色|サイズ|商品|品|物|写真|画像|注文|見本|説明|内容|金額|請求|柄|型|表示|住所|宛名|数|味|香り|素材|イメージ|聞い|思っ")
_APPEARS = frozenset({"入る", "混じる", "付く", "付着", "生える", "開く", "空く", "出る", "有る", "届く", "送る", "為る", "残る", "湧く", "居る", "請求", "引き落とす", "決済"})
_INTRUDES = regex(
    "(?:別|ほか|他)(?:の|人)|違う|異なる|髪の毛|毛髪|虫|異物|ゴミ|ごみ|ほこり|ホコリ|埃|カビ|かび|穴|傷|キズ|きず|ひび|ヒビ|汚れ|シミ|しみ|異音|異臭"
    "|(?:変|嫌|いや|妙|不快|ひどい|酷い|きつい)な?(?:臭い|匂い|におい|ニオイ|音|味)|空の|空箱|使用済|期限|破片|誤|間違|二重|多く|重複|針"
)
_BAD = frozenset({"悪い", "酷い", "遅い", "臭い", "不味い", "汚い", "煩い"})
_LACKS = regex("同封|付属|部品|説明書|返事|連絡|返信|反応|保証書|中身|応答|音沙汰|納品書|領収書|記載|案内")
_NEGATIONS = frozenset({"ない", "ず", "無い"})
_FULL = 24
"""Characters of a clause that is reported whole; of a longer one the words at its end are."""


def troubles(reading: Reading, sentence: Sentence, remedied: bool) -> Iterator[Span]:
    """The block ranges of what a sentence of a reply says a customer reported; none unless something is done about it."""
    folded = reading.folded(sentence)
    frames = list(_FRAME.finditer(folded.text))
    if not frames or not (remedied or helps(folded.text)):
        return
    tokens = reading.tokens(sentence)
    for frame in frames:
        stop = folded.span(frame.start(), frame.end()).start
        words = [word for word in tokens if word.span.end <= stop]
        clause = _clause(words)
        if clause and _is_bad(clause):
            yield _told(clause)


def helps(text: str) -> bool:
    """Whether a folded text does something about a trouble: 交換, 返金, 確認."""
    return _REMEDY.search(text) is not None


def _clause(words: Sequence[Token]) -> Sequence[Token]:
    """The last words without a comma."""
    commas = [at for at, word in enumerate(words) if word.pos.startswith("補助記号")]
    return words[commas[-1] + 1 :] if commas else words


def _is_bad(clause: Sequence[Token]) -> bool:
    """Whether the predicate that a clause ends with is one of trouble."""
    at = predicate_start(clause)
    predicate = clause[at:]
    before = "".join(word.surface for word in clause[:at])
    whole = before + "".join(word.surface for word in predicate)
    lemmas = {word.lemma for word in predicate} | _noun_before(clause, at)
    if _NEGATIONS & lemmas:
        return _lacks(lemmas, predicate, before, whole)
    if lemmas & _BREAKS:
        return not (lemmas & _COMES_OFF and _WANTED_OFF.search(before))
    if lemmas & _DIFFERS:
        return _COMPARED.search(before) is not None
    if lemmas & _BAD:
        return True
    return bool(lemmas & _APPEARS) and _INTRUDES.search(before) is not None


def _lacks(lemmas: set[str], predicate: Sequence[Token], before: str, whole: str) -> bool:
    if predicate[0].lemma == "無い":
        return _LACKS.search(before) is not None
    if _OWN_ACT.search(whole):
        return False
    state = bool(lemmas & _PASSIVE) and any(word.lemma in {"居る", "た", "てる"} for word in predicate)
    return bool(lemmas & _DONE) or state


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
