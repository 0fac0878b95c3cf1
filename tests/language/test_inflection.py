"""Every class of word in every form: as patterns and as made forms."""

from __future__ import annotations

import re

import pytest

from lintkit.language.inflection import conjugate, pattern

FORMS = ("連用形", "て形", "た形", "ない形", "ば形", "意志形", "命令形", "可能形", "受身形", "使役形")
PARADIGMS = {
    "書く": "書き 書いて 書いた 書かない 書けば 書こう 書け 書ける 書かれる 書かせる",
    "防ぐ": "防ぎ 防いで 防いだ 防がない 防げば 防ごう 防げ 防げる 防がれる 防がせる",
    "行く": "行き 行って 行った 行かない 行けば 行こう 行け 行ける 行かれる 行かせる",
    "いく": "いき いって いった いかない いけば いこう いけ いける いかれる いかせる",
    "持っていく": "持っていき 持っていって 持っていった 持っていかない 持っていけば 持っていこう 持っていけ"
    " 持っていける"
    " 持っていかれる 持っていかせる",
    "問う": "問い 問うて 問うた 問わない 問えば 問おう 問え 問える 問われる 問わせる",
    "買う": "買い 買って 買った 買わない 買えば 買おう 買え 買える 買われる 買わせる",
    "ある": "あり あって あった ない あれば あろう あれ あれる あられる あらせる",
    "する": "し して した しない すれば しよう しろ できる される させる",
    "改善する": "改善し 改善して 改善した 改善しない 改善すれば 改善しよう 改善しろ 改善できる 改善される 改善させる",
    "信ずる": "信じ 信じて 信じた 信じない 信ずれば 信じよう 信じろ 信ぜられる 信ぜられる 信じさせる",
    "来る": "来 来て 来た 来ない 来れば 来よう 来い 来られる 来られる 来させる",
    "くる": "き きて きた こない くれば こよう こい こられる こられる こさせる",
    "くださる": "ください くださって くださった くださらない くだされば くださろう ください くだされる"
    " くださられる くださらせる",
    "なさる": "なさい なさって なさった なさらない なされば なさろう なさい なされる なさられる なさらせる",
    "いらっしゃる": "いらっしゃい いらっしゃって いらっしゃった いらっしゃらない いらっしゃれば いらっしゃろう"
    " いらっしゃい"
    " いらっしゃれる いらっしゃられる いらっしゃらせる",
    "おっしゃる": "おっしゃい おっしゃって おっしゃった おっしゃらない おっしゃれば おっしゃろう おっしゃい"
    " おっしゃれる"
    " おっしゃられる おっしゃらせる",
    "ござる": "ござい ござって ござった ござらない ござれば ござろう ござい ござれる ござられる ござらせる",
    "食べる": "食べ 食べて 食べた 食べない 食べれば 食べよう 食べろ 食べられる 食べられる 食べさせる",
    "見る": "見 見て 見た 見ない 見れば 見よう 見ろ 見られる 見られる 見させる",
    "出来る": "出来 出来て 出来た 出来ない 出来れば 出来よう 出来ろ 出来られる 出来られる 出来させる",
    "読む": "読み 読んで 読んだ 読まない 読めば 読もう 読め 読める 読まれる 読ませる",
    "死ぬ": "死に 死んで 死んだ 死なない 死ねば 死のう 死ね 死ねる 死なれる 死なせる",
    "遊ぶ": "遊び 遊んで 遊んだ 遊ばない 遊べば 遊ぼう 遊べ 遊べる 遊ばれる 遊ばせる",
    "待つ": "待ち 待って 待った 待たない 待てば 待とう 待て 待てる 待たれる 待たせる",
    "貸す": "貸し 貸して 貸した 貸さない 貸せば 貸そう 貸せ 貸せる 貸される 貸させる",
    "帰る": "帰り 帰って 帰った 帰らない 帰れば 帰ろう 帰れ 帰れる 帰られる 帰らせる",
    "しゃべる": "しゃべり しゃべって しゃべった しゃべらない しゃべれば しゃべろう しゃべれ しゃべれる"
    " しゃべられる しゃべらせる",
}


@pytest.mark.parametrize(("word", "forms"), PARADIGMS.items(), ids=PARADIGMS)
def test_conjugate(word: str, forms: str) -> None:
    assert [conjugate(word, form) for form in FORMS] == forms.split()


@pytest.mark.parametrize(
    ("word", "form", "made"),
    [
        pytest.param("書く", "連用形-一般", "書き", id="UniDic's name"),
        pytest.param("書く", "連用形-イ音便", "書い", id="sound change"),
        pytest.param("買う", "未然形-一般", "買わ", id="negative stem"),
        pytest.param("買う", "仮定形-一般", "買え", id="condition stem"),
        pytest.param("買う", "意志推量形", "買おう", id="will"),
        pytest.param("買う", "連体形-一般", "買う", id="attributive"),
        pytest.param("買う", "ます形", "買います", id="polite"),
        pytest.param("ござる", "ます形", "ございます", id="honorific polite"),
        pytest.param("買う", "たい形", "買いたい", id="wish"),
        pytest.param("安い", "連用形", "安く", id="adjective"),
        pytest.param("安い", "た形", "安かった", id="adjective past"),
        pytest.param("安い", "連体形", "安い", id="adjective plain"),
        pytest.param("いい", "ば形", "よければ", id="いい becomes よい"),
    ],
)
def test_conjugate_one(word: str, form: str, made: str) -> None:
    assert conjugate(word, form) == made


@pytest.mark.parametrize(("word", "form"), [("治療", "て形"), ("書く", "過去"), ("安い", "命令形"), ("い", "た形")])
def test_conjugate_refuses(word: str, form: str) -> None:
    with pytest.raises(ValueError, match="has no form"):
        conjugate(word, form)


SILENT = {
    "治る": "治療 治安 治す 治せる",
    "安い": "安心 安全 不安",
    "改善する": "改善 改善を 改善点",
    "見る": "見学 見本 見せる",
    "来る": "来週 来店 来場",
    "消す": "消費 消える",
    "痩せる": "痩身 痩せ型",
    "買う": "買い物",
    "安全だ": "安全性 安全",
    "する": "すぐ しか",
}


@pytest.mark.parametrize(("word", "texts"), SILENT.items(), ids=SILENT)
def test_pattern_leaves(word: str, texts: str) -> None:
    regex, _ = pattern(word)
    assert [text for text in texts.split() if re.search(regex, text)] == []


WHOLE = {
    "治る": "治る 治った 治らない 治ります 治れば 治ろう 治って 治りやすい 治りました 治り 治りません"
    " 治っています 治らなかった"
    " 治りやすく 治りにくい 治られる 治らず 治るでしょう 治りたい",
    "書く": "書ける 書けない 書かせます 書かれた 書いてる 書きすぎ 書き方",
    "防ぐ": "防いで 防いだ 防げる 防ぎます 防がない",
    "安い": "安い 安く 安かった 安ければ 安さ 安くない 安すぎる 安そう 安いです",
    "いい": "いい いいです よく よかった よければ",
    "安全だ": "安全だ 安全な 安全に 安全です 安全では 安全なら",
    "改善する": "改善する 改善した 改善します 改善しない 改善される 改善できます 改善いたします"
    " 改善させます 改善せず 改善なさいます",
    "する": "する した します しない される せず できない いたします",
    "来る": "来る 来た 来ない 来ます 来られる 来れば",
    "くる": "くる きた こない きます くれば",
    "見る": "見る 見た 見ます 見られる 見よう 見方",
    "痩せる": "痩せる 痩せた 痩せ 痩せます 痩せられる 痩せない 痩せやすい 痩せすぎ 痩せさせる",
    "問う": "問うた 問い 問わず 問われる",
    "信ずる": "信ずる 信じます 信ずれば",
    "くださる": "ください くださいます くださった くださいませ",
    "ある": "ある あった あります ありません あれば",
}


@pytest.mark.parametrize(("word", "texts"), WHOLE.items(), ids=WHOLE)
def test_pattern_takes_the_whole_form(word: str, texts: str) -> None:
    regex, needs = pattern(word)
    found = {text: match.group() if (match := re.search(regex, text)) else "" for text in texts.split()}
    assert found == {text: text for text in texts.split()}
    assert all(any(need in text for need in needs) for text in texts.split())


@pytest.mark.parametrize("word", ["治療", "る", "", "ABC", "い", "だ"])
def test_pattern_refuses_what_does_not_inflect(word: str) -> None:
    with pytest.raises(ValueError, match="dictionary form"):
        pattern(word)
