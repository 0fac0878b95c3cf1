"""What a document is for: kind, market, audience, channel, platform, product class, occasion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lintkit.facts.evidence import Evidence
from lintkit.facts.reading import CHINESE, Reading, languages
from lintkit.lazy import regex
from lintkit.model import CONTEXT, Document, Language, Reason, Setting, Span

_CHANNEL = {
    "email": "email", "sms": "sms", "social-post": "social", "thank-you-card": "print", "video-script": "video",
    "campaign": "web", "referral": "web", "product-page": "web", "checkout": "web", "signup": "web",
    "return-flow": "web", "terms": "web",
}  # fmt: skip
_DIRECTIVE = regex(r"^\s*lintkit\s*[:：]\s*(?=[\w-]+\s*=)(.*)$", re.DOTALL)
_PAIR = regex(r"([\w-]+)\s*=\s*([\w-]+)[\s,、]*")


class Fault(NamedTuple):
    """A context directive that says nothing lintkit knows: where it stands, the word, and what is allowed."""

    span: Span  # source: the whole comment, or the value in front matter
    word: str
    allowed: tuple[str, ...]


def context_of(document: Document, given: Mapping[str, str], configured: Mapping[str, str]) -> dict[str, Setting]:
    """The context: from options, directives, front matter, the config's paths and inference, in this order."""
    directives, _ = directives_of(document)
    known = [
        {name: Setting(value, "option") for name, value in given.items()},
        directives,
        dict(_front(document)),
        {name: Setting(value, "config") for name, value in configured.items()},
    ]
    context: dict[str, Setting] = {}
    for settings in known:
        for name, setting in settings.items():
            context.setdefault(name, setting)
    for name, setting in _inferred(Reading(document), context):
        context.setdefault(name, setting)
    return context


def directives_of(document: Document) -> tuple[dict[str, Setting], tuple[Fault, ...]]:
    """What `lintkit: kind=… market=…` comments set, and what in them is not understood."""
    settings: dict[str, Setting] = {}
    faults: list[Fault] = []
    for span, text in document.comments:
        found = _DIRECTIVE.match(text)
        if not found:
            continue
        rest = _PAIR.sub("", found[1]).split("--")[0].strip()
        if rest:
            faults.append(Fault(span, rest, tuple(CONTEXT)))
        for name, value in _PAIR.findall(found[1]):
            if value in CONTEXT.get(name, ()):
                settings.setdefault(name, Setting(value, "directive"))
            else:
                faults.append(Fault(span, f"{name}={value}", CONTEXT.get(name, tuple(CONTEXT))))
    return settings, tuple(faults)


def _front(document: Document) -> Iterator[tuple[str, Setting]]:
    """Front matter sets what it names with a value that lintkit knows; other people's `kind: page` is theirs."""
    for name, allowed in CONTEXT.items():
        for key in (f"lintkit.{name}", f"lintkit-{name}", name):
            value = document.front.get(key, "").strip()
            if value in allowed:
                yield name, Setting(value, "front matter", (Reason("because-front", key),))
                break


def front_faults(document: Document) -> Iterator[Fault]:
    """What front matter says under lintkit's own keys and lintkit does not know."""
    keys = {f"lintkit{mark}{name}": allowed for name, allowed in CONTEXT.items() for mark in ".-"}
    wrong = {key for key, allowed in keys.items() if document.front.get(key, "").strip() not in {"", *allowed}}
    if not wrong:
        return
    from lintkit.readers import front

    for key, span in front.places(document.source):
        if key in wrong:
            yield Fault(span, document.front[key].strip(), keys[key])


def _inferred(reading: Reading, known: Mapping[str, Setting]) -> Iterator[tuple[str, Setting]]:
    evidence = Evidence(reading.document)
    context = dict(known)
    for name in ("kind", "audience", "channel", "platform", "product", "occasion"):
        if name in context:
            continue
        setting = evidence.best(name)
        if setting:
            context[name] = setting
            yield name, setting
    yield from _defaults(reading, context)


def _defaults(reading: Reading, context: Mapping[str, Setting]) -> Iterator[tuple[str, Setting]]:
    if "kind" not in context:
        yield "kind", Setting("other", "default", (Reason("because-no-kind"),))
    if "audience" not in context:
        yield "audience", Setting("consumer", "default", (Reason("because-nobody-else"),))
    if "market" not in context:
        yield from _market(reading)
    kind = context["kind"].value if "kind" in context else "other"
    if kind in _CHANNEL and "channel" not in context:
        yield "channel", Setting(_CHANNEL[kind], "inferred", (Reason("because-kind", kind),))


def _market(reading: Reading) -> Iterator[tuple[str, Setting]]:
    size: dict[str, int] = {}
    for block, tongue in zip(reading.document.blocks, languages(reading), strict=True):
        market = "jp" if tongue == Language.JA else "cn" if tongue in CHINESE else ""
        size[market] = size.get(market, 0) + len(block.text)
    size.pop("", None)
    if size:
        market = max(size, key=lambda one: size[one])
        why = "because-japanese" if market == "jp" else "because-chinese"
        yield "market", Setting(market, "inferred", (Reason(why),))
