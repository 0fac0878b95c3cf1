"""Hidden words: what hides them, and what only stands beside them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.facts.unmasked import unmasked
from lintkit.language.characters import fold
from lintkit.model import Sentence, Span


def shown(text: str, start: int = 0) -> tuple[str, list[str]]:
    sentence = Sentence(0, Span(start, start + len(text)), text)
    folded, hidden = unmasked(fold(text, start), sentence)
    return folded.text, [text[span.start - start : span.end - start] for span in hidden]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param("第1名", "第1名", id="plain number"),
        pytest.param("第１名", "第1名", id="wide number"),
        pytest.param("第（1）名", "第(1)名", id="number in brackets"),
        pytest.param("最，佳", "最,佳", id="comma"),
        pytest.param("最……佳", "最......佳", id="pause"),
        pytest.param("最·a", "最·a", id="sign before Latin"),
        pytest.param("zuida", "zuida", id="longer Latin word"),
        pytest.param("最\ufffc佳", "最\ufffc佳", id="hole"),
    ],
)
def test_nothing_is_hidden(text: str, plain: str) -> None:
    assert shown(text) == (plain, [])


@pytest.mark.parametrize(
    ("text", "plain", "hiding"),
    [
        pytest.param("蕞好", "最好", ["蕞"], id="homophone"),
        pytest.param("ZUI好", "最好", ["ZUI"], id="Latin"),
        pytest.param("最·佳", "最佳", ["·"], id="dot"),
        pytest.param("国.家.级", "国家级", [".", "."], id="two dots"),
        pytest.param("最🔥🔥低价", "最低价", ["🔥🔥"], id="emoji"),
        pytest.param("第①名", "第一名", ["①"], id="circled number"),
        pytest.param("第⑴品牌", "第一品牌", ["⑴"], id="bracketed number"),
        pytest.param("第1\ufe0f\u20e3名", "第一名", ["1\ufe0f\u20e3"], id="key cap"),
    ],
)
def test_hidden(text: str, plain: str, hiding: list[str]) -> None:
    assert shown(text) == (plain, hiding)
    assert shown(text, start=7) == (plain, hiding)


@given(st.text("最佳蕞zui·🔥①第1好 。", max_size=12))
def test_every_character_keeps_a_place(text: str) -> None:
    folded, _ = unmasked(fold(text, 3), Sentence(0, Span(3, 3 + len(text)), text))
    for at in range(len(folded.text)):
        span = folded.span(at, at + 1)
        assert 3 <= span.start < span.end <= 3 + len(text)
