"""Which two amounts are one price without and with tax, and whether the sum is right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from itertools import pairwise

from lintkit.facts.prices.amounts import Amount
from lintkit.facts.prices.cues import Status, tax_words
from lintkit.facts.prices.stream import APART, CELL, LINE
from lintkit.lazy import regex

_OPPOSITE: dict[Status, Status] = {"included": "excluded", "excluded": "included"}
_OPENING = regex(
    rf"[^()\[\]【】{LINE}{CELL}{APART}。、]{{0,8}}{LINE}?[(\[【〔<][^()\[\]【】0-9{LINE}{CELL}{APART}]{{0,16}}"
)
_JOIN = regex(rf"[-~/・()\[\]【】〔〕<|:、 .,※*円{LINE}{CELL}]*+")
_NAMES = regex(r"(?:お?支払い?|販売|表示|総|本体)?(?:価格|金額|料金|合計|総額|額)|本体|です|(?:で|が|は)、?")
_ENDED = regex(r"(?:-|~|から|円)*(?:[)\]】」〕>、,・/+:;\n]|税|消費税|うち|内|tax|incl|$)")
_SUMS = regex(r"[小合総]計")
_BODY = regex(r"本体[:は]?$")
_TOTAL = regex(r"(?<![賞金品典])(?:お?支払い?|ご?請求|合計|お?見積も?り?)?総額(?:[はがも:]|で、?)?$")
_EQUALS = regex(r"=(?:[(]?(?:合計|計|総額|お?支払い?(?:総額|金額)?)[:は]?)?$")
_IN_ALL = regex(r"[=(、](?:合計|計)(?:金額)?[:は]?$")
_PLUS = regex(rf"[^0-9。、{LINE}{CELL}{APART}]{{0,4}}(?:[+]|プラス)[^0-9。、+=税{LINE}{CELL}{APART}]{{0,14}}")
_FAR, _SUM = 40, 24
_RATE = regex(
    r"(?:税率?[:はが]?|軽減|標準)[^0-9。]{0,4}(8|10)%|(8|10)%(?:対象|税込|軽減|の?消費税|税率|内税)|(軽減税率)"
)
_MOST = Decimal(10) ** 15
"""Yen; beyond it Decimal's 28 digits would round."""


def totals(base: Decimal, rate: int, places: int = 0) -> frozenset[Decimal]:
    """What a price may come to with tax, rounded down, off or up to `places` decimals as the shop chooses."""
    if base >= _MOST:
        return frozenset()
    exact = base * (100 + rate) / 100
    step = Decimal(1).scaleb(-places)
    return frozenset(exact.quantize(step, how) for how in (ROUND_FLOOR, ROUND_HALF_UP, ROUND_CEILING))


def is_right(base: Decimal, total: Decimal, rates: Sequence[int]) -> bool:
    """Whether the total is the base with tax at one of the rates; amounts too large to reckon pass."""
    if max(base, total) >= _MOST:
        return True
    places = min(4, max(0, -int(total.normalize().as_tuple().exponent)))
    return any(total in totals(base, rate, places) or base in _bases(total, rate) for rate in rates)


def _bases(total: Decimal, rate: int) -> frozenset[Decimal]:
    """What the price without tax may be when the shop sets the total: 10,000円（税抜9,090円）."""
    exact = total * 100 / (100 + rate)
    return frozenset(exact.quantize(Decimal(1), how) for how in (ROUND_FLOOR, ROUND_HALF_UP, ROUND_CEILING))


def rate_named(words: str) -> int | None:
    """The rate that stands beside a pair: 「(税率8%)」, 「軽減税率」."""
    hit = _RATE.search(words)
    if not hit:
        return None
    return 8 if hit[3] else int(hit[1] or hit[2])


def complete(text: str, amounts: Sequence[Amount], brackets: Status, rates: Sequence[int]) -> Iterator[Amount]:
    """The amounts, with the status that follows from a partner: 10,000円(税込11,000円), 980円 税込1,078円."""
    for number, amount in enumerate(amounts):
        status = _learnt(text, amounts, number, brackets, rates) if amount.status == "unstated" else amount.status
        yield amount._replace(status=status)


def _learnt(text: str, amounts: Sequence[Amount], number: int, brackets: Status, rates: Sequence[int]) -> Status:
    amount = amounts[number]
    before = amounts[number - 1] if number else None
    after = amounts[number + 1] if number + 1 < len(amounts) else None
    if before and brackets in _OPPOSITE and _encloses(text, before, amount) and text[amount.span.end :][:1] == ")":
        return brackets
    if (sum_of := _of_all(text, amounts, number, rates)) is not None:
        return sum_of
    if before and _in_sum(text, before, amount):
        return "unstated"  # 1,000円+送料500円(税込1,650円): the total is that of both
    if _is_body(text, amount):
        return _body(text, before, amount, after, rates)
    if after is None:
        return "unstated"
    body = after._replace(status="excluded")
    if _is_body(text, after) and _encloses(text, amount, after) and _agree(amount, body, rates):
        return "included"
    if brackets in _OPPOSITE and _encloses(text, amount, after) and after.status == "unstated":
        return _OPPOSITE[brackets]
    if after.status not in _OPPOSITE:
        return "unstated"
    if _encloses(text, amount, after) or (_beside(text, amount, after) and _agree(amount, after, rates)):
        return _OPPOSITE[after.status]
    return "unstated"


def _of_all(text: str, amounts: Sequence[Amount], number: int, rates: Sequence[int]) -> Status | None:
    """What 総額 or the sign before an amount tells; None without them."""
    start = amounts[number].span.start
    lead = text[max(0, start - 12) : start]
    if number and (_EQUALS.search(lead) or _IN_ALL.search(lead)):
        return _opposite_sum(text, amounts, number, rates)
    return "included" if _TOTAL.search(lead) else None


def _is_body(text: str, amount: Amount) -> bool:
    return bool(_BODY.search(text, max(0, amount.span.start - 3), amount.span.start))


def _in_sum(text: str, before: Amount, amount: Amount) -> bool:
    """Whether the amount is added to the one before it."""
    between = text[before.span.end : amount.span.start]
    return len(between) <= _SUM and bool(_PLUS.fullmatch(tax_words().sub("", between)))


def _body(text: str, before: Amount | None, amount: Amount, after: Amount | None, rates: Sequence[int]) -> Status:
    """本体 is the price without tax beside one with tax; alone it may be a camera without its lens."""
    if before and before.status == "unstated" and _encloses(text, before, amount):
        return "excluded" if _agree(before, amount._replace(status="excluded"), rates) else "unstated"
    left = before is not None and before.status == "included" and _joined(text, before, amount)
    right = after is not None and after.status == "included" and _joined(text, amount, after)
    return "excluded" if left or right else "unstated"


def _joined(text: str, one: Amount, other: Amount) -> bool:
    return _encloses(text, one, other) or _neighbours(text, one, other)


def _opposite_sum(text: str, amounts: Sequence[Amount], number: int, rates: Sequence[int]) -> Status:
    """980円+税98円=1,078円, 980円+税98円(合計1,078円): the total of what stands before."""
    total = lowest(amounts[number])
    for one in amounts[max(0, number - 2) : number]:
        base = lowest(one)
        if base and total and one.status == "excluded" and LINE not in text[one.span.end : amounts[number].span.start]:
            return "included" if is_right(base, total, rates) else "unstated"
    return "unstated"


def pairs(text: str, amounts: Sequence[Amount]) -> Iterator[tuple[int, int]]:
    """The numbers of neighbours that are one price; a bracket binds before a stroke, none is in two pairs."""
    taken: set[int] = set()
    for binds in (_encloses, _neighbours):
        for number, (one, other) in enumerate(pairwise(amounts)):
            if taken.isdisjoint((number, number + 1)) and _differ(one, other) and binds(text, one, other):
                taken |= {number, number + 1}
                yield number, number + 1


def _differ(one: Amount, other: Amount) -> bool:
    return {one.status, other.status} == {"included", "excluded"} and one.value.kind == other.value.kind


def _neighbours(text: str, one: Amount, other: Amount) -> bool:
    if _SUMS.search(text, max(0, one.span.start - 8), other.span.start):
        return False  # lines of different rates are rounded once, for all
    return _beside(text, one, other) and (not _apart(text, one, other) or _near(one, other))


def _encloses(text: str, one: Amount, other: Amount) -> bool:
    """Whether the second stands in a bracket that the first opens, and nothing else: 10,000円(税込11,000円)."""
    between = text[one.span.end : other.span.start]
    if len(between) > _FAR or not _OPENING.fullmatch(between) or not _ENDED.match(text, other.span.end):
        return False
    inside = between[max(between.rfind(mark) for mark in "([【〔<") :]
    return bool(_JOIN.fullmatch(_NAMES.sub("", tax_words().sub("", inside))))


def _beside(text: str, one: Amount, other: Amount) -> bool:
    """Whether nothing but tax words and signs stands between the two."""
    if other.span.start - one.span.end > _FAR:
        return False
    rest = _NAMES.sub("", tax_words().sub("", text[one.span.end : other.span.start]))
    return bool(_JOIN.fullmatch(rest))


def _apart(text: str, one: Amount, other: Amount) -> bool:
    between = text[one.span.end : other.span.start]
    return any(mark in between for mark in (LINE, CELL))


def _near(one: Amount, other: Amount) -> bool:
    base, total = in_order(one, other)
    low, high = lowest(base), lowest(total)
    return low is not None and high is not None and low < high < low * Decimal("1.25")


def _agree(one: Amount, other: Amount, rates: Sequence[int]) -> bool:
    """Whether an amount without a status is the other half of its neighbour by the figures."""
    here, there = lowest(one), lowest(other)
    if here is None or there is None:
        return False
    base, total = (here, there) if other.status == "included" else (there, here)
    return is_right(base, total, rates)


def in_order(one: Amount, other: Amount) -> tuple[Amount, Amount]:
    """The price without tax, then the one with tax."""
    return (one, other) if one.status == "excluded" else (other, one)


def lowest(amount: Amount) -> Decimal | None:
    """The (lower) figure of an amount."""
    meaning = amount.value.meaning
    low: Decimal | None = getattr(meaning, "low", None)
    return low if low is not None else getattr(meaning, "high", None)
