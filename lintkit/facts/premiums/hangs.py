"""On which transaction a gift hangs: the nearest, a friend's own, the one that introducers must have made."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from lintkit.facts.notes import beside
from lintkit.facts.premiums.bases import Basis
from lintkit.facts.premiums.gifts import YEN, Gift, value
from lintkit.facts.premiums.lines import Line, around_of, by_block, lines, text_of
from lintkit.facts.premiums.lists import places, says
from lintkit.facts.reach import headings, label, sections
from lintkit.facts.reading import Reading
from lintkit.lazy import regex
from lintkit.model import Span

_BUYERS_REFER = regex(
    r"(?:(?:定期購入|定期便|定期コース|購読|ご?契約)(?:中|会員)"
    r"|(?:購入者|(?:購入|注文|お買い?上げ|お求め)(?:の|いただいた|頂いた|された|した|済みの?)?(?:方|お客様))[^。!?]{0,8}(?:限定|のみ|だけ)"
    r"|(?:購入|注文|お買い?上げ|契約|お求め)(?:の|した|いただいた|された|して|いただき)?(?:うえ|上で?、?|後に?|あとに?))[^。?]{0,40}(?:紹介|招待)"
)
"""Words by which only those who have bought may refer."""


_BUYERS_ONLY = regex(
    r"(?:ご?契約|ご?購読|ご?加入|定期(?:便|購入|コース)?(?:を)?(?:ご?(?:利用|契約|購入)|お続け|お申し?込み))(?:中|者|いただいている|の)?の?"
    r"(?:方|お客様|お客さま|会員様?|皆様)?(?:様|さま)?(?:限定|だけ|のみ|に限)"
)
"""The same, said of all that the block or its titles offer."""
_GOODS = regex(r"(?:^|\|)[^\w|]{0,3}対象(?:の)?(?:商品|品|メニュー)(?:$|[:|\s])")
_YEN = regex(YEN)


class Placed(NamedTuple):
    """A transaction in its block."""

    basis: Basis
    block: int
    span: Span
    sure: bool = True  # whether it stands with the gift, not merely near it


def hangs_on(reading: Reading, line: Line, gift: Gift) -> Placed | None:
    """The transaction that a gift hangs on, the nearest first; None when it hangs on none."""
    text = line.folded.text
    if says("referral", text) or says("referral", around_of(reading, line)):
        return _of_referral(reading, line, gift)
    return _nearest(reading, line, gift)


def _of_referral(reading: Reading, line: Line, gift: Gift) -> Placed | None:
    """A friend's own purchase, or one that introducers must have made; else thanks for a referral hang on nothing."""
    before = line.folded.text[: gift.start]
    friend = max((end for _, end in places("to-friend", before)), default=-1)
    introducer = max((end for _, end in places("to-introducer", before)), default=-1)
    if friend > introducer or _BUYERS_REFER.search(text_of(reading, line.sentence.block)):
        return _nearest(reading, line, gift)
    told = text_of(reading, line.sentence.block) + "。" + around_of(reading, line)
    return _dearest(_beside(reading, line)) if _BUYERS_ONLY.search(told) else None


def _nearest(reading: Reading, line: Line, gift: Gift) -> Placed | None:
    """A transaction whose value is named, in the sentence, beside it or in its section; else a nameless one."""
    own = _chosen(line, gift)
    if own and (own.value is not None or own.what == "visit"):
        return placed(line, own)
    if own is None and says("other-act", line.folded.text):
        return None
    named = _dearest(_beside(reading, line)) or (_of_goods(reading, line) if own else None)
    if named:
        return named
    if own:
        return placed(line, own)
    return next(iter(_beside(reading, line)), None)


def _dearest(found: Sequence[Placed]) -> Placed | None:
    """Of the transactions the one of the highest value; None when none has a value."""
    valued = [one for one in found if one.basis.value is not None]
    return max(valued, key=lambda one: one.basis.value or Decimal(0), default=None)


def _of_goods(reading: Reading, line: Line) -> Placed | None:
    """The price of the goods that must be bought, where a row or a line names it: 「対象商品：… 437円（税込）」."""
    if "対象" not in line.folded.text:
        return None
    for one in lines(reading):
        told = label(reading, one.sentence.block) or one.folded.text
        prices = [hit for hit in _YEN.finditer(one.folded.text) if _GOODS.search(told)]
        if len(prices) == 1:
            price = Basis("price", *prices[0].span(), value(prices[0].group()))
            return placed(one, price)._replace(sure=False)
    return None


def _chosen(line: Line, gift: Gift) -> Basis | None:
    """Of the transactions in a gift's sentence the last before it, with a value if any has one."""
    valued = [one for one in line.bases if one.value is not None] or list(line.bases)
    before = [one for one in valued if one.start < gift.start]
    return before[-1] if before else next(iter(valued), None)


def placed(line: Line, basis: Basis) -> Placed:
    """A transaction where a line names it."""
    return Placed(basis, line.sentence.block, line.folded.span(basis.start, basis.end))


def _beside(reading: Reading, line: Line) -> list[Placed]:
    """The transactions of the same block, row, notes and titles; if they name none, of the lines round it."""
    number = line.sentence.block
    near = by_block(reading)
    round_it = _lines_round(reading, number)
    for blocks in (beside(reading, number), headings(reading)[number], round_it):
        found = [placed(one, basis) for block in blocks for one in near.get(block, ()) for basis in one.bases]
        if found:
            return [one._replace(sure=blocks is not round_it) for one in found]
    return []


def _lines_round(reading: Reading, number: int) -> Sequence[int]:
    """The blocks right before and behind, within the section."""
    return [one for one in (number - 1, number + 1, number - 2) if one in sections(reading)[number]]
