"""The one rule page a test is about, so that a broken page elsewhere breaks its own tests only."""

from __future__ import annotations

from functools import cache

from lintkit.data import shipped
from lintkit.engine import Job, check
from lintkit.model import Finding
from lintkit.rule import Rule, load


@cache
def rule(rule_id: str) -> Rule:
    """A shipped rule by its id."""
    return load(next(shipped("rules").rglob(f"{rule_id}.yaml")))


def findings(rule_id: str, text: str, path: str = "t.md", **context: str) -> tuple[Finding, ...]:
    """What one shipped rule finds in a text."""
    report = check(path, text.encode(), Job((rule(rule_id),), "ja", {"audience": "consumer", **context}))
    assert not report.problems, report.problems
    return report.findings
