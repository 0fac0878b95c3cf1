"""So many things or persons, and for whom: お一人様1回 先着100名 5組10名様 每人限领1张."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lintkit.facts.values.kinds import Count, Found, Line
from lintkit.language.numerals import ARABIC, LAST, NUMBER, NUMBERS, parse
from lintkit.lazy import regex
from lintkit.model import HOLE

_UNITS = "回|名|人|枚|個|点|件|組|台|本|冊|箱|袋|世帯|种|張|张|份|个|单|盒|瓶"
_ARABIC_UNITS = (  # 一部, 一口, 一位, 一足先に … are no counts
    "ポイント|部|足|着|杯|皿|食|口|位|次(?![元審産回世])|品|種類|セット|ケース|缶|束|玉|切れ|粒|席|アカウント|家族|店舗"
    "|points?|pts?|积分|名额"
)
_SMALL = "一二三四五六七八九十"
_SPOKEN = "(?:ひとり|ふたり)(?:様|さま)"
PATTERN = (
    rf"(?:(?:(?:{NUMBER}(?:~|-|から))?(?:{NUMBER}|{HOLE})(?:{_UNITS})"
    rf"|(?:{ARABIC}(?:~|-|から))?(?:{ARABIC}|{HOLE})(?:{_ARABIC_UNITS})"
    rf"|(?:[1-9]|[{_SMALL}])つ)(?:様|さま)?(?!月|以上前)"
    rf"|{_SPOKEN})"
)
"""A number of things or persons in folded text."""
SIGN = regex(rf"(?:{LAST}|{HOLE})(?:{_UNITS}|{_ARABIC_UNITS}|つ)|{_SPOKEN}")
"""What stands in every count; looking for it costs a fraction of compiling PATTERN."""

_PER = regex(
    r"(?:お?(?:1|一|ひと)(?P<unit>人|名|世帯|家族|アカウント|会計|回のご?注文|組|り)(?:の?お客)?(?:様|さま)?"
    r"|(?:每|各)(?P<zh>人|个?账号|位|单|户|id))"
    r"(?:に?つき|あたり|当たり|で|は|、|:)?(?:各|最大|合計|仅?限(?:领|购|用|兑|参与)?|最多(?:可?领|可?用)?)?$"
)
_FIRST = regex(r"(?:先着|前|最初の|限定)(?:順で?)?$")
_UPTO = regex(r"(?:最大|最高|最多|上限(?:は|:)?|~)(?:可(?:领|邀请)?|で)?$")
_NOT_AFTER = regex(r"(?:目|前後|ずつ離)")
_IDIOM = regex(r"(?:ひとり|人|回り|とも)")
_SOUGHT = regex(PATTERN)


def find(line: Line) -> Iterator[Found]:
    """The counts of a sentence; 第1回 and 2回目 are numbers of a series."""
    for hit in _SOUGHT.finditer(line.text):
        count = _read(line.text, hit.start(), hit.end())
        if count and not _is_ordinal(line, hit.start(), hit.end()):
            yield Found(hit.start(), hit.end(), count)


def _is_ordinal(line: Line, start: int, end: int) -> bool:
    rank = line.text[start:end].endswith("位") and not line.chinese
    spoken = line.text[start] == "一" and bool(_IDIOM.match(line.text, end))
    return rank or spoken or line.text.startswith("第", start - 1) or bool(_NOT_AFTER.match(line.text, end))


def _read(text: str, start: int, end: int) -> Count | None:
    written = text[start:end]
    unit = re.sub(r"^.*?([^0-9.,]+?)(?:様|さま)?$", r"\1", re.sub(f"^.*[{_SMALL}千百万](?=.)", "", written))
    per = _PER.search(text, max(0, start - 16), start)
    whom = (per["unit"] or per["zh"]) if per else ""
    first = bool(_FIRST.search(text, max(0, start - 6), start))
    if HOLE in written:
        return Count(None, None, unit.replace(HOLE, ""), whom, first)
    amounts = _amounts(written)
    if amounts is None:
        return None
    low, high = amounts
    return Count(None if _UPTO.search(text, max(0, start - 5), start) else low, high, unit, whom, first)


def _amounts(written: str) -> tuple[Decimal, Decimal] | None:
    if written[0] in "ひふ":
        spoken = Decimal(1 if written[0] == "ひ" else 2)
        return spoken, spoken
    read = [parse(one.group()) for one in NUMBERS.finditer(written)]
    known = [one for one in read if one is not None]
    return (min(known), max(known)) if known and len(known) == len(read) else None
