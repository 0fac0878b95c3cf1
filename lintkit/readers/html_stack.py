"""The open elements of a page: which end tag closes what, and which start tag closes what stood open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from lintkit.readers.html_context import Context

VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    "mj-image", "mj-divider",
})  # fmt: skip
_ENDING_P = (
    "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "ul",
)  # fmt: skip
_TABLE = frozenset({"table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"})
BLOCKS = frozenset({
    *_ENDING_P, *_TABLE, "audio", "body", "button", "canvas", "head", "html", "iframe", "label", "legend", "noscript",
    "optgroup", "option", "select", "template", "textarea", "title", "video",
})  # fmt: skip
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LISTS = frozenset({"ul", "ol", "dl", "menu"})
_CELLS = frozenset({"td", "th", "caption"})
_SCOPES = 16
"""Lists and cells that an end tag may close on its way out; more are taken for a stray tag."""

_CLOSES = {
    **dict.fromkeys(_ENDING_P, ("p",)),
    **dict.fromkeys(_HEADINGS, ("p", *_HEADINGS)),
    "table": ("p",),
    "li": ("p", "li"),
    "dt": ("p", "dt", "dd"),
    "dd": ("p", "dt", "dd"),
    "option": ("option",),
    "optgroup": ("option", "optgroup"),
    "tr": ("tr",),
    "td": ("td", "th"),
    "th": ("td", "th"),
    **dict.fromkeys(("thead", "tbody", "tfoot"), ("caption", "thead", "tbody", "tfoot")),
    **dict.fromkeys(("rt", "rp", "rb", "rtc"), ("rt", "rp", "rb")),
    "a": ("a",),
    "button": ("button",),
    "body": ("head",),
}


class Frame(NamedTuple):
    """An open element; `start` is where its tag begins."""

    name: str
    context: Context
    start: int
    block: bool


class Stack:
    """Open elements, innermost last. Each list, table and cell begins a scope that stray tags stay within."""

    def __init__(self, context: Context) -> None:
        self._frames: list[Frame] = []
        self._outside = context
        self._scopes: list[tuple[str, Counter[str]]] = [("", Counter())]

    @property
    def context(self) -> Context:
        """What holds at this place."""
        return self._frames[-1].context if self._frames else self._outside

    @property
    def depth(self) -> int:
        """How many elements are open."""
        return len(self._frames)

    def push(self, frame: Frame) -> None:
        """Open an element."""
        self._frames.append(frame)
        if frame.name in _LISTS or frame.name in _CELLS or frame.name == "table":
            self._scopes.append((frame.name, Counter()))
        self._scopes[-1][1][frame.name] += 1

    def close(self, name: str) -> Iterator[Frame]:
        """Close an element and all inside it, innermost first; nothing where it is not open in reach."""
        if not self._open(name):
            return
        closed = ""
        while closed != name:
            frame = self._pop()
            closed = frame.name
            yield frame

    def imply(self, name: str) -> Iterator[Frame]:
        """Close what the start of an element ends without an end tag: the `<li>` before a `<li>`."""
        for ended in _CLOSES.get(name, ()):
            if self._near(ended):
                yield from self.close(ended)

    def all(self) -> Iterator[Frame]:
        """Close everything."""
        while self._frames:
            yield self._pop()

    def _pop(self) -> Frame:
        frame = self._frames.pop()
        barrier, counts = self._scopes[-1]
        counts[frame.name] -= 1
        if frame.name == barrier and not counts[barrier]:
            self._scopes.pop()
        return frame

    def _near(self, name: str) -> bool:
        """Whether an element is open in the innermost scope; a row or row group in the innermost table."""
        if name in ("tr", "thead", "tbody", "tfoot", "caption"):
            return self._open(name)
        return self._scopes[-1][1][name] > 0

    def _open(self, name: str) -> bool:
        for barrier, counts in reversed(self._scopes[-_SCOPES:]):
            if counts[name] > 0:
                return True
            if barrier == "table" or (barrier in _CELLS and name not in _TABLE):
                return False
        return False
