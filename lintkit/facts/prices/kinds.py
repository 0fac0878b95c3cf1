"""Prices, and the pairs of a price with and without tax."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from lintkit.facts.prices.cues import Status
from lintkit.facts.values import Value
from lintkit.model import Span

Key = tuple[str, int, int]
"""Where a tax word holds: column, wide, row and table with their table, line and note with their sentence, block and
section with their number."""


class Origin(NamedTuple):
    """Where a price's tax status was learnt: beside it, or a heading, a table head or a note for many."""

    shared: bool
    block: int
    span: Span  # the price with its tax word, or the words for many


class Price(NamedTuple):
    """An amount that the reader would pay: yen, or per cent of a fee (手数料3.3%)."""

    value: Value
    low: Decimal | None
    high: Decimal | None
    status: Status
    origin: Origin | None = None  # None while unstated
    reached: bool = False  # unstated, but the prices around it say that they include tax


class Pair(NamedTuple):
    """One price without and with tax. `rate` is the one rate the copy names, in per cent."""

    base: Price
    total: Price
    block: int
    span: Span  # the whole pair where it stands in one sentence, else the total
    rate: int | None = None


class Prices(NamedTuple):
    """The prices of a document in the order of the text, their pairs, and notes that all are without tax."""

    prices: tuple[Price, ...] = ()
    pairs: tuple[Pair, ...] = ()
    notes: tuple[Origin, ...] = ()  # 「価格はすべて税抜です」 without the totals
