"""Rule, and how a YAML page becomes one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Protocol

from lintkit.facts.reading import LANGUAGES, Reading, languages
from lintkit.hints import hint
from lintkit.lazy import regex
from lintkit.model import CONTEXT, Basis, Match, Severity, Verdict, Words

if TYPE_CHECKING:  # a run from compiled rules imports neither YAML nor every kind of check
    import yaml

    from lintkit.pages import Page

MARKED = regex("⟦([^⟦⟧]*)⟧")
"""What an invalid example marks as found."""


class Check(Protocol):
    """A kind of check with its settings: a frozen dataclass whose fields are its YAML."""

    fields: ClassVar[frozenset[str]]
    """Names, besides `found`, that its matches' data fills in messages."""

    def find(self, reading: Reading) -> Iterable[Match]:
        """The matches in the blocks and sentences that the reading admits."""
        ...


@dataclass(frozen=True, slots=True)
class Example:
    """A text with ⟦marks⟧ around each finding, and the file and context it stands for."""

    text: str
    path: str = "example.md"
    context: Mapping[str, str] = field(default_factory=dict)
    fixed: str = ""
    line: int = 0  # 1-based, of its page
    as_of: str = ""  # the day whose law is asked, in ISO form, where it matters

    @property
    def about(self) -> dict[str, str]:
        """What it stands for besides its text and file."""
        return {**self.context, **({"as_of": self.as_of} if self.as_of else {})}

    @classmethod
    def from_page(cls, value: Any) -> Example:
        """From a bare text, or from `{text, path, fixed, kind, market, …}`."""
        if isinstance(value, str):
            return cls(value)
        if not isinstance(value, dict) or "text" not in value:
            raise ValueError("an example is a text, or 'text:' with path, fixed, kind, market …")
        rest = {key: one for key, one in value.items() if key not in {"text", "path", "fixed", "as_of"}}
        for key, one in rest.items():
            if key not in CONTEXT:
                raise ValueError(f"an example has no key '{key}'{hint(key, ['text', 'path', 'fixed', *CONTEXT])}")
            if one not in CONTEXT[key]:
                raise ValueError(f"{key} cannot be '{one}'{hint(one, list(CONTEXT[key]))}")
        as_of = value.get("as_of", "")
        if as_of:
            date.fromisoformat(as_of)
        return cls(value["text"], value.get("path", "example.md"), rest, value.get("fixed", ""), as_of=as_of)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One page of `rules/`."""

    id: str
    verdict: Verdict
    severity: Severity
    market: Literal["jp", "cn", "any"] = "any"
    language: Literal["ja", "zh", "any"] = "any"
    documents: tuple[str, ...] = ()  # kinds of document; all of them when empty
    audience: tuple[str, ...] = ()  # all of them when empty
    platform: tuple[str, ...] = ()
    product: tuple[str, ...] = ()
    occasion: tuple[str, ...] = ()
    default: bool = True  # whether it runs without being selected
    message: Words
    why: str
    basis: tuple[Basis, ...]
    check: Check
    valid: tuple[Example, ...]
    invalid: tuple[Example, ...]

    def limits(self) -> dict[str, tuple[str, ...]]:
        """What a document must be for this rule, by the name of the setting; nothing is named that may be anything."""
        named = {
            "language": () if self.language == "any" else (self.language,),
            "market": () if self.market == "any" else (self.market,),
            "kind": self.documents,
            "audience": self.audience,
            "platform": self.platform,
            "product": self.product,
            "occasion": self.occasion,
        }
        return {name: allowed for name, allowed in named.items() if allowed}

    def applies(self, reading: Reading) -> bool:
        """Whether the document is one this rule speaks about."""
        return (
            _admits(self.documents, reading.setting("kind"))
            and _admits(self.audience, reading.setting("audience"))
            and _admits(self.platform, reading.setting("platform"))
            and _admits(self.product, reading.setting("product"))
            and _admits(self.occasion, reading.setting("occasion"))
            and self.in_force(reading)
            and (self.market == "any" or reading.setting("market") in {"", self.market})
            and (self.language == "any" or not LANGUAGES[self.language].isdisjoint(languages(reading)))
        )

    def in_force(self, reading: Reading) -> bool:
        """Whether one of its bases was the law already on the day that was asked for; customs have no day."""
        return not reading.dated or any(not one.since or one.since <= str(reading.as_of) for one in self.basis)


def _admits(allowed: tuple[str, ...], value: str) -> bool:
    return not allowed or value in allowed


def load(path: Path, shown: str = "") -> Rule:
    """Read one rule page; PageError names file, line and what to do."""
    from lintkit import pages

    page, node = pages.read(path, shown, {Check: _check, Example: _example})
    rule: Rule = page.build(node, Rule, "rule")
    for key, what in _faults(rule, path.stem):
        place = next((name for name, _ in page.pairs(node, "rule") if name.value == key), node)
        raise page.error(place, what)
    return rule


def load_folder(folder: Path) -> Iterator[Rule]:
    """All rule pages below a folder, in the order of their paths."""
    for path in sorted((*folder.rglob("*.yaml"), *folder.rglob("*.yml"))):
        yield load(path, str(path.relative_to(folder.parent)))


def _example(page: Page, node: yaml.Node) -> Example:
    try:
        example = Example.from_page(page.plain(node, "an example"))
    except ValueError as why:
        raise page.error(node, str(why)) from None
    return replace(example, line=node.start_mark.line + 1)


def _check(page: Page, node: yaml.Node) -> Check:
    import yaml

    from lintkit.checks import KINDS

    parts = {key.value: (key, value) for key, value in page.pairs(node, "check")}
    if "kind" not in parts:
        raise page.error(node, f"check lacks the key 'kind'; allowed: {', '.join(sorted(KINDS))}")
    kind = str(parts["kind"][1].value)
    if kind not in KINDS:
        raise page.error(parts["kind"][1], f"there is no kind of check '{kind}'{hint(kind, sorted(KINDS))}")
    fields = [pair for name, pair in parts.items() if name != "kind"]
    rest = yaml.MappingNode(node.tag, fields, node.start_mark, node.end_mark)
    check: Check = page.record(rest, KINDS[kind], f"a check of kind '{kind}'")
    return check


def _faults(rule: Rule, stem: str) -> Iterator[tuple[str, str]]:
    """What is inconsistent in a rule whose keys are all right: the key to mend, and what is wrong."""
    if rule.id != stem:
        yield "id", f"the id '{rule.id}' must be the file's name '{stem}'"
    for name in ("documents", "audience", "platform", "product", "occasion"):
        allowed = CONTEXT["kind" if name == "documents" else name]
        wrong = [value for value in getattr(rule, name) if value not in allowed]
        if wrong:
            yield name, f"{name} cannot hold '{wrong[0]}'{hint(wrong[0], allowed)}"
    yield from _message_faults(rule)
    yield from _example_faults(rule)


def _message_faults(rule: Rule) -> Iterator[tuple[str, str]]:
    fields = {"found", *rule.check.fields}
    for language, text in rule.message._asdict().items():
        try:
            unknown = sorted(message_fields(text) - fields)
        except ValueError:
            yield "message", f"message.{language} has a stray brace; write {{{{ or }}}} for a brace itself"
        else:
            if unknown:
                yield "message", f"message.{language} has no field '{{{unknown[0]}}}'{hint(unknown[0], sorted(fields))}"


def _example_faults(rule: Rule) -> Iterator[tuple[str, str]]:
    if any(mark in example.text for example in rule.valid for mark in "⟦⟧"):
        yield "valid", "a valid example has ⟦marks⟧; they show what is found in an invalid one"
    for example in rule.invalid:
        if not MARKED.search(example.text):
            yield "invalid", "an invalid example marks no ⟦words⟧: put ⟦ ⟧ around exactly what must be found"
        elif re.search("[⟦⟧]", MARKED.sub("", example.text)):
            yield "invalid", "an invalid example has a ⟦ or ⟧ without its partner"


def message_fields(text: str) -> set[str]:
    """The names in braces of a message; ValueError when a brace has no partner."""
    from string import Formatter

    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
