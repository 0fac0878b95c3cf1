"""Days in an order that cannot be: an end before its start, a coupon that expires before it is issued."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lintkit.facts.calendar.days import Date, Range, dates, in_one_year, ranges
from lintkit.facts.calendar.terms import Term, is_end, terms
from lintkit.facts.calendar.years import told_years
from lintkit.facts.reach import headings, sections
from lintkit.facts.reading import Reading, fact
from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import Span

_SEASON = 92
"""Days: a coupon without a year whose last day lies so shortly before the campaign is not one of next year."""
_SHORT = regex(
    r"(?<![0-9])[1-9][0-9]?日間(?:限定|のみ|だけ|セール|フェア|キャンペーン)|の[1-9][0-9]?日間|[1-4]週間(?:限定|のみ|だけ)"
)
_CHANGED = regex(r"[にへ]の?(?:変更|前倒|繰|早|延期|移|改)|の?(?:新しい|新着)順")
_ENTRY = regex(r"応募|受付|申し?込|エントリー|募集|キャンペーン")
_OLD = regex(r"(?:まで)?の(?:旧|古い|クーポンをお持ち|ポイントをお持ち|対象|お客様|方)|で(?:終了|失効)(?:し|いた)")
_ENDED = regex(
    r"終了(?:いた|致)?しました|終わりました|締め切(?:り|らせて)|受付を終了|ありがとうございました|でした。?$|ました。?$"
)


class Disorder(NamedTuple):
    """A day `late` that the copy puts after `early` and that lies before it."""

    block: int
    span: Span
    early: Date
    late: Date
    what: str  # range, or the purpose of the late one
    sure: bool = True  # whether both years stand there


@fact
def disorders(reading: Reading) -> tuple[Disorder, ...]:
    """The ranges that run backwards, then the terms that end before they begin."""
    torn = [
        Disorder(one.first.block, one.span, one.first, one.last, "range")
        for one in ranges(reading)
        if _is_torn(one) or _is_too_long(reading, one)
    ]
    held = {(one.block, one.late) for one in torn}
    late = [one for one in _late(reading) if (one.block, one.late) not in held]
    return tuple(sorted((*torn, *late), key=lambda one: (one.block, one.span)))


def _is_torn(one: Range) -> bool:
    """Whether a range ends before it starts; 12/28〜1/5 goes on into the next year, 5/10〜5/9 is a whole year."""
    if _CHANGED.match(one.last.after):
        return False
    start, end = one.first.known, one.last.known
    if start and end:
        return _moment(end, one.last, last=True) < _moment(start, one.first, last=False) and not _whole_year(one)
    if one.first.year or one.last.year:
        return False
    if one.first.month != one.last.month:
        return one.last.month < one.first.month and in_one_year(one.first, one.last)
    return _is_before(one.last, one.first) and not _whole_year(one)


def _is_too_long(reading: Reading, one: Range) -> bool:
    """Whether a range that no named year carries into the next one is called one of days or weeks."""
    start, end = one.first.known, one.last.known
    if not start or not end or (one.first.named and one.last.named) or (end - start).days < _SEASON:
        return False
    titles = (fold(reading.document.blocks[number].text).text for number in headings(reading)[one.first.block])
    return any(map(_SHORT.search, (one.first.before, one.last.after, *titles)))


def _whole_year(one: Range) -> bool:
    """5/10〜5/9, where no end names its own year."""
    named = one.first.named and one.last.named
    day = one.first.day or 0
    return not named and one.first.month == one.last.month and one.last.day == day - 1


def _is_before(one: Date, other: Date) -> bool:
    """Whether a day of a year lies before another of the same; neither names its year."""
    days = one.on(2004), other.on(2004)
    return days[0] is not None and days[1] is not None and days[0] < days[1]


def _moment(day: datetime.date, date: Date, *, last: bool) -> tuple[datetime.date, int]:
    """A day with its minute; the whole day counts where no time is named."""
    if date.hour is None:
        return day, 24 * 60 if last else 0
    return day, date.hour * 60 + (date.minute or 0)


def _late(reading: Reading) -> Iterator[Disorder]:
    """The last days of coupons and the announcements that lie before everything that could precede them."""
    known = terms(reading)
    starts = [one for one in known if one.what in {"campaign", "issue"}]
    by_section: dict[range, list[Term]] = {}
    for start in starts:
        by_section.setdefault(sections(reading)[start.first.block], []).append(start)
    for one in known:
        if one.what in {"expiry", "announcement", "deadline"} and not _OLD.match(one.last.after):
            beside = by_section.get(sections(reading)[one.last.block]) or starts
            yield from _before_all(one, [start for start in beside if _opens(start, one)])


def _opens(start: Term, end: Term) -> bool:
    """Whether what starts must precede the end: entries close, and are drawn, before many an event."""
    return end.what == "expiry" or bool(_ENTRY.search(start.label))


def _before_all(one: Term, starts: Sequence[Term]) -> Iterator[Disorder]:
    if starts and all(_precedes(one.last, start.first) for start in starts):
        sure = bool(one.last.known) and all(start.first.known for start in starts)
        yield Disorder(one.last.block, one.last.span, starts[0].first, one.last, one.what, sure)


def _precedes(end: Date, start: Date) -> bool:
    """Whether a last day surely lies before a first one; a day without a year may be one of next year."""
    if end.known and start.known:
        return end.known < start.known
    year = end.year or start.year or 2001
    days = end.on(year), start.on(year)
    if days[0] is None or days[1] is None:
        return False
    return 0 < (days[1] - days[0]).days <= _SEASON


@fact
def gone(reading: Reading) -> tuple[Date, ...]:
    """The last days before the day of reading, each day once; none unless that day was given."""
    if not reading.dated:
        return ()
    ends = {one.last for one in ranges(reading)}
    ends |= {one.last for one in terms(reading) if one.what in {"expiry", "deadline"}}
    found: dict[datetime.date, Date] = {}
    for date in dates(reading):
        day = _only(reading, date) if date in ends or is_end(date) else None
        if day and day < reading.as_of and not _ENDED.search(date.after):
            found.setdefault(day, date)
    return tuple(found.values())


def _only(reading: Reading, date: Date) -> datetime.date | None:
    """The one day that a date can mean; None when two years fit it, or when only the day of reading tells."""
    told = told_years(reading, date)
    return date.on(next(iter(told))) if len(told) == 1 else None
