"""A rule explained to a writer in the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from click import style

from lintkit.escape import cells, inert, visible
from lintkit.explain.demonstration import demonstration
from lintkit.model import Basis, Severity
from lintkit.rule import MARKED, Example, Rule
from lintkit.words import say

_INDENT = "    "
_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def as_text(rule: Rule, lang: str = "en", color: bool = False) -> str:
    """What is found, why, on what basis, examples, how to mend and how to silence it; in the language `lang`."""
    return "".join(f"{inert(line)}\n" for line in _lines(rule, lang, color))


def _lines(rule: Rule, lang: str, color: bool) -> Iterator[str]:
    severity = _paint(say(lang, rule.severity), color, fg=_COLORS[rule.severity], bold=True)
    yield f"{_paint(visible(rule.id), color, bold=True)}  {severity}  {say(lang, rule.verdict)}"
    shown = demonstration(rule, lang)
    yield from _part("says", [visible(shown.message)], lang, color)
    yield from _part("why", _prose(rule.why), lang, color)
    yield from _part("basis", (line for basis in rule.basis for line in _basis(basis, lang)), lang, color)
    yield from _part("applies", _scope(rule, lang), lang, color)
    yield from _part("found-in", _examples(rule.invalid, rule.severity, color), lang, color)
    yield from _part("silent-in", _examples(rule.valid, rule.severity, color), lang, color)
    yield from _part("mend", _mending(rule, shown.suggestions), lang, color)
    yield from _part("silence", _silencing(rule, lang), lang, color)


def _part(key: str, lines: Iterable[str], lang: str, color: bool) -> Iterator[str]:
    """A heading and its indented lines; nothing where there are no lines."""
    heading = ["", _paint(say(lang, key), color, bold=True)]
    for line in lines:
        yield from heading
        heading = []
        yield f"{_INDENT}{line}".rstrip()


def _prose(text: str) -> Iterator[str]:
    yield from (_shown(line) for line in text.strip().split("\n"))


def _basis(basis: Basis, lang: str) -> Iterator[str]:
    since = say(lang, "since", date=visible(basis.since)) if basis.since else ""
    yield visible(f"{basis.law} {basis.article}".strip()) + since
    if basis.source:
        yield f"  {visible(basis.source)}"


def _scope(rule: Rule, lang: str) -> Iterator[str]:
    """Where the rule looks, in the names that options and the config take."""
    named = [f"{name}: {', '.join(allowed)}" for name, allowed in rule.limits().items()]
    yield from named or [say(lang, "everywhere")]
    if not rule.default:
        yield say(lang, "off", rule=visible(rule.id))


def _examples(examples: Iterable[Example], severity: Severity, color: bool) -> Iterator[str]:
    """Examples as they are written, their ⟦marks⟧ in colour; continuation lines below the first."""
    for example in examples:
        about = ", ".join(f"{name}={value}" for name, value in example.about.items())
        named = example.path if example.path != "example.md" else ""
        if about or named:
            yield f"({visible(', '.join(part for part in (named, about) if part))})"
        for number, line in enumerate(_painted(example.text.strip("\n"), severity, color)):
            yield f"{'  ' if number else '- '}{line}"


def _painted(text: str, severity: Severity, color: bool) -> list[str]:
    shown = "\n".join(_shown(line) for line in text.split("\n"))
    return (MARKED.sub(lambda mark: _colored(mark.group(), severity), shown) if color else shown).split("\n")


def _colored(text: str, severity: Severity) -> str:
    return "\n".join(style(line, fg=_COLORS[severity], bold=True) for line in text.split("\n"))


def _mending(rule: Rule, suggestions: Iterable[str]) -> Iterator[str]:
    """Real wordings for the first example, and texts before and after a fix."""
    yield from (f"→ {visible(words)}" for words in suggestions)
    for example in rule.invalid:
        if example.fixed:
            yield f"{visible(example.text.strip())} → {visible(example.fixed.strip())}"


def _silencing(rule: Rule, lang: str) -> Iterator[str]:
    yield say(lang, "silence-here")
    yield f"  <!-- lintkit: ignore[{visible(rule.id)}] -- {say(lang, 'silence-reason')} -->"
    yield say(lang, "silence-everywhere")
    yield f'  ignore = ["{visible(rule.id)}"]'


def _shown(line: str) -> str:
    return "".join(cells(line.replace("\t", "    ").rstrip("\r")))


def _paint(text: str, color: bool, fg: str | None = None, bold: bool = False) -> str:
    return style(text, fg=fg, bold=bold) if color else text
