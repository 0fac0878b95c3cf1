"""HTML and templates of it: the text that a visitor sees, hears or finds by search."""

from __future__ import annotations

from lintkit.model import Block, Comment, Document
from lintkit.readers.html_context import Context
from lintkit.readers.html_page import Page
from lintkit.readers.html_tokens import tokens


def read(path: str, source: str, encoding: str) -> Document:
    """The visible text of a page, its attributes and its meta tags; broken HTML loses none of it."""
    page = _page(source, 0, len(source), 0)
    return Document(
        path, source, "html", page.blocks(), tuple(page.comments), encoding=encoding, problems=tuple(page.problems)
    )


def fragment(source: str, start: int, end: int, section: int) -> tuple[list[Block], list[Comment]]:
    """The blocks and comments of HTML that stands in another text; `section` headings came before it."""
    page = _page(source, start, end, section)
    return list(page.blocks()), page.comments


def _page(source: str, start: int, end: int, section: int) -> Page:
    page = Page(source, Context(), section)
    for token in tokens(source, start, end):
        page.add(token)
    page.finish(end)
    return page
