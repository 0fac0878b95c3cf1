"""Whether a page shows one article for sale: its name for a title, a price below it, and how it is sent or returned."""

from __future__ import annotations

from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import HOLE, Document, Role

_READ = 20_000
"""Characters that are read."""
_NEAR = 5
"""Blocks below the title in which the price stands."""
_PRICE = regex(r"[0-9][0-9,]*円|[¥￥][0-9]")
_SENT = regex(r"送料|配送料|返品|お届け[はまに:]|発送")
_NO_GOODS = regex(
    r"セール|キャンペーン|フェア|祭|感謝|プレゼント|off|割引|特集|開催|半額|抽選|ポイント|クーポン|応募|お知らせ|案内|"
    r"について|様|特典|福引|お客様の声|メニュー|menu|確認|フォーム|規約|表記|通信|募集|紹介|q&a|台本|見積|請求|価格表|一覧|"
    r"内容|体験|教室|講座|会員|メモ|日記|保証|当た|もらえ|比較|くらべ|比べ|ランキング|選び方|レビュー|使ってみ|食べてみ|"
    rf"飲んでみ|[0-9]選|さん|おめでとう|[?{HOLE}]"
)
"""Words of titles that name no article."""
_NO_SHOP = regex(
    r"応募|抽選|エントリー|先着|お買い上げ(?:の|いただいた)(?:方|お客様)|開催|配信停止|フォロー|紹介|注文番号|御中|様向け|"
    r"各位|社外|税別|掛け率|ご注文内容|お申し込み内容|投稿"
)
"""Words of pages that do more or less than sell an article to anybody."""


def shows_goods(document: Document) -> str:
    """The title of a page that sells one article; empty where the page may be something else."""
    blocks = [block for block in document.blocks if block.role is not Role.META]
    if document.format not in {"markdown", "html", "text"} or not blocks or blocks[0].role is not Role.HEADING:
        return ""
    title = fold(blocks[0].text).text
    text = fold("。".join(block.text for block in blocks[1:])[:_READ]).text
    if _NO_GOODS.search(title) or _NO_SHOP.search(text) or not _SENT.search(text):
        return ""
    near = (fold(block.text).text for block in blocks[1 : 1 + _NEAR])
    return title if any(_PRICE.search(line) for line in near) else ""
