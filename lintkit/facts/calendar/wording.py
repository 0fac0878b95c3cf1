"""Days in words: for readers of each language, and corrected in the copy's own way of writing."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from lintkit.facts.calendar.days import WEEK, Date
from lintkit.facts.calendar.weekdays import Mismatch, nearest
from lintkit.facts.reading import Reading
from lintkit.facts.values.days import KANJI
from lintkit.language.numerals import kanji
from lintkit.model import Span, Words

_ZH = "一二三四五六日"
_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def day_words(day: datetime.date) -> Words:
    """2027年5月1日, 1 May 2027."""
    eastern = f"{day.year}年{day.month}月{day.day}日"
    return Words(eastern, eastern, f"{day.day} {day:%B} {day.year}")


def month_day_words(day: datetime.date) -> Words:
    """5月1日, 1 May."""
    eastern = f"{day.month}月{day.day}日"
    return Words(eastern, eastern, f"{day.day} {day:%B}")


def weekday_words(day: datetime.date) -> Words:
    """土曜日, 星期六, Saturday."""
    number = day.weekday()
    return Words(f"{WEEK[number]}曜日", f"星期{_ZH[number]}", _EN[number])


def said(reading: Reading, date: Date) -> str:
    """A day as the copy writes it."""
    return reading.document.blocks[date.block].text[date.span.start : date.span.end].replace("\n", "")


def corrections(text: str, one: Mismatch) -> Iterator[str]:
    """The day with its right weekday, then the weekday with the nearest day that has it."""
    date = one.date
    number = one.right.weekday()
    yield _put(text, date.span, {date.weekday_at: _weekday(text, date.weekday_at, number)})
    near = nearest(one.right, date.weekday)
    if near.year == one.right.year and all(date.span.covers(at) for at in (date.month_at, date.day_at)):
        yield _put(text, date.span, {at: _like(text[at.start : at.end], figure) for at, figure in _figures(date, near)})
    elif near.month == one.right.month:
        yield _put(text, date.span, {date.day_at: _like(text[date.day_at.start : date.day_at.end], near.day)})


def _figures(date: Date, day: datetime.date) -> Iterator[tuple[Span, int]]:
    if day.month != date.month:
        yield date.month_at, day.month
    yield date.day_at, day.day


def _weekday(text: str, at: Span, number: int) -> str:
    """A weekday in the writing of another: 土, 六, Sat, SATURDAY."""
    old = text[at.start : at.end]
    if text[at.start - 1] in "周期拜":
        return _ZH[number]
    if old in WEEK:
        return WEEK[number]
    new = _EN[number][: 3 if len(old) < 6 else None]
    return new.upper() if old.isupper() else new.lower() if old.islower() else new


def _like(old: str, number: int) -> str:
    """A number in the writing of another: 05, ５, 五."""
    if old[:1] in KANJI:
        return kanji(number)
    new = str(number).zfill(len(old) if old[:1] in "0０" else 1)
    return new if old.isascii() else new.translate(_WIDE)


def _put(text: str, span: Span, new: dict[Span, str]) -> str:
    """The words of a span with ranges inside it replaced."""
    words, at = "", span.start
    for place in sorted(new):
        words += text[at : place.start] + new[place]
        at = place.end
    return words + text[at : span.end]
