"""Promises to give the money back to whoever is not satisfied, and the terms that are not told with them."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.claims.kinds import Claim
from lintkit.facts.claims.worded import Said, claimed
from lintkit.facts.reach import headings, sections
from lintkit.facts.reading import Reading, fact, sentences
from lintkit.facts.where import Where
from lintkit.facts.wordlists import listed
from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import Role

_TERMS = regex("返金|返品")
_SENT_BACK = regex("返送|返品|送り返|お送りください|ご返却")
_PARTS = ("period", "conditions", "postage", "method")


@fact
def refunds(reading: Reading) -> tuple[Claim, ...]:
    """The promise of a document, at its first place, with the terms it lacks; none where all are told.

    Who pays to send the goods back is asked where they are to be sent back, or where other terms are lacking, too.
    """
    promises = list(claimed(reading, "money-back"))
    if not promises:
        return ()
    near = _near(reading, promises)
    known = frozenset(part for part in _PARTS if _told(reading, near, f"refund-{part}"))
    lacking = tuple(part for part in _PARTS if part not in known)
    if not lacking or (lacking == ("postage",) and not _sent_back(reading, near)):
        return ()
    first, *rest = promises
    weak = tuple(_weak(reading, near))
    again = tuple(Where(one.block, one.span) for one in rest)
    return (Claim(first.block, first.span, lacking, weak, again),)


def _near(reading: Reading, promises: list[Said]) -> list[int]:
    """The sections of the promises, and those that are headed by refunds or returns."""
    own = {sections(reading)[one.block] for one in promises}
    return sorted({number for section in own for number in section} | set(_headed(reading)))


@fact
def _headed(reading: Reading) -> tuple[int, ...]:
    blocks = reading.document.blocks
    heads = [n for n, block in enumerate(blocks) if block.role is Role.HEADING and _TERMS.search(fold(block.text).text)]
    above = headings(reading)
    return tuple(number for number in range(len(blocks)) if not set(heads).isdisjoint(above[number]))


def _told(reading: Reading, near: list[int], name: str) -> bool:
    phrases = listed(f"jp-claims/{name}")
    return any(phrases.search(reading.folded(sentence)) for number in near for sentence in sentences(reading)[number])


def _sent_back(reading: Reading, near: list[int]) -> bool:
    blocks = (reading.document.blocks[number] for number in near)
    return any(_SENT_BACK.search(block.text) for block in blocks if block.role is not Role.HEADING)


def _weak(reading: Reading, near: list[int]) -> Iterator[Where]:
    for number in near:
        for sentence in sentences(reading)[number]:
            for hit in listed("jp-claims/refund-weak").find(reading.folded(sentence)):
                yield Where(number, hit.span)
