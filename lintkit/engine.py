"""The whole run on one screen: read, analyse, check, settle, suppress."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from lintkit.facts.context import context_of
from lintkit.facts.reading import LAW, Reading
from lintkit.model import Document, FileReport, Finding, LintkitError, Problem, Severity
from lintkit.model.thresholds import Threshold
from lintkit.readers import ReadError, read
from lintkit.rule import Rule
from lintkit.settle import settle, settle_source
from lintkit.suppress import Fault, suppress
from lintkit.words import say

if TYPE_CHECKING:
    from lintkit.facts.campaign.told import Told


@dataclass(frozen=True)
class Job:
    """What to check with: the rules that are on, the reader's language, what the user says of the context."""

    rules: tuple[Rule, ...]
    lang: str = "en"
    given: Mapping[str, str] = field(default_factory=dict)  # context from options
    configured: Mapping[str, str] = field(default_factory=dict)  # context from config path patterns
    severities: Mapping[str, Severity] = field(default_factory=dict)  # by rule id, from the config
    thresholds: Mapping[str, Threshold] = field(default_factory=dict)  # from the config
    as_of: date | None = None  # the day whose law is asked for; that of the shipped rules when None
    known: frozenset[str] = frozenset()  # ids of all rules there are, those that are off too


def check(path: str, data: bytes, job: Job, others: tuple[Told, ...] = ()) -> FileReport:
    """Check one file's bytes; whatever could not be done is said in the report's problems.

    `others` is what the other documents of its campaign say.
    """
    try:
        return check_document(read(path, data), job, others)
    except ReadError as why:
        return FileReport(path, (), problems=(Problem(path, str(why)),))
    except Exception as bug:  # noqa: BLE001 -- one file's bug must not hide what is found in the others
        return FileReport(path, (), problems=(Problem(path, f"lintkit failed on this file ({_named(bug)}); {_SORRY}"),))


def listen(path: str, data: bytes, job: Job) -> Told:
    """What a file tells the other documents of its campaign; ReadError when it cannot be read."""
    from lintkit.facts.campaign import tell

    return tell(_reading(read(path, data), job))


def check_document(document: Document, job: Job, others: tuple[Told, ...] = ()) -> FileReport:
    """Check what a reader made of a file."""
    reading = _reading(document, job, others)
    failed: dict[str, Problem] = {}
    rules = tuple(rule for rule in job.rules if rule.applies(reading))
    findings = list(_findings(reading, rules, job, failed))
    ran = {rule.id for rule in rules} - failed.keys()
    kept, faults = suppress(document, findings, job.known | {rule.id for rule in job.rules}, ran)
    kept.extend(_about(document, faults, rules, job))
    problems = (*(Problem(document.path, what, "partly") for what in _once(document.problems)), *failed.values())
    notes = (say(job.lang, "guessed", encoding=document.encoding),) if document.guessed else ()
    return FileReport(document.path, tuple(sorted(kept, key=_order)), reading.context, problems, notes)


def _reading(document: Document, job: Job, others: tuple[Told, ...] = ()) -> Reading:
    context = context_of(document, job.given, job.configured)
    dated = job.as_of is not None
    return Reading(document, context, as_of=job.as_of or LAW, dated=dated, others=others, thresholds=job.thresholds)


def _findings(reading: Reading, rules: Iterable[Rule], job: Job, failed: dict[str, Problem]) -> Iterator[Finding]:
    for rule in rules:
        try:
            for match in rule.check.find(reading.only(rule.language)):
                yield settle(reading.document, rule, match, job.lang, job.severities.get(rule.id))
        except LintkitError as why:  # a dictionary that is not there
            failed[rule.id] = Problem(reading.document.path, f"the rule {rule.id} could not run: {why}", "partly")
        except Exception as bug:  # noqa: BLE001 -- one rule's bug must not hide what the others find
            what = f"the rule {rule.id} failed ({_named(bug)}); {_SORRY}"
            failed[rule.id] = Problem(reading.document.path, what, "partly")


def _once(problems: Iterable[str]) -> Iterator[str]:
    """Problems that differ in nothing but their line ("line 3: …") as one, at the first line of them."""
    alike: dict[str, list[str]] = {}
    for one in problems:
        line, _, what = one.partition(": ")
        alike.setdefault(what if line.startswith("line ") else one, []).append(one)
    for first, *more in alike.values():
        yield f"{first} (and {len(more)} more like it)" if more else first


def _about(document: Document, faults: Iterable[Fault], rules: Iterable[Rule], job: Job) -> Iterator[Finding]:
    """The findings about directives, each under the rule that says its fault."""
    pages = {getattr(rule.check, "fault", ""): rule for rule in rules}
    for kind, span, suggestions, fix in faults:
        if rule := pages.get(kind):
            finding = settle_source(document, rule, span, job.lang, job.severities.get(rule.id))
            yield replace(finding, suggestions=suggestions, fix=fix)


def _order(finding: Finding) -> tuple[int, int, str]:
    return finding.span.start, finding.span.end, finding.rule


_SORRY = "everything else went on. Please report it."


def _named(bug: Exception) -> str:
    return f"{type(bug).__name__}: {bug}"
