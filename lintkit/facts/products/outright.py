"""Where goods of a class are said to do what none of their class may be said to do, whatever proves it."""

from __future__ import annotations

from collections.abc import Mapping

from lintkit.facts.products.claims import claims
from lintkit.facts.products.classes import class_at
from lintkit.facts.ranges import Ranges
from lintkit.facts.reading import Reading
from lintkit.facts.wordlists import listed
from lintkit.model import Span

_QUASI = tuple(
    f"jp-cosmetics/{name}-quasi"
    for name in ("spots", "wrinkles", "skin-cure", "youth", "cells", "body", "authority", "safety", "guarantee")
)
_COSMETICS = (*_QUASI, *(f"jp-cosmetics/{name}" for name in ("spots", "wrinkles", "skin-cure", "hair", "body")))
_FOOD = tuple(f"jp-health-food/{name}" for name in ("disease", "function", "slimming", "dosage"))
_FORBIDDEN: Mapping[str, tuple[tuple[str, ...], str]] = {
    "cosmetics": (_COSMETICS, "jp-cosmetics/permitted"),
    "quasi-drug": (_QUASI, "jp-cosmetics/permitted"),
    "health-food": (_FOOD, "jp-health-food/permitted"),
    "notified": (("jp-health-food/disease-cure",), "jp-health-food/permitted"),
    "device": (("jp-devices/outside",), "jp-devices/permitted"),
}
"""By class of goods the lists of what it may not claim, and the list of what it may."""


def is_forbidden(reading: Reading, block: int, span: Span) -> bool:
    """Whether words of a block touch a claim that goods of the class spoken of there may not make at all."""
    goods = class_at(reading, block, span)
    if goods is None or goods.goods not in _FORBIDDEN:
        return False
    return block in (found := _forbidden(reading, goods.goods)) and found[block].touch(span)


def _forbidden(reading: Reading, goods: str) -> dict[int, Ranges]:
    """The claims outside a class by block; worked out once per class."""
    key = ("forbidden", goods)
    if key not in reading.memo:
        lists, permitted = _FORBIDDEN[goods]
        spans: dict[int, list[Span]] = {}
        for claim in claims(reading, listed(*lists), listed(permitted)):
            spans.setdefault(claim.block, []).append(claim.span)
        reading.memo[key] = {block: Ranges.of(found) for block, found in spans.items()}
    known: dict[int, Ranges] = reading.memo[key]
    return known
