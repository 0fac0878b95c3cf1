"""Wordings that the copy shows as wrong: 「× …」, 「NG：…」, a column or a section headed 悪い例."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lintkit.lazy import regex
from lintkit.model import Block, Role, Span

_WRONG = (
    "(?:[×✕✖❌✗]|(?:NG|ＮＧ|誤用?|誤り|悪い|よくない|良くない|間違い|間違った|誤った|不適切な?|before|修正前|改善前)"
    "(?:な|の)?(?:例文?|文例|文|表現|言い方|敬語|ワード)?)"
)
_RIGHT = "(?:[○〇◯⭕✓✔]|OK|ＯＫ|正(?:しい|用|解)?|[良よ]い例?|after|修正後|改善後|適切)"
_marked = regex(
    rf"(?:^|(?<=[、。／/|→（(\[【「\s]))[【\[（(]?(?P<mark>{_WRONG})"
    r"(?:[】\]）)]|[ \t\u3000]*[:：]|[ \t\u3000]+|(?=「))",
    re.IGNORECASE | re.MULTILINE,
)
_right = regex(rf"[\s\u3000／/|→⇒【\[（(]{{1,4}}{_RIGHT}(?=[】\]）):：\s\u3000「])|$", re.IGNORECASE | re.MULTILINE)
_head = regex(rf"[^\n。]{{0,8}}?{_WRONG}[\s\u3000:：]*", re.IGNORECASE)
_FAR = 300
"""Characters that a wording cited has at most."""
_SIGNS = "×✕✖❌✗"


def cited(text: str) -> Iterator[Span]:
    """The wordings of a block's text that a mark calls wrong, each to the mark of the right one or the line's end."""
    for found in _marked.finditer(text):
        sign = found["mark"] in _SIGNS
        if sign and (_is_times(text, found.start(), found.end())):
            continue
        far = min(len(text), found.end() + _FAR)
        stop = _right.search(text, found.end(), far)
        yield Span(found.end(), stop.start() if stop else far)


def cited_blocks(blocks: Sequence[Block]) -> frozenset[int]:
    """The blocks that stand in a column, a row, a section or below a line headed as wrong."""
    return frozenset((*_in_tables(blocks), *_in_sections(blocks)))


def _is_times(text: str, start: int, end: int) -> bool:
    """Whether × multiplies or joins names: 500円 × 2, A × B."""
    begins = not text[:start].strip() or text[:start].rstrip(" \t\u3000").endswith(("\n", "。", "|", "／", "→"))
    return not begins or text[end : end + 1].isdigit()


def _in_tables(blocks: Sequence[Block]) -> Iterator[int]:
    columns = {(one.cell.table, one.cell.column) for one in blocks if one.cell and one.cell.row == 0 and _heads(one)}
    firsts = [(one.cell, one) for one in blocks if one.cell and one.cell.row and not one.cell.column]
    rows = {(cell.table, cell.row) for cell, one in firsts if _heads(one)}
    for number, block in enumerate(blocks):
        cell = block.cell
        if cell and (
            (cell.row and (cell.table, cell.column) in columns) or (cell.column and (cell.table, cell.row) in rows)
        ):
            yield number


def _in_sections(blocks: Sequence[Block]) -> Iterator[int]:
    wrong, alone = False, False
    for number, block in enumerate(blocks):
        if block.role is Role.HEADING:
            wrong, alone = _heads(block), False
        elif wrong or alone:
            yield number
        alone = block.role is not Role.HEADING and not block.cell and _heads(block)


def _heads(block: Block) -> bool:
    return len(block.text) <= 16 and bool(_head.fullmatch(block.text.strip()))
