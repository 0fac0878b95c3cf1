"""Comments in the text that silence a finding, and those that silence nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from lintkit.model import Document, Edit, Finding, Fix, Span
from lintkit.suppress.directives import Directive, Fault, Name, directives_in
from lintkit.suppress.reach import lines_of

__all__ = ["Fault", "suppress"]


def suppress(
    document: Document, findings: Iterable[Finding], known: Collection[str], ran: Collection[str]
) -> tuple[list[Finding], list[Fault]]:
    """The findings that no directive silences, and what is wrong with directives.

    `known` are the ids of all rules there are; `ran` those that looked at this document: only of
    them can be said that a directive was not needed.
    """
    directives, faults = directives_in(document, known)
    used: set[Name] = set()
    kept = [finding for finding in findings if not _silenced(finding, directives, used)]
    faults.extend(_unused(document, directives, used, ran))
    return kept, faults


def _silenced(finding: Finding, directives: Iterable[Directive], used: set[Name]) -> bool:
    """Whether a directive names the finding's rule where it begins; every such directive counts as used."""
    by = [
        name
        for directive in directives
        for name in directive.names
        if name.id == finding.rule and any(_begins_in(finding.span, reach) for reach in directive.reach)
    ]
    used.update(by)
    return bool(by)


def _begins_in(span: Span, reach: Span) -> bool:
    return reach.start <= span.start < reach.end or (span.start == reach.start == reach.end)


def _unused(
    document: Document, directives: Iterable[Directive], used: Collection[Name], ran: Collection[str]
) -> Iterator[Fault]:
    """One fault per id that silenced nothing although its rule looked; its fix takes the id or the comment out."""
    idle: dict[Span, list[tuple[Directive, Name]]] = {}
    for directive in directives:
        for name in directive.names:
            if name.id in ran and name not in used:
                idle.setdefault(directive.comment, []).append((directive, name))
    for pairs in idle.values():
        for directive, name in pairs:
            whole = len(pairs) == directive.written
            yield Fault("unused", name.span, (), _removal(document.source, directive, name, whole))


def _removal(source: str, directive: Directive, name: Name, whole: bool) -> Fix | None:
    if directive.partner:
        # Of a range that names several rules each half may belong to another one: its author must look.
        gone = [_with_line(source, span) for span in (directive.comment, directive.partner)]
        return Fix(tuple(Edit(span, "") for span in gone)) if directive.written == 1 else None
    span = _with_line(source, directive.comment) if whole else _with_separator(source, directive.comment, name.span)
    return Fix((Edit(span, ""),))


def _with_line(source: str, span: Span) -> Span:
    """A span with the rest of its line, break included, when nothing else stands on it."""
    line = lines_of(source, span)
    if source[line.start : span.start].strip() or source[span.end : line.end].strip():
        return span
    brk = 2 if source[line.end : line.end + 2] == "\r\n" else 1
    return Span(line.start, min(line.end + brk, len(source)))


def _with_separator(source: str, comment: Span, name: Span) -> Span:
    """An id with the comma that divided it from its neighbour."""
    after = re.compile(r"\s*[,，、]?\s*").match(source, name.end, comment.end)
    end = after.end() if after else name.end
    if source[end : end + 1] not in {"]", "］"}:
        return Span(name.start, end)
    before = source[comment.start : name.start]
    return Span(comment.start + len(before.rstrip(" \t\r\n　,，、")), name.end)
