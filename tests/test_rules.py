"""Every shipped rule page: complete, and every example of it holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lintkit.data import shipped
from lintkit.examples import fault
from lintkit.model import LintkitError
from lintkit.rule import Example, Rule, load

PAGES = sorted(shipped("rules").rglob("*.yaml"))


def _load(path: Path) -> Rule | LintkitError:
    try:
        return load(path)
    except LintkitError as why:
        return why


LOADED = {path: _load(path) for path in PAGES}
RULES = [rule for rule in LOADED.values() if isinstance(rule, Rule)]
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id}-{side}-{number}")
    for rule in RULES
    for side in ("valid", "invalid")
    for number, example in enumerate(getattr(rule, side), 1)
]
each_rule = pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in RULES])


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in PAGES])
def test_pages_can_be_read(path: Path) -> None:
    found = LOADED[path]
    assert isinstance(found, Rule), found


def test_ids_are_unique_and_rules_are_nothing_but_pages() -> None:
    assert len({path.stem for path in PAGES}) == len(PAGES)
    others = [path for path in shipped("rules").rglob("*") if path.is_file() and path.suffix != ".yaml"]
    assert others == []


@each_rule
def test_the_id_says_where_it_belongs(rule: Rule) -> None:
    assert re.fullmatch(r"(ja|jp|zh|cn|date|number|advice|campaign|lintkit)(-[a-z0-9]+)+", rule.id)


@each_rule
def test_three_examples_each_way_at_least(rule: Rule) -> None:
    assert min(len(rule.valid), len(rule.invalid)) >= 3


@each_rule
def test_messages_in_three_languages(rule: Rule) -> None:
    assert re.search("[ぁ-んァ-ヶ]", rule.message.ja)
    assert re.search("[一-鿿]", rule.message.zh)
    assert re.search("[a-z]{3}", rule.message.en)


@each_rule
def test_why_and_basis(rule: Rule) -> None:
    assert len(rule.why.split()) >= 5
    assert rule.basis
    assert all(basis.law for basis in rule.basis)
    assert all(re.fullmatch(r"|\d{4}(-\d\d){0,2}", basis.since) for basis in rule.basis)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_examples_hold(rule: Rule, example: Example) -> None:
    assert fault(rule, example) == ""
