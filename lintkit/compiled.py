"""Rules and dictionaries compiled, and kept by their content, so that a usual run parses no YAML."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from lintkit import dictionary, store
from lintkit.data import shipped
from lintkit.facts.phrases import needs_of, use_needs
from lintkit.model import LintkitError, Problem, problem
from lintkit.rule import Rule, load
from lintkit.sources import pages, rules_key

_KIND = "rules"
Tested = Callable[[str, Rule], Iterable[Problem]]
"""What is wrong with the examples of a page, given its name and its rule."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """The rules and dictionaries of a run; `compiled` ones come without their examples."""

    rules: tuple[Rule, ...]
    packs: Mapping[str, str]  # the folder of each rule's page, by rule id
    dictionaries: Mapping[str, dictionary.Dictionary]
    needs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # phrases.needs_of, but of mere literals
    problems: tuple[Problem, ...] = ()  # pages that break their format


def compiled(
    rules: Sequence[Path] = (), dictionaries: Sequence[Path] = (), key: str = "", tested: Tested | None = None
) -> Compiled:
    """The shipped rules and those of these folders, as kept where nothing has changed since."""
    key = key or rules_key(rules, dictionaries)
    found = store.get(_KIND, key)
    if isinstance(found, Compiled):
        use_needs(found.needs)
        return found
    full = load_all(rules, dictionaries, tested)
    bare = tuple(replace(rule, valid=(), invalid=()) for rule in full.rules)
    made = replace(full, rules=bare, needs=dict(_needs(full.dictionaries.values())))
    if not made.problems:
        store.put(_KIND, key, made)
        store.sweep(_KIND)
    return made


def load_all(rules: Sequence[Path] = (), dictionaries: Sequence[Path] = (), tested: Tested | None = None) -> Compiled:
    """Read every page, examples included; what breaks its format is left out and said, and what `tested` finds."""
    problems = list(_bare(rules))
    words = dict(_dictionaries((*dictionaries, shipped("dictionaries")), problems))
    dictionary.use_folders(dictionaries, words)
    read = dict(_rules((shipped("rules"), *rules), problems))
    if tested:
        for path, rule in read.items():
            problems.extend([] if _ships(path) else tested(shown(path), deepcopy(rule)))
    packs = {rule.id: path.parent.name for path, rule in read.items()}
    return Compiled(tuple(read.values()), packs, words, problems=tuple(problems))


def explained(rules: Sequence[Path], ids: Collection[str]) -> Iterator[Rule]:
    """These rules from their pages, with the examples that compiled ones lack; the dictionaries are those in use."""
    for path in pages((shipped("rules"), *rules)):
        if path.stem in ids:
            with suppress(LintkitError):
                yield load(path, shown(path))


def _bare(folders: Iterable[Path]) -> Iterator[Problem]:
    """Folders that were named for their pages and hold none."""
    for folder in folders:
        if not any(pages([folder])):
            yield Problem(shown(folder), "no rule page (.yaml) in this folder; `rules` in the config names it")


def _ships(path: Path) -> bool:
    return path.is_relative_to(shipped("rules"))


def _needs(dictionaries: Iterable[dictionary.Dictionary]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What the phrases of dictionaries need; some lists hold words that are no phrases."""
    for items in (items for one in dictionaries for items in one.lists.values()):
        for item in items.items:
            phrase = next(iter(item)) if isinstance(item, dict) else item
            with suppress(ValueError):
                needs = tuple(needs_of(phrase))
                if needs != (phrase,):
                    yield phrase, needs


def _rules(folders: Sequence[Path], problems: list[Problem]) -> Iterator[tuple[Path, Rule]]:
    first: dict[str, str] = {}
    for path in pages(folders):
        name = shown(path)
        try:
            rule = load(path, name)
            if not _ships(path):
                _need_words(deepcopy(rule.check), path)
        except LintkitError as why:
            problems.append(problem(why))
            continue
        if rule.id in first:
            what = f"there is a rule '{rule.id}' already ({first[rule.id]}); give this one another id and file name"
            problems.append(Problem(name, what))
            continue
        first[rule.id] = name
        yield path, rule


def _need_words(part: Any, path: Path) -> None:
    """LintkitError when a check of one's own, or a part of it, names words that are not there or are no phrases."""
    try:
        for name, made in vars(type(part)).items():
            if isinstance(made, cached_property):
                getattr(part, name)
    except (LintkitError, ValueError) as why:
        raise LintkitError(f"{shown(path)}:{_line_of(str(why), path)}: {why}") from None
    for value in (getattr(part, one.name) for one in fields(part)):
        for inner in value if isinstance(value, tuple) else (value,):
            if is_dataclass(inner):
                _need_words(inner, path)


def _line_of(why: str, path: Path) -> int:
    """The line of a page that names what an error quotes: `dictionary/list`, a dictionary, or else its check."""
    text = path.read_text(encoding="utf-8-sig")
    quoted = re.findall("'(.+?)'", why)
    word = next((one for one in ("/".join(quoted[:2]), *quoted[:1]) if one and one in text), "\ncheck:")
    return text.partition(word)[0].count("\n") + 1 + word.count("\n")


def _dictionaries(folders: Sequence[Path], problems: list[Problem]) -> Iterator[tuple[str, dictionary.Dictionary]]:
    for name, path in dictionary.files(folders).items():
        try:
            yield name, dictionary.read(path)
        except LintkitError as why:
            problems.append(problem(why))


def shown(path: Path) -> str:
    """A path as users know it: from the current folder where it lies below it."""
    return os.path.relpath(path) if path.is_relative_to(Path.cwd()) else str(path)
