"""Which amounts are prices to the reader, whether tax is in them, and which two are one price."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lintkit.facts.prices.amounts import Amount, told
from lintkit.facts.prices.asides import asides
from lintkit.facts.prices.attach import closed
from lintkit.facts.prices.classify import is_mentioned, is_price, steps
from lintkit.facts.prices.cues import Status
from lintkit.facts.prices.kinds import Origin, Pair, Price, Prices
from lintkit.facts.prices.pairs import complete, in_order, is_right, pairs, rate_named, totals
from lintkit.facts.prices.reach import Reach, reach
from lintkit.facts.prices.stream import Stream, stream
from lintkit.facts.reading import Reading, fact
from lintkit.model import Block, Role, Span

__all__ = ["Origin", "Pair", "Price", "Prices", "Status", "is_right", "prices", "totals"]

_RATE_BESIDE = 24
"""Characters around a pair in which a tax rate speaks of it."""

_ASIDE = {Role.LABEL, Role.META}


@fact
def prices(reading: Reading) -> Prices:
    """The prices of the document as a consumer would take them."""
    if not (told(reading).amounts or told(reading).words):
        return Prices()
    text, rules = stream(reading), reach(reading)
    amounts = tuple(complete(text.text, told(reading).amounts, rules.brackets))
    blocks = reading.document.blocks
    aside, filters = asides(reading), steps(text.text, amounts)
    known = {
        number: _price(text, blocks, amount, rules)
        for number, amount in enumerate(amounts)
        if number not in filters
        and text.sentence_at(amount.span.start) not in aside
        and not is_mentioned(text, amount.extent)
    }
    shown = {number: price for number, price in known.items() if price}
    couples = (*_pairs(text, amounts, shown), *_row_pairs(blocks, tuple(shown.values())))
    notes = tuple(rule.origin for rule in rules.notes if rule.status == "excluded")
    return Prices(tuple(shown.values()), couples, notes)


def _price(text: Stream, blocks: tuple[Block, ...], amount: Amount, rules: Reach) -> Price | None:
    block = blocks[amount.value.block]
    status, origin = _status(text, block, amount, rules)
    beside = amount.status != "unstated"
    if not beside and (block.role in _ASIDE or amount.value.kind == "percent"):
        return None
    headed = origin is not None and block.cell is not None
    if not is_price(text, amount.span, beside or headed):
        return None
    meaning = amount.value.meaning
    low, high = getattr(meaning, "low", None), getattr(meaning, "high", None)
    return Price(amount.value, low, high, status, origin, block.section in rules.calm)


def _status(text: Stream, block: Block, amount: Amount, rules: Reach) -> tuple[Status, Origin | None]:
    """The nearest that tells: a word beside the amount, table head, row label, heading, note."""
    if amount.status != "unstated":
        number, span = text.place(*amount.extent)
        return amount.status, Origin(False, number, span)
    keys: list[tuple[str, int, int]] = [("line", text.sentence_at(amount.span.start), 0), ("section", block.section, 0)]
    if block.cell:
        table, row, column, _ = block.cell
        keys = [("column", table, column), ("row", table, row), *keys]
    near = next((rules.rules[key] for key in keys if key in rules.rules), None)
    return near or next(iter(rules.notes), None) or ("unstated", None)


def _pairs(text: Stream, amounts: Sequence[Amount], prices: dict[int, Price]) -> Iterator[Pair]:
    for left, right in pairs(text.text, amounts):
        if left in prices and right in prices:
            one, other = amounts[left], amounts[right]
            first = in_order(one, other)[0] is one
            base, total = (prices[left], prices[right]) if first else (prices[right], prices[left])
            yield _pair(text, base, total, one, other)


def _pair(text: Stream, base: Price, total: Price, one: Amount, other: Amount) -> Pair:
    words = text.text[max(0, one.span.start - _RATE_BESIDE) : other.span.end + _RATE_BESIDE]
    if other.span.start < text.line(one.span.start).end:
        whole = Span(min(one.extent.start, other.extent.start), max(one.extent.end, other.extent.end))
        block, span = text.place(*closed(text.text, whole))
    else:
        block, span = total.value.block, total.value.span
    return Pair(base, total, block, span, rate_named(words))


def _row_pairs(blocks: tuple[Block, ...], prices: Sequence[Price]) -> Iterator[Pair]:
    """The one price with and the one without tax in a row of a table."""
    rows: dict[tuple[int, int], list[Price]] = {}
    for price in prices:
        cell = blocks[price.value.block].cell
        if cell and price.origin and price.origin.shared:
            rows.setdefault((cell.table, cell.row), []).append(price)
    for row in rows.values():
        bases = [price for price in row if price.status == "excluded"]
        full = [price for price in row if price.status == "included"]
        if len(bases) == len(full) == 1:
            yield Pair(bases[0], full[0], full[0].value.block, full[0].value.span)
