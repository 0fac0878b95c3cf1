"""Prices that copy compares with another: 通常価格3,980円→2,980円, ~~¥12,000~~ ¥3,980, 市価の半額."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lintkit.facts.mentions import mentioned
from lintkit.facts.prices.amounts import Amount, told
from lintkit.facts.prices.asides import asides
from lintkit.facts.prices.cues import after
from lintkit.facts.prices.labels import Name, Sort, anything, is_corrected, name_of, sort_of
from lintkit.facts.prices.pairs import lowest
from lintkit.facts.prices.scripts import is_scripted
from lintkit.facts.prices.stream import APART, LINE, Stream, stream
from lintkit.facts.quotes import quotations
from lintkit.facts.reach import rows
from lintkit.facts.reading import Reading, fact
from lintkit.facts.values import Percent, Value, values
from lintkit.lazy import regex
from lintkit.model import Span

_FAR = 60
"""Characters between a reference and the price that it is compared with, at most."""
_LINES = 2
"""Line ends between them, at most."""
_WIDE = 160
"""Characters of a line around a comparison that may explain it; more only costs time."""
_BACK = 24
_EXTRA = regex(r"(?:送料|手数料|代引き?料?|工賃|加工費|取付費|設置費|延長料?|追加料?金?)[^0-9。、]{0,6}$")
"""What comes on top is not the price that a reference is compared with."""
_SHARE = regex(r"(?:[(][^()]{0,24}[)])?(?:の|から|より|に比べて?|と比べて?|比|対比)?[、 ]?(?:約|最大|なんと|さらに)?$")


_ABOUT = regex(r"(?:(?:相当|前後|程度|ほど|くらい|近く)の|(?:以上|ほど|くらい|近く)?は?も?する)(?:品|もの|商品)")
"""「市場価格約15,000円相当の品」 is a reference, no reward."""


class Comparison(NamedTuple):
    """A reference and the lower price beside it; of 「市価の半額」 the share alone (`price` and `reference` None)."""

    sort: Sort
    block: int
    span: Span  # the name and the amount or share
    scope: Span  # the stream from the beginning of the first line to the end of the last, or the table row
    reference: Amount | None = None
    price: Amount | None = None


@fact
def comparisons(reading: Reading) -> tuple[Comparison, ...]:
    """The comparisons of the document in the order of the text; what others said or mended figures are none."""
    text = stream(reading)
    aside, quoted = asides(reading), quotations(reading)
    found = (*_priced(reading, text), *_shared(reading, text))
    return tuple(
        sorted(
            (
                one
                for one in found
                if text.sentence_at(one.scope.start) not in aside
                and (not quoted[one.block].cover(one.span) or is_scripted(reading.document.blocks[one.block], one.span))
                and not mentioned(reading)[one.block].cover(one.span)
                and not is_corrected(_around(text, one))
            ),
            key=lambda one: (one.block, one.span),
        )
    )


def _around(text: Stream, one: Comparison) -> str:
    """The lines of a comparison with the sentence before and behind."""
    first = max(0, text.sentence_at(one.scope.start) - 1)
    last = min(len(text.starts) - 1, text.sentence_at(one.scope.end) + 1)
    begin, end = text.starts[first], text.line(text.starts[last]).end
    return text.text[max(begin, one.scope.start - _WIDE) : min(end, one.scope.end + _WIDE)]


def _priced(reading: Reading, text: Stream) -> Iterator[Comparison]:
    amounts = [one for one in told(reading).amounts if lowest(one) is not None and not is_aside(text, one)]
    names = [name_of(reading, text, one) for one in amounts]
    for number, (amount, name) in enumerate(zip(amounts, names, strict=True)):
        if name is None or (number and _is_same(text, amounts[number - 1], amount, names[number - 1])):
            continue
        price = _price(text, amounts, names, number)
        if price is not None:
            yield _compared(reading, text, amount, name, price)


def is_aside(text: Stream, amount: Amount) -> bool:
    """Whether an amount is taken off, given, asked at least or comes on top: 1,000円OFF, 3,000円以上, 送料550円."""
    start, end = amount.span
    if _ABOUT.match(text.text, end):
        return False
    return bool(after("not-after").match(text.text, end) or _EXTRA.search(text.text[max(0, start - 16) : start]))


def _is_same(text: Stream, before: Amount, amount: Amount, name: Name | None) -> bool:
    """Whether an amount is the other half of a reference: 通常価格3,980円（税込4,378円）."""
    between = text.text[before.span.end : amount.span.start]
    return name is not None and len(between) <= _BACK and between.count("(") == 1 and ")" not in between


def _price(text: Stream, amounts: Sequence[Amount], names: Sequence[Name | None], number: int) -> Amount | None:
    """The lower price that follows in reach, else the one right before a reference in brackets or behind it."""
    reference, name = amounts[number], names[number]
    for other in range(number + 1, len(amounts)):
        if not _in_reach(text.text, reference, amounts[other]):
            break
        if _is_lower(amounts[other], reference) and not _is_named(names[other]):
            return amounts[other]
    if number and name and _is_named(name) and name.sort != "struck":
        left = amounts[number - 1]
        between = text.text[left.span.end : name.start]
        if len(between) <= _BACK and not any(mark in between for mark in ("。", APART, "→")):
            return left if _is_lower(left, reference) and not _is_named(names[number - 1]) else None
    return None


def _is_named(name: Name | None) -> bool:
    return name is not None and name.sort != "arrow"


def _in_reach(text: str, one: Amount, other: Amount) -> bool:
    between = text[one.span.end : other.span.start]
    return len(between) <= _FAR and APART not in between and between.count(LINE) <= _LINES


def _is_lower(price: Amount, reference: Amount) -> bool:
    here, there = lowest(price), lowest(reference)
    return here is not None and there is not None and here < there


def _compared(reading: Reading, text: Stream, amount: Amount, name: Name, price: Amount) -> Comparison:
    start = name.start if text.sentence_at(name.start) == text.sentence_at(amount.span.start) else amount.span.start
    block, span = text.place(start, amount.span.end)
    return Comparison(name.sort, block, span, _scope(reading, text, amount, price), amount, price)


def _scope(reading: Reading, text: Stream, one: Amount, other: Amount) -> Span:
    """The lines from one amount to the other; in a table the whole row."""
    row = rows(reading)[one.value.block]
    if len(row) > 1:
        begin = bisect_left(text.sentences, row.start, key=lambda sentence: sentence.block)
        end = bisect_left(text.sentences, row.stop, key=lambda sentence: sentence.block)
        return Span(text.starts[begin], text.line(text.starts[end - 1]).end)
    first, last = sorted((text.line(one.span.start), text.line(other.span.start)))
    begin, end = min(one.span.start, other.span.start), max(one.span.end, other.span.end)
    return Span(max(first.start, begin - _WIDE), min(last.end, end + _WIDE))


def _shared(reading: Reading, text: Stream) -> Iterator[Comparison]:
    """「定価の半額」, 「市価の80%OFF」: a share of a price that is not named."""
    for start, value in shares(reading):
        line = text.line(start)
        said = text.text[max(line.start, start - 40) : start]
        said = said[max(said.rfind(mark) for mark in ("。", "円", "、")) + 1 :]
        names = [hit for hit in anything().finditer(said) if _SHARE.match(said, hit.end())]
        if names and isinstance(value.meaning, Percent) and value.meaning.off:
            hit = names[-1]
            begin = start - len(said) + hit.start()
            block, span = text.place(begin, start + 1)
            yield Comparison(sort_of(hit), block, Span(span.start, value.span.end), line)


@fact
def shares(reading: Reading) -> tuple[tuple[int, Value], ...]:
    """The percentages of the document with their places in the stream."""
    text = stream(reading)
    found, number = [], 0
    for value in values(reading):
        while not (text.sentences[number].block == value.block and value.span.start < text.sentences[number].span.end):
            number += 1
        if isinstance(value.meaning, Percent):
            found.append((text.position(number, value.span.start), value))
    return tuple(found)
