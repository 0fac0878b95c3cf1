"""Findings by the hash of everything they follow from, so that nothing is checked twice."""

from __future__ import annotations

from lintkit import store
from lintkit.model import FileReport

_KIND = "findings"


def find(key: str) -> FileReport | None:
    """What was found under a key before."""
    found = store.get(_KIND, key)
    return found if isinstance(found, FileReport) else None


def keep(key: str, report: FileReport) -> None:
    """Keep a file's report; trouble is not kept, because it may be over next time."""
    if not report.problems:
        store.put(_KIND, key, report)
        store.sweep(_KIND)
