"""Things of a named worth that a sentence gives: 800円相当のポーチ, QUOカード500円分, 20万円の旅行券."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from lintkit.facts.rewards import nouns
from lintkit.language.numerals import NUMBER, parse
from lintkit.lazy import regex

YEN = rf"(?:¥{NUMBER}(?:円)?|{NUMBER}円)"
"""An amount of yen in folded text."""
_NUMBER = regex(NUMBER)
_TAX = r"(?:\((?:税込み?|税抜き?|非課税|本体)\)|税込み?)?"
_THING = r"[^、。!?を()\[\]「」『』《》【】/|;:\s]{1,28}?"
_NAME = rf"(?:「[^「」]{{1,30}}」|『[^『』]{{1,30}}』)?(?:{_THING})?"
_STOP = (
    r"(?=[、。!?をがもは()\[\]/|;:\s]|に?プレゼント|を?進呈|です|または|と(?!く)|や|か、|$|、|当た|もれなく|[0-9]|×|$)"
)
_BREAK = (
    r"(?=[、。!?をがもは《》【】()\[\]/|;:\s×~と]|に?プレゼント|進呈|贈呈|差し?上げ|または|さらに|や|に?当た|[2-9]枚|$)"
)
_WORTH = regex(rf"(?P<worth>{YEN}){_TAX}(?:分|相当)(?:額)?の?(?P<thing>{_NAME}){_STOP}")
_SAID = r"(?:定価|市価|販売価格|価格|税込|約|各)"
_NAMED = regex(
    rf"(?P<thing>(?:「[^「」]{{1,30}}」|『[^『』]{{1,30}}』|{_THING}))の?(?:[(\[](?:[^()\[\]]{{0,12}}[^()\[\]0-9,.])?|:|{_SAID})?"
    rf"(?P<worth>{YEN}){_TAX}(?:分|相当)[)\]]?{_BREAK}"
)
_PLAIN = regex(
    rf"{_SAID}?(?P<worth>{YEN}){_TAX}の(?P<thing>[^、。!?をでに()\[\]「」『』/|;:\s]{{1,24}})"
    r"(?=を(?:もれなく|全員に|無料で)?(?:プレゼント|進呈|贈呈|差し?上げ))"
)
_POOLED = regex(r"(?:総額|合計|総計|あわせて|合わせて|計)(?:で|、|:)?(?:約|最大)?$")
_UPTO = regex(r"(?:最大|最高|上限)(?:で|、|:)?$|~$")
_MONTHLY = regex(r"(?:毎月|月々|毎年)$")
_OFF = regex(rf"(?P<worth>{YEN})(?:off|オフ|引き?|割引)の?(?P<thing>クーポン|割引券|券)")
_CUT = regex(
    r"で(?!ザ|ジ)|[にへ](?:は|も(?!れ))?|から|より|方|全員|もれなく|[0-9]名様?|抽選|円以上|さらに|と(?!ー)|プレゼント"
)
_PIECES = regex(r"(?:を|、|×|x|が)?(?P<count>[2-9])枚")
_CASH = r"(?:現金|賞金|お年玉|お祝い金|祝い金)"


class Gift(NamedTuple):
    """One thing in a folded sentence; `worth` is what all its pieces come to."""

    start: int
    end: int
    worth: Decimal
    thing: str
    upto: bool


def gifts(text: str) -> Iterator[Gift]:
    """The things of a named worth in a folded sentence, in its order."""
    at = 0
    found = sorted(_all(text), key=lambda gift: (gift.start, -gift.end))
    for gift in found:
        if gift.start >= at and gift.thing.strip("のでに"):
            yield gift
            at = gift.end


def _all(text: str) -> Iterator[Gift]:
    if "円" not in text and "¥" not in text:
        return
    for pattern in (_WORTH, _NAMED, _PLAIN, _OFF, *_cards()):
        for hit in pattern.finditer(text):
            worth = value(hit["worth"])
            before = text[max(0, hit.start("worth") - 8) : hit.start("worth")]
            if worth and not _POOLED.search(before) and not _MONTHLY.search(before):
                pieces = _PIECES.match(text, hit.end())
                count = int(pieces["count"]) if pieces else 1
                end = pieces.end() if pieces else hit.end()
                start = _named_from(text, hit)
                thing = text[max(start, hit.start("thing")) : hit.end("thing")]
                yield Gift(start, end, worth * count, thing, bool(_UPTO.search(before)))


def _named_from(text: str, hit: re.Match[str]) -> int:
    """Where a gift begins that is named before its worth: behind 「お買い上げの方に」."""
    if hit.start("thing") > hit.start("worth"):
        return hit.start()
    last = max((cut.end() for cut in _CUT.finditer(text, hit.start(), hit.end("thing"))), default=0)
    return last if hit.start() < last < hit.end("thing") else hit.start()


@cache
def _cards() -> tuple[re.Pattern[str], ...]:
    """Vouchers and money with their amount, 分 or not: 20万円の旅行券, 商品券1万円, 現金10万円."""
    card = rf"(?P<thing>(?:{nouns('gift-card')}|{_CASH}))"
    return (
        re.compile(rf"(?P<worth>{YEN}){_TAX}(?:分|相当)?の?{card}"),
        re.compile(rf"{card}[(\[:]?(?P<worth>{YEN})(?:分|相当)?[)\]]?"),
    )


def value(text: str) -> Decimal | None:
    """The yen that an amount in folded text names."""
    number = _NUMBER.search(text)
    return parse(number.group()) if number else None
