"""Matches become findings: exact places in the source, and messages in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from lintkit.lazy import regex
from lintkit.model import Document, Edit, Elsewhere, Excerpt, Finding, Fix, Match, RelatedPlace, Severity, Span, Words
from lintkit.readers.places import place
from lintkit.rule import Rule, message_fields
from lintkit.shown import Shown

_LONGEST_LINE = 400
"""Characters of a source line to show around a finding."""


def settle(document: Document, rule: Rule, match: Match, lang: str, severity: Severity | None = None) -> Finding:
    """The finding that a rule's match is."""
    block = document.blocks[match.block]
    shown = Shown.of(block)
    words = shown.words(match.span)
    said = {name: _spoken(value, lang) for name, value in match.data.items()}
    data = {"found": words, **{name: shown.made(value, match.span) for name, value in said.items()}}
    lowered = Severity.WARNING if match.doubtful and rule.severity is Severity.ERROR else None
    finding = settle_source(document, rule, block.map.source(match.span), lang, severity or lowered, data)
    encoded = document.format == "mail" and finding.text != words
    return replace(
        finding,
        text=words if encoded else finding.text,
        excerpt=_line(shown.text, shown.span(match.span)) if encoded else finding.excerpt,
        suggestions=tuple(shown.made(words, match.span) for words in match.suggestions),
        fix=_fix(document, match),
        related=tuple(_related(document, match, lang)),
        sought=match.sought,
    )


def _spoken(words: str | Words, lang: str) -> str:
    """Words in the reader's language."""
    return words if isinstance(words, str) else str(getattr(words, lang))


def settle_source(
    document: Document,
    rule: Rule,
    span: Span,
    lang: str,
    severity: Severity | None = None,
    data: Mapping[str, str] | None = None,
) -> Finding:
    """A finding at source positions: for what stands in no block, such as a directive in a comment."""
    quoted = document.source[span.start : span.end]
    text: str = getattr(rule.message, lang)
    return Finding(
        path=document.path,
        span=span,
        rule=rule.id,
        severity=severity or rule.severity,
        verdict=rule.verdict,
        message=_filled(text, {"found": quoted, **(data or {})}),
        text=quoted,
        place=place(document.source, span),
        excerpt=_line(document.source, span),
        basis=rule.basis,
    )


_OPTIONAL = regex(r"\[\[([^\[\]]*)\]\]")
_INNER = {"「{%s}」": str.maketrans("「」", "『』"), "“{%s}”": str.maketrans("“”", "‘’")}
"""What quotation marks become within quotation marks of the same kind."""


def _filled(message: str, data: Mapping[str, str]) -> str:
    """A message with its fields; a part in [[…]] falls away when one of its fields is empty."""

    def kept(part: re.Match[str]) -> str:
        return part[1] if all(data.get(name) for name in message_fields(part[1])) else ""

    fields = {name: _quotable(name, words, message) for name, words in data.items()}
    return _OPTIONAL.sub(kept, message).format_map(fields).strip()


def _quotable(name: str, words: str, message: str) -> str:
    """A field's words as they stand between the message's own quotation marks."""
    for marks, inner in _INNER.items():
        if marks % name in message:
            return words.translate(inner)
    return words


def _fix(document: Document, match: Match) -> Fix | None:
    """The fix in source positions; none where the text is not in the source as it stands."""
    if match.fix is None:
        return None
    block = document.blocks[match.block]
    edits = [Edit(block.map.source(edit.span), edit.text) for edit in match.fix.edits]
    for edit, source in zip(match.fix.edits, edits, strict=True):
        written = document.source[source.span.start : source.span.end]
        if written != block.text[edit.span.start : edit.span.end]:
            return None
    return Fix(tuple(edits), match.fix.safe)


def _related(document: Document, match: Match, lang: str) -> Iterator[RelatedPlace]:
    for one in match.related:
        if isinstance(one, Elsewhere):
            yield RelatedPlace(one.span, one.place, one.text, _spoken(one.note, lang), one.path)
            continue
        block = document.blocks[one.block]
        source = block.map.source(one.span)
        words = Shown.of(block).words(one.span)
        yield RelatedPlace(source, place(document.source, source), words, _spoken(one.note, lang))


def _line(text: str, span: Span) -> Excerpt:
    """The (first) line of a span, cut to a window when it is very long."""
    start = max(text.rfind("\n", 0, span.start), text.rfind("\r", 0, span.start)) + 1
    ends = [at for at in (text.find("\n", span.start), text.find("\r", span.start)) if at >= 0]
    end = min(ends, default=len(text))
    if end - start > _LONGEST_LINE:
        start = max(start, span.start - _LONGEST_LINE // 2)
        end = min(end, start + _LONGEST_LINE)
    mark = Span(span.start - start, max(min(span.end, end), span.start) - start)
    return Excerpt(text[start:end], mark)
