"""What campaigns are called, and when they run, as posts and mails say it."""

from __future__ import annotations

import pytest

from lintkit.facts.campaign.days import days
from lintkit.facts.campaign.names import names, shared
from tests.support import reading


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ご紹介ありがとうキャンペーンのお知らせ", "開店10周年 ご紹介ありがとうキャンペーン", True),
        ("まるごと北海道フェア", "まるごと北海道フェア開催！", True),
        ("ご紹介ありがとうキャンペーン", "夏のはじめてフェア", False),
    ],
)
def test_names_may_hold_hiragana(one: str, other: str, same: bool) -> None:
    assert shared(names(reading(one)), names(reading(other))) is same


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("6/1(月)〜6/21(日)の期間中、ご紹介で500ポイント！", ["period"]),
        ("6月1日〜6月14日の間、全品10%OFF。", ["period"]),
        ("6月1日〜6月14日のお届けです。", []),
    ],
)
def test_a_period_needs_no_label(text: str, told: list[str]) -> None:
    assert [one.what for one in days(reading(text))] == told
