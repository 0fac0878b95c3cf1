from __future__ import annotations

import pytest

from lintkit.checks.prices import PriceCheck
from lintkit.model import Match
from tests.support import found, reading

BASE, OTHER = "jp-price-tax-", {"market": "jp", "audience": "consumer", "kind": "campaign"}


def matches(fault: str, text: str, path: str = "t.md") -> list[Match]:
    return list(PriceCheck(fault).find(reading(text, path)))  # type: ignore[arg-type]


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


@pytest.mark.parametrize("rule", ["unstated", "excluded", "arithmetic"])
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
    assert match.suggestions == ("500円（税込）",)


def test_a_placeholder_is_not_shown_as_a_suggestion() -> None:
    (match,) = matches("unstated", "価格は{{price}}円です")
    assert match.suggestions == ()


@pytest.mark.parametrize(
    ("text", "totals"),
    [
        pytest.param("980円（税抜）", "1,078円（10%）／1,058円〜1,059円（8%）", id="yen"),
        pytest.param("¥10,000 (tax excl.)", "¥11,000（10%）／¥10,800（8%）", id="sign"),
        pytest.param("手数料3.0%+税", "3.3%（10%）／3.24%（8%）", id="fee"),
        pytest.param("価格はすべて税抜です", "×1.1（10%）／×1.08（8%）", id="note"),
        pytest.param("{{price}}円（税抜）", "×1.1（10%）／×1.08（8%）", id="placeholder"),
        pytest.param("※価格は税抜です\n\nTシャツ 1,000円", "1,100円（10%）／1,080円（8%）", id="note with a price"),
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
    assert match.data == {"base": "980円", "total": "1,087円", "totals": "1,078円（10%）／1,058円〜1,059円（8%）"}
    assert match.suggestions[0] == "1,078円（税込、税抜価格980円）"
    assert match.fix is None


def test_arithmetic_keeps_to_a_named_rate() -> None:
    (match,) = matches("arithmetic", "500円（税込550円・軽減税率8%）")
    assert match.data["totals"] == "540円（8%）"


def test_both_ends_of_a_range_count() -> None:
    assert len(matches("arithmetic", "1,000円〜5,000円（税込1,100円〜5,600円）")) == 1
    assert matches("arithmetic", "1,000円〜（税込1,100円〜）") == []
