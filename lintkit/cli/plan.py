"""With which rules, language and context each file is checked: options over the nearest config over defaults."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lintkit.config import LANGS, Config, ConfigError, Override, explicit, nearest
from lintkit.model import LintkitError, Problem, Severity, problem
from lintkit.patterns import spec

if TYPE_CHECKING:  # a run whose findings are all known imports neither
    from lintkit.compiled import Compiled
    from lintkit.engine import Job
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
    as_of: date | None = None  # the day whose law is asked for
    config: Path | None = None
    isolated: bool = False
    exclude: tuple[str, ...] = ()
    cache: bool = True


@dataclass(frozen=True)
class Plan:
    """Answers for each file; what cannot be used on the way is in `problems`, each once."""

    choice: Choice
    problems: dict[str, Problem] = field(default_factory=dict)
    jobs: dict[str, Job] = field(default_factory=dict)
    sets: dict[tuple[tuple[Path, ...], ...], Compiled] = field(default_factory=dict)
    keys: dict[tuple[tuple[Path, ...], ...], str] = field(default_factory=dict)

    def settings(self, path: Path) -> Config | None:
        """The config for a file or folder; None when it is faulty."""
        if self.choice.isolated:
            return Config()
        try:
            if self.choice.config:
                return explicit(self.choice.config.absolute())
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

    def key(self, path: Path) -> str:
        """A hash of all that decides about a file's findings but the file; "" where nothing may be kept."""
        from lintkit import store

        settings = self.settings(path)
        if settings is None or not self.choice.cache:
            return ""
        try:
            rules = self.rules_key(settings)
        except ConfigError:
            return ""
        # Without compiled rules on disk some page has a fault, which must be said again.
        return store.digest(rules, self._about(settings, path)) if store.has("rules", rules) else ""

    def job(self, path: Path) -> Job | None:
        """What to check a file with; None when its config is faulty."""
        settings = self.settings(path)
        if settings is None:
            return None
        about = self._about(settings, path)
        try:
            if about not in self.jobs:
                self.jobs[about] = self._job(settings, tuple(settings.overriding(path.absolute())))
        except ConfigError as why:
            self.problems.setdefault(str(why), problem(why))
            return None
        self.compiled(settings)
        return self.jobs[about]

    def _about(self, settings: Config, path: Path) -> str:
        """All that options and config say about a file's findings."""
        overrides = tuple(settings.overriding(path.absolute()))
        choice = self.choice
        asked = (choice.select, choice.ignore, sorted(choice.given.items()), str(choice.as_of))
        return repr((settings, overrides, *asked, self.lang(settings)))

    def _job(self, settings: Config, overrides: Iterable[Override]) -> Job:
        from lintkit.cli.select import check_config, chosen
        from lintkit.engine import Job

        known = self.compiled(settings)
        check_config(settings, known)
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
            thresholds=settings.thresholds,
            as_of=self.choice.as_of,
            known=frozenset(rule.id for rule in known.rules),
        )

    def rules_key(self, settings: Config) -> str:
        """What tells one state of a config's rules and dictionaries from another."""
        from lintkit.sources import rules_key

        folders = _folders(settings)
        if folders not in self.keys:
            self.keys[folders] = rules_key(*folders)
        return self.keys[folders]

    def compiled(self, settings: Config) -> Compiled:
        """The rules of a config; its dictionaries are those that are looked into from now on."""
        from lintkit import dictionary, programs
        from lintkit.cli.select import check_names
        from lintkit.compiled import compiled, load_all
        from lintkit.examples import problems as tested

        folders = _folders(settings)
        if folders not in self.sets:
            key = self.rules_key(settings)
            if self.choice.cache:
                programs.recall()
            found = compiled(*folders, key, tested) if self.choice.cache else load_all(*folders, tested)
            self.problems.update({f"{one.path}: {one.message}": one for one in found.problems})
            self.sets[folders] = found
            check_names("--select", self.choice.select, found)
            check_names("--ignore", self.choice.ignore, found)
        dictionary.use_folders(folders[1], self.sets[folders].dictionaries)
        return self.sets[folders]

    def explained(self, ids: frozenset[str]) -> dict[str, Rule]:
        """Rules by id, with their examples: of every config that was used."""
        from lintkit import dictionary
        from lintkit.compiled import explained

        found: dict[str, Rule] = {}
        for folders, known in self.sets.items():
            dictionary.use_folders(folders[1], known.dictionaries)
            found |= {rule.id: rule for rule in explained(folders[0], ids.difference(found))}
        return found

    def lang(self, settings: Config | None) -> str:
        """The language of messages."""
        return self.choice.lang or (settings.lang if settings else "") or locale_language(os.environ)

    def fails(self, path: Path, severities: Iterable[Severity]) -> bool:
        """Whether findings of these severities in a file are at or above its gate."""
        settings = self.settings(path)
        level = self.choice.fail_level or (settings.fail_level if settings else "") or DEFAULT_LEVEL
        return not LEVELS[level].isdisjoint(severities)


def _folders(settings: Config) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    return settings.folders("rules"), settings.folders("dictionaries")


def locale_language(environment: Mapping[str, str]) -> str:
    """The language of messages that the locale asks for: ja, zh or en."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "").lower()
        if value:
            return next((lang for lang in ("ja", "zh") if value.startswith(lang)), "en")
    return "en"


_MEANT = {"jp": "ja", "japanese": "ja", "cn": "zh", "tw": "zh", "chinese": "zh", "us": "en", "english": "en"}


def own_language(environment: Mapping[str, str]) -> str:
    """The language in LINTKIT_LANG, also written as a locale (ja_JP.UTF-8), "" without it."""
    value = environment.get("LINTKIT_LANG", "").strip()
    name = re.split("[_.@-]", value.lower())[0]
    if not name or name in LANGS:
        return name
    if name in {"c", "posix"}:
        return "en"
    meant = f"; did you mean '{_MEANT[name]}'?" if name in _MEANT else f"; allowed: {', '.join(LANGS)}"
    raise LintkitError(f"LINTKIT_LANG cannot be '{value}'{meant}")
