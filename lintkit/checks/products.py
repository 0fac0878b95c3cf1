"""Effects on the body that goods of a class may not be advertised with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from lintkit.dictionary import words
from lintkit.facts.phrases import Entry, Phrases
from lintkit.facts.products import Claim, Class, claims, class_at
from lintkit.facts.reading import Reading
from lintkit.model import Match, Related, Words

_SHOWS = Words("この語から商品の種類を判断しました", "由此判断商品类别", "this shows what kind of goods it is")
_VOICE = Words(
    "お客様の声でも、載せればお店の広告です。",
    "即使是顾客的话，刊登出来就是店铺的广告。",
    "A customer's words become the shop's advertising once it shows them.",
)


@dataclass(frozen=True)
class Line:
    """What goods of one of the classes `of` may not claim.

    `claims` and `permitted` name dictionary lists. `noted` name lists of claims that a wording of the list
    of the same name with "-note" makes lawful, anywhere in the document.
    """

    of: tuple[str, ...]
    claims: tuple[str, ...] = ()
    permitted: tuple[str, ...] = ()
    noted: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """A line that can find nothing is an error of its page."""
        if not self.claims and not self.noted:
            raise ValueError("name what to look for: 'claims:' or 'noted:'")


@dataclass(frozen=True)
class ProductClaim:
    """`lines` say which claims are outside which class of goods; `goods` is the word that shows the class."""

    fields: ClassVar[frozenset[str]] = frozenset({"better", "goods", "voice"})
    lines: tuple[Line, ...]

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match per claim; what a customer says, what is only suggested and unsure classes are doubtful."""
        for line in self.lines:
            lists = (*line.claims, *(name for name in line.noted if not _noted(reading, name)))
            for claim in claims(reading, _phrases(lists), _phrases(line.permitted)) if lists else ():
                goods = class_at(reading, claim.block, claim.span)
                if goods and goods.goods in line.of:
                    yield _match(reading, claim, goods)


def _match(reading: Reading, claim: Claim, goods: Class) -> Match:
    shown = goods.mention
    word = reading.document.blocks[shown.block].text[shown.span.start : shown.span.end] if shown else ""
    data: dict[str, str | Words] = {
        "better": claim.hit.entry.better[0] if claim.hit.entry.better else "",
        "goods": word.replace("\n", ""),
        "voice": _VOICE if claim.voice else "",
    }
    related = (Related(shown.block, shown.span, _SHOWS),) if shown and shown.block != claim.block else ()
    doubtful = claim.voice or not claim.firm or not goods.sure
    return Match(claim.block, claim.span, data, related=related, doubtful=doubtful)


def _noted(reading: Reading, name: str) -> bool:
    note = _phrases((f"{name}-note",))
    whole = reading.only("any")
    return any(note.search(whole.folded(sentence)) for sentence in whole.sentences())


@cache
def _phrases(names: tuple[str, ...]) -> Phrases:
    return Phrases(tuple(Entry.from_page(word) for name in names for word in words(name)))
