"""One run of `lintkit check`: files in, reports out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from lintkit import __version__
from lintkit.cli import output
from lintkit.cli.plan import Plan
from lintkit.cli.request import Request
from lintkit.discover import File, discover, is_root, load
from lintkit.model import FileReport, Finding, Problem, Report
from lintkit.reporters import REPORTERS, Options, summary

if TYPE_CHECKING:  # a run whose findings are all known imports none of these
    from lintkit.rule import Rule

_LONG = 30
"""Files from which on a terminal shows how far the work is."""


class Result(NamedTuple):
    """What became of one file."""

    report: FileReport
    diff: str = ""
    fixed: tuple[Finding, ...] = ()


def run(request: Request) -> int:
    """Do what was asked; the exit code."""
    plan = Plan(request.choice())
    files, problems = _files(request, plan)
    if request.show_files:
        output.emit("".join(f"{file.shown}\n" for file in files))
        output.say_problems(problems)
        return 2 if problems else 0
    results = list(_results(request, plan, files))
    if not files:  # a rule page that cannot be read is said even where there is nothing to check
        plan.job(Path.cwd() / "-")
    report = Report(tuple(one.report for one in results), (*problems, *plan.problems.values()))
    if request.diff:
        return _show_diff(report, results)
    _say_fixed(request, results)
    _write_reports(request, plan, report)
    return _code(plan, report)


def _files(request: Request, plan: Plan) -> tuple[list[File], list[Problem]]:
    if not request.stdin:
        return discover(request.paths or (".",), plan.excluded, force=request.force_exclude)
    if len(request.paths) > 1:
        raise click.UsageError("'-' stands alone: standard input, or files and folders")
    shown = request.stdin_filename or "-"
    hidden = request.force_exclude and plan.excluded(Path(shown).absolute())
    return ([] if hidden else [File(shown, Path(shown))]), []


def _results(request: Request, plan: Plan, files: list[File]) -> Iterator[Result]:
    """One result per file whose config can be used."""
    with _progress(request, files) as shown:
        for file in shown:
            data = _data(request, file)
            if isinstance(data, Problem):
                yield Result(FileReport(file.shown, (), problems=(data,)))
            elif request.fix or request.diff:
                yield from _fixed(request, plan, file, data)
            else:
                yield from _checked(plan, file, data)


def _checked(plan: Plan, file: File, data: bytes) -> Iterator[Result]:
    """What is found in a file, unless it is known from before."""
    from lintkit import cache, store

    state = plan.key(file.path)
    key = store.digest(state, file.shown, data) if state else ""
    known = cache.find(key) if key else None
    if known:
        yield Result(known)
    elif job := plan.job(file.path):
        from lintkit.engine import check

        report = check(file.shown, data, job)
        if key:
            cache.keep(key, report)
        yield Result(report)


def _fixed(request: Request, plan: Plan, file: File, data: bytes) -> Iterator[Result]:
    from lintkit.fix import diff, fix

    if job := plan.job(file.path):
        fixed = fix(file.shown, data, job, request.unsafe_fixes)
        if request.diff:
            yield Result(fixed.report, diff(file.shown, fixed.before, fixed.after))
        else:
            trouble = _written(request, file, fixed.data if request.stdin or fixed.fixed else b"")
            report = replace(fixed.report, problems=(*fixed.report.problems, *trouble))
            yield Result(report, fixed=() if trouble else fixed.fixed)


def _written(request: Request, file: File, data: bytes) -> tuple[Problem, ...]:
    """Write a fixed file, or print it when it came from standard input; the problem, if any."""
    from lintkit.fix import write

    if request.stdin:
        output.emit_bytes(data)
    elif data:
        try:
            write(file.path, data)
        except OSError as why:
            what = f"cannot be written ({why.strerror}); check the permissions of file and folder"
            return (Problem(file.shown, what),)
    return ()


def _data(request: Request, file: File) -> bytes | Problem:
    return sys.stdin.buffer.read() if request.stdin else load(file)


def _watched(request: Request) -> bool:
    return sys.stderr.isatty() and not request.quiet and not os.environ.get("CI")


@contextmanager
def _progress(request: Request, files: list[File]) -> Iterator[Iterable[File]]:
    """The files, with a bar on stderr when somebody watches and it takes a while."""
    if len(files) < _LONG or not _watched(request):
        yield files
        return
    with click.progressbar(files, file=sys.stderr) as bar:
        yield bar


def _show_diff(report: Report, results: Iterable[Result]) -> int:
    from lintkit.escape import cells

    text = "".join(one.diff for one in results)
    if sys.stdout.isatty():
        text = "".join(f"{''.join(cells(line))}\n" for line in text.split("\n")[:-1])
    output.emit(text)
    problems = _problems(report)
    output.say_problems(problems)
    return 2 if problems else int(bool(text))


def _say_fixed(request: Request, results: Iterable[Result]) -> None:
    from lintkit.escape import visible

    for one in results:
        if one.fixed and not request.quiet:
            rules = ", ".join(sorted({finding.rule for finding in one.fixed}))
            output.say(f"{visible(one.report.path)}: fixed {len(one.fixed)} ({rules})")


def _write_reports(request: Request, plan: Plan, report: Report) -> None:
    forms = {request.output_format, *(form for form, _ in request.reports)}
    rules = _rules(plan, report) if "sarif" in forms else {}
    to_stderr = request.stdin and request.fix  # stdout holds the fixed text
    options = _options(request, plan, report, rules, to_file=bool(request.output_file) or to_stderr)
    text = REPORTERS[request.output_format](report, options)
    if request.output_file:
        output.write_report(request.output_file, text)
    elif to_stderr:
        output.say(text.removesuffix("\n"))
    else:
        output.emit(text)
    for form, file in request.reports:
        plain = _options(request, plan, report, rules, to_file=True)
        output.write_report(file, REPORTERS[form](report, plain))
    if request.output_format == "github" and (path := os.environ.get("GITHUB_STEP_SUMMARY")):
        with Path(path).open("a", encoding="utf-8") as stream:
            stream.write(summary(report, options))
    seen = request.output_format == "text" and not request.output_file and sys.stdout.isatty() and sys.stderr.isatty()
    if not seen and not to_stderr:
        output.say_problems(_problems(report))


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
    )


def _rules(plan: Plan, report: Report) -> dict[str, Rule]:
    """The rules of every config that the files have."""
    for file in report.files:
        plan.job(Path(file.path))
    return {rule.id: rule for compiled in plan.sets.values() for rule in compiled.rules}


def _problems(report: Report) -> list[Problem]:
    return [*(problem for file in report.files for problem in file.problems), *report.problems]


def _code(plan: Plan, report: Report) -> int:
    if _problems(report):
        return 2
    failing = (plan.fails(Path(file.path), (one.severity for one in file.findings)) for file in report.files)
    return int(any(failing))
