"""Facts that a page can look for by name."""

from __future__ import annotations

import pytest

from lintkit.checks import KINDS
from lintkit.checks.named import FACTS
from lintkit.checks.obligation.places import Place
from tests.support import reading


@pytest.mark.parametrize("name", FACTS)
def test_every_named_fact_gives_places(name: str) -> None:
    assert all(isinstance(place, Place) for place in FACTS[name](reading("お茶を1,000円で販売しています。")))


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("全品20%OFF！\n\n配信停止はできません。", False),
        ("全品20%OFF！\n\n配信停止は https://example.com/stop へ。停止まで2か月ほどいただきます。", True),
    ],
)
def test_what_a_fact_doubts_is_doubtful(text: str, doubtful: bool) -> None:
    assert [place.doubtful for place in FACTS["hard-optout"](reading(text, kind="email"))] == [doubtful]


def test_what_a_fact_calls_weak_is_weak() -> None:
    places = FACTS["screen-total"](reading("# ご注文内容の確認\n\n合計 3,000円（送料別途）\n", kind="checkout"))
    assert [place.weak for place in places] == [True]


def test_kinds_are_told_in_order() -> None:
    assert list(KINDS) == sorted(KINDS)
