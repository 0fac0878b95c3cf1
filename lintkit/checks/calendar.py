"""Days that cannot be: with another's weekday, in no calendar, before what they follow, or past."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from lintkit.facts.calendar.impossible import Impossible, impossible
from lintkit.facts.calendar.order import Disorder, disorders, gone
from lintkit.facts.calendar.weekdays import Mismatch, mismatches
from lintkit.facts.calendar.wording import corrections, day_words, month_day_words, said, weekday_words
from lintkit.facts.reading import Reading
from lintkit.model import Match, Related, Words

_PURPOSES: Mapping[str, Words] = {
    "range": Words("終わりの日", "结束日", "the end"),
    "expiry": Words("有効期限", "有效期限", "the expiry"),
    "deadline": Words("締切", "截止日", "the deadline"),
    "announcement": Words("発表の日", "公布日", "the announcement"),
}
_BEFORE = Words("始まりの日より前", "早于开始日", "before the start")


@dataclass(frozen=True, slots=True)
class CalendarCheck:
    """`fault` names what is wrong: weekday, impossible, order or past."""

    fields: ClassVar[frozenset[str]] = frozenset({"proof", "purpose", "start", "today"})
    fault: Literal["weekday", "impossible", "order", "past"]

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match per day or range."""
        admitted = {number for number, _ in reading.blocks()}
        kinds: Mapping[str, Callable[[Reading], Iterator[Match]]] = {
            "weekday": _weekdays,
            "impossible": _impossible,
            "order": _order,
            "past": _past,
        }
        return (match for match in kinds[self.fault](reading) if match.block in admitted)


def _weekdays(reading: Reading) -> Iterator[Match]:
    for one in mismatches(reading):
        text = reading.document.blocks[one.date.block].text
        related = (Related(one.other.block, one.other.span),) if one.other else ()
        data = {"proof": _weekday_proof(reading, one)}
        wordings = tuple(corrections(text, one))
        yield Match(one.date.block, one.date.span, data, wordings, related=related, doubtful=not one.sure)


def _weekday_proof(reading: Reading, one: Mismatch) -> Words:
    right = weekday_words(one.right)
    if one.other is None:
        day = day_words(one.right)
        return Words(f"{day.ja}は{right.ja}です", f"{day.zh}是{right.zh}", f"{day.en} is a {right.en}")
    words, day = said(reading, one.other), month_day_words(one.right)
    return Words(
        f"「{words}」とあるなら{day.ja}は{right.ja}です",
        f"若“{words}”无误，{day.zh}应是{right.zh}",
        f"if '{words}' is right, {day.en} is a {right.en}",
    )


def _impossible(reading: Reading) -> Iterator[Match]:
    for one in impossible(reading):
        yield Match(one.block, one.span, {"proof": _impossible_proof(one)})


def _impossible_proof(one: Impossible) -> Words:
    if one.date is None or one.what == "time":
        return Words("その時刻はありません", "没有这样的时刻", "there is no such time of day")
    if one.what == "month":
        return Words("月は12月までです", "月份只到12月", "there are only twelve months")
    year = one.date.year
    return Words(
        f"{f'{year}年' if year else ''}{one.date.month}月は{one.last}日までです",
        f"{f'{year}年' if year else ''}{one.date.month}月只到{one.last}日",
        f"{_month(one.date.month)}{f' {year}' if year else ''} has {one.last} days",
    )


def _month(number: int) -> str:
    return datetime.date(2001, number, 1).strftime("%B")


def _order(reading: Reading) -> Iterator[Match]:
    for one in disorders(reading):
        data: dict[str, str | Words] = {"purpose": _PURPOSES[one.what], "start": said(reading, one.early)}
        yield Match(one.block, one.span, data, related=_start_of(one), doubtful=not one.sure)


def _start_of(one: Disorder) -> tuple[Related, ...]:
    return () if one.what == "range" else (Related(one.early.block, one.early.span, _BEFORE),)


def _past(reading: Reading) -> Iterator[Match]:
    for date in gone(reading):
        yield Match(date.block, date.span, {"today": day_words(reading.as_of)})
