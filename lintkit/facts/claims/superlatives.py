"""Superlatives that need a comparison (業界最安値), words no comparison proves (完全無欠), and guaranteed effects."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.facts.claims.evidence import evidence
from lintkit.facts.claims.kinds import Claim
from lintkit.facts.claims.wear import lasting
from lintkit.facts.claims.worded import Said, claimed
from lintkit.facts.reading import Reading, fact
from lintkit.lazy import regex

_OWN = regex(
    r"(?:当社|従来|自社|前モデル|旧モデル|シリーズ|当社従来)[^。、]{0,6}比|当店史上|当社史上|自社史上"
    r"|ブランド史上|シリーズ史上"
)
"""Compared with the shop's own earlier goods."""

_GUIDE = regex(r"[^。!、]{0,20}?(?:選び方|方法|コツ|レシピ|作り方|買い方|ガイド|ポイント|[0-9]選|とは)")
"""The title of advice: 絶対に損しない保険の選び方."""
_SUPPOSED = regex(
    r"(?:とき|時(?!間)|場合|場所|方(?:は|が|に|へ|も)|人(?:は|が|に|へ|も)|か(?:どうか|を|、|$|心配|不安|気)|よう(?!にな[りるれ])|ため|で(?:ね|$)"
    r"|なら|限り|ほうが|こと(?:を(?:確認|確かめ)|が(?:大切|大事|重要)))"
)
"""What follows words that are supposed, and not promised."""
_ORDERED = regex(r"[^。!]{0,24}?(?:ください|下さい|なければな(?:らない|りません)|義務)")
"""What follows words that tell the reader what to do: 絶対に召し上がらないでください."""


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
    found = (*claimed(reading, "absolute"), *lasting(reading))
    told = sorted(found, key=lambda one: (one.block, one.span.start, -one.span.end))
    return (Claim(one.block, one.span) for one in _apart(told) if _is_promise(one) and not _GUIDE.match(one.after))


def _apart(told: list[Said]) -> Iterator[Said]:
    """The first and longest of wordings that overlap."""
    last: Said | None = None
    for one in told:
        if last is None or last.block != one.block or not last.span.overlaps(one.span):
            yield one
            last = one


def _is_promise(one: Said) -> bool:
    return not _SUPPOSED.match(one.after) and not _ORDERED.match(one.after)


@fact
def guarantees(reading: Reading) -> tuple[Claim, ...]:
    """Promises of an effect, a result or a profit."""
    return tuple(Claim(one.block, one.span) for one in claimed(reading, "guarantee") if _is_promise(one))
