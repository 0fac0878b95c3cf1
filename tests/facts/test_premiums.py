from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.facts.premiums import premiums
from lintkit.facts.premiums.bases import bases
from lintkit.facts.premiums.gifts import gifts, value
from lintkit.facts.premiums.limits import TABLE, cap, limits, needed
from lintkit.language.characters import fold
from tests.support import reading

LAW = TABLE[0]
yen = st.integers(1, 1_000_000).map(Decimal)


@pytest.mark.parametrize(
    ("share", "transaction", "most"),
    [
        pytest.param("gift", 1, 200, id="least"),
        pytest.param("gift", 999, 200, id="below 1,000"),
        pytest.param("gift", 1000, 200, id="at 1,000 both give the same"),
        pytest.param("gift", 3000, 600, id="a fifth"),
        pytest.param("lot", 150, 3000, id="twenty times"),
        pytest.param("lot", 4999, 99980, id="below 5,000"),
        pytest.param("lot", 5000, 100000, id="from 5,000"),
        pytest.param("joint", 10, 300000, id="many shops"),
    ],
)
def test_the_limits_of_the_law(share: str, transaction: int, most: int) -> None:
    assert cap(LAW, share, Decimal(transaction)) == most  # type: ignore[arg-type]


def test_an_unknown_transaction_has_a_limit_only_among_many_shops() -> None:
    assert cap(LAW, "gift", None) is cap(LAW, "lot", None) is None
    assert cap(LAW, "joint", None) == 300000


def test_older_law_is_not_known() -> None:
    assert limits(date(2016, 3, 31)) is None
    assert limits(date(2026, 11, 23)) is LAW


@given(st.sampled_from(["gift", "lot"]), yen)
def test_what_is_needed_is_enough(share: str, worth: Decimal) -> None:
    least = needed(LAW, share, worth)  # type: ignore[arg-type]
    if least is None:
        assert share == "lot"
        assert worth > LAW.lot_most
    else:
        most = cap(LAW, share, least)  # type: ignore[arg-type]
        assert most is not None
        assert most >= worth


def test_nothing_is_needed_of_many_shops() -> None:
    assert needed(LAW, "joint", Decimal(400000)) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("800円相当のポーチを進呈", [("800円相当のポーチ", 800)], id="worth first"),
        pytest.param("ポーチ（800円相当）を進呈", [("ポーチ(800円相当)", 800)], id="worth in brackets"),
        pytest.param("ポーチ（定価800円相当）", [("ポーチ(定価800円相当)", 800)], id="with its sort"),
        pytest.param("お買い上げの方にポーチ(800円相当)", [("ポーチ(800円相当)", 800)], id="not the recipient"),
        pytest.param("QUOカード500円分", [("quoカード500円分", 500)], id="card"),
        pytest.param("20万円の旅行券", [("20万円の旅行券", 200000)], id="voucher without 分"),
        pytest.param("商品券1万円", [("商品券1万円", 10000)], id="voucher before its worth"),
        pytest.param("500円分のQUOカードを2枚", [("500円分のquoカードを2枚", 1000)], id="two"),
        pytest.param("1,200円のポーチをプレゼント", [("1,200円のポーチ", 1200)], id="a plain price that is given"),
        pytest.param("1,200円のポーチを販売", [], id="a plain price"),
        pytest.param("はちみつ（600円相当）", [("はちみつ(600円相当)", 600)], id="a name that begins like a particle"),
        pytest.param("総額100万円分の商品券", [], id="in total"),
        pytest.param("毎月1,000円分のギフト券", [], id="again and again"),
        pytest.param("1,00円相当のポーチ", [], id="no number"),
        pytest.param("ポーチを進呈", [], id="no amount"),
        pytest.param("「森のポーチ」800円相当", [("「森のポーチ」800円相当", 800)], id="a name in quotes"),
        pytest.param(
            "800円相当のポーチと600円相当のミラー",
            [("800円相当のポーチ", 800), ("600円相当のミラー", 600)],
            id="two things",
        ),
    ],
)
def test_gifts(text: str, found: list[tuple[str, int]]) -> None:
    folded = fold(text).text
    assert [(folded[one.start : one.end], int(one.worth)) for one in gifts(folded)] == found


def test_what_may_be_less_is_told() -> None:
    assert [one.upto for one in gifts("最大5,000円分の商品券")] == [True]


def test_an_amount_that_is_none() -> None:
    assert value("円") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("3,000円以上お買い上げ", [("least", 3000), ("purchase", None)], id="least"),
        pytest.param("3,000円(税抜)以上で", [("least", 3300)], id="without tax"),
        pytest.param("3,000円(税込)ごとに", [("least", 3000)], id="every so much"),
        pytest.param("3,000円以上で送料無料", [], id="for free shipping"),
        pytest.param("年収300万円以上の方", [], id="no purchase at all"),
        pytest.param("商品A(1,000円)をご購入", [("price", 1000), ("purchase", None)], id="price in brackets"),
        pytest.param("150円のお茶のレシート", [("price", 150), ("purchase", None)], id="receipt of an article"),
        pytest.param("茶(1本150円・税込)のレシート", [("price", 150), ("purchase", None)], id="price of one"),
        pytest.param("お茶(150円)を3点以上ご購入", [("price", 150), ("purchase", None)], id="the price of one"),
        pytest.param("ご来店の方", [("visit", None)], id="visit"),
        pytest.param("住宅展示場へご来場の方", [], id="a visit where nothing is cheap"),
        pytest.param("ご来館の方に新車カタログ", [], id="nor here"),
        pytest.param("1,00円以上お買い上げ", [("purchase", None)], id="no number"),
        pytest.param("こんにちは", [], id="nothing"),
    ],
)
def test_bases(text: str, found: list[tuple[str, int | None]]) -> None:
    folded = fold(text).text
    read = [(one.what, None if one.value is None else int(one.value)) for one in bases(folded, ())]
    assert read == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("3,000円以上で800円相当のポーチを進呈", [(800, "gift", 3000)], id="to everyone"),
        pytest.param("3,000円以上で抽選で8万円分の旅行券が当たる", [(80000, "lot", 3000)], id="by lot"),
        pytest.param("500円以上で3名様に8万円分の旅行券を進呈", [(80000, "lot", 500)], id="so many winners"),
        pytest.param(
            "抽選会場にて先着100名様に400円相当の飴をプレゼント（500円以上）",
            [(400, "gift", 500)],
            id="the last word counts",
        ),
        pytest.param(
            "先着順ではなく抽選で4万円分の旅行券をプレゼント（500円以上）",
            [(40000, "lot", 500)],
            id="the other way round",
        ),
        pytest.param("どなたでもご参加ください。お買い物は任意。400円相当の飴をどなたにもプレゼント", [], id="anyone"),
        pytest.param("3,000円以上で800円相当のポーチ", [(800, "gift", 3000)], id="a headline"),
        pytest.param("3,000円以上。800円相当のポーチあり", [], id="nothing says that it is given"),
        pytest.param("3,000円以上で最大800円相当のポーチを進呈", [], id="up to"),
        pytest.param("お友達に紹介で800円相当のポーチを進呈", [], id="a referral without a purchase"),
        pytest.param("フォローで抽選で8万円分の旅行券が当たる", [], id="another act"),
        pytest.param("抽選で8万円分の旅行券が当たる", [], id="no act"),
        pytest.param("スタンプを10個集めると3,000円分の商品券を進呈。500円以上で1個", [], id="several purchases"),
        pytest.param("3,000円以上で400円相当のポーチと300円相当のミラーを進呈", [(700, "gift", 3000)], id="a sum"),
        pytest.param(
            "3,000円以上で400円相当のポーチまたは300円相当のミラーを進呈",
            [(400, "gift", 3000), (300, "gift", 3000)],
            id="a choice",
        ),
        pytest.param("お茶(150円)を3点以上ご購入で100円分のギフト券を進呈", [(100, "gift", 450)], id="three of them"),
        pytest.param("800円相当のポーチを進呈（3,000円以上）", [(800, "gift", 3000)], id="the purchase behind"),
    ],
)
def test_premiums(text: str, found: list[tuple[int, str, int]]) -> None:
    read = premiums(reading(f"{text}します。" if text.endswith("進呈") else f"{text}。", kind="campaign"))
    assert [(int(one.worth), one.share, int(one.value or 0)) for one in read] == found


def test_chinese_and_quotations_give_nothing() -> None:
    assert premiums(reading("购物满3,000円以上，赠送800円相当的礼品。")) == ()
    assert premiums(reading("> 3,000円以上で800円相当のポーチをプレゼント。")) == ()


def test_what_stands_near_is_less_sure_than_what_stands_beside() -> None:
    near = premiums(reading("3,000円以上お買い上げの方へ。\n\n800円相当のポーチをプレゼントします。"))
    beside = premiums(reading("# 3,000円以上お買い上げの方へ\n\n800円相当のポーチをプレゼントします。"))
    assert [one.hangs.sure for one in (*near, *beside)] == [False, True]
