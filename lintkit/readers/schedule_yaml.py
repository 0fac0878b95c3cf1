"""Plans of messages in YAML: a list of entries with date, channel, audience and words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from lintkit.lazy import regex
from lintkit.model import Block, Cell, Comment, Document, Role, Span
from lintkit.readers import text
from lintkit.readers.build import Builder
from lintkit.readers.front import align
from lintkit.readers.schedule_columns import is_schedule, meaning

if TYPE_CHECKING:
    import yaml

    from lintkit.pages import Page

HEAD = 4096
"""Bytes in which a plan of messages shows what it is."""
_NAME = regex(r"schedule|calendar|配信|送信|スケジュール|カレンダー|推送|排期|日程")
_KEY = regex(
    r"(?m)(?:^[ \t]*(?:-[ \t]+)?|[{,][ \t]*)"
    r"[\"']?([^\s:#\"'\-{,][^:#\"'\r\n{,]{0,30}?)[\"']?[ \t]*[:：](?=\s|$)"
)
"""What may be a key: at the start of a line, or in an entry that stands in braces."""
_COMMENT = regex(r"(?m)^[ \t]*#([ \t]*lintkit:[^\r\n]*)")
_SENTENCE = regex(r"[。！？!?\n]")
_DEEPEST = 3
"""Levels at which the list of entries, and the words in an entry, are looked for."""


def announces(name: str) -> bool:
    """Whether a file's name says that it plans something."""
    return bool(_NAME.search(name.lower()))


def looks_like_one(head: bytes) -> bool:
    """Whether the first bytes of a YAML file name what a plan of messages has; any other is a config."""
    return is_schedule(_KEY.findall(head.decode("utf-8", "replace")))


def read(path: str, source: str, encoding: str) -> Document | None:
    """The entries' keys and values as cells; None for YAML that is no plan of messages."""
    if not is_schedule(_KEY.findall(source[:HEAD])):
        return None
    from lintkit.pages import PageError, compose

    try:
        page, node = compose(source, "plan")
        entries = _entries(page, node, _DEEPEST)
        if not entries:
            return None
        tables = [list(_table(source, page, number, entry)) for number, entry in enumerate(entries)]
    except PageError as why:
        _, line, what = [*str(why).split(":", 2), "", ""][:3]
        said = f"line {line if line.isdigit() else 1}: {what.strip() or line.strip()}; the file was read as plain text"
        plain = text.read(path, source, encoding)
        return replace(plain, format="schedule", problems=(*plain.problems, said))
    blocks = tuple(block for table in tables for block in table)
    comments = tuple(Comment(Span(*found.span()), found[1]) for found in _COMMENT.finditer(source))
    return Document(path, source, "schedule", blocks, comments, encoding=encoding)


def _entries(page: Page, node: yaml.Node, depth: int) -> list[yaml.Node]:
    """The first list of entries of a plan, at the top or below the keys that stand there."""
    import yaml

    if isinstance(node, yaml.SequenceNode):
        entries: list[yaml.Node] = [one for one in node.value if isinstance(one, yaml.MappingNode)]
        names = {name for one in entries for name, _, _ in _leaves(page, one, _DEEPEST)}
        return entries if is_schedule(names) else []
    if not isinstance(node, yaml.MappingNode) or not depth:
        return []
    below = (_entries(page, value, depth - 1) for _, value in page.pairs(node, "plan"))
    return next(filter(None, below), [])


def _leaves(page: Page, node: yaml.Node, depth: int) -> Iterator[tuple[str, yaml.ScalarNode, yaml.ScalarNode]]:
    """The values of an entry with their keys, each after the name that says what it means."""
    for key, value in page.pairs(node, "an entry"):
        for inner, scalar in _scalars(page, key, value, depth):
            name = inner.value if meaning(inner.value) else key.value
            yield name, inner, scalar


def _scalars(
    page: Page, key: yaml.ScalarNode, value: yaml.Node, depth: int
) -> Iterator[tuple[yaml.ScalarNode, yaml.ScalarNode]]:
    import yaml

    if isinstance(value, yaml.ScalarNode):
        yield key, value
    elif isinstance(value, yaml.SequenceNode) and depth:
        for one in value.value:
            yield from _scalars(page, key, one, depth - 1)
    elif isinstance(value, yaml.MappingNode) and depth:
        for inner, one in page.pairs(value, "an entry"):
            yield from _scalars(page, inner, one, depth - 1)


def _table(source: str, page: Page, number: int, entry: yaml.Node) -> Iterator[Block]:
    """An entry as a table of two rows: its keys, and its values below them."""
    columns: dict[int, int] = {}
    for _, key, value in _leaves(page, entry, _DEEPEST):
        new = key.start_mark.index not in columns
        column = columns.setdefault(key.start_mark.index, len(columns))
        head = _block(source, key, Cell(number, 0, column, True)) if new else None
        body = _block(source, value, Cell(number, 1, column, False))
        yield from (block for block in (head, body) if block)


def _block(source: str, node: yaml.ScalarNode, cell: Cell) -> Block | None:
    builder = Builder(source)
    align(builder, source, node.value, node.start_mark.index, node.end_mark.index)
    prose = not cell.header and _SENTENCE.search(builder.text.strip())
    return builder.block(Role.PARAGRAPH if prose else Role.TABLE_CELL, cell=cell)
