"""What a config says: rules, language, gate, context and campaigns by path."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lintkit.model import LintkitError, Severity
from lintkit.model.thresholds import Threshold
from lintkit.patterns import spec


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
        return at(
            known_as(self.file) if self.file else "", text, rf"[\"']{re.escape(word)}[\"']|^\s*{re.escape(word)}\s*="
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


def known_as(path: Path) -> str:
    """A path as users know it: from the current folder where it lies below it."""
    return os.path.relpath(path) if path.is_relative_to(Path.cwd()) else str(path)


def at(shown: str, text: str, pattern: str, start: int = 0) -> str:
    """`file:line` of the first match, or the file alone (tomllib tells no lines)."""
    found = re.compile(pattern, re.MULTILINE).search(text, start)
    if not found:
        return shown
    blank = len(found.group()) - len(found.group().lstrip())
    return f"{shown}:{text.count(chr(10), 0, found.start() + blank) + 1}"
