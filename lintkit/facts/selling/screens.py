"""The last screen before an order: its title and its buttons."""

from __future__ import annotations

from lintkit.facts.reading import Reading, fact
from lintkit.facts.selling.buttons import placing, vague
from lintkit.facts.selling.pages import first, is_title, said, titled
from lintkit.facts.values import values
from lintkit.facts.where import Told
from lintkit.lazy import regex
from lintkit.model import Span

_LATER_STEP = regex(
    r"次の(?:画面|ページ|ステップ)で|(?:お支払い|決済)(?:方法)?の?(?:選択|入力)(?:へ|に)進|この時点では(?:まだ)?(?:注文|確定)"
    r"|まだ(?:ご?注文|お?申し?込み|購入)?[はが]?(?:確定|完了)して(?:い|おり)?ません"
)
_ONWARD = regex(r"^[\[【]?(?:次|続|進|同意|スタート|はじめ|始め|結果)")
"""Buttons that lead on: only a screen that is surely the last one orders by them."""
_NAMES = regex(r"([^\s\n■●◆◇□【「（(][^\n]{0,30}?(?:確認|内容|情報|手続き|明細)(?:画面|ページ)?)[\s。!！)）】」■●◆]*$")
_BEFORE = regex(
    r"本人|年齢|在庫|配送|送付|お届け|住所|メール|電話|カート|かご|会員|アカウント|登録情報|状況|残高|履歴|パスワード|空き|空室|見積|資料|診断|返品|ご?意見|アンケート"
)
"""What else a screen may confirm."""


@fact
def final_screen(reading: Reading) -> tuple[Told, ...]:
    """The titles of a screen that confirms an order and has a button to place it; empty for any other page."""
    if not (placing(reading) or vague(reading)) or _LATER_STEP.search(said(reading)):
        return ()
    titles = [one for one in titled(reading, "final") if is_title(reading, one)]
    return first(reading, titles or _likely(reading))


def _likely(reading: Reading) -> list[Told]:
    """Titles that confirm something unnamed, where the user says that it is a checkout, with a sum and a button."""
    if reading.setting("kind") != "checkout" or not any(value.kind == "money" for value in values(reading)):
        return []
    blocks = reading.document.blocks
    words = [blocks[one.block].text[one.span.start : one.span.end] for one in vague(reading)]
    if not placing(reading) and all(_ONWARD.match(word) for word in words):
        return []
    titles = (one for one in titled(reading, "final-likely") if is_title(reading, one))
    named = [(one, _NAMES.search(blocks[one.block].text)) for one in titles]
    return [
        one._replace(span=Span(*hit.span(1)))
        for one, hit in named
        if hit and not _BEFORE.search(blocks[one.block].text)
    ]


@fact
def vague_orders(reading: Reading) -> tuple[Told, ...]:
    """The vague buttons of a screen that places orders and has no other button for it."""
    return vague(reading) if final_screen(reading) and not placing(reading) else ()
