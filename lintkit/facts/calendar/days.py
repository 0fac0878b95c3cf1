"""The days of a document with their places, and the ranges that two of them make."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator
from typing import NamedTuple

from lintkit.facts.calendar.written import Written, written
from lintkit.facts.reading import Reading, fact
from lintkit.language.characters import Folded
from lintkit.lazy import regex
from lintkit.model import Role, Sentence, Span

_WORTH_A_LOOK = regex(r"[0-9〇零一二三四五六七八九十]月|[0-9][-./][0-9]|[a-z]\.? [0-9]")
_BESIDE = regex(
    r"(?:まで|迄|から|より|以降|に?(?:発売|開催|開始|終了|締切|スタート|お届け|入荷|公開|オープン)|の(?:ご注文|お申込|発売|開催)"
    r"|開始|発売|締切|〆|時点|必着|消印|~)"
)
_LED = regex(r"(?:期間|日時|期限|締切|開催|発売|日程|有効|日付|开始|截止|日期)[は:]?$")
_SHORTEST = 7
"""Months from which on a range into the next year is rather one that runs backwards."""
CYCLE = range(2001, 2029)
"""Years after which days and weekdays repeat."""
WEEK = "月火水木金土日"
"""The days of the week in the order of the calendar module."""


class Date(NamedTuple):
    """A day where it stands. `year` is what the copy names for it, beside it or at the other end of its range."""

    block: int
    span: Span
    year: int | None
    month: int
    day: int | None  # None in 5月末
    month_at: Span
    day_at: Span
    weekday: str  # one of WEEK, "" when none is named
    weekday_at: Span
    hour: int | None
    minute: int | None
    before: str  # folded, what the sentence says before it
    after: str  # folded, what it says behind it
    named: bool  # whether the year stands with it

    def on(self, year: int) -> datetime.date | None:
        """The day of that year; None when no calendar has it."""
        last = calendar.monthrange(year, self.month)[1] if 1 <= self.month <= 12 else 0
        day = last if self.day is None else self.day
        return datetime.date(year, self.month, day) if 1 <= day <= last else None

    @property
    def known(self) -> datetime.date | None:
        """The day, where its year is known and the calendar has it."""
        return self.on(self.year) if self.year else None


class Range(NamedTuple):
    """From one day to another, both named: 5/1〜5/5."""

    first: Date
    last: Date

    @property
    def span(self) -> Span:
        """The whole range."""
        return Span(self.first.span.start, self.last.span.end)


@fact
def dates(reading: Reading) -> tuple[Date, ...]:
    """The days of the document in the order of the text, of any language; other people's quotations are left out."""
    return tuple(date for group in _groups(reading) for date in group)


@fact
def ranges(reading: Reading) -> tuple[Range, ...]:
    """The ranges of two days."""
    return tuple(Range(*group) for group in _groups(reading) if len(group) == 2)


@fact
def _groups(reading: Reading) -> tuple[tuple[Date, ...], ...]:
    return tuple(
        group
        for sentence in reading.sentences()
        if reading.document.blocks[sentence.block].role is not Role.QUOTE
        for group in _of(sentence, reading.folded(sentence))
    )


def _of(sentence: Sentence, folded: Folded) -> Iterator[tuple[Date, ...]]:
    if not _WORTH_A_LOOK.search(folded.text):
        return
    waiting: list[Written] = []
    for day in written(folded.text):
        if waiting and not (day.follows and len(waiting) == 1):
            yield from _dated(sentence, folded, waiting)
            waiting = []
        waiting.append(day)
    yield from _dated(sentence, folded, waiting)


def _dated(sentence: Sentence, folded: Folded, days: list[Written]) -> Iterator[tuple[Date, ...]]:
    """One group: a day or a range; 5/1 alone is a day only where something says that it is no fraction."""
    if not days or (len(days) == 1 and _is_fraction(folded.text, days[0])):
        return
    made = [_date(sentence, folded, day) for day in days]
    if len(made) == 2:
        made = _sharing(*made)
    yield tuple(made)


def _is_fraction(text: str, day: Written) -> bool:
    if not day.short or day.weekday or day.hour is not None:
        return False
    return not _BESIDE.match(text, day.end) and not _LED.search(text, max(0, day.start - 8), day.start)


def _date(sentence: Sentence, folded: Folded, day: Written) -> Date:
    return Date(
        sentence.block,
        folded.span(day.start, day.end),
        day.year,
        day.month,
        day.day,
        folded.span(*day.month_at),
        folded.span(*day.day_at),
        day.weekday,
        folded.span(*day.weekday_at),
        day.hour,
        day.minute,
        folded.text[max(0, day.start - 40) : day.start],
        folded.text[day.end : day.end + 40],
        day.year is not None,
    )


def in_one_year(first: Date, last: Date) -> bool:
    """Whether weekdays prove that an end in an earlier month lies before the start, not in the year after.

    The end's weekday must fit the year of the start and not the next. Over the turn of a year it proves nothing:
    there the weekdays of the old year are a common slip.
    """
    if not first.weekday or not last.weekday or not _SHORTEST <= last.month + 12 - first.month < 12:
        return False
    if first.year or last.year:
        one, year, step = (last, first.year, 1) if first.year else (first, last.year or 0, -1)
        return _fits(one, year) and not _fits(one, year + step)
    years = [year for year in CYCLE if _fits(first, year)]
    return any(_fits(last, year) for year in years) and not any(_fits(last, year + 1) for year in years)


def _fits(date: Date, year: int) -> bool:
    day = date.on(year)
    return day is not None and WEEK[day.weekday()] == date.weekday


def _sharing(first: Date, last: Date) -> list[Date]:
    """Both ends with the year that one of them names, carried over where the months go on into the next year."""
    over = last.month < first.month and not in_one_year(first, last)
    if first.year and last.year is None:
        last = last._replace(year=first.year + over)
    elif last.year and first.year is None:
        first = first._replace(year=last.year - over)
    return [first, last]
