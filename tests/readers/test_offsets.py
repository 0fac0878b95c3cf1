from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.readers.offsets import code_points


@given(st.text(st.sampled_from("aあ𠮷é\n\u0301"), max_size=40), st.integers(1, 40))
def test_every_character_boundary_is_found(text: str, times: int) -> None:
    text *= times
    offset = code_points(text)
    at = 0
    for number, char in enumerate(text):
        assert offset(at) == number
        at += len(char.encode())
    assert offset(at) == len(text)


@pytest.mark.parametrize("text", ["", "abc", "あ" * 2000])
def test_the_end(text: str) -> None:
    assert code_points(text)(len(text.encode())) == len(text)
