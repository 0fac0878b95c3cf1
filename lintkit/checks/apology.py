"""A reply that acknowledges a fault and does not apologise for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from lintkit.checks.obligation.lacking import lacking
from lintkit.facts.phrases import Phrases
from lintkit.facts.reading import Reading, fact
from lintkit.facts.wordlists import phrases_of
from lintkit.lazy import regex
from lintkit.model import Match, Role

_ONE_REPLY = regex(
    "返信|返答|回答|お返事|ご?返事|ケース|例|レビュー|口コミ|件目|お問い合わせ|reply|case|No|[0-9０-９①-⑳]",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Apology:
    """One finding per reply without any of the `apologies`, at the first words that acknowledge a fault."""

    fields: ClassVar[frozenset[str]] = frozenset()
    apologies: tuple[str, ...]  # dictionary lists

    def find(self, reading: Reading) -> Iterator[Match]:
        """The first fault of each reply that apologises for none; the others are related to it."""
        from lintkit.facts.faults import faults  # few documents are replies; the others need not load what reads them

        if told := faults(reading):
            yield from lacking(reading, told, "section" if _several(reading) else "document", self._sorry)

    @cached_property
    def _sorry(self) -> Phrases:
        return phrases_of(self.apologies)


@fact
def _several(reading: Reading) -> bool:
    """Whether the document is a collection of replies, each under a heading of its own."""
    headings = [block for block in reading.document.blocks if block.role is Role.HEADING]
    return sum(bool(_ONE_REPLY.search(block.text)) for block in headings) > 1
