"""Short ways for tests to read a text and to run one rule on it."""

from __future__ import annotations

from functools import cache

from lintkit.data import shipped
from lintkit.engine import Job, check
from lintkit.facts.context import context_of
from lintkit.facts.reading import Reading
from lintkit.readers import read
from lintkit.rule import Rule, load_folder


def reading(text: str, path: str = "t.md", **context: str) -> Reading:
    """A Reading of a text as the file `path`, with the given context values."""
    document = read(path, text.encode())
    return Reading(document, context_of(document, context, {}))


@cache
def rules() -> dict[str, Rule]:
    """The shipped rules by id."""
    return {rule.id: rule for rule in load_folder(shipped("rules"))}


def found(rule_id: str, text: str, path: str = "t.md", **context: str) -> list[str]:
    """The words that one shipped rule finds in a text, in order."""
    report = check(path, text.encode(), Job((rules()[rule_id],), "en", context))
    assert not report.problems, report.problems
    return [finding.text for finding in report.findings]
