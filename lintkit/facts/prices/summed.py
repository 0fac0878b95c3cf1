"""Which prices without tax the copy reckons to their total: 税抜700円なら店内で770円, 小計（税抜）… 消費税 … 合計."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from lintkit.facts.prices.amounts import Amount, told
from lintkit.facts.prices.law import rates_on
from lintkit.facts.prices.pairs import lowest, totals
from lintkit.facts.prices.stream import Stream, stream
from lintkit.facts.reading import Reading, fact
from lintkit.facts.values import Value
from lintkit.lazy import regex

_BASE = regex(r"(?:小計|税抜|税別|本体)[^0-9。]*$")
_TOTAL = regex(r"(?:合計|総計|総額|お?支払い?(?:金?額)?|ご?請求(?:金?額)?|お?会計)[^0-9。]*$")
_LABEL = 24
"""Characters before a sum in which its label stands, also with spaces to fill a column."""
_MOST = 3
"""Sums that have one total."""
_NEXT = 3
"""Amounts behind a sum in which its total stands: the tax, the total."""
_LINES = 4
"""Lines in which it stands."""


@fact
def summed(reading: Reading) -> frozenset[Value]:
    """The amounts that are reckoned to a total in their own sentence or in a line of totals below, and the totals."""
    text, known = stream(reading), told(reading).amounts
    rates = rates_on(reading.as_of)
    groups = (known[number : number + size] for number in range(len(known)) for size in range(1, _MOST + 1))
    return frozenset(value for group in groups for value in _sum(text, known, group, rates))


def _sum(text: Stream, known: tuple[Amount, ...], bases: tuple[Amount, ...], rates: tuple[int, ...]) -> Iterator[Value]:
    """The amounts of a sum, 商品合計（税抜）＋送料, with its totals; nothing where it has none."""
    if not _is_base(text, bases[0]):
        return
    low = sum((lowest(one) or Decimal(0) for one in bases), Decimal(0))
    right = {total for rate in rates for total in totals(low, rate)}
    number = bisect_left(known, bases[-1].span.start, key=lambda one: one.span.start) + 1
    found = [one for one in known[number:][:_NEXT] if lowest(one) in right and _is_its_total(text, bases[-1], one)]
    if found:
        yield from (one.value for one in (*bases, *found))


def _is_base(text: Stream, one: Amount) -> bool:
    start = one.span.start
    return one.status == "excluded" or bool(_BASE.search(text.text, max(0, start - _LABEL), start))


def _is_its_total(text: Stream, base: Amount, total: Amount) -> bool:
    first, last = (text.sentence_at(one.span.start) for one in (base, total))
    if first == last:
        return total.status != "excluded"
    return last - first <= _LINES and bool(_TOTAL.search(text.text, text.starts[last], total.span.start))
