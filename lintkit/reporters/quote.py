"""The line of a finding, cut to fit, and where in it the marked words stand."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from lintkit.escape import cells
from lintkit.language.characters import width
from lintkit.model import Excerpt, Span

_TAB = "    "
_CUT = "..."  # not "…", to which terminals give one column or two


class Quote(NamedTuple):
    """A line as a terminal shows it: nothing in it is a control, tabs are spaces."""

    before: str
    marked: str
    after: str

    @property
    def carets(self) -> str:
        """Spaces and carets that underline the marked words; one caret where nothing is marked."""
        return " " * width(self.before) + "^" * max(1, width(self.marked))


def quote(excerpt: Excerpt, columns: int) -> Quote:
    """The excerpt in at most so many columns, the mark in sight; very long marks lose their end."""
    shown = [_TAB if char == "\t" else cell for char, cell in zip(excerpt.text, cells(excerpt.text), strict=True)]
    line, mark = _trimmed(excerpt)
    window = _window([width(cell) for cell in shown], line, mark, columns - 2 * len(_CUT))
    marked = Span(mark.start, min(mark.end, window.end))
    before, after = (_CUT if window.start > line.start else ""), (_CUT if window.end < line.end else "")
    return Quote(
        before + "".join(shown[window.start : marked.start]),
        "".join(shown[marked.start : marked.end]),
        "".join(shown[marked.end : window.end]) + after,
    )


def _trimmed(excerpt: Excerpt) -> tuple[Span, Span]:
    """The line without its indent and trailing space, but with all of the mark."""
    text, mark = excerpt
    start = min(len(text) - len(text.lstrip()), mark.start)
    return Span(start, max(len(text.rstrip()), mark.end)), mark


def _window(widths: list[int], line: Span, mark: Span, columns: int) -> Span:
    """The part of a line that fits, around the mark."""
    at = [0, *accumulate(widths)]
    spare = columns - (at[mark.end] - at[mark.start])
    left = max(spare // 2, spare - (at[line.end] - at[mark.end]))
    start = mark.start
    while start > line.start and at[mark.start] - at[start - 1] <= left:
        start -= 1
    end = mark.start
    while end < line.end and at[end + 1] - at[start] <= columns:
        end += 1
    return Span(start, end)
