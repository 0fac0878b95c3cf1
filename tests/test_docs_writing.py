"""The guide to writing rules: every rule and dictionary in it is loaded, and the examples of its rules hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lintkit import pages
from lintkit.dictionary import Dictionary
from lintkit.examples import failures
from lintkit.facts.grammar import TYPES
from lintkit.rule import load

GUIDE = (Path(__file__).parents[1] / "docs" / "writing-a-rule.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```", GUIDE, re.DOTALL | re.MULTILINE)
RULES = {re.findall(r"^id: (\S+)", block)[0]: block for block in BLOCKS if block.startswith("id:")}
DICTIONARIES = [block for block in BLOCKS if block.startswith("about:")]


def test_every_block_is_run() -> None:
    assert len(RULES) >= 2
    assert len(RULES) + len(DICTIONARIES) == len(BLOCKS)


@pytest.mark.parametrize("name", RULES)
def test_rules_hold(name: str, tmp_path: Path) -> None:
    page = tmp_path / f"{name}.yaml"
    page.write_text(RULES[name], encoding="utf-8")
    rule = load(page)
    assert list(failures(rule)) == []
    assert min(len(rule.valid), len(rule.invalid)) >= 3


@pytest.mark.parametrize("text", DICTIONARIES)
def test_dictionaries_load(text: str) -> None:
    page, node = pages.compose(text, "guide.yaml")
    assert page.build(node, Dictionary, "dictionary").lists


def test_every_type_of_value_is_taught() -> None:
    assert [name for name in TYPES if f"{{{name}}}" not in GUIDE] == []


def test_it_is_short() -> None:
    assert len(GUIDE.splitlines()) < 200
