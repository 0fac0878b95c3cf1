"""Days and times that no calendar and no clock has: 2月30日, 13月1日, 25:70."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from typing import Literal, NamedTuple

from lintkit.facts.calendar.days import Date, dates
from lintkit.facts.reading import Reading, fact
from lintkit.lazy import regex
from lintkit.model import Role, Span

_LAST_HOUR = 30
"""Shops that close at night count on: 25時 is one in the morning."""
_CLOCK = r"[0-9]{1,2}:[0-9]{2}"
_TIMES = regex(
    rf"(?<![0-9:/.]){_CLOCK}(?![0-9:])(?:(?:~|-|から){_CLOCK}(?![0-9:])|(?=まで|から|より|開[始店場]|終了|閉店|スタート|締切|必着))"
    r"|(?<![0-9])[0-9]{1,2}時[0-9]{1,2}分(?!間)"
)
_ONE = regex(r"([0-9]{1,2})(?::|時)([0-9]{1,2})")


class Impossible(NamedTuple):
    """What cannot be: `last` is the last day of the month, where the month exists."""

    block: int
    span: Span
    what: Literal["month", "day", "time"]
    date: Date | None = None
    last: int = 0


@fact
def impossible(reading: Reading) -> tuple[Impossible, ...]:
    """The impossible days and times of the document, in the order of the text."""
    days = [one for date in dates(reading) if (one := _day(date))]
    taken = {(one.block, one.span) for one in days}
    times = [
        one
        for one in _times(reading)
        if not any(one.block == block and one.span.overlaps(span) for block, span in taken)
    ]
    return tuple(sorted((*days, *times), key=lambda one: (one.block, one.span)))


def _day(date: Date) -> Impossible | None:
    if _is_blank(date):
        return None
    if not 1 <= date.month <= 12:
        return Impossible(date.block, date.span, "month", date)
    last = 29 if date.month == 2 and date.year is None else calendar.monthrange(date.year or 2001, date.month)[1]
    if date.day is not None and date.day > last:
        return Impossible(date.block, date.span, "day", date, last)
    if date.hour is not None and not _may_be(date.hour, date.minute or 0):
        return Impossible(date.block, date.span, "time", date)
    return None


def _is_blank(date: Date) -> bool:
    """Whether figures only hold the place of others: 0月0日, 99月99日."""
    return date.month == 0 or date.day == 0 or date.month == (date.day or 0) > 31


def _times(reading: Reading) -> Iterator[Impossible]:
    for sentence in reading.sentences():
        folded = reading.folded(sentence)
        if reading.document.blocks[sentence.block].role is Role.QUOTE:
            continue
        for hit in _TIMES.finditer(folded.text):
            if not all(_may_be(int(one[1]), int(one[2])) for one in _ONE.finditer(hit.group())):
                yield Impossible(sentence.block, folded.span(*hit.span()), "time")


def _may_be(hour: int, minute: int) -> bool:
    return hour <= _LAST_HOUR and minute < 60
