from __future__ import annotations

import pytest

from lintkit.facts.citations import cited, cited_blocks
from tests.support import reading


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param("500円 × 2個です。", [], id="times"),
        pytest.param("×2の値段です。", [], id="times at the start"),
        pytest.param("山田屋 × 佐藤屋の新作です。", [], id="two names"),
        pytest.param("誤解のないようお願いします。", [], id="a word that begins so"),
        pytest.param("× 了解です　○ 承知しました", ["了解です"], id="signs"),
        pytest.param("NG：了解です\nOK：承知しました", ["了解です"], id="lines"),
        pytest.param("【誤】了解です【正】承知しました", ["了解です"], id="brackets"),
        pytest.param("Before: 了解です / After: 承知しました", ["了解です"], id="English"),
        pytest.param("× 500円。× 了解です", ["了解です"], id="a number is multiplied"),
    ],
)
def test_wordings_marked_as_wrong(text: str, wrong: list[str]) -> None:
    assert [text[span.start : span.end].strip() for span in cited(text)] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param("## 良い例\n\n承知しました。", [], id="right"),
        pytest.param("## 悪い例\n\n了解です。\n\n## 良い例\n\n承知しました。", ["了解です。"], id="a section"),
        pytest.param("悪い例：\n\n了解です。\n\n次の話です。", ["了解です。"], id="a line above"),
        pytest.param("| NG | OK |\n|---|---|\n| 了解です | 承知しました |", ["了解です"], id="a column"),
        pytest.param("| 種類 | 文 |\n|---|---|\n| 誤用 | 了解です |\n| 正 | 承知しました |", ["了解です"], id="a row"),
    ],
)
def test_blocks_headed_as_wrong(text: str, wrong: list[str]) -> None:
    blocks = reading(text).document.blocks
    assert [blocks[number].text for number in sorted(cited_blocks(blocks))] == wrong
