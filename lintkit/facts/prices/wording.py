"""A price written anew with its tax: the figures in their places, 税込 where 税抜 stood."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import ROUND_FLOOR, Decimal

from lintkit.facts.prices.cues import tax_words
from lintkit.facts.prices.kinds import Price
from lintkit.language.characters import fold
from lintkit.language.numerals import NUMBER, grouped
from lintkit.lazy import regex

_NUMBER = regex(NUMBER)
_OPEN, _CLOSE = "([【「〔<", ")]】」〕>"
_EMPTY = regex(r"[（(]\s*[）)]")
_SAID = regex(r"税込|tax incl")
_REST = regex(r"(?:の?(?:み|価格|金額|額|料金)|が?かかります|です)(?=[)\]】」〕>])|(?:が?かかります|いたします|ます)$")


def figures(price: Price, rate: int) -> tuple[Decimal, ...]:
    """What a price comes to at a rate, a fraction of a yen dropped as most shops do; both ends of a range."""
    ends = dict.fromkeys(end for end in (price.low, price.high) if end is not None)
    return tuple(_with(price, end, rate) for end in ends)


def _with(price: Price, end: Decimal, rate: int) -> Decimal:
    exact = end * (100 + rate) / 100
    return exact if price.value.kind == "percent" else exact.quantize(Decimal(1), ROUND_FLOOR)


def amount(price: Price, rate: int) -> str:
    """The price's own words with the totals in place of its figures: 1,100〜5,500円; "" when they cannot be told."""
    return put(price.value.text, figures(price, rate))


def put(text: str, totals: tuple[Decimal, ...]) -> str:
    """A text with its numbers replaced, in their order; "" unless it has just as many."""
    folded = fold(text)
    places = [folded.span(*hit.span()) for hit in _NUMBER.finditer(folded.text)]
    if not totals or len(places) != len(totals):
        return ""
    for place, total in zip(reversed(places), reversed(totals), strict=True):
        text = text[: place.start] + grouped(total) + text[place.end :]
    return text


def wording(words: str, price: Price, rate: int) -> str:
    """What could stand instead of a price and its tax word; "" when that cannot be told.

    `words` is the whole as the copy writes it: 「¥1,980/月（税抜）」 gives 「¥2,178/月（税込）」.
    """
    total = amount(price, rate)
    head, found, tail = words.partition(price.value.text)
    if not total or not found:
        return ""
    before = _replaced(head, _head)
    after = _replaced(tail, _again if _SAID.search(before) else _tail)
    return f"{before}{total}{after}" + ("" if _SAID.search(before + after) else "（税込）")


def _replaced(text: str, told: Callable[[str], Iterator[tuple[int, int, str]]]) -> str:
    """The text with the folded ranges that `told` names replaced."""
    folded = fold(text)
    for start, end, new in reversed(list(told(folded.text))):
        place = folded.span(start, end)
        text = text[: place.start] + new + text[place.end :]
    return _EMPTY.sub("", text)


def _head(text: str) -> Iterator[tuple[int, int, str]]:
    """Before the amount: 税抜1,980円, 【税別】1,980円."""
    for number, hit in enumerate(tax_words().finditer(text)):
        yield hit.start(), hit.end(), "" if number else "税込"


def _again(text: str) -> Iterator[tuple[int, int, str]]:
    """Behind an amount whose tax was told before it: 税抜1,980円+税."""
    return ((*hit.span(), "") for hit in tax_words().finditer(text))


def _tail(text: str) -> Iterator[tuple[int, int, str]]:
    """Behind the amount: in brackets the word is replaced, outside it becomes a bracket."""
    for number, hit in enumerate(tax_words().finditer(text)):
        rest = _REST.match(text, hit.end())
        inside = max(map(text[: hit.start()].rfind, _OPEN)) > max(map(text[: hit.start()].rfind, _CLOSE))
        latin = "tax incl" if hit[0].isascii() and hit[0][0].isalpha() else "税込"
        yield hit.start(), rest.end() if rest else hit.end(), "" if number else latin if inside else "（税込）"
