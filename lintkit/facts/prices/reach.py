"""Tax words that speak of many prices: a table head, a heading, a note 「価格はすべて税込です」."""

from __future__ import annotations

import re
from typing import NamedTuple

from lintkit.facts.prices.amounts import Told, told
from lintkit.facts.prices.attach import Word
from lintkit.facts.prices.cues import Status, anywhere
from lintkit.facts.prices.kinds import Origin
from lintkit.facts.prices.stream import Stream, stream
from lintkit.facts.reading import Reading, fact
from lintkit.model import Block, Role, Span

_LONGEST_NOTE = 80


class Rule(NamedTuple):
    """A status and where it was learnt."""

    status: Status
    origin: Origin


class Reach(NamedTuple):
    """What holds for columns and rows of tables, for sections, for all."""

    columns: dict[tuple[int, int], Rule]  # by table and column
    rows: dict[tuple[int, int], Rule]  # by table and row
    sections: dict[int, Rule]
    notes: tuple[Rule, ...]
    calm: frozenset[int]  # sections whose copy names tax as included somewhere
    brackets: Status  # what stands in brackets everywhere, "unstated" when nothing says so


@fact
def reach(reading: Reading) -> Reach:
    """The tax words of the document that speak of more than the amount beside them."""
    text, found = stream(reading), told(reading)
    blocks = reading.document.blocks
    columns: dict[tuple[int, int], Rule] = {}
    rows: dict[tuple[int, int], Rule] = {}
    sections: dict[int, Rule] = {}
    notes: list[Rule] = []
    brackets: Status = "unstated"
    for word in found.free:
        number = text.sentence_at(word.start)
        block = blocks[text.sentences[number].block]
        sentence = text.folded[number].text
        if anywhere("bracket-note").search(sentence):
            brackets = word.status
        elif block.cell and (block.cell.header or block.cell.row == 0):
            columns.setdefault((block.cell.table, block.cell.column), _rule(text, word))
        elif block.cell:
            rows.setdefault((block.cell.table, block.cell.row), _rule(text, word))
        elif _is_note(sentence, word):
            notes.append(_rule(text, word, whole=True))
        elif block.role is Role.HEADING:
            sections.setdefault(block.section, _rule(text, word))
    return Reach(columns, rows, sections, tuple(notes), frozenset(_calm(blocks, text, found)), brackets)


def _rule(text: Stream, word: Word, *, whole: bool = False) -> Rule:
    """The rule of a word; a note is marked as a whole, without its ※ and full stop."""
    span = Span(word.start, word.end)
    if whole:
        line = text.line(word.start)
        words = text.text[line.start : line.end]
        span = Span(line.start + len(words) - len(words.lstrip("※*注()・-")), line.start + len(words.rstrip("。.")))
    block, place = text.place(*span)
    return Rule(word.status, Origin(True, block, place))


def _is_note(sentence: str, word: Word) -> bool:
    """Whether a sentence says how prices are shown: 「価格はすべて税込です」, 「※税込」."""
    if len(sentence) > _LONGEST_NOTE or anywhere("note-except").search(sentence):
        return False
    return bool(anywhere("note").search(sentence) or re.match(r"[※*(【]", sentence)) and word.status != "exempt"


def _calm(blocks: tuple[Block, ...], text: Stream, found: Told) -> set[int]:
    """Sections in which a price or a word says that tax is in it, or an amount of tax is named."""
    calm = {
        blocks[text.sentences[text.sentence_at(word.start)].block].section
        for word in found.free
        if word.status != "excluded"
    }
    calm |= {blocks[one.value.block].section for one in found.amounts if one.status in ("included", "exempt")}
    for number, folded in enumerate(text.folded):
        if "税" in folded.text and anywhere("tax-amount").search(folded.text):
            calm.add(blocks[text.sentences[number].block].section)
    return calm
