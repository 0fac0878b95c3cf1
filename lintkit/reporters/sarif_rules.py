"""What SARIF says of a rule: titles, help and how much to trust it."""

from __future__ import annotations

from typing import Any

from lintkit import explain
from lintkit.escape import visible
from lintkit.model import Finding, Severity, Verdict
from lintkit.reporters import Options
from lintkit.rule import Rule

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PROBLEM = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
_PRECISION = {Severity.ERROR: "very-high", Severity.WARNING: "high", Severity.INFO: "medium"}
_LONGEST = 1024
_MOST_TAGS = 10


def descriptor(id_: str, finding: Finding, options: Options) -> dict[str, Any]:
    """The rule's description; from one of its findings where the rule itself is unknown."""
    rule = options.rules.get(id_)
    said = visible(finding.message)
    short = explain.title(rule, options.lang) if rule else ""
    full = " ".join(rule.why.split()) if rule else said
    help_text = explain.as_text(rule, options.lang) if rule else said
    severity = rule.severity if rule else finding.severity
    return {
        "id": id_,
        "name": id_,
        "shortDescription": {"text": _cut(short or id_)},
        "fullDescription": {"text": _cut(full or short or id_)},
        "help": {"text": help_text or id_, **({"markdown": explain.section(rule, [options.lang])} if rule else {})},
        "defaultConfiguration": {"level": LEVELS[severity]},
        "properties": {
            "tags": _tags(finding, rule),
            "precision": "medium" if finding.verdict == Verdict.UNPROVED else _PRECISION[severity],
            "problem.severity": _PROBLEM[severity],
        },
    }


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _tags(finding: Finding, rule: Rule | None) -> list[str]:
    """Verdict, market, language and laws; no empty ones, none twice."""
    scope = [value for value in (rule.market, rule.language) if value != "any"] if rule else []
    tags = [str(finding.verdict), *scope, *(basis.law for basis in finding.basis)]
    return [tag for tag in dict.fromkeys(tags) if tag][:_MOST_TAGS]
