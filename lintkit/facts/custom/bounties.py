"""The cash that is paid for a referral, and the discounts that are named, each as a number."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from lintkit.facts.offers import offers
from lintkit.facts.quotes import quotations
from lintkit.facts.ranges import Ranges
from lintkit.facts.reach import label, labels
from lintkit.facts.reading import CHINESE, Reading, fact, languages
from lintkit.facts.values import Money, Percent, Value, values
from lintkit.facts.voices import voices
from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import Span

_FEE = regex(
    r"(?:ご?紹介(?:報酬|謝礼金?|手数料|料|フィー|ボーナス|インセンティブ)|謝礼金?|報奨金|お礼金|成功報酬|キックバック)"
    r"[^。!?円%]{0,16}$"
)
_SUM = regex(r"上限|最大|最高|累計|合計|総額|年間|月間|まで$")
_BOUND = regex(r"(?:を?超|以上|以下|未満|まで|を?上限|が上限|\)?に達)")
_NEAR = 24
"""Folded characters before an amount that may say what it is for."""
_CLEARANCE = regex(
    r"閉店|在庫(?:処分|一掃)|訳あり|わけあり|ワケあり|アウトレット|売り?尽くし|見切り|福袋|処分市|最終処分|型落ち|賞味期限"
)
_OF_GOODS = regex(
    r"(?:キャッシュレス|税率?|手数料|金利|ポイント|糖[質分類]|カロリー|塩分?|脂[質肪]|油|アルコール|カフェイン|プリン体|甘さ|電気代|電力|消費|熱量"
    r"|紫外線|uv|汚れ|菌|音|騒音|重さ|重量|時間)[^。!?]{0,6}$"
)
"""Before a share they make it one of something else than a price: 糖質50%オフ."""
_WHOLE = regex("半額|[引折]|off|オフ")
_TAKEN_OFF = regex(r"(?:off|オフ|割引き?|値引き?|引き?|引|ディスカウント)", 2)


class Amount(NamedTuple):
    """An amount of the copy: yen or per cent; `low` is None for 最大…."""

    block: int
    span: Span
    low: Decimal | None
    high: Decimal


@fact
def bounties(reading: Reading) -> tuple[Amount, ...]:
    """What is paid in cash for a referral; sums over many friends are none."""
    offered: list[Amount] = []
    for offer in offers(reading):
        worth = offer.values
        if offer.form == "cash" and "referral" in offer.acts and not offer.upto and worth and worth.unit == "yen":
            offered.append(Amount(offer.block, offer.span, worth.low, worth.high))
    known: dict[int, list[Span]] = {}
    for one in offered:
        known.setdefault(one.block, []).append(one.span)
    ranges = {block: Ranges.of(sorted(spans)) for block, spans in known.items()}
    stated = [one for one in _fees(reading) if one.block not in ranges or not ranges[one.block].touch(one.span)]
    return tuple(sorted([*offered, *stated], key=lambda one: (one.block, one.span)))


def _fees(reading: Reading) -> Iterator[Amount]:
    """Amounts that a sentence or the head of their row calls a reward for a referral: 紹介料は1件500円です."""
    for value in values(reading):
        meant = value.meaning
        if isinstance(meant, Money) and meant.currency == "JPY" and meant.low is not None and meant.high is not None:
            before, after = _around(reading, value)
            title = label(reading, value.block) if labels(reading, value.block) else ""
            said = _FEE.search(before) or _FEE.search(title)
            if said and not _SUM.search(said[0]) and not _SUM.search(title) and not _BOUND.match(after):
                yield Amount(value.block, value.span, meant.low, meant.high)


def _around(reading: Reading, value: Value) -> tuple[str, str]:
    text = reading.document.blocks[value.block].text
    before = fold(text[max(0, value.span.start - _NEAR) : value.span.start]).text
    return before, fold(text[value.span.end : value.span.end + _NEAR]).text


@fact
def discounts(reading: Reading) -> tuple[Amount, ...]:
    """The shares by which something is cheaper; not those of a clearance, of customers' words or of quotations."""
    return tuple(_named(reading))


def _named(reading: Reading) -> Iterator[Amount]:
    tongues = languages(reading)
    for value in values(reading):
        meant = value.meaning
        if not isinstance(meant, Percent) or not meant.off or meant.high is None or tongues[value.block] in CHINESE:
            continue
        span = _with_its_word(reading, value)
        if span and not _spared(reading, value):
            yield Amount(value.block, span, meant.low, meant.high)


def _spared(reading: Reading, value: Value) -> bool:
    said = voices(reading)[value.block].touch(value.span) or quotations(reading)[value.block].touch(value.span)
    block = reading.document.blocks[value.block]
    return said or bool(_CLEARANCE.search(block.text)) or bool(_OF_GOODS.search(_around(reading, value)[0]))


def _with_its_word(reading: Reading, value: Value) -> Span | None:
    """The span of a share and the word by which it is taken off: 50%OFF, 半額; None where no such word stands."""
    folded = fold(reading.document.blocks[value.block].text[value.span.end : value.span.end + 12], value.span.end)
    word = _TAKEN_OFF.match(folded.text)
    if word:
        return Span(value.span.start, folded.span(0, word.end()).end)
    return value.span if _WHOLE.search(fold(value.text).text) else None
