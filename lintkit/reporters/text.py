"""Findings for people in a terminal: the line, the words, what is wrong and what to write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from click import style

from lintkit.escape import inert, visible
from lintkit.language.characters import width
from lintkit.model import Basis, FileReport, Finding, Problem, RelatedPlace, Report, Setting, Severity
from lintkit.reporters import Options
from lintkit.reporters.quote import quote
from lintkit.reporters.wrap import wrapped
from lintkit.words import because, counted, say

_INDENT = "    "
_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def render(report: Report, options: Options) -> str:
    """The whole report; file by file, then what concerns the run, then a summary."""
    return "".join(f"{inert(line)}\n" for line in _lines(report, options))


def _lines(report: Report, options: Options) -> Iterator[str]:
    for file in report.files:
        yield from _file(file, options)
    for problem in report.problems if options.problems else ():
        yield _problem(problem, options)
        yield ""
    if options.statistics:
        yield from _statistics(report.findings, options)
    if not options.quiet:
        yield from _summary(report, options)


def _file(file: FileReport, options: Options) -> Iterator[str]:
    notes = () if options.quiet else file.notes
    context = file.context if options.show_context else {}
    problems = file.problems if options.problems else ()
    if not (file.findings or problems or notes or context):
        return
    counts = counted(options.lang, file.findings)
    yield _paint(visible(file.path), options, bold=True) + (f"  {counts}" if counts else "")
    yield from (f"  {visible(note)}" for note in notes)
    yield from _context(file, options) if context else ()
    yield from (f"  {_problem(problem, options)}" for problem in problems)
    yield ""
    for _, alike in groupby(file.findings, key=lambda finding: finding.span):
        yield from _at_one_place(list(alike), options)


def _context(file: FileReport, options: Options) -> Iterator[str]:
    yield f"  {say(options.lang, 'context')}"
    rows = [
        (visible(name), visible(setting.value), _origin(setting, options)) for name, setting in file.context.items()
    ]
    yield from (f"{_INDENT}{row}" for row in _columns(rows))


def _origin(setting: Setting, options: Options) -> str:
    reason = f": {visible(because(options.lang, setting.reasons))}" if setting.reasons else ""
    return visible(say(options.lang, setting.origin)) + reason


def _at_one_place(findings: Sequence[Finding], options: Options) -> Iterator[str]:
    """All about the same words below one quotation of them: what one offer lacks is read in one go."""
    for number, finding in enumerate(findings):
        yield _heading(finding, options)
        yield from _quoted(finding, options) if not number else ()
        yield from _finding(finding, options)
        if [one.basis for one in findings[number + 1 : number + 2]] != [finding.basis]:  # the same law is cited once
            yield from _labelled("basis", [_basis(basis) for basis in finding.basis], options)
    yield ""


def _finding(finding: Finding, options: Options) -> Iterator[str]:
    for line in wrapped(visible(finding.message), max(20, options.width - len(_INDENT))):
        yield f"{_INDENT}{line}"
    yield from _labelled("instead", [visible(words) for words in finding.suggestions], options, "or")
    if finding.fix:
        yield _INDENT + say(options.lang, "fixable" if finding.fix.safe else "fixable-unsafe")
    yield from _labelled("sought", [" / ".join(map(visible, finding.sought))] if finding.sought else [], options)
    yield from _labelled("related", [_related(finding.path, place) for place in finding.related], options)


def _heading(finding: Finding, options: Options) -> str:
    where = f"{visible(finding.path)}:{finding.place.line}:{finding.place.column}"
    severity = _paint(say(options.lang, finding.severity), options, fg=_COLORS[finding.severity], bold=True)
    return f"  {where}  {severity}  {say(options.lang, finding.verdict)}  {visible(finding.rule)}"


def _quoted(finding: Finding, options: Options) -> Iterator[str]:
    """The line and the carets under its marked words, beside the line's number."""
    if not finding.excerpt.text.strip():
        return
    number = str(finding.place.line)
    line = quote(finding.excerpt, max(20, options.width - len(_INDENT) - len(number) - len(" | ")))
    color = _COLORS[finding.severity]
    marked = _paint(line.marked, options, fg=color, bold=True)
    yield f"{_INDENT}{number} | {line.before}{marked}{line.after}"
    further = "" if finding.place.end_line == finding.place.line else f"  {_until(finding, options)}"
    yield f"{_INDENT}{' ' * len(number)} | {_paint(line.carets, options, fg=color, bold=True)}{further}".rstrip()


def _until(finding: Finding, options: Options) -> str:
    return "↓ " + say(options.lang, "until", line=finding.place.end_line)


def _labelled(key: str, values: Sequence[str], options: Options, further: str = "") -> Iterator[str]:
    """Values one below the other behind their label; further ones behind a label of their own."""
    label = f"{say(options.lang, key)}:"
    for number, value in enumerate(values):
        shown = say(options.lang, further) if number and further else "" if number else label
        yield f"{_INDENT}{' ' * (width(label) - width(shown))}{shown} {value}"


def _related(path: str, related: RelatedPlace) -> str:
    """A clickable place, the words there and why they matter."""
    where = f"{visible(related.path or path)}:{related.place.line}:{related.place.column}"
    return "  ".join(part for part in (where, visible(related.text), visible(related.note)) if part)


def _basis(basis: Basis) -> str:
    """A statute as one cites it: law and article."""
    return visible(f"{basis.law} {basis.article}".strip())


def _problem(problem: Problem, options: Options) -> str:
    where = f"{visible(problem.path)}: " if problem.path else ""
    label = _paint(say(options.lang, problem.kind), options, fg="red", bold=True)
    return f"{where}{label}: {visible(problem.message)}"


def _statistics(findings: Sequence[Finding], options: Options) -> Iterator[str]:
    """Findings counted by rule, most frequent first."""
    counts = Counter(finding.rule for finding in findings)
    if not counts:
        return
    severities = {finding.rule: say(options.lang, finding.severity) for finding in findings}
    yield say(options.lang, "statistics")
    digits = len(str(max(counts.values())))
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    rows = [(f"{count:>{digits}}", severities[rule], visible(rule)) for rule, count in ranked]
    yield from (f"  {row}" for row in _columns(rows))
    yield ""


def _summary(report: Report, options: Options) -> Iterator[str]:
    problems = [*report.problems, *(problem for file in report.files for problem in file.problems)]
    counts = counted(options.lang, report.findings, len(problems))
    if counts:
        color = "red" if problems or any(one.severity == Severity.ERROR for one in report.findings) else "yellow"
        yield _paint(say(options.lang, "found", counts=counts, files=len(report.files)), options, fg=color, bold=True)
        yield from _hints(report.findings, options)
    elif report.files:
        yield _paint(say(options.lang, "clean", files=len(report.files)), options, fg="green")
    else:
        yield say(options.lang, "no-files")


def _hints(findings: Sequence[Finding], options: Options) -> Iterator[str]:
    """What to do next: mend what can be mended, read about the first rule."""
    fixable = sum(1 for finding in findings if finding.fix and finding.fix.safe)
    if fixable:
        yield say(options.lang, "fixes", n=fixable)
    if findings:
        yield say(options.lang, "explain", rule=visible(findings[0].rule))


def _columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows with their cells aligned; the last cell runs on."""
    widest = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (cell + " " * (columns - width(cell)) for cell, columns in zip(row[:-1], widest, strict=False))
        yield "  ".join([*padded, row[-1]])


def _paint(text: str, options: Options, fg: str | None = None, bold: bool = False) -> str:
    return style(text, fg=fg, bold=bold) if options.color and text else text
