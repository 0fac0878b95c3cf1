"""For which act an offer is made, and to whom: as its sentence, its table, the headings above and the document say."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from lintkit.facts.reach import headings, label, rows
from lintkit.facts.reading import Reading
from lintkit.facts.wordlists import listed
from lintkit.language.characters import Folded, fold

ACTS = ("referral", "purchase", "review", "post", "sign-up", "return", "birthday")
"""What an offer can be made for."""
RECIPIENTS = ("referrer", "referred", "both", "everyone", "lot", "first-come", "new-customers", "buyers")
"""Whom an offer can be made to."""

_KIND_ACTS = {"referral": "referral", "signup": "sign-up", "thank-you-card": "purchase", "return-flow": "return"}
_OF_FRIENDS = frozenset({"purchase", "sign-up"})
_SIDES = ("referrer", "referred")


def acts_of(reading: Reading, block: int, nearby: str) -> frozenset[str]:
    """The acts an offer in a block is made for; `nearby` are the folded words round it.

    Under a referral's heading, buying and signing up are what the friend does.
    """
    acts = _acts(nearby) or _around(reading, block)
    if acts and acts <= _OF_FRIENDS and "referral" in _above(reading, block):
        return acts | {"referral"}
    return acts


def recipients(nearby: str, before: str, titles: str) -> frozenset[str]:
    """Whom the words near an offer name, else the `titles` of its table cell.

    Of the two sides of a referral it is the one named last `before` the offer.
    """
    to = _named("to", RECIPIENTS, nearby) or _named("to", RECIPIENTS, titles)
    if "both" in to:
        return to - set(_SIDES)
    if not to.issuperset(_SIDES):
        return to
    folded = Folded(before, None, None)
    last = {side: max((hit.end for hit in listed(f"jp-offers/to-{side}").find(folded)), default=-1) for side in _SIDES}
    return to - {min(_SIDES, key=lambda side: last[side])}


def _acts(text: str) -> frozenset[str]:
    """The acts that a text names; a review that is posted is no post in a social network."""
    acts = _named("act", ACTS, text)
    return acts - {"post"} if "review" in acts else acts


def _around(reading: Reading, block: int) -> frozenset[str]:
    """The acts that the row or block of an offer names, else the nearest heading, else the kind of document."""
    key = ("acts around", block)
    if key not in reading.memo:
        near = "|".join((label(reading, block), *(_plain(reading, one) for one in rows(reading)[block])))
        texts = (near, *(_plain(reading, number) for number in headings(reading)[block]))
        reading.memo[key] = next(filter(None, map(_acts, texts)), _of_kind(reading))
    acts: frozenset[str] = reading.memo[key]
    return acts


def _above(reading: Reading, block: int) -> frozenset[str]:
    """The acts that the headings above a block and the kind of document name."""
    key = ("acts above", headings(reading)[block])
    if key not in reading.memo:
        texts = (_plain(reading, number) for number in headings(reading)[block])
        reading.memo[key] = _of_kind(reading).union(*map(_acts, texts))
    acts: frozenset[str] = reading.memo[key]
    return acts


def _of_kind(reading: Reading) -> frozenset[str]:
    act = _KIND_ACTS.get(reading.setting("kind"))
    return frozenset({act}) if act else frozenset()


def _plain(reading: Reading, block: int) -> str:
    return fold(reading.document.blocks[block].text).text


def _named(what: str, names: Iterable[str], text: str) -> frozenset[str]:
    folded = Folded(_earning(text), None, None)
    return frozenset(name for name in names if listed(f"jp-offers/{what}-{name}").search(folded))


@lru_cache(maxsize=64)
def _earning(text: str) -> str:
    """The text with full stops in place of what says where a reward is used: no purchase earns it there."""
    for hit in listed("jp-offers/spent").find(Folded(text, None, None)):
        text = text[: hit.start] + "。" * (hit.end - hit.start) + text[hit.end :]
    return text
