"""Prices reckoned with the rate of tax that does not fall on what they are for."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.checks.prices.said import NARROW, said
from lintkit.facts.prices.goods import Misrated, misrated
from lintkit.facts.prices.wording import figures, put
from lintkit.facts.reading import Reading
from lintkit.model import Match


def rate(reading: Reading) -> Iterator[Match]:
    """One match per pair, or per price with its rate, at the wrong one of the two rates."""
    return (_match(reading, one) for one in misrated(reading))


def _match(reading: Reading, one: Misrated) -> Match:
    totals = said(one.price, (one.right,)) if one.pair else ""
    data = {
        "goods": one.goods,
        "right": str(one.right),
        "wrong": str(one.wrong),
        "totals": totals,
        "sums": totals.translate(NARROW),
    }
    return Match(one.block, one.span, data, tuple(_wordings(reading, one)), doubtful=not one.sure)


def _wordings(reading: Reading, one: Misrated) -> Iterator[str]:
    """The pair with the right total in it; a price alone cannot tell what it is without tax."""
    words = reading.document.blocks[one.block].text[one.span.start : one.span.end]
    right = put(one.pair.total.value.text, figures(one.pair.base, one.right)) if one.pair else ""
    if one.pair and right and one.pair.total.value.text in words:
        yield words.replace(one.pair.total.value.text, right).replace(f"{one.wrong}%", f"{one.right}%")
