from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.language.characters import width
from lintkit.reporters.wrap import wrapped


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("", [""], id="empty"),
        pytest.param("あいうえお", ["あいうえお"], id="fits exactly"),
        pytest.param("あいうえおか", ["あいうえお", "か"], id="between kana"),
        pytest.param("あいうえお。か", ["あいうえ", "お。か"], id="no full stop at the start"),
        pytest.param("あいうえ「か」", ["あいうえ", "「か」"], id="no bracket at the end"),
        pytest.param("abc defg hij", ["abc defg", "hij"], id="between words"),
        pytest.param("abcdefghij klm", ["abcdefghij", "klm"], id="the space at the end may hang over"),
        pytest.param("abcdefghijklm", ["abcdefghij", "klm"], id="a word longer than the line"),
        pytest.param("あいう--fixで", ["あいう", "--fixで"], id="before Latin in Japanese"),
        pytest.param("「「「「「「「", ["「「「「「", "「「"], id="where no break is allowed"),
        pytest.param(
            "か\u3099き\u3099く\u3099け\u3099こ\u3099さ", ["か\u3099き\u3099く\u3099け\u3099こ\u3099", "さ"], id="marks"
        ),
    ],
)
def test_wrapping_at_ten_columns(text: str, lines: list[str]) -> None:
    assert list(wrapped(text, 10)) == lines


@given(st.text(st.sampled_from("aあ。「 ｱ\u3099🎉"), max_size=80), st.integers(2, 20))
def test_lines_fit_and_lose_only_spaces(text: str, columns: int) -> None:
    lines = list(wrapped(text, columns))
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line.rstrip(" ")) <= columns for line in lines)


def test_what_may_not_be_broken_is_broken_where_it_would_not_fit() -> None:
    assert list(wrapped("aaaa「。", 3)) == ["aaa", "a「", "。"]


def test_wrapping_is_linear() -> None:
    assert sum(map(len, wrapped("あ" * 300_000, 100))) == 300_000
