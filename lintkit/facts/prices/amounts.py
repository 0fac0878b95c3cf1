"""The amounts of a document that may be prices, and what tax words beside them tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lintkit.facts.prices.attach import Word, extent, tax_words_of, ties
from lintkit.facts.prices.columns import figures_under_units
from lintkit.facts.prices.cues import Status
from lintkit.facts.prices.stream import Stream, stream
from lintkit.facts.reading import Reading, fact
from lintkit.facts.values import Money, Percent, Value, values
from lintkit.lazy import regex
from lintkit.model import Span

_FEE = regex(r"(?:手数料|料率|報酬|利用料|使用料|マージン|フィー)[^0-9。、\n\t\x1d]{0,6}$")


class Amount(NamedTuple):
    """Yen (or the rate of a fee) in the stream, with the status that a word beside it gives."""

    value: Value
    span: Span
    status: Status = "unstated"
    extent: Span = Span(0, 0)  # with the tax word; the span itself when none stands beside


class Told(NamedTuple):
    """Amounts with what is told beside them, and the tax words that speak of something else."""

    amounts: tuple[Amount, ...]
    free: tuple[Word, ...]
    words: tuple[Word, ...]


@fact
def told(reading: Reading) -> Told:
    """The yen amounts of the document with the tax words beside them."""
    text = stream(reading)
    bare = list(_amounts(reading, text))
    words = list(tax_words_of(text.text))
    spans = [amount.span for amount in bare]
    used: set[Word] = set()
    for word, number in ties(text.text, spans, words):
        used.add(word)
        bare[number] = _with(text, bare[number], word)
    return Told(tuple(bare), tuple(word for word in words if word not in used), tuple(words))


def _with(text: Stream, amount: Amount, word: Word) -> Amount:
    """The first word decides; a second of the same status only widens the price: 10,000円(税抜)+消費税."""
    if amount.status not in ("unstated", word.status):
        return amount
    grown = Span(min(amount.extent.start, amount.span.start), max(amount.extent.end, amount.span.end))
    wide = extent(text.text, grown, word)
    return amount._replace(status=word.status, extent=Span(min(grown.start, wide.start), max(grown.end, wide.end)))


def _amounts(reading: Reading, text: Stream) -> Iterator[Amount]:
    found: Sequence[Value] = values(reading)
    if under := figures_under_units(reading):
        found = sorted({(one.block, one.span): one for one in (*under, *found)}.values(), key=lambda one: one[1:3])
    for number, value in _with_sentences(text, found):
        start = text.position(number, value.span.start)
        span = Span(start, text.position(number, value.span.end - 1) + 1)
        if _may_be_price(text, value, start):
            yield Amount(value, span, extent=span)


def _with_sentences(text: Stream, found: Sequence[Value]) -> Iterator[tuple[int, Value]]:
    """The values with the number of their sentence; both come in the order of the document."""
    number = 0
    for value in found:
        while not (text.sentences[number].block == value.block and value.span.start < text.sentences[number].span.end):
            number += 1
        yield number, value


def _may_be_price(text: Stream, value: Value, start: int) -> bool:
    if isinstance(value.meaning, Money) and value.meaning.amount == 0:
        return False
    if isinstance(value.meaning, Money):
        return value.meaning.currency == "JPY" and not value.meaning.minus and not value.meaning.worth
    return isinstance(value.meaning, Percent) and bool(_FEE.search(text.text, max(0, start - 16), start))
