"""What a document is for: kind, market, audience, channel, platform, product class, occasion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import PurePath
from typing import NamedTuple

from lintkit.dictionary import load, words
from lintkit.facts.phrases import Entry, Phrases
from lintkit.facts.reading import CHINESE, Reading, languages
from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import CONTEXT, Document, Language, Reason, Role, Setting, Span

_LONGEST = {"thank-you-card": 800, "sms": 300, "social-post": 2000, "review-reply": 1500}
"""Visible characters beyond which a document is not of a kind, whatever its words."""
_READ = 20_000
"""Characters of a document that inference reads."""
_ENOUGH = 3
"""Points that a value needs (dictionaries/context.yaml says what gives points)."""
_POINTS = {"path": 3, "sure": 3, "strong": 2, "weak": 1, "against": -2}
_CHANNEL = {
    "email": "email", "sms": "sms", "social-post": "social", "thank-you-card": "print", "video-script": "video",
    "campaign": "web", "referral": "web", "product-page": "web", "checkout": "web", "signup": "web",
    "return-flow": "web", "terms": "web",
}  # fmt: skip
_OF_FORMAT = {
    "mail": ("email", "because-mail"),
    "schedule": ("schedule", "because-schedule"),
    "subtitles": ("video-script", "because-subtitles"),
}
"""What a format alone says of the kind."""
_DIRECTIVE = regex(r"^\s*lintkit\s*[:：]\s*(?=[\w-]+\s*=)(.*)$", re.DOTALL)
_PAIR = regex(r"([\w-]+)\s*=\s*([\w-]+)[\s,、]*")
_SEPARATORS = regex(r"[/\\._\s-]+")
_NEAR = 3
"""Parts at the end of a path that speak of the document; the folders above are the user's own."""


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
    text = _Text(reading.document)
    context = dict(known)
    for name in ("kind", "audience", "channel", "platform", "product", "occasion"):
        if name in context:
            continue
        setting = _best(name, text, reading.document)
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


class _Score(NamedTuple):
    points: int
    firm: bool  # whether more than weak words speak for it
    reasons: tuple[Reason, ...]


class _Text:
    """The beginning of a document as one folded text, with its headings apart, and the parts of its path."""

    def __init__(self, document: Document) -> None:
        titles: list[str] = []
        rest: list[str] = []
        size = 0
        for block in document.blocks:
            (titles if block.role in {Role.HEADING, Role.SUBJECT, Role.META} else rest).append(block.text)
            size += len(block.text)
            if size > _READ:
                break
        self.size = size
        # A full stop keeps a gap (…) from reaching across blocks.
        self.titles = fold("。".join(titles))
        self.body = fold("。".join(rest)[:_READ])
        near = "/".join(PurePath(document.path).parts[-_NEAR:])
        self.path = f"-{_SEPARATORS.sub('-', near.lower())}-"


def _best(name: str, text: _Text, document: Document) -> Setting | None:
    """The value with the most points, if it has enough and not of weak words alone; the first listed wins a tie."""
    scores: dict[str, _Score] = {}
    if name == "kind" and document.format in _OF_FORMAT:
        value, why = _OF_FORMAT[document.format]
        scores[value] = _Score(4, True, (Reason(why),))
    for value, how, phrases in _evidence(name):
        if text.size > _LONGEST.get(value, text.size):
            continue
        points, reasons = _on_path(phrases, text.path) if how == "path" else _in_text(phrases, how, text)
        if points:
            known = scores.get(value, _Score(0, False, ()))
            firm = known.firm or how in {"path", "sure", "strong"}
            shown = () if how == "against" else tuple(reasons)
            scores[value] = _Score(known.points + points, firm, known.reasons + shown)
    value = max(scores, key=lambda one: (scores[one].points, scores[one].firm), default="")
    best = scores.get(value)
    if best is None or best.points < _ENOUGH or not best.firm:
        return None
    return Setting(value, "inferred", best.reasons[:3])


def _on_path(phrases: Phrases, path: str) -> tuple[int, list[Reason]]:
    """Points for the first listed word that is a part of the path; words in Japanese or Chinese may be glued."""
    for entry in phrases.entries:
        word = entry.phrase
        if f"-{word}-" in path or (not word.isascii() and word in path):
            return _POINTS["path"], [Reason("because-path", word)]
    return 0, []


def _in_text(phrases: Phrases, how: str, text: _Text) -> tuple[int, list[Reason]]:
    seen: dict[Entry, tuple[int, str]] = {}
    for folded, extra in ((text.titles, 1), (text.body, 0)):
        for hit in phrases.find(folded):
            seen.setdefault(
                hit.entry, (_POINTS[how] + (0 if how == "against" else extra), folded.text[hit.start : hit.end])
            )
    return sum(points for points, _ in seen.values()), [
        Reason("because-words", f"「{found}」") for _, found in seen.values()
    ]


@cache
def _evidence(name: str) -> tuple[tuple[str, str, Phrases], ...]:
    """Value, how it counts, and phrases, as dictionaries/context.yaml lists them."""
    found = []
    for listed in load("context").lists:
        about, value, how = listed.split(" ")
        if about == name:
            listed_words = words(f"context/{listed}")
            entries = (Entry(word) if how == "path" else Entry.from_page(word) for word in listed_words)
            found.append((value, how, Phrases(tuple(entries))))
    return tuple(found)
