"""Rules of custom about care: what helps after damage, how often one writes, how a film begins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from lintkit.facts.custom.openings import opening, spoken
from lintkit.facts.custom.sends import Send, sends
from lintkit.facts.phrases import Phrases
from lintkit.facts.reading import Reading
from lintkit.facts.wordlists import phrases_of
from lintkit.model import Match, Related, Words

_EVERYONE = Words("全員", "所有人", "everyone")
_DAYS = 7


@dataclass(frozen=True)
class Remedy:
    """A reply to a report of damage that offers no replacement soon enough, or asks for the broken thing back."""

    fields: ClassVar[frozenset[str]] = frozenset({"damage", "asked", "hours"})

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match at the damage, one at each request to send it back."""
        from lintkit.facts.custom.remedies import damage_reports  # few documents are replies

        (limit,) = reading.threshold("remedy-hours")
        for one in damage_reports(reading):
            soon = one.hours <= limit if one.hours is not None else one.dated
            words_of = reading.document.blocks[one.damage.block].text
            damage = words_of[one.damage.span.start : one.damage.span.end]
            if not (one.replaced and soon):
                data = {"damage": damage, "asked": "", "hours": str(limit)}
                yield Match(one.damage.block, one.damage.span, data)
            for block, span in one.back:
                asked = reading.document.blocks[block].text[span.start : span.end]
                related = (Related(one.damage.block, one.damage.span),)
                yield Match(block, span, {"damage": "", "asked": asked, "hours": str(limit)}, related=related)


@dataclass(frozen=True)
class Frequency:
    """A plan that sends more messages to the same people within seven days than the threshold admits."""

    fields: ClassVar[frozenset[str]] = frozenset({"audience", "count", "limit"})

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match at the first message too many of each week, with the others of that week beside it."""
        (limit,) = reading.threshold("pushes-per-week")
        every = sends(reading)
        told: set[Send] = set()
        for name in sorted({part for one in every for part in one.audience}) or [""]:
            theirs = [one for one in every if not one.audience or name in one.audience]
            for week, surplus in _crowded(theirs, limit):
                if surplus not in told:
                    told.update(week)
                    yield _too_many(week, surplus, limit)


def _crowded(theirs: list[Send], limit: int) -> Iterator[tuple[list[Send], Send]]:
    """The weeks with too many messages, and in each the first that is too many."""
    weekly = [one for one in theirs if one.weekdays]
    base = sum(len(one.weekdays) for one in weekly)
    if base > limit:
        yield weekly, weekly[-1]
        return
    dated = sorted(((one.day.toordinal(), one) for one in theirs if one.day), key=lambda pair: pair[0])
    days = [day for day, _ in dated]
    first = 0
    while first < len(dated):
        stop = bisect_right(days, days[first] + _DAYS - 1)
        if stop - first + base > limit:
            yield [*weekly, *(one for _, one in dated[first:stop])], dated[first + limit - base][1]
            first = stop
        else:
            first += 1


def _too_many(week: list[Send], surplus: Send, limit: int) -> Match:
    count = sum(len(one.weekdays) or 1 for one in week)
    shown: str | Words = surplus.shown if surplus.audience else _EVERYONE
    related = tuple(Related(one.block, one.span) for one in week if one != surplus)
    return Match(
        surplus.block, surplus.span, {"audience": shown, "count": str(count), "limit": str(limit)}, related=related
    )


@dataclass(frozen=True)
class Opening:
    """A film whose first seconds name no trouble of its viewer's days: none of `troubles`."""

    fields: ClassVar[frozenset[str]] = frozenset({"seconds"})
    troubles: tuple[str, ...]

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match at the first words."""
        (seconds,) = reading.threshold("opening-seconds")
        said = opening(reading, seconds)
        if said and not any(self._troubles.search(reading.folded(one)) for one in said):
            yield Match(said[0].block, spoken(said[0]), {"seconds": str(seconds)})

    @cached_property
    def _troubles(self) -> Phrases:
        return phrases_of(self.troubles)
