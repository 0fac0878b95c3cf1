"""Word lists and evidence phrasings by name, validated as they are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lintkit import pages
from lintkit.data import shipped
from lintkit.model import LintkitError


@dataclass(frozen=True, slots=True)
class Dictionary:
    """One YAML file of `dictionaries/`: what it holds, where it is from, and its named lists.

    A list's items are strings, or one-key mappings `word: better` / `word: [better, …]`, as written.
    """

    about: str
    source: str
    lists: Mapping[str, Items]


@dataclass(frozen=True, slots=True)
class Items:
    """The items of one list, as written."""

    items: tuple[Any, ...]

    @classmethod
    def from_page(cls, value: Any) -> Items:
        """From a YAML list; a word that stands twice is an error."""
        if not isinstance(value, list):
            raise ValueError("a list of words is wanted ('- word' lines)")
        words = [next(iter(one)) if isinstance(one, dict) else one for one in value]
        twice = next((word for word in words if words.count(word) > 1), None)
        if twice is not None:
            raise ValueError(f"'{twice}' stands twice; keep one of them")
        return cls(tuple(value))


_folders: list[Path] = []


def use_folders(folders: Sequence[Path]) -> None:
    """Look for dictionaries in these folders before the shipped ones."""
    _folders[:] = folders
    load.cache_clear()


@cache
def load(name: str) -> Dictionary:
    """The dictionary `name`; LintkitError when there is none or it breaks its format."""
    for folder in (*_folders, shipped("dictionaries")):
        path = folder / f"{name}.yaml"
        if path.is_file():
            page, node = pages.read(path)
            dictionary: Dictionary = page.build(node, Dictionary, "dictionary")
            return dictionary
    known = sorted(path.stem for path in shipped("dictionaries").glob("*.yaml"))
    raise LintkitError(f"there is no dictionary '{name}'{pages.hint(name, known)}")


def words(name: str) -> tuple[Any, ...]:
    """The items of `dictionary/list`, or of all lists of `dictionary` together."""
    file, _, part = name.partition("/")
    lists = load(file).lists
    if not part:
        return tuple(item for items in lists.values() for item in items.items)
    if part not in lists:
        raise LintkitError(f"the dictionary '{file}' has no list '{part}'{pages.hint(part, sorted(lists))}")
    return lists[part].items
