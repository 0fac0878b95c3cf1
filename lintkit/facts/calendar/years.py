"""Which years a day without a year can mean, as the days, titles and dates of publication around it tell."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from lintkit.facts.calendar.days import Date, dates
from lintkit.facts.quotes import is_subject
from lintkit.facts.reach import headings, rows, sections
from lintkit.facts.reading import Reading, fact
from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import Role

_NEAR = 200
"""Days from a full date within which a day without a year is meant."""
_YEAR = regex(r"(?<![0-9])(20[0-9]{2})年?(?!代|[0-9]|以来|に?(?:創|設立|開店|誕生)|[-/.][0-9])")
_HISTORY = regex(
    r"創業|創立|設立|発足|制定|改[定正訂]|施行|生まれ|受賞|取得|以来|現在|時点|調べ|調査|撮影|更新履歴|copyright|©"
)
_FRONT = ("date", "published", "publish_date", "pubdate", "lastmod")
_ISO = regex(r"(20[0-9]{2})[-/]([0-9]{1,2})[-/]([0-9]{1,2})")
_MAIL = regex(r"([0-9]{1,2}) ([A-Z][a-z]{2}) (20[0-9]{2})")
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def years(reading: Reading, date: Date) -> frozenset[int]:
    """The years a day may mean, as the copy tells, or else the day of reading where it was given."""
    told = told_years(reading, date)
    return told or (frozenset(_meant(reading.as_of, date)) if reading.dated else told)


def told_years(reading: Reading, date: Date) -> frozenset[int]:
    """The years a day may mean: its own, else those that its row, section, titles or publication tell; often none."""
    if date.year:
        return frozenset({date.year})
    for anchors in _layers(reading, date.block):
        found = frozenset(year for anchor in anchors for year in _meant(anchor, date))
        if found:
            return found
    return frozenset()


def _layers(reading: Reading, block: int) -> Iterator[Iterable[datetime.date | int]]:
    """Full days in the row, then the section, then the titles above with their years, then the publication."""
    known = _full(reading)
    for near in (rows(reading)[block], sections(reading)[block]):
        first, last = (bisect_left(known, at, key=_block_of) for at in (near.start, near.stop))
        yield [day for _, day in known[first:last]]
    titled = _titled(reading)
    for heading in headings(reading)[block]:
        yield titled.get(heading, ())
    yield [year for number, found in titled.items() if number <= block for year in found]
    yield _published(reading)


def _block_of(one: tuple[int, datetime.date]) -> int:
    return one[0]


@fact
def _full(reading: Reading) -> tuple[tuple[int, datetime.date], ...]:
    """The days named with their year that do not tell of the past, with their blocks."""
    return tuple(
        (date.block, day)
        for date in dates(reading)
        if date.named and (day := date.known) and not _HISTORY.search(date.before[-12:] + date.after[:12])
    )


@fact
def _titled(reading: Reading) -> dict[int, tuple[int, ...]]:
    """The years that headings of the first two levels and subjects name."""
    found: dict[int, tuple[int, ...]] = {}
    for number, block in enumerate(reading.document.blocks):
        if is_subject(block) or block.role in {Role.HEADING, Role.META}:
            named = tuple(int(hit[1]) for hit in _YEAR.finditer(fold(block.text).text))
            if named and not _HISTORY.search(block.text):
                found[number] = named
    return found


@fact
def _published(reading: Reading) -> tuple[datetime.date, ...]:
    """The day of publication that front matter or a mail's header gives."""
    document = reading.document
    front = next((_ISO.search(document.front[name]) for name in _FRONT if name in document.front), None)
    mail = _MAIL.search(document.headers.get("date", ""))
    if front:
        year, month, day = map(int, front.groups())
    elif mail and mail[2] in _MONTHS:
        year, month, day = int(mail[3]), _MONTHS.index(mail[2]) + 1, int(mail[1])
    else:
        return ()
    try:
        return (datetime.date(year, month, day),)
    except ValueError:
        return ()


def _meant(anchor: datetime.date | int, date: Date) -> Iterator[int]:
    """The years in which a day lies near an anchor; round a mere year its winters count."""
    if isinstance(anchor, int):
        yield anchor
        if date.month >= 10:
            yield anchor - 1
        if date.month <= 3:
            yield anchor + 1
        return
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        day = date.on(year)
        if day and abs((day - anchor).days) <= _NEAR:
            yield year
