"""Which copy reserves to take away what is earned, and which only ends a campaign or names a cause."""

from __future__ import annotations

import pytest

from lintkit.facts.incentives.changes import changes
from tests.support import reading

AT_WILL = [
    ("予告なく取得済みの特典を破棄することがあります。", "予告なく取得済みの特典を破棄"),
    (
        "当社は事前の通知なく、付与済みのポイントを取り消すことができます。",
        "事前の通知なく、付与済みのポイントを取り消",
    ),
    ("ポイントは予告なく失効する場合があります。", "ポイントは予告なく失効"),
    ("お持ちのｸｰﾎﾟﾝは、弊社の都合により無効となることがございます。", "お持ちのｸｰﾎﾟﾝは、弊社の都合により無効"),
    ("貯まったポイントを理由の如何を問わず没収できるものとします。", "貯まったポイントを理由の如何を問わず没収"),
    ("当店は、いつでも会員のポイントを抹消することができる。", "いつでも会員のポイントを抹消"),
    ("有効期限前でも、予告せずに残りのポイントを減額いたします。", "予告せずに残りのポイントを減額"),
]
FAIR = (
    "本キャンペーンは予告なく変更・終了する場合がございます。",
    "不正が判明した場合、予告なく付与済みのポイントを取り消します。",
    "有効期限を過ぎたポイントは予告なく失効します。",
    "ポイントを予告なく失効させることはありません。",
    "付与済みのポイントを、当社の判断により取り消すことはいたしません。",
    "ポイントは予告なく失効しますか？",
    "> ポイントが予告なく失効しました",
    "お持ちのポイントは、いつでもご利用いただけます。",
    "ポイントはいつでも確認でき、失効のお知らせも届きます。",
    "积分随时可能失效，请尽快使用。",
)


@pytest.mark.parametrize(("text", "words"), AT_WILL)
def test_at_will(text: str, words: str) -> None:
    read = reading(text)
    (change,) = changes(read)
    assert read.document.blocks[change.block].text[change.span.start : change.span.end] == words


@pytest.mark.parametrize("text", FAIR)
def test_fair(text: str) -> None:
    assert not changes(reading(text))
