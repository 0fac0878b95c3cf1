"""Figures of a table whose head names the unit: 価格（円）with 2,700 below it, or 単位：円 before the table."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lintkit.facts.reading import Reading, fact
from lintkit.facts.values import Money, Value
from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import Block

_UNIT = regex(r"[(\[/・、,](?:単位:)?(?:日本)?(?:円|¥|yen|jpy)(?:[)\]・、,/]|$)|単位:円")
_PRICE = regex(r"価格|料金|代金|値段|単価|税込|税抜|税別|本体")
_ABOVE = regex(r"単位(?:は|:)?(?:すべて|全て)?円")
_FIGURE = regex(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{2,7}")
_NEAR = 3
"""Blocks before a table in which its unit may stand."""


@fact
def figures_under_units(reading: Reading) -> tuple[Value, ...]:
    """The bare numbers of price columns, as yen."""
    blocks = reading.document.blocks
    if not any(block.cell for block in blocks):
        return ()
    columns = frozenset(_columns(blocks))
    return tuple(_figures(blocks, columns)) if columns else ()


def _columns(blocks: tuple[Block, ...]) -> Iterator[tuple[int, int]]:
    """Table and number of the columns whose figures are prices in yen."""
    units: set[int] = set()
    for number, block in enumerate(blocks):
        if block.cell is None:
            continue
        head = fold(block.text).text
        if block.cell[1:3] == (0, 0) and any(
            _ABOVE.search(fold(one.text).text) for one in (*blocks[max(0, number - _NEAR) : number], block)
        ):
            units.add(block.cell.table)
        named = (block.cell.header or block.cell.row == 0) and _PRICE.search(head)
        if named and (block.cell.table in units or _UNIT.search(head)):
            yield block.cell.table, block.cell.column


def _figures(blocks: tuple[Block, ...], columns: frozenset[tuple[int, int]]) -> Iterator[Value]:
    for number, block in enumerate(blocks):
        if block.cell is None or block.cell.header or (block.cell.table, block.cell.column) not in columns:
            continue
        folded = fold(block.text)
        if _FIGURE.fullmatch(folded.text):
            span = folded.span(0, len(folded.text))
            amount = Decimal(folded.text.replace(",", ""))
            yield Value("money", number, span, block.text[span.start : span.end], Money("JPY", amount, amount))
