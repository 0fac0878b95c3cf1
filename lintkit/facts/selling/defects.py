"""Whether a page provides for faulty goods, in the trade's words or in everyday ones."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lintkit.facts.questions import asks
from lintkit.facts.reading import Reading, fact
from lintkit.facts.selling.phrases import QUOTED, told
from lintkit.facts.spoken import prose
from lintkit.facts.where import Told
from lintkit.lazy import regex
from lintkit.model import Sentence

_FAULT = (
    r"(?:不良|欠陥|破損|汚損|損傷|誤配|誤送|誤納|不具合|故障|瑕疵|傷み|いたみ|傷(?!つ)|キズ|きず|割れ|欠け|ひび|ヒビ|破れ|壊れ|こわれ|汚れ|シミ|ほつれ|液漏れ|漏れ|水濡れ|へこみ|凹み"
    r"|腐り|カビ|溶け|つぶれ|潰れ|動作しな|動かな|点灯しな|不足|足りな|不備|相違|入れ違い"
    r"|(?:品|色|数量?|個数|サイズ|商品|お届け)(?:の)?(?:違い|間違い|まちがい)|(?:違う|異なる|間違った|別の)(?:商品|品|色|サイズ|物|もの)|(?:商品|品物?|品質)に(?:問題|異常|間違い)"
    r"|間違い|(?:当店|当社|弊社|当方)(?:の)?(?:不手際|ミス|手違い|責任|過失|都合))"
)
_CASE = regex(
    rf"{_FAULT}[^。!?]{{0,24}}?(?:場合|際|とき|時|でしたら|ましたら|であれば|なら|たら|等は|などは|は、?(?:到着|お届け|届|商品|受|当|送|[0-9]|す|お手数|ご|新)|につきまして|については|、?(?:送料)?(?:当店|当社|弊社|当方))"
)
_REMEDY = regex(
    r"交換|お?取り?替え|取り?換え|返品|返金|お返し|代品|代わりの|代替|良品|新しい(?:品|商品|もの|物)|新品|再送|再発送|送り直|お送り(?:し|いた)|お届け(?:し|いた)|お直し|修理|補償"
    r"|(?:ご連絡|ご一報|お知らせ|お電話|お申し?(?:出|付け|つけ)|ご相談|お問い?合わせ|ご返送|写真)|対応(?:し|いた)|負担|承り|こちら持ち|着払い"
)
_REFUSED = regex(
    r"(?:でき(?:ません|かね)|いたし(?:ません|かね)|致し(?:ません|かね)|お受け(?:でき|し(?:て(?:おり|い))?ませ)|応じ(?:られ|かね|ません)|不可|お断り|負い(?:ません|かね)|対象外)[^。]{0,8}$"
)


@fact
def provided(reading: Reading) -> tuple[Told, ...]:
    """Where a page says what it does, or whom to tell, when goods are faulty, short or wrong."""
    worded = told(reading, "defect")
    return (*worded, *_everyday(reading))


def _everyday(reading: Reading) -> Iterator[Told]:
    sentences: list[Sentence | None] = [*prose(reading, QUOTED), None]
    for sentence, after in pairwise(sentences):
        assert sentence is not None
        folded = reading.folded(sentence)
        hit = _CASE.search(folded.text)
        if not hit or asks(folded.text):
            continue
        follows = after is not None and after.block == sentence.block
        rest = folded.text[hit.start() :] + (reading.folded(after).text if follows and after else "")
        if _REMEDY.search(rest) and not _REFUSED.search(folded.text.rstrip("。")):
            yield Told(sentence.block, folded.span(*hit.span()))
