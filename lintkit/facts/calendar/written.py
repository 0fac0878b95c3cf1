"""How days are written, possible or not: 2027年5月1日（土・祝）, 令和9年5月1日, 5/1(土), 2027-05-01, Sat, May 1."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lintkit.facts.values.days import CHINESE_WEEKDAYS, ERA, ERAS, KANJI, TO, YEAR, number, year_of_era
from lintkit.lazy import regex

_NUMBER = rf"(?:[0-9]{{1,2}}|[{KANJI}]{{1,4}})"
_ASIDE = rf"(?:\((?:{ERA}|(?:19|20)[0-9]{{2}}年)\))?"
_ALONE = rf"(?<![0-9年第./{KANJI}])(?<![0-9]-)"
_EDGE = r"(?<![0-9a-z./])(?<![0-9]-)"
_END = r"(?![0-9/])(?![.-][0-9])"
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_NAMED_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_ENGLISH = r"(?:mon|monday|tues?|tuesday|wed|weds|wednesday|thu|thur|thurs|thursday|fri|friday|sat|saturday|sun|sunday)"
_LONG = regex(
    rf"(?:(?P<year>{YEAR}){_ASIDE}(?P<month>{_NUMBER})|{_ALONE}(?P<own>{_NUMBER}))月の?(?:(?P<day>{_NUMBER})[日号]|(?P<end>末日?))"
)
_NUMERIC = regex(
    rf"{_EDGE}(?P<year>(?:19|20)[0-9]{{2}}|[rhs][0-9]{{1,2}}(?=\.))(?P<sign>[/.-])(?P<month>[0-9]{{1,2}})(?P=sign)"
    rf"(?P<day>[0-9]{{1,2}}){_END}"
)
_SHORT = regex(rf"{_EDGE}(?P<month>[0-9]{{1,2}})/(?P<day>[0-9]{{1,2}}){_END}")
_WORDS = regex(
    rf"(?<![a-z])(?:(?P<weekday>{_ENGLISH})\.?,? )?(?P<month>{_NAMED_MONTH}) (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?"
    rf"(?![0-9:])(?:,? (?P<year>20[0-9]{{2}})(?![0-9]))?"
)
_DAY_ONLY = regex(rf"(?P<day>{_NUMBER})(?:日|(?=\([月火水木金土日]))")
_TO = regex(rf" ?{TO} ?")
_HOLIDAY = r"(?:祝日?|振(?:替休日|休)|休日?|国民の休日)"
_WEEKDAY = regex(
    rf" ?[(\[【](?:{_HOLIDAY}[・,、/])?(?P<ja>[月火水木金土日])(?:曜日?)?(?:[・,、/]?{_HOLIDAY})?[)\]】]"
    r"|の?(?P<plain>[月火水木金土日])曜日?"
    r"|\(?(?:周|星期|礼拜)(?P<zh>[一二三四五六日天])(?![0-9])\)?"
    rf"| ?\((?P<en>{_ENGLISH})\.?\)"
)
_TIME = regex(
    r"の?[、, ]?(?P<half>午前|午後|朝|昼|夜|深夜|早朝|夕方|am|pm)?の?(?P<hour>[0-9]{1,2})"
    r"(?::(?P<minute>[0-9]{2})(?![0-9])|(?:時(?![間短差])|点(?=[整半前后]|[0-9]{1,2}分))(?:(?P<past>[0-9]{1,2})分(?!間)|(?P<thirty>半))?)"
)
_LETTERS = dict(zip(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "月火水木金土日", strict=True))


class Written(NamedTuple):
    """A day in a folded text; ranges are positions there. Nothing is checked: month and day may be any number."""

    start: int
    end: int  # with weekday and time
    year: int | None
    month: int
    day: int | None  # None in 5月末
    month_at: tuple[int, int]
    day_at: tuple[int, int]
    weekday: str = ""  # one of 月火水木金土日
    weekday_at: tuple[int, int] = (0, 0)
    hour: int | None = None
    minute: int | None = None
    short: bool = False  # 5/1 or 2027-13-45, which may be a fraction or a number
    follows: bool = False  # the second end of a range whose first is the day before it in the list


def written(text: str) -> Iterator[Written]:
    """The days of a folded sentence in its order."""
    at = 0
    for day in sorted(_all(text), key=lambda one: (one.start, -one.end)):
        if day.start >= at:
            yield (day := _joined(text, day, at))
            at = day.end
            for second in _second(text, day):
                yield second
                at = second.end


def _joined(text: str, day: Written, at: int) -> Written:
    """A day that is the second of a range with the one that ended at `at`."""
    return day._replace(follows=bool(at and _TO.fullmatch(text, at, day.start)))


def _second(text: str, first: Written) -> Iterator[Written]:
    """The day of the same month that ends a range: 5月1日(土)〜5日(水), 5/1(土)〜5(水)."""
    link = _TO.match(text, first.end)
    hit = _DAY_ONLY.match(text, link.end()) if link else None
    if hit and first.day is not None:
        day = Written(*hit.span(), first.year, first.month, number(hit["day"]), first.month_at, hit.span("day"))
        yield _tailed(text, day)._replace(follows=True)


def _all(text: str) -> Iterator[Written]:
    for hit in _LONG.finditer(text):
        month = "month" if hit["year"] else "own"
        yield _read(text, hit, _year(hit["year"] or ""), month)
    for hit in _NUMERIC.finditer(text):
        number = hit["sign"] != "/" and (int(hit["month"]) > 12 or int(hit["day"]) > 31)
        yield _read(text, hit, _year(hit["year"]), "month")._replace(short=number)
    for hit in _SHORT.finditer(text):
        yield _read(text, hit, None, "month")._replace(short=True)
    for hit in _WORDS.finditer(text):
        if hit["weekday"] or hit["year"] or _WEEKDAY.match(text, hit.end()):
            yield _english(text, hit)


def _read(text: str, hit: re.Match[str], year: int | None, month: str) -> Written:
    named = hit.groupdict()
    day = number(named["day"]) if named["day"] else None
    at = hit.span("day") if named["day"] else hit.span("end")
    return _tailed(text, Written(*hit.span(), year, number(named[month]), day, hit.span(month), at))


def _english(text: str, hit: re.Match[str]) -> Written:
    year = int(hit["year"]) if hit["year"] else None
    month = _MONTHS.index(hit["month"][:3]) + 1
    day = Written(*hit.span(), year, month, int(hit["day"]), hit.span("month"), hit.span("day"))
    if hit["weekday"]:
        return day._replace(weekday=_LETTERS[hit["weekday"][:3]], weekday_at=hit.span("weekday"))
    return _tailed(text, day)


def _tailed(text: str, day: Written) -> Written:
    """The day with the weekday and the time that follow it."""
    week = _WEEKDAY.match(text, day.end)
    if week:
        group = week.lastgroup or ""
        said = week[group]
        name = CHINESE_WEEKDAYS.get(said, said) if group != "en" else _LETTERS[said[:3]]
        day = day._replace(end=week.end(), weekday=name, weekday_at=week.span(group))
    clock = _TIME.match(text, day.end)
    if not clock:
        return day
    minute = 30 if clock["thirty"] else int(clock["minute"] or clock["past"] or 0)
    hour = int(clock["hour"]) + (12 if clock["half"] in {"午後", "夜", "夕方", "pm"} and int(clock["hour"]) < 12 else 0)
    return day._replace(end=clock.end(), hour=hour, minute=minute)


def _year(text: str) -> int | None:
    era = next((name for name in ERAS if text.startswith(name)), "")
    if not era:
        return number(text.removesuffix("年")) or None
    count = text.removeprefix(era).removesuffix("年")
    return year_of_era(era, count)
