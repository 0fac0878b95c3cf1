"""`lintkit rule`: rules explained."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from lintkit.cli.check import LANGS, complete_rules

if TYPE_CHECKING:
    from lintkit.model import Problem
    from lintkit.rule import Rule

FORMATS = ("text", "json", "markdown")


@click.command("rule", short_help="Explain a rule: what, why, on what basis, examples.")
@click.argument("ids", metavar="ID…", nargs=-1, shell_complete=complete_rules)
@click.option("--all", "every", is_flag=True, help="All rules, those of the config too.")
@click.option("--lang", type=click.Choice(LANGS), help="Language [default: LINTKIT_LANG, config or locale].")
@click.option("--output-format", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--color", type=click.Choice(("auto", "always", "never")), default="auto", show_default=True)
def command(ids: tuple[str, ...], every: bool, lang: str | None, output_format: str, color: str) -> None:
    """Explain rules: what they find, why, on what basis, with examples and how to silence them."""
    from lintkit.cli.output import colored, emit, say_problems
    from lintkit.cli.plan import locale_language, own_language

    if bool(ids) == every:
        raise click.UsageError("name a rule, or write --all")
    rules, problems, configured = _rules()
    chosen = list(rules.values()) if every else [_named(one, rules) for one in ids]
    tongue = lang or own_language(os.environ) or configured or locale_language(os.environ)
    emit(_shown(chosen, output_format, tongue, brief=every, color=colored(color, to_file=False)))
    say_problems(problems.values())
    raise SystemExit(2 if problems else 0)


def _rules() -> tuple[dict[str, Rule], dict[str, Problem], str]:
    """All rules with their examples, the shipped ones and those of the config here; and its language."""
    from pathlib import Path

    from lintkit.cli.plan import Choice, Plan
    from lintkit.compiled import load_all
    from lintkit.config import Config

    plan = Plan(Choice())
    settings = plan.settings(Path.cwd() / "-") or Config()
    loaded = load_all(settings.folders("rules"), settings.folders("dictionaries"))
    plan.problems.update({str(one): one for one in loaded.problems})
    return {rule.id: rule for rule in loaded.rules}, plan.problems, settings.lang


def _named(name: str, rules: dict[str, Rule]) -> Rule:
    from lintkit.hints import nearest

    if name in rules:
        return rules[name]
    near = nearest(name, rules)
    raise click.UsageError(
        f"there is no rule '{name}'; " + (f"did you mean '{near}'?" if near else "see lintkit rule --all")
    )


def _shown(rules: Iterable[Rule], form: str, lang: str, *, brief: bool, color: bool) -> str:
    from lintkit.explain import as_json, as_markdown, as_text, section

    if form == "json":
        from lintkit.escape import json_text

        return json_text([as_json(rule) for rule in rules])
    if form == "markdown":
        return as_markdown(rules) if brief else "\n".join(section(rule, (lang,)) for rule in rules)
    return "".join(_lines(rules, lang)) if brief else "\n".join(as_text(rule, lang, color) for rule in rules)


def _lines(rules: Iterable[Rule], lang: str) -> Iterator[str]:
    """One line per rule: id, severity and what it flags."""
    from lintkit.explain import title
    from lintkit.words import say

    listed = list(rules)
    columns = max((len(rule.id) for rule in listed), default=0)
    for rule in listed:
        yield f"{rule.id:<{columns}}  {say(lang, rule.severity)}  {title(rule, lang)}\n"
