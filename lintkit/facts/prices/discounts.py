"""Whether the discount that copy names is the one between the two prices beside it: 50%OFF 10,000円→6,000円."""

from __future__ import annotations

from bisect import bisect, bisect_left
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from lintkit.facts.prices.amounts import told
from lintkit.facts.prices.comparisons import Comparison, comparisons, shares
from lintkit.facts.prices.law import rates_on
from lintkit.facts.prices.pairs import lowest
from lintkit.facts.prices.stated import stated
from lintkit.facts.prices.stream import Stream, stream
from lintkit.facts.reading import Reading, fact
from lintkit.facts.values import Percent, Value
from lintkit.lazy import regex
from lintkit.model import Span

_WORDS = "off|オフ|お?値引き?|お?割引き?|引き?|ディスカウント|お?得|おトク|お?安く?(?!い)"
_OFF = regex(rf"(?:[ -]?の?(?:{_WORDS}))?")
_TAKEN = regex(rf"[ -]?の?(?:{_WORDS})(?!券|クーポン|サービス券)")
_LOOSE = regex(
    r"約|およそ|最大|最高|以上|さらに|前後|程度|クーポン|ポイント|還元|(?:[%円割引]|off|オフ)~"
    r"|~ ?[0-9,.]+(?:%|円|割)|併用|もう[1一]|[2-9二三]点目|同時|全品|全商品|店内"
)
"""Beside these a figure is no promise of exactly this discount for these two prices."""
_HALF = 50
_LONGEST = 120
"""Characters of a block in which a discount speaks of the one comparison there."""


class Wrong(NamedTuple):
    """A discount that is not the one between the two prices."""

    block: int
    span: Span
    comparison: Comparison
    actual: str  # 40%, 1,000円


@fact
def wrong_discounts(reading: Reading) -> tuple[Wrong, ...]:
    """The discounts that the two prices of their line or row contradict; unclear ones are left alone."""
    text = stream(reading)
    scopes: dict[tuple[int, int], list[tuple[Span, Comparison]]] = {}
    for one in comparisons(reading):
        if one.price is not None:
            scope = _scope(reading, text, one)
            lines = text.sentence_at(scope.start), text.sentence_at(scope.end - 1)
            scopes.setdefault(lines, []).append((scope, one))
    alone = [group[0] for group in scopes.values() if len(group) == 1]
    found = [wrong for scope, one in alone for wrong in _of(reading, text, one, scope)]
    found += [wrong for start, value, one in stated(reading) for wrong in _stated(reading, text, one, start, value)]
    return tuple({(wrong.block, wrong.span): wrong for wrong in reversed(found)}.values())[::-1]


def _stated(reading: Reading, text: Stream, one: Comparison, start: int, value: Value) -> Iterator[Wrong]:
    """As by the share, but for a figure that may be what is taken off: 10,000円の20%引き（2,000円）."""
    reference, price = _figures(one)
    rate = getattr(value.meaning, "low", None)
    taken = rate is not None and reference * rate / 100 == price and rate != _HALF
    mixed = one.price and one.reference and one.price.status == "excluded" != one.reference.status
    if not taken and not mixed:
        yield from _by_share(reading, text, one, start, value)


def _scope(reading: Reading, text: Stream, one: Comparison) -> Span:
    """The lines of the comparison, and the whole block where that is short: 「半額！通常価格3,980円→1,990円」."""
    block = reading.document.blocks[one.block]
    if block.cell or len(block.text) > _LONGEST:
        return one.scope
    begin, end = (
        find(text.sentences, one.block, key=lambda sentence: sentence.block) for find in (bisect_left, bisect)
    )
    last = text.line(text.starts[end - 1]).end
    return Span(min(one.scope.start, text.starts[begin]), max(one.scope.end, last))


def _of(reading: Reading, text: Stream, one: Comparison, scope: Span) -> Iterator[Wrong]:
    said = text.text[scope.start : scope.end]
    if _LOOSE.search(said):
        return
    known = shares(reading)
    first = bisect_left(known, scope.start, key=lambda share: share[0])
    rates = known[first : bisect_left(known, scope.end, key=lambda share: share[0])]
    if len(rates) == 1:
        yield from _by_share(reading, text, one, *rates[0])
    elif not rates:
        yield from _by_amount(reading, text, one, scope)


def _by_share(reading: Reading, text: Stream, one: Comparison, start: int, value: Value) -> Iterator[Wrong]:
    meaning = value.meaning
    reference, price = _figures(one)
    if not isinstance(meaning, Percent) or meaning.low is None or meaning.low != meaning.high:
        return
    if not meaning.off:
        return
    actual = (reference - price) * 100 / reference
    bases = [reference, *_taxed(reading, one, reference)]
    if any(abs((base - price) * 100 / base - meaning.low) < 1 for base in bases):
        return
    end = _OFF.match(text.text, text.position(text.sentence_at(start), value.span.end - 1) + 1)
    block, span = text.place(start, end.end() if end else start + 1)
    yield Wrong(block, span, one, f"{actual.quantize(Decimal(1), ROUND_HALF_UP)}%")


def _by_amount(reading: Reading, text: Stream, one: Comparison, scope: Span) -> Iterator[Wrong]:
    """「1,000円OFF 3,980円→2,780円」."""
    known = told(reading).amounts
    first = bisect_left(known, scope.start, key=lambda other: other.span.start)
    inside = known[first : bisect_left(known, scope.end, key=lambda other: other.span.start)]
    taken = [other for other in inside if _TAKEN.match(text.text, other.span.end)]
    reference, price = _figures(one)
    if len(taken) != 1 or not _alike(one) or lowest(taken[0]) in {None, reference - price}:
        return
    tail = _TAKEN.match(text.text, taken[0].span.end)
    block, span = text.place(taken[0].span.start, tail.end() if tail else taken[0].span.end)
    yield Wrong(block, span, one, f"{reference - price:,}円")


def _figures(one: Comparison) -> tuple[Decimal, Decimal]:
    known = [lowest(amount) if amount else None for amount in (one.reference, one.price)]
    return known[0] or Decimal(1), known[1] or Decimal(0)


def _alike(one: Comparison) -> bool:
    """Whether nothing says that tax is in one of the two only."""
    statuses = {amount.status for amount in (one.reference, one.price) if amount}
    return not {"included", "excluded"} <= statuses


def _taxed(reading: Reading, one: Comparison, reference: Decimal) -> list[Decimal]:
    """The reference with tax, where it may be without tax and the price is the total."""
    if one.price is None or one.reference is None or one.price.status == one.reference.status:
        return []
    return [reference * (100 + rate) / 100 for rate in rates_on(reading.as_of)]
