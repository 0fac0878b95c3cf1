"""Apply edits that do not overlap until nothing changes."""

from __future__ import annotations

from collections.abc import Iterable

from lintkit.model import Edit, Finding


def fixed_source(source: str, findings: Iterable[Finding], unsafe: bool = False) -> str:
    """The source after one round of fixes: the leftmost of overlapping ones is applied."""
    edits: list[Edit] = []
    taken = 0
    for finding in sorted(findings, key=lambda finding: finding.span):
        fix = finding.fix
        if fix is None or not (fix.safe or unsafe) or min(edit.span.start for edit in fix.edits) < taken:
            continue
        edits.extend(fix.edits)
        taken = max(edit.span.end for edit in fix.edits)
    for edit in sorted(edits, reverse=True):
        source = source[: edit.span.start] + edit.text + source[edit.span.end :]
    return source
