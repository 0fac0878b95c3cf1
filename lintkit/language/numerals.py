"""Numbers as Japanese and Chinese copy writes them: 1,980 三千 3千 1.5万 2万5千 二〇二六, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lintkit.lazy import regex

_SIGNS = "〇一二三四五六七八九"
_DIGITS = {
    **{sign: value for value, sign in enumerate(_SIGNS)},
    "零": 0,
    "壱": 1,
    "壹": 1,
    "弐": 2,
    "贰": 2,
    "两": 2,
    "兩": 2,
    "参": 3,
    "叁": 3,
}
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_LARGE = {"万": 10**4, "萬": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12, "京": 10**16}

_ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])(?:\.[0-9]++)?|[0-9]++(?:\.[0-9]++)?)"
_SPOKEN = "〇零一二三四五六七八九壱壹弐贰两兩参叁十拾百佰千仟"
_STEPS = "十拾百佰千仟万萬億亿兆"  # 京 stands in names (東京) more often than in numbers
_TOKEN = regex(rf"(?P<arabic>{_ARABIC})|(?P<digits>[{''.join(_DIGITS)}]+)|(?P<step>.)", re.DOTALL)

NUMBER = (
    rf"(?<![0-9])(?<![0-9][.,])(?<![{_SPOKEN}数何幾几多])"
    rf"(?>(?:{_ARABIC}|[{_SPOKEN}]++)(?:[{_STEPS}]++(?:{_ARABIC}|[{_SPOKEN}]++)?)*+)(?![.,][0-9])"
)
"""A number in folded text, as a regular expression without groups that never backtracks."""

NUMBERS = regex(NUMBER)
"""NUMBER, to be found in a text."""

LAST = f"[0-9{_SPOKEN}{_STEPS}]"
"""What a NUMBER ends in, and an ARABIC one."""

ARABIC = rf"(?<![0-9])(?<![0-9][.,])(?>{_ARABIC})(?![.,][0-9])"
"""Like NUMBER, in Arabic digits only."""


def parse(text: str) -> Decimal | None:
    """The value of a number in folded text, None when the signs make no number (百千, 万, 1,00)."""
    total, ceiling = Decimal(0), Decimal("Infinity")
    section = ""
    for char in text:
        if char not in _LARGE:
            section += char
            continue
        step, value = Decimal(_LARGE[char]), _section(section)
        if value is None or step >= ceiling:
            return None
        total, ceiling, section = total + value * step, step, ""
    rest = _section(section) if section or not text else Decimal(0)
    return None if rest is None or rest >= ceiling else total + rest


def _section(text: str) -> Decimal | None:
    """A number below 万, or plain digits of any size."""
    total, pending, ceiling = Decimal(0), None, Decimal("Infinity")
    for value, step in _tokens(text):
        if value is not None:
            if pending is not None:
                return None
            pending = value
        elif step is None or step >= ceiling:
            return None
        else:
            total, pending, ceiling = total + (1 if pending is None else pending) * step, None, Decimal(step)
    if not text or (pending is not None and pending >= ceiling):
        return None
    return total + (pending or 0)


def _tokens(text: str) -> Iterator[tuple[Decimal | None, int | None]]:
    """Values and the steps (十 百 千) between them; (None, None) for a foreign sign."""
    for token in _TOKEN.finditer(text):
        if token["arabic"]:
            yield Decimal(token["arabic"].replace(",", "")), None
        elif token["digits"]:
            yield Decimal("".join(str(_DIGITS[sign]) for sign in token["digits"])), None
        else:
            yield None, _SMALL.get(token["step"])


def kanji(number: int) -> str:
    """A number from 0 to below 10^20 in kanji: 12345 is 一万二千三百四十五."""
    if number == 0:
        return "〇"
    parts = []
    for sign, step in (("京", 10**16), ("兆", 10**12), ("億", 10**8), ("万", 10**4), ("", 1)):
        here, number = divmod(number, step)
        if here:
            parts.append(_thousands(here) + sign)
    return "".join(parts)


def _thousands(number: int) -> str:
    text = ""
    for sign, step in (("千", 1000), ("百", 100), ("十", 10)):
        here, number = divmod(number, step)
        if here:
            text += ("" if here == 1 else _SIGNS[here]) + sign
    return text + (_SIGNS[number] if number else "")


def grouped(number: Decimal) -> str:
    """A number with commas and no idle zeros: 1,980 and 1,078.5."""
    whole = number.to_integral_value()
    return f"{whole:,f}" if number == whole else f"{number.normalize():,f}"
