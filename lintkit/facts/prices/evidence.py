"""Which comparisons of prices show what they rest on: a period, a source, a maker, or that both are asked today."""

from __future__ import annotations

from bisect import bisect, bisect_left

from lintkit.facts.notes import beside
from lintkit.facts.prices.comparisons import Comparison, comparisons
from lintkit.facts.prices.cues import anywhere
from lintkit.facts.prices.labels import Sort, anything, sort_of
from lintkit.facts.prices.stream import Stream, stream
from lintkit.facts.ranges import Ranges
from lintkit.facts.reach import labels
from lintkit.facts.reading import Reading, fact
from lintkit.lazy import regex
from lintkit.model import Span

_ALL = regex(r"二重価格|比較対照|割引前|(?:セール|割引)(?:前|元)|対象価格|→|取り?消し線|打ち?消し線|打消線")
"""Of whatever name a price is compared with."""
_BOOK = regex(r"書籍|雑誌|文庫|単行本|新書|絵本|新聞|\bcd\b|本体価格は定価|コミック|isbn")
_MARK = regex(r"(?:[※*†‡]|注(?=[0-9:)]))(?:[0-9]{1,2}(?![0-9年月日/.,%円時]))?")
_SPARED: frozenset[Sort] = frozenset({"maker"})
_FREE: frozenset[Sort] = frozenset({"own", "list", "struck", "arrow"})
"""Names for the shop's own price, which others than those of an offer may be asked on the same day."""


@fact
def unsupported(reading: Reading) -> tuple[Comparison, ...]:
    """The comparisons with a price of which the copy tells neither when nor where nor by whom it was asked."""
    told = _told(reading)
    return tuple(
        one
        for one in comparisons(reading)
        if one.sort not in _SPARED and not _explained(reading, one) and one.sort not in told
    )


def _explained(reading: Reading, one: Comparison) -> bool:
    """Whether the line, its labels or what stands beside explain it."""
    text = stream(reading)
    said = text.text[one.scope.start : one.scope.end]
    heads = " ".join(reading.folded(sentence).text for sentence in labels(reading, one.block))
    if one.sort in _FREE and anywhere("reference-concurrent").search(f"{heads} {said}"):
        return True
    if one.sort == "own" and one.price is None and "半額" not in said:
        return True  # 「通常価格から20%OFF」 takes off today's price
    if one.sort == "list" and _BOOK.search(said):
        return True
    near = [text.folded[number].text for block in beside(reading, one.block) for number in _lines(text, block)]
    notes = _notes(reading, f"{heads} {said}")
    return any(anywhere("reference-basis").search(words) for words in (said, heads, *near, *notes))


def _notes(reading: Reading, words: str) -> list[str]:
    """The lines that open with a mark standing in the words: 「当店通常価格※」 and 「※3月1日〜4月25日の…」 below."""
    marks = frozenset(_MARK.findall(words))
    return [folded.text for folded in stream(reading).folded if (own := _MARK.match(folded.text)) and own[0] in marks]


def _lines(text: Stream, block: int) -> range:
    """The numbers of the sentences of a block."""
    begin, end = (find(text.sentences, block, key=lambda one: one.block) for find in (bisect_left, bisect))
    return range(begin, end)


@fact
def _told(reading: Reading) -> frozenset[Sort]:
    """The sorts of references that a sentence of the document explains: 「通常価格は3/1〜4/25の販売価格です」."""
    found: set[Sort] = set()
    text = stream(reading)
    compared = Ranges.of(one.scope for one in comparisons(reading))
    for start, folded in zip(text.starts, text.folded, strict=True):
        words = folded.text
        if compared.touch(Span(start, start + len(words))) or not anywhere("reference-basis").search(words):
            continue
        names = {sort_of(hit) for hit in anything().finditer(words)}
        found |= names
        if names or _ALL.search(words):
            found |= {"struck", "arrow"}
    return frozenset(found)
