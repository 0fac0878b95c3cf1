"""What copy asks people to tell about themselves, and what it says that is for."""

from __future__ import annotations

import pytest

from lintkit.facts.personal.fields import collected
from lintkit.facts.personal.purposes import purposes, vague
from tests.support import reading

ASKED = [
    pytest.param("お名前をご入力ください。", "signup", ["name"], id="entry"),
    pytest.param("お名前をご入力ください。", "email", [], id="one datum in a letter"),
    pytest.param("お名前とご住所をご入力ください。", "email", ["name", "address"], id="two data in a letter"),
    pytest.param("お名前：", "signup", ["name"], id="field"),
    pytest.param("お名前：", "campaign", [], id="one field and nothing is sent"),
    pytest.param(
        "お名前：\n\nご応募はフォームにご記入ください。", "campaign", ["name"], id="one field and words of entry"
    ),
    pytest.param("お名前：\n\n電話番号：", "campaign", ["name", "phone"], id="two fields"),
    pytest.param("お名前・ご住所の取り違えにご注意ください。" * 3, "signup", [], id="prose"),
    pytest.param("1. お名前\n2. 年齢", "signup", ["name", "personal"], id="list"),
    pytest.param("ご住所とお名前をご記入ください。", "checkout", [], id="an order"),
    pytest.param("生年月日をご記入ください。", "checkout", ["personal"], id="more than an order needs"),
    pytest.param("## お届け先\n\nお名前：\n\n住所：", "campaign", [], id="addressee"),
    pytest.param("お友達の氏名をご入力ください。", "checkout", ["friend"], id="friend"),
    pytest.param("メルマガ登録はこちら\n\nメールアドレス：", "signup", [], id="newsletter"),
    pytest.param("再入荷のお知らせを送ります。メールアドレスをご入力ください。", "signup", [], id="news at the head"),
    pytest.param("登録はこちら\n\nメールアドレス：", "signup", ["mail"], id="no newsletter"),
    pytest.param("お客様の声：お名前とご住所をご記入くださいと言われました。", "campaign", [], id="a customer"),
    pytest.param("お名前とご住所をお伝えください。", "campaign", [], id="by telephone"),
    pytest.param("電話番号：03-0000-0000\nメールアドレス：info@example.jp", "signup", [], id="the shop's own"),
]


@pytest.mark.parametrize(("text", "kind", "expected"), ASKED)
def test_what_is_asked(text: str, kind: str, expected: list[str]) -> None:
    assert list(dict.fromkeys(field.what for field in collected(reading(text, kind=kind)))) == expected


def test_a_button_sends_and_a_footer_asks_nothing() -> None:
    form = "<p>お名前</p><input><button>応募する</button><footer>電話番号：</footer>"
    assert [field.what for field in collected(reading(form, "t.html", kind="campaign"))] == ["name"]
    assert not collected(reading(form.replace("応募する", "閉じる"), "t.html", kind="campaign"))


PURPOSES = [
    pytest.param("いただいた情報は発送のために利用します。", [True], id="purpose"),
    pytest.param("プライバシーポリシーに同意のうえ送信してください。", [True], id="consent"),
    pytest.param("プライバシーポリシー", [True], id="a link beside the form"),
    pytest.param("会社概要｜プライバシーポリシー", [False], id="among the links of a site"),
    pytest.param("- 会社概要\n- プライバシーポリシー", [False], id="a list of links"),
    pytest.param("- お名前\n- プライバシーポリシー", [True], id="a list of a form"),
    pytest.param("個人情報は適切に管理します。", [False], id="a promise"),
    pytest.param("クーポンをご利用ください。", [], id="something else"),
]


@pytest.mark.parametrize(("text", "expected"), PURPOSES)
def test_purposes(text: str, expected: list[bool]) -> None:
    assert [one.strong for one in purposes(reading(text, kind="signup"))] == expected


def test_all_terms_count_only_without_a_purpose() -> None:
    text = "送信すると規約のすべてに同意したものとみなします。"
    assert vague(reading(text, kind="signup"))
    assert not vague(reading(f"{text}情報は発送のために利用します。", kind="signup"))
