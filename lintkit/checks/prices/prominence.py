"""Totals that are shown less clearly than the price without tax."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.prices.law import total_owed
from lintkit.facts.prices.prominence import quiet_totals
from lintkit.facts.reading import Reading
from lintkit.model import Match, Related, Words

_WHYS = {
    "small": Words("小さな文字でしか書かれていません", "只用小字标注", "stands in small print only"),
    "far": Words("離れたところにしか書かれていません", "只写在离得较远的地方", "stands far away only"),
    "table": Words(
        "目立つ見出しではなく、下のほうにしか書かれていません",
        "没有写在醒目的标题里，只写在下面",
        "stands below only, not in the headline",
    ),
}


def prominence(reading: Reading) -> Iterator[Match]:
    """One match per price whose total is small, far away or missing from the headline."""
    if not total_owed(reading.as_of):
        return
    for one in quiet_totals(reading):
        base, total = one.base.value, one.total.value
        data: dict[str, str | Words] = {"base": base.text, "total": total.text, "where": _WHYS[one.why]}
        words = reading.document.blocks[one.block].text[one.span.start : one.span.end]
        better = () if words == base.text else (f"{total.text}（税抜{base.text}）",)  # the tax word must go with it
        yield Match(one.block, one.span, data, better, related=(Related(total.block, total.span),))
