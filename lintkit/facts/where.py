"""Where words of the copy stand that a fact speaks of, and how sure it is of them."""

from __future__ import annotations

from typing import NamedTuple

from lintkit.model import Span


class Where(NamedTuple):
    """A block and the range of it, in block positions."""

    block: int
    span: Span


class Told(NamedTuple):
    """What the copy says there: `weak` where it leaves it open, `doubtful` where it could be read otherwise."""

    block: int
    span: Span
    weak: bool = False
    doubtful: bool = False
