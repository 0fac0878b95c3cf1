from __future__ import annotations

import pytest

from lintkit.facts.faults import faults
from tests.support import reading


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("破損しにくい素材でお届けしました。", [], id="a property"),
        pytest.param("破損がございましたら、ご連絡ください。", [], id="a condition"),
        pytest.param("不良品の場合は交換いたします。", [], id="a policy"),
        pytest.param("万が一、届いていないときはお知らせください。", [], id="a supposition"),
        pytest.param("商品の不良はありませんでした。", [], id="a denial"),
        pytest.param("汚れが落ちましたとのお声です。", [], id="a cleaner"),
        pytest.param("シミが薄くなりました。", [], id="no goods beside it"),
        pytest.param("メールが届かない方へ", [], id="anybody"),
        pytest.param("「破損していた」とのお声はありません。", [], id="a quotation"),
        pytest.param("> 商品が破損していました。", [], id="the complaint itself"),
        pytest.param("瓶が割れていても、商品は無事です。", [], id="whatever happens"),
        pytest.param("故障の原因についてのご質問にお答えしました。", [], id="a question about it"),
        pytest.param("破損という言葉。", [], id="nothing told"),
        pytest.param("ボタンが壊れた場合は修理します。", [], id="a condition behind a complaint"),
        pytest.param("商品に傷があったとのこと、交換します。", ["傷"], id="with goods beside it"),
        pytest.param("破損していたとのこと、承知しました。", ["破損"], id="reported"),
        pytest.param("配送に遅れが生じております。", ["遅れ"], id="under way"),
        pytest.param("ご指摘ありがとうございます。", ["ご指摘"], id="a criticism"),
        pytest.param("商品がまだ届いておりませんとのこと。", ["まだ届いておりません"], id="not arrived"),
        pytest.param("配送の遅れが発生しました。", ["配送の遅れ"], id="one fault, once"),
        pytest.param("誤った商品が届いたとのことです。", ["誤った商品が届いた"], id="the wrong thing"),
    ],
)
def test_what_went_wrong(text: str, told: list[str]) -> None:
    read = reading(text)
    blocks = read.document.blocks
    assert [blocks[one.sentence.block].text[one.span.start : one.span.end] for one in faults(read)] == told


def test_in_a_newsletter_complaints_are_rhetoric() -> None:
    text = "通販でがっかりしたことはありませんか。想像していた色と違った経験は。"
    assert not faults(reading(text, kind="email"))
    assert faults(reading(text, kind="cs-reply"))
