"""The whole run on one screen: read, analyse, check, settle, suppress."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lintkit.facts.context import context_of
from lintkit.facts.reading import Reading
from lintkit.model import FileReport, Finding, Problem, Severity
from lintkit.readers import ReadError, read
from lintkit.rule import Rule
from lintkit.settle import settle
from lintkit.suppress import suppress


@dataclass(frozen=True)
class Job:
    """What to check with: the rules that are on, the reader's language, what the user says of the context."""

    rules: tuple[Rule, ...]
    lang: str = "en"
    given: Mapping[str, str] = field(default_factory=dict)  # context from options
    configured: Mapping[str, str] = field(default_factory=dict)  # context from config path patterns
    severities: Mapping[str, Severity] = field(default_factory=dict)  # by rule id, from the config


def check(path: str, data: bytes, job: Job) -> FileReport:
    """Check one file's bytes; whatever could not be done is said in the report's problems."""
    try:
        document = read(path, data)
    except ReadError as why:
        return FileReport(path, (), problems=(Problem(path, str(why)),))
    reading = Reading(document, context_of(document, job.given, job.configured))
    problems = [Problem(path, what) for what in document.problems]
    findings = suppress(document, job.rules, list(_findings(reading, job, problems)), job.lang)
    notes = (f"read as {document.encoding}, which was guessed",) if document.guessed else ()
    return FileReport(path, tuple(sorted(findings, key=_order)), reading.context, tuple(problems), notes)


def _findings(reading: Reading, job: Job, problems: list[Problem]) -> Iterator[Finding]:
    for rule in job.rules:
        if not rule.applies(reading):
            continue
        try:
            for match in rule.check.find(reading.only(rule.language)):
                yield settle(reading.document, rule, match, job.lang, job.severities.get(rule.id))
        except Exception as bug:  # one rule's bug must not hide what the others find
            what = f"the rule {rule.id} failed ({type(bug).__name__}: {bug}); the other rules went on. Please report it."
            problems.append(Problem(reading.document.path, what))


def _order(finding: Finding) -> tuple[int, int, str]:
    return finding.span.start, finding.span.end, finding.rule
