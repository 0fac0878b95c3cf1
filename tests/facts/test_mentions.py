"""Wordings that copy speaks about: quoted or listed in order to forbid, teach or report them."""

from __future__ import annotations

import pytest

from lintkit.facts.mentions import is_mentioned, mentioned
from lintkit.model import Span
from tests.support import reading


def about(text: str, kind: str = "other") -> list[str]:
    read = reading(text, kind=kind)
    return [
        block.text[start:end]
        for block, found in zip(read.document.blocks, mentioned(read), strict=True)
        for start, end in zip(found.starts, found.ends, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("当店は「地域No.1」です。", [], id="used"),
        pytest.param("「業界No.1」の表示は2025年の調査によるものです。", [], id="where it comes from"),
        pytest.param("お客様から「必ず効く」とのお言葉をいただきました。", [], id="a customer's"),
        pytest.param("「絶対に痩せる」という言葉に偽りなし！", [], id="praised"),
        pytest.param("「PR」「提供」のタグは付けないでください。", [], id="a label to be left out"),
        pytest.param("「半額」という言葉を必ず入れ、他の表現は避けてください。", [], id="ordered"),
        pytest.param("「最安」や「底値」といった言葉は使えません。", ["「最安」や「底値」"], id="forbidden"),
        pytest.param("「今だけ」は使わず、終わりの日を書きます。", ["「今だけ」"], id="avoided"),
        pytest.param("「必ず治る」とうたう広告が増えています。", ["「必ず治る」"], id="reported"),
        pytest.param("『本日限り』と書いたチラシを配る店もあります。", ["『本日限り』"], id="others write it"),
        pytest.param(
            "「日本一」「究極」といった表現があります。いずれも根拠がなければ違反です。",
            ["「日本一」「究極」"],
            id="judged by the next sentence",
        ),
        pytest.param("「日本一」といった表現があります。当店の誇りです。", [], id="judged by nobody"),
        pytest.param(
            "必ず治ると書くと薬機法違反のおそれがあります。",
            ["必ず治ると書くと薬機法違反のおそれがあります。"],
            id="unquoted",
        ),
    ],
)
def test_sentences(text: str, words: list[str]) -> None:
    assert about(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("次の言葉を必ず入れてください。\n\n- 神リップ", [], id="to be used"),
        pytest.param("次の商品を入荷しました。\n\n- 神リップ", [], id="goods"),
        pytest.param(
            "以下の言い回しが見つかりました。本日中に外してください。\n・必ず痩せる\n・地域一番\n\n・開店10時",
            ["・必ず痩せる", "・地域一番", "・開店10時"],
            id="two sentences above the list",
        ),
        pytest.param(
            "次の表現は使用禁止です。\n\n- 絶対\n\n当店は絶対安心です。\n\n- 絶対", ["絶対"], id="to the next text"
        ),
        pytest.param("■避けたい言い回し\n・絶対に痩せる\n\n新商品です。", ["・絶対に痩せる"], id="a title line"),
        pytest.param("次の表現は禁止です。\n\n# 新商品\n\n- 絶対", [], id="to the next heading"),
        pytest.param("## NGワード\n\n必ず痩せる\n\n## 特長\n\n業界初", ["必ず痩せる"], id="a section"),
        pytest.param("NG表現：必ず痩せる、絶対\nOK表現：続けやすい", ["必ず痩せる、絶対"], id="behind a colon"),
        pytest.param("| 使えない言葉 | 理由 |\n|---|---|\n| 必ず治る | 薬機法 |", ["必ず治る"], id="a column"),
        pytest.param(
            "1. 広告で書けないこと\n  - 必ず痩せる\n\n本日のまかない", ["必ず痩せる"], id="what cannot be written"
        ),
        pytest.param("言ってはいけないこと：必ず痩せる", ["必ず痩せる"], id="what must not be said"),
        pytest.param("## 他では言えないこと\n\n必ず痩せる", [], id="a boast"),
        pytest.param("× 必ず治る　○ お役に立つ", ["必ず治る　"], id="a mark"),
    ],
)
def test_lists(text: str, words: list[str]) -> None:
    assert [one.strip() for one in about(text)] == [one.strip() for one in words]


def test_texts_on_the_law_quote_others() -> None:
    text = "# 「入会金0円」はなぜ問題か\n\n有利誤認とされた事例を読みます。「今だけ」が続いていました。"
    assert about(text) == ["「入会金0円」", "「今だけ」"]
    assert about(text, kind="product-page") == []


def test_words_reach_beyond_the_quotation() -> None:
    read = reading("「PR」を外してください。", kind="other")
    assert is_mentioned(read, 0, Span(1, 3))
    assert not is_mentioned(read, 0, Span(1, 7))
