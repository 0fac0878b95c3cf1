"""Findings for programs: one JSON object, described by `report.schema.json` beside this module."""

from __future__ import annotations

from typing import Any

from lintkit.escape import json_text
from lintkit.model import FileReport, Finding, Fix, Place, Problem, RelatedPlace, Report, Setting, Span
from lintkit.reporters import Options
from lintkit.words import because

SCHEMA_VERSION = 1


def render(report: Report, options: Options) -> str:
    """Lines and columns are 1-based code points, offsets 0-based ones of the decoded file; ends are exclusive."""
    problems = [*report.problems, *(problem for file in report.files for problem in file.problems)]
    return json_text(
        {
            "schema_version": SCHEMA_VERSION,
            "version": options.version,
            "findings": [_finding(finding) for finding in report.findings],
            "files": [_file(file) for file in report.files],
            "problems": [_problem(problem) for problem in problems],
        }
    )


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "path": finding.path,
        "rule": finding.rule,
        "severity": finding.severity,
        "verdict": finding.verdict,
        "message": finding.message,
        **_where(finding.place, finding.span),
        "text": finding.text,
        "suggestions": list(finding.suggestions),
        "fix": _fix(finding.fix) if finding.fix else None,
        "basis": [basis._asdict() for basis in finding.basis],
        "related": [_related(finding.path, place) for place in finding.related],
        "sought": list(finding.sought),
    }


def _where(place: Place, span: Span) -> dict[str, int]:
    return {**place._asdict(), "offset": span.start, "end_offset": span.end}


def _fix(fix: Fix) -> dict[str, Any]:
    edits = [{"offset": edit.span.start, "end_offset": edit.span.end, "text": edit.text} for edit in fix.edits]
    return {"safe": fix.safe, "edits": edits}


def _related(path: str, related: RelatedPlace) -> dict[str, Any]:
    return {
        "path": related.path or path,
        **_where(related.place, related.span),
        "text": related.text,
        "note": related.note,
    }


def _file(file: FileReport) -> dict[str, Any]:
    return {
        "path": file.path,
        "findings": len(file.findings),
        "context": {name: _setting(setting) for name, setting in file.context.items()},
        "notes": list(file.notes),
    }


def _problem(problem: Problem) -> dict[str, str]:
    return {"path": problem.path, "message": problem.message}


def _setting(setting: Setting) -> dict[str, str]:
    """A setting with its reasons in English, as the rest of a machine's report."""
    return {"value": setting.value, "origin": setting.origin, "reason": because("en", setting.reasons)}
