"""Which parts of the copy are somebody else's words: 「…」, 『…』 and block quotes."""

from __future__ import annotations

from lintkit.model import Block, Role, Span

_PAIRS = {"「": "」", "『": "』", "“": "”", "｢": "｣", "〝": "〟"}


def quoted(block: Block) -> tuple[Span, ...]:
    """The quoted ranges of a block with their marks; an unclosed mark quotes nothing."""
    if block.role is Role.QUOTE:
        return (Span(0, len(block.text)),)
    spans: list[Span] = []
    opened: list[tuple[str, int]] = []
    for at, char in enumerate(block.text):
        if char in _PAIRS:
            opened.append((_PAIRS[char], at))
        elif opened and char == opened[-1][0]:
            start = opened.pop()[1]
            spans = [*(span for span in spans if span.start < start), Span(start, at + 1)]
    return tuple(spans)
