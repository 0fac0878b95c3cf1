"""A rule as plain data for programs."""

from __future__ import annotations

from typing import Any

from lintkit.examples import unmarked
from lintkit.rule import Example, Rule


def as_json(rule: Rule) -> dict[str, Any]:
    """Everything a rule page says but its check; for `json.dumps`. Marks are 0-based, ends exclusive."""
    return {
        "id": rule.id,
        "verdict": str(rule.verdict),
        "severity": str(rule.severity),
        "market": rule.market,
        "language": rule.language,
        "documents": list(rule.documents),
        "audience": list(rule.audience),
        "platform": list(rule.platform),
        "occasion": list(rule.occasion),
        "default": rule.default,
        "message": rule.message._asdict(),
        "why": rule.why.strip(),
        "basis": [basis._asdict() for basis in rule.basis],
        "valid": [_example(example) for example in rule.valid],
        "invalid": [_example(example) for example in rule.invalid],
    }


def _example(example: Example) -> dict[str, Any]:
    source, spans = unmarked(example.text)
    marks = [
        {"offset": span.start, "end_offset": span.end, "text": source[span.start : span.end]} for span in sorted(spans)
    ]
    return {
        "text": source,
        "marks": marks,
        "path": example.path,
        "context": example.about,
        "fixed": example.fixed,
    }
