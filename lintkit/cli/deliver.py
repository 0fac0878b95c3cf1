"""What a run found, written where it was asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from lintkit import __version__
from lintkit.cli import output
from lintkit.cli.plan import Plan
from lintkit.cli.request import Request
from lintkit.discover import is_root
from lintkit.escape import inert, log_line, visible
from lintkit.model import FileReport, Finding, Problem, Report
from lintkit.reporters import REPORTERS, Options, job_summary

if TYPE_CHECKING:
    from lintkit.rule import Rule


class Result(NamedTuple):
    """What became of one file."""

    report: FileReport
    diff: str = ""
    encoding: str = "utf-8"  # of the file whose diff it is
    fixed: tuple[Finding, ...] = ()


def check_targets(request: Request) -> None:
    """Refuse, before the run, files that no report can go to: LintkitError; UsageError for one named twice."""
    files = [file for file in (request.output_file, *(file for _, file in request.reports)) if file]
    for number, file in enumerate(files):
        output.check_target(file)
        same = [other for other in files[:number] if os.path.realpath(other) == os.path.realpath(file)]
        if same and not file.startswith("/dev/"):
            raise click.UsageError(f"two reports would go to '{visible(file)}'; name another file for one of them")


def show_files(shown: Iterable[str]) -> None:
    """One name a line; none drives a terminal or a runner."""
    output.emit("".join(f"{inert(visible(name))}\n" for name in shown))


def show_diff(report: Report, results: Iterable[Result]) -> int:
    """The diffs on stdout, harmless where they are shown and exact where they are kept; the exit code."""
    changed = [one for one in results if one.diff]
    text = "".join(one.diff for one in changed)
    if output.for_log():
        text = "".join(f"{log_line(line)}\n" for line in text.split("\n")[:-1])
    output.emit(text)
    for path, encoding in ((one.report.path, one.encoding) for one in changed):
        if encoding.removesuffix("-sig") != "utf-8":
            what = (
                f"the file is in {encoding.removesuffix('-sig')}, its diff in UTF-8: mend it with --fix, not with patch"
            )
            output.say(inert(f"{visible(path)}: {what}"))
    problems = every_problem(report)
    output.say_problems(problems)
    return 2 if problems else int(bool(text))


def say_fixed(request: Request, results: Iterable[Result]) -> None:
    """One line on stderr for each file that was fixed."""
    for one in results:
        if one.fixed and not request.quiet:
            rules = ", ".join(sorted({finding.rule for finding in one.fixed}))
            output.say(inert(f"{visible(one.report.path)}: fixed {len(one.fixed)} ({rules})"))


def write_reports(request: Request, plan: Plan, report: Report) -> None:
    """Every report that was asked for, those in files first; problems on stderr unless the text says them there."""
    forms = {request.output_format, *(form for form, _ in request.reports)}
    rules = _rules(plan, report) if "sarif" in forms else {}
    plain = _options(request, plan, report, rules, to_file=True)
    for form, file in request.reports:
        output.write_report(file, REPORTERS[form](report, plain))
    text = REPORTERS[request.output_format](report, plain)
    said = request.stdin and request.fix and not request.output_file  # stdout holds the fixed text
    if request.output_file:
        output.write_report(request.output_file, text)
    elif said:
        output.say(text.removesuffix("\n"))
    else:
        options = _options(request, plan, report, rules, to_file=False)
        output.emit(REPORTERS[request.output_format](report, options))
        said = request.output_format == "text" and options.problems and sys.stderr.isatty()
    output.say_problems(() if said else every_problem(report))
    if request.output_format == "github" and (path := os.environ.get("GITHUB_STEP_SUMMARY")):
        output.write_report(path, job_summary(report, plain), "a")


def _options(request: Request, plan: Plan, report: Report, rules: Mapping[str, Rule], *, to_file: bool) -> Options:
    cwd = Path.cwd()
    first = Path(report.files[0].path) if report.files else cwd / "-"
    return Options(
        lang=plan.lang(plan.settings(first)),
        color=output.colored(request.color, to_file=to_file),
        version=__version__,
        rules=rules,
        statistics=request.statistics,
        show_context=request.show_context,
        quiet=request.quiet,
        width=output.width(),
        cwd=str(cwd),
        root=str(next((folder for folder in (cwd, *cwd.parents) if is_root(folder)), cwd)),
        problems=to_file or sys.stdout.isatty(),  # a log of both streams would say them twice
    )


def _rules(plan: Plan, report: Report) -> dict[str, Rule]:
    """The rules that found something, whole: what is kept between runs has no examples."""
    for file in report.files:
        plan.job(Path(file.path))
    return plan.explained(frozenset(finding.rule for finding in report.findings))


def every_problem(report: Report) -> list[Problem]:
    """The problems of files, then those of the run."""
    return [*(problem for file in report.files for problem in file.problems), *report.problems]
