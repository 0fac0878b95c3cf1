"""What counts as a disclosed term, what only mentions one, and what is about something else."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from lintkit.facts.disclosures import Disclosure, disclosures
from lintkit.facts.terms import TERMS
from tests.support import reading

TABLE = yaml.safe_load((Path(__file__).parent / "disclosures.yaml").read_text("utf-8"))
LABELLED = [
    pytest.param("expiry", "| 特典 | 有効期限 |\n|---|---|\n| クーポン | 2026年6月30日 |", id="column header"),
    pytest.param("expiry", "| 項目 | 内容 |\n|---|---|\n| ご利用期限 | 発行から90日 |", id="row header"),
    pytest.param("expiry", "## 有効期限\n\n発行した月の末日です。", id="heading"),
    pytest.param("expiry", "Q. 有効期限はありますか？\n\nA. 6か月です。", id="answer to a question"),
    pytest.param("cap", "| 上限 | 5名様 |\n|---|---|\n| 対象 | どなたでも |", id="first row is the header"),
    pytest.param("amount", "- クーポン金額：500円", id="colon"),
    pytest.param("period", "キャンペーン期間\n\n2026年5月1日（金）〜5月31日（日）", id="label paragraph"),
    pytest.param("eligibility", "対象者\n\nどなたでも", id="eligibility after its label"),
    pytest.param("payout-timing", "【お渡し日】2027年6月25日ごろ", id="label in brackets on the line"),
    pytest.param("payout-timing", "・お渡し時期：ご入会の翌月", id="label of a bullet"),
    pytest.param("stacking", "併用：不可", id="label and one word"),
]


def kinds(text: str, path: str = "t.md") -> dict[str, set[str]]:
    """The strengths found of each kind."""
    found: dict[str, set[str]] = {}
    for one in disclosures(reading(text, path)):
        found.setdefault(one.kind, set()).add(one.strength)
    return found


def cases(sort: str) -> list[tuple[str, str]]:
    return [(kind, text) for kind, sorts in TABLE.items() for text in sorts.get(sort, ())]


@pytest.mark.parametrize(("kind", "text"), cases("other"))
def test_about_something_else(kind: str, text: str) -> None:
    assert "strong" not in kinds(text).get(kind, set())


@pytest.mark.parametrize(("kind", "text"), cases("weak"))
def test_weak(kind: str, text: str) -> None:
    assert kinds(text).get(kind) == {"weak"}


@pytest.mark.parametrize(("kind", "text"), cases("strong"))
def test_strong(kind: str, text: str) -> None:
    assert kinds(text).get(kind) == {"strong"}


@pytest.mark.parametrize(("kind", "text"), LABELLED)
def test_label_and_value(kind: str, text: str) -> None:
    assert "strong" in kinds(text).get(kind, set())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("| 上限 | あり |\n|---|---|\n| 有効期限 | あり |", id="values without a value"),
        pytest.param("## 有効期限\n\n期限がありますので、お早めにご利用ください。", id="weak after its heading"),
        pytest.param(
            "| 有効期限のある特典をお申し込みの際にお渡しする封筒の枚数 |\n|---|\n| 3か月 |",
            id="a long header is no label",
        ),
        pytest.param("## 有効期限\n\nクーポンをお使いください。\n\n30日", id="value too far from its label"),
        pytest.param("【応募期限】5月31日", id="label of something else on the line"),
        pytest.param("## 賞味期限\n\n2027年5月31日", id="heading of something else"),
    ],
)
def test_label_without_value(text: str) -> None:
    assert not any("strong" in kinds(text).get(kind, set()) for kind in ("cap", "expiry"))


def test_a_term_belongs_to_the_forms_it_names() -> None:
    points = next(
        one for one in disclosures(reading("ポイントの有効期限は付与日から1年間です。")) if one.kind == "expiry"
    )
    assert points.of == {"points"}
    assert points.about(frozenset({"points"}))
    assert not points.about(frozenset({"coupon"}))
    assert Disclosure("cap", "strong", 0, points.span).about(frozenset({"coupon"}))


def test_what_an_offer_says_of_itself() -> None:
    found = kinds("会員の皆様全員に、最大5,000円分のクーポンをプレゼント。")
    assert {"amount", "cap", "eligibility"} <= found.keys()


def test_in_document_order_and_known_kinds() -> None:
    text = "お一人様5回まで。\n\n有効期限：2026年6月30日\n\nお友達紹介で500円クーポンを進呈。"
    found = disclosures(reading(text))
    assert list(found) == sorted(found, key=lambda one: (one.block, one.span))
    assert {one.kind for one in found} <= set(TERMS)
