"""What a form, an entry or a message asks people to tell about themselves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from lintkit.facts.reach import headings, labels
from lintkit.facts.reading import Reading, fact, sentences
from lintkit.facts.speakers import Speaker, speaker
from lintkit.facts.spoken import spoken
from lintkit.facts.wordlists import hits, listed
from lintkit.language.characters import Folded
from lintkit.lazy import regex
from lintkit.model import Role, Sentence, Span

_ASKED = ("name", "mail", "address", "phone", "personal")
_ORDERS = frozenset({"checkout", "return-flow"})
"""Kinds of document in which name, address, mail and phone serve the order itself, as everybody sees."""
_LETTERS = frozenset({"email", "other", "product-page"})
"""Kinds in which a single datum is rather part of a conversation."""
_BESIDE = regex(
    r"^\d{1,2}[.)]|[\[\]()【】*※・:/|_＿.□☑-]|必須|任意|半角|全角|英数字?|漢字|カナ|かな|ふりがな|フリガナ|セイ|メイ|姓|名(?=$|\))|確認用?|再入力"
    r"|ハイフン|なし|あり|例|様|さま|郵便|番号|\s"
)
_BLANK = regex(r"[^。!?\[\]()_:]{0,24}?[::]?(?:\[[_ ]*\]|\([_ ]*\)|_{2,})")
"""Behind a datum: the blank of a form on one line, 「お名前 [　]」."""
_STOPPED = regex(
    r"(?:(?:配信|購読|受信|メール|メルマガ|メールマガジン|案内|カタログ|dm)(?:の|を|が|は)?(?:停止|解除|拒否|中止|不要|お?止め)|退会|解約)(?:を|が|は|の)?(?:ご)?"
    r"(?:希望|方|かた|場合|際|な方|な場合|される|する)[^。!?]{0,60}?(?:記入|入力|明記|書|記載|知らせ|添え|連絡|申し)"
)
"""Who leaves tells who she is: the purpose is plain."""
_SEND = regex(r"送信|登録|応募|申し?込|エントリー|確認(?:画面|する)|同意して|次へ")


class Field(NamedTuple):
    """A datum that is asked for. `entry` where a sentence asks for it, else a field of a form."""

    block: int
    span: Span
    what: str  # name, mail, address, phone, personal, or friend
    entry: bool


@fact
def collected(reading: Reading) -> tuple[Field, ...]:
    """The data whose purpose is not plain from what they are asked for, in order; empty where nothing is collected."""
    found = tuple(sorted(_asked(reading)))
    kind = reading.setting("kind")
    if kind in _ORDERS:
        found = tuple(field for field in found if field.what in {"personal", "friend"})
    sorts = {field.what for field in found}
    if any(field.entry for field in found) and (len(sorts) > 1 or kind not in _LETTERS):
        return found
    return found if len(sorts) > 1 or (sorts and kind not in _LETTERS and _sends(reading)) else ()


def _asked(reading: Reading) -> Iterator[Field]:
    for sentence, folded in spoken(reading):
        if _explains(reading, sentence, folded):
            continue
        entry = bool(listed("jp-privacy/enter").search(folded)) and not listed("jp-privacy/enter-not").search(folded)
        named = [(what, hit) for what in _ASKED for hit in hits(f"jp-privacy/{what}", folded)]
        if entry or _is_field(folded, [(hit.start, hit.end) for _, hit in named]):
            yield from (Field(sentence.block, hit.span, what, entry) for what, hit in named)
        else:
            blanks = [(what, hit) for what, hit in named if _BLANK.match(folded.text, hit.end)]
            yield from (Field(sentence.block, hit.span, what, False) for what, hit in blanks)
        if entry or _BLANK.search(folded.text):
            yield from (Field(sentence.block, hit.span, "friend", entry) for hit in hits("jp-privacy/friend", folded))


def _explains(reading: Reading, sentence: Sentence, folded: Folded) -> bool:
    """Whether somebody else speaks, or the sentence, its labels or heading make the purpose plain."""
    block = reading.document.blocks[sentence.block]
    if block.role is not Role.LABEL and speaker(reading, sentence) is Speaker.CUSTOMER:
        return True
    if block.role in {Role.META, Role.FOOTER, Role.SENDER}:
        return True
    if _STOPPED.search(folded.text):
        return True
    above = [number for number in headings(reading)[sentence.block][:1] if number != sentence.block]
    near = [folded, *(reading.folded(one) for one in labels(reading, sentence.block)), *_texts(reading, above)]
    if any(listed("jp-privacy/obvious").search(one) for one in near):
        return True
    only_mail = next(hits("jp-privacy/mail", folded), None) and not any(
        next(hits(f"jp-privacy/{what}", folded), None) for what in ("address", "phone", "personal")
    )
    return bool(only_mail) and _is_newsletter(reading, near)


def _is_newsletter(reading: Reading, near: list[Folded]) -> bool:
    """Whether an address is asked for to send what the reader subscribes to."""
    opening = (folded for _, folded in islice(spoken(reading), 1))
    return any(listed("jp-privacy/newsletter").search(one) for one in (*near, *opening))


def _texts(reading: Reading, blocks: list[int]) -> Iterator[Folded]:
    return (reading.folded(sentence) for number in blocks for sentence in sentences(reading)[number])


def _is_field(folded: Folded, named: list[tuple[int, int]]) -> bool:
    """Whether a fragment is nothing but names of data and the marks of a form."""
    if not named or len(folded.text) > 60:
        return False
    rest = folded.text
    for start, end in sorted(named, reverse=True):
        rest = rest[:start] + rest[end:]
    return not _BESIDE.sub("", rest).strip("、,と・")


def _sends(reading: Reading) -> bool:
    """Whether something is sent: a button, or words that ask for entries."""
    if reading.setting("kind") == "signup":
        return True
    for sentence, folded in spoken(reading):
        button = reading.document.blocks[sentence.block].role is Role.BUTTON
        if (button and _SEND.search(folded.text)) or listed("jp-privacy/enter").search(folded):
            return True
    return False
