"""Which days of a document are its campaign's period, and which its offers' expiry."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lintkit.facts.calendar import Date, dates, ranges
from lintkit.facts.reach import label
from lintkit.facts.reading import Reading, fact
from lintkit.facts.rewards import FORMS, names
from lintkit.lazy import regex
from lintkit.model import Span

_EXPIRY = regex(r"有効|利用期[間限日]|使用期[間限]|期限は|使え(?:る|ます)|ご?利用(?:いただけ|でき|は)")
_PERIOD = regex(
    r"(?:キャンペーン|開催|実施|応募|エントリー|募集|セール|フェア|受付|申し?込み?|販売|配布|期間限定)(?:期間|期日|日時|日程|は|:|の)?|^期間|期間:|締切|〆切"
)
_OTHER = regex(
    r"発送|お?届け|発表|配信日|休業|休み|営業|調べ|現在|時点|更新日|制定|改定|施行|生年月日|入荷|先行|前半|後半|第[0-9一二三四]弾|会員様?は"
    r"|プレミアム|延長|前回|昨年|対象(?:の)?(?:お買い上げ|購入|注文)期間|付与|進呈|抽選日|当選"
)
_DURING = regex(r"(?:\([^)]*\))?(?:まで)?の?(?:期間中|期間限定|キャンペーン|間[、に])")
_UNTIL = regex(r"^(?:\([^)]*\))?(?:[0-9:時分]{0,8})?(?:まで|迄|締切|〆切|必着|終了)")

_DUE = regex(r"(?:締切日?|〆切|期限|有効期間|最終日|終了日)(?:は|:)?$")
"""What stands right before a day that is an end."""


class Days(NamedTuple):
    """From when to when; `first` is None where only the end is named."""

    what: str
    forms: frozenset[str]
    first: Date | None
    last: Date

    @property
    def span(self) -> Span:
        """The words that name them."""
        return Span(self.first.span.start if self.first else self.last.span.start, self.last.span.end)


@fact
def days(reading: Reading) -> tuple[Days, ...]:
    """The period and the expiries, each only where the copy names one and no other."""
    return tuple(_sole(list(_all(reading))))


def _sole(found: list[Days]) -> Iterator[Days]:
    """Of each sort what is named alike everywhere."""
    for key in dict.fromkeys((one.what, one.forms) for one in found):
        alike = [one for one in found if (one.what, one.forms) == key]
        if len({(_named(one.first), _named(one.last)) for one in alike}) == 1:
            yield alike[0]


def _all(reading: Reading) -> Iterator[Days]:
    both = ranges(reading)
    for first, last in both:
        yield from _meant(reading, first, last)
    ends = {last for _, last in both} | {first for first, _ in both}
    for date in dates(reading):
        if date not in ends and (_UNTIL.match(date.after) or _DUE.search(date.before)):
            yield from _meant(reading, None, date)


def _meant(reading: Reading, first: Date | None, last: Date) -> Iterator[Days]:
    before = (first or last).before[-30:]
    words = f"{label(reading, last.block)}|{before}"
    if _OTHER.search(words) or _OTHER.match(last.after[:8]) or last.day is None:
        return
    if _EXPIRY.search(words) or _EXPIRY.search(last.after[:16]):
        yield Days("expiry", _forms(words), first, last)
    elif _PERIOD.search(words) or _DURING.match(last.after):
        yield Days("period", frozenset(), first, last)


def _forms(text: str) -> frozenset[str]:
    return frozenset(form for form in FORMS[:4] if names(form).search(text))


def _named(date: Date | None) -> tuple[int, int | None] | None:
    return (date.month, date.day) if date else None
