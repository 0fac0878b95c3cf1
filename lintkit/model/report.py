"""The nouns of judging: matches, findings, context, problems and the report of a run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from lintkit.model.text import Span

KIND_NAMES = (
    "campaign", "referral", "email", "thank-you-card", "return-flow", "checkout", "review-reply", "cs-reply",
    "product-page", "terms", "social-post", "sms", "signup", "video-script", "schedule", "other",
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
    "product": (
        "food", "health-food", "cosmetics", "quasi-drug", "medical", "device", "education", "finance", "alcohol",
        "goods", "service",
    ),
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


class Edit(NamedTuple):
    """Replace a range by a text: block positions in a Match, source positions in a Finding."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that belong together. Safe ones keep every promise, number and date of the text."""

    edits: tuple[Edit, ...]
    safe: bool = True


class Words(NamedTuple):
    """The same words in every language of lintkit's readers."""

    ja: str
    zh: str
    en: str


class Related(NamedTuple):
    """Another place that explains a match: block positions in a Match."""

    block: int
    span: Span
    note: str | Words = ""


class Place(NamedTuple):
    """A source span for people: 1-based lines and columns in code points, end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Elsewhere(NamedTuple):
    """Words of another document that explain a match: source positions."""

    path: str
    span: Span
    place: Place
    text: str
    note: str | Words = ""


@dataclass(frozen=True, slots=True)
class Match:
    """What a check found; it knows neither rule nor severity."""

    block: int
    span: Span  # block positions
    data: Mapping[str, str | Words] = field(default_factory=dict)  # fills the message's fields
    suggestions: tuple[str, ...] = ()  # wordings that may stand instead of the span
    fix: Fix | None = None
    related: tuple[Related | Elsewhere, ...] = ()
    sought: tuple[str, ...] = ()  # samples of the wordings that were looked for in vain
    doubtful: bool = False  # what obliges is inferred: an error of the rule is a warning here


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
    """A related place of a finding, in its own source or in that of another file."""

    span: Span
    place: Place
    text: str
    note: str
    path: str = ""  # of another file


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
    sought: tuple[str, ...] = ()  # samples of the wordings that were looked for in vain


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
