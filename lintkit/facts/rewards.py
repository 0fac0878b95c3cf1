"""What a sentence names that can be given: coupons, points, cash, discounts …, with their amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lintkit.dictionary import words
from lintkit.facts.phrases import compile_phrase
from lintkit.lazy import compiled, regex
from lintkit.model import HOLE

FORMS = (
    "coupon", "gift-card", "cash", "points", "discount", "free-shipping", "early-access", "benefit", "goods",
)  # fmt: skip
"""What can be given; "benefit" is 特典 and its like, which name nothing."""

_NUMBER = (
    rf"(?:\d[\d,]*(?:\.\d+)?(?:[十百千万億]++(?:\d[\d,]*+)?)*+|[〇一二三四五六七八九壱壹弐参十拾百千万萬億]+"
    rf"|数[十百千万]+|{HOLE}|[x×*]{{2,6}}|○{{1,6}})"
)
_TENTHS = r"割(?=引|の|を|分|相当|off|オフ|$)"
_UNIT = rf"(?:円|%|パーセント|{_TENTHS}|倍|ポイント|points?|pts?(?!(?!get)[a-z])|p(?!(?!get)[a-z])|マイル)"
_ONE = rf"(?:¥{_NUMBER}|{_NUMBER}{_UNIT})"
_TAX = r"(?:\(税[込抜別]\)|税込)?"
# An amount that is a threshold, a rate's base or a price gives nothing.
_BASE = (
    rf"(?!{_TAX}(?:以[上下内]|未満|から(?!もれなく)|につき|ごと|毎|あたり|単位|を超え|台|均一|[=\d]|お買|送料"
    r"|の(?:お買|ご?購入|商品|品|ご?注文|お会計|場合)))"
)
_UPTO = r"(?:最大|最高|上限)"
_START = rf"{_UPTO}?(?<![\d,./▲△-])(?:{_NUMBER}~)?"
_AMOUNT = rf"{_START}{_ONE}(?:[~-]{_ONE})?{_BASE}"
_FREE = r"(?:送料無料|半額|[ァ-ヶー一-龥]{1,8}無料|無料)"
_MODIFIER = (
    r"(?:分|相当|の|円|off|オフ|割引き?|値引き?|引き?|還元|になる|となる|お得な|次回|使える|使い?|ご?利用|いただける|できる|お買い物|で"
    r"|特別|限定|専用|電子|デジタル|web|ウェブ|スペシャル|ウェルカム|バースデー|お?誕生日|初回|無料|送料|会員様?|オンライン|ストア"
    r"|ショップ|当店|店内|全店|共通|お友達|紹介|ご紹介|感謝|特典|お礼|ありがとう|から|より|に)"
)
_LINK = r"(?:を|が|も|は)?[:(]?(?:一律|各|計|合計|お一人様(?:につき)?|もれなく|1枚)?"
_TAIL = r"(?:分|相当|off|オフ|割?引き?|還元|バック|プラス)?"
_VOUCHER = rf"(?P<ticket>{_AMOUNT}(?:分|相当|off|オフ|割?引き?|割)?の?券|{_NUMBER}割引券)"
_USE_OF = (
    r"お?(?:食事|飲食|宿泊|ランチ|ディナー|レストラン|カフェ|入浴|入館|施術|エステ|スパ|利用|買物|観劇|鑑賞|体験|乗車)"
    r"(?:ご?利用|補助|優待)?券"
)
"""Vouchers that are named with their amount: 「お食事券3,000円分」."""
_POINTS = r"(?:ポイント|pts?(?!(?!get)[a-z])|p(?!(?!get)[a-z])|points?|マイル)"
_LIKELY = regex(
    "[円¥%割倍p券物品典金料]|ポイント|クーポン|コード|キャッシュ|カード|マイル|オフ|プレゼント|進呈|贈呈|差し上げ|サンプル|ノベルティ"
    "|ギフト|セール|ディス|インセン|先行|優先|paypay|amazon"
)
"""One of these stands in every sentence that names a reward."""
_GIVEN = regex(r"([ァ-ヶー一-龥a-z0-9]{2,20})を(?:もれなく|全員に|\d+名様に)?(?:プレゼント|進呈|贈呈|差し上げ)")
_TICKET = regex(r"無料券|引換券")


class Reward(NamedTuple):
    """Something nameable as a gift; positions count in the folded sentence.

    `start` to `end` are amount and form together, `noun` the words that name the form (all of it
    where an amount alone stands).
    """

    form: str
    start: int
    end: int
    noun: tuple[int, int]
    amount: str  # as folded, "" when none is stated
    upto: bool = False

    @property
    def bare(self) -> bool:
        """Whether an amount of money stands alone (「500円分」), so that only its verb shows a gift."""
        return self.form == "value"


def rewards(text: str) -> list[Reward]:
    """The rewards named in a folded sentence in its order; the longest where two overlap, named goods last."""
    if not _LIKELY.search(text):
        return []
    at, kept = 0, []
    for begin, end, reward in sorted(_all(text), key=lambda one: (one[0], -one[1])):
        if begin >= at:
            kept.append(reward)
            at = end
    return sorted([*kept, *_goods(text, kept)], key=lambda reward: reward.start)


def _goods(text: str, others: list[Reward]) -> Iterator[Reward]:
    """Whatever else a verb of giving directly takes (「タオルを進呈」)."""
    for found in _GIVEN.finditer(text):
        start, end = found.span(1)
        if not any(other.start < end and start < other.end for other in others):
            yield Reward("goods", start, end, (start, end), found.group(1))


def _all(text: str) -> Iterator[tuple[int, int, Reward]]:
    for form, pattern in _patterns():
        for found in pattern.finditer(text):
            yield found.start(), found.end(), _reward(form, found)


def _reward(form: str, found: re.Match[str]) -> Reward:
    parts = found.groupdict()
    amount = parts.get("before") or parts.get("after") or parts.get("alone") or parts.get("ticket") or ""
    if not parts.get("noun"):
        return Reward(form, *found.span(), found.span(), amount, bool(re.match(_UPTO, amount)))
    if not amount and (form == "free-shipping" or _TICKET.search(parts["noun"])):
        amount = parts["noun"]
    start = found.start() if parts.get("before") else found.start("noun")
    return Reward(form, start, found.end(), found.span("noun"), amount, bool(re.match(_UPTO, amount)))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    named = [(form, _named(form)) for form in FORMS]
    rate = rf"{_AMOUNT}(?:分|相当)?"
    alone = [
        ("cash", rf"(?P<alone>{rate})(?=を(?:全額|最大で?|現金で)?キャッシュバック)"),
        *(
            (form, rf"(?P<alone>{rate})[をが]?(?:全額|もれなく)?{nouns(form)}(?:で|にて|として)(?!の?お?支払|ご?利用)")
            for form in FORMS[:4]
        ),
        *((form, rf"{nouns(form)}(?:で|にて|として)(?P<alone>{rate})") for form in FORMS[:4]),
        ("points", rf"(?P<alone>{_START}{_NUMBER}{_POINTS}(?:分|相当)?{_BASE})"),
        ("discount", rf"(?P<alone>{_AMOUNT} ?(?:off|オフ|割?引き?(?!取)|値引き?|ディスカウント)|半額)"),
        ("coupon", _VOUCHER),
        ("coupon", rf"{_USE_OF}[:(]?(?P<after>{_AMOUNT}){_TAIL}\)?"),
        ("coupon", rf"(?P<before>{_AMOUNT})(?:分|相当)?の?ご?{_USE_OF}"),
        ("value", rf"(?P<alone>{_START}(?:¥{_NUMBER}|{_NUMBER}円)(?:分|相当)?{_BASE})"),
    ]
    return tuple((form, compiled(pattern)) for form, pattern in (*named, *alone))


def _named(form: str) -> str:
    """The pattern of a form by its nouns; 特典 and goods take no amount, the rest on either side."""
    noun = f"(?P<noun>{nouns(form)})" + ("(?!クーポン|券|コード|チケット|ポイント|特典)" if form == "discount" else "")
    if form in {"free-shipping", "early-access", "benefit", "goods"}:
        return noun + ("(?!情報|券|カード|コード|セット|用|選び|一覧)" if form == "benefit" else "")
    amount = f"{_FREE}|{_AMOUNT}" if form == "coupon" else _AMOUNT
    return rf"(?:(?P<before>{amount}){_MODIFIER}{{0,6}})?{noun}(?:{_LINK}(?P<after>{_AMOUNT}){_TAIL}\)?)?"


@cache
def names(form: str) -> re.Pattern[str]:
    """What finds the words that name a form, in folded text."""
    return compiled(nouns(form))


@cache
def nouns(form: str) -> str:
    """A regular expression for the words that name a form."""
    return "(?:" + "|".join(compile_phrase(word).regex.pattern for word in words(f"jp-offers/{form}")) + ")"
