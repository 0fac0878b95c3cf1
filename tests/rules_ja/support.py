"""The one rule page a test is about, so that a broken page elsewhere breaks its own tests only."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from lintkit.data import shipped
from lintkit.engine import Job, check
from lintkit.model import Finding
from lintkit.rule import Rule, load


def innocent() -> Iterator[tuple[str, str, str]]:
    """Kind of document, what is tried, and a text that must stay silent."""
    for kind, texts in _table("innocent.yaml").items():
        for name, text in texts.items():
            yield kind, name, text


def guilty() -> Iterator[tuple[str, str, str]]:
    """Rule, kind of document, and a marked text."""
    for rule_id, texts in _table("guilty.yaml").items():
        for one in texts:
            yield rule_id, *next(iter(one.items()))


@cache
def _table(name: str) -> Any:
    return yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8"))


@cache
def rule(rule_id: str) -> Rule:
    """A shipped rule by its id."""
    return load(next(shipped("rules").rglob(f"{rule_id}.yaml")))


def findings(rule_id: str, text: str, path: str = "t.md", **context: str) -> tuple[Finding, ...]:
    """What one shipped rule finds in a text."""
    report = check(path, text.encode(), Job((rule(rule_id),), "ja", {"audience": "consumer", **context}))
    assert not report.problems, report.problems
    return report.findings
