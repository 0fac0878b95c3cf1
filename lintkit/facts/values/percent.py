"""Shares and discounts: 10% 10〜20% 3割5分 3割引 八折 85折 半額 半价."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lintkit.facts.values.kinds import Found, Line, Percent
from lintkit.language.numerals import LAST, NUMBER, NUMBERS, parse
from lintkit.lazy import regex
from lintkit.model import HOLE

_TO = r"(?:%|パーセント)?(?:~|-|から|至|到)"
_FOLDS = r"折(?![叠疊页頁伞傘屏线線りっるれ])"
_HUNDREDTHS = "(?:%|パーセント|ぱーせんと|percent)"
_HALF = "半[額价價値]|对折|對折"
PATTERN = (
    rf"(?:(?:{NUMBER}{_TO})?{NUMBER}{_HUNDREDTHS}"
    rf"|百分之{NUMBER}"
    rf"|(?:{NUMBER}割?(?:~|-|から))?{NUMBER}割(?![るれろっ印])(?:{NUMBER}分(?!の))?"
    rf"|(?:{NUMBER}(?:~|-|至|到))?{NUMBER}{_FOLDS}"
    rf"|{_HALF}|{HOLE}(?:%|割引?|折))"
)
"""A share or a discount in folded text; the word for the discount (引き, OFF) follows outside."""
SIGN = regex(rf"{LAST}(?:{_HUNDREDTHS}|割|折)|百分之|{_HALF}|{HOLE}")
"""What stands in every share; looking for it costs a fraction of compiling PATTERN."""

_OFF = regex(r" ?(?:の)?(?:off|オフ|お?(?:値|割)?引|割引|ディスカウント|discount|安|お?得|优惠|立减)")
_UPTO = regex(r"(?:最大|最高|最多)(?:で|可享?)?$")
_FROM = regex(r"~|以上|起")
_SOUGHT = regex(PATTERN)


def find(line: Line) -> Iterator[Found]:
    """The shares and discounts of a sentence."""
    for hit in _SOUGHT.finditer(line.text):
        numbers = _numbers(hit.group())
        if numbers is not None:
            yield Found(hit.start(), hit.end(), _percent(line.text, hit.start(), hit.end(), numbers))


def _numbers(text: str) -> list[Decimal] | None:
    """Per cent as written; [] for a placeholder, None when it is no number."""
    if HOLE in text:
        return []
    if text[0] in "半对對":
        return [Decimal(50)]
    read = [parse(one.group()) for one in NUMBERS.finditer(text.removeprefix("百分之"))]
    known = [one for one in read if one is not None]
    if len(known) != len(read):
        return None
    if "割" in text:
        return _tenths(text, known)
    if text.endswith("折"):
        return _folds(known)
    return known


def _tenths(text: str, known: list[Decimal]) -> list[Decimal]:
    """3割5分 is 35, 2〜3割 are 20 and 30."""
    if text.endswith("分"):
        return [*(one * 10 for one in known[:-2]), known[-2] * 10 + known[-1]]
    return [one * 10 for one in known]


def _folds(known: list[Decimal]) -> list[Decimal] | None:
    """八折 leaves 80 %, 85折 leaves 85 %: what is taken off. 百折 and 0折 are no discounts."""
    paid = [one * 10 if one < 10 else one for one in known]
    if not all(0 < one < 100 for one in paid):
        return None
    return [100 - one for one in paid]


def _percent(text: str, start: int, end: int, numbers: list[Decimal]) -> Percent:
    written = text[start:end]
    off = written.endswith("折") or written[0] == "半" or bool(_OFF.match(text, end))
    if not numbers:
        return Percent(None, None, off)
    if len(numbers) == 1 and _UPTO.search(text, max(0, start - 6), start):
        return Percent(None, numbers[0], off)
    if len(numbers) == 1 and _FROM.match(text, end):
        return Percent(numbers[0], None, off)
    return Percent(min(numbers), max(numbers), off)
