"""Comments in the text that silence a finding, and those that silence nothing."""

from __future__ import annotations

from collections.abc import Sequence

from lintkit.model import Document, Finding
from lintkit.rule import Rule


def suppress(document: Document, rules: Sequence[Rule], findings: list[Finding], lang: str) -> list[Finding]:
    """The findings that no directive silences, and the findings about directives."""
    return findings
