"""Word lists and evidence phrasings by name, validated as they are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lintkit.data import shipped
from lintkit.hints import hint
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
_compiled: dict[str, Dictionary] = {}


def use_folders(folders: Sequence[Path], compiled: Mapping[str, Dictionary] | None = None) -> None:
    """Look for dictionaries in these folders before the shipped ones; `compiled` ones need no file at all."""
    _folders[:] = folders
    _compiled.clear()
    _compiled.update(compiled or {})
    load.cache_clear()


@cache
def load(name: str) -> Dictionary:
    """The dictionary `name`; LintkitError when there is none or it breaks its format."""
    if name in _compiled:
        return _compiled[name]
    folders = (*_folders, shipped("dictionaries"))
    for folder in folders:
        path = folder / f"{name}.yaml"
        if path.is_file():
            return read(path)
    raise LintkitError(f"there is no dictionary '{name}'{hint(name, sorted(files(folders)))}")


def read(path: Path) -> Dictionary:
    """Read one dictionary file; PageError names file, line and what to do."""
    from lintkit import pages  # YAML is not needed where the dictionaries come compiled

    page, node = pages.read(path)
    dictionary: Dictionary = page.build(node, Dictionary, "dictionary")
    return dictionary


def files(folders: Iterable[Path]) -> dict[str, Path]:
    """The dictionary files of folders by name; the first folder that has a name wins."""
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(folder.glob("*.yaml")):
            found.setdefault(path.stem, path)
    return found


def words(name: str) -> tuple[Any, ...]:
    """The items of `dictionary/list`, or of all lists of `dictionary` together."""
    file, _, part = name.partition("/")
    lists = load(file).lists
    if not part:
        return tuple(item for items in lists.values() for item in items.items)
    if part not in lists:
        raise LintkitError(f"the dictionary '{file}' has no list '{part}'{hint(part, sorted(lists))}")
    return lists[part].items
