"""Copy that asks its readers to post: whether posts are bought or steered, and whether it tells how to label them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from lintkit.facts.labels.posts import rewarded
from lintkit.facts.offers import Offer, offers
from lintkit.facts.reach import sections
from lintkit.facts.reading import Reading, fact
from lintkit.facts.spoken import spoken
from lintkit.facts.wordlists import hits, listed
from lintkit.model import Span

_ANSWERS = frozenset({"review-reply", "cs-reply", "return-flow"})
_NEAR = 3
"""Sentences after an offer of goods in which a request to post belongs to it."""

Manner = Literal["commissioned", "steered", "free", "referral"]


class Call(NamedTuple):
    """A place that asks for posts, and how: paid for, with given content, freely, or with a referral code."""

    block: int
    span: Span
    manner: Manner


@fact
def calls(reading: Reading) -> tuple[Call, ...]:
    """What the document asks its readers to post for a reward, in order; a rewarded post itself asks nothing."""
    if rewarded(reading) or not (_named(reading, "posting") or _named(reading, "network")):
        return ()
    found = [*_bought(reading), *_steered(reading), *_shared(reading), *_free(reading)]
    return tuple(sorted(found))


@fact
def advised(reading: Reading) -> bool:
    """Whether the document tells its readers to label what they post, and does not tell them to hide it."""
    from lintkit.facts.labels.denials import hidden

    told = any(listed("jp-labels/advice").search(folded) for _, folded in spoken(reading))
    return told and not hidden(reading)


def _bought(reading: Reading) -> Iterator[Call]:
    if reading.setting("kind") in _ANSWERS or not _named(reading, "network"):
        return
    addressed = bool(_named(reading, "addressed"))
    given = 0  # how many sentences more may say what the goods are given for
    for sentence, folded in spoken(reading):
        for hit in hits("jp-labels/commissioned", folded):
            yield Call(sentence.block, hit.span, "commissioned")
        if addressed:
            yield from (Call(sentence.block, hit.span, "commissioned") for hit in hits("jp-labels/orders-post", folded))
        asked = next(hits("jp-labels/asks-post", folded), None)
        if given and asked and listed("jp-labels/network").search(folded):
            yield Call(sentence.block, asked.span, "commissioned")
        given = _NEAR if listed("jp-labels/supplies").search(folded) else max(0, given - 1)


def _steered(reading: Reading) -> Iterator[Call]:
    """Content that is laid down for posts that earn something."""
    if not any(_is_for_posts(reading, offer) for offer in offers(reading)) and not any(_bought(reading)):
        return
    for sentence, folded in spoken(reading):
        yield from (Call(sentence.block, hit.span, "steered") for hit in hits("jp-labels/steered", folded))


def _shared(reading: Reading) -> Iterator[Call]:
    """Referral codes to be posted in public, where referring earns something."""
    if not any("referral" in offer.acts for offer in offers(reading)):
        return
    for sentence, folded in spoken(reading):
        yield from (Call(sentence.block, hit.span, "referral") for hit in hits("jp-labels/referral-post", folded))


def _free(reading: Reading) -> Iterator[Call]:
    """Offers for posts whose content is the poster's own."""
    return (Call(offer.block, offer.span, "free") for offer in offers(reading) if _is_for_posts(reading, offer))


def _is_for_posts(reading: Reading, offer: Offer) -> bool:
    """Whether an offer rewards a post in a network; entering, following or reviewing in the shop is none."""
    if offer.acts.isdisjoint({"post", "review"}):
        return False
    near = {number for block in offer.blocks for number in sections(reading)[block]}
    return all(not near.isdisjoint(_named(reading, name)) for name in ("posting", "network"))


def _named(reading: Reading, name: str) -> frozenset[int]:
    """The blocks with a word of a list."""
    key = ("words of posts", name)
    if key not in reading.memo:
        reading.memo[key] = frozenset(
            sentence.block for sentence, folded in spoken(reading) if listed(f"jp-labels/{name}").search(folded)
        )
    blocks: frozenset[int] = reading.memo[key]
    return blocks
