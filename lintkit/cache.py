"""Rules and dictionaries compiled on disk, keyed by their content, so that a usual run parses no YAML."""

from __future__ import annotations

import io
import os
import pickle
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lintkit import __version__, dictionary
from lintkit.data import shipped
from lintkit.model import LintkitError, Problem
from lintkit.rule import Rule, load

_KEPT = 12
"""Compiled sets kept on disk: some versions, some projects with rules of their own."""
_PLAIN = {("builtins", "frozenset"), ("builtins", "set"), ("re", "_compile"), ("decimal", "Decimal")}


@dataclass(frozen=True, slots=True)
class Compiled:
    """The rules and dictionaries of a run; `compiled` ones come without their examples."""

    rules: tuple[Rule, ...]
    packs: Mapping[str, str]  # the folder of each rule's page, by rule id
    dictionaries: Mapping[str, dictionary.Dictionary]
    problems: tuple[Problem, ...] = ()  # pages that break their format


def compiled(rules: Sequence[Path] = (), dictionaries: Sequence[Path] = ()) -> Compiled:
    """The shipped rules and those of these folders, from the cache where nothing has changed since."""
    rule_folders = (shipped("rules"), *rules)
    word_folders = (*dictionaries, shipped("dictionaries"))
    file = _folder() / f"rules-{_key(rule_folders, word_folders)}.pickle"
    found = _stored(file)
    if found:
        return found
    full = load_all(rules, dictionaries)
    made = replace(full, rules=tuple(replace(rule, valid=(), invalid=()) for rule in full.rules))
    if not made.problems:
        _store(file, made)
    return made


def pages(folders: Iterable[Path]) -> Iterator[Path]:
    """The rule pages of folders, in the order of folders and paths; a folder `dictionaries` has none."""
    for folder in folders:
        found = (path for path in folder.rglob("*.y*ml") if path.suffix in {".yaml", ".yml"})
        yield from sorted(path for path in found if path.parent.name != "dictionaries")


def load_all(rules: Sequence[Path] = (), dictionaries: Sequence[Path] = ()) -> Compiled:
    """Read every page, examples included; what breaks its format is left out and said."""
    problems: list[Problem] = []
    words = dict(_dictionaries((*dictionaries, shipped("dictionaries")), problems))
    dictionary.use_folders(dictionaries, words)
    packs: dict[str, str] = {}
    read = tuple(_rules((shipped("rules"), *rules), packs, problems))
    return Compiled(read, packs, words, tuple(problems))


def _rules(folders: Sequence[Path], packs: dict[str, str], problems: list[Problem]) -> Iterator[Rule]:
    first: dict[str, str] = {}
    for path in pages(folders):
        name = shown(path)
        try:
            rule = load(path, name)
        except LintkitError as why:
            problems.append(problem(why))
            continue
        if rule.id in first:
            what = f"there is a rule '{rule.id}' already ({first[rule.id]}); give this one another id and file name"
            problems.append(Problem(name, what))
            continue
        first[rule.id] = name
        packs[rule.id] = path.parent.name
        yield rule


def _dictionaries(folders: Sequence[Path], problems: list[Problem]) -> Iterator[tuple[str, dictionary.Dictionary]]:
    for name, path in dictionary.files(folders).items():
        try:
            yield name, dictionary.read(path)
        except LintkitError as why:
            problems.append(problem(why))


def problem(why: LintkitError) -> Problem:
    """A problem from an error whose text begins with its file."""
    place, _, what = str(why).partition(": ")
    return Problem(place, what)


def shown(path: Path) -> str:
    """A path as users know it: from the current folder where it lies below it."""
    return os.path.relpath(path) if path.is_relative_to(Path.cwd()) else str(path)


def _key(rule_folders: Sequence[Path], word_folders: Sequence[Path]) -> str:
    """A hash of every page's path and content, and of what reads them."""
    from hashlib import blake2b

    known = blake2b(f"{__version__} {sys.version} {_code()}".encode(), digest_size=16)
    for path in (*pages(rule_folders), *dictionary.files(word_folders).values()):
        known.update(f"\0{path}\0".encode(errors="surrogateescape"))
        try:
            known.update(path.read_bytes())
        except OSError:
            known.update(b"unreadable")
    return known.hexdigest()


def _code() -> str:
    """In a checkout the code that reads the pages changes without its version: its times stand for it."""
    package = Path(__file__).parent
    if (package / "_data").is_dir():
        return ""
    return " ".join(str(path.stat().st_mtime_ns) for path in sorted(package.rglob("*.py")))


def _folder() -> Path:
    """LINTKIT_CACHE_DIR, or the platform's folder for caches."""
    chosen = os.environ.get("LINTKIT_CACHE_DIR")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", "~")).expanduser() / "lintkit" / "cache"
    if sys.platform == "darwin":
        return Path("~/Library/Caches/lintkit").expanduser()
    return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "lintkit"


class _Reader(pickle.Unpickler):
    """Builds lintkit's own classes and plain values, nothing else: a cache file is no place for code."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if module.startswith("lintkit.") or (module, name) in _PLAIN else None
        ours = isinstance(found, type) and found.__module__ == module
        if not ours and (module, name) not in _PLAIN:
            raise pickle.UnpicklingError(f"{module}.{name} is not expected here")
        return found


def _stored(file: Path) -> Compiled | None:
    """What a cache file holds; whatever is wrong with it, it is made anew."""
    try:
        found = _Reader(io.BytesIO(file.read_bytes())).load()
    except Exception:  # noqa: BLE001 -- a damaged pickle may raise anything
        return None
    return found if isinstance(found, Compiled) else None


def _store(file: Path, made: Compiled) -> None:
    """Write a cache file in one step; where that cannot be, the next run compiles again."""
    temporary = file.with_suffix(f".{os.getpid()}")
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        temporary.write_bytes(pickle.dumps(made, protocol=pickle.HIGHEST_PROTOCOL))
        temporary.replace(file)
        stale = sorted(file.parent.glob("rules-*.pickle"), key=lambda one: one.stat().st_mtime)[:-_KEPT]
        for one in stale:
            one.unlink(missing_ok=True)
    except OSError:
        with suppress(OSError):
            temporary.unlink()
