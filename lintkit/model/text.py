"""The nouns of reading: documents, blocks, sentences, words and where they stand.

Positions are half-open and count code points. A *block* position counts in ``Block.text``; a
*source* position counts in ``Document.source``. Checks speak of blocks, findings of the source.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

HOLE = "\ufffc"
"""Stands in a block's text for what is not prose (a placeholder, code, a URL): one character each."""


class Language(StrEnum):
    """The language of a block of prose."""

    JA = "ja"
    ZH_HANS = "zh-Hans"
    ZH_HANT = "zh-Hant"
    EN = "en"
    OTHER = "other"


class Role(StrEnum):
    """What a block is on its page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    QUOTE = "quote"
    BUTTON = "button"
    LABEL = "label"  # alt, title, placeholder, aria-label
    META = "meta"  # <title>, description, og:
    SUBJECT = "subject"
    SENDER = "sender"  # the display name of From
    FOOTER = "footer"


class Span(NamedTuple):
    """Half-open range of code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two ranges share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether the other range lies within this one."""
        return self.start <= other.start and other.end <= self.end


class Run(NamedTuple):
    """Characters of a block's text and the source they came from.

    ``length`` characters at ``text`` came from ``width`` characters at ``source``. Equal numbers
    mean a copy, character for character; otherwise (an entity, a placeholder, a joined line break)
    every character of the run stands for the whole source range.
    """

    text: int
    source: int
    length: int
    width: int


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Where each character of a block's text stands in the source; runs lie in text order without gaps."""

    runs: tuple[Run, ...]

    def source(self, span: Span) -> Span:
        """The source range from the first to the last character of a block span."""
        if span.end <= span.start:
            at = self._of(span.start).start if self.runs else 0
            return Span(at, at)
        return Span(self._of(span.start).start, self._of(span.end - 1).end)

    def _of(self, position: int) -> Span:
        """The source range of one character; the end of the text maps to the end of the last run."""
        at = max(0, bisect_right(self.runs, (position, float("inf"))) - 1)
        run = self.runs[at]
        inside = position - run.text
        if inside >= run.length:
            return Span(run.source + run.width, run.source + run.width)
        if run.length == run.width:
            return Span(run.source + inside, run.source + inside + 1)
        return Span(run.source, run.source + run.width)


class Hole(NamedTuple):
    """What a HOLE character of a block stands for.

    kind: variable ({{name}}), control ({% if %}), name (○○), code, url, email, image, object.
    """

    at: int  # block position of the HOLE character
    kind: str
    text: str  # as written in the source


class Cell(NamedTuple):
    """Where a table cell stands: 0-based numbers within the document."""

    table: int
    row: int
    column: int
    header: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A run of visible prose: one heading, paragraph, list item or cell."""

    role: Role
    text: str
    map: SourceMap
    holes: tuple[Hole, ...] = ()
    language: Language | None = None  # as declared (lang=), None when the reader was not told
    section: int = 0  # how many headings stood before this block, itself included
    level: int = 0  # of a heading, 1 to 6
    small: bool = False  # less prominent than body text: <small>, a footnote
    cell: Cell | None = None
    foreign: tuple[Span, ...] = ()  # source: what is declared Chinese inside other text (<span lang="zh">)
    struck: tuple[Span, ...] = ()  # source: what is struck through (~~3,980円~~, <del>, line-through)
    fine: tuple[Span, ...] = ()  # source: what is smaller than the rest of the block (<small>)
    part: int = 0  # which alternative body of a mail; 0 elsewhere


class Cue(NamedTuple):
    """Words of a film and when they are shown, in milliseconds from its beginning."""

    block: int
    span: Span  # block positions
    start: int
    end: int


class Comment(NamedTuple):
    """A comment of the file format: where directives live. Never linted."""

    span: Span  # source, the whole comment with its delimiters
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """One file as its readers see it."""

    path: str
    source: str
    format: str  # text, markdown, html, mail, csv, subtitles; schedule for a plan of messages in CSV or YAML
    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...] = ()
    front: Mapping[str, str] = field(default_factory=dict)  # front matter, scalars as strings
    headers: Mapping[str, str] = field(default_factory=dict)  # of a mail, names in lower case
    encoding: str = "utf-8"
    guessed: bool = False  # whether the encoding was detected rather than known
    problems: tuple[str, ...] = ()  # what could not be read; never silent
    cues: tuple[Cue, ...] = ()  # of subtitles


class Sentence(NamedTuple):
    """A sentence, or the fragment that a heading, cell or list item is."""

    block: int  # index into Document.blocks
    span: Span  # block positions
    text: str  # block text of the span, as it stands


class Features(NamedTuple):
    """What the dictionary says of a word; one object for all tokens that share it."""

    pos: str  # parts joined with "-": 助詞-終助詞
    lemma: str  # UniDic lemma: normalised kanji, never shown to a user
    ctype: str  # conjugation type: 五段-ラ行
    cform: str  # conjugation form: 未然形-一般
    base: str  # dictionary form as written (orthBase)
    reading: str  # kana as pronounced in writing
    origin: str  # goshu: 和 漢 外 混 固 記号


class Token(NamedTuple):
    """A word of a sentence; ``surface`` is width-folded, ``span`` counts in the block."""

    surface: str
    span: Span
    features: Features

    @property
    def lemma(self) -> str:
        """UniDic's normalised dictionary form."""
        return self.features.lemma

    @property
    def pos(self) -> str:
        """Part of speech, parts joined with "-"."""
        return self.features.pos

    @property
    def cform(self) -> str:
        """Conjugation form, or "" for words that do not conjugate."""
        return self.features.cform

    @property
    def ctype(self) -> str:
        """Conjugation type, or ""."""
        return self.features.ctype
