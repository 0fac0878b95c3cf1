"""How much a premium may be worth, by the law of a day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

Share = Literal["gift", "lot", "joint"]
"""To everyone (総付, first come first served too), by lot (一般懸賞), by lot of many shops together (共同懸賞)."""


class Limits(NamedTuple):
    """The limits that hold from a day on, in yen; transaction values with tax."""

    since: date
    gift_small: Decimal  # below this transaction value …
    gift_least: Decimal  # … a gift may be worth this
    gift_rate: Decimal
    lot_small: Decimal  # below this transaction value …
    lot_times: Decimal  # … a prize may be worth so many times the transaction
    lot_most: Decimal
    joint_most: Decimal
    visit: Decimal  # the transaction value of a mere visit


TABLE = (
    Limits(
        date(2016, 4, 1),
        *map(Decimal, ("1000", "200", "0.2", "5000", "20", "100000", "300000", "100")),
    ),
)
"""景品表示法4条 with 総付制限告示 and 懸賞制限告示, the newest first; older law is not known here."""


def limits(day: date) -> Limits | None:
    """What holds on a day; None for law that is not known."""
    return next((one for one in TABLE if one.since <= day), None)


def cap(law: Limits, share: Share, value: Decimal | None) -> Decimal | None:
    """The most one premium may be worth at a transaction value; None when the value must be known."""
    if share == "joint":
        return law.joint_most
    if value is None:
        return None
    if share == "lot":
        return value * law.lot_times if value < law.lot_small else law.lot_most
    return law.gift_least if value < law.gift_small else value * law.gift_rate


def needed(law: Limits, share: Share, worth: Decimal) -> Decimal | None:
    """The lowest transaction value that allows a premium of some worth; None when none does."""
    if share == "joint" or (share == "lot" and worth > law.lot_most):
        return None
    if share == "lot":
        return min(worth / law.lot_times, law.lot_small)
    return worth / law.gift_rate if worth > law.gift_least else Decimal(0)
