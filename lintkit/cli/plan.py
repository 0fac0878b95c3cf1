"""With which rules, language and context each file is checked: options over the nearest config over defaults."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import click

from lintkit import dictionary
from lintkit.cache import Compiled, compiled, problem
from lintkit.config import Config, ConfigError, Override, nearest, read, spec
from lintkit.engine import Job
from lintkit.hints import hint
from lintkit.model import Problem, Severity
from lintkit.rule import Rule

LEVELS: Mapping[str, frozenset[str]] = {
    "none": frozenset(),
    "error": frozenset({"error"}),
    "warning": frozenset({"error", "warning"}),
    "info": frozenset({"error", "warning", "info"}),
}
"""The severities that each --fail-level stops at."""
DEFAULT_LEVEL = "warning"


@dataclass(frozen=True, kw_only=True)
class Choice:
    """What the command line says."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    lang: str = ""
    fail_level: str = ""
    given: Mapping[str, str] = field(default_factory=dict)  # context values
    config: Path | None = None
    isolated: bool = False
    exclude: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plan:
    """Answers for each file; what cannot be used on the way is in `problems`, each once."""

    choice: Choice
    problems: dict[str, Problem] = field(default_factory=dict)
    jobs: dict[tuple[object, ...], Job] = field(default_factory=dict)
    sets: dict[tuple[tuple[Path, ...], ...], Compiled] = field(default_factory=dict)

    def settings(self, path: Path) -> Config | None:
        """The config for a file or folder; None when it is faulty."""
        if self.choice.isolated:
            return Config()
        try:
            if self.choice.config:
                return read(self.choice.config) or Config()
            return nearest(path.absolute().parent)
        except ConfigError as why:
            self.problems.setdefault(str(why), problem(why))
            return None

    def excluded(self, path: Path) -> bool:
        """Whether --exclude or the config's `exclude` names an absolute path."""
        here = self.choice.exclude and path.is_relative_to(Path.cwd())
        if here and spec(self.choice.exclude).match_file(path.relative_to(Path.cwd()).as_posix()):
            return True
        settings = self.settings(path)
        return settings is not None and settings.excludes(path)

    def job(self, path: Path) -> Job | None:
        """What to check a file with; None when its config is faulty."""
        settings = self.settings(path)
        if settings is None:
            return None
        overrides = tuple(settings.overriding(path.absolute()))
        key = (settings.file, *(id(override) for override in overrides))
        try:
            if key not in self.jobs:
                self.jobs[key] = self._job(settings, overrides)
        except ConfigError as why:
            self.problems.setdefault(str(why), problem(why))
            return None
        return self.jobs[key]

    def _job(self, settings: Config, overrides: Iterable[Override]) -> Job:
        known = self.compiled(settings)
        _validate(settings, known)
        ignored = [*settings.ignore, *(name for override in overrides for name in override.ignore)]
        severity: dict[str, Severity] = dict(settings.severity)
        context: dict[str, str] = {}
        for override in overrides:
            severity.update(override.severity)
            context.update(override.context)
        return Job(
            rules=tuple(chosen(known, self.choice.select or settings.select, (*self.choice.ignore, *ignored))),
            lang=self.lang(settings),
            given=self.choice.given,
            configured=context,
            severities=severity,
            known=frozenset(rule.id for rule in known.rules),
        )

    def compiled(self, settings: Config) -> Compiled:
        """The rules of a config; its dictionaries are those that are looked into from now on."""
        folders = (settings.folders("rules"), settings.folders("dictionaries"))
        if folders not in self.sets:
            found = compiled(*folders)
            self.problems.update({f"{one.path}: {one.message}": one for one in found.problems})
            self.sets[folders] = found
            _check_names(self.choice, found)
        dictionary.use_folders(folders[1], self.sets[folders].dictionaries)
        return self.sets[folders]

    def lang(self, settings: Config | None) -> str:
        """The language of messages."""
        return self.choice.lang or (settings.lang if settings else "") or locale_language(os.environ)

    def fails(self, path: Path, severities: Iterable[Severity]) -> bool:
        """Whether findings of these severities in a file are at or above its gate."""
        settings = self.settings(path)
        level = self.choice.fail_level or (settings.fail_level if settings else "") or DEFAULT_LEVEL
        return not LEVELS[level].isdisjoint(severities)


def locale_language(environment: Mapping[str, str]) -> str:
    """The language of messages that the locale asks for: ja, zh or en."""
    for name in ("LINTKIT_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "").lower()
        if value:
            return next((lang for lang in ("ja", "zh") if value.startswith(lang)), "en")
    return "en"


def chosen(known: Compiled, select: Iterable[str], ignore: Iterable[str]) -> list[Rule]:
    """The rules that are on; without a selection those that are on by default."""
    select, ignore = tuple(select) or ("default",), tuple(ignore)
    return [
        rule
        for rule in known.rules
        if any(_names(name, rule, known) for name in select) and not any(_names(name, rule, known) for name in ignore)
    ]


def _names(name: str, rule: Rule, known: Compiled) -> bool:
    """Whether a name in --select means a rule: its id, its pack, how its id begins, `default` or `all`."""
    if name in {"all", "default"}:
        return name == "all" or rule.default
    stem = name.rstrip("*").rstrip("-")
    return rule.id == name or known.packs[rule.id] == stem or rule.id.startswith(f"{stem}-")


def unknown(name: str, known: Compiled) -> str:
    """Why a name in --select or --ignore chooses nothing, or ""."""
    if name in {"all", "default"} or any(_names(name, rule, known) for rule in known.rules):
        return ""
    names = [*(rule.id for rule in known.rules), *sorted({*known.packs.values()})]
    near = hint(name, names)
    return f"there is no rule or pack '{name}'" + (near if "did you mean" in near else "; see lintkit rule --all")


def _check_names(choice: Choice, known: Compiled) -> None:
    for option, names in (("--select", choice.select), ("--ignore", choice.ignore)):
        for what in filter(None, (unknown(name, known) for name in names)):
            raise click.UsageError(f"{option}: {what}")


def _validate(settings: Config, known: Compiled) -> None:
    """ConfigError for a rule that a config names and nobody has."""
    named = [*settings.select, *settings.ignore, *(name for one in settings.overrides for name in one.ignore)]
    for name in named:
        what = unknown(name, known)
        if what:
            raise ConfigError(f"{settings.place(name)}: {what}")
    ids = {rule.id for rule in known.rules}
    for name in (*settings.severity, *(name for one in settings.overrides for name in one.severity)):
        if name not in ids:
            raise ConfigError(f"{settings.place(name)}: severity: there is no rule '{name}'{hint(name, sorted(ids))}")
