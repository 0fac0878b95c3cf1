from __future__ import annotations

import pytest

from lintkit.checks.apology import Apology
from lintkit.checks.courtesy import Courtesy
from lintkit.facts.reach import Within
from lintkit.model import Match, Related, Span
from tests.support import reading


def courtesy(text: str, within: Within = "document") -> list[Match]:
    return list(Courtesy(("ja-courtesy/cushion",), within).find(reading(text).only("ja")))


def apology(text: str) -> list[Match]:
    return list(Apology(("ja-courtesy/apology",)).find(reading(text).only("ja")))


@pytest.mark.parametrize(
    "soft", ["お手数ですが、", "恐れ入りますが、", "ご面倒をおかけしますが、", "申し訳ございませんが、"]
)
def test_one_courtesy_is_enough(soft: str) -> None:
    assert not courtesy(f"お選びください。\n\n{soft}ご返送ください。")


def test_nothing_asked_needs_no_courtesy() -> None:
    assert not courtesy("返金いたしました。")


def test_one_finding_at_the_first_request() -> None:
    (match,) = courtesy("お選びください。\n\nご返送ください。")
    assert (match.block, match.span) == (0, (0, 7))
    assert match.related == (Related(1, Span(0, 7)),)


def test_a_courtesy_may_have_to_stand_in_the_same_section() -> None:
    text = "## 一\n\nお選びください。\n\n## 二\n\nお手数ですが、ご返送ください。"
    assert not courtesy(text)
    assert [match.block for match in courtesy(text, "section")] == [1]


@pytest.mark.parametrize(
    "sorry", ["申し訳ございません", "お詫び申し上げます", "失礼いたしました", "ご迷惑をおかけしました"]
)
def test_one_apology_is_enough(sorry: str) -> None:
    assert not apology(f"商品が破損していたとのこと、確認しました。\n\n{sorry}。")


def test_no_fault_needs_no_apology() -> None:
    assert not apology("ありがとうございます。")


def test_one_finding_at_the_first_fault() -> None:
    (match,) = apology("商品が破損していました。\n\n発送が遅れました。")
    assert (match.block, match.span) == (0, (3, 5))
    assert [one.block for one in match.related if isinstance(one, Related)] == [1]


def test_each_of_several_replies_needs_its_apology() -> None:
    text = "## 返信1\n\n破損していました。\n\n## 返信2\n\n遅延していました。申し訳ございません。"
    assert [match.block for match in apology(text)] == [1]
    assert not apology(text.replace("返信1", "状況").replace("返信2", "対応"))
