"""A price, what is taken off it and the new price in one breath: 22,000円の30%OFFで15,400円."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from lintkit.facts.prices.amounts import Amount, told
from lintkit.facts.prices.asides import asides
from lintkit.facts.prices.comparisons import Comparison, is_aside, shares
from lintkit.facts.prices.stream import CELL, LINE, Stream, stream
from lintkit.facts.quotes import quotations
from lintkit.facts.reading import Reading
from lintkit.facts.values import Percent, Value
from lintkit.lazy import regex
from lintkit.model import Span

_FAR = 36
"""Characters between the rate and a price beside it, at most."""
_AHEAD = regex(r"(?:\([^()\n]{0,30}\))?[ 、]?(?:の|から|より|が)?[ 、]?(?:なんと|今だけ|今なら|期間中)?[ 、]?(?:店内)?")
_BEHIND = regex(
    r"[ -]?の?(?:off|オフ|お?値引き?|お?割引き?|引き?|ディスカウント)?(?:価格|料金|特価|後)?"
    r"(?:で|の|、|,|=|:|は|に(?:して|なり|なって)?|して|した|となり|なので|だから|→|⇒|!| |なんと|今なら|今だけ"
    r"|たった|わずか|(?:特別|会員|セール|販売)?価格|お支払い?|合計|総額|税込み?|¥|\()*"
)


def stated(reading: Reading) -> Iterator[tuple[int, Value, Comparison]]:
    """Where in the stream a rate stands between two prices, the rate, and the two as a comparison."""
    text, known = stream(reading), told(reading).amounts
    aside, quoted = asides(reading), quotations(reading)
    for start, value in shares(reading):
        number = bisect_left(known, start, key=lambda one: one.span.start)
        if not (0 < number < len(known)) or text.sentence_at(start) in aside or quoted[value.block].cover(value.span):
            continue
        left, right = known[number - 1], known[number]
        if isinstance(value.meaning, Percent) and value.meaning.off and _is_between(text, left, start, value, right):
            yield start, value, _compared(left, right)


def _is_between(text: Stream, left: Amount, start: int, value: Value, right: Amount) -> bool:
    end = text.position(text.sentence_at(start), value.span.end - 1) + 1
    ahead, behind = text.text[left.span.end : start], text.text[end : right.span.start]
    if max(len(ahead), len(behind)) > _FAR or any(mark in ahead + behind for mark in (LINE, CELL)):
        return False
    return bool(_AHEAD.fullmatch(ahead) and _BEHIND.fullmatch(behind)) and not is_aside(text, right)


def _compared(left: Amount, right: Amount) -> Comparison:
    scope = Span(left.span.start, right.extent.end)
    return Comparison("arrow", left.value.block, left.value.span, scope, left, right)
