"""Which amounts are prices to the reader, whether tax is in them, and which two are one price."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lintkit.facts.mentions import mentioned
from lintkit.facts.prices.amounts import Amount, told
from lintkit.facts.prices.asides import asides
from lintkit.facts.prices.attach import closed
from lintkit.facts.prices.classify import is_mentioned, is_price, steps
from lintkit.facts.prices.cues import Status
from lintkit.facts.prices.kinds import Key, Origin, Pair, Price, Prices
from lintkit.facts.prices.law import rates_on
from lintkit.facts.prices.pairs import complete, in_order, is_right, pairs, totals
from lintkit.facts.prices.rates import rate_beside
from lintkit.facts.prices.reach import Reach, reach
from lintkit.facts.prices.stream import Stream, stream
from lintkit.facts.reach import headings
from lintkit.facts.reading import Reading, fact
from lintkit.model import Block, Role, Span

__all__ = ["Origin", "Pair", "Price", "Prices", "Status", "is_right", "prices", "totals"]

_BOTH = {"excluded", "included"}
_ASIDE = {Role.LABEL, Role.META}


@fact
def prices(reading: Reading) -> Prices:
    """The prices of the document as a consumer would take them."""
    if not (told(reading).amounts or told(reading).words):
        return Prices()
    text, rules = stream(reading), reach(reading)
    amounts = tuple(complete(text.text, told(reading).amounts, rules.brackets, rates_on(reading.as_of)))
    blocks = reading.document.blocks
    aside, filters = asides(reading), steps(text.text, amounts)
    known = {
        number: _price(reading, text, amount, rules)
        for number, amount in enumerate(amounts)
        if number not in filters
        and text.sentence_at(amount.span.start) not in aside
        and not is_mentioned(text, amount.extent)
        and not mentioned(reading)[amount.value.block].cover(amount.value.span)
    }
    shown = {number: price for number, price in known.items() if price}
    listed = tuple(shown.values())
    couples = (*_pairs(text, amounts, shown), *_row_pairs(blocks, listed), *_column_pairs(blocks, listed))
    said = (rule.origin for rule in rules.notes if rule.status == "excluded")
    notes = tuple(one for one in said if not mentioned(reading)[one.block].touch(one.span))
    return Prices(tuple(shown.values()), couples, notes)


def _price(reading: Reading, text: Stream, amount: Amount, rules: Reach) -> Price | None:
    block = reading.document.blocks[amount.value.block]
    status, origin = _status(reading, text, amount, rules)
    beside = amount.status != "unstated"
    if not beside and (block.role in _ASIDE or amount.value.kind == "percent"):
        return None
    headed = origin is not None and block.cell is not None
    if not is_price(text, amount.span, beside or headed):
        return None
    meaning = amount.value.meaning
    low, high = getattr(meaning, "low", None), getattr(meaning, "high", None)
    return Price(amount.value, low, high, status, origin, block.section in rules.calm)


def _status(reading: Reading, text: Stream, amount: Amount, rules: Reach) -> tuple[Status, Origin | None]:
    """The nearest that tells: a word beside the amount, table head, row label, title, heading, note."""
    keys = _keys(reading, text, amount)
    if amount.status != "unstated":
        number, span = text.place(*amount.extent)
        row = next((rules.rules[key] for key in keys if key[0] == "row" and key in rules.rules), None)
        if row and number == row.origin.block:
            return amount.status, row.origin
        return amount.status, Origin(False, number, span)
    near = next((rules.rules[key] for key in keys if key in rules.rules), None)
    return near or next(iter(rules.notes), None) or ("unstated", None)


def _keys(reading: Reading, text: Stream, amount: Amount) -> list[Key]:
    """Where a word may stand that speaks of an amount, nearest first."""
    number, blocks = amount.value.block, reading.document.blocks
    keys: list[Key] = [("line", text.sentence_at(amount.span.start), 0), ("block", number, 0)]
    sections = dict.fromkeys((blocks[number].section, *(blocks[one].section for one in headings(reading)[number])))
    keys += [("section", section, 0) for section in sections]
    if cell := blocks[number].cell:
        table, row, column, _ = cell
        keys = [("column", table, column), ("row", table, row), ("wide", table, column), ("table", table, 0), *keys]
    return keys


def _pairs(text: Stream, amounts: Sequence[Amount], prices: dict[int, Price]) -> Iterator[Pair]:
    for left, right in pairs(text.text, amounts):
        if left in prices and right in prices:
            one, other = amounts[left], amounts[right]
            first = in_order(one, other)[0] is one
            base, total = (prices[left], prices[right]) if first else (prices[right], prices[left])
            yield _pair(text, base, total, one, other)._replace(rate=rate_beside(text, amounts, left, right))


def _pair(text: Stream, base: Price, total: Price, one: Amount, other: Amount) -> Pair:
    if other.span.start < text.line(one.span.start).end:
        whole = Span(min(one.extent.start, other.extent.start), max(one.extent.end, other.extent.end))
        block, span = text.place(*closed(text.text, whole))
    else:
        block, span = total.value.block, total.value.span
    return Pair(base, total, block, span)


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


def _column_pairs(blocks: tuple[Block, ...], prices: Sequence[Price]) -> Iterator[Pair]:
    """A price without and one with tax that stand one below the other, each told by the label of its row."""
    columns: dict[tuple[int, int], list[Price]] = {}
    for price in prices:
        cell = blocks[price.value.block].cell
        if cell and price.origin and _row_of(blocks, price.origin) == cell[:2]:
            columns.setdefault((cell.table, cell.column), []).append(price)
    for column in columns.values():
        for one, other in pairwise(column):
            rows = [blocks[price.value.block].cell for price in (one, other)]
            if rows[0] and rows[1] and rows[1].row - rows[0].row == 1 and {one.status, other.status} == _BOTH:
                base, total = (one, other) if one.status == "excluded" else (other, one)
                yield Pair(base, total, total.value.block, total.value.span)


def _row_of(blocks: tuple[Block, ...], origin: Origin) -> tuple[int, int] | None:
    """Table and row of the label that told a price's status."""
    cell = blocks[origin.block].cell
    return cell[:2] if cell and origin.shared else None
