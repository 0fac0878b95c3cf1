from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.language.characters import width
from lintkit.model import Excerpt, Span
from lintkit.reporters.quote import Quote, quote


def excerpt(marked: str) -> Excerpt:
    """An excerpt whose mark is written [[so]]."""
    before, words, after = marked.replace("]]", "[[").split("[[")
    return Excerpt(before + words + after, Span(len(before), len(before) + len(words)))


@pytest.mark.parametrize(
    ("marked", "line", "carets"),
    [
        pytest.param("ab[[cd]]ef", "abcdef", "  ^^", id="Latin"),
        pytest.param("お[[客様]]へ", "お客様へ", "  ^^^^", id="full width counts two"),
        pytest.param("ｸｰﾎﾟﾝ[[ﾌﾟﾚｾﾞﾝﾄ]]", "ｸｰﾎﾟﾝﾌﾟﾚｾﾞﾝﾄ", "     ^^^^^^^", id="half-width kana count one"),
        pytest.param("か\u3099[[き\u3099]]", "か\u3099き\u3099", "  ^^", id="combining marks count nothing"),
        pytest.param("a\u200bb[[c]]", "a\u200bbc", "  ^", id="zero-width space"),
        pytest.param("🎉[[𠮷]]野家", "🎉𠮷野家", "  ^^", id="emoji and surrogate pairs"),
        pytest.param("a\tb[[c]]", "a    bc", "      ^", id="tabs become spaces"),
        pytest.param("\t  [[あ]]い ", "あい", "^^", id="indent and trailing space are left out"),
        pytest.param("  [[ あ]]", " あ", "^^^", id="but never marked space"),
        pytest.param("あ[[い  ]]", "あい  ", "  ^^^^", id="nor at the end"),
        pytest.param("\x1b[31m[[赤]]", r"\x1b[31m赤", "        ^^", id="escapes are as wide as they look"),
        pytest.param("あい[[]]", "あい", "    ^", id="an empty mark points"),
        pytest.param("あ[[\u200b]]い", "あ\u200bい", "  ^", id="a mark without width points"),
        pytest.param("[[]]", "", "^", id="an empty line"),
    ],
)
def test_carets_stand_under_exactly_the_words(marked: str, line: str, carets: str) -> None:
    shown = quote(excerpt(marked), 80)
    assert "".join(shown) == line
    assert shown.carets == carets


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        pytest.param("0123456789" * 2 + "[[ab]]", Quote("...23456789", "ab", ""), id="the left is cut"),
        pytest.param("[[ab]]" + "0123456789" * 2, Quote("", "ab", "01234567..."), id="the right is cut"),
        pytest.param(
            "あいうえおか[[ab]]さしすせそた", Quote("...おか", "ab", "さし..."), id="both are cut, at whole characters"
        ),
        pytest.param("x[[0123456789abcdef]]y", Quote("...", "0123456789", "..."), id="a long mark loses its end"),
    ],
)
def test_long_lines_are_cut_around_the_mark(marked: str, shown: Quote) -> None:
    assert quote(excerpt(marked), 16) == shown


TEXT = st.text(st.sampled_from("aあｱ🎉\t \u3099\x1b\u200b…"), max_size=60)


@given(TEXT, TEXT, TEXT, st.integers(12, 60))
def test_a_quote_fits_and_keeps_its_mark(before: str, words: str, after: str, columns: int) -> None:
    mark = Span(len(before), len(before) + len(words))
    shown = quote(Excerpt(before + words + after, mark), columns)
    assert width("".join(shown)) <= columns
    assert shown.carets.startswith(" " * width(shown.before) + "^")
