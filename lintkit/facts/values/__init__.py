"""Amounts, percentages, dates, periods, counts and addresses in copy, with their exact places."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lintkit.facts.reading import CHINESE, Reading, fact, languages, sentences
from lintkit.facts.values import contacts, counts, dates, money, percent, periods
from lintkit.facts.values.kinds import Count, Dates, Day, Found, Line, Meaning, Money, Percent, Period, Value
from lintkit.language.characters import Folded, fold
from lintkit.language.numerals import LAST, NUMBER
from lintkit.lazy import regex
from lintkit.model import HOLE, Language, Sentence, Span

__all__ = ["PATTERNS", "Count", "Dates", "Day", "Meaning", "Money", "Percent", "Period", "Value", "values", "yen"]

PATTERNS: dict[str, str] = {
    "money": money.PATTERN,
    "percent": percent.PATTERN,
    "date": dates.PATTERN,
    "period": periods.PATTERN,
    "count": counts.PATTERN,
    "number": NUMBER,
    **contacts.PATTERNS,
}
"""Regular expressions over folded text (language.characters.fold), one per type of value; they hold no groups."""

_FINDERS: tuple[tuple[str, re.Pattern[str], Callable[[Line], Iterator[Found]]], ...] = (
    ("url", contacts.SIGNS["url"], contacts.find_url),
    ("email", contacts.SIGNS["email"], contacts.find_email),
    ("address", contacts.SIGNS["address"], contacts.find_address),
    ("phone", contacts.SIGNS["phone"], contacts.find_phone),
    ("date", dates.SIGN, dates.find),
    ("money", money.SIGN, money.find),
    ("percent", percent.SIGN, percent.find),
    ("period", periods.SIGN, periods.find),
    ("count", counts.SIGN, counts.find),
)
"""Each type, the sign without which there is none, and how it is found; what comes first keeps its characters.

The digits of a telephone number are no amount.
"""
SIGNS = {kind: sign for kind, sign, _ in _FINDERS}
"""What stands in every value of a type, unless it is a mere HOLE."""

_WORTH_A_LOOK = regex(rf"{LAST}|[半对對翌来次当今同ふひ@/{HOLE}]|www")
_NOT_DIGITS = regex(r"[\u2460-\u24ff\u2776-\u2793\u00b2\u00b3\u00b9\u2070-\u209f\u339f-\u33a6]")
"""①, ² and ㎡ fold to digits that would join the number behind them."""


@fact
def values(reading: Reading) -> tuple[Value, ...]:
    """All values of the document in the order of the text; none overlaps another."""
    return tuple(value for parts in sentences(reading) for sentence in parts for value in _of(reading, sentence))


def _of(reading: Reading, sentence: Sentence) -> list[Value]:
    folded = _folded(reading, sentence)
    found = list(_links(reading, sentence))
    if _WORTH_A_LOOK.search(folded.text):
        tongue = languages(reading)[sentence.block]
        line = Line(folded.text, tongue in CHINESE, yen(reading)[sentence.block])
        found += _values(reading, sentence, folded, line)
    return sorted(found, key=lambda value: value.span)


def _values(reading: Reading, sentence: Sentence, folded: Folded, line: Line) -> Iterator[Value]:
    taken = bytearray(len(line.text))
    text = reading.document.blocks[sentence.block].text
    for kind, sign, find in _FINDERS:
        if not sign.search(line.text):
            continue
        for start, end, meaning in list(find(line)):
            if taken.find(1, start, end) >= 0:
                continue
            taken[start:end] = b"\1" * (end - start)
            span = folded.span(start, end)
            yield Value(kind, sentence.block, span, text[span.start : span.end], meaning)


def _folded(reading: Reading, sentence: Sentence) -> Folded:
    if not _NOT_DIGITS.search(sentence.text):
        return reading.folded(sentence)
    return fold(_NOT_DIGITS.sub("・", sentence.text), sentence.span.start)


def _links(reading: Reading, sentence: Sentence) -> Iterator[Value]:
    for hole in reading.document.blocks[sentence.block].holes:
        if hole.kind in {"url", "email"} and sentence.span.start <= hole.at < sentence.span.end:
            yield Value(hole.kind, sentence.block, Span(hole.at, hole.at + 1), HOLE, hole.text)


@fact
def yen(reading: Reading) -> tuple[str, ...]:
    """What ¥ means in each block: CNY in Chinese, and in other text of a file that has Chinese but no Japanese."""
    tongues = languages(reading)
    chinese = not CHINESE.isdisjoint(tongues) and Language.JA not in tongues
    return tuple("CNY" if one in CHINESE or (chinese and one is not Language.JA) else "JPY" for one in tongues)
