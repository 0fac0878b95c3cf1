"""The files that rules and dictionaries are read from, and what tells one state of them from another."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lintkit import __version__, store
from lintkit.data import shipped


def pages(folders: Iterable[Path]) -> Iterator[Path]:
    """The rule pages of folders, in the order of folders and paths; a folder `dictionaries` has none."""
    for folder in folders:
        found = (path for path in folder.rglob("*.y*ml") if path.suffix in {".yaml", ".yml"})
        yield from sorted(path for path in found if path.parent.name != "dictionaries")


def rules_key(rules: Sequence[Path] = (), dictionaries: Sequence[Path] = ()) -> str:
    """A hash of every page's path and content, and of the code that reads them."""
    words = (path for folder in (*dictionaries, shipped("dictionaries")) for path in sorted(folder.glob("*.yaml")))
    files = (*pages((shipped("rules"), *rules)), *words)
    read = (part for path in files for part in (str(path), _content(path)))
    folders = (str(folder) for folder in (*rules, *dictionaries))  # an empty one is a mistake, not nothing
    return store.digest(__version__, sys.version, *_code(Path(__file__).parent), *folders, *read)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b"unreadable"


def _code(folder: str | Path) -> Iterator[str]:
    """Size and time of each module: in a checkout the code changes without its version."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_dir():
                yield from _code(entry.path)
            elif entry.name.endswith(".py"):
                known = entry.stat()
                yield f"{entry.name} {known.st_size} {known.st_mtime_ns}"
