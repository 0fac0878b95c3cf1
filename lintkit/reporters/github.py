"""Findings as GitHub Actions annotations: one workflow command a line, the gravest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lintkit.escape import cells, visible
from lintkit.lazy import regex
from lintkit.model import Finding, Problem, Report, Severity
from lintkit.reporters import Options
from lintkit.reporters.places import relative
from lintkit.words import joined, say

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_SHOWN = 10
"""How many annotations of one level GitHub shows for a step."""
_COLONS = regex(":(?=:)")


def render(report: Report, options: Options) -> str:
    """Problems and findings sorted by severity; a last notice counts what GitHub does not show."""
    return "".join(f"{line}\n" for line in _lines(report, options))


def _lines(report: Report, options: Options) -> Iterator[str]:
    problems = [*report.problems, *(problem for file in report.files for problem in file.problems)]
    findings = sorted(report.findings, key=lambda finding: list(Severity).index(finding.severity))
    yield from (_problem(problem, options) for problem in problems)
    hidden = _hidden(findings, len(problems))
    notices = 0
    for finding in findings:
        # The last notice that is shown must be the one that says there are more.
        notices += finding.severity == Severity.INFO
        if hidden and notices == _SHOWN:
            yield _more(hidden, options)
            hidden = 0
        yield _finding(finding, options)
    if hidden:
        yield _more(hidden, options)


def _hidden(findings: list[Finding], problems: int) -> int:
    """How many annotations are over the limit of their level."""
    counts = Counter(_LEVELS[finding.severity] for finding in findings)
    counts["error"] += problems
    over = sum(max(0, count - _SHOWN) for count in counts.values())
    return over + 1 if over and counts["notice"] >= _SHOWN else over


def _more(hidden: int, options: Options) -> str:
    return _command("notice", {"title": "lintkit"}, say(options.lang, "more-shown", n=hidden))


def _finding(finding: Finding, options: Options) -> str:
    line, column, end_line, end_column = finding.place
    where = {"file": _file(finding.path, options), "line": str(line), "endLine": str(end_line)}
    if line == end_line:  # GitHub drops an annotation with columns over several lines
        where |= {"col": str(column), "endColumn": str(end_column)}
    title = f"{finding.rule} ({say(options.lang, finding.verdict)})"
    return _command(_LEVELS[finding.severity], {**where, "title": title}, "\n".join(_message(finding, options)))


def _message(finding: Finding, options: Options) -> Iterator[str]:
    yield visible(finding.message)
    if finding.suggestions:
        words = joined(options.lang, [visible(one) for one in finding.suggestions])
        yield f"{say(options.lang, 'instead')}: {words}"


def _problem(problem: Problem, options: Options) -> str:
    where = {"file": _file(problem.path, options)} if problem.path else {}
    title = f"lintkit: {say(options.lang, problem.kind)}"
    return _command("error", {**where, "title": title}, visible(problem.message))


def _file(path: str, options: Options) -> str:
    """The path as GitHub matches it with the changed files; nothing in it drives the log."""
    return "".join(cells(relative(path, options)))


def _command(level: str, properties: dict[str, str], message: str) -> str:
    """One command; no line break, colon pair or comma of the values can end or begin another."""
    shown = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{level} {shown}::{_data(_COLONS.sub(': ', message))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
