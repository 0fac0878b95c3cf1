"""Words of both tokenizers stand where the text has them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.language import chinese, japanese
from lintkit.language.characters import fold


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("お客様 です", ["お", "客", "様", "です"], id="white space belongs to no word"),
        pytest.param("ｻｰﾋﾞｽ３点", ["ｻｰﾋﾞｽ", "３", "点"], id="width"),
        pytest.param("誤解しない", ["誤解", "し", "ない"], id="noun and verb"),
    ],
)
def test_japanese(text: str, words: list[str]) -> None:
    tokens = japanese.tokenise(text, 7)
    assert [text[token.span.start - 7 : token.span.end - 7] for token in tokens] == words


def test_japanese_features() -> None:
    word, unknown = japanese.tokenise("治ります")[0], japanese.features("名詞,普通名詞,一般,*,*,*", "ｘｙｚ")
    assert (word.ctype, word.cform, word.features.base) == ("五段-ラ行", "連用形-一般", "治る")
    assert (unknown.lemma, unknown.pos, unknown.base) == ("ｘｙｚ", "名詞-普通名詞-一般", "ｘｙｚ")


def test_features_with_commas_and_one_object_for_equal_words() -> None:
    first, second = japanese.tokenise("従うと従う")[::2]
    assert first.features is second.features
    assert first.features.reading == "シタガウ"


def test_long_text_is_given_in_pieces() -> None:
    text = "とても長い文、" * 800 + "あ" * 4000
    tokens = japanese.tokenise(text)
    assert "".join(text[token.span.start : token.span.end] for token in tokens) == text


@given(st.text(alphabet="お客a 　\n\x1f\u2028！ｶﾞ😊\u200b", max_size=12))
def test_japanese_words_hold_all_but_white_space(text: str) -> None:
    folded = fold(text, words=True).text
    assert "".join(token.surface for token in japanese.tokenise(text)) == "".join(folded.split())


def test_chinese() -> None:
    text = "国家级 ＡＢ品质"
    tokens = chinese.tokenise(text, 3)
    assert [text[token.span.start - 3 : token.span.end - 3] for token in tokens] == ["国家级", "ＡＢ", "品质"]
    assert [token.surface for token in tokens] == ["国家级", "AB", "品质"]
