from __future__ import annotations

import pytest

from lintkit.facts.reading import sentences
from lintkit.facts.speakers import Speaker, speaker
from tests.support import reading


@pytest.mark.parametrize(
    ("who", "text"),
    [
        pytest.param(Speaker.SHOP, "商品を発送しました。", id="prose"),
        pytest.param(Speaker.SHOP, "## 口コミ募集キャンペーン\n\n投稿をお待ちしています。", id="about reviews"),
        pytest.param(Speaker.SHOP, "## レビューへの返信\n\nありがとうございます。", id="a reply to reviews"),
        pytest.param(Speaker.HEADLINE, "# 春の新作", id="heading"),
        pytest.param(Speaker.CUSTOMER, "## 返品できる？", id="heading of an FAQ"),
        pytest.param(Speaker.CUSTOMER, "> すごくいい。", id="block quote"),
        pytest.param(Speaker.CUSTOMER, "## お客様の声\n\n軽くていい。", id="under customers' voices"),
        pytest.param(Speaker.CUSTOMER, "Q. 返品できる？", id="a question"),
        pytest.param(Speaker.CUSTOMER, "【口コミ】軽くていい。", id="a marked review"),
        pytest.param(Speaker.CUSTOMER, "## 口コミ\n\n- 軽くていい。", id="an item under customers' voices"),
        pytest.param(Speaker.CUSTOMER, "件名：Re: 届きません", id="the subject of an answered mail"),
        pytest.param(Speaker.HEADLINE, "件名：新作が届いた", id="a subject"),
        pytest.param(Speaker.SHOP, "> 返信：ありがとうございます。", id="a reply that is quoted"),
        pytest.param(Speaker.CLAUSE, "## 注意事項\n\n譲渡できない。", id="under notes"),
        pytest.param(Speaker.CLAUSE, "※離島を除く。", id="a note"),
        pytest.param(Speaker.CLAUSE, "第1条 本規約は次のとおりとする。", id="an article"),
        pytest.param(Speaker.LIST, "- 送料を無料にする", id="list item"),
        pytest.param(Speaker.LIST, "①商品を選ぶ", id="a numbered line"),
        pytest.param(Speaker.LIST, "・送料無料", id="a bullet"),
    ],
)
def test_who_speaks(who: Speaker, text: str) -> None:
    read = reading(text)
    last = [sentence for block in sentences(read) for sentence in block][-1]
    assert speaker(read, last) is who
