"""What the copy asks its reader to do: 〜してください, ご返送をお願いします, ご記入いただけますか."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lintkit.facts.quotes import quoted
from lintkit.facts.reading import Reading, fact, languages, sentences
from lintkit.model import Language, Role, Sentence, Span

_STEM = "[^、。「」『』()をにがはもへ\\s]"
_ASKS = re.compile(
    f"(?:[おご御]{_STEM}{{1,8}}?|{_STEM}{{1,10}}?[てで])(?:ください|下さい)(?:ませ)?"
    f"|[おご御]{_STEM}{{1,8}}?(?:を)?(?:お願い(?:いたし|致し|申し上げ|し)?ます|願います)"
    f"|{_STEM}{{1,10}}?を(?:お願い(?:いたし|致し|申し上げ|し)?ます)"
    f"|(?:[おご御]{_STEM}{{1,8}}?|{_STEM}{{1,10}}?[てで])(?:いただけます(?:か|でしょうか)|頂けます(?:か|でしょうか)|もらえますか)"
    f"|(?:[おご御]{_STEM}{{1,8}}?|{_STEM}{{1,10}}?[てで])(?:いただ|頂)きますよう"
)
_NO_TASK = re.compile(
    "安心|了承|了解|容赦|理解|覧|待ち|待って|楽しみ|楽しん|利用|活用|自愛|過ご|大事|試し|くつろ|召し|申し付け|問い?合わ?せ|質問"
    "|承知|留意|注意|遠慮|参考|参照|心配|許し|お越し|立ち寄り|期待|任せ|よろしく|宜しく|引き立て|見守|応援|控え|ご覧|見て|見逃|検討"
)
"""Stems that ask for no trouble: reassurance, notices, offers of help, invitations."""
_OFFER = re.compile("ご?不明|お?困り|ご?質問|気軽|気兼ね|ご不安|ご希望|お気づき|ご要望")
_CONDITION = re.compile("場合|際|とき|時|たら|れば|なら")
_CONTACT = re.compile("連絡|知らせ|お電話|申し出|相談|伝え")
_SKIPPED = frozenset({Role.BUTTON, Role.META, Role.QUOTE, Role.SENDER})


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
    voices = quoted(reading.document.blocks[sentence.block])
    for found in _ASKS.finditer(folded.text):
        span = folded.span(found.start(), found.end())
        if _is_task(folded.text, found) and not any(one.overlaps(span) for one in voices):
            yield Request(sentence, span)


def _is_task(text: str, found: re.Match[str]) -> bool:
    before = text[: found.start()]
    if _NO_TASK.search(found[0]):
        return False
    if _CONTACT.search(found[0]):
        return not _OFFER.search(text) and not _CONDITION.search(before)
    return not _OFFER.search(before[-20:])
