"""Which parts of the copy are somebody else's words: 「…」, 『…』, block quotes, a subject answered, wordings cited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lintkit.facts.citations import cited, cited_blocks
from lintkit.facts.ranges import Ranges
from lintkit.facts.reading import Reading, fact
from lintkit.lazy import regex
from lintkit.model import Block, Role, Span

_PAIRS = {"「": "」", "『": "』", "“": "”", "｢": "｣", "〝": "〟"}
_SUBJECT = regex(r"\s*(?:件名|表題|題名|subject)[ \t\u3000]*[:：]", re.IGNORECASE)
_ANSWERED = regex(
    r"(?:\s*(?:件名|表題|題名|subject)\s*[:：])?\s*(?:re|fwd?|返信|転送)(?:\[\d+\])?\s*[:：]", re.IGNORECASE
)
_REPLY = regex(
    "[【\\[（(]?(?:[^\n:：】]{0,12}(?:から|より)の)?(?:ご?返信|お返事|ご?返答|ご?回答|コメント)[】\\]）)]?[:：】\\]）)]"
)


def is_subject(block: Block) -> bool:
    """Whether a block is the subject of a mail, or a line that gives one."""
    return block.role is Role.SUBJECT or ("\n" not in block.text and bool(_SUBJECT.match(block.text)))


def is_answered(block: Block) -> bool:
    """Whether a block is the subject of a mail that is answered or handed on: the customer wrote it."""
    return is_subject(block) and bool(_ANSWERED.match(block.text))


def is_voice(block: Block) -> bool:
    """Whether a block is quoted as a whole, and not a quotation of the shop's own reply."""
    return is_answered(block) or (block.role is Role.QUOTE and not _REPLY.match(block.text))


def quoted(block: Block) -> tuple[Span, ...]:
    """The quoted ranges of a block with their marks, inner ones too; an unclosed mark quotes nothing."""
    if is_voice(block):
        return (Span(0, len(block.text)),)
    return tuple(sorted((*_pairs(block.text), *cited(block.text))))


@fact
def quotations(reading: Reading) -> tuple[Ranges, ...]:
    """The quoted ranges of each block."""
    blocks = reading.document.blocks
    wrong = cited_blocks(blocks)
    return tuple(
        Ranges.of((Span(0, len(block.text)),) if number in wrong else quoted(block))
        for number, block in enumerate(blocks)
    )


def _pairs(text: str) -> Iterator[Span]:
    opened: list[tuple[str, int]] = []
    for at, char in enumerate(text):
        if char in _PAIRS:
            opened.append((_PAIRS[char], at))
        elif opened and char == opened[-1][0]:
            yield Span(opened.pop()[1], at + 1)
