"""Whether an amount is a price to the reader, and not a reward, a threshold, a wage or a refund."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lintkit.facts.prices.amounts import Amount
from lintkit.facts.prices.cues import after, anywhere, before
from lintkit.facts.prices.stream import APART, CELL, LINE, Stream
from lintkit.facts.values import Money
from lintkit.lazy import regex
from lintkit.model import Span

_REACH = 26
"""Characters before an amount in which its label stands."""

_LONGEST_NAME = 40
_TAIL = regex(
    r"(?:-|~|から|より|各|ずつ|[+＋ ・]|/[^/0-9]{1,6}|[(\[【][^()\[\]【】]{0,30}[)\]】]|[!。*※]"
    r"|(?:税|tax)[^0-9]{0,12}|送料(?:無料|別|込み?))*+$"
)
_WITH_IT = regex(
    rf"(?:-|~|から| )?[^0-9。、をがはでに{LINE}{CELL}{APART}]{{1,16}}(?:付き?|つき|込み?|入り|あり|なし)(?:[)!。]|$)"
)
"""What comes with it: 「4,000円 シャンプー付き」."""
_PAST = regex(r"[0-9]円(?:-|~|から)?(?:\([^()]{0,16}\))?[/・| ]?")
_ONE_MORE = r"(?:-|~|から)?[/・| ]?[^。、0-9¥()をがはで円]{1,16}¥?[0-9][0-9,]{0,11}円"
_NEXT = regex(rf"(?:{_ONE_MORE}){{1,30}}+")
_LIST_END = regex(r"(?:-|~|から)?(?:です|となります|になります)?[。!)]*$")
_FIGURE = regex(r"¥?[0-9][0-9,]*円?(?:-|~|から)?")
_COLUMNS = 12
_NOT_A_NAME = regex(r"(?:[でにとへもやがをば、。]|から|なら|まで|たら|より|する|した|です|ます|ません|ました|約)$")
_NO_NAME = regex(r"[0-9]円|。|(?:です|ます|ました|ません|ください)")
_MENTIONED = regex(
    r"[^「」。\n]{0,12}」(?:と(?:書|表[示記]|記載|言われ|聞|思[いっわ])|のよう[なに]|などの?(?:表[示記]|記載))"
)
_LONGEST_THOUGHT = 80
"""Characters of a sentence, before an amount, that say what it speaks of."""
_WHOLE = regex(r"(?:\([^()\n]{0,30}\))?の")
_WITH = regex(r"付|つき|つく|セット|入り|込み")
_STEP = regex(rf"(?:以下|未満|まで|以上|から|円|[-~|/・,、 ()0-9件{LINE}{CELL}{APART}])*+")
_ARROW = r"(?:→|⇒|➡|▶)[^0-9¥。、\n\t]{0,6}"
_FROM = regex(rf"¥?[0-9][0-9,.]*[万千]?円?(?:\([^()]{{0,12}}\))? ?{_ARROW}$")
_INTO = regex(rf"(?:\([^()]{{0,12}}\))? ?{_ARROW}¥?[0-9][0-9,.]*[万千]?円?")
_RANGE = regex(r"[0-9円](?:~|から)[0-9¥]")


def is_price(text: Stream, amount: Span, told: bool) -> bool:
    """Whether the amount is a price; `told` says that a tax word speaks of it."""
    window = _window(text.text, amount.start)
    if (
        _changed(text.text, amount)
        or before("not-before").search(window)
        or _is_other(text.text, amount.end)
        or _of_another(text, amount.start)
    ):
        return False
    return (
        told
        or (text.text[amount.start] in "¥\\" and len(text.text) > amount.end - amount.start)
        or bool(before("before").search(window))
        or bool(after("after").match(text.text, amount.end))
        or _in_a_list(text, amount)
    )


def _is_other(text: str, end: int) -> bool:
    """Whether what follows an amount makes it no price; 「5,000円の商品券付きプラン」 is the price of the whole."""
    found = after("not-after").match(text, end)
    return found is not None and not (_WHOLE.match(text, end) and _WITH.match(text, found.end()))


def _changed(text: str, amount: Span) -> bool:
    """Whether an amount became, or came from, one that is no price: 買取価格10,000円→12,000円, 5万円→10万円の賞金."""
    earlier = _FROM.search(text, max(0, amount.start - _REACH), amount.start)
    later = _INTO.match(text, amount.end)
    if earlier and before("not-before").search(_window(text, earlier.start())):
        return True
    return later is not None and after("not-after").match(text, later.end()) is not None


def _of_another(text: Stream, start: int) -> bool:
    """Whether the sentence speaks of a limit, a gift or other shops when it comes to the amount."""
    said = text.text[text.line(start).start : start][-_LONGEST_THOUGHT:]
    topic = max((hit.end() for hit in anywhere("topic").finditer(said)), default=-1)
    return topic >= 0 and not anywhere("topic-end").search(said, topic)


def steps(text: str, amounts: Sequence[Amount]) -> frozenset[int]:
    """The numbers of amounts that are steps of a filter: 〜3,000円 / 3,001円〜5,000円 / 5,001円〜."""
    return frozenset(
        number
        for first, (one, other) in enumerate(pairwise(amounts))
        if _follows(one, other) and _STEP.fullmatch(text, one.span.end, other.span.start)
        for number in (first, first + 1)
    )


def _follows(one: Amount, other: Amount) -> bool:
    """Whether a range goes on where the amount before it ends."""
    if not (isinstance(one.value.meaning, Money) and isinstance(other.value.meaning, Money)):
        return False
    end, begin = one.value.meaning.high, other.value.meaning.low
    if end is None or begin is None or (one.value.meaning.exact and other.value.meaning.exact):
        return False
    return 0 <= begin - end <= 1


def _window(text: str, start: int) -> str:
    """What stands before an amount: not beyond another amount's end mark, the sentence or the table row."""
    window = text[max(0, start - _REACH) : start]
    cut = max(window.rfind(mark) for mark in ("。", "円", APART, "!")) + 1
    return window[cut:]


def _in_a_list(text: Stream, amount: Span) -> bool:
    """Whether the line is names and amounts (Mサイズ:1,980円), or an amount below or beside a name."""
    line = text.line(amount.start)
    said, tail = text.text[line.start : amount.start], text.text[amount.end : line.end]
    past = max((hit.end() for hit in _PAST.finditer(said)), default=0)
    past = 0 if said[past : past + 1] in {"、", "("} else past
    name = said[past:]
    if len(name) > _LONGEST_NAME or not (_TAIL.match(tail) or _WITH_IT.match(tail) or _goes_on(tail, past)):
        return False
    above = _above(text.text, line.start)
    if anywhere("giving").search(f"{above} {said}"):
        return False
    if name.strip("・*-●◆■◇□★☆ (「【~"):
        return not _NOT_A_NAME.search(name.rstrip(" :"))
    title = _beside(text.text, line.start)
    if title != above and before("not-before").search(title):
        return False
    return not past and _is_name(title) and not _RANGE.search(text.text, amount.start, amount.end)


def _goes_on(tail: str, past: int) -> bool:
    """Whether the line is a list to its end: 「カット4,000円 カラー6,000円」."""
    rest = _NEXT.match(tail)
    end = rest.end() if rest else 0
    return bool(end or past) and bool(_LIST_END.match(tail, end))


def _beside(text: str, start: int) -> str:
    """The line or cell before, in a table beyond the other amounts of the row."""
    above = _above(text, start)
    for _ in range(_COLUMNS):
        if text[start - 1 : start] != CELL or not _FIGURE.fullmatch(above):
            break
        start -= len(above) + 1
        above = _above(text, start)
    return above


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
