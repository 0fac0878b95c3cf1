"""Rules and dictionaries compiled, and kept by their content, so that a usual run parses no YAML."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from lintkit import dictionary, store
from lintkit.data import shipped
from lintkit.facts.phrases import needs_of, use_needs
from lintkit.model import LintkitError, Problem, problem
from lintkit.rule import Rule, load
from lintkit.sources import pages, rules_key

_KIND = "rules"


@dataclass(frozen=True, slots=True)
class Compiled:
    """The rules and dictionaries of a run; `compiled` ones come without their examples."""

    rules: tuple[Rule, ...]
    packs: Mapping[str, str]  # the folder of each rule's page, by rule id
    dictionaries: Mapping[str, dictionary.Dictionary]
    needs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # phrases.needs_of, but of mere literals
    problems: tuple[Problem, ...] = ()  # pages that break their format


def compiled(rules: Sequence[Path] = (), dictionaries: Sequence[Path] = (), key: str = "") -> Compiled:
    """The shipped rules and those of these folders, as kept where nothing has changed since."""
    key = key or rules_key(rules, dictionaries)
    found = store.get(_KIND, key)
    if isinstance(found, Compiled):
        use_needs(found.needs)
        return found
    full = load_all(rules, dictionaries)
    bare = tuple(replace(rule, valid=(), invalid=()) for rule in full.rules)
    made = replace(full, rules=bare, needs=dict(_needs(full.dictionaries.values())))
    if not made.problems:
        store.put(_KIND, key, made)
        store.sweep(_KIND)
    return made


def load_all(rules: Sequence[Path] = (), dictionaries: Sequence[Path] = ()) -> Compiled:
    """Read every page, examples included; what breaks its format is left out and said."""
    problems: list[Problem] = []
    words = dict(_dictionaries((*dictionaries, shipped("dictionaries")), problems))
    dictionary.use_folders(dictionaries, words)
    packs: dict[str, str] = {}
    read = tuple(_rules((shipped("rules"), *rules), packs, problems))
    return Compiled(read, packs, words, problems=tuple(problems))


def _needs(dictionaries: Iterable[dictionary.Dictionary]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What the phrases of dictionaries need; some lists hold words that are no phrases."""
    for items in (items for one in dictionaries for items in one.lists.values()):
        for item in items.items:
            phrase = next(iter(item)) if isinstance(item, dict) else item
            with suppress(ValueError):
                needs = tuple(needs_of(phrase))
                if needs != (phrase,):
                    yield phrase, needs


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


def shown(path: Path) -> str:
    """A path as users know it: from the current folder where it lies below it."""
    return os.path.relpath(path) if path.is_relative_to(Path.cwd()) else str(path)
