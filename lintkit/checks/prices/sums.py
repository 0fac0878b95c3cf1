"""Sums that do not come out: a price without tax and its total, and the tax said to be in a total."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lintkit.checks.prices.said import NARROW, said
from lintkit.facts.prices import Pair, is_right, prices
from lintkit.facts.prices.food import rates
from lintkit.facts.prices.law import rates_on
from lintkit.facts.prices.taxes import TaxAmount, wrong_taxes
from lintkit.facts.prices.wording import figures, put
from lintkit.facts.reading import Reading
from lintkit.language.numerals import grouped
from lintkit.model import Match, Related


def arithmetic(reading: Reading) -> Iterator[Match]:
    """One match per pair whose total is not the price with tax, and per amount of tax that does not fit its price."""
    yield from (_tax(reading, one) for one in wrong_taxes(reading))
    known = rates_on(reading.as_of)
    for pair in prices(reading).pairs if known else ():
        possible = (pair.rate,) if pair.rate else known
        if not all(is_right(base, total, possible) for base, total in ends(pair)):
            yield wrong(reading, pair, (pair.rate,) if pair.rate else _likely(reading, pair, known))


def ends(pair: Pair) -> Iterator[tuple[Decimal, Decimal]]:
    """The figures of a pair, of a range both ends."""
    for base, total in ((pair.base.low, pair.total.low), (pair.base.high, pair.total.high)):
        if base is not None and total is not None:
            yield base, total


def _likely(reading: Reading, pair: Pair, known: tuple[int, ...]) -> tuple[int, ...]:
    """The rates of food where it may be food or the total is nearer to the reduced rate's."""
    base, total = next(ends(pair))
    nearest = min(known, key=lambda rate: abs(base * (100 + rate) / 100 - total))
    return tuple(dict.fromkeys((nearest, *rates(reading, pair.base.value.block))))


def wrong(reading: Reading, pair: Pair, likely: tuple[int, ...]) -> Match:
    """The pair, with the right totals put into it."""
    base, total = pair.base.value, pair.total.value
    right_one = said(pair.base, likely)
    data = {"base": base.text, "total": total.text, "totals": right_one, "sums": right_one.translate(NARROW)}
    data |= {"whole": "", "tax": "", "taxes": ""}
    words = reading.document.blocks[pair.block].text[pair.span.start : pair.span.end]
    rights = (put(total.text, figures(pair.base, rate)) for rate in likely)
    wordings = tuple(words.replace(total.text, right) for right in rights if right)
    return Match(pair.block, pair.span, data, wordings, related=(Related(base.block, base.span),))


def _tax(reading: Reading, one: TaxAmount) -> Match:
    """What stands there, and what the tax comes to at each rate that may fall on it."""
    likely = [rate for rate in rates(reading, one.whole.value.block) if rate in one.right] or list(one.right)
    rights = {rate: f"{grouped(one.right[rate])}円" for rate in likely}
    taxes = "／".join(right if len(rights) == 1 else f"{right}（{rate}%）" for rate, right in rights.items())
    data = {"base": "", "total": "", "totals": "", "sums": ""}
    data |= {"whole": one.whole.value.text, "tax": one.tax.value.text, "taxes": taxes}
    return Match(one.block, one.span, data, related=(Related(one.tax.value.block, one.tax.value.span),))
