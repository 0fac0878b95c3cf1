"""Which rules names in --select, --ignore and the config mean."""

from __future__ import annotations

from collections.abc import Iterable

import click

from lintkit.compiled import Compiled
from lintkit.config import Config, ConfigError
from lintkit.hints import hint, nearest
from lintkit.rule import Rule


def chosen(known: Compiled, select: Iterable[str], ignore: Iterable[str]) -> list[Rule]:
    """The rules that are on; without a selection those that are on by default."""
    select, ignore = tuple(select) or ("default",), tuple(ignore)
    return [
        rule
        for rule in known.rules
        if any(_means(name, rule, known) for name in select) and not any(_means(name, rule, known) for name in ignore)
    ]


def _means(name: str, rule: Rule, known: Compiled) -> bool:
    """Whether a name means a rule: its id, its pack, how its id begins, `default` or `all`."""
    if name in {"all", "default"}:
        return name == "all" or rule.default
    stem = name.rstrip("*").rstrip("-")
    return rule.id == name or known.packs[rule.id] == stem or rule.id.startswith(f"{stem}-")


def check_names(option: str, names: Iterable[str], known: Compiled) -> None:
    """UsageError for a name in an option that means no rule."""
    for what in filter(None, (_unknown(name, known) for name in names)):
        raise click.UsageError(f"{option}: {what}")


def check_config(settings: Config, known: Compiled) -> None:
    """ConfigError for a rule that a config names and nobody has."""
    named = [*settings.select, *settings.ignore, *(name for one in settings.overrides for name in one.ignore)]
    for name in named:
        what = _unknown(name, known)
        if what:
            raise ConfigError(f"{settings.place(name)}: {what}")
    ids = {rule.id for rule in known.rules}
    for name in (*settings.severity, *(name for one in settings.overrides for name in one.severity)):
        if name not in ids:
            raise ConfigError(f"{settings.place(name)}: severity: there is no rule '{name}'{hint(name, sorted(ids))}")


def _unknown(name: str, known: Compiled) -> str:
    """Why a name means nothing, or ""."""
    if name in {"all", "default"} or any(_means(name, rule, known) for rule in known.rules):
        return ""
    near = nearest(name, [*(rule.id for rule in known.rules), *sorted({*known.packs.values()})])
    return f"there is no rule or pack '{name}'; " + (f"did you mean '{near}'?" if near else "see lintkit rule --all")
