"""lintkit.toml or [tool.lintkit]: the nearest one to a file counts."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path
from typing import Any

from lintkit.config.reader import FAIL_LEVELS, LANGS, config
from lintkit.config.settings import Config, ConfigError, Override, known_as

__all__ = ["FAIL_LEVELS", "LANGS", "NAMES", "Config", "ConfigError", "Override", "explicit", "nearest", "read"]

NAMES = ("lintkit.toml", "pyproject.toml")


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
        raise ConfigError(f"{known_as(path)}: there is no table [tool.lintkit] in this file; name another, or add it")
    return config


def read(path: Path) -> Config | None:
    """Read one config file; None for a pyproject.toml that says nothing to lintkit."""
    shown = known_as(path)
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
    return None if table is None else config(table, path, shown, text, max(start, 0))


def _parse(text: str, shown: str) -> Any:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as why:
        line = re.search(r"at line (\d+)", str(why))
        what = re.sub(r"\s*\(at .*\)$", "", str(why))
        raise ConfigError(f"{shown}:{line[1] if line else text.count(chr(10)) + 1}: not TOML: {what}") from None
