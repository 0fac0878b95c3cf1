"""What a document tells the others of its campaign."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lintkit.facts.calendar import Date
from lintkit.facts.campaign.days import days
from lintkit.facts.campaign.names import names
from lintkit.facts.campaign.told import At, Told, ToldDays, ToldOffer, ToldTerm
from lintkit.facts.disclosures import disclosures
from lintkit.facts.offers import Offer, offers
from lintkit.facts.reading import Reading
from lintkit.facts.values import Money, Percent, values
from lintkit.language.numerals import NUMBER, parse
from lintkit.lazy import regex
from lintkit.model import HOLE, Span
from lintkit.readers.places import place

_POINTS = regex(rf"({NUMBER})(ポイント|pt|p(?![a-z])|マイル|倍)")


def tell(reading: Reading) -> Told:
    """Its offers whose amount can be read, its days and the terms that it states."""
    return Told(
        reading.document.path,
        reading.setting("kind"),
        tuple(_offers(reading)),
        tuple(told_days(reading)),
        frozenset(ToldTerm(one.kind, one.of) for one in disclosures(reading) if one.strength == "strong"),
        frozenset(_amounts(reading)),
        names(reading),
    )


def _amounts(reading: Reading) -> Iterator[tuple[str, Decimal]]:
    """Every amount that the document names, whatever for."""
    for value in values(reading):
        if isinstance(value.meaning, Money | Percent) and value.meaning.high is not None:
            yield "yen" if value.kind == "money" else "percent", value.meaning.high
    for sentence in reading.sentences():
        for found in _POINTS.finditer(reading.folded(sentence).text):
            if (number := parse(found[1])) is not None:
                yield "times" if found[2] == "倍" else "points", number


def told_offer(reading: Reading, offer: Offer) -> ToldOffer | None:
    """An offer as others are told of it; None for 最大…, a range, or an amount that cannot be read surely."""
    worth = offer.values
    if worth is None or worth.low is None or worth.low != worth.high:
        return None
    at = _at(reading, offer.block, offer.span)
    return ToldOffer(offer.form, offer.acts, offer.to, worth.unit, worth.low, worth.high, at)


def told_days(reading: Reading) -> Iterator[ToldDays]:
    """The period and the expiries that the document names without a doubt."""
    for one in days(reading):
        at = _at(reading, one.last.block, one.span)
        yield ToldDays(one.what, one.forms, _iso(one.first) if one.first else "", _iso(one.last), at)


def _offers(reading: Reading) -> Iterator[ToldOffer]:
    return (told for offer in offers(reading) if (told := told_offer(reading, offer)))


def _iso(date: Date) -> str:
    year = f"{date.year:04}" if date.year else "-"
    return f"{year}-{date.month:02}-{date.day or 0:02}"


def _at(reading: Reading, number: int, span: Span) -> At:
    block = reading.document.blocks[number]
    source = block.map.source(span)
    words = block.text[span.start : span.end].replace(HOLE, "…")
    return At(source, place(reading.document.source, source), words)
