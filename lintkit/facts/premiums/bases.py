"""What a sentence says of the transaction that a premium hangs on: a least amount, a named price, a visit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from lintkit.facts.premiums.gifts import YEN, Gift, value
from lintkit.facts.premiums.lists import places, says
from lintkit.lazy import regex

What = Literal["least", "price", "purchase", "visit"]
"""A least amount to spend, the price of what is bought, a purchase of any amount, a mere visit."""
_TAX = r"(?:\((?P<tax>税込み?|税抜き?|税別|本体)[^()]{0,6}\))?"
_LEAST = regex(
    rf"(?P<value>{YEN})分?{_TAX}(?:以上|(?:の|を)?(?:お買い?上げ|お買い?物|ご?購入|ご?利用|お会計)?(?:ごと|毎|につき|で[1-9一]口))"
)
_NOT_LEAST = regex(
    r"(?:の|を|で|から|は|、)?(?:送料|ご?寄[付附]|入金|預|ご?融資|投資|残高|商品券|当た|の?賞|相当|代引|手数料|お?届け|ご?配送|使え|ご?利用(?:いただけ|でき|可))"
)
_NOT_BEFORE = regex(r"(?:年収|残高|預金|貯金|入金額?|取引額|運用額|資産|賞金|総額|売上)(?:が|で|は|:)?$")
_BUY = r"(?:ご?購入|お買い?上げ|お買い?求め|お求め|ご?注文|買う|買った|ご?契約|ご?成約)"
_PRICE = (
    regex(
        rf"[^、。()]{{1,24}}\((?:[^()]{{0,8}}[^()0-9,.])?(?P<value>{YEN}){_TAX}[^()]{{0,8}}\)"
        rf"(?:の?商品)?[をの]?[^、。()]{{0,8}}?(?:{_BUY}|レシート)"
    ),
    regex(rf"(?P<value>{YEN}){_TAX}の(?!割引|お買い?物券)[^、。()]{{1,24}}?[^、。()]{{0,8}}?(?:{_BUY}|レシート)"),
    regex(
        rf"(?:対象商品|対象価格|商品価格|販売価格|通常価格|価格|(?:定期)?[1一]回|月額|年額|代金|参加費|入会金|年会費|会費|料金)[^、。()0-9¥]{{0,8}}?(?:1[個本点袋箱枚])?"
        rf"(?:は|が|:|\()?(?P<value>{YEN}){_TAX}"
    ),
)


_MANY = regex(
    rf"(?P<count>[2-9]|[1-9][0-9])(?:つ|点|個|本|枚|袋|箱|セット|回)(?:以上)?(?:を|の|まとめて|同時に){{0,2}}(?:{_BUY}|買)"
)


class Basis(NamedTuple):
    """A transaction in a folded sentence. `value` is with tax; None when the copy names none."""

    what: What
    start: int
    end: int
    value: Decimal | None = None


def bases(text: str, taken: Iterable[Gift]) -> list[Basis]:
    """The transactions that a folded sentence names, in its order; amounts that are gifts count as nothing."""
    spans = [(gift.start, gift.end) for gift in taken]
    valued = [one for one in _valued(text) if not _touches(one, spans)]
    spans += [(one.start, one.end) for one in valued]
    bare = [one for one in _bare(text) if not _touches(one, spans)]
    return sorted([*valued, *bare], key=lambda one: one.start)


def _touches(one: Basis, spans: Iterable[tuple[int, int]]) -> bool:
    return any(one.start < end and start < one.end for start, end in spans)


def _valued(text: str) -> Iterator[Basis]:
    if "円" not in text and "¥" not in text:
        return
    for hit in _LEAST.finditer(text):
        if not _NOT_LEAST.match(text, hit.end()) and not _NOT_BEFORE.search(text, max(0, hit.start() - 8), hit.start()):
            yield Basis("least", *hit.span(), _with_tax(hit["value"], hit["tax"]))
    for pattern in _PRICE:
        for hit in pattern.finditer(text):
            yield Basis("price", *hit.span("value"), _with_tax(hit["value"], hit["tax"]))


def pieces(text: str) -> int:
    """How many must be bought: 「3点以上ご購入で」."""
    found = _MANY.search(text)
    return int(found["count"]) if found else 1


def _with_tax(amount: str, tax: str | None) -> Decimal | None:
    """An amount with tax; the full rate where it stands without, which is never less than the law counts."""
    read = value(amount)
    if read is None or not tax or tax.startswith("税込"):
        return read
    return read * Decimal("1.1")


def _bare(text: str) -> Iterator[Basis]:
    bought = places("purchase", text)
    yield from (Basis("purchase", *one) for one in bought)
    if not bought and not says("dear", text):
        yield from (Basis("visit", *one) for one in places("visit", text))
