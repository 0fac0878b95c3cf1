"""What a price is called that another is compared with: 通常価格, 定価, 市価; nothing where it is only struck."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from lintkit.facts.prices.amounts import Amount
from lintkit.facts.prices.cues import anywhere, pattern
from lintkit.facts.prices.stream import APART, Stream
from lintkit.facts.reach import labels
from lintkit.facts.reading import Reading
from lintkit.lazy import regex
from lintkit.model import Span

Sort = Literal["own", "list", "market", "rival", "vague", "maker", "struck", "arrow"]
NAMED: tuple[Sort, ...] = ("maker", "vague", "rival", "market", "list", "own")
"""The sorts that words tell, the longest names first."""

_WINDOW = 30
_GLUE = r"(?:[-:=はがもの「(\[【で約各計ー)\]】」 \n\t]|[※*][0-9]?|なら|より|から|では|税込み?|税抜き?|だと|に比べ)*"
_ARROW = regex(
    r"(?:[)\]】]|\([^()\n]{0,24}\)|[ \n\t]|-|円|税込|税抜)*"
    r"(?:→|⇒|➡|▶|►|➔|⇨|↓|>>|->|=>|のところ|の品が|のものが|の品を|が、?(?:なんと|今なら|今だけ)|を、?(?:なんと|今なら|今だけ))"
)


class Name(NamedTuple):
    """What a reference is called."""

    sort: Sort
    start: int  # where its words begin in the stream


@cache
def _before() -> re.Pattern[str]:
    """For the name of a reference that ends where an amount begins; the group that matched is the sort."""
    return re.compile("|".join(f"(?P<{sort}>{pattern(f'reference-{sort}')}){_GLUE}$" for sort in NAMED))


@cache
def anything() -> re.Pattern[str]:
    """For the name of a reference anywhere."""
    return re.compile("|".join(f"(?P<{sort}>{pattern(f'reference-{sort}')})" for sort in NAMED))


def name_of(reading: Reading, text: Stream, amount: Amount) -> Name | None:
    """What the words before an amount, the head of its column or row, or the line through it say."""
    start = amount.span.start
    window = text.text[max(0, start - _WINDOW) : start]
    window = window[max(window.rfind(mark) for mark in ("。", "円", APART, "→", "⇒", "、")) + 1 :]
    if hit := _before().search(window):
        return Name(sort_of(hit), start - len(window) + hit.start())
    heads = "|".join(reading.folded(one).text for one in labels(reading, amount.value.block))
    if heads and (hit := anything().search(heads)):
        return Name(sort_of(hit), start)
    if is_struck(reading, amount):
        return Name("struck", start)
    return Name("arrow", start) if _ARROW.match(text.text, amount.extent.end) else None


def sort_of(hit: re.Match[str]) -> Sort:
    """Which sort of name a hit of `anything` is."""
    return next(sort for sort in NAMED if hit[sort])


def is_struck(reading: Reading, amount: Amount) -> bool:
    """Whether an amount is struck through: ~~3,980円~~, <del>, line-through."""
    block = reading.document.blocks[amount.value.block]
    place = block.map.source(amount.value.span) if block.struck else Span(0, 0)
    return any(place.overlaps(one) for one in block.struck)


def is_corrected(sentence: str) -> bool:
    """Whether a sentence mends or announces a figure instead of praising the new one."""
    return bool(anywhere("reference-corrected").search(sentence))
