from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.facts.prices import Prices, is_right, prices, totals
from lintkit.facts.prices.comparisons import comparisons
from lintkit.facts.prices.discounts import wrong_discounts
from lintkit.facts.prices.goods import likely, misrated
from lintkit.facts.prices.law import rates_on, total_owed
from lintkit.facts.prices.pairs import rate_named
from lintkit.facts.prices.prominence import quiet_totals
from lintkit.facts.prices.taxes import wrong_taxes
from tests.support import reading

RATES = (10, 8)


def of(text: str, path: str = "t.md") -> Prices:
    return prices(reading(text, path))


def statuses(text: str, path: str = "t.md") -> list[tuple[str, str]]:
    return [(price.value.text, price.status) for price in of(text, path).prices]


def paired(text: str, path: str = "t.md") -> list[tuple[str, str]]:
    return [(pair.base.value.text, pair.total.value.text) for pair in of(text, path).pairs]


@pytest.mark.parametrize(
    "text",
    [
        "11,000円",
        "お友達のご紹介で1,000円OFFクーポンを進呈",
        "会計から500円引き",
        "税抜100円につき1ポイント進呈",
        "ポイントは税抜価格に対して付与されます。",
        "時給1,200円のアルバイト募集",
        "月給25万円〜",
        "資本金は1,000万円です。",
        "売上1億円を突破しました",
        "売上の一部、100円を寄付します",
        "火災保険料 12,000円",
        "家賃80,000円",
        "切手84円",
        "5,000円分のギフト券をプレゼント",
        "3,000円以上で送料無料",
        "3,000円（税込）以上のお買い上げで送料無料",
        "税抜3,000円以上のご購入で送料無料",
        "100円ショップで人気の収納",
        "1,000円均一セール開催中",
        "皆さまから850,000円をお寄せいただきました。",
        "昨年は、総額で32万円が集まりました。",
        "総額120万円のご寄付をいただきました。",
        "賠償額の上限は1事故につき1億円、1年あたり3億円です。",
        "上限は1世帯様8,000円です。",
        "ご利用の限度額は1回3,000円、1か月2万円です。",
        "百貨店では1着8万円ほどする生地を選びました。",
        "一般には1本2万円もする品です。",
        "毎月5,000円ずつ積み立てたご旅行",
        "## 価格帯\n\n- 〜1,000円\n- 1,001円〜2,000円\n- 2,001円〜",
        "| 2,000円未満 | 2,000円〜4,000円 | 4,000円〜 |\n|---|---|---|",
        "価格：$19.99",
        "到手价￥99",
        "免税価格 9,800円",
        "> 前は2,980円(税抜)だったのに",
        "1,000円キャッシュバックキャンペーン",
        "10万円相当の旅行券",
        "単品合計より3,000円お得",
        "返金額 3,000円",
        "100万円以下の罰金に処せられます",
        "上限5,000円",
        "予算は3,000円くらい",
        "千円札をご用意ください",
        "紹介報酬：3,000円",
        "お一人様最大5,000円分までもらえます",
        "ご紹介1名につき500円を差し上げます",
        "デポジット 1,000円",
        "クーポン割引 −500円",
        "ポイント利用：500円",
        "アンケートに答えて500円もらえる",
        "抽選で1万円が当たる",
        "100円＝1ポイント",
        "送料無料まであと1,000円",
        "昨日は3,000円使いました。",
        "初月0円",
        "お見積り：法人様 月額98,000円（税別）",
        "「1,980円（税抜）」と書かれた古い値札が残っていました。",
        "お祝い金は1万円〜3万円が相場です。",
        "手数料は10%です",
        "> 980円（税抜1,000円）",
        "## 予算で選ぶ\n\n3,000円〜5,000円",
        "## お客様の声\n\n2,980円（税抜）でした",
        "## ご紹介特典\n\n- ご紹介者様：1,000円\n- お友達：500円",
        "| 商品 | 割引額 |\n|---|---|\n| Tシャツ | 500円 |",
        "今月もたくさんのご注文をいただき、本当にありがとうございました、以上が概要です\n\n1,980円",
        "<img alt='今だけ1,980円' src='a.png'>",
        "昨日は500円、今日300円です。",
        "バッグの買取価格 18,000円",
        "バッグの買取価格 10,000円→12,000円にアップ",
        "5万円→10万円に増額した旅行券",
        "## 買取価格の一例\n\n- 腕時計 50,000円",
        "| 品名 | 買取金額 |\n|---|---|\n| 腕時計 | 50,000円 |",
        "参考上代 5,000円",
        "共益費：5,000円",
        "| 年度 | 前期 | 後期 |\n|---|---|---|\n| 売上 | 100円 | 200円 |",
        "| 年度 | 売上（円） |\n|---|---|\n| 昨年 | 2,700 |",
        "| 回数 | 還元額 |\n|---|---|\n| 1回 | 300円 |",
        "ギフトカード 5,000円クーポン付き",
    ],
)
def test_no_price(text: str) -> None:
    assert statuses(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("特別価格1,980円！", ["unstated"], id="label before"),
        pytest.param("1,980円で販売", ["unstated"], id="verb behind"),
        pytest.param("本日の¥1,980", ["unstated"], id="yen sign"),
        pytest.param("・Mサイズ：1,980円", ["unstated"], id="list line"),
        pytest.param("補償の上限は70万円、保険外の料金は1回500円です", ["unstated"], id="back to a price"),
        pytest.param("他社では1本5,000円の品が、当店では1本3,000円です", ["unstated"], id="back to the shop"),
        pytest.param(
            "他店なら1本8,000円はする油を、直輸入で1本3,000円に", ["unstated"], id="to one's own from others'"
        ),
        pytest.param("- Sサイズ 1,000円〜\n- Mサイズ 1,500円〜", ["unstated"] * 2, id="no steps of a filter"),
        pytest.param("8,000円（税込）の食事券付きプラン", ["included"], id="the price of a whole"),
        pytest.param("消費税を別途頂戴いたします。\n\n着付け 8,000円", ["excluded"], id="a note about the tax alone"),
        pytest.param(
            "- 着付け 8,000円〜\n- 着物 9,000円〜\n\n※消費税は別途いただきます。",
            ["excluded"] * 2,
            id="a note below a list",
        ),
        pytest.param("コース料理 8,000円 ※消費税を申し受けます。", ["excluded"], id="a note on the line"),
        pytest.param("羊羹 1,000円（本体926円）", ["included", "excluded"], id="a body that agrees"),
        pytest.param("レンズ付き 9,000円（本体5,000円）", ["unstated"], id="a body that does not"),
        pytest.param("送料には消費税が別途かかります。\n\n着付け 8,000円", ["unstated"], id="tax on another thing"),
        pytest.param("Tシャツ 1,980円～", ["unstated"], id="name and amount"),
        pytest.param("# Tシャツ\n\n1,980円", ["unstated"], id="below a name"),
        pytest.param("税込1,980円", ["included"], id="word before"),
        pytest.param("【税込】1,980円", ["included"], id="bracketed word before"),
        pytest.param("税込価格：1,980円", ["included"], id="label with the word"),
        pytest.param("1,980円（税込）", ["included"], id="bracket behind"),
        pytest.param("1,980円（10個入り、税込）", ["included"], id="bracket with more"),
        pytest.param("1,980円 税込", ["included"], id="word behind"),
        pytest.param("1,980円\n\n税込", ["included"], id="word on the next line"),
        pytest.param("1,980yen (tax in)", ["included"], id="English"),
        pytest.param("syntax in 1,980 yen", ["unstated"], id="not within a word"),
        pytest.param("1,980円+税", ["excluded"], id="plus tax"),
        pytest.param("1,980円（税別・送料別）", ["excluded"], id="two notes in a bracket"),
        pytest.param("1,980円 税込 2,980円 税込", ["included", "included"], id="words behind, in a row"),
        pytest.param("税込1,980円 税抜2,980円", ["included", "excluded"], id="words before, in a row"),
        pytest.param("【税抜】980円【税込】1,078円", ["excluded", "included"], id="bracketed words before, in a row"),
        pytest.param("980円(税抜) 1,078円(税込)", ["excluded", "included"], id="brackets in a row"),
        pytest.param("980円 税抜 1,078円 1,078円 税込", ["excluded", "included"], id="the nearer side"),
        pytest.param("980円が税込1,078円に", ["excluded", "included"], id="the word stands by the second"),
        pytest.param("11,000円(うち消費税額等1,000円)", ["included"], id="an amount of tax"),
        pytest.param("980円＋税98円＝1,078円", ["excluded", "included"], id="a sum"),
        pytest.param("980円＋税98円＝2,078円の商品", ["excluded", "unstated"], id="a sum that is none"),
        pytest.param("カメラ本体 49,800円", ["unstated"], id="a body alone"),
        pytest.param("本体10,000円/税込11,500円", ["excluded", "included"], id="a body beside a total"),
        pytest.param("税込11,500円（本体10,000円）", ["included", "excluded"], id="a body behind a total"),
        pytest.param("3,980円（送料550円・税込）", ["included"], id="another thing in the bracket"),
        pytest.param("1,980円（税込）+税", ["included"], id="the first word decides"),
        pytest.param("980円（税込）の品=1,078円の商品", ["included", "unstated"], id="equal to another thing"),
        pytest.param(
            "価格{{a}}円 税込{{b}}円の商品", ["unstated", "included"], id="unknown amounts agree with nothing"
        ),
        pytest.param("仲介手数料3.00%＋税", ["excluded"], id="a fee"),
        pytest.param("価格：{{price}}円（税抜）", ["excluded"], id="placeholder"),
        pytest.param("ライト980円／プレミアム 1,980円（ともに税別）", ["excluded"], id="both"),
        pytest.param("料金（税別） Aプラン 980円 Bプラン 1,980円", ["excluded", "excluded"], id="bracket for a line"),
        pytest.param("# 料金表（税込）\n\n- Sサイズ：1,000円", ["included"], id="heading"),
        pytest.param("表示価格は税込です。Tシャツ 1,980円", ["included"], id="note"),
        pytest.param("Tシャツ 1,980円\n\n※税込", ["included"], id="short note"),
        pytest.param("Tシャツ 1,980円\n\nAll prices include tax.", ["included"], id="English note"),
        pytest.param("※（ ）内は税込\n\nAコース 5,000円（5,500円）", ["excluded", "included"], id="bracket note"),
        pytest.param(
            "※（ ）内は税抜\n\nAコース 5,500円（5,000円）", ["included", "excluded"], id="bracket note, reversed"
        ),
        pytest.param("| 商品 | 価格(税込) |\n|---|---|\n| A | 980円 |", ["included"], id="column"),
        pytest.param("| 大きさ | S |\n|---|---|\n| 価格(税抜) | 980円 |", ["excluded"], id="row"),
        pytest.param("| A | 価格 |\n|---|---|\n| B | 980円(税込) |", ["included"], id="in the cell"),
        pytest.param("| 商品 | 割引価格 |\n|---|---|\n| A | 980円 |", ["unstated"], id="a head that names a price"),
        pytest.param("帯 9,000円（税\n込）", ["included"], id="a bracket cut by a line end"),
        pytest.param("帯は9,000円（送料\n別・消費\n税別）", ["excluded"], id="a bracket cut twice"),
        pytest.param("- 一人前：9,000円（税\n別）", ["excluded"], id="cut in an item"),
        pytest.param("# 料金（税抜）\n\n## 着付け\n\n- 振袖 8,000円", ["excluded"], id="a heading above"),
        pytest.param("着付け料金（税抜）\n\n- 振袖 8,000円\n- 袴 7,000円", ["excluded"] * 2, id="a title of a list"),
        pytest.param("着付け料金（税抜）\n\n- 振袖 8,000円\n\n髪飾り 900円", ["excluded", "unstated"], id="its end"),
        pytest.param("着付け料金（税抜）\n\n## 小物\n\n帯揚げ 900円", ["unstated"], id="a title of nothing"),
        pytest.param("着付け（税抜）\n\n| 名 | 額 |\n|---|---|\n| 振袖 | 8,000円 |", ["excluded"], id="of a table"),
        pytest.param("料金（税込）\n\n振袖 8,000円\n\n袴 7,000円", ["included", "unstated"], id="of a paragraph"),
        pytest.param("当日 8,000円\n\n| 袴 | 7,000円 |\n|---|---|", ["unstated"] * 2, id="no title"),
        pytest.param("| 名 | 価格（円） |\n|---|---|\n| 帯 | 2,700 |", ["unstated"], id="the unit in the head"),
        pytest.param("| 名 | 価格（円・税抜） |\n|---|---|\n| 帯 | 2,700 |", ["excluded"], id="unit and tax"),
        pytest.param(
            "（単位：円）\n\n| 名 | 料金 |\n|---|---|\n| 帯 | 2,700 |\n| 箱 | なし |", ["unstated"], id="unit"
        ),
        pytest.param("| 名 | 料金 |\n|---|---|\n| 帯 | 2,700 |", [], id="no unit"),
        pytest.param("| 部屋 | 平日 | 土日 |\n|---|---|---|\n| 和室 | 6,000円 | 7,000円 |", ["unstated"] * 2, id="two"),
        pytest.param("足湯 400円 手ぬぐい付き", ["unstated"], id="what comes with it"),
        pytest.param("1部屋4,000円で承ります。", ["unstated"], id="what is done for it"),
        pytest.param("前売500円、当日600円です。", ["unstated"] * 2, id="beforehand and on the day"),
        pytest.param("足湯 400円\n岩盤浴 900円\nサウナ 700円", ["unstated"] * 3, id="soft breaks"),
        pytest.param(
            "決済手数料3.6%（税抜）、振込手数料200円（税込）", ["excluded", "included"], id="a rate and an amount"
        ),
        pytest.param("総額6,000円でご案内します。", ["included"], id="all in all"),
        pytest.param("ご請求総額：9,000円", ["included"], id="the sum of a bill"),
        pytest.param("8,000円＋消費税800円＝合計8,800円", ["excluded", "included"], id="a sum"),
        pytest.param("8,000円＋消費税800円（合計8,800円）", ["excluded", "included"], id="a sum in brackets"),
        pytest.param("8,000円＋消費税800円（合計9,800円）", ["excluded", "unstated"], id="a wrong sum"),
    ],
)
def test_status(text: str, expected: list[str]) -> None:
    assert [status for _, status in statuses(text)] == expected


@pytest.mark.parametrize(
    ("text", "reached"),
    [
        pytest.param("Tシャツ 1,980円", False, id="nothing"),
        pytest.param("Tシャツ 1,980円\n\n帽子 2,980円（税込）", True, id="a neighbour"),
        pytest.param("小計 5,000円\n消費税 500円", True, id="an amount of tax"),
        pytest.param("免税店です。Tシャツ 1,980円", True, id="no tax at all"),
        pytest.param("# A\n\nTシャツ 1,980円\n\n# B\n\n帽子 2,980円（税込）", False, id="another section"),
    ],
)
def test_reach(text: str, reached: bool) -> None:
    assert of(text).prices[0].reached is reached


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("980円（税抜）のパンと、3,980円（税込）のセット", [], id="two goods"),
        pytest.param("小計 5,000円（税抜）\n合計 5,470円（税込）", [], id="sums"),
        pytest.param("980円（税抜）\n\n3,980円（税込）", [], id="far apart in value"),
        pytest.param(f"980円（税抜）{'の' * 50}1,078円（税込）", [], id="far apart"),
        pytest.param("{{a}}円（税抜）\n\n3,980円（税込）", [], id="an unknown amount"),
        pytest.param(
            "10,000円(税込11,000円)→8,000円(税込8,800円)",
            [("10,000円", "11,000円"), ("8,000円", "8,800円")],
            id="a change",
        ),
        pytest.param("1,000円＋送料500円（税込1,650円）", [], id="the total of a sum"),
        pytest.param("帽子2,000円＋手袋1,000円＋箱300円（税込3,630円）", [], id="the total of a longer sum"),
        pytest.param("5,500円（税抜5,000円）の商品券付き", [("5,000円", "5,500円")], id="with a voucher"),
        pytest.param("1,078円（税抜980円）", [("980円", "1,078円")], id="the total first"),
        pytest.param("980円（税抜）／1,078円（税込）", [("980円", "1,078円")], id="a stroke"),
        pytest.param("980円（税抜）\n\n1,078円（税込）", [("980円", "1,078円")], id="the next line"),
        pytest.param("980円\n（税込1,087円）", [("980円", "1,087円")], id="a bracket on the next line"),
        pytest.param(
            "| 商品 | 税抜 | 税込 |\n|---|---|---|\n| A | 980円 | 1,087円 |", [("980円", "1,087円")], id="a table row"
        ),
        pytest.param(
            "| 商品 | 税抜 | 税込 | 税込 |\n|---|---|---|---|\n| A | 980円 | 1,078円 | 1,058円 |",
            [],
            id="too many in a row",
        ),
        pytest.param(
            "| | 松 | 竹 |\n|---|---|---|\n| 税抜 | 1,000円 | 2,000円 |\n| 税込 | 1,100円 | 2,300円 |",
            [("1,000円", "1,100円"), ("2,000円", "2,300円")],
            id="rows",
        ),
        pytest.param(
            "| | 松 |\n|---|---|\n| 税抜 | 1,000円 |\n| 備考 | 梅つき |\n| 税込 | 2,300円 |", [], id="rows apart"
        ),
        pytest.param("1,000円＋送料500円（税込1,700円）", [], id="a sum with postage"),
    ],
)
def test_pairs(text: str, expected: list[tuple[str, str]]) -> None:
    assert paired(text) == expected


@pytest.mark.parametrize(
    ("words", "rate"),
    [
        ("980円（税込1,078円）", None),
        ("980円（税込1,078円、税率10%）", 10),
        ("980円（税込1,058円・8%対象）", 8),
        ("軽減税率対象", 8),
        ("10%OFF", None),
    ],
)
def test_rate_named(words: str, rate: int | None) -> None:
    assert rate_named(words) == rate


def test_a_name_is_looked_for_along_twelve_columns() -> None:
    rows = ("| 名 |" + " 額 |" * 14, "|" + "---|" * 15, "| 帯 |" + " 900円 |" * 14)
    assert len(of("\n".join(rows)).prices) == 13


def test_an_alt_text_stands_apart() -> None:
    page = "<p>980円</p><img alt='税抜'><p>Tシャツ 1,980円</p>"
    assert [status for _, status in statuses(page, "t.html")] == ["unstated"]


def test_notes_of_others_count_for_nothing() -> None:
    assert of("> 価格はすべて税抜です").notes == ()
    assert len(of("価格はすべて税抜です").notes) == 1


def test_no_price_no_work() -> None:
    assert of("お客様へ。ありがとうございます。") == Prices()


@pytest.mark.parametrize(
    ("base", "right"),
    [("98", {"107", "108"}), ("980", {"1078"}), ("1280", {"1408"}), ("3980", {"4378"})],
)
def test_totals_at_ten(base: str, right: set[str]) -> None:
    assert totals(Decimal(base), 10) == {Decimal(one) for one in right}


@pytest.mark.parametrize(("base", "right"), [("98", {105, 106}), ("128", {138, 139}), ("198", {213, 214})])
def test_totals_at_eight(base: str, right: set[int]) -> None:
    assert totals(Decimal(base), 8) == {Decimal(one) for one in right}


@given(st.integers(1, 10**9), st.sampled_from([8, 10]))
def test_every_way_of_rounding_is_right(base: int, rate: int) -> None:
    for total in totals(Decimal(base), rate):
        assert is_right(Decimal(base), total, RATES)
        assert not is_right(Decimal(base), total + base + 2, RATES)


@given(st.integers(2, 10**9), st.sampled_from([8, 10]))
def test_a_base_derived_from_the_total_is_right(total: int, rate: int) -> None:
    for base in (total * 100 // (100 + rate), -(-total * 100 // (100 + rate))):
        assert is_right(Decimal(base), Decimal(total), RATES)


def test_decimals_and_giants_pass() -> None:
    assert totals(Decimal(10) ** 15, 10) == frozenset()
    assert is_right(Decimal("980.5"), Decimal("1078.55"), RATES)
    assert is_right(Decimal(10) ** 20, Decimal(1), RATES)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param("<tr><th colspan=2>料金（税抜）</th></tr>", "excluded", id="colspan"),
        pytest.param("<tr><td>料金（税抜）</td></tr>", "excluded", id="first row"),
        pytest.param("<caption>料金（税別）</caption><tr><th>名</th><th>額</th></tr>", "excluded", id="caption"),
        pytest.param(
            "<tr><th>名</th><th>価格</th></tr><tr><td colspan=2>※税抜価格です</td></tr>",
            "excluded",
            id="a row of its own",
        ),
        pytest.param(
            "<tr><th rowspan=2>名</th><th colspan=2>税抜</th></tr><tr><th>平日</th><th>土日</th></tr>"
            "<tr><td>袴</td><td>なし</td><td>700円</td></tr>",
            "excluded",
            id="over two columns",
        ),
        pytest.param("<tr><th colspan=2>料金（税込）</th></tr>", "included", id="with tax"),
        pytest.param("<tr><th>名（税抜）</th><th>額</th></tr>", "unstated", id="another column"),
    ],
)
def test_heads_over_columns(table: str, expected: str) -> None:
    whole = f"<table>{table}<tr><td>帯</td><td>900円</td></tr></table>"
    assert {status for _, status in statuses(whole, "t.html")} == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("帯は特別価格9,000円（税\n込）です。", ["included"], id="included"),
        pytest.param("帯は特別価格9,000円（税\n別）です。", ["excluded"], id="excluded"),
        pytest.param("価格：9,000円（税\n別）\n\n価格：8,000円（送料\n別）", ["excluded", "unstated"], id="blocks"),
        pytest.param("価格：9,000円（税\n別）\n\n帯揚げ：900円（税込）", ["excluded", "included"], id="cut and whole"),
        pytest.param("着付け（税抜）\n振袖 8,000円\n小物（税込）\n帯揚げ 900円", ["excluded", "included"], id="titles"),
    ],
)
def test_brackets_cut_in_plain_text(text: str, expected: list[str]) -> None:
    assert [status for _, status in statuses(text, "t.txt")] == expected


@pytest.mark.parametrize(
    ("day", "rates", "owed"),
    [
        pytest.param(date(1989, 3, 31), (), False, id="no tax"),
        pytest.param(date(1989, 4, 1), (3,), False, id="the first rate"),
        pytest.param(date(1997, 4, 1), (5,), False, id="5 %"),
        pytest.param(date(2004, 4, 1), (5,), True, id="totals are owed"),
        pytest.param(date(2013, 10, 1), (5,), False, id="the exemption"),
        pytest.param(date(2014, 4, 1), (8,), False, id="8 %"),
        pytest.param(date(2019, 10, 1), (10, 8), False, id="two rates"),
        pytest.param(date(2021, 4, 1), (10, 8), True, id="totals are owed again"),
    ],
)
def test_rates_and_duty_of_a_day(day: date, rates: tuple[int, ...], owed: bool) -> None:
    assert (rates_on(day), total_owed(day)) == (rates, owed)


def compared(text: str, path: str = "t.md") -> list[tuple[str, str, str]]:
    seen = reading(text, path)
    blocks = seen.document.blocks
    return [
        (one.sort, blocks[one.block].text[one.span.start : one.span.end], one.price.value.text if one.price else "")
        for one in comparisons(seen)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("通常価格3,980円→2,980円", [("own", "通常価格3,980円", "2,980円")], id="arrow"),
        pytest.param("2,980円（通常3,980円）", [("own", "通常3,980円", "2,980円")], id="behind the price"),
        pytest.param(
            "通常価格3,980円（税込4,378円）→2,980円（税込3,278円）",
            [("own", "通常価格3,980円", "2,980円")],
            id="both with their totals",
        ),
        pytest.param("市価の半額", [("market", "市価の半額", "")], id="a share"),
        pytest.param("他店価格より30%OFF", [("rival", "他店価格より30%", "")], id="a share less"),
        pytest.param("~~5,500円~~ 3,300円", [("struck", "5,500円", "3,300円")], id="struck"),
        pytest.param("5,500円のところ3,300円", [("arrow", "5,500円", "3,300円")], id="no name"),
        pytest.param(
            "通常価格3,980円の品に、500円引きの札を貼り、2,980円に",
            [("own", "通常価格3,980円", "2,980円")],
            id="beyond what is taken off",
        ),
        pytest.param("通常価格1,000円→1,100円", [], id="dearer"),
        pytest.param("送料550円、定価3,980円", [], id="postage before it"),
        pytest.param("980円です。定価3,980円", [], id="another sentence before it"),
        pytest.param("通常価格3,980円", [], id="alone"),
        pytest.param("送料の半額", [], id="postage"),
        pytest.param("定価の10%を寄付", [], id="no discount"),
        pytest.param("通常価格3,980円です。" + "とても丈夫な生地です。" * 8 + "お試しは980円です。", [], id="too far"),
    ],
)  # fmt: skip
def test_comparisons(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert compared(text) == expected


@pytest.mark.parametrize(
    ("text", "actual"),
    [
        pytest.param("50%OFF 10,000円→6,000円", ["40%"], id="a share"),
        pytest.param("1,000円OFF 3,980円→2,780円", ["1,200円"], id="an amount"),
        pytest.param("50%OFF 10,000円→5,050円", [], id="rounded"),
        pytest.param("10〜20%OFF 10,000円→6,000円", [], id="a range"),
        pytest.param("{{rate}}%OFF 10,000円→6,000円", [], id="a placeholder"),
        pytest.param("果汁50%のジュース 1,000円→600円", [], id="no discount"),
        pytest.param("50%OFF、70%OFFの品も 10,000円→6,000円", [], id="two shares"),
        pytest.param("1,000円OFF 3,980円（税抜）→3,278円（税込）", [], id="tax in one only"),
        pytest.param("1,000円OFF、500円引き 3,980円→2,980円", [], id="two amounts"),
    ],
)
def test_discounts_that_prices_contradict(text: str, actual: list[str]) -> None:
    assert [one.actual for one in wrong_discounts(reading(text))] == actual


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        pytest.param("特別価格980円", {}, (10,), id="nothing is named"),
        pytest.param("特別価格980円", {"product": "food"}, (8, 10), id="a document about food"),
        pytest.param("クッキー 980円", {}, (8, 10), id="food, perhaps eaten here"),
        pytest.param("持ち帰りクッキー 980円", {}, (8,), id="takeaway"),
        pytest.param("生ビール 980円。クッキーもどうぞ。", {}, (10,), id="beer beside food"),
    ],
)
def test_likely_rates(text: str, context: dict[str, str], expected: tuple[int, ...]) -> None:
    seen = reading(text, **context)
    assert likely(seen, prices(seen).prices[0]) == expected


def test_a_pair_of_placeholders_has_no_rate() -> None:
    assert misrated(reading("ビール {{base}}円（税込{{total}}円）")) == ()


@pytest.mark.parametrize(
    ("text", "path", "why"),
    [
        pytest.param("<p>980円<small>（税込1,078円）</small></p>", "t.html", ["small"], id="small"),
        pytest.param("<p>980円（税抜）</p><p>傘</p><small>1,078円（税込）</small>", "t.html", ["small"], id="note"),
        pytest.param(
            "| 品 | 価格 |\n|---|---|\n| 傘 | 980円（税抜） |\n| 柄 | 紺 |\n| 傘 | 1,078円（税込） |",
            "t.md",
            [],
            id="one table",
        ),
        pytest.param("980円（税抜）\n\n# ご案内\n\n1,078円（税込）", "t.md", ["far"], id="far"),
        pytest.param(
            "# 980円（税抜）\n\n| 料金（税込） | 備考 |\n|---|---|\n| 1,078円 | 傘 |", "t.md", ["table"], id="table"
        ),
        pytest.param("980円（税抜）\n\n1,078円（税込）", "t.md", [], id="beside"),
    ],
)  # fmt: skip
def test_totals_that_are_less_clear(text: str, path: str, why: list[str]) -> None:
    assert [one.why for one in quiet_totals(reading(text, path))] == why


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("11,000円（うち消費税1,000円）", id="inside"),
        pytest.param("980円（うち消費税72円）", id="8 %"),
        pytest.param("月額15,000円、消費税1,500円", id="on top of a bare price"),
        pytest.param("1,000円（うち税1,200円）", id="more than the whole"),
        pytest.param("> 11,000円（うち消費税1,200円）", id="quoted"),
        pytest.param("11,000円\n\n消費税1,200円", id="another line"),
    ],
)
def test_taxes_that_are_right_or_open(text: str) -> None:
    assert wrong_taxes(reading(text)) == ()
