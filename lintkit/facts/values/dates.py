"""Days and ranges of days: 2026年5月31日(日)23:59 令和8年5月31日 5/1〜5/31 5月末日 二〇二六年五月三十一日."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lintkit.facts.values.days import CHINESE_WEEKDAYS, KANJI, TO, YEAR, number, year_of_era
from lintkit.facts.values.kinds import Dates, Day, Found, Line
from lintkit.lazy import regex

_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_M, _D = r"(?:1[0-2]|0?[1-9])", r"(?:3[01]|[12][0-9]|0?[1-9])"
_WEEKDAY = r"(?:\([^()0-9]{0,3}[月火水木金土日一二三四五六天祝][^()0-9]{0,5}\))"
_TIME = (
    r"(?:(?:午前|午後|朝|夜|深夜|上午|下午|晚上|am|pm)?[0-2]?[0-9](?::[0-5][0-9]){1,2}"
    r"|(?:午前|午後|朝|夜|深夜|上午|下午|晚上)?[0-2]?[0-9][時点](?:[0-5]?[0-9]分|半)?|正午)"
)
_LONG = rf"(?:{YEAR}{_MONTH}月(?:{_DAY}[日号]|末日?|[上中下]旬)?|{_MONTH}月(?:{_DAY}[日号]|末日?|[上中下]旬))"
_NUMERIC = rf"(?:(?:19|20)[0-9]{{2}}(?:/{_M}/{_D}|-{_M}-{_D}|\.{_M}\.{_D})|[rhs][0-9]{{1,2}}\.{_M}\.{_D})"
_SHORT = rf"{_M}/{_D}"
_TAIL = rf"{_WEEKDAY}?{_TIME}?"
_ONE = rf"(?:{_LONG}|(?:{_NUMERIC}|{_SHORT})(?![0-9/])(?!\.[0-9])){_TAIL}"
_LEFT = rf"(?<![0-9./{KANJI}])(?<![0-9]-)(?<!第)"

_SECOND = rf"(?:{_ONE}|{_DAY}日{_TAIL}|{_D}(?=(?:日|\()){_TAIL}|{_TIME})"

PATTERN = rf"{_LEFT}(?:{YEAR}{_MONTH}月?~{_MONTH}月(?![0-9])|{_ONE}(?:{TO}{_SECOND})?)"
"""A day with its weekday and time, or a range of two, in folded text."""
SIGN = regex("月|[0-9][-./][0-9]")
"""What stands in every _LONG, and in every _NUMERIC and _SHORT."""

_FIELDS = regex(
    rf"(?:(?:(?P<era>令和|平成|昭和)(?P<yearofera>元|[0-9]+|[{KANJI}]+)年|(?P<year>[0-9]{{4}}|[{KANJI}]{{4}})[年./-]"
    rf"|(?P<initial>[rhs])(?P<short>[0-9]{{1,2}})\.)?"
    rf"(?P<month>{_MONTH})(?:月|[./-]|(?=~))(?:(?P<end>末日?)|(?P<part>[上中下]旬)|(?P<day>{_DAY})[日号]?)?"
    rf"|(?P<only>{_DAY})(?:日|(?=\()))"
    rf"(?:\([^()]*?(?P<weekday>[月火水木金土日一二三四五六天])[^()]*\))?(?P<time>{_TIME})?"
)
_HOURS = regex(
    r"(?P<half>午後|夜|下午|晚上|pm)?(?:午前|朝|上午|深夜|am)?(?P<hour>[0-9]{1,2})[:時点](?P<minute>[0-9]{1,2}|半)?"
)
_UNTIL = regex(r"(?:ご?注文分|到着分|お申し?込み分|消印有効)?(?:まで|迄|必着|締切|〆切|截止|为止|止|以前|前)")
_SINCE = regex(r"(?:から|より(?!も)|以降|スタート|開始|起|~)")
_BESIDE = regex(
    r"(?:まで|迄|から|より|に?(?:発売|開催|開始|終了|締切|スタート|お届け|入荷|公開|オープン)|の(?:ご注文|お申込|発売|開催)|開始|発売|締切|〆|以降|時点|現在|必着|消印|終了|スタート|止|前|~)"
)
_LED = regex(r"(?:期間|日時|期限|締切|開催|発売|日程|配信|更新|公開|有効|日付|日|时间|截止)[は:]?$|~$")
_SOUGHT = regex(PATTERN)


def find(line: Line) -> Iterator[Found]:
    """The days of a sentence; 5/31 alone is one only where something says that it is no fraction."""
    for hit in _SOUGHT.finditer(line.text):
        if _is_fraction(line.text, hit):
            continue
        yield Found(hit.start(), hit.end(), _read(line.text, hit.start(), hit.end()))


def _is_fraction(text: str, hit: re.Match[str]) -> bool:
    if not re.fullmatch(_SHORT, hit.group()):
        return False
    return not _BESIDE.match(text, hit.end()) and not _LED.search(text, max(0, hit.start() - 8), hit.start())


def _read(text: str, start: int, end: int) -> Dates:
    days: list[Day] = []
    for part in _FIELDS.finditer(text, start, end):
        days.append(_day(part, days[-1] if days else None))
    if len(days) > 1:
        return Dates(days[0], days[-1])
    if _UNTIL.match(text, end) or text.startswith("~", start - 1):
        return Dates(None, days[0])
    return Dates(days[0], None if _SINCE.match(text, end) else days[0])


def _day(part: re.Match[str], before: Day | None) -> Day:
    """A day; in a range the second takes year and month from the first where it names none."""
    if part["only"] and before:
        return _timed(part, before.year, before.month, number(part["only"]))
    year, month = _year(part), number(part["month"])
    if year is None and before and month >= before.month:
        year = before.year
    return _timed(part, year, month, number(part["day"]) if part["day"] else None)


def _timed(part: re.Match[str], year: int | None, month: int, day: int | None) -> Day:
    hour, minute = _time(part["time"])
    weekday = CHINESE_WEEKDAYS.get(part["weekday"] or "", part["weekday"] or "")
    return Day(year, month, day, bool(not part["only"] and part["end"]), weekday, hour, minute)


def _year(part: re.Match[str]) -> int | None:
    era = part["era"] or part["initial"]
    if era:
        written = part["yearofera"] or part["short"]
        return year_of_era(era, written)
    return number(part["year"]) if part["year"] else None


def _time(text: str | None) -> tuple[int | None, int | None]:
    if not text:
        return None, None
    clock = _HOURS.match(text)
    if not clock:  # 正午
        return 12, 0
    hour = number(clock["hour"])
    if clock["half"] and hour < 12:
        hour += 12
    return hour, 30 if clock["minute"] == "半" else number(clock["minute"] or "0")
