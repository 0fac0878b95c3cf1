"""The plain-text body of a mail: what is quoted, what is signed, and lines that were only wrapped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from lintkit.lazy import regex
from lintkit.model import Block, Comment, Role
from lintkit.readers import text as plain_text
from lintkit.readers.build import relocate, relocate_comment
from lintkit.readers.lines import glue
from lintkit.readers.mail_text import Text, literal, stand_for, together


class _Line(NamedTuple):
    start: int  # behind the quote marks
    end: int  # before the line end
    stop: int  # behind it
    role: Role | None  # quote or footer, None for the body


_LINE = regex(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_QUOTED = regex(r"(?:>[ ]?)+|[＞](?=[^\s])")
_SIGNATURE = regex(r"--[ ]?\Z")


def read(text: str, *, flowed: bool, delete_space: bool) -> tuple[tuple[Block, ...], tuple[Comment, ...]]:
    """The blocks of a decoded body; format=flowed and delsp as its Content-Type says."""
    comments: list[Comment] = []
    stretches: list[list[Block]] = []
    for role, group in groupby(_lines(text, flowed), key=lambda line: line.role):
        middle = together(_joined(text, list(group), flowed, delete_space))
        document, places = plain_text.read("", middle.text, "utf-8"), middle.map
        stretches.append([relocate(replace(block, role=role or block.role), places) for block in document.blocks])
        comments.extend(relocate_comment(comment, places) for comment in document.comments)
    return tuple(renumbered(stretches, apart=False)), tuple(comments)


def renumbered(stretches: Iterable[Iterable[Block]], *, apart: bool) -> Iterator[Block]:
    """Blocks that were read stretch by stretch, with the numbers of their tables and sections in the whole.

    A section goes on into the next stretch unless they are read `apart`.
    """
    section = table = 0
    for stretch in stretches:
        next_section, next_table = section, table
        for block in stretch:
            cell = block.cell and block.cell._replace(table=block.cell.table + table)
            yield replace(block, section=block.section + section, cell=cell)
            next_section = max(next_section, block.section + section + apart)
            next_table = cell.table + 1 if cell else next_table
        section, table = next_section, next_table


def _lines(text: str, flowed: bool) -> Iterator[_Line]:
    signed = False
    for line in _LINE.finditer(text):
        start, end = line.span(1)
        quote = _QUOTED.match(text, start, end)
        signed = signed or bool(_SIGNATURE.match(line[1]))
        role = Role.QUOTE if quote else Role.FOOTER if signed else None
        inner = quote.end() if quote else start
        if flowed and not quote and text.startswith(" ", inner):
            inner += 1  # stuffed, so that a line may begin with a space or with From
        yield _Line(min(inner, end), end, line.end(), role)


def _joined(text: str, lines: list[_Line], flowed: bool, delete_space: bool) -> Iterator[Text]:
    """The lines as the plain-text reader takes them, and where they stood."""
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        if not flowed or following is None or not _soft(text, line, following):
            yield literal(text, line.start, line.stop)
            continue
        yield literal(text, line.start, line.end - 1)
        before, after = text[max(line.start, line.end - 2)], text[following.start]
        if not delete_space and glue(before, after):
            yield stand_for(" ", line.end - 1, line.stop)


def _soft(text: str, line: _Line, following: _Line) -> bool:
    """Whether a flowed line goes on in the next: it ends with a space, and is no signature mark."""
    if line.end <= line.start or following.end <= following.start:
        return False
    return text[line.end - 1] == " " and not _SIGNATURE.match(text[line.start : line.end])
