from __future__ import annotations

import pytest

from lintkit.language.conjugation import put
from lintkit.language.japanese import tokenise


@pytest.mark.parametrize(
    ("verb", "form", "before", "put_into"),
    [
        pytest.param("香水", "連用形", "", "", id="a noun has no forms"),
        pytest.param("香水", "終止形", "", "", id="a noun has no dictionary form"),
        pytest.param("なる", "語幹", "", "", id="an unknown form"),
        pytest.param("なる", "連用形-一般", "ます", "なり", id="before ます"),
        pytest.param("なる", "連用形-一般", "た", "なっ", id="before た"),
        pytest.param("読む", "連用形", "て", "読ん", id="before て"),
        pytest.param("書く", "連用形", "た", "書い", id="い before た"),
        pytest.param("行く", "連用形", "た", "行っ", id="行く is irregular"),
        pytest.param("話す", "連用形", "た", "話し", id="す-verbs keep し"),
        pytest.param("なる", "未然形", "", "なら", id="before ない"),
        pytest.param("買う", "未然形", "", "買わ", id="う becomes わ"),
        pytest.param("なる", "仮定形", "", "なれ", id="before ば"),
        pytest.param("なる", "意志推量形", "", "なろう", id="will"),
        pytest.param("なる", "命令形", "", "なれ", id="order"),
        pytest.param("なる", "連体形-一般", "", "なる", id="dictionary form"),
        pytest.param("いらっしゃる", "連用形", "ます", "いらっしゃい", id="いらっしゃいます"),
        pytest.param("仰る", "連用形", "た", "仰っ", id="仰った"),
        pytest.param("ござる", "連用形", "ます", "ござい", id="ございます"),
        pytest.param("なさる", "連用形", "", "なさり", id="なさり、"),
        pytest.param("食べる", "連用形", "ます", "食べ", id="ichidan"),
        pytest.param("見る", "仮定形", "", "見れ", id="ichidan before ば"),
        pytest.param("する", "連用形", "ます", "し", id="する"),
        pytest.param("来る", "連用形", "ます", "来", id="来る"),
        pytest.param("くる", "意志推量形", "", "こよう", id="くる"),
    ],
)
def test_verbs_are_put_into_forms(verb: str, form: str, before: str, put_into: str) -> None:
    assert put(tokenise(verb)[0], form, before) == put_into
