"""A page while its tokens come in: open elements, the block being collected, and the blocks that are done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from lintkit.lazy import regex
from lintkit.model import Block, Comment, Language, Role, Span
from lintkit.readers.html_attributes import labels, values
from lintkit.readers.html_context import STRUCK, Context, enter
from lintkit.readers.html_flow import Flow
from lintkit.readers.html_stack import BLOCKS, VOID, Frame, Stack
from lintkit.readers.html_tables import Table
from lintkit.readers.html_tokens import Token

_PICTURES = {"img": "image", "mj-image": "image", "input": "object", "embed": "object"}
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_AFTER_HEADING = frozenset({"p", "ul", "ol", "table", "section", "dl", "form"})
_DIRECTIVE = regex(r"v-|[#:@]|slot")
_BLOCK_STYLE = regex(r"display\s{0,9}:\s{0,9}(?:block|flex|grid|table|list-item)")
_BLANK = regex(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")
_DELIMITERS = regex(
    r"\A(?:<!--+|\{#-?|\{\{!(?:--)?|<%(?:#|--)|\{%[^%]{0,40}%\})|(?:--!?>|-?#\}|(?:--)?\}\}|(?:--)?%>|\{%[^%]{0,40}%\})\Z"
)


class Page:
    """Collects tokens; `blocks`, `comments` and `problems` are complete after `finish`."""

    def __init__(self, source: str, context: Context, section: int) -> None:
        self.comments: list[Comment] = []
        self.problems: list[tuple[int, str]] = []
        self._source = source
        self._section = section
        self._stack = Stack(context)
        self._flow = Flow(source)
        self._done: list[Block] = []
        self._tables: list[Table] = []
        self._open_tables: list[Table] = []
        self._headed = False  # whether the open heading has had its text

    def add(self, token: Token) -> None:
        """Take the next token."""
        if token.kind == "start":
            self._start(token)
        elif token.kind == "end":
            self._end(token)
        elif token.kind == "comment":
            self._comment(token)
        elif token.kind == "unclosed":
            self._unclosed(token)
        elif self._stack.context.skip:
            return
        elif token.kind == "code":
            self._flow.hole(token.name, token.start, token.end, self._stack.context)
        elif self._stack.context.preformatted:
            self._preformatted(token)
        else:
            self._flow.text(token.start, token.end, self._stack.context)

    def _preformatted(self, token: Token) -> None:
        """Text whose line ends are kept: its paragraphs stand between empty lines."""
        at = token.start
        for blank in _BLANK.finditer(self._source, token.start, token.end):
            self._flow.text(at, blank.start(), self._stack.context)
            self._flush()
            at = blank.end()
        self._flow.text(at, token.end, self._stack.context)

    def finish(self, end: int) -> None:
        """Close what is still open at the end of the source."""
        for frame in self._stack.all():
            self._left(frame, end)
        self._flush()

    def blocks(self) -> tuple[Block, ...]:
        """The blocks in source order; cells of tables that only lay out the page are paragraphs."""
        return tuple(sorted(map(self._settled, self._done), key=lambda block: block.map.runs[0].source))

    def _settled(self, block: Block) -> Block:
        if block.cell is None or not self._tables[block.cell.table].layout:
            return block
        role = Role.PARAGRAPH if block.role is Role.TABLE_CELL else block.role
        return replace(block, cell=None, role=role)

    def _comment(self, token: Token) -> None:
        written = self._source[token.start : token.end]
        if written.startswith(("<!--", "{", "<%")):
            self.comments.append(Comment(Span(token.start, token.end), _DELIMITERS.sub("", written)))

    def _unclosed(self, token: Token) -> None:
        name = "the comment" if token.name == "<!--" else f"<{token.name}>"
        self.problems.append((token.start, f"{name} is never closed, so nothing after it was read; close it"))

    def _start(self, token: Token) -> None:
        name = token.name
        if name in ("br", "hr"):
            self._broken(token)
            return
        known = values(self._source, token)
        self._imply(token)
        outer = self._stack.context
        context = self._inside(token, known)
        if not outer.skip:
            self._done.extend(labels(self._source, token, context, self._section))
        block = self._stands_alone(name, known, context.role is not outer.role)
        if block:
            self._flush()
        self._inline(token)
        if name not in VOID and not token.closed:
            self._stack.push(Frame(name, context, token.start, block))

    def _imply(self, token: Token) -> None:
        context = self._stack.context
        if context.skip == "drop" and token.name in BLOCKS and token.name != "title":
            self._close("svg", token.start)  # the parts of a page do not stand in a drawing
        for frame in self._stack.imply(token.name):
            self._left(frame, token.start)
        if context.role is Role.HEADING and token.name in _AFTER_HEADING:
            self._flush()
            if self._headed:
                for name in _HEADINGS:
                    self._close(name, token.start)

    def _inside(self, token: Token, known: Mapping[str, str]) -> Context:
        """The context inside an element, and what its start means for the tables."""
        name, outer = token.name, self._stack.context
        if outer.skip:
            return outer
        context = enter(outer, name, known)
        if name in ("td", "th"):
            return context._replace(cell=self._table().cell(name, known))
        if name == "template" and self._stack.depth and not any(map(_DIRECTIVE.match, known)):
            return context._replace(skip="drop")
        if name == "table":
            self._open(known)
        elif name == "tr":
            self._table().row()
        elif name == "thead":
            self._table().head(True)
        elif name in _HEADINGS:
            self._headed = False
        return context

    def _open(self, known: Mapping[str, str]) -> None:
        if self._open_tables:
            self._open_tables[-1].nest()
        self._tables.append(Table(len(self._tables), known))
        self._open_tables.append(self._tables[-1])

    def _table(self) -> Table:
        """The innermost open table; a template may begin in the middle of one."""
        if not self._open_tables:
            self._open({})
        return self._open_tables[-1]

    def _stands_alone(self, name: str, known: Mapping[str, str], new_role: bool) -> bool:
        """Whether an element ends the sentence around it."""
        custom = "-" in name and name not in _PICTURES
        return name in BLOCKS or custom or new_role or bool(_BLOCK_STYLE.search(known.get("style", "")))

    def _inline(self, token: Token) -> None:
        """What a tag itself adds to the sentence it stands in."""
        context = self._stack.context
        if context.skip:
            return
        if token.name in _PICTURES:
            self._flow.hole(_PICTURES[token.name], token.start, token.end, context)
        elif token.name in STRUCK:
            self._flow.space(token.start, token.end)
        elif token.name == "q":
            opening, closing = "“”" if context.language not in (None, Language.JA) else "「」"
            self._flow.put(opening if token.kind == "start" else closing, token.start, token.end, context)

    def _end(self, token: Token) -> None:
        if token.name in ("body", "html"):
            return  # what follows is shown inside them all the same
        if token.name in ("br", "p") and not self._closes(token):
            self._broken(token)
        elif token.name not in ("br", "p"):
            self._closes(token)

    def _closes(self, token: Token) -> bool:
        closed = False
        for frame in self._stack.close(token.name):
            closed = frame.name == token.name
            self._left(frame, token.end if closed else token.start)
        if closed:
            self._inline(token)
        return closed

    def _close(self, name: str, at: int) -> None:
        for frame in self._stack.close(name):
            self._left(frame, at)

    def _broken(self, token: Token) -> None:
        """A line break or rule: two breaks, or a rule, end the paragraph."""
        if self._stack.context.skip:
            return
        if token.name != "br" or self._flow.line(token.start, token.end):
            self._flush()

    def _left(self, frame: Frame, end: int) -> None:
        """An element has ended."""
        outer = self._stack.context
        if frame.block:
            self._flush()
        if frame.context.skip == "code" and not outer.skip:
            self._flow.hole("code", frame.start, end, outer)
        if frame.name == "table" and self._open_tables:
            self._open_tables.pop()
        elif frame.name == "thead" and self._open_tables:
            self._open_tables[-1].head(False)

    def _flush(self) -> None:
        block = self._flow.block(self._section)
        if block is None:
            return
        if block.role is Role.HEADING:
            self._section += 1
            self._headed = True
            block = replace(block, section=self._section)
        self._done.append(block)
