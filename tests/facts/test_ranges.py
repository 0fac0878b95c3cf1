from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.facts.quotes import quotations, quoted
from lintkit.facts.ranges import Ranges
from lintkit.model import Block, Role, SourceMap, Span
from tests.support import reading

spans = st.tuples(st.integers(0, 20), st.integers(0, 8)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.lists(spans), spans)
def test_ranges_touch_as_their_spans_overlap(many: list[Span], one: Span) -> None:
    touched = any(one.overlaps(span) and span.end > span.start for span in many) and one.end > one.start
    assert Ranges.of(many).touch(one) == touched or one.end == one.start


@given(st.lists(spans), spans)
def test_ranges_cover_what_one_of_their_spans_covers(many: list[Span], one: Span) -> None:
    if any(span.covers(one) and span.end > span.start for span in many) and one.end > one.start:
        assert Ranges.of(many).cover(one)
        assert Ranges.of(many).touch(one)


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        pytest.param("引用はない", [], id="none"),
        pytest.param("「閉じない", [], id="an unclosed mark"),
        pytest.param("閉じるだけ」", [], id="a mark that was not opened"),
        pytest.param("「はい」と「いいえ」", ["「はい」", "「いいえ」"], id="two"),
        pytest.param("「外『中』外」", ["「外『中』外」", "『中』"], id="one in the other"),
        pytest.param("“はい”", ["“はい”"], id="curly marks"),
    ],
)
def test_quotations(text: str, voices: list[str]) -> None:
    block = Block(Role.PARAGRAPH, text, SourceMap(()))
    assert [text[span.start : span.end] for span in quoted(block)] == voices


def test_a_block_quote_is_quoted_as_a_whole() -> None:
    known = quotations(reading("> すごくいいよ。\n\n本文です。"))
    assert [ranges.touch(Span(0, 1)) for ranges in known] == [True, False]
