"""Where words of the copy stand that a fact speaks of."""

from __future__ import annotations

from typing import NamedTuple

from lintkit.model import Span


class Where(NamedTuple):
    """A block and the range of it, in block positions."""

    block: int
    span: Span
