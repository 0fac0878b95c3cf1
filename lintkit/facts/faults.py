"""What went wrong for a customer as the reply itself says: 破損しておりました, ご指摘, 届いていない."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lintkit.dictionary import words
from lintkit.facts.phrases import Phrases
from lintkit.facts.quotes import quotations
from lintkit.facts.ranges import Ranges
from lintkit.facts.reading import Reading, fact, languages, sentences
from lintkit.facts.speakers import Speaker, speaker
from lintkit.language.characters import Folded
from lintkit.lazy import regex
from lintkit.model import Language, Role, Sentence, Span

_NOT_SO = regex(
    "(?:品|等|など)?(?:の(?:ご?心配|恐れ|おそれ|可能性|発生)?)?[はがもをに]?(?:一切|特に|ほとんど|全く)?"
    "(?:な[いくしか]|無[いくし]|ござい?ません|ありません|見られません|防|避け|減|抑|落|取り|拭|強|備え|目立ちに|[つ付]きに|し?に?くい|しづら"
    "|(?:の原因)?についての?ご?(?:質問|案内|説明|相談)|対策|対応|防止|予防|保証|補償|交換|返品|(?:の|な)?(?:場合|際|とき)|時[にはの])"
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
    return tuple(
        fault
        for number, block in enumerate(reading.document.blocks)
        if languages(reading)[number] is Language.JA and block.role not in _SKIPPED
        for sentence in sentences(reading)[number]
        if speaker(reading, sentence) not in {Speaker.CUSTOMER, Speaker.CLAUSE}
        for fault in _in_sentence(reading, sentence)
    )


def _in_sentence(reading: Reading, sentence: Sentence) -> Iterator[Fault]:
    folded = reading.folded(sentence)
    voices = quotations(reading)[sentence.block]
    if _SUPPOSED.search(folded.text):
        return
    told: list[Span] = []
    for spans in _sources(reading, folded):
        known = Ranges.of(told)
        told.extend(span for span in spans if not known.touch(span))
    yield from (Fault(sentence, span) for span in sorted(told) if not voices.touch(span))


def _sources(reading: Reading, folded: Folded) -> Iterator[Iterator[Span]]:
    """What counts, the surest first: newsletters speak to many, so there only a fault of the shop counts."""
    yield _complaints(folded, "complaint")
    if reading.setting("kind") != "email":
        yield _complaints(folded, "complaint-in-reply")
    yield _damages(folded, "damage")
    yield _damages(folded, "damage-of-goods")


def _damages(folded: Folded, name: str) -> Iterator[Span]:
    """Damages of a list that the sentence tells as having happened."""
    if name == "damage-of-goods" and not _GOODS.search(folded.text):
        return
    for hit in _list(name).find(folded):
        after = folded.text[hit.end : hit.end + _FAR]
        if _TOLD.search(after) and not _NOT_SO.match(after) and not _IF.search(after):
            yield hit.span


def _complaints(folded: Folded, name: str) -> Iterator[Span]:
    """Wordings that are said only after something went wrong."""
    for hit in _list(name).find(folded):
        after = folded.text[hit.end : hit.end + _FAR]
        if not _IF.search(after) and not _WHOEVER.match(after):
            yield hit.span


@cache
def _list(name: str) -> Phrases:
    return Phrases.of(words(f"ja-faults/{name}"))
