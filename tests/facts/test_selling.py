"""What a page is to its buyer, and what it says of returns and subscriptions."""

from __future__ import annotations

from datetime import date

import pytest

from lintkit.checks.stated import Stated
from lintkit.engine import Job, check
from lintkit.facts.selling.buttons import placing
from lintkit.facts.selling.defects import provided
from lintkit.facts.selling.pages import orders, return_title, terms_linked, terms_title, totals
from lintkit.facts.selling.returns import defect_kept, excluded, return_terms, unlawful
from lintkit.facts.selling.screens import final_screen, vague_orders
from lintkit.facts.selling.subscriptions import cancel_ways, subscriptions, times
from lintkit.facts.selling.vague import vague_terms
from lintkit.model import Span
from tests.support import reading, rules

PRICE = "<p>3,300円（税込）</p>"


@pytest.mark.parametrize(
    ("page", "takes"),
    [
        (PRICE + "<button>カートに入れる</button>", True),
        (PRICE + "<button>今すぐ購入する</button>", True),
        (PRICE + "<a href='/b'>ご購入はこちら</a>", True),
        (PRICE + "<a href='/c'>カートを見る</a>", False),
        (PRICE + "<p>カートに入れるボタンを押してください。</p>", False),
        (PRICE + "<h2>購入する</h2>", False),
        (PRICE + "<p>店頭のみの販売です。</p><button>カートに入れる</button>", False),
        ("<button>カートに入れる</button>", False),
    ],
)
def test_pages_that_take_orders(page: str, takes: bool) -> None:
    assert bool(orders(reading(page, "t.html"))) is takes


def test_a_final_screen_has_a_title_and_a_button() -> None:
    title, item = "<h1>ご注文内容の確認</h1>", "<p>合計 3,300円</p>"
    assert final_screen(reading(title + item + "<button>注文を確定する</button>", "t.html"))
    assert not final_screen(reading(title + item, "t.html"))
    assert not final_screen(reading("<h1>お届け先</h1>" + item + "<button>次へ</button>", "t.html"))
    assert not final_screen(reading(title + "<p>次の画面で確定します。</p><button>次へ</button>", "t.html"))
    assert vague_orders(reading(title + item + "<button>送信する</button>", "t.html"))
    assert not vague_orders(reading(title + item + "<button>次へ</button><button>購入する</button>", "t.html"))
    assert placing(reading("[注文を確定する](/o)"))


def test_the_heading_stands_before_the_name_of_the_page() -> None:
    page = "<title>特定商取引法に基づく表記</title><h1>特定商取引法に基づく表記</h1>"
    assert [one.block for one in terms_title(reading(page, "t.html"))] == [1]
    unheaded = "<title>特商法に基づく表記</title><p>あいう</p>"
    assert [one.block for one in terms_title(reading(unheaded, "t.html"))] == [0]


def test_a_link_is_no_title_unless_labels_follow() -> None:
    assert not terms_title(reading("こんにちは。\n\n- [特定商取引法に基づく表記](/l)"))
    told = "こんにちは。\n\n特定商取引法に基づく表記\n\n販売業者：みのり\n\n運営統括責任者：山田"
    assert terms_title(reading(told))
    assert terms_linked(reading("こんにちは。\n\n- [特定商取引法に基づく表記](/l)"))
    assert not terms_linked(reading("# 特定商取引法に基づく表記"))
    assert return_title(reading("# 返品・交換について"))
    assert not return_title(reading("返品・交換について"))


def test_an_open_postage_leaves_the_total_open() -> None:
    assert [one.weak for one in totals(reading("合計 3,300円"))] == [False]
    assert {one.weak for one in totals(reading("合計 3,300円（送料別途）"))} == {True}
    assert not totals(reading("合計はいくらですか？"))


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("返品不可です。", True),
        ("お客様都合の返品はお受けできません。", True),
        ("開封後の返品はご遠慮ください。", False),
        ("返品を承ります。", False),
    ],
)
def test_returns_excluded(text: str, whole: bool) -> None:
    assert bool(excluded(reading(text))) is whole


def test_faulty_goods_are_kept_apart() -> None:
    assert defect_kept(reading("返品を承ります。"))
    assert defect_kept(reading("お客様都合の返品はお受けできません。不良品は交換いたします。"))
    assert not defect_kept(reading("返品不可です。"))
    assert defect_kept(reading("不良品でも返品不可です。")), "told by the rule on unlawful clauses"


def test_return_terms_are_told_once_and_not_of_the_shop() -> None:
    assert len(return_terms(reading("返品を承ります。\n\n返品不可です。", kind="terms"))) == 1
    assert not return_terms(reading("# 返品・交換について\n\n返品を承ります。", kind="terms"))
    assert not return_terms(reading("レシートをお持ちいただければ返品を承ります。"))
    assert not return_terms(reading("返品を承ります。", kind="campaign"))
    assert not return_terms(reading("返品をご希望の場合はご連絡ください。"))
    assert not return_terms(reading("返品を承りました。"))
    assert not return_terms(reading("いかなる場合も返品はお受けできません。"))


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("不良品であっても返品はお受けできません。", [False]),
        ("いかなる理由でも返品はお受けできません。", [False]),
        ("返品はいかなる理由でもお受けできません。不良品は交換いたします。", [True]),
        ("不良品を除き、いかなる理由でも返品はお受けできません。", []),
        ("当店は一切の責任を負いません。", [False]),
        ("商品の使用による損害について、当社は一切の責任を負いません。", [True]),
        ("お客様の誤使用については一切の責任を負いません。", []),
        ("法律上許される限り責任を負いません。", [False]),
        ("クーリング・オフにより返品できます。", [True]),
        ("クーリング・オフにより返品はできません。", []),
        ("訪問販売はクーリング・オフにより返品できます。", []),
        ("> 当店は一切の責任を負いません。", []),
    ],
)
def test_clauses_that_bind_nobody(text: str, doubtful: list[bool]) -> None:
    assert [one.doubtful for one in unlawful(reading(text))] == doubtful


def test_saving_words_were_lawful_before_the_change() -> None:
    rule, text = rules()["jp-return-clause-unlawful"], "法律上許される限り責任を負いません。".encode()
    told = [check("t.md", text, Job((rule,), "en", {}, as_of=date(2023, day, 1))).findings for day in (5, 6)]
    assert [len(one) for one in told] == [0, 1]


def test_subscriptions_have_a_price_on_a_page_that_sells() -> None:
    assert subscriptions(reading("定期便は980円（税込）です。", kind="product-page"))
    assert subscriptions(reading("定期便\n\n980円（税込）", kind="product-page"))
    assert not subscriptions(reading("定期便は980円（税込）です。", kind="email"))
    assert not subscriptions(reading("定期便もございます。\n\nどうぞ。\n\n980円（税込）", kind="product-page"))
    assert not subscriptions(reading("空港からの定期便は980円（税込）です。", kind="product-page"))


def test_a_telephone_without_a_number_is_no_way_to_cancel() -> None:
    assert {one.weak for one in cancel_ways(reading("解約はマイページから承ります。"))} == {False}
    assert cancel_ways(reading("**お休み・解約**　次回発送日の7日前までに、マイページでお手続きください。"))
    assert not cancel_ways(reading("解約はマイページでお手続きできますか？"))
    assert not cancel_ways(reading("解約できます。\n\nどうぞ。\n\nお電話で承ります。"))
    assert {one.weak for one in cancel_ways(reading("解約は電話のみです。"))} == {True}
    assert {one.weak for one in cancel_ways(reading("解約は電話のみです（03-1234-5678）。"))} == {False}


def test_no_tie_with_a_note_leaves_the_number_open() -> None:
    assert [one.weak for one in times(reading("縛りなし。"))] == [False]
    assert {one.weak for one in times(reading("縛りなし※2回目受取後"))} >= {True}


def test_a_page_must_say_what_to_look_for() -> None:
    with pytest.raises(ValueError, match="'seek' must name"):
        Stated(())


def test_trials_that_turn_into_paid_plans_need_no_price() -> None:
    assert subscriptions(reading("無料期間が終わると、自動で有料プランに切り替わります。", kind="product-page"))
    assert not subscriptions(reading("無料期間の終了後、自動で課金されることはありません。", kind="product-page"))
    assert not subscriptions(reading("無料期間が終わると自動で請求されますか？", kind="product-page"))


def test_a_monthly_fee_alone_asks_only_where_orders_are_taken() -> None:
    fee = "<p>月額8,800円（税込）</p>"
    assert not subscriptions(reading(fee, "t.html", kind="product-page"))
    assert subscriptions(reading(fee + "<button>申し込む</button>", "t.html"))
    assert not subscriptions(reading("980円（税込）。定期便は対象外です。", kind="product-page"))


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("<h1>入力内容のご確認</h1><p>2,200円</p><button>この内容で送信する</button>", "入力内容のご確認"),
        ("<h1>ご注文内容</h1><p>2,200円</p><button>この内容で注文を確定する</button>", "ご注文内容"),
        ("<h1>ご注文内容</h1><p>2,200円</p><button>次へ</button>", ""),
        ("<h1>入力内容のご確認</h1><button>送信する</button>", ""),
        ("<h1>お届け先の確認</h1><p>2,200円</p><button>送信する</button>", ""),
        ("<h1>ご注文内容の変え方</h1><p>2,200円</p><button>送信する</button>", ""),
    ],
)
def test_a_checkout_needs_no_word_of_an_order(page: str, title: str) -> None:
    read = reading(page, "t.html", kind="checkout")
    told = [read.document.blocks[one.block].text[one.span.start : one.span.end] for one in final_screen(read)]
    assert told == [title] * bool(title)
    assert not final_screen(reading(page, "t.html", kind="signup"))


def test_drawn_buttons_are_buttons_unless_spoken_of() -> None:
    assert [one.span for one in placing(reading("［戻る］　［購入する］"))] == [Span(6, 10)]
    assert not placing(reading("どうぞ。［購入する］ボタンを押してください。"))


def test_labels_of_a_seller_are_a_page_of_terms() -> None:
    text = "販売業者：みのり\n販売価格：各ページ\n引渡時期：3日以内"
    assert terms_title(reading(text, kind="other"))
    assert not terms_title(reading(text, kind="product-page"))
    assert not terms_title(reading("事業者名：みのり\n販売価格：各ページ", kind="other"))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("傷みがあった場合はお電話ください。", True),
        ("数量違いは到着後3日以内にお申し付けください。", True),
        ("割れがありましたら、到着日をお控えください。新しい品をお届けします。", True),
        ("割れものですので、お取り扱いにご注意ください。", False),
        ("傷があった場合、交換できますか？", False),
        ("汚れがあった場合でも、交換はできません。", False),
        ("傷があった場合もあります。", False),
    ],
)
def test_faulty_goods_in_everyday_words(text: str, kept: bool) -> None:
    assert bool(provided(reading(text))) is kept


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("送料：別途お見積りいたします。", ["送料：別途お見積"]),
        ("送料：実費", ["送料：実費"]),
        ("送料：お見積り（1,200円から）", []),
        ("送料はかかりますか？", []),
        ("「送料：実費」とは書けません。", []),
        ("お届け：3日以内", []),
        ("お支払い方法の変更はお問い合わせください。", []),
        ("| 引渡時期 | 焼き上がり次第 |\n|---|---|", ["焼き上がり次第"]),
    ],
)
def test_terms_that_leave_it_open(text: str, found: list[str]) -> None:
    read = reading(text, kind="terms")
    told = [read.document.blocks[one.block].text[one.span.start : one.span.end] for one in vague_terms(read)]
    assert told == found
    assert not vague_terms(reading(text, kind="other"))


def test_a_definition_is_read_with_its_term() -> None:
    page = "<h1>特定商取引法に基づく表記</h1><dl><dt>送料</dt><dd>実費</dd></dl>"
    assert vague_terms(reading(page, "t.html"))
