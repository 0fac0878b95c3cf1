"""Superlatives that need a comparison (業界最安値), words no comparison proves (完全無欠), and guaranteed effects."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.claims.evidence import evidence
from lintkit.facts.claims.kinds import Claim
from lintkit.facts.claims.worded import claimed
from lintkit.facts.reading import Reading, fact
from lintkit.lazy import regex

_OWN = regex(
    r"(?:当社|従来|自社|前モデル|旧モデル|シリーズ|当社従来)[^。、]{0,6}比|当店史上|当社史上|自社史上"
    r"|ブランド史上|シリーズ史上"
)
"""Compared with the shop's own earlier goods."""

_GUIDE = regex(r"[^。!、]{0,20}?(?:選び方|方法|コツ|レシピ|作り方|買い方|ガイド|ポイント|[0-9]選|とは)")
"""The title of advice: 絶対に損しない保険の選び方."""


@fact
def superlatives(reading: Reading) -> tuple[Claim, ...]:
    """Superlatives without date and basis of their comparison, and absolute words, in the order of the text."""
    guaranteed = {(one.block, one.span) for one in guarantees(reading)}
    found = [*_compared(reading), *_absolute(reading)]
    return tuple(
        one
        for one in sorted(found, key=lambda one: one[:2])
        if not any(block == one.block and span.overlaps(one.span) for block, span in guaranteed)
    )


def _compared(reading: Reading) -> Iterator[Claim]:
    for one in claimed(reading, "superlative"):
        known = evidence(reading, one.block)
        lacking = tuple(part for part in ("period", "basis") if part not in known)
        if lacking and not _OWN.search(one.folded.text):
            yield Claim(one.block, one.span, lacking)


def _absolute(reading: Reading) -> Iterator[Claim]:
    found = claimed(reading, "absolute")
    return (Claim(one.block, one.span) for one in found if not _GUIDE.match(one.after))


@fact
def guarantees(reading: Reading) -> tuple[Claim, ...]:
    """Promises of an effect, a result or a profit."""
    return tuple(Claim(one.block, one.span) for one in claimed(reading, "guarantee"))
