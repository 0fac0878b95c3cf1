"""Which rate of tax falls on the goods that a price names, where their name leaves no doubt."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal, NamedTuple

from lintkit.facts.prices import Pair, Price, is_right, prices
from lintkit.facts.prices.cues import anywhere
from lintkit.facts.prices.food import rates
from lintkit.facts.prices.heads import services, things
from lintkit.facts.prices.law import Tax, tax_on
from lintkit.facts.prices.pairs import rate_named
from lintkit.facts.prices.stream import APART, CELL, LINE, Stream, stream
from lintkit.facts.reach import headings, labels, rows
from lintkit.facts.reading import Reading, fact
from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import Span

Rate = Literal["standard", "reduced", ""]

_NAME = 40
_BRACKET = regex(r"[^()。、\n\t\x1d円]{0,6}[(]([^()]{0,40})[)]")
_PACK = regex(r"[0-9]+ ?(?:個|枚|袋|本|粒|食|包|缶|切れ?|杯分?|パック|g|kg|ml|l)(?:入り?|セット|組)")
"""The size of a pack: 12枚入り."""
_LIKE = regex(
    "(?:パック|切り)?用(?!意)|のよう|みたい|柄|色|型|形|女子|モチーフ|の(?:香り|木|形|模様|葉)|焼き?器|ナイフ|フォーク|おろし(?!しょうが)|皿|碗"
)
"""Behind the name of a food: what is only like it, or made for it."""
_PRICED = regex(r"[0-9]円|¥[0-9]")
"""A line that has its own price names its own goods."""
_SOLD = {"product-page", "checkout"}
"""Kinds of document that sell goods to take away."""

_ADVERTISED = {"email", "campaign", "social-post", "sms"}
"""Kinds that sell to take away where they say that the goods are sent."""
_SENT = regex(
    "(?:ご?注文|商品|年内|翌日|産地)[^。]{0,16}(?:お届け|発送|配送)|送料|通販|お取り寄せ|オンライン(?:ショップ|ストア)|クール便|宅配便"
)


class Named(NamedTuple):
    """The rate that falls on goods, the word that decides, and whether the price's own line says so."""

    rate: Rate = ""
    goods: str = ""
    sure: bool = False


class Misrated(NamedTuple):
    """A pair, or one price with its rate beside it, at the rate that does not fall on the goods."""

    price: Price
    pair: Pair | None
    block: int
    span: Span
    goods: str  # the word that decides
    right: int
    wrong: int
    sure: bool  # whether the line itself names what cannot be taxed otherwise


@fact
def misrated(reading: Reading) -> tuple[Misrated, ...]:
    """The prices reckoned or labelled with the wrong one of the two rates of the day."""
    tax = tax_on(reading.as_of)
    if tax is None or tax.reduced is None:
        return ()
    return (*_pairs(reading, tax), *_labelled(reading, tax))


def _pairs(reading: Reading, tax: Tax) -> Iterator[Misrated]:
    for pair in prices(reading).pairs:
        base, total = pair.base.low, pair.total.low
        if base is None or total is None:
            continue
        fitting = {rate for rate in (tax.standard, tax.reduced or 0) if is_right(base, total, (rate,))}
        named = rate_of(reading, pair.base, pair.total)
        right = {"standard": tax.standard, "reduced": tax.reduced}.get(named.rate)
        if right and len(fitting) == 1 and right not in fitting:
            yield Misrated(pair.base, pair, pair.block, pair.span, named.goods, right, fitting.pop(), named.sure)


def _labelled(reading: Reading, tax: Tax) -> Iterator[Misrated]:
    """「ビール 350円（税込・軽減税率8%）」: no pair, but the rate stands in the bracket."""
    text = stream(reading)
    paired = {one.value for pair in prices(reading).pairs for one in (pair.base, pair.total)}
    for price in prices(reading).prices:
        bracket = _BRACKET.match(text.text, _end(text, price))
        rate = rate_named(bracket[1]) if bracket and price.value not in paired else None
        named = rate_of(reading, price, price) if rate else Named()
        right = {"standard": tax.standard, "reduced": tax.reduced}.get(named.rate)
        if bracket and rate and right and rate != right and rate in (tax.standard, tax.reduced):
            block, span = text.place(_start(text, price), bracket.end())
            yield Misrated(price, None, block, span, named.goods, right, rate, named.sure)


def rate_of(reading: Reading, first: Price, last: Price) -> Named:
    """The rate that falls on what two prices stand for; "" where it is open."""
    for number, words in enumerate(_names(reading, first, last)):
        own = number == 0 and services().search(anywhere("food-named").sub("", words))
        named = Named("standard", own[0], sure=True) if own else _told(reading, words)
        if named.goods:
            return named._replace(sure=named.sure and number == 0)
    return Named()


def likely(reading: Reading, price: Price) -> tuple[int, ...]:
    """The rates that may fall on a price that day, the likeliest first; one where its line leaves no doubt."""
    tax, named = tax_on(reading.as_of), rate_of(reading, price, price)
    if tax and tax.reduced and named.sure and named.rate:
        return (tax.standard,) if named.rate == "standard" else (tax.reduced,)
    return rates(reading, price.value.block)


def _names(reading: Reading, first: Price, last: Price) -> Iterator[str]:
    """What may name the goods, nearest first: the line or row, the line above, the headings."""
    text, number = stream(reading), first.value.block
    start, end = sorted((_start(text, first), _end(text, last)))
    yield _around(text, start, max(end, _end(text, first)))
    row = rows(reading)[number]
    if len(row) > 1:
        cells = [fold(reading.document.blocks[one].text).text for one in row if one != number]
        yield " ".join([*cells, *(reading.folded(one).text for one in labels(reading, number))])
    line = text.line(start).start
    above = text.text[text.line(line - 1).start : line - 1] if line and text.text[line - 1] in (LINE, CELL) else ""
    if not _PRICED.search(above):
        yield above
    for heading in headings(reading)[number][:1]:
        yield fold(reading.document.blocks[heading].text).text


def _around(text: Stream, start: int, end: int) -> str:
    """The line up to the amount, behind the amount before it, and the bracket that follows."""
    line = text.line(start)
    said = text.text[max(line.start, start - _NAME) : start]
    said = said[max(said.rfind(mark) for mark in ("円", "。", "、", "/", "¥", APART)) + 1 :]
    behind = text.text[end : min(line.end, end + _NAME)]
    bracket = _BRACKET.match(behind)
    inside = text.text[start:end]
    return f"{said} {inside} {bracket[1] if bracket else behind[:12].partition('円')[0]}"


def _told(reading: Reading, words: str) -> Named:
    """What the words say of the rate; goods without a rate where they name both sorts."""
    plain = anywhere("food-named").sub("", anywhere("food-not").sub("", words))
    inside, away = anywhere("eat-in").search(plain), anywhere("takeaway").search(plain)
    thing = anywhere("standard-goods").search(plain) or things().search(plain)
    food = next((hit for hit in anywhere("food").finditer(plain) if not _LIKE.match(plain, hit.end())), None)
    if hit := inside or away:
        both = (inside and away) or (away and thing)
        return Named("" if both else "standard" if inside else "reduced", hit[0], sure=True)
    if thing:
        mixed = food or anywhere("food-named").search(words)
        return Named("" if mixed else "standard", thing[0], sure=True)
    if food:
        return Named("reduced" if _is_sold(reading, words) else "", food[0])
    return Named()


def _is_sold(reading: Reading, words: str) -> bool:
    """Whether food is sold here to be taken away, alone: a shop's page that nowhere speaks of seats or meals."""
    if anywhere("mixed").search(_PACK.sub("", words)) or _serves_meals(reading):
        return False
    return reading.setting("kind") in _SOLD or (reading.setting("kind") in _ADVERTISED and _is_sent(reading))


@fact
def _is_sent(reading: Reading) -> bool:
    """Whether the document says that what it sells is sent to the buyer."""
    return any(_SENT.search(folded.text) for folded in stream(reading).folded)


@fact
def _serves_meals(reading: Reading) -> bool:
    """Whether the document speaks of seats, menus or meals."""
    return any(anywhere("restaurant").search(folded.text) for folded in stream(reading).folded)


def _start(text: Stream, price: Price) -> int:
    return _place(text, price, price.value.span.start)


def _end(text: Stream, price: Price) -> int:
    return _place(text, price, price.value.span.end - 1) + 1


def _place(text: Stream, price: Price, at: int) -> int:
    number = bisect_left(text.sentences, (price.value.block, at), key=lambda one: (one.block, one.span.end - 1))
    return text.position(number, at)
