"""Which class of goods a place of the copy speaks of: by its own words, its section, the context, the document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lintkit.facts.products.mentions import Mention, mentions
from lintkit.facts.reach import headings, rows, sections
from lintkit.facts.reading import Reading, fact
from lintkit.facts.wordlists import listed
from lintkit.model import Span

_BASE = frozenset({"cosmetics", "health-food", "device"})
_MARKERS = {
    "cosmetics": frozenset({"quasi-drug", "medical"}),
    "quasi-drug": frozenset({"medical"}),
    "health-food": frozenset({"notified", "medical"}),
    "food": frozenset({"notified"}),
    "device": frozenset({"approved-device", "medical"}),
}
"""What turns goods of a class into others that may say more."""
_MARKS = frozenset({"quasi-drug", "notified", "approved-device", "medical"})
_ELSE = frozenset({"service", "household"})
_GIVEN = {"goods": "device"}
_SAID = frozenset({"option", "directive", "front matter", "config"})


class Class(NamedTuple):
    """A class of goods, whether the copy leaves no doubt of it, and the word that shows it."""

    goods: str
    sure: bool
    mention: Mention | None = None


def class_at(reading: Reading, block: int, span: Span) -> Class | None:
    """The class of goods that a block range speaks of; None where the copy does not show it."""
    found = _carried(reading, block, span)
    if found is None or found.goods not in _MARKERS:
        return found
    mark = next((one for one in _marks(reading, block) if one.goods in _MARKERS[found.goods]), None)
    return Class(mark.goods, found.sure, mark) if mark else found


def _carried(reading: Reading, block: int, span: Span) -> Class | None:
    here = [one for one in mentions(reading) if one.block == block]
    own = _nearest(_of(here, _BASE), span)
    other = _nearest([one for one in _of(here, _ELSE) if not one.span.overlaps(span)], span)
    given = _given(reading)
    nearest = _nearest([one for one in (own, other) if one], span)
    if nearest and (nearest is own or given is None):
        return Class(nearest.goods, True, nearest)
    if own:
        return Class(own.goods, True, own)
    above = _first_with(reading, headings(reading)[block], _BASE | _ELSE)
    near = _beside(reading, block) or (above if above and above.goods in _BASE else None)
    if near:
        return Class(near.goods, True, near)
    if given:
        return given
    return Class(above.goods, True, above) if above else _of_document(reading, here, span)


def _given(reading: Reading) -> Class | None:
    """What the user says the document is about."""
    setting = reading.context.get("product")
    if setting is None or setting.origin not in _SAID:
        return None
    return Class(_GIVEN.get(setting.value, setting.value), True)


def _beside(reading: Reading, block: int) -> Mention | None:
    """The last mention of carried goods before the block within its row or section, else the first after it."""
    numbers = (*rows(reading)[block], *sections(reading)[block])
    near = [one for one in _of(mentions(reading), _BASE) if one.block in numbers]
    before = [one for one in near if one.block <= block]
    return before[-1] if before else near[0] if near else None


def _first_with(reading: Reading, blocks: Iterable[int], goods: frozenset[str]) -> Mention | None:
    told = mentions(reading)
    return next((one for number in blocks for one in _of(told, goods) if one.block == number), None)


def _of_document(reading: Reading, here: Sequence[Mention], span: Span) -> Class | None:
    """The only class the document names, or with less certainty the one it names most."""
    told = _of(mentions(reading), _BASE | _MARKS)
    kinds = [one.goods for one in told]
    if kinds:
        most = max(dict.fromkeys(kinds), key=kinds.count)
        return Class(most, len(set(kinds) & _BASE) < 2, next(one for one in told if one.goods == most))
    weak = [one for one in mentions(reading) if not one.sure]
    if weak and _of_skin(reading):
        return Class(weak[0].goods, True, weak[0])
    rest = _nearest([one for one in here if one.sure], span) or next(
        (one for one in mentions(reading) if one.sure), None
    )
    return Class(rest.goods, rest in here, rest) if rest else _inferred(reading)


def _inferred(reading: Reading) -> Class | None:
    """What the path or a few words suggest; an answer to a review that speaks of skin is one about cosmetics."""
    setting = reading.context.get("product")
    if setting:
        return Class(_GIVEN.get(setting.value, setting.value), False)
    return Class("cosmetics", False) if reading.setting("kind") == "review-reply" and _of_skin(reading) else None


def _marks(reading: Reading, block: int) -> list[Mention]:
    """What marks the goods at a block as ones that may say more: in reach, or in no section of other goods."""
    near = {*sections(reading)[block], *headings(reading)[block]}
    return [one for one in _of(mentions(reading), _MARKS) if one.block in near or not _elsewhere(reading, one.block)]


def _elsewhere(reading: Reading, block: int) -> bool:
    """Whether a block stands under a heading below the title that names goods of its own."""
    above = headings(reading)[block][:-1]
    return _first_with(reading, above, _BASE | _MARKS) is not None


def _of(told: Iterable[Mention], goods: frozenset[str]) -> list[Mention]:
    return [one for one in told if one.sure and one.goods in goods]


def _nearest(told: Sequence[Mention], span: Span) -> Mention | None:
    return min(told, key=lambda one: max(span.start - one.span.end, one.span.start - span.end), default=None)


@fact
def _of_skin(reading: Reading) -> bool:
    spoken = (reading.folded(sentence) for sentence in reading.sentences())
    return any(listed("product-classes/skin").search(folded) for folded in spoken)
