"""What a public reply tells about its reviewer: order numbers, purchases, health, the full name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from lintkit.facts.reading import Reading, fact
from lintkit.facts.speakers import Speaker, speaker
from lintkit.facts.spoken import spoken
from lintkit.facts.wordlists import hits
from lintkit.language.characters import Folded
from lintkit.lazy import regex
from lintkit.model import HOLE, Block, Sentence, Span, Token

_VALUE = regex(
    rf"(?:は|が|の|:|#|no\.|[「(『【 ])*(?:[a-z]{{0,6}}[-_]?\d[\da-z-]{{2,}}|[○×x*●]{{2,}}|(?P<hole>{HOLE}))"
)
_OWNED = regex(r"様の[ごお]?$")
_BOUGHT = (
    r"(?:ご(?:購入|注文|来店|予約|利用|宿泊|来院|来館|受診|乗車|参加)|お(?:買い上げ|買い求め|求め|泊まり|届け)|受診"
    r"|施術)"
)
_DAY = regex(
    rf"(?:\d{{1,2}}月\d{{1,2}}日|(?<![\d/])\d{{1,4}}/\d{{1,2}}(?:/\d{{1,2}})?|○+月○+日|(?P<hole>{HOLE}))(?:\([^()]{{1,4}}\))?"
    rf"(?:頃|ごろ)?(?!まで|から|より|以降|以前|[~-])(?:に|の|、)?[^。、!?]{{0,12}}?{_BOUGHT}"
)
_COMING = regex(r"[^。]{0,10}?(?:ください|下さい|お待ち|予定|可能|できます|限り)")
_ORDER_HOLE = regex(r"order|purchase|number|_no\b|date|day|受注|注文|購入|番号|日", 2)
_NAME_HOLE = regex(r"full_?name|real_?name|氏名|フルネーム|お名前|first_?name|last_?name.{0,6}first", 2)
_HONORIFICS = ("様", "さん", "さま")
_SENSITIVE_BOUGHT = regex(
    r"[^。、!?]{0,14}?(?:を|の)[^。、!?をは]{0,4}(?:ご購入|ご注文|お買い上げ|お求め|ご利用|お使い)(?!に(?:なる|なれ)|の(?:方|際|前))"
)

What = Literal["number", "purchase", "health", "name"]


class Disclosed(NamedTuple):
    """Words that tell something about the reviewer, and what."""

    block: int
    span: Span
    what: What


@fact
def disclosed(reading: Reading) -> tuple[Disclosed, ...]:
    """What the shop's own sentences tell about the reviewer, in order; of two that overlap the first."""
    found: list[Disclosed] = []
    for sentence, folded in spoken(reading):
        if speaker(reading, sentence) is Speaker.CUSTOMER:
            continue
        block = reading.document.blocks[sentence.block]
        told = sorted(_told(reading, sentence, folded, block))
        for one in told:
            if not found or found[-1].block != one.block or not found[-1].span.overlaps(one.span):
                found.append(one)
    return tuple(found)


def _told(reading: Reading, sentence: Sentence, folded: Folded, block: Block) -> Iterator[Disclosed]:
    number = sentence.block
    yield from (Disclosed(number, span, "number") for span in _numbers(folded, block))
    yield from (Disclosed(number, span, "purchase") for span in _purchases(folded, block))
    yield from (Disclosed(number, hit.span, "health") for hit in hits("jp-reviews/health", folded))
    yield from (Disclosed(number, span, "name") for span in _names(reading, sentence, block))


def _numbers(folded: Folded, block: Block) -> Iterator[Span]:
    """Order numbers with their value, or said to be the reviewer's."""
    for hit in hits("jp-reviews/number", folded):
        value = _VALUE.match(folded.text, hit.end)
        if value and (not value["hole"] or _is_variable(folded, value.start("hole"), block)):
            yield folded.span(hit.start, value.end())
        elif _OWNED.search(folded.text, 0, hit.start) and folded.text[hit.end : hit.end + 1] == "は":
            yield hit.span


def _is_variable(folded: Folded, at: int, block: Block) -> bool:
    return _hole(folded, at, block) is not None


def _hole(folded: Folded, at: int, block: Block) -> str | None:
    """What a template's blank says in its source; None where the hole is no blank."""
    place = folded.span(at, at + 1).start
    return next((hole.text for hole in block.holes if hole.at == place and hole.kind in {"variable", "name"}), None)


def _purchases(folded: Folded, block: Block) -> Iterator[Span]:
    yield from (hit.span for hit in hits("jp-reviews/bought", folded))
    for day in _DAY.finditer(folded.text):
        blank = _hole(folded, day.start("hole"), block) if day["hole"] else None
        known = not day["hole"] or (blank is not None and bool(_ORDER_HOLE.search(blank)))
        if known and not _COMING.match(folded.text, day.end()):
            yield folded.span(day.start(), day.end())
    for hit in hits("jp-reviews/sensitive", folded):
        goods = _SENSITIVE_BOUGHT.match(folded.text, hit.end)
        if goods:
            yield folded.span(hit.start, goods.end())


def _names(reading: Reading, sentence: Sentence, block: Block) -> Iterator[Span]:
    """Family and given name before 様, written out or as blanks of a template."""
    for hole in block.holes:
        inside = sentence.span.start <= hole.at < sentence.span.end
        named = hole.kind == "variable" and _NAME_HOLE.search(hole.text)
        if inside and named and block.text[hole.at + 1 : hole.at + 4].lstrip().startswith(_HONORIFICS):
            yield Span(hole.at, hole.at + 1)
    if "様" in sentence.text or "さま" in sentence.text:
        yield from _full_names(reading.tokens(sentence))


def _full_names(tokens: Sequence[Token]) -> Iterator[Span]:
    for (family, given), honorific in zip(pairwise(tokens), tokens[2:], strict=False):
        if "人名-姓" in family.pos and "人名-名" in given.pos and honorific.surface in {"様", "さま"}:
            yield Span(family.span.start, given.span.end)
