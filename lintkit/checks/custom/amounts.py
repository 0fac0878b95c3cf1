"""Rules of custom about amounts: rewards and discounts outside of what is usual, and rewards for one side only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal

from lintkit.facts.custom.bounties import bounties, discounts
from lintkit.facts.offers import Offer, offers
from lintkit.facts.phrases import Phrases
from lintkit.facts.reach import label
from lintkit.facts.reading import Reading
from lintkit.lazy import regex
from lintkit.model import Match, Words

_OF = {"referral-cash": bounties, "discount": discounts}


@dataclass(frozen=True)
class AmountRange:
    """Amounts `of` a sort that lie outside of the range which a `threshold` names."""

    fields: ClassVar[frozenset[str]] = frozenset({"low", "high"})
    of: Literal["referral-cash", "discount"]
    threshold: Literal["reward-range", "discount-range"]

    def find(self, reading: Reading) -> Iterator[Match]:
        """One match per amount outside; of 最大… only the most is known."""
        low, high = reading.threshold(self.threshold)
        seen: set[tuple[Decimal | None, Decimal]] = set()
        for one in _OF[self.of](reading):
            outside = one.high > high or one.high < low or (one.low is not None and one.low < low)
            if outside and (one.low, one.high) not in seen:
                seen.add((one.low, one.high))
                yield Match(one.block, one.span, {"low": f"{low:,}", "high": f"{high:,}"})


_REFERRER, _REFERRED = frozenset({"referrer"}), frozenset({"referred", "new-customers"})
_HEADS = {
    "referrer": regex(
        r"(?<!被)紹介者|(?:紹介|招待)(?:した|する|してくださった|くださった|いただいた)(?:方|お客様|人|側)"
    ),
    "referred": regex(r"被紹介者|(?:紹介|招待)された|お?友(?:達|だち)(?!を|の?紹介)|ご友人(?!を|の?紹介)"),
}
"""How a table names the two sides."""
_SIDES = {
    "referrer": Words("紹介した方", "推荐人", "the one who refers"),
    "referred": Words("紹介されたお友達", "被推荐的朋友", "the friend"),
}


@dataclass(frozen=True)
class OneSided:
    """A referral that rewards one of the two; `both` are wordings by which copy says that both are rewarded."""

    fields: ClassVar[frozenset[str]] = frozenset({"side", "other"})
    both: tuple[str, ...]

    def find(self, reading: Reading) -> Iterator[Match]:
        """The first offer, where every one names the same side."""
        named = [(_side(reading, one), one) for one in offers(reading) if "referral" in one.acts]
        sides = {side for side, one in named if side or one.amount}
        if len(sides) != 1 or sides & {"", "both"} or self._says_both(reading):
            return
        side, first = next(pair for pair in named if pair[0])
        other = "referred" if side == "referrer" else "referrer"
        yield Match(first.block, first.span, {"side": _SIDES[side], "other": _SIDES[other]})

    def _says_both(self, reading: Reading) -> bool:
        phrases = Phrases.of(self.both)
        return any(phrases.search(reading.folded(one)) for one in reading.sentences())


def _side(reading: Reading, offer: Offer) -> str:
    """Which side of a referral an offer, or the head of its cell, names; "" for none."""
    title = label(reading, offer.block)
    if _HEADS["referrer"].search(title) or _HEADS["referred"].search(title):
        return "referrer" if _HEADS["referrer"].search(title) else "referred"
    referrer, referred = bool(offer.to & _REFERRER), bool(offer.to & _REFERRED)
    if "both" in offer.to or (referrer and referred):
        return "both"
    if referrer or referred:
        return "referrer" if referrer else "referred"
    return "both" if "everyone" in offer.to else ""
