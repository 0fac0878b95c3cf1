"""Lengths of time: 7日以内 3か月間 半年 24時間以内 3〜5営業日 翌月末 30天内, and what they count from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lintkit.facts.values.kinds import Found, Line, Period
from lintkit.language.numerals import LAST, NUMBER, NUMBERS, parse
from lintkit.lazy import regex
from lintkit.model import HOLE

_MONTHS = r"[かヶカヵケ箇个個]月"
_UNITS = rf"(?:営業日|工作日|日間?|天|週間?|周|{_MONTHS}間?|年間?|時間|小时|分間?|分钟|泊)"
_WITHIN = r"(?:以内|之内|内)"
_HALF, _MONTH_END = "半(?:年|月|日|か月)", "(?:翌々?|来|次|当|今|同)月末"
PATTERN = (
    rf"(?:(?:{NUMBER}(?:日|年|{_MONTHS})?(?:~|-|から|至|到))?(?:{NUMBER}|{HOLE}){_UNITS}{_WITHIN}?"
    rf"|{_HALF}間?{_WITHIN}?|{_MONTH_END}日?)"
)
"""A length of time in folded text."""
SIGN = regex(rf"(?:{LAST}|{HOLE}){_UNITS}|{_HALF}|{_MONTH_END}")
"""What stands in every length of time; looking for it costs a fraction of compiling PATTERN."""

_NAMES = {
    "minute": "分間 分 分钟",
    "hour": "時間 小时",
    "business-day": "営業日 工作日",
    "day": "日間 日 天",
    "week": "週間 週 周",
    "month": "月間 月",
    "year": "年間 年",
    "night": "泊",
}
_UNIT_OF = {name: unit for unit, names in _NAMES.items() for name in names.split()}
_HALVES = {"半年": ("month", 6), "半月": ("day", 15), "半日": ("hour", 12), "半か月": ("day", 15)}
_MONTH_ENDS = {"当": 0, "今": 0, "同": 0, "翌": 1, "来": 1, "次": 1, "翌々": 2}

_VAGUE = regex(r"(?<!営業)(?<!工作)(?<!末)[日年分週周泊]$")
_BESIDE = regex(
    r"(?:間|以内|内|後|后|前|ほど|程度|保証|有効|有效|分の|をめど|を目安|が経過|経過|延長|ごと|以上|未満|質保)"
)
_NOT_AFTER = regex(r"(?:度|生|目|次|号|中|代|の1|以降|分の[0-9一二三])")
_ERA = regex(r"(?:令和|平成|昭和|西暦|[第/])$")
_ANCHOR = regex(
    r"([^\s0-9、。,.()「」『』【】:;・!?~/|\ufffc]{1,12}?)(?:の(?=翌日|日))?(?:翌日|当日)?(?:から|より|後|后|之日起|起)(?:の|、|约|約)?$"
)
_LONGEST_YEARS = 200
_SOUGHT = regex(PATTERN)


def find(line: Line) -> Iterator[Found]:
    """The lengths of time of a sentence; 14日 alone may be a day, so something must show that it is none."""
    for hit in _SOUGHT.finditer(line.text):
        anchor = _ANCHOR.search(line.text, max(0, hit.start() - 18), hit.start())
        period = _read(line.text[hit.start() : hit.end()], _from(anchor))
        if period and not _is_moment(line.text, hit.start(), hit.end(), period):
            yield Found(hit.start(), hit.end(), period)


def _from(anchor: re.Match[str] | None) -> str:
    """発行日 from 「有効期限は発行日から」: the words behind the last particle."""
    return re.split(r"^自|(?<=.)[はがをにでも]", anchor[1])[-1] if anchor else ""


def _is_moment(text: str, start: int, end: int, period: Period) -> bool:
    """Whether it is a point in time or a fraction after all: 令和8年, 第3週, 3分の1, 5年生, 十分."""
    written = text[start:end]
    if _ERA.search(text, max(0, start - 2), start) or _NOT_AFTER.match(text, end):
        return True
    if period.unit == "year" and period.high > _LONGEST_YEARS:
        return True
    if written[0] == "半" or not _VAGUE.search(written):
        return False
    spoken = not re.search("[0-9]", written)
    sure = not spoken and (period.anchor or written[-1] in "年週分泊")
    return not (sure or _BESIDE.match(text, end))


def _read(text: str, anchor: str) -> Period | None:
    within = bool(re.search(f"{_WITHIN}$", text))
    if text[0] == "半":
        unit, amount = next(value for name, value in _HALVES.items() if text.startswith(name))
        return Period(Decimal(amount), Decimal(amount), unit, within, anchor)
    if "月末" in text:
        later = Decimal(_MONTH_ENDS[text[: text.index("月末")]])
        return Period(later, later, "month-end", within, anchor)
    return _counted(text, within, anchor)


def _counted(text: str, within: bool, anchor: str) -> Period | None:
    hits = list(NUMBERS.finditer(text))
    read = [parse(one.group()) for one in hits]
    known = [one for one in read if one is not None]
    if not known or len(known) != len(read):
        return None
    unit = re.sub(f"^[{'かヶカヵケ箇个個'}]|{_WITHIN}$", "", text[hits[-1].end() :])
    return Period(min(known), max(known), _UNIT_OF[unit], within, anchor)
