"""Findings as SARIF 2.1.0, in the way GitHub code scanning reads it."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lintkit import explain
from lintkit.escape import json_text, visible
from lintkit.lazy import regex
from lintkit.model import Excerpt, Finding, Fix, Place, Problem, Report, Severity
from lintkit.reporters import Options
from lintkit.reporters.places import uri
from lintkit.reporters.sarif_rules import LEVELS, descriptor
from lintkit.words import joined, say

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_MOST_RESULTS = 25_000
"""GitHub refuses a run with more."""
_BREAK = regex(r"\r\n|\r|\n")
_LINK = regex(r"\](?=\()")


def render(report: Report, options: Options) -> str:
    """One run. The report's order is kept; beyond what GitHub takes, the gravest findings stay."""
    findings, dropped = _kept(report)
    first = {finding.rule: finding for finding in reversed(findings)}
    indexes = {rule: index for index, rule in enumerate(sorted(first))}
    driver = {
        "name": "lintkit",
        **({"version": options.version, "semanticVersion": options.version} if options.version else {}),
        "rules": [descriptor(rule, first[rule], options) for rule in indexes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report, dropped, options)],
        "results": list(_results(findings, indexes, options)),
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _kept(report: Report) -> tuple[Sequence[Finding], int]:
    """At most as many findings as GitHub takes, and how many were left out."""
    findings = report.findings
    if len(findings) <= _MOST_RESULTS:
        return findings, 0
    gravest = sorted(range(len(findings)), key=lambda at: (list(Severity).index(findings[at].severity), at))
    return [findings[at] for at in sorted(gravest[:_MOST_RESULTS])], len(findings) - _MOST_RESULTS


def _results(findings: Sequence[Finding], indexes: Mapping[str, int], options: Options) -> Iterator[dict[str, Any]]:
    seen: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        key = _fingerprint(finding)
        seen[finding.path, key] += 1
        result = {
            "ruleId": finding.rule,
            "ruleIndex": indexes[finding.rule],
            "level": LEVELS[finding.severity],
            "message": {"text": _message(finding, options)},
            "locations": [_location(finding.path, _region(finding.place, finding.text, finding.excerpt), options)],
            "partialFingerprints": {"lintkit/v1": f"{key}:{seen[finding.path, key]}"},
        }
        yield result | _related(finding, options) | _fixes(finding, options)


def _fingerprint(finding: Finding) -> str:
    """Stays the same while the file moves around the words: the rule and the words, folded."""
    words = "".join(unicodedata.normalize("NFKC", finding.text).casefold().split())
    return hashlib.sha256(f"{finding.rule}\n{words}".encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _message(finding: Finding, options: Options) -> str:
    """A first line that can stand as title, then the rest, what to write instead and where else to look."""
    lines = [line for line in explain.first_sentence(finding.message) if line] or [finding.rule]
    if finding.suggestions:
        lines.append(f"{say(options.lang, 'instead')}: {joined(options.lang, list(finding.suggestions))}")
    numbered = enumerate(finding.related, 1)
    links = [f"[{say(options.lang, 'line', line=related.place.line)}]({number})" for number, related in numbered]
    see = [f"{say(options.lang, 'related')}: {joined(options.lang, links)}"] if links else []
    return "\n".join([*map(_plain, lines), *see])


def _plain(text: str) -> str:
    """One line with controls visible, and nothing in it that SARIF would read as a link."""
    return _LINK.sub("] ", visible(text))


def _location(path: str, region: Mapping[str, Any], options: Options) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": uri(path, options)}, "region": region}}


def _region(place: Place, text: str, excerpt: Excerpt | None = None) -> dict[str, Any]:
    """The first line of a place: a pull request shows only alerts whose every line is in the diff."""
    head, *more = _BREAK.split(text, maxsplit=1)
    # The words of an encoded mail have no line break although their source has; they count as one character.
    beyond = place.column + max(1, len(head) if more else 1)
    end = place.end_column if place.end_line == place.line else beyond
    region = {"startLine": place.line, "startColumn": place.column, "endLine": place.line, "endColumn": end}
    words = excerpt.text[excerpt.mark.start : excerpt.mark.end] if excerpt else ""
    return {**region, "snippet": {"text": words}} if words else region


def _related(finding: Finding, options: Options) -> dict[str, Any]:
    """Other places, numbered as the message links them."""
    places = [
        {
            "id": number,
            **_location(related.path or finding.path, _region(related.place, related.text), options),
            "message": {"text": _plain(related.note) or _plain(related.text) or finding.rule},
        }
        for number, related in enumerate(finding.related, 1)
    ]
    return {"relatedLocations": places} if places else {}


def _fixes(finding: Finding, options: Options) -> dict[str, Any]:
    """The safe fix, where lines and columns can tell it; GitHub ignores fixes, editors do not."""
    fix = finding.fix
    if fix is None or not fix.safe or not _inside(finding, fix):
        return {}
    line, start = finding.place.line, finding.place.column - finding.span.start
    replacements = [
        {
            "deletedRegion": {
                "startLine": line,
                "startColumn": start + edit.span.start,
                "endLine": line,
                "endColumn": start + edit.span.end,
            },
            "insertedContent": {"text": edit.text},
        }
        for edit in fix.edits
    ]
    artifact = {"artifactLocation": {"uri": uri(finding.path, options)}, "replacements": replacements}
    return {"fixes": [{"artifactChanges": [artifact]}]}


def _inside(finding: Finding, fix: Fix) -> bool:
    one_line_only = finding.place.line == finding.place.end_line
    return one_line_only and all(finding.span.covers(edit.span) for edit in fix.edits)


def _invocation(report: Report, dropped: int, options: Options) -> dict[str, Any]:
    problems = [*report.problems, *(problem for file in report.files for problem in file.problems)]
    notes = [_notification(Problem(file.path, note), "note", options) for file in report.files for note in file.notes]
    notifications = [*(_notification(problem, "error", options) for problem in problems), *notes]
    if dropped:
        what = Problem(
            "", f"{dropped} findings of the least severity were left out: code scanning takes {_MOST_RESULTS}."
        )
        notifications.append(_notification(what, "warning", options))
    said = {"toolExecutionNotifications": notifications} if notifications else {}
    return {"executionSuccessful": not problems, **said}


def _notification(problem: Problem, level: str, options: Options) -> dict[str, Any]:
    where = {"locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(problem.path, options)}}}]}
    return {"level": level, "message": {"text": _plain(problem.message)}, **(where if problem.path else {})}
