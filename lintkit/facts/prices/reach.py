"""Tax words that speak of many prices: a table head, a heading, a note 「価格はすべて税込です」."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lintkit.facts.prices.amounts import Told, told
from lintkit.facts.prices.asides import asides
from lintkit.facts.prices.attach import Word
from lintkit.facts.prices.bodies import bodies
from lintkit.facts.prices.cues import Status, anywhere
from lintkit.facts.prices.fees import is_of_fees
from lintkit.facts.prices.kinds import Key, Origin
from lintkit.facts.prices.stream import Stream, stream
from lintkit.facts.prices.titles import below, grid, is_title
from lintkit.facts.reach import label
from lintkit.facts.reading import Reading, fact
from lintkit.lazy import regex
from lintkit.model import Block, Role, Span

_LONGEST_NOTE = 80
_OPEN, _CLOSE = {"(", "【"}, {")", "】"}
_ALL = regex(r"(?:いずれも|どちらも|両方|ともに|共に|すべて|全て|全品|全商品|各)(?:、|とも)?$")


_LEAD = regex(r"[※*・(]*(?:(?:なお|また|ただし|但し|いずれも|すべて|全て)、?)?")


class Rule(NamedTuple):
    """A status and where it was learnt."""

    status: Status
    origin: Origin


class Reach(NamedTuple):
    """What holds for columns and rows of tables, for lines, for sections, for all."""

    rules: Mapping[Key, Rule]
    calm: frozenset[int]  # sections whose copy names tax as included somewhere
    brackets: Status  # what stands in brackets everywhere, "unstated" when nothing says so

    @property
    def notes(self) -> tuple[Rule, ...]:
        """The sentences that speak of all prices."""
        return tuple(rule for (where, _, _), rule in self.rules.items() if where == "note")


@fact
def reach(reading: Reading) -> Reach:
    """The tax words of the document that speak of more than the amount beside them."""
    text, found, blocks = stream(reading), told(reading), reading.document.blocks
    rules: dict[Key, Rule] = {}
    for word in found.words:
        if _ALL.search(text.text, max(0, word.start - 6), word.start):  # 「いずれも税別」
            rules[("line", text.sentence_at(word.start), 0)] = _rule(text, word)
    priced = frozenset(text.sentence_at(one.span.start) for one in found.amounts if one.status == "unstated")
    filled = priced.union(text.sentence_at(one.span.start) for one in found.amounts)
    free = _telling(text, found, asides(reading))
    notes = frozenset(number for number in free if anywhere("bracket-note").search(text.folded[number].text))
    told_here = frozenset(free)
    for word in (word for number, words in free.items() if number not in notes for word in words):
        for key, rule in (*_rules(blocks, text, word, priced), *_wider(reading, word, filled, told_here)):
            rules.setdefault(key, rule)
    for key, rule in _row_labels(blocks, text, found, filled):
        rules.setdefault(key, rule)
    for key, block in bodies(reading) if rules else ():
        rules.setdefault(key, Rule("excluded", Origin(True, block, Span(0, len(blocks[block].text)))))
    brackets: Status = next((free[number][0].status for number in notes), "unstated")
    return Reach(rules, frozenset(_calm(reading, text, found)), brackets)


def _telling(text: Stream, found: Told, aside: frozenset[int]) -> dict[int, list[Word]]:
    """The free words by sentence: of each status the first, and the first that fills a bracket."""
    telling: dict[int, dict[tuple[Status, bool], Word]] = {}
    for word in found.free:
        number = text.sentence_at(word.start)
        if number not in aside:
            telling.setdefault(number, {}).setdefault((word.status, _is_bracketed(text.text, word)), word)
    return {number: list(words.values()) for number, words in telling.items()}


def _is_bracketed(text: str, word: Word) -> bool:
    return word.start > 0 and text[word.start - 1] in _OPEN and text[word.end : word.end + 1] in _CLOSE


def _rules(blocks: tuple[Block, ...], text: Stream, word: Word, priced: frozenset[int]) -> Iterator[tuple[Key, Rule]]:
    """What one word speaks of: the cells below or beside it, its line, its section, or the page."""
    number = text.sentence_at(word.start)
    block, cell = blocks[text.sentences[number].block], blocks[text.sentences[number].block].cell
    if cell and (cell.header or cell.row == 0) and number not in priced:
        yield ("column", cell.table, cell.column), _rule(text, word, whole=True)
    if cell:
        yield ("row", cell.table, cell.row), _rule(text, word, whole=True)
    elif _is_bracketed(text.text, word) and number in priced:
        yield ("line", number, 0), _rule(text, Word(word.start - 1, word.end + 1, word.status))
    elif _is_note(text.folded[number].text, word):
        yield ("note", number, 0), _rule(text, word, whole=True)
    elif block.role is Role.HEADING:
        yield ("section", block.section, 0), _rule(text, word)


def _wider(reading: Reading, word: Word, filled: frozenset[int], others: frozenset[int]) -> Iterator[tuple[Key, Rule]]:
    """What a word in a head over several columns, in a row of its own, or in a title speaks of besides."""
    text, blocks = stream(reading), reading.document.blocks
    number = text.sentence_at(word.start)
    block = blocks[text.sentences[number].block]
    if number in filled:
        return
    rule = _rule(text, word, whole=True)
    if block.cell is None:
        sentence = text.folded[number].text
        titled = block.role is Role.PARAGRAPH and is_title(sentence) and not _is_note(sentence, word)
        yield from ((key, rule) for key in (below(reading, number, others) if titled else ()))
        return
    if block.cell.header or block.cell.row == 0:
        yield from ((("wide", block.cell.table, column), rule) for column in grid(reading).covered(block.cell))
    if grid(reading).alone(block.cell):
        yield ("table", block.cell.table, 0), rule


def _row_labels(
    blocks: tuple[Block, ...], text: Stream, found: Told, filled: frozenset[int]
) -> Iterator[tuple[Key, Rule]]:
    """The words in a cell of their own that were tied to the amount beside it and speak of the whole row."""
    free = set(found.free)
    for word in found.words:
        number = text.sentence_at(word.start)
        cell = blocks[text.sentences[number].block].cell
        if cell and word not in free and number not in filled:
            yield ("row", cell.table, cell.row), _rule(text, word, whole=True)


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
    if len(sentence) > _LONGEST_NOTE or anywhere("note-except").search(sentence) or is_of_fees(sentence):
        return False
    if anywhere("note-start").match(sentence, _lead(sentence)):
        return word.status != "exempt"
    return bool(anywhere("note").search(sentence) or re.match(r"[※*(【]", sentence)) and word.status != "exempt"


def _is_fee(reading: Reading, text: Stream, position: int, block: int) -> bool:
    """Whether the line up to a position, or the label of its row, speaks of a charge alone."""
    ahead = text.text[text.line(position).start : position]
    return is_of_fees(ahead) or is_of_fees(label(reading, block))


def _lead(sentence: str) -> int:
    """Where a sentence begins behind its mark and 「なお、」."""
    found = _LEAD.match(sentence)
    return found.end() if found else 0


def _calm(reading: Reading, text: Stream, found: Told) -> set[int]:
    """Sections in which a price or word says that tax is in it, or an amount of tax is named; charges say nothing."""
    blocks = reading.document.blocks
    starts = [word.start for word in found.free if word.status != "excluded"]
    starts += [one.extent.start for one in found.amounts if one.status in ("included", "exempt")]
    told_at = ((start, text.sentences[text.sentence_at(start)].block) for start in starts)
    calm = {blocks[block].section for start, block in told_at if not _is_fee(reading, text, start, block)}
    for number, folded in enumerate(text.folded):
        if "税" in folded.text and anywhere("tax-amount").search(folded.text):
            calm.add(blocks[text.sentences[number].block].section)
    return calm
