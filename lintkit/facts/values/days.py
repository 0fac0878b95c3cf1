"""How years, eras and ranges of days are written, for whatever reads days."""

from __future__ import annotations

from lintkit.language.numerals import parse

KANJI = "〇零一二三四五六七八九十"
ERA = rf"(?:令和|平成|昭和)(?:元|[0-9]{{1,2}}|[{KANJI}]{{1,3}})年"
YEAR = rf"(?:(?:(?:19|20)[0-9]{{2}}|[一二][〇零九][{KANJI}]{{2}})年|{ERA})"
TO = r"(?:~|-|―|—|から|より|至|到)"
"""Between the two ends of a range, in folded text."""
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "r": 2018, "h": 1988, "s": 1925}
"""The year before the first of each era."""
CHINESE_WEEKDAYS = dict(zip("一二三四五六天", "月火水木金土日", strict=True))


def year_of_era(era: str, count: str) -> int:
    """The year AD of a year of an era: 令和, 元."""
    return ERAS[era] + (1 if count == "元" else number(count))


def number(text: str) -> int:
    """A number as written; 0 where the signs make none."""
    return int(parse(text) or 0)
