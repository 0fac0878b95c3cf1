"""A rule's message as its first invalid example brings it about."""

from __future__ import annotations

from typing import NamedTuple

from lintkit.examples import checked
from lintkit.lazy import regex
from lintkit.rule import Example, Rule

_FIELD = regex(r"\{\w+\}")
_SOMETIMES = regex(r"\[\[([^\[\]]*)\]\]")
_ENDING = regex(r"[。.]\s*$")
_OPENING, _CLOSING = "「『（“‘(【", "」』）”’)】"


class Demonstration(NamedTuple):
    """What the rule says to its first example that it finds."""

    message: str
    suggestions: tuple[str, ...]


def demonstration(rule: Rule, lang: str) -> Demonstration:
    """The real message; with … for its fields where no example brings one about."""
    for example in rule.invalid:
        found = _report(rule, example, lang)
        if found:
            return found
    return Demonstration(_template(rule, lang), ())


def _report(rule: Rule, example: Example, lang: str) -> Demonstration | None:
    for finding in checked(rule, example, lang).findings:
        return Demonstration(finding.message, finding.suggestions)
    return None


def title(rule: Rule, lang: str) -> str:
    """What the rule flags in one clause: its message's first sentence without the words of any text."""
    return first_sentence(_template(rule, lang))[0]


def _template(rule: Rule, lang: str) -> str:
    """The message with … for its fields; what it says only sometimes stays where it ends a sentence."""
    text: str = getattr(rule.message, lang)
    always = _SOMETIMES.sub(lambda part: part[1] if _ENDING.search(part[1]) else "", text)
    return _FIELD.sub("…", always).strip()


def first_sentence(text: str) -> tuple[str, str]:
    """The first sentence of a message and the rest; full stops inside brackets and quotes end none."""
    depth = 0
    for at, char in enumerate(text):
        depth = max(0, depth + (char in _OPENING) - (char in _CLOSING))
        if depth == 0 and (char in "。！？" or text[at : at + 2] == ". "):
            return text[: at + 1], text[at + 1 :].strip()
    return text, ""
