"""Whether an amount is a price to the reader, and not a reward, a threshold, a wage or a refund."""

from __future__ import annotations

from lintkit.facts.prices.cues import after, anywhere, before
from lintkit.facts.prices.stream import APART, CELL, LINE, Stream
from lintkit.lazy import regex
from lintkit.model import Span

_REACH = 26
"""Characters before an amount in which its label stands."""

_LONGEST_NAME = 40
_TAIL = regex(
    r"(?:-|~|から|より|各|ずつ|[+＋ ・]|/[^/0-9]{1,6}|[(\[【][^()\[\]【】]{0,30}[)\]】]|[!。*※]"
    r"|(?:税|tax)[^0-9]{0,12}|送料(?:無料|別|込み?))*+$"
)
_NOT_A_NAME = regex(r"(?:[でにとへもやがをば、。]|から|なら|まで|たら|より|する|した|です|ます|ません|ました|約)$")
_NO_NAME = regex(r"[0-9]円|。|(?:です|ます|ました|ません|ください)")
_MENTIONED = regex(
    r"[^「」。\n]{0,12}」(?:と(?:書|表[示記]|記載|言われ|聞|思[いっわ])|のよう[なに]|などの?(?:表[示記]|記載))"
)
_RANGE = regex(r"[0-9円](?:~|から)[0-9¥]")


def is_price(text: Stream, amount: Span, told: bool) -> bool:
    """Whether the amount is a price; `told` says that a tax word speaks of it."""
    window = _window(text.text, amount.start)
    if before("not-before").search(window) or after("not-after").match(text.text, amount.end):
        return False
    return (
        told
        or (text.text[amount.start] in "¥\\" and len(text.text) > amount.end - amount.start)
        or bool(before("before").search(window))
        or bool(after("after").match(text.text, amount.end))
        or _in_a_list(text, amount)
    )


def _window(text: str, start: int) -> str:
    """What stands before an amount: not beyond another amount's end mark, the sentence or the table row."""
    window = text[max(0, start - _REACH) : start]
    cut = max(window.rfind(mark) for mark in ("。", "円", APART, "!")) + 1
    return window[cut:]


def _in_a_list(text: Stream, amount: Span) -> bool:
    """Whether the line is a name and an amount (Mサイズ：1,980円), or an amount below or beside a name."""
    line = text.line(amount.start)
    name, tail = text.text[line.start : amount.start], text.text[amount.end : line.end]
    if len(name) > _LONGEST_NAME or not _TAIL.match(tail):
        return False
    above = _above(text.text, line.start)
    if anywhere("giving").search(f"{above} {name}"):
        return False
    if name.strip("・*-●◆■◇□★☆ (「【~"):
        return not _NOT_A_NAME.search(name.rstrip(" :"))
    return _is_name(above) and not _RANGE.search(text.text, amount.start, amount.end)


def _above(text: str, start: int) -> str:
    """The line or cell before, "" when it is long or out of reach."""
    if start == 0 or text[start - 1] == APART:
        return ""
    begin = max(text.rfind(mark, max(0, start - 1 - _LONGEST_NAME), start - 1) for mark in (LINE, CELL, APART))
    return text[begin + 1 : start - 1] if start - begin <= _LONGEST_NAME else ""


def _is_name(above: str) -> bool:
    return bool(above) and not _NO_NAME.search(above)


def is_mentioned(text: Stream, extent: Span) -> bool:
    """Whether a quoted price is spoken about, not offered: 「1,980円(税抜)」と書かれた値札."""
    return bool(_MENTIONED.match(text.text, extent.end))
