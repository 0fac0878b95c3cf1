"""What a document is for: kind, market, audience, channel, platform, product class, occasion."""

from __future__ import annotations

from collections.abc import Mapping

from lintkit.model import Document, Setting


def context_of(document: Document, given: Mapping[str, str], configured: Mapping[str, str]) -> dict[str, Setting]:
    """The context in the order option, directive, front matter, config, inference."""
    context = {name: Setting(value, "config") for name, value in configured.items()}
    context.update({name: Setting(value, "option") for name, value in given.items()})
    context.setdefault("kind", Setting("other", "default"))
    return context
