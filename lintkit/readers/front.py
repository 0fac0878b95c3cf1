"""Front matter: its values as strings, and those that are visible copy as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from lintkit.lazy import regex
from lintkit.model import Block, Role, Span
from lintkit.readers.build import Builder

if TYPE_CHECKING:
    import yaml

    from lintkit.pages import Page

COPY: Mapping[str, Role] = {
    "title": Role.META,
    "description": Role.META,
    "summary": Role.META,
    "preheader": Role.META,
    "subject": Role.SUBJECT,
}
"""The keys whose values customers read."""

_OPEN = regex(r"(?:---|\+\+\+)[ \t]*(?:\r\n?|\n)")
_TOML_LINE = regex(r"(?m)^(\w+)[ \t]*=[ \t]*[\"']([^\"'\\\r\n]*)[\"']")
_TOML_PLACE = regex(
    r"(?m)^[ \t]*(?:\[[ \t]*(?P<table>[\w.-]+)[ \t]*\]|(?P<key>[\w.-]+)[ \t]*=[ \t]*[\"']?(?P<value>[^\"'\r\n]*))"
)
_CLOSE = regex(r"(?:^|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)")
_TOML_CLOSE = regex(r"(?<=[\r\n])\+\+\+[ \t]*(?=[\r\n]|\Z)")


class Front(NamedTuple):
    """The front matter of a file, and where the text behind it begins."""

    end: int = 0
    values: Mapping[str, str] = {}  # nested keys joined with ".", lists with ", "
    blocks: tuple[Block, ...] = ()
    problems: tuple[str, ...] = ()


def read(source: str) -> Front:
    """The front matter that a source begins with; broken YAML is a problem that names the line."""
    opened = _OPEN.match(source)
    if not opened:
        return Front()
    toml = source.startswith("+")
    closed = (_TOML_CLOSE if toml else _CLOSE).search(source, opened.end())
    if not closed or not _has_keys(source, opened.end(), closed.start(), toml):
        return Front()
    return (_toml if toml else _yaml)(source, closed.start(), closed.end())


def places(source: str) -> Iterator[tuple[str, Span]]:
    """The keys of the front matter that `read` can read, as in its `values`, and where their values stand."""
    from lintkit.pages import compose

    opened = _OPEN.match(source)
    toml = source.startswith("+")
    closed = (_TOML_CLOSE if toml else _CLOSE).search(source, opened.end()) if opened else None
    if closed and toml:
        table = ""
        for line in _TOML_PLACE.finditer(source, 0, closed.start()):
            table = line["table"] or table
            if line["key"]:
                yield f"{table}.{line['key']}" if table else line["key"], Span(*line.span("value"))
    elif closed:
        page, node = compose(source[: closed.start()], "front")
        yield from _placed(source, "", page, node)


def _placed(source: str, name: str, page: Page, node: yaml.Node) -> Iterator[tuple[str, Span]]:
    import yaml

    if isinstance(node, yaml.MappingNode):
        for key, value in page.pairs(node, "front matter"):
            yield from _placed(source, f"{name}.{key.value}" if name else key.value, page, value)
    else:
        start, end = node.start_mark.index, node.end_mark.index
        quoted = source[start : start + 1] in {"'", '"'}
        yield name, Span(start + quoted, end - quoted)


def _has_keys(source: str, start: int, end: int, toml: bool) -> bool:
    """Whether "key:" stands somewhere; otherwise the dashes are a line across the page."""
    inside = source[start:end]
    return not inside.strip() or bool(re.search(r"(?m)^[\"']?[\w.\-]+[\"']?[ \t]*[=:]", inside)) or toml


def _toml(source: str, close: int, end: int) -> Front:
    import tomllib

    try:
        values = dict(_flat("", tomllib.loads(source[4:close].replace("\r\n", "\n"))))
    except (tomllib.TOMLDecodeError, RecursionError) as why:
        return Front(end, problems=(f"line 1: the front matter is not TOML: {why}",))
    blocks = (_plain(source, line) for line in _TOML_LINE.finditer(source, 0, close))
    return Front(end, values, tuple(block for block in blocks if block))


def _plain(source: str, line: re.Match[str]) -> Block | None:
    if line[1] not in COPY:
        return None
    builder = Builder(source)
    builder.copy(*line.span(2))
    return builder.block(COPY[line[1]])


def _yaml(source: str, close: int, end: int) -> Front:
    from lintkit.pages import PageError, compose

    text = source[:close]
    if not text.partition("---")[2].strip():
        return Front(end)
    try:
        page, node = compose(text, "front")
        values = dict(_flat("", page.plain(node, "front matter")))
    except PageError as why:
        return Front(end, problems=(_problem(str(why)),))
    blocks = (_block(source, key, value) for key, value in page.pairs(node, "front matter"))
    return Front(end, values, tuple(block for block in blocks if block))


def _problem(why: str) -> str:
    """A page's error as a line about the front matter."""
    _, line, what = [*why.split(":", 2), "", ""][:3]
    if not line.strip().isdigit():
        return f"line 1: the front matter could not be read: {why.partition(':')[2].strip()}"
    return f"line {line}: the front matter could not be read:{what}"


def _flat(name: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _flat(f"{name}.{key}" if name else key, one)
    elif isinstance(value, list):
        yield name, ", ".join(one for one in value if isinstance(one, str))
    else:
        yield name, str(value)


def _block(source: str, key: yaml.ScalarNode, value: yaml.Node) -> Block | None:
    role = COPY.get(key.value)
    if role is None or not isinstance(value.value, str):
        return None
    start, end = value.start_mark.index, value.end_mark.index
    builder = Builder(source)
    align(builder, source, value.value, start, end)
    return builder.block(role)


def align(builder: Builder, source: str, value: str, at: int, end: int) -> None:
    """Find the value's characters in their written form: quotes, indents and folds are stepped over."""
    done = 0
    while at < end and value and source[at] != value[0]:
        at += 1  # the quote, or | and > with the first indent
    while done < len(value):
        run = _common(source, at, end, value, done)
        builder.copy(at, at + run)
        at, done = at + run, done + run
        if done == len(value):
            return
        gap = _gap(source, at, end)
        if value[done].isspace() and gap > at:
            builder.put(value[done], at, gap)
            at, done = gap, done + 1
        elif gap > at or (at < end and source[at] == "'"):
            at = max(gap, at + 1)  # an indent, or the second of two quotes
        else:
            builder.put(value[done:], at, end)  # an escape: what is left stands for all that is left
            return


def _common(source: str, at: int, end: int, value: str, done: int) -> int:
    length = 0
    while at + length < end and done + length < len(value) and source[at + length] == value[done + length]:
        length += 1
    return length


def _gap(source: str, at: int, end: int) -> int:
    while at < end and source[at].isspace():
        at += 1
    return at
