"""`lintkit test`: whether the examples of users' own rule pages hold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from lintkit.model import Problem
    from lintkit.rule import Rule


@click.command("test", short_help="Run the examples of your own rule pages.")
@click.argument("folders", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("-q", "--quiet", is_flag=True, help="Only what does not hold.")
def command(folders: tuple[Path, ...], quiet: bool) -> None:
    """Run every valid and invalid example of the rule pages in these folders (or the config's `rules`).

    Dictionaries are looked for in the config's `dictionaries`, and in a folder `dictionaries` in or
    beside each folder. Exit codes: 0 all hold, 1 some do not, 2 a page cannot be read.
    """
    from lintkit import dictionary
    from lintkit.cli.output import emit, say_problems

    folders, words = _folders(folders)
    dictionary.use_folders(words)
    rules, problems = _load(folders)
    failing = list(_failing(rules))
    emit("".join(f"{line}\n" for line in failing))
    say_problems(problems)
    if not quiet:
        examples = sum(len(rule.valid) + len(rule.invalid) for _, rule in rules)
        emit(f"{_counted(len(rules), 'rule')}, {_counted(examples, 'example')}: {_outcome(failing, problems)}\n")
    raise SystemExit(2 if problems else int(bool(failing)))


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _outcome(failing: list[str], problems: list[Problem]) -> str:
    parts = [f"{len(failing)} do not hold"] if failing else [] if problems else ["all hold"]
    return "; ".join([*parts, *([f"{_counted(len(problems), 'page')} could not be read"] if problems else [])])


def _folders(named: tuple[Path, ...]) -> tuple[tuple[Path, ...], list[Path]]:
    """Where rule pages are, and where dictionaries are."""
    from lintkit.config import nearest

    settings = nearest(Path.cwd())
    folders = named or settings.folders("rules")
    if not folders:
        raise click.UsageError('name a folder with rule pages, or set rules = ["…"] in lintkit.toml')
    beside = (base / "dictionaries" for folder in folders for base in (folder, folder.parent))
    return folders, [*settings.folders("dictionaries"), *(one for one in beside if one.is_dir())]


def _load(folders: tuple[Path, ...]) -> tuple[list[tuple[str, Rule]], list[Problem]]:
    """The rules that can be read, each with its page's name, and what is wrong with the others."""
    from lintkit.compiled import shown
    from lintkit.model import LintkitError, Problem, problem
    from lintkit.rule import load
    from lintkit.sources import pages

    rules: list[tuple[str, Rule]] = []
    problems: list[Problem] = []
    paths = [path for folder in folders for path in (pages([folder]) if folder.is_dir() else [folder])]
    for path in paths:
        try:
            rules.append((shown(path.absolute()), load(path, shown(path.absolute()))))
        except LintkitError as why:
            problems.append(problem(why))
    if not paths:
        problems.append(Problem(str(folders[0]), "no rule page (.yaml) in this folder"))
    return rules, problems


def _failing(rules: list[tuple[str, Rule]]) -> Iterator[str]:
    """A line for each example that does not hold."""
    from lintkit.escape import inert, visible
    from lintkit.examples import problems

    for name, rule in rules:
        yield from (inert(f"{visible(one.path)}: {visible(one.message)}") for one in problems(name, rule))
