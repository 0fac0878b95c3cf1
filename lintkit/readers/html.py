"""HTML and templates of it: the text that a visitor sees, hears or finds by search."""

from __future__ import annotations

from typing import NamedTuple

from lintkit.model import Block, Comment, Document
from lintkit.readers.html_context import Context
from lintkit.readers.html_page import Page
from lintkit.readers.html_tokens import tokens


class Parsed(NamedTuple):
    """What a range of HTML holds; each problem with the source position it stands at."""

    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...]
    problems: tuple[tuple[int, str], ...]


def read(path: str, source: str, encoding: str) -> Document:
    """The visible text of a page, its attributes and its meta tags; broken HTML loses none of it."""
    page = parse(source, 0, len(source))
    problems = tuple(f"line {source.count(chr(10), 0, at) + 1}: {what}" for at, what in page.problems)
    return Document(path, source, "html", page.blocks, page.comments, encoding=encoding, problems=problems)


def fragment(source: str, start: int, end: int, section: int) -> tuple[list[Block], list[Comment]]:
    """The blocks and comments of HTML that stands in another text; `section` headings came before it."""
    page = parse(source, start, end, section)
    return list(page.blocks), list(page.comments)


def parse(source: str, start: int, end: int, section: int = 0) -> Parsed:
    """Read the HTML in a source range."""
    page = Page(source, Context(), section)
    for token in tokens(source, start, end):
        page.add(token)
    page.finish(end)
    return Parsed(page.blocks(), tuple(page.comments), tuple(page.problems))
