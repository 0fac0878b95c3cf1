from __future__ import annotations

import pytest

from lintkit.checks.address import Address
from tests.support import reading

CHECK = Address(generic=("ja-address/customer",), unless=("ja-address/not-spoken-to",))


def found(text: str) -> list[tuple[str, str]]:
    read = reading(text, kind="thank-you-card")
    return [
        (read.document.blocks[one.block].text[one.span.start : one.span.end], one.suggestions[0])
        for one in CHECK.find(read.only("ja"))
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("お客様サポートより", id="an office"),
        pytest.param("「お客様」", id="a quotation"),
        pytest.param("すべてのお客様へ", id="all customers"),
        pytest.param("佐藤様\n\nお客様のお越しをお待ちしています。", id="a name, then the customer"),
        pytest.param("会員証をお持ちのお客様は、受付でご提示ください。", id="who has something"),
        pytest.param("60歳以上のお客様は二割引きです。", id="who is of an age"),
        pytest.param("電車でお越しのお客様は東口をご利用ください。", id="who comes some way"),
        pytest.param("セットを購入されたお客様にカードをお付けしています。", id="who bought something"),
        pytest.param("ご予約いただいたお客様へ、粗品をお渡しします。\n\n佐藤様", id="who booked"),
        pytest.param("小さなお子さま連れのお客様も安心です。", id="who comes with somebody"),
        pytest.param("肌の弱いお客様には綿をおすすめしています。", id="of some kind"),
        pytest.param("あるお客様が教えてくれました。", id="somebody"),
        pytest.param("お車でお越しのお客様へ", id="a note to some"),
        pytest.param("お客様のレビューを紹介します。", id="reviews"),
        pytest.param("お客様より", id="a signature"),
        pytest.param("お客様からいただいたお便りです。", id="a letter"),
        pytest.param("[お客様] この色が好きです。", id="a label in brackets"),
        pytest.param("【お客様】香りがよい", id="a label in black brackets"),
        pytest.param("お客様：香りがよい", id="a label with a colon"),
    ],
)
def test_nobody_is_spoken_to_without_a_name(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        pytest.param("お客様", [("お客様", "○○様")], id="alone"),
        pytest.param("{{name}}様\n\nお客様、どうぞ。", [("お客様", "{{name}}様")], id="the file's placeholder"),
        pytest.param("佐藤 お客様へ", [("佐藤 お客様", "佐藤様")], id="behind a name"),
        pytest.param("{{name}}お客様へ", [("\ufffcお客様", "{{name}}様")], id="behind a placeholder"),
        pytest.param("感謝の\nお客様へ", [("お客様", "○○様")], id="behind a noun"),
        pytest.param("ご来店ありがとうございました\nお客様へ", [("お客様", "○○様")], id="below a line"),
        pytest.param("ご来店くださったお客様へ", [("お客様", "○○様")], id="thanked"),
        pytest.param("この度のお客様のご注文", [("お客様", "○○様")], id="of this time"),
        pytest.param("大事なお客様、どうぞ。", [("お客様", "○○様")], id="praised"),
        pytest.param("【お客様へ】", [("お客様", "○○様")], id="in brackets"),
    ],
)
def test_addresses(text: str, hits: list[tuple[str, str]]) -> None:
    assert found(text) == hits
