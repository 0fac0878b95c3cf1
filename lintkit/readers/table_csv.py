"""CSV and TSV: tables whose cells are copy, each with its exact place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lintkit.lazy import regex
from lintkit.model import Block, Cell, Document, Language, Role
from lintkit.readers.build import IDLE, Builder
from lintkit.readers.csv_cells import Cells, Field
from lintkit.readers.schedule_columns import is_schedule

_BITS = regex(r'""|\r\n|\r')
_FIGURE = regex(r"[0-9０-９]")
_SENTENCE = regex(r"[。！？!?\n]")
_LONGEST_NAME = 24
"""Characters of a column's name."""
_TITLES = 5
"""Rows at the top that may stand above a plan's column names."""
_SUBJECTS = frozenset({"件名", "題名", "表題", "subject", "标题"})
_LANGUAGES = {
    **dict.fromkeys(("ja", "jp", "ja-jp", "ja_jp", "japanese", "日本語", "日文", "日语"), Language.JA),
    **dict.fromkeys(("zh", "cn", "zh-cn", "zh_cn", "zh-hans", "中文", "简体中文", "中国語"), Language.ZH_HANS),
    **dict.fromkeys(("zh-tw", "zh_tw", "zh-hant", "繁體中文", "繁体字"), Language.ZH_HANT),
    **dict.fromkeys(("en", "en-us", "en_us", "english", "英語", "英文"), Language.EN),
}
"""Names of columns that hold one language, as tables of translations have them."""


def read(path: str, source: str, encoding: str) -> Document:
    """Every cell as a block, those of one row with the names of their columns; a plan of messages is a `schedule`."""
    cells = Cells(source)
    fields = list(cells)
    head = _head(source, fields)
    names = {one.column: _text(source, one).strip() for one in fields if one.row == head}
    blocks = tuple(block for one in fields if (block := _block(source, one, one.row == head, names)))
    form = "schedule" if is_schedule(names.values()) else "csv"
    return Document(path, source, form, blocks, encoding=encoding, problems=tuple(cells.problems()))


def _head(source: str, fields: list[Field]) -> int:
    """The row that names the columns: of a plan of messages it may stand below a title; -1 for none."""
    top: dict[int, list[str]] = {}
    for one in fields:
        if one.row > _TITLES:
            break
        top.setdefault(one.row, []).append(_text(source, one).strip(IDLE))
    plan = next((row for row, texts in top.items() if is_schedule(texts)), -1)
    return plan if plan >= 0 or len(top) < 2 or not _is_header(top[0]) else 0


def _is_header(texts: list[str]) -> bool:
    """Whether a first row names the columns: short, without figures and sentences."""
    named = list(filter(None, texts))
    return bool(named) and not any(
        len(text) > _LONGEST_NAME or _FIGURE.search(text) or _SENTENCE.search(text) for text in named
    )


def _text(source: str, field: Field) -> str:
    return source[field.start : field.end]


def _block(source: str, field: Field, header: bool, names: Mapping[int, str]) -> Block | None:
    builder = Builder(source)
    at = field.start
    for start, end, text in _written(source, field):
        builder.copy(at, start)
        builder.put(text, start, end)
        at = end
    builder.copy(at, field.end)
    name = "" if header else names.get(field.column, "").lower()
    role = Role.TABLE_CELL if header else _role(builder.text, name)
    return builder.block(role, cell=Cell(0, field.row, field.column, header), language=_LANGUAGES.get(name))


def _written(source: str, field: Field) -> Iterator[tuple[int, int, str]]:
    """What is written otherwise than it reads: doubled marks and line ends of a quoted cell."""
    if field.quoted:
        for bit in _BITS.finditer(source, field.start, field.end):
            yield bit.start(), bit.end(), '"' if bit[0] == '""' else "\n"


def _role(text: str, name: str) -> Role:
    """A subject by its column; sentences are read as such, for a cell may hold a whole message."""
    if name in _SUBJECTS:
        return Role.SUBJECT
    return Role.PARAGRAPH if _SENTENCE.search(text.strip()) else Role.TABLE_CELL
