"""YAML pages read strictly into dataclasses: every error names file, line, key and what is allowed."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from lintkit.hints import hint
from lintkit.model import LintkitError

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Hooks = Mapping[Any, Callable[["Page", yaml.Node], Any]]
_DEEPEST = 30
"""Levels of nesting in a page; deeper ones are an attack on the stack."""


class PageError(LintkitError):
    """A page that breaks its format: "file:line: what, and what is allowed"."""


class Page:
    """One YAML file being read: its name for errors, and how to build types that need more than their fields."""

    def __init__(self, path: str, hooks: Hooks | None = None) -> None:
        self.path = path
        self.hooks = hooks or {}

    def error(self, node: yaml.Node, what: str) -> PageError:
        """An error at a node's line."""
        return PageError(f"{self.path}:{node.start_mark.line + 1}: {what}")

    def build(self, node: yaml.Node, kind: Any, name: str = "page") -> Any:
        """Turn a node into a value of a type: str, bool, int, Enum, Literal, tuple, Mapping, dataclass."""
        if isinstance(kind, types.UnionType) or typing.get_origin(kind) is typing.Union:
            return self.build(node, next(one for one in typing.get_args(kind) if one is not types.NoneType), name)
        if kind in self.hooks:
            return self.hooks[kind](self, node)
        if hasattr(kind, "from_page"):
            return self._own(node, kind, name)
        if dataclasses.is_dataclass(kind) or hasattr(kind, "_fields"):
            return self.record(node, kind, name)
        origin = typing.get_origin(kind)
        if origin is tuple:
            return self._list(node, typing.get_args(kind)[0], name)
        if origin is not None and issubclass(origin, Mapping) if isinstance(origin, type) else False:
            of = typing.get_args(kind)[1]
            return {key.value: self.build(value, of, key.value) for key, value in self.pairs(node, name)}
        return self._scalar(node, kind, name)

    def _own(self, node: yaml.Node, kind: Any, name: str) -> Any:
        try:
            return kind.from_page(self.plain(node, name))
        except ValueError as why:
            raise self.error(node, f"{name}: {why}") from None

    def record(self, node: yaml.Node, kind: Any, name: str) -> Any:
        """Build a dataclass or NamedTuple from a mapping; unknown and missing keys are errors."""
        hints, required = _fields(kind)
        values: dict[str, Any] = {}
        for key, value in self.pairs(node, name):
            field = key.value.replace("-", "_") + ("_" if key.value in {"except", "in"} else "")
            if field not in hints:
                allowed = sorted(one.rstrip("_") for one in hints)
                raise self.error(key, f"{name} has no key '{key.value}'{hint(key.value, allowed)}")
            values[field] = self.build(value, hints[field], key.value)
        missing = [one.rstrip("_") for one in required if one not in values]
        if missing:
            raise self.error(node, f"{name} lacks the key '{missing[0]}'")
        try:
            return kind(**values)
        except ValueError as why:
            raise self.error(node, f"{name}: {why}") from None

    def _list(self, node: yaml.Node, of: Any, name: str) -> tuple[Any, ...]:
        if not isinstance(node, yaml.SequenceNode):
            return (self.build(node, of, name),)  # a single value may stand for a list of one
        return tuple(self.build(one, of, name) for one in node.value)

    def pairs(self, node: yaml.Node, name: str) -> Iterable[tuple[yaml.ScalarNode, yaml.Node]]:
        """The keys of a mapping with their values; a key that stands twice is an error."""
        if not isinstance(node, yaml.MappingNode):
            raise self.error(node, f"{name} wants 'key: value' lines here")
        seen: set[str] = set()
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise self.error(key, f"{name}: a key must be a plain word")
            if key.value in seen:
                raise self.error(key, f"{name}: the key '{key.value}' stands twice; keep one of them")
            seen.add(key.value)
            yield key, value

    def _scalar(self, node: yaml.Node, kind: Any, name: str) -> Any:
        if not isinstance(node, yaml.ScalarNode):
            raise self.error(node, f"{name} wants a single value here")
        text = str(node.value)
        if kind is str:
            return text
        if kind is int:
            if not text.isascii() or not text.isdigit():
                raise self.error(node, f"{name} wants a number, not '{text}'")
            return int(text)
        allowed = _allowed(kind)
        if text not in allowed:
            raise self.error(node, f"{name} cannot be '{text}'{hint(text, list(allowed))}")
        return allowed[text]

    def plain(self, node: yaml.Node, name: str = "page") -> Any:
        """The node as str, list and dict; scalars stay strings (10:30, no, 1_980)."""
        if isinstance(node, yaml.MappingNode):
            return {key.value: self.plain(value, key.value) for key, value in self.pairs(node, name)}
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(one, name) for one in node.value]
        return str(node.value)


def read(path: Path, shown: str = "", hooks: Hooks | None = None) -> tuple[Page, yaml.Node]:
    """Compose a YAML file; aliases and deep nesting are refused because they can grow without bound."""
    shown = shown or str(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as why:
        raise PageError(f"{shown}: cannot be read as UTF-8 ({why})") from None
    return compose(text, shown, hooks)


def compose(text: str, shown: str, hooks: Hooks | None = None) -> tuple[Page, yaml.Node]:
    """Compose YAML text into nodes that know their lines."""
    page = Page(shown, hooks)
    try:
        depth = 0
        for event in yaml.parse(text, Loader=Loader):
            if isinstance(event, yaml.AliasEvent):
                raise PageError(f"{shown}:{_line(event)}: aliases (*name) are not used here")
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                raise PageError(f"{shown}:{_line(event)}: nested more than {_DEEPEST} levels deep")
        node = yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as why:
        line = why.problem_mark.line + 1 if why.problem_mark else 1
        raise PageError(f"{shown}:{line}: not YAML: {why.problem}") from None
    except yaml.YAMLError as why:
        raise PageError(f"{shown}: not YAML: {str(why).splitlines()[0]}") from None
    if node is None:
        raise PageError(f"{shown}: the page is empty")
    return page, node


@cache
def _fields(kind: Any) -> tuple[dict[str, Any], tuple[str, ...]]:
    hints = typing.get_type_hints(kind)
    if hasattr(kind, "_fields"):
        return hints, tuple(name for name in kind._fields if name not in kind._field_defaults)
    fields = [field for field in dataclasses.fields(kind) if field.init]
    required = tuple(
        field.name
        for field in fields
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    )
    return {field.name: hints[field.name] for field in fields}, required


def _allowed(kind: Any) -> dict[str, Any]:
    if kind is bool:
        return {"true": True, "false": False}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {str(one.value): one for one in kind}
    return {str(one): one for one in typing.get_args(kind)}


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1
