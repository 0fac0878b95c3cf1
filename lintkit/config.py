"""lintkit.toml or [tool.lintkit]: the nearest one to a file counts; unknown keys are errors with a suggestion."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from lintkit.hints import hint
from lintkit.model import CONTEXT, LintkitError, Severity
from lintkit.model.thresholds import THRESHOLDS, Threshold
from lintkit.patterns import readable, spec

NAMES = ("lintkit.toml", "pyproject.toml")
LANGS = ("ja", "zh", "en")
FAIL_LEVELS = ("none", "info", "warning", "error")


class ConfigError(LintkitError):
    """A config that cannot be used: "file:line: what, and what is allowed"."""


@dataclass(frozen=True, slots=True)
class Override:
    """What is different for some paths."""

    paths: tuple[str, ...]
    context: Mapping[str, str] = field(default_factory=dict)
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Config:
    """One config file; the one without a file says nothing."""

    file: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    lang: str = ""
    fail_level: str = ""
    exclude: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()  # folders of own rule pages, relative to the config
    dictionaries: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    thresholds: Mapping[str, Threshold] = field(default_factory=dict)  # limits of taste, for the rules of jp-advice
    campaigns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # patterns of the documents of each, by name
    overrides: tuple[Override, ...] = ()

    def folders(self, key: str) -> tuple[Path, ...]:
        """The folders that `rules` or `dictionaries` names; ConfigError for one that is not there."""
        if not self.file:
            return ()
        named: tuple[str, ...] = getattr(self, key)
        for name in named:
            if not (self.file.parent / name).is_dir():
                raise ConfigError(f"{self.place(name)}: {key}: there is no folder '{name}' beside this file")
        return tuple(self.file.parent / name for name in named)

    def place(self, word: str) -> str:
        """The config's name and, where it can be told, the line on which a quoted word stands."""
        text = self.file.read_text(encoding="utf-8-sig", errors="replace") if self.file else ""
        return _at(
            _shown(self.file) if self.file else "", text, rf"[\"']{re.escape(word)}[\"']|^\s*{re.escape(word)}\s*="
        )

    def excludes(self, path: Path) -> bool:
        """Whether `exclude` names a path (absolute) or a folder above it."""
        return bool(self.exclude) and self._matches(self.exclude, path)

    def overriding(self, path: Path) -> Iterator[Override]:
        """The overrides for a path (absolute), the last of which counts most."""
        return (override for override in self.overrides if self._matches(override.paths, path))

    def campaign(self, path: Path) -> str:
        """The first campaign whose patterns name a path (absolute), or ""."""
        return next((name for name, patterns in self.campaigns.items() if self._matches(patterns, path)), "")

    def _matches(self, patterns: tuple[str, ...], path: Path) -> bool:
        root = self.file.parent if self.file else Path.cwd()
        below = next((base for base in (root, Path.cwd()) if path.is_relative_to(base)), None)
        return below is not None and spec(patterns).match_file(path.relative_to(below).as_posix())


@cache
def nearest(folder: Path) -> Config:
    """The config of the nearest folder (absolute) upwards that has one; ConfigError when that one is faulty."""
    for name in NAMES:
        path = folder / name
        # A folder or a dead link of our name is a mistake; of pyproject.toml it is none of ours.
        there = path.is_file() or (name == NAMES[0] and os.path.lexists(path))
        config = read(path) if there else None
        if config:
            return config
    return nearest(folder.parent) if folder.parent != folder else Config()


@cache
def explicit(path: Path) -> Config:
    """The config that the user names; ConfigError when it says nothing to lintkit or is faulty."""
    config = read(path)
    if config is None:
        raise ConfigError(f"{_shown(path)}: there is no table [tool.lintkit] in this file; name another, or add it")
    return config


def read(path: Path) -> Config | None:
    """Read one config file; None for a pyproject.toml that says nothing to lintkit."""
    shown = _shown(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as why:
        raise ConfigError(f"{shown}: cannot be read as UTF-8 ({why}); save it as UTF-8") from None
    except OSError as why:
        raise ConfigError(
            f"{shown}: cannot be read ({why.strerror}); a config is a file that lintkit may read"
        ) from None
    project = path.name == "pyproject.toml"
    if project and "lintkit" not in text:
        return None
    table = _parse(text, shown)
    start = 0
    if project:
        table = table.get("tool", {}).get("lintkit")
        start = text.find("[tool.lintkit")
    return None if table is None else _Reader(shown, text, max(start, 0)).config(table, path)


def _shown(path: Path) -> str:
    """A path as users know it: from the current folder where it lies below it."""
    return os.path.relpath(path) if path.is_relative_to(Path.cwd()) else str(path)


def _parse(text: str, shown: str) -> Any:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as why:
        line = re.search(r"at line (\d+)", str(why))
        what = re.sub(r"\s*\(at .*\)$", "", str(why))
        raise ConfigError(f"{shown}:{line[1] if line else text.count(chr(10)) + 1}: not TOML: {what}") from None


class _Reader:
    """Turns a parsed table into a Config; knows the file's name and text for errors."""

    def __init__(self, shown: str, text: str, start: int) -> None:
        self.shown = shown
        self.text = text
        self.start = start

    def config(self, table: Any, path: Path) -> Config:
        if not isinstance(table, dict):
            raise self.error("lintkit", "lintkit wants a table of settings")
        readers: dict[str, Callable[[str, Any], Any]] = {
            **dict.fromkeys(("select", "ignore", "rules", "dictionaries"), self.strings),
            "exclude": self.patterns,
            "lang": lambda key, value: self.choice(key, value, LANGS),
            "fail-level": lambda key, value: self.choice(key, value, FAIL_LEVELS),
            "severity": self.severities,
            "thresholds": self.thresholds,
            "campaigns": self.campaigns,
            "overrides": self.overrides,
        }
        return Config(file=path.absolute(), **self.settings(table, readers, "the config"))

    def settings(self, table: dict[str, Any], readers: Mapping[str, Callable[[str, Any], Any]], of: str) -> Any:
        for key in table:
            if key not in readers:
                raise self.error(key, f"{of} has no key '{key}'{hint(key, readers)}")
        return {key.replace("-", "_"): readers[key](key, value) for key, value in table.items()}

    def strings(self, key: str, value: Any) -> tuple[str, ...]:
        values = [value] if isinstance(value, str) else value
        if not isinstance(values, list) or not all(isinstance(one, str) and one for one in values):
            raise self.error(key, f'{key} wants a list of texts, for example {key} = ["…"]')
        return tuple(values)

    def patterns(self, key: str, value: Any) -> tuple[str, ...]:
        for pattern in (values := self.strings(key, value)):
            if not readable(pattern):
                quoted = re.escape(pattern).replace("\\\\", r"\\+")  # as TOML writes a backslash
                place = _at(self.shown, self.text, rf"[\"']{quoted}[\"']", self.start)
                raise ConfigError(f"{place}: {key}: '{pattern}' is no pattern as in .gitignore")
        return values

    def choice(self, key: str, value: Any, allowed: tuple[str, ...]) -> str:
        if value not in allowed:
            raise self.error(key, f"{key} cannot be '{value}'{hint(str(value), allowed)}")
        return str(value)

    def severities(self, key: str, value: Any) -> dict[str, Severity]:
        if not isinstance(value, dict):
            raise self.error(key, f'{key} wants lines of the form  rule-id = "error"')
        return {rule: Severity(self.choice(rule, one, tuple(Severity))) for rule, one in value.items()}

    def thresholds(self, key: str, value: Any) -> dict[str, Threshold]:
        if not isinstance(value, dict):
            raise self.error(key, f"{key} wants lines of the form  pushes-per-week = 2")
        for name in value:
            if name not in THRESHOLDS:
                raise self.error(name, f"{key} has no key '{name}'{hint(name, THRESHOLDS)}")
        return {name: self.threshold(name, one) for name, one in value.items()}

    def threshold(self, name: str, value: Any) -> Threshold:
        usual = THRESHOLDS[name]
        numbers = value if isinstance(value, list) else [value]
        whole = all(type(one) is int and one >= 0 for one in numbers)
        if not whole or len(numbers) != len(usual) or sorted(numbers) != numbers:
            wanted = "a whole number" if len(usual) == 1 else "two whole numbers, the smaller one first"
            example = usual[0] if len(usual) == 1 else list(usual)
            raise self.error(name, f"{name} wants {wanted}, for example {name} = {example}")
        return tuple(numbers)

    def campaigns(self, key: str, value: Any) -> dict[str, tuple[str, ...]]:
        if not isinstance(value, dict):
            raise self.error(key, f'{key} wants lines of the form  spring-sale = ["mails/spring-*.eml"]')
        return {name: self.patterns(name, one) for name, one in value.items()}

    def overrides(self, key: str, value: Any) -> tuple[Override, ...]:
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise self.error(key, "overrides wants tables that begin with the line [[overrides]]")
        return tuple(self.at_table(number).override(table) for number, table in enumerate(value))

    def at_table(self, number: int) -> _Reader:
        """A reader whose errors look for their line from the n-th [[overrides]] on."""
        headers = list(re.finditer(r"^\s*\[\[.*?overrides\s*\]\]", self.text[self.start :], re.MULTILINE))
        start = self.start + headers[number].start() if number < len(headers) else self.start
        return _Reader(self.shown, self.text, start)

    def override(self, table: dict[str, Any]) -> Override:
        readers: dict[str, Callable[[str, Any], Any]] = {"paths": self.patterns, "ignore": self.strings}
        readers["severity"] = self.severities
        readers |= dict.fromkeys(CONTEXT, lambda key, value: self.choice(key, value, CONTEXT[key]))
        values = self.settings(table, readers, "an override")
        if not values.get("paths"):
            raise self.error("overrides", "an override lacks the key 'paths', for example paths = [\"cards/**\"]")
        context = {name: values.pop(name) for name in CONTEXT if name in values}
        return Override(context=context, **values)

    def error(self, key: str, what: str) -> ConfigError:
        word = re.escape(key)
        lines = rf"^\s*(?:\[+[^\]\n]*)?[\"']?{word}[\"']?\s*[=.\]]|[{{,]\s*[\"']?{word}[\"']?\s*="
        return ConfigError(f"{_at(self.shown, self.text, lines, self.start)}: {what}")


def _at(shown: str, text: str, pattern: str, start: int = 0) -> str:
    """`file:line` of the first match, or the file alone (tomllib tells no lines)."""
    found = re.compile(pattern, re.MULTILINE).search(text, start)
    if not found:
        return shown
    blank = len(found.group()) - len(found.group().lstrip())
    return f"{shown}:{text.count(chr(10), 0, found.start() + blank) + 1}"
