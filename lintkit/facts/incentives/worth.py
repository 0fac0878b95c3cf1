"""What the amount of an offer is worth as numbers: yen, per cent, points or times."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from lintkit.facts.values import money, percent
from lintkit.facts.values.kinds import Line, Money, Percent
from lintkit.language.numerals import NUMBER, parse
from lintkit.lazy import regex
from lintkit.model import HOLE

_UPTO = ("最大", "最高", "上限")
_POINTS = regex(
    rf"(?:(?P<low>{NUMBER})(?:ポイント|p|pts?)?[~-])?(?P<high>{NUMBER})(?:(?P<times>倍)|ポイント|マイル|points?|pts?(?![a-z])|p(?![a-z]))"
)
_VAGUE = regex(rf"[数何幾x×*○{HOLE}]")


class Worth(NamedTuple):
    """A number with its unit; `low` is None for 最大5,000円, both are equal unless the copy names a range."""

    low: Decimal | None
    high: Decimal
    unit: Literal["yen", "percent", "points", "times"]


@lru_cache(maxsize=256)
def worth(amount: str) -> Worth | None:
    """The worth of a folded amount; None where it names no number, more than one, or one that cannot be read."""
    if _VAGUE.search(amount):
        return None
    found = list(_all(amount))
    return found[0] if len(found) == 1 else None


def _all(amount: str) -> Iterator[Worth]:
    line = Line(amount, chinese=False, yen="JPY")
    for _, _, meant in (*money.find(line), *percent.find(line)):
        if isinstance(meant, Money | Percent) and meant.high is not None:
            yield Worth(meant.low, meant.high, "yen" if isinstance(meant, Money) else "percent")
    for found in _POINTS.finditer(amount):
        high = parse(found["high"])
        low = parse(found["low"]) if found["low"] else high
        if high is not None and low is not None:
            yield Worth(None if amount.startswith(_UPTO) else low, high, "times" if found["times"] else "points")
