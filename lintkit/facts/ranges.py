"""Many ranges of one text, asked whether they touch another in the time of a search."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from lintkit.model import Span


@dataclass(frozen=True, slots=True)
class Ranges:
    """Ranges that do not overlap, in order."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> Ranges:
        """Any ranges; those that overlap become one, empty ones are dropped."""
        merged: list[Span] = []
        for span in sorted(span for span in spans if span.end > span.start):
            if merged and span.start < merged[-1].end:
                merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
            else:
                merged.append(span)
        return cls(tuple(span.start for span in merged), tuple(span.end for span in merged))

    def touch(self, span: Span) -> bool:
        """Whether a range shares a character with one of these."""
        at = bisect_right(self.ends, span.start)
        return at < len(self.starts) and self.starts[at] < span.end

    def cover(self, span: Span) -> bool:
        """Whether a range lies within one of these."""
        at = bisect_left(self.ends, span.end)
        return at < len(self.starts) and self.starts[at] <= span.start
