"""What customers say without quotation marks: below a label, in a column, before an attribution or 「と、祖父は」."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lintkit.facts.ranges import Ranges
from lintkit.facts.reading import Reading, fact
from lintkit.lazy import regex
from lintkit.model import Block, Role, Span

_KIND = "(?:お?声|ご?感想|レビュー|口コミ|クチコミ|お便り|お手紙|アンケート(?:回答|結果)?|体験談|コメント)"
_FOR_SHOP = regex(
    "返信|返答|回答欄|お返事|募集|投稿|キャンペーン|特典|お?願い|方法|お?礼|への|件数|書く|書き方|鳴き|スタッフ|店長|店主"
)
_LABEL = regex(
    rf"[【\[<＜〈《■◆●◇▼▽★☆\s]{{0,3}}[^\s。、！？!?:：【】]{{0,16}}?{_KIND}(?:より|から|のご紹介|の一部|（抜粋）|\(抜粋\))?"
    r"[】\]>＞〉》]{0,2}[ \t\u3000]*(?P<colon>[:：][ \t\u3000]*)?"
)
_AGE = "(?:[0-9０-９]{1,2}(?:代|歳|才)|[二三四五六七八]十代)"
_NAME = r"(?![0-9０-９一二三四五六七八九十百千]+[名組人])[^\s（）()。、はがを]{1,8}(?:様|さん|さま)"
"""Somebody with a title of courtesy; （3名様） signs nothing."""
_PERSON = f"(?:{_AGE}|女性|男性|会社員|主婦|主夫|学生|自営業|{_NAME})"
_PART = r"[^\s（）()。、はがを・／/,]{1,8}"
_WHO = rf"(?:{_PART}[・／/、,\s]{{1,2}}){{0,2}}{_PERSON}(?:[・／/、,\s]{{0,2}}{_PART})?"
_SIGNED = regex(rf"(?P<said>[^\n]*?)(?:[（(]{_WHO}[）)]|[—―–─]{{1,2}}[ \u3000]?{_WHO})[\s。]*", re.DOTALL)
_OPENED = regex(rf"[^\s（）()。、]{{1,10}}(?:様|さん|さま)[ \u3000]?[（(]{_WHO}[）)]")
"""Who speaks, at the start of a line: Aさん（30代）."""
_STAFF = regex("店長|店主|社長|代表|担当|スタッフ|編集|監督|職人")
_SAID = regex(
    "[。！？!?♪]\\s*(?:と[、,]|と(?:言|いう|話し|語|申し|おっしゃ|笑|喜ん|書|の(?:お?声|ご?感想|お言葉|お便り))"
    "|そう(?:言[^え]|話し|語|書い|書か|おっしゃ|笑))"
)
_POLITE = regex("(?:です|ます|ました|ません|でした|ください)[。！!]")
RATING = regex(
    r"[>*_\s・「『【]{0,4}(?:[★☆]{5}|[★☆星][ \u3000]?[1-5１-５一二三四五](?![0-9.])|評価[ \u3000]?[:：][ \u3000]?[1-5])"
    "(?!(?:つ(?:の|を|に)|[のをがとで]))"
)
"""The stars that open a review; 「☆5のレビューを…」 speaks about one."""
_LONGEST = 40
_NEAR = 200
"""Characters back to which 「と、…」 takes up what was said."""


@fact
def voices(reading: Reading) -> tuple[Ranges, ...]:
    """For each block the ranges that a customer says."""
    blocks = reading.document.blocks
    spans: list[list[Span]] = [list(_own(block)) for block in blocks]
    for number in _columns(blocks):
        spans[number].append(_all(blocks[number]))
    for number in _labelled(blocks):
        spans[number].append(_all(blocks[number]))
    for number, block in enumerate(blocks):
        if number and _is_signature(block.text) and blocks[number - 1].role is not Role.HEADING:
            spans[number - 1].append(_all(blocks[number - 1]))
    return tuple(Ranges.of(found) for found in spans)


def names_voices(text: str) -> bool:
    """Whether a heading's or a label's words announce what customers say."""
    label = _LABEL.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    return bool(label) and not _FOR_SHOP.search(text)


def _own(block: Block) -> Iterator[Span]:
    """What a block itself tells: its labels, its attributions, and who said it."""
    if block.role is Role.HEADING:
        return
    yield from _said(block.text)
    under, before = False, Span(0, 0)
    for line in _lines(block.text):
        text = block.text[line.start : line.end]
        label = _LABEL.match(text[:_LONGEST])
        if _is_signature(text):
            yield before
            under = under or before == Span(0, 0)
        elif names_voices(text):
            under = True
        elif under or (label and label["colon"] and not _FOR_SHOP.search(label[0])) or _is_review(text):
            yield line
            under = under or bool(RATING.match(text))
        before = line


def _said(text: str) -> Iterator[Span]:
    """Sentences taken up by 「と、…」, back to the last polite one."""
    for found in _SAID.finditer(text):
        near = max(0, found.start() - _NEAR)
        line = max(near, text.rfind("\n", near, found.start()) + 1)
        polite = [one.end() for one in _POLITE.finditer(text, line, found.start())]
        yield Span(polite[-1] if polite else line, found.start() + 1)


def _labelled(blocks: Sequence[Block]) -> Iterator[int]:
    """The paragraph, or the items, below a line that announces voices."""
    now: Role | None = None
    for number, block in enumerate(blocks):
        last = block.text.rstrip().rpartition("\n")[2]
        if block.role is Role.HEADING or block.cell:
            now = None
        elif names_voices(last) and not block.text.rstrip().endswith(("。", "！")):
            now = Role.LABEL
        elif now in {Role.LABEL, block.role}:
            yield number
            now = block.role if block.role in {Role.LIST_ITEM, Role.QUOTE} else None
        else:
            now = None


def _columns(blocks: Sequence[Block]) -> Iterator[int]:
    cells = [(number, block.cell) for number, block in enumerate(blocks) if block.cell]
    heads = {(cell.table, cell.column) for number, cell in cells if not cell.row and names_voices(blocks[number].text)}
    rows = {(cell.table, cell.row) for number, cell in cells if not cell.column and names_voices(blocks[number].text)}
    for number, cell in cells:
        below = cell.row and (cell.table, cell.column) in heads
        if below or (cell.column and (cell.table, cell.row) in rows):
            yield number


def _is_review(line: str) -> bool:
    """Whether a line is signed by a customer or opens with stars."""
    opened = _OPENED.match(line)
    return _is_signed(line) or bool(RATING.match(line)) or (bool(opened) and not _STAFF.search(line[:_LONGEST]))


def _is_signed(text: str) -> bool:
    found = _SIGNED.fullmatch(text)
    return (
        bool(found) and bool(found["said"].strip()) and not _STAFF.search(text[found.end("said") :]) if found else False
    )


def _is_signature(text: str) -> bool:
    found = _SIGNED.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    return bool(found) and not found["said"].strip() and not _STAFF.search(text) if found else False


def _lines(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        yield Span(at, at + len(line))
        at += len(line) + 1


def _all(block: Block) -> Span:
    return Span(0, len(block.text))
