"""Which notes belong to which words, and what stands beside a block."""

from __future__ import annotations

import pytest

from lintkit.facts.notes import beside, notes
from lintkit.facts.reach import reach
from tests.support import reading

APART = [
    pytest.param("満足度98%\n\n当社調べの結果です。", id="a paragraph that is no note"),
    pytest.param("満足度98%\n\n当社調べ※", id="a mark at the end opens no note"),
    pytest.param("満足度98%※1\n\n送料\n\n※2 当社調べ", id="another number"),
    pytest.param("満足度98%\n\n送料\n\n※当社調べ", id="an unnumbered note further down that nothing refers to"),
]
TOGETHER = [
    pytest.param("満足度98%\n\n※当社調べ", id="directly below"),
    pytest.param("満足度98%\n\n＊対象は会員\n\n※当社調べ", id="below another note"),
    pytest.param("満足度98%※1\n\n送料\n\n※1 当社調べ", id="by its number"),
    pytest.param("満足度98%（注１）\n\n送料\n\n（注1）当社調べ", id="by its number in another width"),
    pytest.param("満足度98%※\n\n送料\n\n※ 当社調べ", id="by a bare mark"),
    pytest.param("満足度98%*1\n\n## 注記\n\n\\*1 当社調べ", id="in another section"),
    pytest.param("満足度98%（注2）\n\n送料\n\n[2] 当社調べ", id="a numbered note without the sign"),
    pytest.param("満足度98%†\n\n送料\n\n†当社調べ", id="a dagger"),
]


def _numbers(text: str) -> tuple[int, int]:
    """The blocks of the claim and of its source."""
    blocks = [block.text for block in reading(text).document.blocks]
    claim = next(number for number, one in enumerate(blocks) if "満足度" in one)
    return claim, next(number for number, one in enumerate(blocks) if "当社調べ" in one)


@pytest.mark.parametrize("text", APART)
def test_what_is_no_note_of_it_stands_apart(text: str) -> None:
    claim, source = _numbers(text)
    assert source not in beside(reading(text), claim)


@pytest.mark.parametrize("text", TOGETHER)
def test_a_note_stands_beside_what_it_speaks_of(text: str) -> None:
    claim, source = _numbers(text)
    assert source in beside(reading(text), claim)


def test_of_two_notes_with_a_number_the_next_counts() -> None:
    text = "満足度98%※1\n\n※1 当社調べ\n\n## 別の商品\n\n満足度97%※1\n\n※1 他社調べ"
    assert beside(reading(text), 0) == (0, 1)


def test_small_print_below_is_a_note() -> None:
    text = "<p>満足度98%</p><p><small>当社調べ</small></p><p>送料無料</p>"
    assert beside(reading(text, "t.html"), 0) == (0, 1)


def test_a_heading_and_its_first_block_stand_beside_each_other() -> None:
    text = "## 満足度98%\n\n当社調べ\n\n送料無料"
    assert beside(reading(text), 0) == (0, 1)
    assert beside(reading(text), 1) == (0, 1)
    assert beside(reading(text), 2) == (0, 2)


def test_a_heading_at_the_end_has_nothing_below_it() -> None:
    assert beside(reading("本文\n\n## 満足度98%"), 1) == (1,)


def test_cells_of_a_row_stand_beside_each_other() -> None:
    text = "| 満足度98% | 当社調べ |\n|---|---|\n| 送料 | 無料 |"
    assert beside(reading(text), 0) == (0, 1)


def test_a_text_without_marks_has_no_notes() -> None:
    assert notes(reading("満足度98%です。\n\n送料無料です。")) == {}


@pytest.mark.parametrize(
    ("within", "blocks"),
    [
        pytest.param("block", (0,), id="block"),
        pytest.param("beside", (0, 1), id="beside"),
        pytest.param("document", (0, 1, 2), id="document"),
        pytest.param("campaign", (0, 1, 2), id="campaign"),
    ],
)
def test_how_far_a_block_reaches(within: str, blocks: tuple[int, ...]) -> None:
    assert tuple(reach(reading("満足度98%\n\n※当社調べ\n\n送料"), 0, within)) == blocks  # type: ignore[arg-type]
