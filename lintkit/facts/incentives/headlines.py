"""Where the headline or the subject promises another amount than the text below gives for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from lintkit.facts.acts import acts_of
from lintkit.facts.incentives.mentions import mentions
from lintkit.facts.incentives.offer import Offer
from lintkit.facts.incentives.worth import Worth, worth
from lintkit.facts.quotes import is_subject
from lintkit.facts.reach import label
from lintkit.facts.reading import Reading, fact
from lintkit.facts.rewards import rewards
from lintkit.facts.where import Where
from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import Role

_STEPS = regex(
    r"第[0-9一二三]弾|[a-e]賞|特賞|[1-5]等|ランク|ステージ|ゴールド|シルバー|プレミアム|会員区分|段階|選べる|いずれか|ルーレット|くじ|ガチャ|抽選"
    r"|その[1-9一二三]|[①-⑩]|人数に応じ|金額に応じ|回数に応じ"
)
"""A document with several offers of one sort, of which a headline names one."""
_MORE = regex(
    r"さらに|更に|加え|追加|プラス|上乗せ|別途|合計|総額|最大|先月|前回|従来|通常|変更|改定|訂正|から|→|×|ずつ"
)
"""What makes another amount no contradiction."""
_PARTED = regex(r"[0-9]枚|[0-9]回|[0-9]名|[0-9]人|[0-9]か月|毎月|両方|お二人|双方|それぞれ|とも|にも")
"""What may make up a headline's sum from its parts."""
_OWN_ACTS = frozenset({"referral", "review", "post", "sign-up", "return", "birthday"})
_YEN = frozenset({"coupon", "discount", "gift-card", "cash", "points"})
_WHOLE = regex(r"(?:全品|全商品|店内全品|全メニュー)(?:が|を|対象)?$")
_CUT = regex(r"[\W]{0,3}(?:割引|値引き?|クーポン)(?:の)?(?:金?額|率)[:はが]?(?P<amount>[0-9][0-9,]*円|[0-9]+%)")
_AMOUNT = regex(r"(?P<amount>[0-9][0-9,]*円|[0-9]+%)")
_CONTENT = (
    r"(?:(?:進呈|付与|獲得|配布|プレゼント|割引|還元)?(?:特典|ポイント|クーポン|ギフト(?:券|カード)?|プレゼント|割引|商品券)"
    r"(?:の?(?:内容|金?額|数))?|(?:進呈|付与|獲得|割引|還元|特典)?(?:内容|金?額|数)|お礼|謝礼)"
)
_CONTENT_LABEL = regex(rf"(?:^|\|){_CONTENT}$")
_CONTENT_LINE = regex(rf"[\W_]{{0,3}}{_CONTENT}[:](?P<rest>.+)")
_OWN_CASE = regex(
    r"既存|継続|更新|[2-9]回目|[2-9]件目|紹介者|紹介された|お?友達|お?友だち|誕生|店頭|オンライン|web|学生|未満|以上|初月|翌月"
)
"""Words of a row that give it a case of its own, where the headline has them not."""
_CUT_LABEL = regex(r"(?:割引|値引き?|クーポン)(?:の)?(?:金?額|率)(?:$|\|)")


class Broken(NamedTuple):
    """The amount of a headline, and the other one below it."""

    head: Where
    body: Where


class _Head(NamedTuple):
    """What the headline promises; `form` is "value" where an amount stands alone."""

    form: str
    values: Worth
    amount: str
    acts: frozenset[str]
    where: Where


@fact
def broken(reading: Reading) -> tuple[Broken, ...]:
    """The headline's promise that the text below does not keep; at most one."""
    texts = [fold(block.text).text for block in reading.document.blocks]
    tops = _tops(reading)
    heads = [one for number in sorted(tops) for one in _heads(reading, number)]
    if len({one.values for one in heads}) != 1 or any(map(_STEPS.search, texts)):
        return ()
    head = heads[0]
    if _MORE.search(texts[head.where.block]):
        return ()
    found = (_rows(reading, head, texts), _contents(reading, head, tops, texts), _others(reading, head, tops, texts))
    other = next(chain.from_iterable(found), None)
    return (Broken(head.where, other),) if other else ()


def _heads(reading: Reading, number: int) -> Iterator[_Head]:
    """The amounts of things given that a headline names; an amount alone counts as 「3,000円分」."""
    folded = fold(reading.document.blocks[number].text)
    for one in rewards(folded.text):
        values = worth(one.amount)
        if values and not one.upto and (not one.bare or one.amount.endswith("分")):
            where = Where(number, folded.span(one.start, one.end))
            yield _Head(one.form, values, one.amount, acts_of(reading, number, folded.text), where)


def _tops(reading: Reading) -> frozenset[int]:
    """The subject and the first heading; the first block of a text without either."""
    blocks = list(enumerate(reading.document.blocks))
    subjects = [number for number, block in blocks if is_subject(block)]
    titles = [number for number, block in blocks if block.role is Role.HEADING][:1]
    return frozenset([*subjects, *titles] or [0])


def _others(reading: Reading, head: _Head, tops: frozenset[int], texts: Sequence[str]) -> Iterator[Where]:
    """Where the text below names another amount, the only one of its sort, and the headline's nowhere."""
    forms = _forms(head, texts)
    alike = [one for one in mentions(reading) if one.block not in tops and one.form in forms and one.amount]
    below = "\n".join(text for number, text in enumerate(texts) if number not in tops)
    if len({one.values for one in alike}) != 1 or head.amount.removesuffix("分") in below:
        return
    if _comparable(head, alike[0], texts):
        yield Where(alike[0].block, alike[0].span)


def _forms(head: _Head, texts: Sequence[str]) -> frozenset[str]:
    """The forms below that may be what the headline names."""
    forms = _YEN if head.form == "value" else frozenset({head.form})
    return forms | {"coupon"} if "クーポン" in texts[head.where.block] else forms  # 【5%OFF】会員限定クーポン


def _comparable(head: _Head, other: Offer, texts: Sequence[str]) -> bool:
    """Whether two mentions can only speak of one offer."""
    shared = head.acts & other.acts
    if not _differ(head.values, other.values, texts) or _MORE.search(texts[other.block]):
        return False
    if other.form == "discount":
        whole = (_WHOLE.search(texts[block].split(amount)[0]) for block, amount in _places(head, other))
        return bool(shared & _OWN_ACTS) or all(whole)
    return bool(shared) or not (head.acts and other.acts)


def _places(head: _Head, other: Offer) -> tuple[tuple[int, str], ...]:
    return (head.where.block, head.amount), (other.block, other.amount)


def _differ(one: Worth | None, other: Worth | None, texts: Sequence[str]) -> bool:
    """Whether two amounts of one unit differ, and the first is no sum of the second that pieces or persons make up."""
    if not one or not other or one.unit != other.unit or one == other or one.low != one.high or other.low != other.high:
        return False
    return bool(one.high % other.high) or not any(map(_PARTED.search, texts))


def _rows(reading: Reading, head: _Head, texts: Sequence[str]) -> Iterator[Where]:
    """The rows that say how much a coupon takes off: 「割引額：300円」."""
    if head.form not in {"coupon", "discount"}:
        return
    for number, block in enumerate(reading.document.blocks):
        folded = fold(block.text)
        labelled = _CUT_LABEL.search(label(reading, number))
        found = _AMOUNT.match(folded.text) if labelled else _CUT.match(folded.text)
        if found and _differ(head.values, worth(found["amount"]), texts):
            yield Where(number, folded.span(*found.span("amount")))


def _contents(reading: Reading, head: _Head, tops: frozenset[int], texts: Sequence[str]) -> Iterator[Where]:
    """The one row that says what is given, 「内容：500円クーポン」, where no second offer of the sort stands below."""
    rows = [one for number in range(len(texts)) if number not in tops for one in _content(reading, head, number)]
    if len(rows) != 1 or not _differ(head.values, rows[0].values, texts):
        return
    row, forms = rows[0], _forms(head, texts)
    alike = [one for one in mentions(reading) if one.block not in {row.where.block, *tops} and one.form in forms]
    said, shared = texts[row.where.block], head.acts & row.acts or not (head.acts and row.acts)
    own = set(_OWN_CASE.findall(said)) <= set(_OWN_CASE.findall(texts[head.where.block]))
    again = sum(row.amount in text for text in texts) > 1 or any(one.values not in {head.values, None} for one in alike)
    if shared and own and not again and not _MORE.search(said):
        yield row.where


def _content(reading: Reading, head: _Head, number: int) -> Iterator[_Head]:
    """What a row or line named 特典, 内容, 進呈ポイント … gives; all amounts of it, so that two of them are told."""
    folded, at = fold(reading.document.blocks[number].text), 0
    if not _CONTENT_LABEL.search(label(reading, number)):
        line = _CONTENT_LINE.match(folded.text)
        if not line:
            return
        at = line.start("rest")
    for one in rewards(folded.text[at:]):
        values = worth(one.amount)
        if values and values.unit == head.values.unit:
            where = Where(number, folded.span(at + one.start, at + one.end))
            yield _Head(one.form, values, one.amount, acts_of(reading, number, folded.text), where)
