"""What a day is for: the start of a campaign, the issue of a coupon, its expiry, a deadline, an announcement."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from lintkit.facts.calendar.days import Date, dates, ranges
from lintkit.facts.reach import label
from lintkit.facts.reading import Reading, fact
from lintkit.lazy import regex
from lintkit.model import Role, Sentence

What = Literal["expiry", "issue", "campaign", "deadline", "announcement"]
"""What a day can be for."""
_LONGEST_LABEL = 24
_THING = r"(?:日|期間|開始日?|スタート)"
_ROLES: tuple[tuple[What, str], ...] = (
    ("announcement", r"(?:当選|抽選|結果)(?:者|結果)?の?(?:発表|通知|ご?連絡)日?"),
    (
        "expiry",
        r"(?:有効|ご?利用)(?:期限|期間)|(?:クーポン|コード|券|ポイント)の?(?:使用)?(?:期限|期間)|(?:クーポン|コード|券|ポイント)の?使用期限",
    ),
    (
        "deadline",
        r"(?:ご?応募|お?申し?込み?|エントリー|ご?注文|ご?予約|受付|募集|提出|回答)の?(?:締め?切り?|期限|〆切?)|締切日?|申込期限",
    ),
    ("issue", rf"(?:発行|発券|付与|進呈|配布|配信|お渡し){_THING}"),
    (
        "campaign",
        rf"(?:キャンペーン|開催|実施|セール|イベント|フェア|受付|ご?応募|お?申し?込み?|エントリー|募集|販売|対象|企画)の?{_THING}|会期|^期間",
    ),
)
_NAMED = tuple((what, regex(words)) for what, words in _ROLES)
_PARTED = regex(r"[。、!?)」】]|[0-9]日|/[0-9]")
_OF_CARDS = regex(r"(?:クレジット)?カードの?(?:有効)|免許|パスポート|身分証|資格|賞味|消費期限")
_UNTIL = regex(r"(?:の?(?:当日)?[^、。]{0,6})?(?:まで|迄|必着|締切|〆|消印有効|終了|いっぱい|限り|ラスト)")


class Term(NamedTuple):
    """A day, or the range that ends with `last`, and what it is for."""

    what: What
    first: Date
    last: Date
    label: str  # the word that says it, folded


@fact
def terms(reading: Reading) -> tuple[Term, ...]:
    """The days of the document that a word says the purpose of, in the order of the text."""
    pairs = {one.first: one.last for one in ranges(reading)}
    seconds = set(pairs.values())
    titles = _titles(reading)
    found = []
    for date in dates(reading):
        purpose = None if date in seconds else _what(reading, date, titles)
        if purpose:
            found.append(Term(purpose[1], date, pairs.get(date, date), purpose[2]))
    return tuple(found)


def is_end(date: Date) -> bool:
    """Whether the words behind a day make it the last."""
    return bool(_UNTIL.match(date.after))


def _what(reading: Reading, date: Date, titles: dict[int, str]) -> tuple[int, What, str] | None:
    """By the words before the day, by its table's labels, by the short line before it."""
    own = _PARTED.split(date.before)[-1]
    for said in (own, label(reading, date.block), titles.get(date.block, "")):
        named = list(_purposes(said))
        if named:
            return max(named)
    return None


def _purposes(said: str) -> Iterator[tuple[int, What, str]]:
    """The purposes that words name, with where; none when they speak of a card's or a food's dates."""
    if not _OF_CARDS.search(said):
        for what, words in _NAMED:
            yield from ((hit.end(), what, hit.group()) for hit in words.finditer(said))


def _titles(reading: Reading) -> dict[int, str]:
    """The short line before each block that begins with a day: 「応募締切」 above 「5月31日」."""
    found: dict[int, str] = {}
    last: Sentence | None = None
    for sentence in reading.sentences():
        block = reading.document.blocks[sentence.block]
        if last and block.cell is None and last.block in {sentence.block - 1, sentence.block}:
            text = reading.folded(last).text
            if len(text) <= _LONGEST_LABEL and block.role is not Role.HEADING:
                found.setdefault(sentence.block, text)
        last = sentence
    return found
