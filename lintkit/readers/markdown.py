"""Markdown: CommonMark with tables, footnotes, task lists, front matter and the HTML inside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pyromark

from lintkit.lazy import regex
from lintkit.model import Block, Cell, Comment, Document, Language, Role, Span
from lintkit.readers import front
from lintkit.readers.build import Builder
from lintkit.readers.html_context import Context, language_from
from lintkit.readers.html_stack import Stack
from lintkit.readers.html_tokens import tokens
from lintkit.readers.inline import Inline, asides, turn
from lintkit.readers.offsets import code_points

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_GFM
)
_MARKS = frozenset({"Emphasis", "Strong", "Strikethrough"})
_ADDRESSES: Mapping[str, str] = {"Autolink": "url", "Email": "email"}
_MODULE = regex(r"import\s+[A-Za-z_$*{\"']|export\s+(?:(?:default|const|let|var|function|class|async)\b|[*{])")


def read(path: str, source: str, encoding: str) -> Document:
    """The blocks of a Markdown file, front matter first."""
    matter = front.read(source)
    page = _Page(source, matter.end, module=path.lower().endswith(".mdx"))
    page.run()
    language = language_from(matter.values.get("lang", ""))
    blocks = (*matter.blocks, *page.blocks)
    return Document(
        path,
        source,
        "markdown",
        tuple(_in_language(block, language) for block in blocks),
        tuple(page.all_comments()),
        matter.values,
        encoding=encoding,
        problems=matter.problems,
    )


def _in_language(block: Block, language: Language | None) -> Block:
    return replace(block, language=language) if language and not block.language else block


class _Page:
    """The parser's events on their way to blocks."""

    def __init__(self, source: str, begin: int, *, module: bool) -> None:
        self.blocks: list[Block] = []
        self._source = source
        self._begin = begin
        self._module = module
        self._asides = asides(source, begin)
        self._stack = Stack(Context())
        self._inline: Inline | None = None
        self._images: list[tuple[int, Builder]] = []
        self._labels: list[Block] = []
        self._comments: list[Comment] = []
        self._codes: list[Span] = []
        self._open = dict.fromkeys(("Quote", "Item", "FootnoteDefinition", "CodeBlock", "Address"), 0)
        self._heading: dict[str, Any] = {}
        self._section = self._strikes = 0
        self._table = self._row = self._column = -1
        self._in_cell = self._in_head = False

    def run(self) -> None:
        """Read every event."""
        text = self._source[self._begin :]
        offset = code_points(text)
        for event, place in pyromark.events_with_range(text, options=_OPTIONS):
            start, end = offset(place["start"]) + self._begin, offset(place["end"]) + self._begin
            self._event(event, start, end)
        self._flush()

    def all_comments(self) -> Iterator[Comment]:
        """HTML comments and those of template languages, in order; none that stands in code."""
        codes = sorted(self._codes)
        hidden = (Comment(one.span, one.text) for one in self._asides if not one.kind)
        yield from sorted([*self._comments, *(one for one in hidden if not _within(codes, one.span))])

    def _event(self, event: Any, start: int, end: int) -> None:
        name, value = _pair(event)
        if name == "Start":
            self._start(*_pair(value), start, end)
        elif name == "End":
            self._end(*_pair(value))
        elif name != "Html" and not self._open["CodeBlock"] and not self._open["Address"]:
            self._inline_event(name, value, start, end)

    def _start(self, tag: str, detail: Any, start: int, end: int) -> None:
        if tag in _MARKS:
            self._strikes += tag == "Strikethrough"
            return
        if tag == "Link":
            self._link(detail["link_type"], start, end)
            return
        if tag == "Image":
            self._text(start).hole("image", start, end)
            self._images.append((start, Builder(self._source)))
            return
        self._flush()
        self._enter(tag, detail, start, end)

    def _enter(self, tag: str, detail: Any, start: int, end: int) -> None:
        if tag == "Heading":
            self._section += 1
            self._heading = detail
        elif tag == "BlockQuote":
            self._open["Quote"] += detail is None  # > [!NOTE] is a box, no quotation
        elif tag in self._open:
            self._open[tag] += 1
            if tag == "CodeBlock":
                self._codes.append(Span(start, end))
        elif tag == "Table":
            self._table, self._row = self._table + 1, -1
        elif tag in ("TableHead", "TableRow"):
            self._row, self._column, self._in_head = self._row + 1, -1, tag == "TableHead"
        elif tag == "TableCell":
            self._column, self._in_cell = self._column + 1, True
        elif tag == "HtmlBlock":
            self._html(start, end)

    def _link(self, kind: str, start: int, end: int) -> None:
        if kind in _ADDRESSES:
            self._text(start).hole(_ADDRESSES[kind], start, end)
            self._open["Address"] += 1

    def _end(self, tag: str, detail: Any) -> None:
        if tag == "Link":
            self._open["Address"] = 0
        elif tag == "Image":
            self._label()
        elif tag in _MARKS:
            self._strikes -= tag == "Strikethrough"
        else:
            self._flush()
            self._leave(tag, detail)

    def _leave(self, tag: str, detail: Any) -> None:
        if tag == "Heading":
            self._heading = {}
        elif tag == "TableCell":
            self._in_cell = False
        elif tag == "BlockQuote":
            self._open["Quote"] -= detail is None
        elif tag in self._open:
            self._open[tag] -= 1

    def _inline_event(self, name: str, value: Any, start: int, end: int) -> None:
        if self._images:
            if name == "Text":
                self._images[-1][1].put(value, start, end)
            return
        if name == "Text":
            self._text(start).text(value, start, end, struck=self._strikes > 0)
        elif name in ("Code", "InlineMath", "DisplayMath"):
            self._codes.append(Span(start, end))
            self._text(start).hole("code", start, end)
        elif name == "InlineHtml":
            self._tag(start, end)
        elif name in ("SoftBreak", "HardBreak"):
            inline = self._text(start)
            if inline.soft_break(start, end) if name == "SoftBreak" else inline.hard_break(start, end):
                self._flush()

    def _text(self, start: int) -> Inline:
        if self._inline is None:
            self._inline = Inline(self._source, self._asides, self._stack, start)
        return self._inline

    def _tag(self, start: int, end: int) -> None:
        self._comments.extend(self._text(start).tag(start, end))
        blocks, _ = _fragment(self._source, start, end, self._section)
        self._labels.extend(block for block in blocks if block.role is Role.LABEL)

    def _html(self, start: int, end: int) -> None:
        """A block of HTML: read on its own, and its open elements hold for the Markdown that follows."""
        blocks, comments = _fragment(self._source, start, end, self._section)
        self.blocks.extend(blocks)
        self._comments.extend(comments)
        self._section = max((block.section for block in blocks), default=self._section)
        for token in tokens(self._source, start, end):
            turn(self._stack, self._source, token)

    def _label(self) -> None:
        _, builder = self._images.pop()
        block = builder.block(Role.LABEL, section=self._section)
        if block:
            self._labels.append(block)

    def _flush(self) -> None:
        """End the block that is being collected, and put the labels of its images behind it."""
        inline, self._inline = self._inline, None
        if inline and not (self._module and _MODULE.match(self._source, inline.begin)):
            block = inline.block(self._role(), small=bool(self._open["FootnoteDefinition"]), **self._fields())
            self.blocks.extend([block] if block else [])
        self.blocks.extend(self._labels)
        self._labels.clear()

    def _role(self) -> Role:
        if self._in_cell:
            return Role.TABLE_CELL
        if self._heading:
            return Role.HEADING
        if self._open["Quote"]:
            return Role.QUOTE
        return Role.LIST_ITEM if self._open["Item"] else Role.PARAGRAPH

    def _fields(self) -> dict[str, Any]:
        fields: dict[str, Any] = {"section": self._section}
        if self._in_cell:
            fields["cell"] = Cell(self._table, self._row, self._column, self._in_head)
        elif self._heading:
            fields["level"] = int(self._heading["level"][1:])
            declared = dict(self._heading["attrs"]).get("lang")
            fields.update({"language": language_from(declared)} if declared else {})
        return fields


def _pair(event: Any) -> tuple[str, Any]:
    """An event's or a tag's name with its details."""
    return (event, None) if isinstance(event, str) else next(iter(event.items()))


def _within(codes: list[Span], span: Span) -> bool:
    at = bisect_right(codes, span.start, key=lambda code: code.start) - 1
    return at >= 0 and codes[at].end > span.start


def _fragment(source: str, start: int, end: int, section: int) -> tuple[list[Block], list[Comment]]:
    """HTML inside Markdown; most files have none and need not load its reader."""
    from lintkit.readers import html

    return html.fragment(source, start, end, section)
