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
        pytest.param("返品をご希望の場合は、八日以内に限り承ります。", [], id="a policy"),
        pytest.param("交換をご希望の場合は、店舗までご連絡ください。", [], id="a contact on a condition"),
        pytest.param("包装をご希望の方は、備考欄にお書きください。", [], id="an offer"),
        pytest.param("返品をご希望でご不明な点は、番号をお控えください。", [], id="an offer of help in a return"),
        pytest.param("「必ず返送してください」とは申しません。", [], id="a quotation"),
        pytest.param("> 早く返金してください。", [], id="a block quote"),
        pytest.param("请选择退货原因。", [], id="another language"),
        pytest.param(
            "返品をご希望の場合は、品物と領収書を売場にお持ちください。",
            ["お持ちください"],
            id="a return on a condition",
        ),
        pytest.param("返金をご希望でしたら、口座をご記入ください。", ["ご記入ください"], id="a refund on a condition"),
        pytest.param("交換のお手続きをご希望の方は、用紙にお書きください。", ["お書きください"], id="a procedure"),
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
