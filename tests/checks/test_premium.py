from __future__ import annotations

from datetime import date

import pytest

from lintkit.engine import Job, check
from lintkit.model import Finding, Severity
from tests.support import rules

OVER = "3,000円以上お買い上げの方に、800円相当のポーチをプレゼントします。"


def findings(text: str, lang: str = "ja", as_of: date | None = None) -> tuple[Finding, ...]:
    asked = tuple(rules()[one] for one in ("jp-premium-cap", "jp-premium-unclear"))
    return check("t.md", text.encode(), Job(asked, lang, {"kind": "campaign"}, as_of=as_of)).findings


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(OVER, "取引の価額3,000円×20％＝600円が上限、景品は800円", id="a fifth"),
        pytest.param(
            OVER.replace("3,000", "900"), "取引の価額900円（1,000円未満）では200円が上限、景品は800円", id="small"
        ),
        pytest.param(
            "150円のお茶のレシートで抽選で5,000円分の商品券が当たります。",
            "取引の価額150円×20＝3,000円が上限",
            id="lot",
        ),
        pytest.param(
            "税込8,000円以上で抽選で20万円分の旅行券が当たります。",
            "取引の価額8,000円（5,000円以上）の懸賞は100,000円が上限",
            id="lot, at most",
        ),
        pytest.param(
            "レシートで抽選で20万円分の旅行券が当たります。", "取引の価額にかかわらず100,000円が上限", id="lot, unknown"
        ),
        pytest.param(
            "商店街で500円お買い上げごとに抽選。40万円分の旅行券が当たります。",
            "共同懸賞は300,000円が上限",
            id="many shops",
        ),
        pytest.param(
            "ご来店の方全員に500円相当のタオルを進呈します。", "取引の価額は原則100円とされ、200円が上限", id="visit"
        ),
        pytest.param(
            "3,000円以上で400円相当のポーチと300円相当のミラーを進呈します。", "景品は合計700円", id="added up"
        ),
    ],
)
def test_the_sum_is_shown(text: str, said: str) -> None:
    (finding,) = findings(text)
    assert said in finding.message


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_in_every_language(lang: str) -> None:
    assert "3,000円" in findings(OVER, lang)[0].message
    assert "600円" in findings(OVER, lang)[0].message


def test_only_what_the_text_proves_is_an_error() -> None:
    visit, near = "ご来店の方全員に500円相当のタオルを進呈します。", OVER.replace("、", "。\n\n")
    assert [one.severity for text in (OVER, visit, near) for one in findings(text)] == [
        Severity.ERROR,
        Severity.WARNING,
        Severity.WARNING,
    ]


def test_the_transaction_is_related_where_it_stands_apart() -> None:
    (finding,) = findings("## 3,000円以上のご購入で\n\n800円相当のポーチをプレゼントします。")
    assert [one.text for one in finding.related] == ["3,000円以上"]


def test_no_law_is_made_up_for_days_before_it() -> None:
    assert findings(OVER, as_of=date(2010, 1, 1)) == ()


def test_what_is_unclear_says_what_would_do() -> None:
    (finding,) = findings("ご購入者全員に800円相当のポーチをプレゼントします。")
    assert finding.severity is Severity.INFO
    assert "4,000円以上のお買い上げ" in finding.message
    (lot,) = findings("ご購入者の中から抽選で1万円分の商品券が当たります。")
    assert "500円以上のお買い上げ" in lot.message
