"""What copy claims that goods do: wordings of effect that stand, not denied, asked or quoted as wrong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lintkit.facts.about import listed_under
from lintkit.facts.citations import cited
from lintkit.facts.mentions import is_mentioned
from lintkit.facts.phrases import Hit, Phrases
from lintkit.facts.products import denial
from lintkit.facts.questions import asks
from lintkit.facts.ranges import Ranges
from lintkit.facts.reading import Reading
from lintkit.facts.speakers import is_customer
from lintkit.facts.wordlists import listed
from lintkit.language.characters import Folded
from lintkit.lazy import regex
from lintkit.model import Role, Sentence, Span

_REPLIES = frozenset({"review-reply", "cs-reply"})
_SHOUTED = regex("[!?][!?]+$")
_PRESUPPOSED = regex("^(?:では|じゃあ|でも)?(?:なぜ|何故|どうして|なんで)")
_KANA = regex("[\u3041-\u309f]")
_KATAKANA = regex("[\u30a1-\u30faー]")
_WORD = regex("[\u3041-\u309f\u30a1-\u30faー\u4e00-\u9fff]")


class Claim(NamedTuple):
    """A wording of effect. `firm`: said outright; `voice`: a customer says it."""

    block: int
    span: Span
    hit: Hit
    firm: bool
    voice: bool


def claims(reading: Reading, wanted: Phrases, permitted: Phrases) -> Iterator[Claim]:
    """The claims of the admitted blocks in document order; what touches a permitted wording is none."""
    about = listed_under(reading, listed("product-classes/about-claims"))
    for sentence in reading.sentences():
        folded = reading.folded(sentence)
        if sentence.block in about or not wanted.search(folded):
            continue
        if listed("product-classes/about-claims").search(folded) or _is_question(folded.text):
            continue
        said = is_customer(reading, sentence) or _is_quote(reading, sentence)
        if said and reading.setting("kind") in _REPLIES:
            continue
        spared = Ranges.of((*(hit.span for hit in permitted.every(folded)), *_wrong_spans(reading, sentence)))
        for hit in _longest(reading, sentence, wanted, spared):
            yield Claim(sentence.block, hit.span, hit, denial.is_firm(folded.text, hit), said)


def _longest(reading: Reading, sentence: Sentence, wanted: Phrases, spared: Ranges) -> Iterator[Hit]:
    """The hits that stand, the leftmost and then the longest."""
    folded = reading.folded(sentence)
    told = (hit for hit in wanted.every(folded) if not spared.touch(hit.span))
    every = [hit for hit in told if not is_mentioned(reading, sentence.block, hit.span)]
    at = -1
    for hit in sorted(every, key=lambda hit: (hit.start, -hit.end)):
        if hit.start >= at and not denial.denied(folded.text, hit) and _begins(reading, sentence, folded, hit):
            yield hit
            at = hit.end


def _begins(reading: Reading, sentence: Sentence, folded: Folded, hit: Hit) -> bool:
    """Whether a hit begins where a word does: しみ not in 楽しみ, ガン not in スローガン."""
    before, first = folded.text[hit.start - 1 : hit.start], folded.text[hit.start]
    if not before or not _WORD.match(before):
        return True
    if _KATAKANA.match(before) and _KATAKANA.match(first):
        return False
    if not _KANA.match(first):
        return True
    return any(token.span.start == hit.span.start for token in reading.tokens(sentence))


def _is_question(text: str) -> bool:
    """Whether a sentence only asks; 「消える!?」 shouts, and 「なぜ消えるのか？」 takes the effect for granted."""
    return asks(text) and not _SHOUTED.search(text) and not _PRESUPPOSED.match(text)


def _is_quote(reading: Reading, sentence: Sentence) -> bool:
    return reading.document.blocks[sentence.block].role is Role.QUOTE


def _wrong_spans(reading: Reading, sentence: Sentence) -> Iterator[Span]:
    return cited(reading.document.blocks[sentence.block].text)
