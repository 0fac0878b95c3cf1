"""Which messages go to whom on which days, as a plan of messages says in its table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from typing import NamedTuple

from lintkit.facts.reading import Reading, fact
from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import Span
from lintkit.readers.schedule_columns import columns

_DATE = regex(
    r"(?<![0-9])(?:([0-9]{4})[-/.年])?([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?![0-9:])"
    r"|(?<![0-9])(20[0-9]{2})([01][0-9])([0-3][0-9])(?![0-9])"
)
_RANGE = regex(r"[0-9日)]\s*(?:~|-|から)\s*(?=[0-9])")
_DAILY = regex(r"毎日|毎朝|毎晩|毎夕|連日|每天|每日|daily|every day")
_WORKDAYS = regex(r"平日|工作日|weekdays?|營業日|営業日")
_WEEKLY = regex(r"毎週|每周|每週|weekly|every")
_WEEKDAY = regex(r"[月火水木金土日](?![0-9時分])|(?<=[周週])[一二三四五六天]|mon|tue|wed|thu|fri|sat|sun")
_ONLY_WEEKDAYS = regex(r"(?:[月火水木金土日](?:曜日?)?[・、,/と ]*){1,7}(?:[0-9]{1,2}[:時][0-9]{0,2}分?)?")
_NUMBERS = {
    **{day: number for number, day in enumerate("月火水木金土日")},
    **{day: number for number, day in enumerate("一二三四五六天")},
    **{day: number for number, day in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))},
}
_OFF = regex(r"中止|取消|取り消|キャンセル|見送|不要|停止|取りやめ|取消し|cancel|skip|取消|暂停")
_NOT_PUSHED = regex(
    r"instagram|インスタ|\bx\b|twitter|facebook|tiktok|youtube|ブログ|blog|note|サイト|ウェブ|web|hp|店頭|店内|pop|チラシ|新聞|雑誌"
    r"|テレビ|ラジオ|広告|ストーリーズ|微博|小红书|抖音|朋友圈|官网"
)
_PUSHED = regex(r"プッシュ|push|メール|mail|line|sms|通知|メッセージ|dm|推送|短信")
_EVERYONE = regex(
    r"(?:全|すべての|全ての)(?:員|会員|顧客|登録者|ユーザー|友だち|友達|お客様|体|配信|読者|リスト)?(?:様|さま)?(?:へ|に|配信)?"
    r"|会員全員|全体配信|全用户|全部(?:用户|会员)?|所有(?:用户|会员|人)|all(?:users|members|customers|subscribers)?|everyone|-|ー|―"
)
_PARTS = regex(r"[、,，;/／\n+＋&＆|]")
_MOST = 5000
"""Messages that one plan may hold; what is longer is a log."""
_BASE_YEAR = 2000
"""Stands for a year that a plan does not name; a leap year, so that every day exists."""


class Send(NamedTuple):
    """One message: where its date stands, on which day or on which weekdays of every week, and to whom."""

    block: int
    span: Span  # block positions
    day: date | None
    weekdays: frozenset[int]  # 0 is Monday; empty for a day of the calendar
    audience: frozenset[str]  # folded; empty for everyone
    shown: str  # the audience as written


@fact
def sends(reading: Reading) -> tuple[Send, ...]:
    """The first 5,000 messages of all plans in a document; what is cancelled or pushed to nobody is none."""
    return tuple(islice((send for table in _tables(reading).values() for send in _in_table(reading, table)), _MOST))


_Cells = dict[int, dict[int, list[int]]]  # row: column: blocks


def _tables(reading: Reading) -> dict[int, _Cells]:
    found: dict[int, _Cells] = {}
    for number, block in enumerate(reading.document.blocks):
        if block.cell:
            row = found.setdefault(block.cell.table, {}).setdefault(block.cell.row, {})
            row.setdefault(block.cell.column, []).append(number)
    return found


def _in_table(reading: Reading, table: _Cells) -> Iterator[Send]:
    heads = [row for row, cells in table.items() if all(_heads(reading, one[0]) for one in cells.values())]
    head = heads[-1] if heads else min(table)
    meanings = columns({column: _text(reading, cells) for column, cells in table[head].items()})
    year = _BASE_YEAR
    last: date | None = None
    for row in (cells for number, cells in sorted(table.items()) if number > head and meanings):
        told = _by_meaning(row, meanings)
        dated = told.get("date", [])
        if not dated or _is_off(reading, told):
            continue
        for block, span, day, weekdays in _days(reading, dated, year, last):
            last = day or last
            year = day.year if day else year
            yield Send(block, span, day, weekdays, *_audience(_text(reading, told.get("audience", []))))


def _heads(reading: Reading, number: int) -> bool:
    cell = reading.document.blocks[number].cell
    return cell is not None and cell.header


def _by_meaning(row: Mapping[int, list[int]], meanings: Mapping[int, str]) -> dict[str, list[int]]:
    told: dict[str, list[int]] = {}
    for column, numbers in row.items():
        if column in meanings:
            told.setdefault(meanings[column], []).extend(numbers)
    return told


def _text(reading: Reading, numbers: list[int]) -> str:
    return "、".join(reading.document.blocks[number].text for number in numbers)


def _is_off(reading: Reading, told: Mapping[str, list[int]]) -> bool:
    """Whether a row sends nothing to anybody: it is cancelled, or a post that people come to."""
    channel = fold(_text(reading, told.get("channel", []))).text
    status = fold(_text(reading, told.get("status", []))).text
    public = bool(_NOT_PUSHED.search(channel)) and not _PUSHED.search(channel)
    return public or bool(_OFF.search(status))


_Found = tuple[int, Span, date | None, frozenset[int]]


def _days(reading: Reading, dated: list[int], year: int, last: date | None) -> Iterator[_Found]:
    """The days that the date cells of a row name; of a range the first."""
    for number in dated:
        folded = fold(reading.document.blocks[number].text)
        weekdays = _weekdays(folded.text)
        if weekdays:
            yield number, Span(0, len(reading.document.blocks[number].text)), None, weekdays
            continue
        ranged = bool(_RANGE.search(folded.text))
        for hit in _DATE.finditer(folded.text):
            day = _day(hit.groups(), year, last)
            if day:
                last, year = day, day.year
                yield number, folded.span(*hit.span()), day, frozenset()
            if ranged:
                break


def _weekdays(text: str) -> frozenset[int]:
    """The weekdays of every week that a cell names."""
    if _DAILY.search(text):
        return frozenset(range(7))
    if _WORKDAYS.search(text):
        return frozenset(range(5))
    if _WEEKLY.search(text) or _ONLY_WEEKDAYS.fullmatch(text.strip()):
        return frozenset(_NUMBERS[hit[0]] for hit in _WEEKDAY.finditer(text.replace("曜日", "").replace("曜", "")))
    return frozenset()


def _day(parts: tuple[str | None, ...], year: int, last: date | None) -> date | None:
    """A day of the calendar; without its year that of the row above, or the next where the months begin anew."""
    named = parts[0] or parts[3]
    month, day = int(parts[1] or parts[4] or 0), int(parts[2] or parts[5] or 0)
    try:
        found = date(int(named) if named else year, month, day)
        wraps = not named and last and (last - found).days > 180
        return found.replace(year=found.year + 1) if wraps else found
    except ValueError:
        return None


def _audience(text: str) -> tuple[frozenset[str], str]:
    """To whom: the parts of the cell; empty for everyone, or where nobody is named."""
    parts = frozenset(part for one in _PARTS.split(text) if (part := fold(one).text.replace(" ", "")))
    if any(_EVERYONE.fullmatch(part) for part in parts):
        return frozenset(), text
    return parts, text
