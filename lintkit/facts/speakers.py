"""Whose words a sentence is: the shop speaking to its customers, a headline, a note, a clause, a customer."""

from __future__ import annotations

from enum import StrEnum

from lintkit.facts.quotes import is_subject, is_voice
from lintkit.facts.reading import Reading, fact
from lintkit.facts.voices import names_voices, voices
from lintkit.language.characters import fold
from lintkit.lazy import regex
from lintkit.model import Block, Role, Sentence


class Speaker(StrEnum):
    """Who speaks, and how."""

    SHOP = "shop"  # running prose to the customer
    HEADLINE = "headline"  # headings, buttons, labels, titles
    LIST = "list"  # an item of a list or table: fragments are usual
    CLAUSE = "clause"  # legal text and notes, usually in である
    CUSTOMER = "customer"  # a review, a question of an FAQ


_ROLES = {
    Role.HEADING: Speaker.HEADLINE,
    Role.BUTTON: Speaker.HEADLINE,
    Role.LABEL: Speaker.HEADLINE,
    Role.META: Speaker.HEADLINE,
    Role.SENDER: Speaker.HEADLINE,
    Role.LIST_ITEM: Speaker.LIST,
    Role.TABLE_CELL: Speaker.LIST,
}
_REVIEWS = regex(
    "(?:お客様|お客さま|ユーザー|購入者|会員様?|皆様|みなさま|愛用者)(?:から)?の(?:お?声|ご?感想|口コミ|レビュー)"
    "|口コミ|クチコミ|レビュー|ご感想|体験談|お?喜びの声|インタビュー|よくある(?:ご)?質問の例"
)
_ABOUT_REVIEWS = regex("返信|返答|回答|お返事|募集|投稿|キャンペーン|特典|書い|書く|方法|お願い|御礼|お礼")
_CLAUSES = regex(
    "規約|規定|約款|注意事項|ご注意|留意事項|条項|免責|応募要項|実施要項|プライバシー|個人情報|特定商取引|第[0-9一二三四五六七八九十]+条"
)
_NOTE = regex(r"(?:[※*＊†‡]|[（(]?注[0-9０-９]*[）)：:])")
_ARTICLE = regex("第[0-9０-９一二三四五六七八九十]+[条項章]")
_BULLET = regex(r"(?:[・･•●◆◇■□▼▽▲△◎○◯▶►☑✓✔✅①-⑳⑴-⑽❶-❿]|[-–—]\s|[0-9０-９]{1,2}[.)．）](?![0-9]))")
_QUESTION = regex(r"[QＱ][0-9０-９]{0,2}\s?[.．:：、,)）]|[QＱ]\s")
_VOICE = regex(
    "[【\\[<＜〈]?(?:お客様の声|お客様のレビュー|口コミ|クチコミ|レビュー(?:内容|本文)?|ご質問|お問い合わせ内容|ご意見)[】\\]>＞〉:：]"
)


def speaker(reading: Reading, sentence: Sentence) -> Speaker:
    """Who says a sentence."""
    block = reading.document.blocks[sentence.block]
    if block.role is Role.HEADING and block.text.rstrip().endswith(("？", "?")):
        return Speaker.CUSTOMER  # a question of an FAQ
    if is_voice(block) or voices(reading)[sentence.block].touch(sentence.span):
        return Speaker.CUSTOMER
    if is_subject(block):
        return Speaker.HEADLINE
    below = _sections(reading)[sentence.block]
    if below is Speaker.CUSTOMER and _ROLES.get(block.role) is Speaker.LIST:
        return below
    if block.role in _ROLES:
        return _ROLES[block.role]
    if _QUESTION.match(sentence.text) or _VOICE.match(block.text):
        return Speaker.CUSTOMER
    if block.small or block.role is Role.FOOTER or _NOTE.match(sentence.text) or _ARTICLE.match(block.text):
        return Speaker.CLAUSE
    if _BULLET.match(sentence.text):
        return Speaker.LIST
    return below


def is_customer(reading: Reading, sentence: Sentence) -> bool:
    """Whether a customer says a sentence."""
    return speaker(reading, sentence) is Speaker.CUSTOMER


@fact
def _sections(reading: Reading) -> tuple[Speaker, ...]:
    """For each block who speaks under its heading."""
    under: list[Speaker] = []
    now = Speaker.SHOP
    for block in reading.document.blocks:
        now = _announced(block) if block.role is Role.HEADING else now
        under.append(now)
    return tuple(under)


def _announced(heading: Block) -> Speaker:
    text = fold(heading.text).text
    if (_REVIEWS.search(text) and not _ABOUT_REVIEWS.search(text)) or names_voices(text):
        return Speaker.CUSTOMER
    return Speaker.CLAUSE if _CLAUSES.search(text) else Speaker.SHOP
