"""What Japanese law asks of prices, by the day: the rates of consumption tax, and since when totals must be shown."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Tax(NamedTuple):
    """Per cent of consumption tax from a day on: standard, and reduced for food and subscribed newspapers."""

    since: date
    standard: int
    reduced: int | None = None


# A change of law is a row here. That the government aims at 0 % on food (2026-02-26) is not enacted, so it is no row.
TAX = (
    Tax(date(1989, 4, 1), 3),
    Tax(date(1997, 4, 1), 5),
    Tax(date(2014, 4, 1), 8),
    Tax(date(2019, 10, 1), 10, 8),
)
"""消費税法 29条; the reduced rate: 所得税法等の一部を改正する法律（平成28年法律第15号）."""
TOTAL_OWED = ((date(2004, 4, 1), date(2013, 9, 30)), (date(2021, 4, 1), date.max))
"""First and last days of the duty of 消費税法 63条; between them 転嫁対策特措法 10条 allowed prices without tax."""


def tax_on(day: date) -> Tax | None:
    """The rates of a day; None before there was a consumption tax."""
    return next((tax for tax in reversed(TAX) if tax.since <= day), None)


def rates_on(day: date) -> tuple[int, ...]:
    """The rates of a day, the standard one first."""
    tax = tax_on(day)
    return () if tax is None else tuple(rate for rate in (tax.standard, tax.reduced) if rate)


def total_owed(day: date) -> bool:
    """Whether a price shown to consumers had to be the total on a day."""
    return any(first <= day <= last for first, last in TOTAL_OWED)
