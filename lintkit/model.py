"""The nouns that every stage hands to the next; imports nothing of lintkit.

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


KIND_NAMES = (
    "campaign", "referral", "email", "thank-you-card", "return-flow", "checkout", "review-reply", "cs-reply",
    "product-page", "terms", "social-post", "sms", "signup", "video-script", "other",
)  # fmt: skip
"""The kinds of document."""
CONTEXT: Mapping[str, tuple[str, ...]] = {
    "kind": KIND_NAMES,
    "market": ("jp", "cn"),
    "audience": ("consumer", "business", "internal"),
    "channel": ("web", "email", "sms", "social", "print", "app", "chat", "video"),
    "platform": (
        "wechat", "douyin", "xiaohongshu", "tmall", "jd", "pinduoduo", "line", "instagram", "x", "amazon", "rakuten",
    ),
    "product": ("food", "health-food", "cosmetics", "medical", "education", "finance", "alcohol", "goods", "service"),
    "occasion": ("wedding", "birth", "opening", "get-well", "condolence", "exam", "apology", "complaint"),
}  # fmt: skip
"""What a context may hold, by name."""


class Severity(StrEnum):
    """How far a finding may block publishing; ordered from the gravest."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Verdict(StrEnum):
    """What a lawyer must do about a finding."""

    WRONG = "wrong"
    MISSING = "missing"
    UNPROVED = "unproved"
    STYLE = "style"


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
    part: int = 0  # which alternative body of a mail; 0 elsewhere


class Comment(NamedTuple):
    """A comment of the file format: where directives live. Never linted."""

    span: Span  # source, the whole comment with its delimiters
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """One file as its readers see it."""

    path: str
    source: str
    format: str  # text, markdown, html, mail
    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...] = ()
    front: Mapping[str, str] = field(default_factory=dict)  # front matter, scalars as strings
    headers: Mapping[str, str] = field(default_factory=dict)  # of a mail, names in lower case
    encoding: str = "utf-8"
    guessed: bool = False  # whether the encoding was detected rather than known
    problems: tuple[str, ...] = ()  # what could not be read; never silent


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


class Edit(NamedTuple):
    """Replace a range by a text: block positions in a Match, source positions in a Finding."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that belong together. Safe ones keep every promise, number and date of the text."""

    edits: tuple[Edit, ...]
    safe: bool = True


class Related(NamedTuple):
    """Another place that explains a match: block positions in a Match."""

    block: int
    span: Span
    note: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """What a check found; it knows neither rule nor severity."""

    block: int
    span: Span  # block positions
    data: Mapping[str, str] = field(default_factory=dict)  # fills the message's fields
    suggestions: tuple[str, ...] = ()  # wordings that may stand instead of the span
    fix: Fix | None = None
    related: tuple[Related, ...] = ()


class Place(NamedTuple):
    """A source span for people: 1-based lines and columns in code points, end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Excerpt(NamedTuple):
    """The line to show for a finding and which of its characters to mark."""

    text: str
    mark: Span


class Basis(NamedTuple):
    """The statute or norm that a rule rests on."""

    law: str
    article: str = ""
    since: str = ""
    source: str = ""


class RelatedPlace(NamedTuple):
    """A related place of a finding, in the source."""

    span: Span
    place: Place
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A match as its reader meets it: in one file, of one rule, in one language."""

    path: str
    span: Span  # source positions
    rule: str
    severity: Severity
    verdict: Verdict
    message: str
    text: str  # the words found: the source of the span, or decoded words in an encoded mail
    place: Place
    excerpt: Excerpt
    suggestions: tuple[str, ...] = ()
    fix: Fix | None = None  # source positions
    basis: tuple[Basis, ...] = ()
    related: tuple[RelatedPlace, ...] = ()


class Reason(NamedTuple):
    """Why a setting was inferred: a saying of `words`, and the words of the document that speak for it."""

    key: str
    words: str = ""


class Setting(NamedTuple):
    """One value of a document's context, and where it was learnt."""

    value: str
    origin: str  # option, directive, front matter, config, inferred, default
    reasons: tuple[Reason, ...] = ()


class Problem(NamedTuple):
    """What lintkit could not do: one line for the user, with what to do about it.

    kind: problem (not checked), partly (the rest was checked), unfixed, faulty (a config or a page).
    """

    path: str
    message: str
    kind: str = "problem"


@dataclass(frozen=True, slots=True)
class FileReport:
    """Everything about one checked file."""

    path: str
    findings: tuple[Finding, ...]
    context: Mapping[str, Setting] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()  # worth saying, no failure: a guessed encoding


@dataclass(frozen=True, slots=True)
class Report:
    """The whole run: files in a stable order."""

    files: tuple[FileReport, ...]
    problems: tuple[Problem, ...] = ()  # of the run itself: a named path without a file

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings in file order."""
        return tuple(finding for file in self.files for finding in file.findings)


class LintkitError(Exception):
    """Expected trouble, shown as one line; ``str()`` is "file: what, and what to do"."""


def problem(why: LintkitError) -> Problem:
    """The problem that an error is whose text begins with its file."""
    place, _, what = str(why).partition(": ")
    return Problem(place, what, "faulty")
