"""Lists and sections that speak about words."""

from __future__ import annotations

import pytest

from lintkit.facts.about import listed_under
from lintkit.facts.phrases import Phrases
from tests.support import reading

RULE = Phrases.of(["禁用语"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("# 新品\n\n最佳", [], id="other heading"),
        pytest.param("禁用语见下。\n\n最佳", [], id="no list"),
        pytest.param("禁用语：\n\n最佳", [], id="a paragraph after a lead-in"),
        pytest.param("特点：\n\n- 最佳", [], id="other lead-in"),
        pytest.param("禁用语：\n\n- 最佳\n- 顶级\n\n正文", ["最佳", "顶级"], id="list"),
        pytest.param("# 禁用语\n\n最佳\n\n# 新品\n\n顶级", ["禁用语", "最佳"], id="section"),
    ],
)
def test_listed_under(text: str, words: list[str]) -> None:
    read = reading(text)
    assert listed_under(read, RULE) is listed_under(read, RULE)
    assert [read.document.blocks[number].text for number in sorted(listed_under(read, RULE))] == words
