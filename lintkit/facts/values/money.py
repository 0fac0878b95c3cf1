"""Amounts of money: 1,980円 ¥1,980 三千円 1,000〜5,000円 99元 9块9 $9.99."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lintkit.facts.values.kinds import Found, Line, Money
from lintkit.language.numerals import LAST, NUMBER, NUMBERS, parse
from lintkit.lazy import regex
from lintkit.model import HOLE

_BEFORE = r"(?:(?:us|hk|nt|c|a)?\$|[¥€£₩]|\\(?=[0-9]{3}|[0-9]{1,3},)|jpy ?|rmb ?|cny ?|usd ?|eur ?|人民币|人民元)"
_NOT_YUAN = "気|气|々|素|老|旦|祖|栄|論|论|化|豚|系|次|管理|交配|牛奶|里|中継|日(?![用常元])"
_YUAN = rf"元(?!{_NOT_YUAN})(?:[0-9一二三四五六七八九][角毛])?"
_PIECE = r"块(?:钱|[0-9](?![0-9])|(?=红包|优惠|包邮|封顶|现金|以内|以下|以上|起))"
_YEN = r"円(?![滑形周卓熟陣柱錐盤筒弧環心])"
_AFTER = (
    rf"(?:{_YEN}|日元|人民元|{_YUAN}|{_PIECE}|(?:台湾|香港|米|豪)?ドル|美元|美金|港元|港币|台币|欧元|ユーロ|ウォン"
    r"| ?(?:yen|jpy|rmb|cny|usd|eur)(?![a-z])|人民币)"
)
_TO = r"(?:~+|-|—+|―+|から|至|到)"
_SIGNED = rf"{_BEFORE}{NUMBER}(?:{_AFTER})?"
_NAMED = rf"{NUMBER}{_AFTER}"
_MORE = r"(?![0-9年月日個名点人枚本回件%])"

PATTERN = (
    rf"(?:{_SIGNED}(?:{_TO}(?:{_SIGNED}|{_NAMED}|[0-9]{{3,}}+{_MORE}|[0-9]{{1,3}}(?:,[0-9]{{3}})++{_MORE}))?(?:\.?-(?![0-9¥]))?"
    rf"|{_NAMED}(?:{_TO}{_NAMED}(?![にへ]))?"
    rf"|{NUMBER}{_TO}{_NAMED}"
    rf"|[¥$]{HOLE}(?:円|元)?|{HOLE}(?:円|元(?![気素日])))"
)
"""An amount or a range of two, in folded text."""
SIGN = regex(rf"{_BEFORE}|{LAST}{_AFTER}|{HOLE}")
"""What stands in every amount; looking for it costs a fraction of compiling PATTERN."""

_CURRENCIES = {
    "JPY": "円 日元 yen jpy",
    "USD": "us$ usd ドル 米ドル 美元 美金 $",
    "HKD": "hk$ 香港ドル 港元 港币",
    "TWD": "nt$ 台湾ドル 台币",
    "AUD": "a$ 豪ドル",
    "CAD": "c$",
    "EUR": "€ eur 欧元 ユーロ",
    "GBP": "£",
    "KRW": "₩ ウォン",
    "CNY": "人民币 人民元 rmb cny 元 块",
}
_UPTO = regex(r"(?:最大|最高|上限(?:は|:)?|最多|上限为?|(?<![0-9円元])~)(?:で|に|可|可得|可享)?$")
_FROM = regex(r"~|から(?!の?お?[引値])|より(?!も|お?[安得引])|起(?!き)")
_MINUS = regex(r"(?:[▲△]|(?:^|[(「『【:/、。,円])-)$")
_CENTS = regex(r"(?:块|元)([0-9一二三四五六七八九])[角毛]?$")
_SOUGHT = regex(PATTERN)


def find(line: Line) -> Iterator[Found]:
    """The amounts of a sentence."""
    for hit in _SOUGHT.finditer(line.text):
        for start, end in _parts(hit):
            money = _read(line, start, end)
            if money:
                yield Found(start, end, money)


def _parts(hit: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The match, or its two halves where 「5,000円 -500円」 takes off rather than ranges."""
    hyphen = hit.group().find("-", 1)
    amounts = _amounts(hit.group()) if 0 < hyphen < len(hit.group()) - 1 else []
    if len(amounts) < 2 or amounts[0] < amounts[1]:
        yield hit.span()
        return
    yield hit.start(), hit.start() + hyphen
    yield hit.start() + hyphen + 1, hit.end()


def _read(line: Line, start: int, end: int) -> Money | None:
    text = line.text[start:end]
    currency = _currency(text, line.yen)
    if _is_idiom(line, text, start):
        return None
    if HOLE in text:
        return Money(currency, None, None)
    amounts = _amounts(text)
    if not amounts:
        return None
    low, high = _bounds(line.text, start, end, amounts)
    before = line.text[max(0, start - 2) : start]
    worth = line.text.startswith("分", end) and not line.text.startswith("分割", end)
    return Money(currency, low, high, bool(_MINUS.search(before)), worth)


def _is_idiom(line: Line, text: str, start: int) -> bool:
    """「県内一円」 is a region, and 「三元豚」 or 「一元化」 no amount in Japanese."""
    before = line.text[max(0, start - 1) : start]
    if text == "一円":
        return "\u4e00" <= before <= "\u9fff" and before not in "金料価格代額"
    return not line.chinese and text.endswith("元") and not re.search("[0-9]", text)


def _amounts(text: str) -> list[Decimal]:
    """One amount, or the two of a range in order; none when a number is no number."""
    cents = _CENTS.search(text)
    if cents:
        text = text[: cents.start()]
    read = [parse(one.group()) for one in NUMBERS.finditer(text)]
    known = [one for one in read if one is not None]
    if len(known) != len(read) or not known:
        return []
    if cents:
        known[-1] += (parse(cents[1]) or Decimal(0)) / 10
    if len(known) == 2 and _same_unit(known, text):
        known[0] *= known[1] / _last_without_step(text, known[1])
    return known


def _same_unit(known: list[Decimal], text: str) -> bool:
    """「1〜3万円」 means 1万円 to 3万円: the first number borrows the second's 万."""
    return known[0] < known[1] and re.match(r"[0-9.]+(?:~|-|から|至|到)[0-9.]+[千万億亿]", text) is not None


def _last_without_step(text: str, value: Decimal) -> Decimal:
    plain = re.search(r"([0-9.]+)[千万億亿][^0-9]*$", text)
    number = parse(plain[1]) if plain else None
    return number or value


def _bounds(text: str, start: int, end: int, amounts: list[Decimal]) -> tuple[Decimal | None, Decimal | None]:
    if len(amounts) > 1:
        return min(amounts), max(amounts)
    if _UPTO.search(text, max(0, start - 6), start):
        return None, amounts[0]
    if _FROM.match(text, end):
        return amounts[0], None
    return amounts[0], amounts[0]


def _currency(text: str, yen: str) -> str:
    for code, names in _CURRENCIES.items():
        if any(name in text for name in names.split()):
            return code
    return yen
