"""Whether a document is itself a post that was supplied, asked for or paid by a link."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.labels.advertiser import Label, labels
from lintkit.facts.labels.givers import gifts
from lintkit.facts.labels.links import earning_links
from lintkit.facts.reading import Reading, fact
from lintkit.facts.spoken import spoken
from lintkit.facts.where import Where
from lintkit.facts.wordlists import hits, listed
from lintkit.lazy import regex

_POSTS = frozenset({"social-post", "video-script"})
_OWN = regex("当店|弊社|当社|ご来店|ご注文をお待ち")
"""A firm speaks of itself; a blog speaks of 公式サイト too."""
_THANKED = regex(r"[@＠][\w.]{2,30}[^。！!\n]{0,12}(?:ありがとう|感謝)")

_CREDIT = regex(r"(?:提供|スポンサー|広告主|協賛)\s*[:：]")


@fact
def supplied(reading: Reading) -> tuple[Where, ...]:
    """Where a writer says that the goods came for nothing or that the post was asked for."""
    return tuple(_signs(reading, "supplied"))


@fact
def rewarded(reading: Reading) -> tuple[Where, ...]:
    """What shows that the document is a rewarded post, in order; a firm's own post or page is none.

    Being supplied shows it by itself; a link or code that earns does where a person writes.
    """
    if reading.setting("kind") not in _POSTS | {"product-page", "other"}:
        return ()
    signs = set(supplied(reading))
    person = personal(reading)
    if person:
        signs.update(_signs(reading, "affiliate"))
    if not _speaks(reading, "brand"):
        if person or reading.setting("kind") in _POSTS:
            signs.update(Where(*gift) for gift in gifts(reading))
        if _thanks_somebody(reading):
            signs.update(_signs(reading, "gifted"))
    signs.update(_linked(reading, person=person))
    return tuple(sorted(signs))


def _linked(reading: Reading, *, person: bool) -> Iterator[Where]:
    """Links that earn: a network's where no firm speaks of itself, those that name who refers where a person does."""
    own = any(_OWN.search(block.text) for block in reading.document.blocks)
    for link in () if own else earning_links(reading):
        if link.network or person:
            yield Where(link.block, link.span)


@fact
def personal(reading: Reading) -> bool:
    """Whether a person writes about what she used, and no firm about what it sells."""
    return _speaks(reading, "personal") and not _speaks(reading, "brand")


@fact
def paid(reading: Reading) -> bool:
    """Whether the document shows that it was rewarded, by its words or by a label."""
    return bool(rewarded(reading)) or any(label.plain or label.paid for label in labels(reading))


def is_own_credit(reading: Reading, label: Label) -> bool:
    """Whether 「提供：○○」 is the credit of a firm's own film, in which nobody speaks of what was supplied."""
    if reading.setting("kind") != "video-script" or personal(reading) or rewarded(reading):
        return False
    return bool(_CREDIT.match(reading.document.blocks[label.block].text, label.span.start))


def _thanks_somebody(reading: Reading) -> bool:
    """Whether an account is thanked by its handle."""
    return any(_THANKED.search(block.text) for block in reading.document.blocks)


def _signs(reading: Reading, name: str) -> Iterator[Where]:
    for sentence, folded in spoken(reading):
        yield from (Where(sentence.block, hit.span) for hit in hits(f"jp-labels/{name}", folded))


def _speaks(reading: Reading, name: str) -> bool:
    return any(listed(f"jp-labels/{name}").search(folded) for _, folded in spoken(reading))
