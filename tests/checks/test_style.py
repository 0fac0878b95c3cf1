from __future__ import annotations

from typing import Literal

import pytest

from lintkit.checks.style import Style
from tests.support import reading

LISTS = {
    "rhetoric": ("ja-register/rhetoric",),
    "commerce": ("ja-register/commerce",),
    "appeals": ("ja-register/appeals",),
    "goods": ("product-page",),
}


def found(report: Literal["plain", "mix", "casual"], kind: str, text: str) -> list[str]:
    check = Style(report, letters=("email",), leads=("campaign",), **LISTS)
    read = reading(text, kind=kind)
    blocks = read.document.blocks
    return [blocks[one.block].text[one.span.start : one.span.end] for one in check.find(read.only("ja"))]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        pytest.param("email", "商品を発送しました。明日届く。", id="as much polite as plain"),
        pytest.param("email", "商品を届ける人", id="a noun"),
        pytest.param("email", "利用規約に同意する", id="a label"),
        pytest.param("email", "どうして安いのか。知りたい？", id="questions"),
        pytest.param("campaign", "会員なら送料が無料になる。", id="one sentence of an advertisement"),
        pytest.param("campaign", "夜がほどけていく。静かな香りが残る。", id="a poem"),
        pytest.param("campaign", "送料が無料になる！クーポンも使える！", id="calls"),
        pytest.param("other", "静かな一冊だった。夜に読んだ。ぜひ読んでほしい。", id="an essay appeals"),
        pytest.param("product-page", "海辺を歩いた。波が高い。君に来てほしい。", id="a wish"),
        pytest.param("product-page", "ぜひ試してほしい。風が鳴る。夜がほどける。", id="an appeal, then a poem"),
        pytest.param("product-page", "「ぜひ試してほしい」", id="a quotation alone"),
        pytest.param("campaign", "送料は無料なのだ。クーポンも使えるのである。", id="reasons"),
    ],
)
def test_no_plain_text(kind: str, text: str) -> None:
    assert found("plain", kind, text) == []


@pytest.mark.parametrize(
    ("kind", "text", "hits"),
    [
        pytest.param("email", "商品を発送した", ["発送した"], id="one sentence of a letter"),
        pytest.param("email", "いつもありがとう。明日届く。また来てね。", ["届く"], id="with soft endings"),
        pytest.param("product-page", "革は育つ。使うほど深まる。ぜひ使ってみてほしい。", ["育つ"], id="an appeal"),
        pytest.param("product-page", "朝に焼いた。香りが広がる。どうぞご賞味あれ。", ["焼いた"], id="an old appeal"),
        pytest.param("campaign", "送料が無料になる。会費もかからない。", ["なる"], id="an advertisement"),
        pytest.param(
            "campaign", "送料は誰でもいつでも何度でもどこでも無料になる！会費もかからない。", ["なる"], id="no call"
        ),
    ],
)
def test_plain_texts(kind: str, text: str, hits: list[str]) -> None:
    assert found("plain", kind, text) == hits


def test_the_other_plain_sentences_are_related() -> None:
    check = Style("plain", letters=("email",))
    (match,) = check.find(reading("商品を発送した。明日届く。", kind="email"))
    assert [related.span for related in match.related] == [(10, 12)]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        pytest.param("email", "明日届く。明後日も届く。", id="wholly plain"),
        pytest.param("campaign", "春が来た。新作をご紹介します。", id="a lead"),
        pytest.param("campaign", "毎日が変わる。\n\n新作をご紹介します。", id="catch copy by itself"),
        pytest.param("campaign", "- 商品を選ぶ。\n- 送料を確かめる。\n- ご注文ください。", id="a plain list"),
    ],
)
def test_no_mixture(kind: str, text: str) -> None:
    assert found("mix", kind, text) == []


@pytest.mark.parametrize(
    ("kind", "text", "hits"),
    [
        pytest.param("email", "ありがとうございます。\n\n明日届く。", ["届く"], id="a letter, by itself"),
        pytest.param("campaign", "新作です。香りが続く。", ["続く"], id="beside a polite sentence"),
        pytest.param("campaign", "送料が無料になる。ぜひご利用ください。", ["なる"], id="no lead, it speaks of trade"),
        pytest.param(
            "campaign",
            "新作です。ご覧ください。\n\n会員の方ならいつでもどなたでも送料が無料になる。\n\n紹介してくださった方にもれなくクーポンが届く。",
            ["なる", "届く"],
            id="two long ones by themselves",
        ),
        pytest.param("campaign", "- 選びます。\n- 送ります。\n- 届く。", ["届く"], id="the odd one of a list"),
    ],
)
def test_mixtures(kind: str, text: str, hits: list[str]) -> None:
    assert found("mix", kind, text) == hits


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        pytest.param("いいね！", [], id="the button's name"),
        pytest.param("#いいね返し #フォローしてね", [], id="hashtags"),
        pytest.param("フォローといいね！", [], id="follow and like"),
        pytest.param("お得ですよ。いいですね。", [], id="polite"),
        pytest.param("見逃すな！", [], id="an order is no friendly ending"),
        pytest.param("# いい香りだな", [], id="a headline may mutter"),
        pytest.param("# もう届くかも", [], id="a headline may doubt"),
        pytest.param("# 見て！", [], id="a headline may call"),
        pytest.param("感謝を込めて！", [], id="left open for effect"),
        pytest.param("女性よ。", [], id="a noun"),
        pytest.param("ぜひ見て！", ["見て"], id="a call"),
        pytest.param("みんな見てみて〜！", ["見てみて"], id="a stretched call"),
        pytest.param("またね♪", ["またね"], id="またね"),
        pytest.param("もう届くかも。", ["届くかも"], id="かも"),
        pytest.param("どうかな？", ["どうかな"], id="かな"),
        pytest.param("明日送るからね。", ["送るからね"], id="からね"),
        pytest.param("ごめんね。", [], id="an apology: ja-customer-phrase has it"),
        pytest.param("安いもんね。", ["安いもんね"], id="もん"),
        pytest.param("安いだろ？", ["安いだろ"], id="だろ"),
        pytest.param("お得でしたっけ？", ["お得でしたっけ"], id="っけ even behind です"),
        pytest.param("# 春だよ", ["春だよ"], id="a headline"),
    ],
)
def test_casual_endings(text: str, hits: list[str]) -> None:
    assert found("casual", "other", text) == hits
