"""Whether the examples of a rule page hold: every mark found at its exact words, nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lintkit.engine import Job, check
from lintkit.fix import fixed_source
from lintkit.model import Span
from lintkit.rule import Example, Rule


class Failure(NamedTuple):
    """An example that does not hold."""

    rule: str
    example: str  # "valid 2"
    what: str


def failures(rule: Rule) -> Iterator[Failure]:
    """The examples of a rule that do not hold, counted from 1."""
    for side, examples in (("valid", rule.valid), ("invalid", rule.invalid)):
        for number, example in enumerate(examples, 1):
            what = fault(rule, example)
            if what:
                yield Failure(rule.id, f"{side} {number}", what)


def fault(rule: Rule, example: Example) -> str:
    """What is wrong with one example, or ""."""
    source, wanted = unmarked(example.text)
    given = {"kind": rule.documents[0] if rule.documents else "other", **_first(rule), **example.context}
    report = check(example.path, source.encode(), Job((rule,), "en", given))
    if report.problems:
        return report.problems[0].message
    found = {finding.span for finding in report.findings}
    words = {span: source[span.start : span.end] for span in found | wanted}
    missed = "".join(f"⟦{words[span]}⟧" for span in sorted(wanted - found))
    extra = "".join(f"⟦{words[span]}⟧" for span in sorted(found - wanted))
    if missed or extra:
        return "; ".join(part for part in (missed and f"not found: {missed}", extra and f"found besides: {extra}") if part)
    if example.fixed:
        fixed = fixed_source(source, report.findings, unsafe=True)
        if fixed != example.fixed:
            return f"fixed to '{fixed}', not to '{example.fixed}'"
    return ""


def _first(rule: Rule) -> dict[str, str]:
    """A context in which a rule applies: the first of each list that limits it."""
    limits = {"audience": rule.audience, "platform": rule.platform, "occasion": rule.occasion}
    first = {name: allowed[0] for name, allowed in limits.items() if allowed}
    return first if rule.market == "any" else {**first, "market": rule.market}


def unmarked(text: str) -> tuple[str, set[Span]]:
    """A text without its ⟦marks⟧, and the spans they enclosed."""
    source, spans, opened = "", set(), []
    for char in text:
        if char == "⟦":
            opened.append(len(source))
        elif char == "⟧":
            spans.add(Span(opened.pop(), len(source)))
        else:
            source += char
    return source, spans
