"""Whether a mail or text message advertises, serves the reader's own order or account, or does both."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from lintkit.facts.identity import lines
from lintkit.facts.offers import offers
from lintkit.facts.reading import Reading, fact
from lintkit.facts.wordlists import listed
from lintkit.language.characters import Folded
from lintkit.lazy import regex
from lintkit.model import Role, Sentence, Span

_KINDS = frozenset({"email", "sms"})
_ASIDE = frozenset({Role.QUOTE, Role.SENDER, Role.FOOTER, Role.LABEL})
_GIVEN = frozenset({"coupon", "gift-card", "cash", "discount", "goods"})
_DAY = r"(?:明日|明後日|あす|あさって|本日|今日|[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}/[0-9]{1,2})(?:\([^()]{1,5}\))?"
_CLOCK = r"[0-9]{1,2}(?::[0-9]{2}|時(?!間)(?:半|[0-9]{1,2}分)?)"
_BOOKED = regex(
    rf"{_DAY}[^。]{{0,8}}?{_CLOCK}(?:に|で|より|から|~|-)?[^。]{{0,24}}?ご?(?:予約|来店|来院|受診|来館|宿泊)(?:で|を|が|と)?"
    r"(?:承って(?:おり|い)|いただいて|頂いて|お取り|お待ち|入って|お伺い)"
    rf"|{_DAY}(?:の|は、?)ご予約(?:を|が)?(?:承って(?:おり|い)|いただいて|頂いて|入って|の日)"
    r"|(?:ご本人様?|お客様|ご自身|[様さ]ま?)の?ご予約を承って(?:おり|い)ます。?(?:ご?変更|キャンセル)"
)
"""A time that the reader has booked: 「明日10時のご予約を承っております」."""
_STOPPING = regex(
    r"(?:配信|購読|受信|メール|メルマガ|メールマガジン|案内|dm)(?:の|を|が|は)?(?:停止|解除|拒否|中止|不要|お?止め)(?:を|が|は|の)?(?:ご)?"
    r"(?:希望|方は|かたは|場合|際は|な(?:方|場合|かた)|される|するには|には)"
)
"""How the mails are stopped: 「配信停止をご希望の方は、本人確認書類を…」."""
_OPENING = regex(
    rf"(?:まで|迄|開始|受付中|受け?付け)[^。]{{0,6}}ご?予約|{_CLOCK}(?:より|から)、?ご?予約を?(?:承り|開始|受)"
)
"""A time from which or until which anybody can book."""
_ENOUGH_WEAK = 2
"""Different weak words that together advertise."""


class Mailing(NamedTuple):
    """What a message is for. `sure` when the text alone says that it advertises."""

    nature: Literal["commercial", "mixed", "transactional", "other"]
    promotions: tuple[tuple[int, Span], ...] = ()
    sure: bool = False


class _Said(NamedTuple):
    strong: list[tuple[int, Span]]
    weak: list[tuple[int, Span, str]]
    subject: bool  # whether the subject speaks of the reader's own order or account
    body: bool  # whether the text does


@fact
def mailing(reading: Reading) -> Mailing | None:
    """What a mail or text message is for; None for any other document, and for a mail without a text."""
    if not is_message(reading) or not _has_body(reading):
        return None
    said = _said(reading)
    strong = sorted({*said.strong, *_given(reading, transaction=said.body)}, key=_longest_first)
    if said.body or said.subject:
        return Mailing("mixed", tuple(strong)) if strong else Mailing("transactional")
    if strong:
        return Mailing("commercial", tuple(strong), sure=True)
    if len({word for _, _, word in said.weak}) >= _ENOUGH_WEAK:
        return Mailing("commercial", tuple((number, span) for number, span, _ in said.weak))
    return Mailing("other")


def _longest_first(place: tuple[int, Span]) -> tuple[int, int, int]:
    return place[0], place[1].start, -place[1].end


def is_message(reading: Reading) -> bool:
    """Whether the document is sent as a mail or SMS; messages within LINE or an app are not."""
    mail = reading.document.format == "mail" or reading.setting("kind") in _KINDS
    return mail and reading.setting("platform") != "line"


def _has_body(reading: Reading) -> bool:
    envelope = {Role.SENDER, Role.SUBJECT, Role.META}
    return any(block.role not in envelope for block in reading.document.blocks)


def _said(reading: Reading) -> _Said:
    said = _Said([], [], subject=False, body=False)
    for sentence, _ in lines(reading):
        role = reading.document.blocks[sentence.block].role
        if role in _ASIDE:
            continue
        own = _of_own(reading.folded(sentence))
        said = said._replace(
            subject=said.subject or (own and role in {Role.SUBJECT, Role.META}),
            body=said.body or (own and role not in {Role.SUBJECT, Role.META}),
        )
        if role is Role.META:
            continue
        said.strong.extend((sentence.block, span) for span, _ in _hits(reading, sentence, "promotion"))
        said.weak.extend((sentence.block, span, word) for span, word in _hits(reading, sentence, "promotion-weak"))
    return said


def _of_own(folded: Folded) -> bool:
    """Whether a sentence speaks of the reader's own order or account; what it takes to stop the mails is neither."""
    if _STOPPING.search(folded.text):
        return False
    return booked(folded.text) or listed("jp-mailing/transaction").search(folded) is not None


def booked(text: str) -> bool:
    """Whether a folded sentence reminds the reader of what is booked already."""
    return bool(_BOOKED.search(text)) and not _OPENING.search(text)


def _hits(reading: Reading, sentence: Sentence, part: str) -> Iterator[tuple[Span, str]]:
    """The phrases of a list in a sentence, each with the phrase, but for those that only sound like it."""
    folded = reading.folded(sentence)
    hits = [
        hit
        for hit in listed(f"jp-mailing/{part}").find(folded)
        if not (booked(folded.text) and "予約" in hit.entry.phrase)
    ]
    spared = [hit.span for hit in listed("jp-mailing/promotion-not").every(folded)] if hits else []
    for hit in hits:
        if not any(hit.span.overlaps(span) for span in spared):
            yield hit.span, hit.entry.phrase


def _given(reading: Reading, *, transaction: bool) -> Iterator[tuple[int, Span]]:
    """What the message gives; points for the order that it confirms advertise nothing."""
    for offer in offers(reading):
        role = reading.document.blocks[offer.block].role
        if role not in _ASIDE and (offer.form in _GIVEN or not transaction):
            yield offer.block, offer.span
