"""Which prices without tax the copy reckons to their total: 税抜700円なら店内で770円, 小計（税抜）… 消費税 … 合計."""

from __future__ import annotations

from collections.abc import Iterator

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
_NEXT = 3
"""Amounts behind a sum in which its total stands: the tax, the total."""
_LINES = 4
"""Lines in which it stands."""


@fact
def summed(reading: Reading) -> frozenset[Value]:
    """The amounts that are reckoned to a total in their own sentence or in a line of totals below, and the totals."""
    text, known = stream(reading), told(reading).amounts
    rates = rates_on(reading.as_of)
    return frozenset(value for number in range(len(known)) for value in _sum(text, known, number, rates))


def _sum(text: Stream, known: tuple[Amount, ...], number: int, rates: tuple[int, ...]) -> Iterator[Value]:
    base, low = known[number], lowest(known[number])
    start = base.span.start
    if low is None or not (base.status == "excluded" or _BASE.search(text.text, max(0, start - _LABEL), start)):
        return
    right = {total for rate in rates for total in totals(low, rate)}
    found = [one for one in known[number + 1 :][:_NEXT] if lowest(one) in right and _is_its_total(text, base, one)]
    if found:
        yield from (one.value for one in (base, *found))


def _is_its_total(text: Stream, base: Amount, total: Amount) -> bool:
    first, last = (text.sentence_at(one.span.start) for one in (base, total))
    if first == last:
        return total.status != "excluded"
    return last - first <= _LINES and bool(_TOTAL.search(text.text, text.starts[last], total.span.start))
