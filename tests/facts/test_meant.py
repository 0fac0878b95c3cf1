"""Chinese shown on purpose, and Chinese words as the Japanese words they stand for."""

from __future__ import annotations

import pytest

from lintkit.facts.meant import meant
from lintkit.facts.restored import restored
from lintkit.model import Span
from tests.support import reading


def is_meant(text: str, word: str, path: str = "t.md") -> bool:
    read = reading(text, path)
    number, block = next((n, one) for n, one in enumerate(read.document.blocks) if word in one.text)
    at = block.text.index(word)
    return meant(read, number, Span(at, at + len(word)))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        pytest.param("中国語の优惠です", "优惠", id="speaks of Chinese"),
        pytest.param("「再见」（ツァイジェン）と言う", "再见", id="gloss in katakana"),
        pytest.param("「发票」とは領収書のことです", "发票", id="explained"),
        pytest.param("「发票」をどうぞ。\n\n「发票」は「領収書」です。", "发票", id="explained elsewhere"),
        pytest.param("陈道明氏（チェン）", "陈", id="reading after the whole name"),
        pytest.param("広東（广东）です", "广东", id="second form"),
        pytest.param("小籠包 <span lang='zh'>小笼包</span>です", "笼", id="declared in Markdown"),
        pytest.param("ようこそ / 欢迎光临本店", "欢迎", id="bilingual line"),
    ],
)
def test_meant(text: str, word: str) -> None:
    assert is_meant(text, word)


def test_declared_in_html() -> None:
    assert is_meant("<p>小籠包 <span lang='zh'>小笼包</span>です</p>", "笼", "a.html")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        pytest.param("「优惠」が届いています", "优惠", id="quoted only"),
        pytest.param("「优惠」はお得です", "优惠", id="praised"),
        pytest.param("送料（免费）です", "免费", id="brackets of other words"),
        pytest.param("お得（优惠）です", "优惠", id="brackets after kana"),
        pytest.param("送料（优惠あり）です", "优惠", id="brackets with kana"),
        pytest.param("送（优）です", "优", id="one character"),
        pytest.param("（" + "あ" * 30 + "优惠）", "优惠", id="bracket far away"),
        pytest.param("商品（" + "一" * 25 + "）优惠", "优惠", id="outside brackets"),
        pytest.param("優待（" + "优" * 25 + "）", "优", id="long brackets"),
    ],
)
def test_not_meant(text: str, word: str) -> None:
    assert not is_meant(text, word)


@pytest.mark.parametrize(
    ("text", "word", "whole", "form"),
    [
        pytest.param("ぜひ体验して", "验", "体验", "体験", id="word"),
        pytest.param("请求书です", "请求书", "请求书", "請求書", id="word with a suffix"),
        pytest.param("买一送一です", "买", "买", "", id="no Japanese word"),
        pytest.param("に关する件", "关", "关", "関", id="without its kana"),
        pytest.param("ひと时", "时", "时", "時", id="kana before"),
        pytest.param("お见舞い", "见", "见舞", "見舞", id="kana after"),
        pytest.param("お谢りを", "谢", "谢", "謝", id="alone between kana"),
    ],
)
def test_restored(text: str, word: str, whole: str, form: str) -> None:
    start, end, found = restored(text, text.index(word), text.index(word) + len(word))
    assert (text[start:end], found) == (whole, form)
