"""What the copy asks its reader to do: 〜してください, ご返送をお願いします, ご記入いただけますか."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lintkit.facts.predicates import predicate_start
from lintkit.facts.quotes import quotations
from lintkit.facts.reading import Reading, fact, languages, sentences
from lintkit.lazy import regex
from lintkit.model import Language, Role, Sentence, Span, Token

_ASKS = regex(
    "(?:ください|下さい)(?:ませ)?|(?:お願い(?:いたし|致し|申し上げ|し)?ます|願います)"
    "|(?:いただけ|頂け|もらえ)(?:ます(?:か|でしょうか)|ませんか)|(?:いただ|頂)きますよう"
)
_NO_TASK = regex(
    "安心|了承|了解|容赦|理解|覧|待ち|待って|楽しみ|楽しん|利用|活用|自愛|過ご|大事|試し|くつろ|召し|申し付け|問い?合わ?せ|質問"
    "|承知|留意|注意|遠慮|参考|参照|心配|許し|お越し|立ち寄り|期待|任せ|よろしく|宜しく|引き立て|見守|応援|控え|ご覧|見て|見逃|検討"
)
"""Stems that ask for no trouble: reassurance, notices, offers of help, invitations."""
_OFFER = regex(
    "ご?不明|お?困り|ご?質問|気軽|気兼ね|ご不安|ご希望(?:の(?:方|かた|お客|際|場合|とき|時|人)|が|でしたら|なら|され|に(?:な|応|添|沿))|お気づき|ご要望"
)
_RETURNING = regex(
    "(?:返品|返却|返送|交換|返金|修理|キャンセル|取り?消し|取り?替え|集荷)(?:の?(?:お?手続き?|お?申し?込み))?[をの]?$"
)
"""Before ご希望の場合 they make it the matter itself, not an offer: 返品をご希望の場合は."""
_CONDITION = regex("場合|際|とき|時|たら|れば|なら")
_CONTACT = regex("連絡|知らせ|お電話|申し出|相談|伝え")
_SKIPPED = frozenset({Role.BUTTON, Role.META, Role.QUOTE, Role.SENDER})


_BEHIND = ("助詞-終助詞", "形状詞-助動詞語幹")
"""What follows the asking verb within the asking words: か, よう."""
_NEAR = 20
"""Characters before a request that may make it an offer."""
_FAR = 24
"""Words before the asking ones within which their predicate begins."""


class Request(NamedTuple):
    """A wording that asks the customer to do something."""

    sentence: Sentence
    span: Span  # block positions


@fact
def requests(reading: Reading) -> tuple[Request, ...]:
    """What the shop asks of its customer, in document order; buttons and quotations ask nothing."""
    blocks = reading.document.blocks
    return tuple(
        request
        for number, block in enumerate(blocks)
        if languages(reading)[number] is Language.JA and block.role not in _SKIPPED
        for sentence in sentences(reading)[number]
        for request in _asked(reading, sentence)
    )


def _asked(reading: Reading, sentence: Sentence) -> Iterator[Request]:
    folded = reading.folded(sentence)
    if not any(word in folded.text for word in ("くださ", "下さ", "願い", "ただ", "頂", "もらえ")):
        return
    voices = quotations(reading)[sentence.block]
    for found in _ASKS.finditer(folded.text):
        asking = folded.span(found.start(), found.end())
        span = Span(_start(reading.tokens(sentence), asking), asking.end)
        if not voices.touch(span) and _is_task(reading, sentence, span):
            yield Request(sentence, span)


def _start(tokens: Sequence[Token], asking: Span) -> int:
    """Where the predicate begins that ends in the asking words: 「ご返送」 of 「ご返送をお願いします」."""
    last = bisect_left(tokens, asking.end, key=lambda word: word.span.start)
    near = tokens[max(0, last - _FAR) : last]
    words = [word for word in near if not word.pos.startswith(_BEHIND)]
    at = predicate_start(words)
    wishes = at and any(word.lemma == "願う" for word in words[at : at + 2])
    if wishes and words[at - 1].surface == "を":
        at = _noun(words, at - 1)
    return min(words[at].span.start, asking.start)


def _noun(words: Sequence[Token], at: int) -> int:
    """Where the noun begins that ends before `at`, with its お or ご."""
    while at and words[at - 1].pos.startswith(("名詞", "接頭辞", "接尾辞")):
        at -= 1
    return at


def _is_task(reading: Reading, sentence: Sentence, span: Span) -> bool:
    text = reading.document.blocks[sentence.block].text
    before, asked = text[sentence.span.start : span.start], text[span.start : span.end]
    if _NO_TASK.search(asked) or asked.startswith(("お願い", "願い", "ください", "下さい")):
        return False
    if _CONTACT.search(asked):
        return not _OFFER.search(sentence.text) and not _CONDITION.search(before)
    offers = _OFFER.finditer(before, max(0, len(before) - _NEAR))
    return all(_RETURNING.search(before[max(0, offer.start() - _NEAR) : offer.start()]) for offer in offers)
