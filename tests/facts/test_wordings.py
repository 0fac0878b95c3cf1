"""Wordings in the place of what they stand for."""

from __future__ import annotations

import pytest

from lintkit.facts.wordings import fitting
from lintkit.language.scripts import traditional_form
from lintkit.model import Language, Span


@pytest.mark.parametrize(
    ("text", "found", "wording", "fits"),
    [
        pytest.param("最便宜的一款", "最便宜的", "实惠", ["实惠的"], id="的 kept"),
        pytest.param("这款最便宜。", "最便宜", "实惠的", ["实惠"], id="的 dropped"),
        pytest.param("顶级品质", "顶级", "优质", [], id="repeats what follows"),
        pytest.param("价格最低", "最低", "价格实惠", [], id="repeats what stands before"),
    ],
)
def test_in_place(text: str, found: str, wording: str, fits: list[str]) -> None:
    span = Span(text.index(found), text.index(found) + len(found))
    assert list(fitting(text, span, [wording], Language.ZH_HANS)) == fits


def test_traditional_copy() -> None:
    assert list(fitting("頂級茶葉", Span(0, 2), ["优质", "恋恋"], Language.ZH_HANT)) == ["優質"]
    assert traditional_form("恋") == ""
