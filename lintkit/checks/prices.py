"""Prices shown to consumers: without their tax status, only without tax, or with a sum that is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal

from lintkit.facts.prices import Origin, Pair, Price, Prices, is_right, prices, totals
from lintkit.facts.reading import Reading
from lintkit.language.numerals import grouped
from lintkit.model import HOLE, Match, Related

_RATES = (10, 8)


@dataclass(frozen=True, slots=True)
class PriceCheck:
    """`fault` names what is wrong: unstated, excluded or arithmetic."""

    fields: ClassVar[frozenset[str]] = frozenset({"count", "totals", "base", "total"})
    fault: Literal["unstated", "excluded", "arithmetic"]

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match per document (unstated), per price or note (excluded), per pair (arithmetic)."""
        found = prices(reading)
        admitted = {number for number, _ in reading.blocks()}
        matches = {"unstated": _unstated, "excluded": _excluded, "arithmetic": _arithmetic}[self.fault](found)
        return (match for match in matches if match.block in admitted)


def _unstated(found: Prices) -> Iterator[Match]:
    """The first bare price; the others count, because one note on the page mends them all."""
    bare = [price for price in found.prices if price.status == "unstated" and not price.reached]
    if bare:
        first = bare[0].value
        wordings = () if HOLE in first.text else (f"{first.text}（税込）",)
        related = tuple(Related(price.value.block, price.value.span) for price in bare[1:6])
        yield Match(first.block, first.span, {"count": str(len(bare))}, wordings, related=related)


def _excluded(found: Prices) -> Iterator[Match]:
    paid = {price.low for price in found.prices if price.status == "included"}
    in_pairs = {pair.base.value for pair in found.pairs}
    lacking = [
        (price.origin, price)
        for price in found.prices
        if price.origin and price.status == "excluded" and price.value not in in_pairs and not _total_shown(price, paid)
    ]
    groups: dict[Origin, list[Price]] = {}
    for origin, price in lacking:
        groups.setdefault(origin, []).append(price)
    covered = {price.origin for price in found.prices}
    for note in found.notes:
        if note not in covered and not found.pairs:
            groups.setdefault(note, [])
    yield from (_lacking(origin, group) for origin, group in groups.items())


def _total_shown(price: Price, paid: set[Decimal | None]) -> bool:
    """Whether the page names the price with tax at some other place."""
    return price.low is not None and any(total in paid for rate in _RATES for total in totals(price.low, rate))


def _lacking(origin: Origin, group: list[Price]) -> Match:
    amounts = [price for price in group if price.low is not None]
    shown = _totals(amounts[0]) if amounts else {}
    said = _said(shown) if shown else "×1.1（10%）／×1.08（8%）"
    wordings = () if origin.shared else tuple(f"{total}（税込）" for total in _wordings(amounts, _RATES))
    return Match(origin.block, origin.span, {"count": str(len(group)), "totals": said}, wordings)


def _totals(price: Price, rates: tuple[int, ...] = _RATES) -> dict[int, str]:
    """What the price comes to at each rate, written like the price: 1,058〜1,059円 as the shop rounds."""
    return {rate: "〜".join(dict.fromkeys(_written(price, rate))) for rate in rates}


def _written(price: Price, rate: int) -> tuple[str, str]:
    """The total rounded down, and rounded up."""
    base = price.low or Decimal(0)
    if price.value.kind == "percent":
        share = f"{grouped(base * (100 + rate) / 100)}%"
        return share, share
    down, up = (grouped(total) for total in (min(totals(base, rate)), max(totals(base, rate))))
    return (f"¥{down}", f"¥{up}") if price.value.text[0] in "¥￥" else (f"{down}円", f"{up}円")


def _wordings(prices: list[Price], rates: tuple[int, ...]) -> list[str]:
    """The totals of the first price, rounded down as most shops do."""
    return [_written(price, rate)[0] for price in prices[:1] for rate in rates]


def _said(shown: dict[int, str]) -> str:
    return "／".join(f"{total}（{rate}%）" for rate, total in shown.items())


def _arithmetic(found: Prices) -> Iterator[Match]:
    for pair in found.pairs:
        rates = (pair.rate,) if pair.rate else _RATES
        if not all(is_right(base, total, rates) for base, total in _figures(pair)):
            yield _wrong(pair, rates)


def _figures(pair: Pair) -> Iterator[tuple[Decimal, Decimal]]:
    for base, total in ((pair.base.low, pair.total.low), (pair.base.high, pair.total.high)):
        if base is not None and total is not None:
            yield base, total


def _wrong(pair: Pair, rates: tuple[int, ...]) -> Match:
    base, total = pair.base.value, pair.total.value
    data = {"base": base.text, "total": total.text, "totals": _said(_totals(pair.base, rates))}
    wordings = tuple(f"{right}（税込、税抜価格{base.text}）" for right in _wordings([pair.base], rates))
    return Match(pair.block, pair.span, data, wordings, related=(Related(base.block, base.span),))
