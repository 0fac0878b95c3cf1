from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lintkit.checks.prices import PriceCheck
from lintkit.model import Match
from tests.support import found, reading

BASE, OTHER = "jp-price-tax-", {"market": "jp", "audience": "consumer", "kind": "campaign"}


def matches(fault: str, text: str, path: str = "t.md", day: str = "", **context: str) -> list[Match]:
    seen = reading(text, path, **context)
    if day:
        seen = replace(seen, as_of=date.fromisoformat(day), dated=True)
    return list(PriceCheck(fault).find(seen))  # type: ignore[arg-type]


ACCEPTED = [
    "11,000円",
    "11,000円(税込)",
    "11,000円(税抜価格10,000円)",
    "11,000円(うち消費税額等1,000円)",
    "11,000円(税抜価格10,000円、消費税額等1,000円)",
    "11,000円(税抜価格10,000円、消費税率10%)",
    "10,000円(税込価格11,000円)",
    "¥11,000 (incl. tax)",
    "税込11,000円",
    "本体10,000円/税込11,000円",
    "10,000円(税込11,000円)",
    "お弁当 540円(税込・持ち帰り)／550円(税込・店内)",
    "100g 216円(税込)",
    "月額1,078円(税込)",
    "送料550円(税込)",
    "税抜100円につき1ポイント",
    "税抜価格に対して付与",
    "5,000円分のギフト券",
    "3,000円以上で送料無料",
    "1,000円OFF",
]
REJECTED = [
    "10,000円(税抜)",
    "10,000円(税別)",
    "10,000円(本体価格)",
    "10,000円(税抜価格)",
    "10,000円+税",
    "10,000円(税抜き)+消費税",
    "本体価格10,000円",
    "¥10,000 (tax excl.)",
    "980円(税別)",
    "500円+税",
    "価格はすべて税抜です",
    "10,000円(別途消費税がかかります)",
]


@pytest.mark.parametrize("rule", ["unstated", "excluded", "arithmetic", "prominence", "rate"])
@pytest.mark.parametrize("text", ACCEPTED)
def test_accepted_forms_are_silent(rule: str, text: str) -> None:
    assert found(BASE + rule, text, **OTHER) == []


@pytest.mark.parametrize("text", REJECTED)
def test_rejected_forms_are_marked_whole(text: str) -> None:
    assert found(BASE + "excluded", text, **OTHER) == [text]


@pytest.mark.parametrize("text", REJECTED)
def test_business_is_left_alone(text: str) -> None:
    assert found(BASE + "excluded", text, **{**OTHER, "audience": "business"}) == []


def test_unstated_is_said_once_with_the_count() -> None:
    (match,) = matches("unstated", "- コーヒー 500円\n- 紅茶 550円\n- 緑茶 450円\n")
    assert (match.data["count"], len(match.related)) == ("3", 2)
    assert match.suggestions == ()  # only the shop knows whether tax is in it


def test_a_placeholder_is_not_shown_as_a_suggestion() -> None:
    (match,) = matches("unstated", "価格は{{price}}円です")
    assert match.suggestions == ()


@pytest.mark.parametrize(
    ("text", "totals"),
    [
        pytest.param("980円（税抜）", "1,078円", id="yen"),
        pytest.param("お弁当 980円（税抜）", "1,058円（8%）／1,078円（10%）", id="food"),
        pytest.param(
            "品番A 980円（税抜）\n\n手袋が届きます。\n\nクッキーもどうぞ。",
            "1,078円（10%）／1,058円（8%）",
            id="food elsewhere",
        ),
        pytest.param("コーヒーカップ 980円（税抜）", "1,078円", id="named after food"),
        pytest.param("1,000〜5,000円（税抜）", "1,100〜5,500円", id="range"),
        pytest.param("¥10,000 (tax excl.)", "¥11,000", id="sign"),
        pytest.param("手数料3.0%+税", "3.3%", id="fee"),
        pytest.param("価格はすべて税抜です", "", id="note"),
        pytest.param("{{price}}円（税抜）", "", id="placeholder"),
        pytest.param("※価格は税抜です\n\nTシャツ 1,000円", "1,000円→1,100円", id="note with a price"),
        pytest.param("消費税は別途いただきます。\n\n- 着付け 8,000円", "8,000円→8,800円", id="note about the tax"),
        pytest.param("価格はすべて税別です\n\nA 1,000円＋税\n\nB 2,000円", "1,000円→1,100円", id="note and word"),
        pytest.param("価格はすべて税別です\n\nA 1,000円＋税", "1,100円", id="note that adds nothing"),
        pytest.param("全品 税抜価格から20%OFF 1,600円＋税", "1,760円", id="what a discount is taken from"),
    ],
)
def test_excluded_names_the_totals(text: str, totals: str) -> None:
    assert [match.data["totals"] for match in matches("excluded", text)] == [totals]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("980円（税抜）\n\n# 料金表\n\n税込 1,078円", id="the total stands elsewhere"),
        pytest.param(
            "※価格は税抜です\n\nA 980円（税込1,078円）\n\n帽子 1,000円\n\n税込 1,100円", id="all totals stand"
        ),
    ],
)
def test_a_total_elsewhere_is_enough(text: str) -> None:
    assert matches("excluded", text) == []


def test_arithmetic_says_what_is_right() -> None:
    (match,) = matches("arithmetic", "980円（税込1,087円）")
    told = {name: words for name, words in match.data.items() if words}
    assert told == {"base": "980円", "total": "1,087円", "totals": "1,078円", "sums": "1,078円"}
    assert match.suggestions == ("980円（税込1,078円）",)
    assert match.fix is None


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        pytest.param("1,000〜5,000円（税抜）", ["1,100〜5,500円（税込）"], id="range"),
        pytest.param("¥980〜（税別）", ["¥1,078〜（税込）"], id="from"),
        pytest.param("¥1,980/月（税抜）", ["¥2,178/月（税込）"], id="per month"),
        pytest.param("980円（10個入り・税別）", ["1,078円（10個入り・税込）"], id="more in the bracket"),
        pytest.param("税抜１，９８０円", ["税込2,178円"], id="word before"),
        pytest.param("【税別】1,980円〜", ["【税込】2,178円"], id="bracketed word before"),
        pytest.param("本体価格10,000円", ["税込11,000円"], id="label"),
        pytest.param("10,000円（別途消費税がかかります）", ["11,000円（税込）"], id="a clause in the bracket"),
        pytest.param("10,000円（税抜き）+消費税", ["11,000円（税込）"], id="told twice"),
        pytest.param("3万円＋税", ["33,000円（税込）"], id="steps of ten thousand"),
        pytest.param("¥10,000 (tax excl.)", ["¥11,000 (tax incl.)"], id="English"),
        pytest.param("クッキー 300円（税抜）", ["324円（税込）", "330円（税込）"], id="food"),
        pytest.param("脱毛コース 300円（税抜）", ["330円（税込）"], id="no food"),
        pytest.param("初期費用5,000円＋月額980円（いずれも税別）", ["1,078円（いずれも税込）"], id="told of two"),
        pytest.param("税抜1,980円+税", ["税込2,178円"], id="told on both sides"),
        pytest.param("{{price}}円（税抜）", [], id="placeholder"),
        pytest.param("着付け 3,000円〜3,000円（税抜）", [], id="a range with one end"),
    ],
)
def test_excluded_keeps_what_stands_round_the_figure(text: str, wordings: list[str]) -> None:
    (match,) = matches("excluded", text)
    assert list(match.suggestions) == wordings


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        pytest.param("| A | 税抜 | 税込 |\n|---|---|---|\n| B | 2,500円 | 2,800円 |", ["2,750円"], id="a cell"),
        pytest.param("2,000円（税込2,300円〜2,500円）", [], id="a range against one figure"),
        pytest.param(
            "1,000円（税込1,082円）", ["1,000円（税込1,080円）", "1,000円（税込1,100円）"], id="nearer to 8 %"
        ),
    ],
)
def test_arithmetic_puts_the_right_figure_in_place(text: str, wordings: list[str]) -> None:
    (match,) = matches("arithmetic", text)
    assert list(match.suggestions) == wordings


def test_one_price_has_no_others() -> None:
    assert matches("unstated", "帽子 6,500円")[0].data["more"] == ""
    assert matches("unstated", "帽子 6,500円\n\n手袋 2,000円")[0].data["more"] == "1"


def test_arithmetic_keeps_to_a_named_rate() -> None:
    (match,) = matches("arithmetic", "500円（税込550円・軽減税率8%）")
    assert match.data["totals"] == "540円"


def test_both_ends_of_a_range_count() -> None:
    assert len(matches("arithmetic", "1,000円〜5,000円（税込1,100円〜5,600円）")) == 1
    assert matches("arithmetic", "1,000円〜（税込1,100円〜）") == []


def test_english_brackets_are_narrow() -> None:
    (match,) = matches("excluded", "お弁当 980円（税抜）")
    assert match.data["sums"] == "1,058円 (8%) / 1,078円 (10%)"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("料金表（税抜）\n\n- 着付け 8,000円", id="a title"),
        pytest.param("| 料金（税抜） |\n|---|\n| 8,000円 |", id="a head"),
        pytest.param("- 一人前：9,000円（税\n\n別）", id="a bracket that never closes"),
    ],
)
def test_no_wording_where_the_word_speaks_of_many(text: str) -> None:
    assert [match.suggestions for match in (*matches("excluded", text), *matches("unstated", text))] == [()]


def test_no_wording_over_two_blocks() -> None:
    (match,) = PriceCheck("excluded").find(reading("価格：9,000円（税\n別）", "t.txt"))
    assert match.suggestions == ()


@pytest.mark.parametrize(
    ("fault", "text", "day", "count"),
    [
        pytest.param("excluded", "980円（税抜）", "2021-04-01", 1, id="the duty has begun again"),
        pytest.param("excluded", "980円（税抜）", "2021-03-31", 0, id="the exemption still holds"),
        pytest.param("excluded", "980円（税抜）", "2013-09-30", 1, id="before the exemption"),
        pytest.param("unstated", "特別価格980円", "2021-03-01", 0, id="a bare price in the exemption"),
        pytest.param("prominence", "<p>980円<small>（税込1,078円）</small></p>", "2021-03-01", 0, id="a small total"),
        pytest.param("arithmetic", "1,000円（税込1,080円）", "2019-09-30", 0, id="8 % of 2014"),
        pytest.param("arithmetic", "1,000円（税込1,100円）", "2019-09-30", 1, id="10 % before its time"),
        pytest.param("arithmetic", "1,000円（税込1,050円）", "2014-03-31", 0, id="5 %"),
        pytest.param("arithmetic", "1,000円（税込1,030円）", "1989-04-01", 0, id="3 %"),
        pytest.param("arithmetic", "1,000円（税込1,100円）", "1989-03-31", 0, id="no tax yet"),
        pytest.param("rate", "ビール 1,000円（税込1,080円）", "2019-10-01", 1, id="beer at 8 %"),
        pytest.param("rate", "ビール 1,000円（税込1,080円）", "2019-09-30", 0, id="when there was one rate"),
    ],
)
def test_the_law_of_the_day(fault: str, text: str, day: str, count: int) -> None:
    assert len(matches(fault, text, "t.html" if text[0] == "<" else "t.md", day)) == count


def test_totals_are_those_of_the_day() -> None:
    (match,) = matches("excluded", "1,000円（税抜）", day="2013-09-30")
    assert match.data["totals"] == "1,050円"


@pytest.mark.parametrize(
    ("text", "edits"),
    [
        pytest.param("帽子 10,000円（税抜）", ["11,000円（税込）"], id="sure"),
        pytest.param("送料 500円＋税。クッキーもどうぞ。", ["550円（税込）"], id="postage beside food"),
        pytest.param("クッキー 300円（税抜）", [], id="two rates"),
        pytest.param("| 料金（税抜） |\n|---|\n| 8,000円 |", [], id="a head for many"),
        pytest.param("{{price}}円（税抜）", [], id="a placeholder"),
    ],
)
def test_the_fix_is_the_total_where_the_rate_is_sure(text: str, edits: list[str]) -> None:
    (match,) = matches("excluded", text)
    assert [edit.text for edit in (match.fix.edits if match.fix else ())] == edits
    assert match.fix is None or not match.fix.safe


@pytest.mark.parametrize(
    ("text", "taxes"),
    [
        pytest.param("11,000円（うち消費税額等1,200円）", "1,000円", id="inside"),
        pytest.param("クッキー 1,080円（うち消費税100円）", "80円（8%）／98円（10%）", id="food"),
        pytest.param("540円（税込・消費税50円・税率8%）", "40円", id="rate named"),
        pytest.param("980円＋税90円", "98円", id="added"),
        pytest.param("11,000円（税抜価格10,000円、消費税額等1,500円）", "1,000円", id="three figures"),
    ],
)
def test_what_the_tax_comes_to(text: str, taxes: str) -> None:
    (match,) = matches("arithmetic", text)
    assert match.data["taxes"] == taxes
