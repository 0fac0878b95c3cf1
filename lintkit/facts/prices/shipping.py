"""Free postage that the document limits somewhere else: 送料無料 above, 沖縄・離島は別途1,000円 at the end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lintkit.facts.notes import beside
from lintkit.facts.prices.asides import asides
from lintkit.facts.prices.cues import anywhere
from lintkit.facts.prices.stream import Stream, stream
from lintkit.facts.quotes import quotations
from lintkit.facts.reach import headings, labels
from lintkit.facts.reading import Reading, fact
from lintkit.lazy import regex
from lintkit.model import Role, Span

_SIGN = regex("送料|配送|配達|お届け|宅配|shipping|delivery")
_YEN = regex(r"[0-9]円|¥[0-9]|[0-9]万円")
_PRICE = regex(r"(?:¥[0-9][0-9,]*|[0-9][0-9,]*円)(?:\([^()]{0,12}\))?(?!以上|未満|超)")
"""A price beside the claim is no condition of it: 3,300円（税込）送料無料."""
_NEAR = 3
"""Blocks after a claim, in its section, that a reader sees with it."""
_LINES = 6
"""Lines between a claim and its limit that a reader skips."""
_RULE = regex(r"[\s>]*(?:[-=_*#~～〜─━―—＝＊・…◆◇■□★☆▼▲]\s*){5,}+")
_TAG = regex(r"<[^<>]*>")
_KINDS = ("shipping-limit-bare", "shipping-limit", "shipping-threshold", "shipping-fee")
_TAGS = {Role.LIST_ITEM, Role.TABLE_CELL, Role.LABEL}


class Claim(NamedTuple):
    """Postage said to be free without a condition, and the words elsewhere that limit it."""

    block: int
    span: Span
    limits: tuple[tuple[int, Span], ...]


class _Limit(NamedTuple):
    sentence: int
    block: int
    span: Span
    general: bool  # whether it is about orders in general, so that a single item may still be free
    plain: bool  # a fee without a threshold


@fact
def limited_claims(reading: Reading) -> tuple[Claim, ...]:
    """The claims that the document takes back in another place, or flatly contradicts."""
    text = stream(reading)
    if not _SIGN.search(text.text):
        return ()
    claims = tuple(_claims(reading, text))
    limits = tuple(_limits(reading, text)) if claims else ()
    found = (_limited(reading, claim, limits) for claim in claims)
    return tuple(claim for claim in found if claim is not None)


def _sentences(reading: Reading, text: Stream) -> Iterator[int]:
    aside = asides(reading)
    return (number for number, folded in enumerate(text.folded) if number not in aside and _SIGN.search(folded.text))


class _Said(NamedTuple):
    sentence: int
    block: int
    span: Span
    single: bool  # about one item: a tag, a table cell, a line with a price


def _claims(reading: Reading, text: Stream) -> Iterator[_Said]:
    blocks, quoted = reading.document.blocks, quotations(reading)
    for number in _sentences(reading, text):
        words, block = text.folded[number].text, text.sentences[number].block
        hit = anywhere("free-shipping").search(words)
        if hit is None or anywhere("free-shipping-not").search(words):
            continue
        rest = words[: hit.start()] + "\n" + words[hit.end() :]
        heads = " ".join(reading.folded(one).text for one in labels(reading, block))
        if anywhere("free-shipping-condition").search(f"{_PRICE.sub('', rest)} {heads}"):
            continue
        span = text.folded[number].span(hit.start(), hit.end())
        if not quoted[block].cover(span):
            yield _Said(number, block, span, blocks[block].role in _TAGS or bool(_YEN.search(rest)))


def _limits(reading: Reading, text: Stream) -> Iterator[_Limit]:
    named, aside = frozenset(_sentences(reading, text)), asides(reading)
    for number, folded in enumerate(text.folded):
        words, block = folded.text, text.sentences[number].block
        for name in _KINDS if number in named else _KINDS[:1] if number not in aside else ():
            hit = anywhere(name).search(words)
            if hit and not (name == "shipping-fee" and anywhere("shipping-waived").search(words)):
                yield _Limit(
                    number,
                    block,
                    text.sentences[number].span,
                    not name.startswith("shipping-limit"),
                    name == "shipping-fee",
                )
                break


def _limited(reading: Reading, claim: _Said, limits: tuple[_Limit, ...]) -> Claim | None:
    about = [one for one in limits if one.sentence != claim.sentence and not (one.general and claim.single)]
    if not about:
        return None
    near, marked = _near(reading, claim.block), frozenset(beside(reading, claim.block)) - {claim.block}
    shown = (one for one in about if one.block in near and not one.plain)
    if any(one.block in marked or not _is_far(reading, claim, one) for one in shown):
        return None
    return Claim(claim.block, claim.span, tuple((one.block, one.span) for one in about[:5]))


def _is_far(reading: Reading, claim: _Said, limit: _Limit) -> bool:
    """Whether lines about other matters, or a part between rules, stand between a claim and a limit below it."""
    blocks, source = reading.document.blocks, reading.document.source
    begin = blocks[claim.block].map.source(claim.span).end
    between = source[begin : max(begin, blocks[limit.block].map.source(limit.span).start)]
    lines = [line for line in _TAG.sub("", between).split("\n")[1:-1] if line.strip()]
    rules = sum(bool(_RULE.fullmatch(line)) for line in lines)
    return len(lines) - rules > _LINES or rules > 1


def _near(reading: Reading, block: int) -> frozenset[int]:
    """What a reader sees with a claim: its block and notes, the blocks right after it, the heading above."""
    blocks = reading.document.blocks
    following = range(block, min(block + _NEAR + 1, len(blocks)))
    after = (one for one in following if blocks[one].section == blocks[block].section)
    return frozenset((*beside(reading, block), *after, *headings(reading)[block][:1]))
