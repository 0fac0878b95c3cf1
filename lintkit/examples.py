"""Whether the examples of a rule page hold: every mark found at its exact words, nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import NamedTuple

from lintkit.data import shipped
from lintkit.engine import Job, check, listen
from lintkit.fix import fixed_source
from lintkit.lazy import regex
from lintkit.model import FileReport, Problem, Span
from lintkit.rule import Example, Rule

_DIVIDER = regex(r"^--- (\S+)((?: \w+=\S+)*)\n", re.MULTILINE)


class Failure(NamedTuple):
    """An example that does not hold."""

    rule: str
    example: str  # "valid 2"
    what: str
    line: int = 0  # of the page, 1-based


def failures(rule: Rule) -> Iterator[Failure]:
    """The examples of a rule that do not hold, counted from 1; a side without any shows nothing, which is a failure."""
    for side, examples in (("valid", rule.valid), ("invalid", rule.invalid)):
        if not examples:
            yield Failure(rule.id, side, "there is no such example, so nothing shows what the rule does")
        for number, example in enumerate(examples, 1):
            what = fault(rule, example)
            if what:
                yield Failure(rule.id, f"{side} {number}", what, example.line)


def problems(page: str, rule: Rule) -> Iterator[Problem]:
    """The same, at their lines of the page; what all examples fail by is said once."""
    said: set[str] = set()
    for _, example, what, line in failures(rule):
        if what not in said:
            said.add(what)
            yield Problem(f"{page}:{line or 1}", f"{rule.id}, {example} example: {what}")


def fault(rule: Rule, example: Example) -> str:
    """What is wrong with one example, or ""."""
    source, wanted = unmarked(parted(example.text)[0])
    report = checked(rule, example)
    if report.problems:
        return report.problems[0].message
    found = {finding.span for finding in report.findings}
    missed, extra = (_quoted(source, spans) for spans in (wanted - found, found - wanted))
    if missed or extra:
        return "; ".join(
            [*(["not found: " + missed] if missed else ()), *(["found besides: " + extra] if extra else ())]
        )
    if example.fixed:
        fixed = fixed_source(source, report.findings, unsafe=True)
        if fixed != example.fixed:
            return f"fixed to '{fixed}', not to '{example.fixed}'"
    return ""


def checked(rule: Rule, example: Example, lang: str = "en") -> FileReport:
    """The rule's report on one example without its marks, in the context it stands for."""
    own, others = parted(example.text)
    given = {"kind": "other", **_first(rule), **example.context}
    as_of = date.fromisoformat(example.as_of) if example.as_of else None
    job = Job((rule,), lang, given, known=_known(), as_of=as_of)
    told = (listen(one.path, one.text.encode(), replace(job, given=given | one.context)) for one in others)
    return check(example.path, unmarked(own)[0].encode(), job, tuple(told))


class Other(NamedTuple):
    """Another document of an example's campaign."""

    path: str
    context: dict[str, str]
    text: str


def parted(text: str) -> tuple[str, list[Other]]:
    """An example's own text, and the other documents of its campaign: each below a line `--- name kind=email`."""
    own, *rest = _DIVIDER.split(text)
    parts = zip(rest[::3], rest[1::3], rest[2::3], strict=True)
    return own, [Other(path, dict(re.findall(r"(\w+)=(\S+)", about)), one) for path, about, one in parts]


def _quoted(source: str, spans: set[Span]) -> str:
    return " ".join(f"⟦{source[span.start : span.end]}⟧" for span in sorted(spans))


@cache
def _known() -> frozenset[str]:
    """The ids that directives in examples may name."""
    return frozenset(path.stem for path in shipped("rules").rglob("*.yaml"))


def _first(rule: Rule) -> dict[str, str]:
    """A context in which a rule applies: the first of each list that limits it."""
    return {name: allowed[0] for name, allowed in rule.limits().items() if name != "language"}


def unmarked(text: str) -> tuple[str, set[Span]]:
    """A text without its ⟦marks⟧, and the spans they enclosed."""
    source, spans, opened = "", set(), []
    for char in text:
        if char == "⟦":
            opened.append(len(source))
        elif char == "⟧":
            spans.add(Span(opened.pop(), len(source)))
        else:
            source += char
    return source, spans
