"""Texts that stand in attributes: alternative texts, hints, button captions and meta tags."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lintkit.model import Block, Role
from lintkit.readers.html_context import Context
from lintkit.readers.html_flow import Flow
from lintkit.readers.html_tokens import Attribute, Token

_LABELS = frozenset({"alt", "title", "placeholder", "aria-label", "aria-description", "aria-placeholder"})
_PRESSED = frozenset({"submit", "button", "reset", "image"})
_META = frozenset(
    {"description", "og:title", "og:description", "og:image:alt", "og:site_name", "twitter:title"}
    | {"twitter:description", "twitter:image:alt"}
)
_NO_TITLE = frozenset({"link", "style", "meta", "script"})  # their titles are names for machines
_LABELLED = frozenset({"optgroup", "option", "track"})


def values(source: str, tag: Token) -> dict[str, str]:
    """The attributes of a tag as written; of two with one name the first counts."""
    return {one.name: source[one.start : one.end] for one in reversed(tag.attributes)}


def labels(source: str, tag: Token, context: Context, section: int) -> Iterator[Block]:
    """A block for each attribute of a tag that people read or hear."""
    known = values(source, tag)
    seen: set[str] = set()
    for attribute in tag.attributes:
        role = _role(tag.name, attribute, known)
        if role is None or attribute.name in seen:
            continue
        seen.add(attribute.name)
        block = _block(source, attribute, context._replace(role=role, level=0, preformatted=False), section)
        if block:
            yield block


def _role(name: str, attribute: Attribute, known: Mapping[str, str]) -> Role | None:
    if attribute.start == attribute.end:
        return None
    if name == "meta":
        return Role.META if attribute.name == "content" and _described(known) else None
    pressed = name == "input" and known.get("type", "").strip().lower() in _PRESSED
    if pressed and attribute.name in ("value", "alt"):
        return Role.BUTTON
    if attribute.name == "label" and name in _LABELLED:
        return Role.LABEL
    return Role.LABEL if attribute.name in _LABELS and name not in _NO_TITLE else None


def _described(known: Mapping[str, str]) -> bool:
    return any(known.get(key, "").strip().lower() in _META for key in ("name", "property", "itemprop"))


def _block(source: str, attribute: Attribute, context: Context, section: int) -> Block | None:
    if source.startswith("data:", attribute.start):
        return None
    flow = Flow(source)
    flow.text(attribute.start, attribute.end, context, attribute=True)
    return flow.block(section)
