"""What a value in copy means, whatever way it is written."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from lintkit.model import Span


class Money(NamedTuple):
    """An amount, or a range. `low` is None for 最大3万円 and 〜3万円, `high` for 980円〜; both for {{price}}円."""

    currency: str  # ISO 4217
    low: Decimal | None
    high: Decimal | None
    minus: bool = False  # ▲500円, −500円: what is taken off
    worth: bool = False  # 500円分: goods to that value

    @property
    def amount(self) -> Decimal | None:
        """The most that is named."""
        return self.high if self.high is not None else self.low

    @property
    def exact(self) -> bool:
        """Whether one single amount is named."""
        return self.low is not None and self.low == self.high


class Percent(NamedTuple):
    """Per cent, as a number from 0 up. 八折 is 20 with `off`, 半額 50 with `off`; bounds as in Money."""

    low: Decimal | None
    high: Decimal | None
    off: bool = False  # a discount is named: 3割引, 50%OFF, 八折


class Day(NamedTuple):
    """A day of the calendar as far as it is named; nothing is checked against a real calendar."""

    year: int | None
    month: int
    day: int | None  # None in 2026年5月, 5月末, 5月下旬
    month_end: bool = False  # 5月末, 5月末日
    weekday: str = ""  # one of 月火水木金土日, as written beside the date
    hour: int | None = None
    minute: int | None = None


class Dates(NamedTuple):
    """A day (start and end are the same), a range, 5/31まで (no start) or 6/1から (no end)."""

    start: Day | None
    end: Day | None


class Period(NamedTuple):
    """A length of time, from `low` to `high` units."""

    low: Decimal
    high: Decimal
    unit: str  # minute, hour, day, business-day, week, month, year, night, month-end (0 this month's, 1 next month's)
    within: bool = False  # 以内, 内
    anchor: str = ""  # what it counts from: 発行日 in 発行日から3か月間


class Count(NamedTuple):
    """So many things or persons."""

    low: Decimal | None
    high: Decimal | None
    unit: str  # as written, without 様: 名, 回, 张
    per: str = ""  # for whom the count is a limit: 一人 in お一人様1回, 世帯 in 1世帯1回
    first: bool = False  # 先着100名, 前100名


Meaning = Money | Percent | Dates | Period | Count | str


class Value(NamedTuple):
    """A value where it stands. `text` is the block's text of the span; a URL's meaning is its address."""

    kind: str  # money, percent, date, period, count, url, email, phone, address
    block: int
    span: Span  # block positions
    text: str
    meaning: Meaning


class Line(NamedTuple):
    """A sentence in which values are looked for."""

    text: str  # folded
    chinese: bool
    yen: str  # what ¥ means here: JPY or CNY


class Found(NamedTuple):
    """A value in a Line: positions in the folded text."""

    start: int
    end: int
    meaning: Meaning
