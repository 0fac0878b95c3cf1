"""Prizes listed by rank or label below what says that lots are drawn, and the condition of taking part beside them."""

from __future__ import annotations

from lintkit.facts.premiums.gifts import Gift
from lintkit.facts.premiums.hangs import Placed, placed
from lintkit.facts.premiums.lines import Line, lines, text_of, whole
from lintkit.facts.premiums.lists import says
from lintkit.facts.reach import headings, label, sections
from lintkit.facts.reading import Reading
from lintkit.lazy import regex

_RANK = regex(r"[a-e]賞|特賞|[1-9一二三四五]等(?!分)|チャンス賞|グランプリ")
_LABEL = regex(
    r"(?:^|\|)[^\w|]{0,3}(?:賞品|景品|当選品|プレゼント(?:内容|賞品)?|賞)(?:内容|一覧)?(?:と当選者数)?(?:$|[:|\s])"
)
_ENTRY = regex(r"(?:^|\|)[^\w|]{0,3}(?:ご?応募|ご?参加|抽選|エントリー)(?:の|できる)?(?:条件|資格|対象|方法|要項|方)")


def is_prize(reading: Reading, line: Line, gift: Gift) -> bool:
    """Whether a gift is one of those listed by rank (A賞, 1等), or by a label, where lots are drawn."""
    before = line.folded.text[: gift.start] + _title(reading, line)
    ranked = _RANK.search(before) or _RANK.search(gift.thing) or _LABEL.search(line.folded.text)
    return bool(ranked or _labelled(reading, line)) and says("lot", whole(reading))


def _title(reading: Reading, line: Line) -> str:
    """The label of a cell, or the nearest heading above a line."""
    number = line.sentence.block
    above = headings(reading)[number][:1]
    return label(reading, number) + "".join(text_of(reading, one) for one in above if one != number)


def _labelled(reading: Reading, line: Line) -> bool:
    return any(map(_LABEL.search, (label(reading, line.sentence.block), _title(reading, line))))


def entry(reading: Reading, line: Line) -> Placed | None:
    """The transaction that one must have made to take part: the dearest that the section names beside the lot."""
    section = sections(reading)[line.sentence.block]
    found = [
        placed(one, basis)
        for one in lines(reading)
        if one.sentence.block in section and _is_entry(reading, one)
        for basis in one.bases
    ]
    valued = [one for one in found if one.basis.value is not None]
    return max(valued, key=lambda one: one.basis.value or 0, default=next(iter(found), None))


def _is_entry(reading: Reading, line: Line) -> bool:
    """Whether a line says who takes part in the lot."""
    labels = (label(reading, line.sentence.block), line.folded.text)
    return any(map(_ENTRY.search, labels)) or (not line.gifts and says("lot", line.folded.text))
