from __future__ import annotations

import pytest

from lintkit.facts.requests import requests
from tests.support import reading


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        pytest.param("ご安心ください。どうぞご了承ください。", [], id="reassurance"),
        pytest.param("よろしくお願いいたします。", [], id="a closing"),
        pytest.param("少々お待ちください。", [], id="waiting"),
        pytest.param("ご不明な点は、お気軽にご連絡ください。", [], id="an offer of help"),
        pytest.param("不備がある場合はご連絡ください。", [], id="a condition"),
        pytest.param("「必ず返送してください」とは申しません。", [], id="a quotation"),
        pytest.param("> 早く返金してください。", [], id="a block quote"),
        pytest.param("请选择退货原因。", [], id="another language"),
        pytest.param("返品理由をお選びください。", ["お選びください"], id="お〜ください"),
        pytest.param("商品を送ってください。", ["送ってください"], id="〜てください"),
        pytest.param("タグは外さないでください。", ["外さないでください"], id="〜ないでください"),
        pytest.param("用紙にご記入をお願いします。", ["ご記入をお願いします"], id="〜をお願いします"),
        pytest.param("返送をお願い申し上げます。", ["返送をお願い申し上げます"], id="without ご"),
        pytest.param("ご返送願います。", ["ご返送願います"], id="願います"),
        pytest.param("写真をお送りいただけますか。", ["お送りいただけますか"], id="いただけますか"),
        pytest.param("写真を送ってもらえますか。", ["送ってもらえますか"], id="もらえますか"),
        pytest.param("ご確認いただきますようお願いします。", ["ご確認いただきますよう"], id="いただきますよう"),
        pytest.param("届いた日をご連絡ください。", ["ご連絡ください"], id="a contact that is asked for"),
        pytest.param("箱に入れ、返送して下さいませ。", ["返送して下さいませ"], id="下さいませ"),
    ],
)
def test_what_the_shop_asks(text: str, asked: list[str]) -> None:
    read = reading(text)
    blocks = read.document.blocks
    found = [blocks[one.sentence.block].text[one.span.start : one.span.end] for one in requests(read)]
    assert found == asked
