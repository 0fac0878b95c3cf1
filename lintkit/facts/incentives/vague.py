"""Terms of offers that the copy only mentions: 「順次付与します」, and no time anywhere."""

from __future__ import annotations

from itertools import groupby

from lintkit.facts.disclosures import Disclosure, disclosures
from lintkit.facts.offers import offers
from lintkit.facts.reach import reach, sections
from lintkit.facts.reading import Reading, fact, sentences
from lintkit.facts.rewards import FORMS
from lintkit.facts.wordlists import listed
from lintkit.lazy import regex

_GOODS = regex(
    "商品|注文|荷物|お?品(?:物|は|を)|お届け|発送|出荷|発売|販売|在庫|予約|入荷|配送|売り?切れ|(?<![枚人])数に(?:は)?限り"
)
_USED = regex("使え|使用(?:いただけ|でき|可)|お使い|利用(?:いただけ|でき|可)")
"""Only what is given by an offer is used so: 「一定金額以上のお買い物で使えます」."""


@fact
def vague(reading: Reading) -> tuple[Disclosure, ...]:
    """The weak wordings of terms that belong to an offer and are stated nowhere; in the order of the text."""
    found = sorted(disclosures(reading), key=lambda one: one.kind)
    left = (one for _, alike in groupby(found, key=lambda one: one.kind) for one in _only_weak(list(alike)))
    return tuple(one for one in sorted(left, key=lambda one: (one.block, one.span)) if _is_of_offer(reading, one))


def _only_weak(alike: list[Disclosure]) -> list[Disclosure]:
    """The weak ones of a kind for whose forms no strong one stands."""
    strong = [one for one in alike if one.strength == "strong"]
    return [one for one in alike if one.strength == "weak" and not any(one.about(other.of) for other in strong)]


def _is_of_offer(reading: Reading, one: Disclosure) -> bool:
    """Whether its sentence names a reward, or stands beside an offer and is not about goods (「商品は順次発送」)."""
    said = reading.folded(next(part for part in sentences(reading)[one.block] if part.span.covers(one.span)))
    if listed(*(f"jp-offers/{form}" for form in (*FORMS, "giving"))).search(said):
        return True
    if one.kind == "minimum-spend" and _USED.search(said.text):
        return any(offer.block in sections(reading)[one.block] for offer in offers(reading))
    return one.block in _beside_offers(reading) and not _GOODS.search(said.text)


@fact
def _beside_offers(reading: Reading) -> frozenset[int]:
    places = {place for offer in offers(reading) for place in offer.blocks}
    return frozenset(near for place in places for near in reach(reading, place, "beside"))
