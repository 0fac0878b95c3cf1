"""Comments in the text that silence a finding, and those that silence nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from lintkit.facts.context import directives_of
from lintkit.hints import nearest
from lintkit.language.characters import Folded, fold
from lintkit.model import CONTEXT, Block, Comment, Document, Edit, Finding, Fix, Span

VERBS = ("ignore", "ignore-line", "ignore-file", "disable", "enable")
_CALL = re.compile(r"\s*lintkit\s*(?::|(?=(?:ignore|disable|enable)\b))\s*", re.IGNORECASE)
_CONTEXT = re.compile(r"[\w-]+\s*=")
_VERB = re.compile(r"([a-z]+(?:-[a-z]+)*)\s*\[([^\[\]]*)\]\s*", re.IGNORECASE)
_ID = re.compile(r"[^\s,、]+")
_REASON = re.compile(r"(?:-{2,}|[—―–]+|─+)")


class Name(NamedTuple):
    """A rule id in a directive, and where it stands in the source."""

    id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Directive:
    """One comment that speaks to lintkit about rules."""

    comment: Span
    verb: str
    names: tuple[Name, ...]
    written: int  # ids in the comment, unknown ones too; of a range the greater number
    reach: tuple[Span, ...] = ()  # source ranges in which a finding must begin to be silenced
    partner: Span | None = None  # the `enable` comment of a `disable`


class Fault(NamedTuple):
    """What is wrong with a directive: malformed, unmatched, unknown or unused."""

    kind: str
    span: Span
    suggestions: tuple[str, ...] = ()
    fix: Fix | None = None


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


def directives_in(document: Document, known: Collection[str]) -> tuple[list[Directive], list[Fault]]:
    """The directives that hold, with their reach, and the faults of the others; context directives are none."""
    faults = list(_context_faults(document))
    read: list[Directive] = []
    for comment in document.comments:
        directive = _parse(document, comment)
        if isinstance(directive, Fault):
            faults.append(directive)
        elif directive:
            unknown = [name for name in directive.names if name.id not in known]
            faults.extend(Fault("unknown", name.span, _near(name.id, known)) for name in unknown)
            names = tuple(name for name in directive.names if name.id in known)
            read.append(replace(directive, names=names))
    ranges, unmatched = _ranges(read)
    faults.extend(Fault("unmatched", span) for span in unmatched)
    placed = [_placed(document, directive) for directive in read if directive.verb.startswith("ignore")]
    return [*placed, *ranges], faults


def _context_faults(document: Document) -> Iterator[Fault]:
    """What a context directive says that lintkit does not know; the wording that was meant, where it is plain."""
    for comment, word, allowed in directives_of(document)[1]:
        at = document.source.find(word, comment.start, comment.end)
        name, equals, value = word.partition("=")
        if at < 0 or not equals:
            yield Fault("malformed", comment)
            continue
        near = nearest(value, allowed) if name in CONTEXT else nearest(name, CONTEXT)
        better = f"{name}={near}" if name in CONTEXT else f"{near}={value}"
        yield Fault("unknown", Span(at, at + len(word)), (better,) if near else ())


def _near(word: str, known: Collection[str]) -> tuple[str, ...]:
    near = nearest(word, known)
    return (near,) if near else ()


def _parse(document: Document, comment: Comment) -> Directive | Fault | None:
    """A directive, its fault, or None for a comment that does not speak to lintkit about rules."""
    at = max(document.source.find(comment.text, comment.span.start, comment.span.end), comment.span.start)
    folded = fold(comment.text, at, words=True)
    call = _CALL.match(folded.text)
    if not call or _CONTEXT.match(folded.text, call.end()):
        return None
    verb = _VERB.match(folded.text, call.end())
    if not verb or verb[1].lower() not in VERBS or not _ends_well(folded.text[verb.end() :]):
        return Fault("malformed", comment.span)
    names = tuple(_names(folded, verb.start(2), verb.end(2)))
    return Directive(comment.span, verb[1].lower(), names, len(names)) if names else Fault("malformed", comment.span)


def _ends_well(rest: str) -> bool:
    """Whether nothing but a reason, behind a dash, follows a directive."""
    return not rest.strip() or bool(_REASON.match(rest.strip()))


def _names(folded: Folded, start: int, end: int) -> Iterator[Name]:
    for word in _ID.finditer(folded.text, start, end):
        yield Name(word.group(), folded.span(word.start(), word.end()))


def _ranges(directives: Iterable[Directive]) -> tuple[list[Directive], list[Span]]:
    """Each `disable` with the range up to its `enable`; and the ids that only one of the two names."""
    opened: dict[str, tuple[Directive, Name]] = {}
    ranges: list[Directive] = []
    unmatched: list[Span] = []
    for directive in directives:
        for name in directive.names:
            if directive.verb == "disable":
                if name.id in opened:
                    unmatched.append(name.span)
                opened.setdefault(name.id, (directive, name))
            elif directive.verb == "enable":
                if name.id not in opened:
                    unmatched.append(name.span)
                    continue
                start, first = opened.pop(name.id)
                reach = Span(start.comment.end, directive.comment.start)
                written = max(start.written, directive.written)
                ranges.append(Directive(start.comment, "disable", (first,), written, (reach,), directive.comment))
    return ranges, [*unmatched, *(name.span for _, name in opened.values())]


def _placed(document: Document, directive: Directive) -> Directive:
    """The directive with the source ranges it reaches."""
    if directive.verb == "ignore-file":
        reach: tuple[Span, ...] = (Span(0, len(document.source) + 1),)
    elif directive.verb == "ignore-line":
        reach = (_line(document.source, directive.comment),)
    else:
        reach = tuple(_blocks(document, directive.comment))
    return replace(directive, reach=reach)


def _line(source: str, span: Span) -> Span:
    """The line or lines that a span stands on, without the last line break."""
    start = max(source.rfind("\n", 0, span.start), source.rfind("\r", 0, span.start)) + 1
    ends = [at for at in (source.find("\n", span.end), source.find("\r", span.end)) if at >= 0]
    return Span(start, min(ends, default=len(source)))


def _blocks(document: Document, comment: Span) -> Iterator[Span]:
    """What `ignore` reaches: the block around the comment or before it on its line, else the next block.

    With the next block goes what else begins on its line (an image's alt text, the cells of a row),
    and with a cell its whole table, because no comment can stand between the rows of a Markdown table.
    """
    places = [(block, _extent(block)) for block in document.blocks if block.map.runs]
    around = [extent for _, extent in places if extent.start < comment.start < extent.end]
    line = _line(document.source, comment)
    if not around and not any(comment.end <= extent.start <= line.end for _, extent in places):
        around = [extent for _, extent in places if extent.start < comment.start and extent.end > line.start]
    if around:
        yield from around
        return
    after = min((extent.start for _, extent in places if extent.start >= comment.end), default=-1)
    if after < 0:
        return
    first = _line(document.source, Span(after, after))
    tables = {block.cell.table for block, extent in places if extent.start == after and block.cell}
    for block, extent in places:
        begins = extent.start >= comment.end and first.start <= extent.start <= first.end
        if begins or (block.cell and block.cell.table in tables):
            yield extent


def _extent(block: Block) -> Span:
    """From the first to the last source character of a block, wherever its runs come from."""
    return Span(min(run.source for run in block.map.runs), max(run.source + run.width for run in block.map.runs))


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
    line = _line(source, span)
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
