"""Where sentences end, and where they only seem to."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.language import sentences as module
from lintkit.language.sentences import split
from lintkit.model import HOLE, Block, Role, SourceMap


def sentences(text: str) -> list[str]:
    return [sentence.text for sentence in split(0, Block(Role.PARAGRAPH, text, SourceMap(())))]


ONE = [
    pytest.param("「ありがとうございます。」と言った。", id="quotation"),
    pytest.param("「あ。『い。』う。」と。", id="nested quotation"),
    pytest.param("送料（一部地域を除く。）は無料です。", id="bracket"),
    pytest.param("他说“好。”了", id="Chinese quotation"),
    pytest.param("【速報！】本日開始", id="lenticular brackets"),
    pytest.param("税率は1.5倍です", id="decimal point"),
    pytest.param("一二．三倍です", id="full-width decimal point"),
    pytest.param("モーニング娘。の新曲です。", id="name with a stop"),
    pytest.param("Yahoo!ショッピングで買う", id="name with a mark"),
    pytest.param("ラブライブ！の曲", id="title and particle"),
    pytest.param("そうです♪が、違います", id="note in a sentence"),
    pytest.param("夏の🌻フェア", id="emoji in a phrase"),
    pytest.param(f"詳しくは{HOLE}へ", id="URL"),
    pytest.param("送料無料", id="fragment"),
    pytest.param("本当ですか！？", id="run of marks"),
    pytest.param("（あ「い。）う", id="bracket open within another"),
    pytest.param("（あ「い」。）う", id="bracket closed within another"),
    pytest.param("is.js", id="point in a word"),
]


@pytest.mark.parametrize("text", ONE)
def test_one_sentence(text: str) -> None:
    assert sentences(text) == [text]


SEVERAL = [
    pytest.param("はい。いいえ！本当?うん", ["はい。", "いいえ！", "本当?", "うん"], id="stops"),
    pytest.param("買う!?本当！！", ["買う!?", "本当！！"], id="runs"),
    pytest.param("「あ。」\nい", ["「あ。」", "い"], id="line end after a quotation"),
    pytest.param("「い。う\nえ。", ["「い。", "う", "え。"], id="bracket never closed"),
    pytest.param(
        "「" + "あ" * 250 + "。」です。次", ["「" + "あ" * 250 + "。」", "です。", "次"], id="bracket too long"
    ),
    pytest.param("です。」次です。", ["です。」", "次です。"], id="stray closing bracket"),
    pytest.param(
        "お届けします😊またのご来店を", ["お届けします😊", "またのご来店を"], id="emoji after a polite ending"
    ),
    pytest.param("どうぞ♪\nまたね★", ["どうぞ♪", "またね★"], id="emoji at line ends"),
    pytest.param("a。\r\nb", ["a。", "b"], id="CRLF"),
    pytest.param("  あ。　い ", ["あ。", "い"], id="white space around"),
    pytest.param("First one. Next one.", ["First one.", "Next one."], id="English"),
    pytest.param("です．次です", ["です．", "次です"], id="full-width point"),
    pytest.param("ﾃﾞｽ｡次", ["ﾃﾞｽ｡", "次"], id="half-width stop"),
    pytest.param("", [], id="nothing"),
    pytest.param(" \n ", [], id="white space"),
]


@pytest.mark.parametrize(("text", "parts"), SEVERAL)
def test_several(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_endless_text_is_cut_at_commas() -> None:
    text = ("あ" * 99 + "、") * 120
    parts = sentences(text)
    assert "".join(parts) == text
    assert max(map(len, parts)) <= 5000
    assert all(part.endswith("、") for part in parts)
    assert max(map(len, sentences("あ" * 20000))) == 5000


HOSTILE = ["「", "」", "「」", "。", "です☆", "「あ。", "です", "（「", "ですー"]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_is_split(piece: str) -> None:
    text = piece * 100_000
    assert sum(map(len, sentences(text))) == len(text)


@given(st.lists(st.sampled_from("あa。！?「」（）\n .．です♪😊\ufffc"), max_size=40).map("".join))
def test_sentences_are_pieces_of_the_text_in_order(text: str) -> None:
    parts = list(split(3, Block(Role.PARAGRAPH, text, SourceMap(()))))
    assert all(
        part.block == 3 and text[part.span.start : part.span.end] == part.text == part.text.strip() for part in parts
    )
    assert all(one.span.end <= other.span.start for one, other in pairwise(parts))
    assert "".join("".join(part.text.split()) for part in parts) == "".join(text.split())


@given(st.text(st.sampled_from("。！!?．.をのがYahoo!モー娘。です♪☆💕ね、漢カA1） \n\u2028"), max_size=30))
def test_plain_text_is_split_as_any_other(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_plain_end", module._end)
        split_with_care = sentences(text)
    assert sentences(text) == split_with_care
