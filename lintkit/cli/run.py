"""One run of `lintkit check`: files in, reports out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lintkit import lazy
from lintkit.cli import output
from lintkit.cli.campaigns import Campaigns
from lintkit.cli.deliver import Result, check_targets, every_problem, say_fixed, show_diff, show_files, write_reports
from lintkit.cli.plan import Plan
from lintkit.cli.request import Request
from lintkit.discover import File, discover, load
from lintkit.model import FileReport, Problem, Report

if TYPE_CHECKING:
    from lintkit.facts.campaign.told import Told

_LONG = 30
"""Files from which on a terminal shows how far the work is."""


def run(request: Request) -> int:
    """Do what was asked; the exit code."""
    plan = Plan(request.choice())
    check_targets(request)
    files, problems = _files(request, plan)
    if request.show_files:
        show_files(file.shown for file in files)
        output.say_problems((*problems, *plan.problems.values()))
        return 2 if problems or plan.problems else 0
    campaigns = Campaigns(plan, tuple(() if request.stdin else files))
    results = list(_results(request, plan, campaigns, files))
    if not files:  # a rule page that cannot be read is said even where there is nothing to check
        plan.job(Path.cwd() / "-")
    report = Report(
        tuple(one.report for one in results), (*problems, *campaigns.problems.values(), *plan.problems.values())
    )
    if request.diff:
        return show_diff(report, results)
    say_fixed(request, results)
    write_reports(request, plan, report)
    if not request.no_cache and lazy.new:
        from lintkit import programs

        programs.keep()
    return _code(plan, report)


def _files(request: Request, plan: Plan) -> tuple[list[File], list[Problem]]:
    if not request.stdin:
        return discover(request.paths or (".",), plan.excluded, force=request.force_exclude)
    if len(request.paths) > 1:
        raise click.UsageError("'-' stands alone: standard input, or files and folders")
    shown = request.stdin_filename or "-"
    hidden = request.force_exclude and plan.excluded(Path(shown).absolute())
    return ([] if hidden else [File(shown, Path(shown))]), []


def _results(request: Request, plan: Plan, campaigns: Campaigns, files: list[File]) -> Iterator[Result]:
    """One result per file whose config can be used."""
    with _progress(request, files) as shown:
        for file in shown:
            data = _data(request, file)
            if isinstance(data, Problem):
                yield Result(FileReport(file.shown, (), problems=(data,)))
            elif request.fix or request.diff:
                yield from _fixed(request, plan, campaigns, file, data)
            else:
                yield from _checked(plan, campaigns, file, data)


def _checked(plan: Plan, campaigns: Campaigns, file: File, data: bytes) -> Iterator[Result]:
    """What is found in a file, unless it is known from before."""
    from lintkit import cache, store

    state = plan.key(file.path)
    others = campaigns.others(file)
    told = _state(others)
    key = store.digest(state, file.shown, data, told) if state else ""
    known = cache.find(key) if key else None
    if known:
        yield Result(known)
    elif job := plan.job(file.path):
        from lintkit.engine import check

        report = check(file.shown, data, job, others)
        if key:
            cache.keep(key, report)
        yield Result(report)


def _state(others: tuple[Told, ...]) -> str:
    if not others:
        return ""
    from lintkit.facts.campaign.told import state

    return state(others)


def _fixed(request: Request, plan: Plan, campaigns: Campaigns, file: File, data: bytes) -> Iterator[Result]:
    from lintkit.fix import diff, fix

    if job := plan.job(file.path):
        fixed = fix(file.shown, data, job, request.unsafe_fixes, campaigns.others(file))
        if request.diff:
            yield Result(fixed.report, diff(file.shown, fixed.before, fixed.after), fixed.encoding)
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
    return output.standard_input() if request.stdin else load(file)


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


def _code(plan: Plan, report: Report) -> int:
    if every_problem(report):
        return 2
    failing = (plan.fails(Path(file.path), (one.severity for one in file.findings)) for file in report.files)
    return int(any(failing))
