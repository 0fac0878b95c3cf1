"""Weekdays that are not those of their days."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lintkit.facts.calendar.days import CYCLE, WEEK, Date, Range, dates, in_one_year, ranges
from lintkit.facts.calendar.years import years
from lintkit.facts.reach import sections
from lintkit.facts.reading import Reading, fact

_ENOUGH = 3


class Mismatch(NamedTuple):
    """A day with another's weekday; `right` is the day of the calendar in a year that is told or fits `other`."""

    date: Date
    right: datetime.date
    other: Date | None = None
    sure: bool = True  # whether the year, or that both are of one year, stands beside it


@fact
def mismatches(reading: Reading) -> tuple[Mismatch, ...]:
    """The days whose weekday is wrong, in the order of the text."""
    found = {one.date: one for one in _by_year(reading)}
    for one in (*_odd_ones(reading), *_by_range(reading)):
        pair = {one.date, one.other}
        if pair.isdisjoint(found):
            found[one.date] = one
    return tuple(sorted(found.values(), key=lambda one: one.date[:2]))


def _by_year(reading: Reading) -> Iterator[Mismatch]:
    """Days whose year is told."""
    for date in dates(reading):
        days = [day for year in sorted(years(reading, date)) if (day := date.on(year))] if date.weekday else []
        if days and date.day is not None and not any(_is(day, date.weekday) for day in days):
            yield Mismatch(date, days[-1], sure=date.year is not None)


def _by_range(reading: Reading) -> Iterator[Mismatch]:
    """Ranges without a year whose two weekdays go together in none."""
    for one in ranges(reading):
        if _bare(reading, one.first) and _bare(reading, one.last):
            yield from _torn(one)


def _torn(one: Range) -> Iterator[Mismatch]:
    if in_one_year(one.first, one.last):
        return  # it runs backwards, rather
    over = (one.last.month, one.last.day or 0) < (one.first.month, one.first.day or 0)
    fitting = [year for year in CYCLE if _fits(one.first, year)]
    lasts = [day for year in fitting if (day := one.last.on(year + over))]
    if lasts and not any(_is(day, one.last.weekday) for day in lasts):
        yield Mismatch(one.last, lasts[0], one.first)


def _odd_ones(reading: Reading) -> Iterator[Mismatch]:
    """Of at least three days of a section that name no year, the one that does not go with all the others."""
    groups: dict[range, list[Date]] = {}
    for date in dates(reading):
        if _bare(reading, date):
            groups.setdefault(sections(reading)[date.block], []).append(date)
    for group in groups.values():
        if len({(date.month, date.day) for date in group}) >= _ENOUGH:
            yield from _odd_one(group)


def _odd_one(group: Sequence[Date]) -> Iterator[Mismatch]:
    first = group[0].month
    apart = {
        year: [date for date in group if not _fits(date, year + (date.month < first))] for year in CYCLE
    }  # by year, what does not fit into it
    least = min(map(len, apart.values()))
    odd = {one[0] for one in apart.values() if len(one) == 1}
    if least == 1 and len(odd) == 1:
        date = odd.pop()
        year = next(year for year, one in apart.items() if one == [date])
        right = date.on(year + (date.month < first))
        other = next(one for one in group if one != date)
        if right:
            yield Mismatch(date, right, other, sure=False)


def _bare(reading: Reading, date: Date) -> bool:
    """Whether a day has a weekday and nothing tells its year."""
    return bool(date.weekday) and date.day is not None and not years(reading, date)


def _fits(date: Date, year: int) -> bool:
    day = date.on(year)
    return day is not None and _is(day, date.weekday)


def _is(day: datetime.date, weekday: str) -> bool:
    return WEEK[day.weekday()] == weekday


def nearest(day: datetime.date, weekday: str) -> datetime.date:
    """The day with a weekday that lies nearest."""
    return min(_week_round(day), key=lambda one: (not _is(one, weekday), abs((one - day).days)))


def _week_round(day: datetime.date) -> Iterable[datetime.date]:
    return (day + datetime.timedelta(days=offset) for offset in range(-3, 4))
