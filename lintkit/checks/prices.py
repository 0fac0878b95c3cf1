"""Prices shown to consumers: without their tax status, only without tax, or with a sum that is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import ClassVar, Literal

from lintkit.facts.prices import Origin, Pair, Price, Prices, is_right, prices, totals
from lintkit.facts.prices.food import rates
from lintkit.facts.prices.pairs import RATES
from lintkit.facts.prices.wording import amount, figures, put, wording
from lintkit.facts.reading import Reading
from lintkit.model import Match, Related

Ask = Callable[[int], tuple[int, ...]]
"""The rates that may fall on a price in a block, the likeliest first."""

_NARROW = str.maketrans({"（": " (", "）": ")", "／": " / "})
"""For messages in English, which hold `sums` where others hold `totals`."""


@dataclass(frozen=True, slots=True)
class PriceCheck:
    """`fault` names what is wrong: unstated, excluded or arithmetic."""

    fields: ClassVar[frozenset[str]] = frozenset({"count", "more", "totals", "sums", "base", "total"})
    fault: Literal["unstated", "excluded", "arithmetic"]

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match per document (unstated), per price or note (excluded), per pair (arithmetic)."""
        found = prices(reading)
        admitted = {number for number, _ in reading.blocks()}
        ask = partial(rates, reading)
        matches = {
            "unstated": lambda: _unstated(found),
            "excluded": lambda: _excluded(reading, found, ask),
            "arithmetic": lambda: _arithmetic(reading, found, ask),
        }[self.fault]()
        return (match for match in matches if match.block in admitted)


def _unstated(found: Prices) -> Iterator[Match]:
    """The first bare price; the others count, because one note on the page mends them all.

    No wording is offered: whether tax is in the price, only the shop knows.
    """
    bare = [price for price in found.prices if price.status == "unstated" and not price.reached]
    if bare:
        first = bare[0].value
        related = tuple(Related(price.value.block, price.value.span) for price in bare[1:6])
        data = {"count": str(len(bare)), "more": str(len(bare) - 1) if related else ""}
        yield Match(first.block, first.span, data, related=related)


def _excluded(reading: Reading, found: Prices, ask: Ask) -> Iterator[Match]:
    paid = {price.low for price in found.prices if price.status == "included"}
    in_pairs = {pair.base.value for pair in found.pairs}
    groups: dict[Origin, list[Price]] = {}
    for price in found.prices:
        if (
            price.origin
            and price.status == "excluded"
            and price.value not in in_pairs
            and not _total_shown(price, paid)
        ):
            groups.setdefault(price.origin, []).append(price)
    covered = {price.origin for price in found.prices}
    for note in found.notes:
        if note in groups:  # the note is the fault, and what each price says beside it is the same one
            groups = {note: [price for group in groups.values() for price in group]}
            break
        if note not in covered and not found.pairs and not groups:
            groups[note] = []
    yield from (_lacking(reading, origin, group, ask) for origin, group in _apart(groups).items())


def _apart(groups: dict[Origin, list[Price]]) -> dict[Origin, list[Price]]:
    """The groups, those of one place as one: 「5,000円＋月額980円（いずれも税別）」 tells twice."""
    found: dict[Origin, list[Price]] = {}
    for origin, group in sorted(groups.items(), key=lambda one: (one[0].shared, one[0].block, one[0].span)):
        same = next((one for one in found if one.block == origin.block and one.span.overlaps(origin.span)), origin)
        found.setdefault(same, []).extend(group)
    return dict(sorted(found.items(), key=lambda one: (one[0].block, one[0].span)))


def _total_shown(price: Price, paid: set[Decimal | None]) -> bool:
    """Whether the page names the price with tax at some other place."""
    return price.low is not None and any(total in paid for rate in RATES for total in totals(price.low, rate))


def _lacking(reading: Reading, origin: Origin, group: list[Price], ask: Ask) -> Match:
    first = next((price for price in group if price.low is not None or price.high is not None), None)
    likely = ask(first.value.block) if first else ()
    words = reading.document.blocks[origin.block].text[origin.span.start : origin.span.end].replace("\n", "")
    parted = origin.shared or _is_open(words)  # a bracket that a line end cuts: （税⏎別）
    wordings = () if parted or not first else (wording(words, first, rate) for rate in likely)
    related = tuple(
        Related(one.value.block, one.value.span) for one in group[:5] if one.origin != origin or origin.shared
    )
    said = _said(first, likely, named=origin.shared) if first else ""
    data = {"count": str(len(group)), "totals": said, "sums": said.translate(_NARROW)}
    return Match(origin.block, origin.span, data, tuple(filter(None, wordings)), related=related)


def _is_open(words: str) -> bool:
    return max(map(words.rfind, "（(")) > max(map(words.rfind, "）)"))


def _said(price: Price, likely: tuple[int, ...], *, named: bool = False) -> str:
    """What the price comes to: 1,078円, or with the rates where two may fall on it: 1,058円（8%）／1,078円（10%）.

    `named` puts the price itself before it, as one of many: 980円→1,078円.
    """
    totals = {rate: amount(price, rate) for rate in likely}
    if not all(totals.values()):
        return ""
    said = "／".join(total if len(totals) == 1 else f"{total}（{rate}%）" for rate, total in totals.items())
    return f"{price.value.text}→{said}" if named else said


def _arithmetic(reading: Reading, found: Prices, ask: Ask) -> Iterator[Match]:
    for pair in found.pairs:
        possible = (pair.rate,) if pair.rate else RATES
        if not all(is_right(base, total, possible) for base, total in _figures(pair)):
            yield _wrong(reading, pair, (pair.rate,) if pair.rate else _likely(pair, ask))


def _figures(pair: Pair) -> Iterator[tuple[Decimal, Decimal]]:
    for base, total in ((pair.base.low, pair.total.low), (pair.base.high, pair.total.high)):
        if base is not None and total is not None:
            yield base, total


def _likely(pair: Pair, ask: Ask) -> tuple[int, ...]:
    """The rates of food where it may be food or the total is nearer to the reduced rate's."""
    base, total = next(_figures(pair))
    nearest = min(RATES, key=lambda rate: abs(base * (100 + rate) / 100 - total))
    return tuple(dict.fromkeys((nearest, *ask(pair.base.value.block))))


def _wrong(reading: Reading, pair: Pair, likely: tuple[int, ...]) -> Match:
    """The pair, with the right totals put into it."""
    base, total = pair.base.value, pair.total.value
    said = _said(pair.base, likely)
    data = {"base": base.text, "total": total.text, "totals": said, "sums": said.translate(_NARROW)}
    words = reading.document.blocks[pair.block].text[pair.span.start : pair.span.end]
    rights = (put(total.text, figures(pair.base, rate)) for rate in likely)
    wordings = tuple(words.replace(total.text, right) for right in rights if right)
    return Match(pair.block, pair.span, data, wordings, related=(Related(base.block, base.span),))
