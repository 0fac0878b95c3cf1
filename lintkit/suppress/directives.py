"""Directives read from comments, and what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from lintkit.facts.context import directives_of, front_faults
from lintkit.hints import nearest
from lintkit.language.characters import Folded, fold
from lintkit.lazy import regex
from lintkit.model import CONTEXT, Comment, Document, Fix, Span
from lintkit.suppress.reach import reach_of

VERBS = ("ignore", "ignore-line", "ignore-file", "disable", "enable")
_CALL = regex(r"\s*lintkit\s*(?::|(?=(?:ignore|disable|enable)\b))\s*", re.IGNORECASE)
_CONTEXT = regex(r"[\w-]+\s*=")
_VERB = regex(r"([a-z]+(?:-[a-z]+)*)\s*\[([^\[\]]*)\]\s*", re.IGNORECASE)
_ID = regex(r"[^\s,、]+")
_REASON = regex(r"(?:-{2,}|[—―–]+|─+)")


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


def directives_in(document: Document, known: Collection[str]) -> tuple[list[Directive], list[Fault]]:
    """The directives that hold, with their reach, and the faults of the others; context directives are none."""
    faults = [*_context_faults(document), *_front_faults(document)]
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
    placed = [
        replace(directive, reach=reach_of(document, directive.verb, directive.comment))
        for directive in read
        if directive.verb.startswith("ignore")
    ]
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


def _front_faults(document: Document) -> Iterator[Fault]:
    """The same in front matter, where the wrong value itself is what was found."""
    for span, word, allowed in front_faults(document):
        yield Fault("unknown", span, _near(word, allowed))


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
