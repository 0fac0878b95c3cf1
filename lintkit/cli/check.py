"""`lintkit check`: the options and their meaning."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from lintkit.model import CONTEXT

FORMATS = ("text", "json", "sarif", "github")
LANGS = ("ja", "zh", "en")


def _names(_: click.Context, __: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Values given by comma, by repetition, or both."""
    return tuple(name.strip() for one in value for name in one.split(",") if name.strip())


def _some(context: click.Context, option: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """The same, where no name at all would quietly mean the default."""
    names = _names(context, option, value)
    if value and not names:
        raise click.BadParameter("it names no rule; leave the option out for the default rules")
    return names


def _patterns(context: click.Context, option: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Patterns given by comma, by repetition, or both."""
    from lintkit.patterns import readable

    patterns = _names(context, option, value)
    for pattern in patterns:
        if not readable(pattern):
            raise click.BadParameter(f"'{pattern}' is no pattern as in .gitignore")
    return patterns


def _reports(_: click.Context, __: click.Parameter, value: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """FORMAT=FILE pairs."""
    pairs = [(form, file) for form, _, file in (one.partition("=") for one in value)]
    for form, file in pairs:
        if form not in FORMATS or not file:
            raise click.BadParameter(f"write FORMAT=FILE, with one of the formats {', '.join(FORMATS)}")
    return tuple(pairs)


def _day(_: click.Context, __: click.Parameter, value: datetime | None) -> date | None:
    """The day of a date."""
    return value.date() if value else None


def complete_rules(_: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
    """Completions for rule ids; the names of the pages are enough to know them."""
    from lintkit.data import shipped

    pages = list(shipped("rules").rglob("*.yaml"))
    names = {"all", "default", *(page.stem for page in pages), *(page.parent.name for page in pages)}
    return sorted(name for name in names if name.startswith(incomplete))


def _context(function: Callable[..., Any]) -> Callable[..., Any]:
    """One option for each thing a document's context holds."""
    about = {
        "kind": "What the documents are.",
        "audience": "Whom they speak to.",
        "market": "Where they are read.",
        "channel": "How they reach their readers.",
        "platform": "On which platform they appear.",
        "product": "What they sell.",
        "occasion": "On which occasion they are sent.",
    }
    for name in reversed(tuple(CONTEXT)):
        text = f"{about[name]} Overrides what lintkit infers."
        function = click.option(f"--{name}", type=click.Choice(CONTEXT[name]), help=text)(function)
    return function


@click.command("check", short_help="Check files and folders; '-' reads from standard input.")
@click.argument("paths", nargs=-1, type=click.Path(allow_dash=True))
@click.option("--fix", is_flag=True, help="Mend what can be mended without changing what the text promises.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: mend what somebody should read again, too.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing; exit 1 if anything.")
@click.option(
    "--select", multiple=True, callback=_some, metavar="RULES", shell_complete=complete_rules,
    help="Only these rules: ids, packs (ja-keigo), beginnings (jp-), 'default' or 'all'; by comma or repeated.",
)  # fmt: skip
@click.option(
    "--ignore",
    multiple=True,
    callback=_names,
    metavar="RULES",
    shell_complete=complete_rules,
    help="All but these rules.",
)
@click.option(
    "--output-format", type=click.Choice(FORMATS), default="text", show_default=True, help="Form of the report."
)
@click.option(
    "-o", "--output-file", type=click.Path(dir_okay=False), help="Write the report here, not to the terminal."
)
@click.option(
    "--report", "reports", multiple=True, callback=_reports, metavar="FORMAT=FILE",
    help="Write a further report, for example sarif=lintkit.sarif; may be repeated.",
)  # fmt: skip
@click.option(
    "--lang", type=click.Choice(LANGS), help="Language of messages [default: LINTKIT_LANG, config or locale]."
)
@click.option(
    "--fail-level", type=click.Choice(("none", "info", "warning", "error")),
    help="Exit 1 from this severity on [default: warning].",
)  # fmt: skip
@click.option("--statistics", is_flag=True, help="Count the findings of each rule.")
@click.option("--show-context", is_flag=True, help="Say what each document was taken for, and why.")
@click.option("--show-files", is_flag=True, help="Only list the files that would be checked.")
@click.option("--stdin-filename", metavar="NAME", help="The name that standard input stands for.")
@_context
@click.option(
    "--as-of", type=click.DateTime(("%Y-%m-%d",)), callback=_day, metavar="DATE",
    help="Judge by the law of this day (YYYY-MM-DD), and say which dates are past by then.",
)  # fmt: skip
@click.option("--exclude", multiple=True, callback=_patterns, metavar="PATTERNS", help="Leave out, as .gitignore does.")
@click.option("--force-exclude", is_flag=True, help="Leave out excluded and ignored files even when they are named.")
@click.option("--config", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Use this config only.")
@click.option("--isolated", is_flag=True, help="Use no config at all.")
@click.option("--no-cache", is_flag=True, help="Check anew what was checked before, and keep nothing.")
@click.option("-q", "--quiet", is_flag=True, help="Findings and problems only.")
@click.option(
    "--color", type=click.Choice(("auto", "always", "never")), default="auto", show_default=True, help="Colours."
)
def command(paths: tuple[str, ...], **options: Any) -> None:
    """Check files and folders (this folder if none is named); '-' reads from standard input.

    Named files are always checked. Folders are searched for .md, .html, .eml, .txt, .csv, subtitles, plans of
    messages (schedule.yaml) and templates; what .gitignore and .ignore files hide is left out.
    """
    from lintkit.cli.request import Request
    from lintkit.cli.run import run

    if options["isolated"] and options["config"]:
        raise click.UsageError("--isolated and --config exclude each other")
    given = {name: value for name in CONTEXT if (value := options.pop(name))}
    raise SystemExit(run(Request(paths=paths, given=given, **options)))
