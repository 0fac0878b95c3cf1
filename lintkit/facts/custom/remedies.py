"""What a reply does for whoever reports damage: what is sent instead, how soon, and what must come back."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from lintkit.facts.faults import faults
from lintkit.facts.ranges import Ranges
from lintkit.facts.reach import sections
from lintkit.facts.reading import CHINESE, Reading, fact, languages, sentences
from lintkit.facts.values import Dates, Period, values
from lintkit.facts.where import Where
from lintkit.facts.wordlists import listed
from lintkit.lazy import regex
from lintkit.model import Sentence, Span

_HOURS = {"minute": Decimal(1) / 60, "hour": Decimal(1), "day": Decimal(24), "business-day": Decimal(24)}
_ASKED = regex(
    r"不要|必要は?(?:ございません|ありません|ない|無)|いただかなくて|頂かなくて|せず|しなくて|結構です|には及びません"
)
_FAR = 24
"""Folded characters behind a request to send something back that may take it back."""


class Report(NamedTuple):
    """One report of damage: where the reply names it, what is sent instead and how soon, what must come back."""

    damage: Where
    replaced: bool
    hours: Decimal | None  # until the replacement leaves; None where no time is told
    dated: bool  # whether a day of the calendar is named for it
    back: tuple[Where, ...]


@fact
def damage_reports(reading: Reading) -> tuple[Report, ...]:
    """The reports of damage that a document answers, one for each section."""
    found: dict[range, Where] = {}
    for fault in faults(reading):
        block = reading.document.blocks[fault.sentence.block]
        if listed("jp-advice/damage").search(reading.folded(fault.sentence)) and block.text:
            found.setdefault(sections(reading)[fault.sentence.block], Where(fault.sentence.block, fault.span))
    return tuple(_report(reading, area, damage) for area, damage in found.items())


def _report(reading: Reading, area: range, damage: Where) -> Report:
    tongues = languages(reading)
    spoken = [one for number in area if tongues[number] not in CHINESE for one in sentences(reading)[number]]
    remedies = [at for at, one in enumerate(spoken) if listed("jp-advice/replacement").search(reading.folded(one))]
    beside = {one for at in remedies for one in (at - 1, at, at + 1) if 0 <= one < len(spoken)}
    near = [spoken[one] for one in sorted(beside)]
    times, dated = _times(reading, near)
    back = tuple(place for one in spoken for place in _asked_back(reading, one))
    return Report(damage, bool(remedies), min(times, default=None), dated, back)


def _times(reading: Reading, near: list[Sentence]) -> tuple[list[Decimal], bool]:
    """How soon sentences say that something happens, in hours, and whether they name a day of the calendar."""
    blocks: dict[int, list[Span]] = {}
    for one in near:
        blocks.setdefault(one.block, []).append(one.span)
    ranges = {block: Ranges.of(spans) for block, spans in blocks.items()}
    told = [
        value.meaning for value in values(reading) if value.block in ranges and ranges[value.block].touch(value.span)
    ]
    times = [one.high * _HOURS[one.unit] for one in told if isinstance(one, Period) and one.unit in _HOURS]
    at_once = any(listed("jp-advice/at-once").search(reading.folded(one)) for one in near)
    return [*times, *([Decimal(24)] if at_once else [])], any(isinstance(one, Dates) for one in told)


def _asked_back(reading: Reading, sentence: Sentence) -> Iterator[Where]:
    folded = reading.folded(sentence)
    for hit in listed("jp-advice/send-back").find(folded):
        if not _ASKED.search(folded.text[hit.start : hit.end + _FAR]):
            yield Where(sentence.block, hit.span)
