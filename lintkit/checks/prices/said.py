"""What a price comes to, as messages say it."""

from __future__ import annotations

from lintkit.facts.prices import Price
from lintkit.facts.prices.wording import amount

NARROW = str.maketrans({"（": " (", "）": ")", "／": " / "})
"""For messages in English, which hold `sums` where others hold `totals`."""


def said(price: Price, likely: tuple[int, ...], *, named: bool = False) -> str:
    """What the price comes to: 1,078円, or with the rates where two may fall on it: 1,058円（8%）／1,078円（10%）.

    `named` puts the price itself before it, as one of many: 980円→1,078円.
    """
    totals = {rate: amount(price, rate) for rate in likely}
    if not all(totals.values()):
        return ""
    text = "／".join(total if len(totals) == 1 else f"{total}（{rate}%）" for rate, total in totals.items())
    return f"{price.value.text}→{text}" if named else text
