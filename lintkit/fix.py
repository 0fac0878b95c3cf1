"""Apply edits that do not overlap until nothing changes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lintkit.engine import Job, check
from lintkit.escape import visible
from lintkit.model import Edit, FileReport, Finding, Problem
from lintkit.readers import encode, read

if TYPE_CHECKING:
    from lintkit.facts.campaign.told import Told

ROUNDS = 10
"""Times a file is fixed and checked again; fixes that still change something then go in circles."""


class Fixed(NamedTuple):
    """A file as fixes leave it."""

    report: FileReport  # of the file as it is now, with why it could not be fixed
    data: bytes  # what the file should hold
    before: str  # its text, for a diff; in UTF-8 with its byte order mark
    after: str
    fixed: tuple[Finding, ...]  # in the order in which they were fixed
    encoding: str = "utf-8"


def fix(path: str, data: bytes, job: Job, unsafe: bool = False, others: tuple[Told, ...] = ()) -> Fixed:
    """Fix one file's bytes; they come back unchanged where they cannot be written back exactly."""
    report = check(path, data, job, others)
    if not any(_wanted(finding, unsafe) for finding in report.findings):
        return Fixed(report, data, "", "", ())
    refusal = _refusal(path, data)
    if refusal:
        return Fixed(_with(report, refusal), data, "", "", ())
    before, encoding = _text(path, data)
    fixed: list[Finding] = []
    for _ in range(ROUNDS):
        chosen = list(_chosen(report.findings, unsafe))
        if not chosen:
            return Fixed(report, data, before, _text(path, data)[0], tuple(fixed), encoding)
        document = read(path, data)
        try:
            data = encode(_edited(document.source, chosen), document.encoding)
        except UnicodeError as why:
            report = _with(report, _unwritable(encoding, why))
            return Fixed(report, data, before, _text(path, data)[0], tuple(fixed), encoding)
        fixed.extend(chosen)
        report = check(path, data, job, others)
    circles = "fixes undo each other, so some were left; please report it with this file"
    return Fixed(_with(report, circles), data, before, _text(path, data)[0], tuple(fixed), encoding)


def _text(path: str, data: bytes) -> tuple[str, str]:
    document = read(path, data)
    mark = "\ufeff" if document.encoding == "utf-8-sig" else ""
    return mark + document.source, document.encoding


def _unwritable(encoding: str, why: UnicodeError) -> str:
    what = f"'{why.object[why.start]}'" if isinstance(why, UnicodeEncodeError) else "the new text"
    return f"not fixed: {what} cannot be written in {encoding}; save the file as UTF-8 and fix it again"


def _refusal(path: str, data: bytes) -> str:
    """Why a file must not be rewritten, or ""."""
    document = read(path, data)
    if document.guessed:
        return f"not fixed, because its encoding ({document.encoding}) was guessed; save it as UTF-8 and fix it again"
    try:
        same = encode(document.source, document.encoding) == data
    except UnicodeError:
        same = False
    return (
        "" if same else "not fixed, because some of its bytes would change besides; save it as UTF-8 and fix it again"
    )


def _with(report: FileReport, what: str) -> FileReport:
    return replace(report, problems=(*report.problems, Problem(report.path, what, "unfixed")))


def fixed_source(source: str, findings: Iterable[Finding], unsafe: bool = False) -> str:
    """The source after one round of fixes."""
    return _edited(source, _chosen(findings, unsafe))


def _edited(source: str, findings: Iterable[Finding]) -> str:
    edits = [edit for finding in findings if finding.fix for edit in finding.fix.edits]
    for edit in sorted(edits, reverse=True):
        source = source[: edit.span.start] + edit.text + source[edit.span.end :]
    return source


def _chosen(findings: Iterable[Finding], unsafe: bool) -> Iterator[Finding]:
    """The findings to fix together: of overlapping fixes the leftmost."""
    taken = -1
    for finding in sorted(findings, key=lambda finding: finding.span):
        if not _wanted(finding, unsafe) or not finding.fix:
            continue
        spans = [edit.span for edit in finding.fix.edits]
        start, end = min(span.start for span in spans), max(span.end for span in spans)
        # Two insertions at one place say the same twice, so they may not even touch.
        if start < taken or (start == taken and _inserts(finding.fix.edits, start)):
            continue
        taken = end
        yield finding


def _inserts(edits: Iterable[Edit], at: int) -> bool:
    return any(edit.span.start == edit.span.end == at for edit in edits)


def _wanted(finding: Finding, unsafe: bool) -> bool:
    return bool(finding.fix and finding.fix.edits and (finding.fix.safe or unsafe))


def write(path: Path, data: bytes) -> None:
    """Replace a file's content in one step, keeping its mode; a link stays a link. OSError when it cannot be."""
    import shutil
    import tempfile

    target = path.resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}."[:100])
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        shutil.copymode(target, temporary)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def diff(path: str, before: str, after: str) -> str:
    """A unified diff that `patch -p0` takes, or "" when nothing differs; nothing in its names is a control."""
    import difflib

    name = visible(path) + ("\t" if " " in path else "")  # where patch would take the space for the name's end
    lines = difflib.unified_diff(_lines(before), _lines(after), name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """Lines as patch tells them: only a line feed ends one."""
    lines = text.split("\n")
    last = lines.pop()
    return [f"{line}\n" for line in lines] + ([last] if last else [])
