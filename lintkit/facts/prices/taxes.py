"""Amounts of tax that stand beside a price: 11,000円（うち消費税額等1,000円）, 980円＋税98円."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import NamedTuple

from lintkit.facts.prices.amounts import Amount, told
from lintkit.facts.prices.asides import asides
from lintkit.facts.prices.attach import closed
from lintkit.facts.prices.law import rates_on
from lintkit.facts.prices.pairs import lowest, rate_named
from lintkit.facts.prices.stream import APART, CELL, LINE, Stream, stream
from lintkit.facts.reading import Reading, fact
from lintkit.facts.values import Value
from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import Document, Span

_INSIDE = regex(
    r"(?:\((?:税込|内税)?[、・]?|[、 ]|\(税抜(?:価格)?[0-9,]+円[、・])?(?:うち|内|内訳)?、?"
    r"(?:消費税|税)(?:額|相当額)?等?[(]?(?:(?:8|10)%)?[)]?(?::|は|が|額|で)?$"
)
_ADDED = regex(r"(?:\([^()]{0,12}\))?[+＋](?:消費税|税)(?:額)?等?$")
_OWN_LINE = regex(r"[^(（\n]*\n")
_SUM = regex("[小合総]計|総額|請求|会計|買い?上|支払")
_REDUCED = regex("[^0-9]8%|軽減")
_PAUSE = regex("[、。;]")
_FAR, _BEHIND = 40, 16


class TaxAmount(NamedTuple):
    """A tax amount that does not fit its price."""

    block: int
    span: Span
    whole: Amount  # the price it belongs to
    tax: Amount
    right: dict[int, Decimal]  # what it may be, by rate, the standard one first


@fact
def wrong_taxes(reading: Reading) -> tuple[TaxAmount, ...]:
    """The tax amounts of the document that no rate of the day gives."""
    text, amounts = stream(reading), told(reading).amounts
    aside, rates = asides(reading), rates_on(reading.as_of)
    found = _all(reading.document, text, amounts, rates) if rates and "税" in text.text else ()
    offered = (one for one in found if text.sentence_at(one.whole.span.start) not in aside)
    return tuple(one for one in offered if not _is_below(reading.document, one.whole.value, one.tax.value))


def _is_below(document: Document, whole: Value, tax: Value) -> bool:
    """Whether a line of its own names the tax, which is that of all lines above it."""
    first, last = (document.blocks[one.block].map.source(one.span) for one in (whole, tax))
    return bool(_OWN_LINE.match(document.source, first.end, last.start))


def _all(document: Document, text: Stream, amounts: tuple[Amount, ...], rates: tuple[int, ...]) -> Iterator[TaxAmount]:
    for number in range(1, len(amounts)):
        tax, price = amounts[number], amounts[number - 1]
        between = text.text[price.span.end : tax.span.start]
        if len(between) > _FAR or any(mark in between for mark in (LINE, CELL, APART, "。")):
            continue
        if _INSIDE.fullmatch(between):
            base = amounts[number - 2] if number > 1 and price.status == "excluded" else None
            whole = base if base and "税抜" in text.text[base.span.end : price.span.start] else price
            likely = _rates(document, amounts, number - 1, rates)
            yield from _checked(text, whole, tax, likely, added=whole.status == "excluded")
        elif _ADDED.fullmatch(between):
            yield from _checked(text, price, tax, _rates(document, amounts, number - 1, rates), added=True)


def _rates(document: Document, amounts: tuple[Amount, ...], number: int, known: tuple[int, ...]) -> tuple[int, ...]:
    """The rates that the line of a price with its tax names; both where one stands before and another behind."""
    price, tax = amounts[number].value, amounts[number + 1].value
    block, before = document.blocks[price.block], amounts[number - 1].value if number else None
    raw, source = block.text, document.source  # Markdown takes the line ends out of a paragraph
    past = before.span.end if before and before.block == price.block else 0
    first, last = block.map.source(price.span).start, block.map.source(tax.span).end
    line = max(past, price.span.start - (first - source.rfind("\n", 0, first) - 1))
    end = tax.span.end + min(_BEHIND, len(source[last : last + _BEHIND].partition("\n")[0]))
    ahead = _PAUSE.split(fold(raw[line : price.span.start]).text)[-1]
    behind = _PAUSE.split(fold(raw[tax.span.end : end]).text)[0]
    inside = rate_named(fold(raw[price.span.start : tax.span.end]).text)
    named = [inside] if inside else [rate_named(ahead[-_BEHIND:]), rate_named(behind)]
    return tuple(rate for rate in dict.fromkeys(named) if rate) or known


def _checked(text: Stream, whole: Amount, tax: Amount, likely: tuple[int, ...], *, added: bool) -> Iterator[TaxAmount]:
    total, said = lowest(whole), lowest(tax)
    if total is None or said is None or said >= total:
        return
    exact = {rate: total * rate / (100 if added else 100 + rate) for rate in likely}
    open_ = not added and whole.status == "unstated"  # 「月額15,000円、消費税1,500円」 comes on top
    possible = [*exact.values(), *(total * rate / 100 for rate in likely if open_)]
    fitting = {one.quantize(Decimal(1), how) for one in possible for how in (ROUND_FLOOR, ROUND_CEILING)}
    if said not in fitting and not (len(likely) > 1 and _is_mixed(text, whole, said, fitting)):
        block, span = text.place(*closed(text.text, Span(whole.span.start, tax.span.end)))
        yield TaxAmount(
            block, span, whole, tax, {rate: one.quantize(Decimal(1), ROUND_FLOOR) for rate, one in exact.items()}
        )


def _is_mixed(text: Stream, whole: Amount, said: Decimal, fitting: set[Decimal]) -> bool:
    """Whether a sum may hold goods at both rates, with a tax between the two: 合計 5,140円（内消費税436円）."""
    line = text.line(whole.span.start)
    summed = _SUM.search(text.text, line.start, whole.span.start)
    return bool(summed and _REDUCED.search(text.text)) and min(fitting) < said < max(fitting)
