"""The report as Markdown for a job summary on GitHub."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.escape import markdown
from lintkit.model import Finding, Problem, Report, Severity
from lintkit.reporters import Options
from lintkit.words import counted, say

_LIMIT = 1024 * 1024 - 4096
"""Bytes: GitHub drops a summary of more than 1 MiB; some room is left for other steps' lines."""
_LONGEST_QUOTE = 200


def render(report: Report, options: Options) -> str:
    """A headline, the problems, and a table of findings, the gravest first; cut off where GitHub would refuse it."""
    lines, left = [], _LIMIT
    rows = list(_lines(report, options))
    for number, row in enumerate(rows):
        left -= len(row.encode("utf-8", "replace")) + 1
        if left < 0:
            lines.append(f"\n{say(options.lang, 'more', n=len(rows) - number)}")
            break
        lines.append(row)
    return "".join(f"{line}\n" for line in lines)


def _lines(report: Report, options: Options) -> Iterator[str]:
    problems = [*report.problems, *(problem for file in report.files for problem in file.problems)]
    counts = counted(options.lang, report.findings, len(problems))
    key = "found" if counts else "clean" if report.files else "no-files"
    yield f"**lintkit** {markdown(say(options.lang, key, counts=counts, files=len(report.files)))}\n"
    yield from (_problem(problem, options) for problem in problems)
    if report.findings:
        yield f"\n| | {say(options.lang, 'place')} | {say(options.lang, 'words')} | {say(options.lang, 'says')} |"
        yield "| --- | --- | --- | --- |"
    for finding in sorted(report.findings, key=lambda one: list(Severity).index(one.severity)):
        yield _row(finding, options)


def _problem(problem: Problem, options: Options) -> str:
    where = f"{markdown(problem.path)}: " if problem.path else ""
    return f"- {where}{say(options.lang, problem.kind)}: {markdown(problem.message)}"


def _row(finding: Finding, options: Options) -> str:
    quoted = finding.text if len(finding.text) <= _LONGEST_QUOTE else f"{finding.text[:_LONGEST_QUOTE]}…"
    cells = (
        say(options.lang, finding.severity),
        f"{markdown(finding.path)}:{finding.place.line}:{finding.place.column}",
        markdown(quoted),
        f"{markdown(finding.message)} ({markdown(finding.rule)})",
    )
    return f"| {' | '.join(cells)} |"
