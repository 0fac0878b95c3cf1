"""What the copy says personal data are for, and where it leaves that open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lintkit.facts.personal.sharing import Sharing, sharings
from lintkit.facts.reading import Reading, fact
from lintkit.facts.spoken import spoken
from lintkit.facts.wordlists import hits, listed
from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import Role, Sentence, Span

_NAVIGATION = regex(
    r"会社概要|会社情報|運営会社|企業情報|特定商取引|利用規約|お問い合わせ|サイトマップ|採用|©|copyright|all rights"
    r"|ご利用ガイド|トップページ|ホーム$"
)
_NEAR = 4
"""Items of a list before and after one that show what sort of list it is."""


class Purpose(NamedTuple):
    """A word on the use of personal data. `strong` says what for, or leads there before sending."""

    block: int
    span: Span
    strong: bool


class Vague(NamedTuple):
    """Words that hand data on to whomever, use them for whatever, or take consent for granted."""

    block: int
    span: Span


@fact
def purposes(reading: Reading) -> tuple[Purpose, ...]:
    """All words on purpose in the order of the text; the policy's name among a site's links is weak."""
    return tuple(sorted(_purposes(reading)))


@fact
def vague(reading: Reading) -> tuple[Vague, ...]:
    """The vague clauses of a document; consent to 「all terms」 counts where no purpose is told."""
    told = any(purpose.strong for purpose in purposes(reading))
    names = ("vague",) if told else ("vague", "all-terms")
    found = [
        Vague(sentence.block, hit.span)
        for sentence, folded in spoken(reading)
        for name in names
        for hit in list(hits(f"jp-privacy/{name}", folded))[:1]
    ]
    shared = [Vague(*one) for one in sharings(reading) if not any(_touch(one, known) for known in found)]
    return tuple(sorted(dict.fromkeys([*found, *shared])))


def _touch(one: Sharing, known: Vague) -> bool:
    return one.block == known.block and one.span.overlaps(known.span)


def _purposes(reading: Reading) -> Iterator[Purpose]:
    for sentence, folded in spoken(reading):
        strong = list(hits("jp-disclosures-privacy/purpose-of-use-strong", folded))
        yield from (Purpose(sentence.block, hit.span, True) for hit in strong)
        if not strong:
            yield from (
                Purpose(sentence.block, hit.span, False)
                for hit in hits("jp-disclosures-privacy/purpose-of-use-weak", folded)
            )
            for hit in listed("jp-disclosures-privacy/purpose-of-use-policy").find(folded):
                yield Purpose(sentence.block, hit.span, not _is_navigation(reading, sentence))


def _is_navigation(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence stands in a footer or among the links of a site."""
    blocks = reading.document.blocks
    here = blocks[sentence.block]
    if here.role is Role.FOOTER or _NAVIGATION.search(fold(here.text).text):
        return True
    around = blocks[max(0, sentence.block - _NEAR) : sentence.block + _NEAR + 1]
    return here.role is Role.LIST_ITEM and any(
        block.role is Role.LIST_ITEM and len(block.text) < 16 and bool(_NAVIGATION.search(fold(block.text).text))
        for block in around
    )
