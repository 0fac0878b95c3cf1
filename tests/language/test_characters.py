"""Folding: what it makes one, what it leaves, and that every folded character knows its place."""

from __future__ import annotations

import re
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.language import characters
from lintkit.language.characters import fold, has_kana, is_cjk, is_han, width

SAME = [
    pytest.param("お客様ー〇々𠮷髙﨑ヴ・、。", id="plain Japanese"),
    pytest.param("ー", id="long vowel mark"),
    pytest.param("𠮷野家", id="beyond the BMP"),
    pytest.param("😊👍🏽", id="emoji"),
    pytest.param("あ゙", id="mark without a composite"),
    pytest.param("a b", id="space between Latin words"),
    pytest.param("café au lait", id="space beside an accent"),
    pytest.param("《优惠》", id="marks that fold to themselves"),
    pytest.param("﷽", id="letters of other scripts"),
    pytest.param("´", id="lone accent"),
    pytest.param("", id="nothing"),
]


@pytest.mark.parametrize("text", SAME)
def test_identity_has_no_map(text: str) -> None:
    folded = fold(text)
    assert (folded.text, folded.starts, folded.ends) == (text, None, None)


CASES = [
    pytest.param("ｶﾞｷﾞ", "ガギ", [(0, 2), (2, 4)], id="half-width voiced kana"),
    pytest.param("ｰ｡､･", "ー。、・", [(0, 1), (1, 2), (2, 3), (3, 4)], id="half-width marks"),
    pytest.param("か\u3099", "が", [(0, 2)], id="NFD"),
    pytest.param("ハ\u309c", "パ", [(0, 2)], id="spacing voiced mark"),
    pytest.param("かﾞ", "が", [(0, 2)], id="half-width mark on a kana"),
    pytest.param("か\u200b\u3099", "が", [(0, 3)], id="invisible character before a mark"),
    pytest.param("新\u200b人\ufeff", "新人", [(0, 1), (2, 3)], id="zero width"),
    pytest.param("葛\U000e0100城", "葛城", [(0, 2), (2, 3)], id="variation selector"),
    pytest.param("⽅⻑", "方長", [(0, 1), (1, 2)], id="radicals of PDF exports"),
    pytest.param("㈱", "(株)", [(0, 1)] * 3, id="compatibility character"),
    pytest.param("３，０００円", "3,000円", [(at, at + 1) for at in range(6)], id="full-width digits"),
    pytest.param("ＰＲ", "pr", [(0, 1), (1, 2)], id="width and case"),
    pytest.param("お 客\u3000様", "お客様", [(0, 1), (2, 3), (4, 5)], id="spaces in Japanese"),
    pytest.param("a \n b", "a b", [(0, 1), (1, 4), (4, 5)], id="spaces in Latin"),
    pytest.param(" a ", "a", [(1, 2)], id="spaces at the edges"),
    pytest.param("¥ 100", "¥100", [(0, 1), (2, 3), (3, 4), (4, 5)], id="space after a sign"),
    pytest.param("〜～−–", "~~--", [(0, 1), (1, 2), (2, 3), (3, 4)], id="ranges and dashes"),
    pytest.param("“a”", '"a"', [(0, 1), (1, 2), (2, 3)], id="quotes"),
    pytest.param("①½", "11⁄2", [(0, 1), (1, 2), (1, 2), (1, 2)], id="numbers in a sign"),
    pytest.param("Ａ\u0301", "á", [(0, 2)], id="wide letter with a mark"),
    pytest.param("İ", "i̇", [(0, 1), (0, 1)], id="letter that grows"),
]


@pytest.mark.parametrize(("text", "folded", "spans"), CASES)
def test_fold(text: str, folded: str, spans: list[tuple[int, int]]) -> None:
    result = fold(text, 10)
    assert result.text == folded
    assert [result.span(at, at + 1) for at in range(len(folded))] == [(start + 10, end + 10) for start, end in spans]


def test_words_keep_case_and_single_spaces() -> None:
    assert fold("ＡＢ  ｶﾅ　です ", words=True).text == "AB カナ です "


def test_empty_spans() -> None:
    folded = fold("ＡＢ", 5)
    assert (folded.span(1, 1), folded.span(2, 2)) == ((6, 6), (7, 7))
    assert fold("\u200b", 5).span(0, 0) == (5, 5)
    assert fold("ab", 5).span(1, 1) == (6, 6)


ODD = "aＡｶﾞ゛か゜\u3099\u309a\u0301 \u3000\n\u200b\u200d\ufe0f\U000e0100😊ー〇𠮷⽅㈱①…、。「」İßﬁ한ـ\ufffc¥"
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(ODD), max_size=20).map("".join))


@given(TEXTS, st.booleans())
def test_spans_lie_in_the_text_in_order(text: str, words: bool) -> None:
    folded = fold(text, words=words)
    spans = [folded.span(at, at + 1) for at in range(len(folded.text))]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.start <= other.start and one.end <= other.end for one, other in pairwise(spans))


@given(TEXTS, st.booleans())
def test_folding_twice_is_folding_once(text: str, words: bool) -> None:
    once = fold(text, words=words).text
    assert fold(once, words=words).text == once


@pytest.mark.parametrize("plane", [0, 1, 2, 3, 14])
def test_every_character_folds_once(plane: int) -> None:
    first = plane << 16
    chars = (
        chr(code) for code in range(first, min(first + 0x10000, sys.maxunicode + 1)) if not 0xD800 <= code < 0xE000
    )
    changed = [char for char in chars if fold(once := fold(f"か{char}").text).text != once]
    assert changed == []


HOSTILE = ["a\u200b", "\u200b", " \u200b", "か゛", "Ａ\u200b", "\u0301", "Ａ", " "]


@pytest.mark.parametrize("piece", HOSTILE, ids=ascii)
def test_hostile_text_is_folded(piece: str) -> None:
    assert len(fold(piece * 100_000).text) <= len(piece) * 100_000


@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", 3), ("お客様", 6), ("ｶﾅ", 2), ("か\u3099", 2), ("a\u200bb", 2), ("😊", 2)],
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


def test_classes() -> None:
    assert all(map(is_han, "漢々〇𠮷﨑"))
    assert not any(map(is_han, "かカーaＡ。"))
    assert has_kana("ｶ")
    assert not has_kana("漢字・a")


def test_what_folding_leaves_alone_is_asked_for_each_character() -> None:
    plain = re.compile(f"[{characters._PLAIN}]")
    every = [chr(code) for code in range(0x30000)]
    assert [char for char in every if characters._is_plain(char) != bool(plain.match(char))] == []


def test_characters_of_japanese_or_chinese() -> None:
    assert all(map(is_cjk, "漢々〇𠮷﨑㐀あゖァ・ーヿｦﾟ"))
    assert not any(map(is_cjk, "aＡ。、「゛감é ○"))
