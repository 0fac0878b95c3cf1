"""What went wrong for a customer as the reply or the review it quotes says: 破損しておりました, ご指摘, ★1."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lintkit.facts.grievances import grievances
from lintkit.facts.quotes import quotations
from lintkit.facts.ranges import Ranges
from lintkit.facts.reading import Reading, fact, languages, sentences
from lintkit.facts.reviews import complained
from lintkit.facts.speakers import Speaker, speaker
from lintkit.facts.troubles import helps, troubles
from lintkit.facts.wordlists import listed
from lintkit.language.characters import Folded
from lintkit.lazy import regex
from lintkit.model import Language, Role, Sentence, Span

_NOT_SO = regex(
    "(?:品|等|など)?(?:の(?:ご?心配|恐れ|おそれ|可能性|発生)?)?[はがもをに]?(?:一切|特に|ほとんど|全く)?"
    "(?:な[いくしか]|無[いくし]|ござい?ません|ありません|見られません|防|避け|減|抑|落|取り|拭|強|備え|目立ちに|[つ付]きに|し?に?くい|しづら"
    "|ず(?:に|、)?|て(?:い)?(?:な|ませ)|(?:の原因)?についての?ご?(?:質問|案内|説明|相談)|対策|対応|防止|予防|保証|補償|交換|返品|(?:の|な)?(?:場合|際|とき)|時[にはの])"
)
"""What may follow a damage that did not happen: 破損しにくい, 不良の場合, 汚れが落ちる."""
_IF = regex("場合|際[にはの]|ても|とき[にはの]|時は|たら|れば|ならば|限り")
_WHOEVER = regex("方|かた|人|お客|時|ため|よう|も")
"""Behind a complaint it speaks of anybody or of no matter what: 届かない方へ, 割れていても."""
_SUPPOSED = regex("万が?一|もしも?|仮に")
_TOLD = regex(
    "ました|まして|でした|とのこと|の件|た旨|た(?:よう|ため|こと)|て(?:い|お)|ございます|しま[いっ]|についてのご|についてご|ご(?:連絡|報告|指摘)|お知らせ|判明|見込み"
)
_GOODS = regex("商品|品|届|箱|梱包|包装|配送|発送|お送り|送付|注文|容器|ボトル|瓶|パッケージ|お買い|ご購入")
_GLAD = regex(
    "安心(?:いたし|しま|しており)|ほっと|うれし|嬉し|喜んで|喜びま|励み(?:に|と)|光栄|何よりで|よかったです|良かったです"
)
"""What a shop says of good news."""
_PRAISED = regex(
    "「[^「」]{0,40}(?:やすい|よい|いい|良い|よかった|便利|おいしい|美味しい|きれい|好き|うれしい|嬉しい|丁寧|助かる|最高|楽しい|素敵|満足|早い|速い)[^「」]{0,8}」"
)
_HARMLESS = frozenset({"ご指摘"})
"""Complaints that may be praise, too."""
_KATAKANA = regex("[ァ-ヺー]{2}")
_FAR = 30
"""Characters behind a damage within which it is told that it happened."""
_SKIPPED = frozenset({Role.BUTTON, Role.META, Role.SENDER, Role.LABEL, Role.FOOTER})


class Fault(NamedTuple):
    """The words that say what went wrong."""

    sentence: Sentence
    span: Span  # block positions


@fact
def faults(reading: Reading) -> tuple[Fault, ...]:
    """The faults that the shop acknowledges, in document order; conditions and praise are none."""
    told: list[Fault] = []
    asked: list[Fault] = []  # by customers, and not answered so far
    newsletter = reading.setting("kind") == "email"
    for sentence in _sentences(reading):
        who = speaker(reading, sentence)
        if not newsletter:
            asked += (Fault(sentence, span) for span in complained(reading, sentence))
        if who in {Speaker.CUSTOMER, Speaker.CLAUSE}:
            continue
        if who is Speaker.SHOP:
            told += asked
            asked = []
        told += _in_sentence(reading, sentence)
    return tuple(told)


def _sentences(reading: Reading) -> Iterator[Sentence]:
    for number, block in enumerate(reading.document.blocks):
        if languages(reading)[number] is Language.JA and block.role not in _SKIPPED:
            yield from sentences(reading)[number]


@fact
def _remedied(reading: Reading) -> bool:
    """Whether the shop does something about a trouble anywhere."""
    return any(helps(reading.folded(one).text) for one in _sentences(reading))


@fact
def _praised(reading: Reading) -> bool:
    """Whether the customer is thanked for praise."""
    texts = [block.text for block in reading.document.blocks]
    return any(_GLAD.search(text) or _PRAISED.search(text) for text in texts)


def _in_sentence(reading: Reading, sentence: Sentence) -> Iterator[Fault]:
    folded = reading.folded(sentence)
    voices = quotations(reading)[sentence.block]
    if _SUPPOSED.search(folded.text) or _GLAD.search(folded.text):
        return
    told: list[Span] = []
    for spans in _sources(reading, sentence, folded):
        known = Ranges.of(told)
        told.extend([span for span in spans if not known.touch(span)])
    yield from (Fault(sentence, span) for span in sorted(told) if not voices.touch(span))


def _sources(reading: Reading, sentence: Sentence, folded: Folded) -> Iterator[Iterator[Span]]:
    """What counts, the surest first: newsletters speak to many, so there only a fault of the shop counts."""
    reply = reading.setting("kind") != "email"
    complaints = list(_complaints(folded, "complaint"))
    yield (span for span in complaints if not _is_weak(reading, sentence, span))
    if reply:
        yield _complaints(folded, "complaint-in-reply")
    yield _damages(folded, "damage")
    yield _damages(folded, "damage-of-goods")
    if reply:
        yield troubles(reading, sentence, _remedied(reading))
        yield grievances(folded)
    if not _praised(reading):
        yield iter(complaints)  # the weak ones too


def _is_weak(reading: Reading, sentence: Sentence, span: Span) -> bool:
    return reading.document.blocks[sentence.block].text[span.start : span.end] in _HARMLESS


def _damages(folded: Folded, name: str) -> Iterator[Span]:
    """Damages of a list that the sentence tells as having happened."""
    if name == "damage-of-goods" and not _GOODS.search(folded.text):
        return
    for hit in listed(f"ja-faults/{name}").find(folded):
        after = folded.text[hit.end : hit.end + _FAR]
        if _TOLD.search(after) and not _NOT_SO.match(after) and not _IF.search(after):
            yield hit.span


def _complaints(folded: Folded, name: str) -> Iterator[Span]:
    """Wordings that are said only after something went wrong."""
    for hit in listed(f"ja-faults/{name}").find(folded):
        after = folded.text[hit.end : hit.end + _FAR]
        if _KATAKANA.match(folded.text, hit.end - 1):
            continue  # クレームブリュレ
        if not _IF.search(after) and not _WHOEVER.match(after):
            yield hit.span
