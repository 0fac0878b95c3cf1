"""Reports made by hand: reporters are tested without the engine."""

from __future__ import annotations

from typing import Any

from lintkit.model import Excerpt, FileReport, Finding, Place, Report, Severity, Span, Verdict


def finding(words: str = "了解しました", line: str = "はい、了解しました。", **other: Any) -> Finding:
    """A finding of `words` on the third line of a file, at their first place in `line`."""
    at = line.index(words)
    mark = Span(at, at + len(words))
    span = Span(20 + at, 20 + at + len(words))
    values: dict[str, Any] = {
        "path": "a.md",
        "span": span,
        "rule": "ja-customer-phrase",
        "severity": Severity.WARNING,
        "verdict": Verdict.STYLE,
        "message": f"「{words}」は軽すぎます。",
        "text": words,
        "place": Place(3, at + 1, 3, at + 1 + len(words)),
        "excerpt": Excerpt(line, mark),
    }
    return Finding(**{**values, **other})


def report(*findings: Finding, **file: Any) -> Report:
    """A run over one file with these findings."""
    return Report((FileReport(file.pop("path", "a.md"), findings, **file),))
