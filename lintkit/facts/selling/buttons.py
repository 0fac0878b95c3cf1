"""Buttons and links of a page, also those that copy only draws: ［購入する］."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.reading import Reading, fact
from lintkit.facts.selling.phrases import whole
from lintkit.facts.spoken import prose
from lintkit.facts.where import Told
from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import Role, Sentence, Span

_NAVIGATION = frozenset({Role.META, Role.LABEL, Role.QUOTE, Role.SUBJECT, Role.SENDER})
_LONGEST = 24
_DRAWN = regex(r"[\[［]\s*([^\[\]［］\n]{1,24}?)\s*[\]］](?!\s*(?:ボタン|を|から|より|へ|に|の|と|は|が|で))")


@fact
def placing(reading: Reading) -> tuple[Told, ...]:
    """Buttons that say that they place the order."""
    return tuple(alone(reading, "place"))


@fact
def vague(reading: Reading) -> tuple[Told, ...]:
    """Buttons that do not say what they do."""
    return tuple(alone(reading, "vague-button"))


def alone(reading: Reading, part: str) -> Iterator[Told]:
    """Where the words of a list are a whole button, item or line, or stand in the brackets of a drawn button.

    In Markdown buttons are lines or links; headings are none.
    """
    for sentence in prose(reading, _NAVIGATION):
        if reading.document.blocks[sentence.block].role is Role.HEADING:
            continue
        if len(sentence.text) <= _LONGEST and whole(reading.folded(sentence), part):
            yield Told(sentence.block, _stripped(sentence))
        else:
            yield from _drawn(sentence, part)


def _drawn(sentence: Sentence, part: str) -> Iterator[Told]:
    for hit in _DRAWN.finditer(sentence.text):
        if whole(fold(hit[1]), part):
            start = sentence.span.start
            yield Told(sentence.block, Span(start + hit.start(1), start + hit.end(1)))


def _stripped(sentence: Sentence) -> Span:
    text = sentence.text
    start = len(text) - len(text.lstrip("［[【「▶→> 　"))
    end = len(text.rstrip("］]】」→>。 　"))
    return Span(sentence.span.start + start, sentence.span.start + max(end, start + 1))
