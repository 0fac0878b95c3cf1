"""The phrase language: what it finds, what it leaves, what it tells a writer; its prefilter loses nothing."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.facts.grammar import is_literal
from lintkit.facts.phrases import Entry, Phrases, compile_phrase, needs_of, use_needs
from lintkit.language.characters import fold
from lintkit.model import HOLE


def found(phrase: str, text: str) -> list[str]:
    return [text[hit.span.start : hit.span.end] for hit in Phrases.of([phrase]).find(fold(text))]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        pytest.param("PR", "PRICE, EXPRESS", id="Latin word inside another"),
        pytest.param("coupon", "coupons", id="Latin plural"),
        pytest.param("NO.1", "NO.10 NO.1,000", id="number goes on"),
        pytest.param("1位", "11位 3.1位", id="number begins before"),
        pytest.param("<解す>", "誤解しないでください", id="kanji word that ends in it"),
        pytest.param("<治る>", "完治しました。治療します", id="other words with its kanji"),
        pytest.param("<買う>", "買い物", id="noun made of it"),
        pytest.param("<いる>", "まいる", id="kana word that ends in it"),
        pytest.param("最大…割引", "最大のお楽しみはこれからです。割引", id="gap over a stop"),
        pytest.param("最佳‥期", "最佳、次の日期", id="step over a comma"),
        pytest.param("最佳‥期", "最佳一二三四五期", id="step too long"),
        pytest.param("必ず…<当たる>", "必ずしもそうとは限りませんが、よく探せばそのうち当たります", id="gap too long"),
        pytest.param("{money}", "30%", id="another value"),
        pytest.param("{placeholder}様", "お客様", id="no placeholder"),
    ],
)
def test_leaves(phrase: str, text: str) -> None:
    assert found(phrase, text) == []


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        pytest.param(
            "(了解|承知)(しました|です)", "了解 です。承知しました！", ["了解 です", "承知しました"], id="alternatives"
        ),
        pytest.param("お?得", "お得", [], id="? needs a bracket"),
        pytest.param("(お)?得", "お得な得", ["お得", "得"], id="option"),
        pytest.param(
            "送料無料", "送料　無料 ｿｳﾘｮｳ送料\n無料", ["送料　無料", "送料\n無料"], id="spaces and line breaks"
        ),
        pytest.param("サービス", "ｻｰﾋﾞｽ", ["ｻｰﾋﾞｽ"], id="half-width kana"),
        pytest.param("PR", "ＰＲ動画とpr記事", ["ＰＲ", "pr"], id="width and case"),
        pytest.param("50%OFF", "５０％　ＯＦＦ", ["５０％　ＯＦＦ"], id="space where letters meet signs"),
        pytest.param("NO.1", "No. 1", ["No. 1"], id="space after a point"),
        pytest.param(
            "iPhone (15)?ケース",
            "iPhone 15ケース iPhoneケース",
            ["iPhone 15ケース", "iPhoneケース"],
            id="space in a phrase",
        ),
        pytest.param("送料 無料", "送料無料", ["送料無料"], id="space in a Japanese phrase"),
        pytest.param("{money}OFF", "1,000円 OFF", ["1,000円 OFF"], id="value"),
        pytest.param("最大{percent}", "最大30%", ["最大30%"], id="literal and value"),
        pytest.param("{placeholder}様", f"{HOLE}様へ", [f"{HOLE}様"], id="placeholder"),
        pytest.param("最佳‥期", "最佳赏樱期", ["最佳赏樱期"], id="step"),
        pytest.param("最大…割引", "最大5万円もの割引", ["最大5万円もの割引"], id="gap"),
        pytest.param(
            "必ず…<当たる>", "必ずだれかに当たります", ["必ずだれかに当たります"], id="gap and inflecting word"
        ),
        pytest.param("<治る>", "通常治ります。必ず治った", ["治ります", "治った"], id="inflecting word"),
        pytest.param("<誤解する>", "誤解しました", ["誤解しました"], id="the longer word"),
        pytest.param("(<治る>|<消える>)", "シミが消えた", ["消えた"], id="inflecting alternatives"),
        pytest.param("\\(仮\\)", "（仮）", ["（仮）"], id="escapes"),
        pytest.param("（仮）", "(仮)", ["(仮)"], id="full-width brackets are characters"),
        pytest.param("\\…", "さて…", ["…"], id="escaped gap"),
        pytest.param("A&B", "Ａ＆Ｂ", ["Ａ＆Ｂ"], id="signs"),
        pytest.param('"最高"', "“最高”", ["“最高”"], id="quotes"),
        pytest.param("方法", "⽅法", ["⽅法"], id="radicals"),
        pytest.param("最(好|好用)的", "最好用的", ["最好用的"], id="longer alternative"),
        pytest.param("最(好|好用)", "最好用的", ["最好用"], id="longer alternative at the end"),
        pytest.param("a|ab|abc", "ab", ["ab"], id="longest first, whole words"),
    ],
)
def test_finds(phrase: str, text: str, words: list[str]) -> None:
    assert found(phrase, text) == words


def test_longest_of_several_phrases() -> None:
    hits = list(Phrases.of(["お得", "お得意様", "得意"]).find(fold("お得意様限定")))
    assert [hit.entry.phrase for hit in hits] == ["お得意様"]


def test_search_is_the_first() -> None:
    phrases = Phrases((Entry("b"), Entry("a", ("c",))))
    hit = phrases.search(fold("a b"))
    assert hit is not None
    assert hit.entry.better == ("c",)
    assert Phrases.of(["x"]).search(fold("a b")) is None


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        pytest.param("お得(です", "character 3: opens a bracket that is not closed", id="open"),
        pytest.param("お得)です", "character 3: closes a bracket that was not opened", id="closed"),
        pytest.param("{mony}OFF", "character 1: '{mony}' is no type of value; there are", id="type"),
        pytest.param("{money", "lacks the '}' that closes '{'", id="open type"),
        pytest.param("必ず<治る", "character 3: lacks the '>'", id="open word"),
        pytest.param("必ず<治療>", "character 3: <治療> wants a word in its dictionary form", id="no inflecting word"),
        pytest.param("(お得)?", "matches everywhere", id="all optional"),
        pytest.param("…", "matches everywhere", id="gap only"),
        pytest.param("お得|", "matches everywhere", id="empty alternative"),
        pytest.param("", "matches everywhere", id="nothing"),
        pytest.param("\u200b", "matches everywhere", id="invisible"),
        pytest.param("お得\\", "ends in \\", id="lone escape"),
        pytest.param("（お得|安い）", "plain characters here", id="full-width group"),
        pytest.param("a…b…c…d…e", "more than 3 gaps", id="gaps"),
        pytest.param("(" * 30 + "a" + ")" * 30, "20 deep", id="depth"),
        pytest.param("あ" * 501, "501 characters", id="length"),
        pytest.param("a\0b", "control characters", id="control"),
    ],
)
def test_errors_speak_to_a_writer(phrase: str, words: str) -> None:
    with pytest.raises(ValueError, match=r".+") as error:
        compile_phrase(phrase)
    assert words in str(error.value)


@pytest.mark.parametrize(
    ("value", "better"),
    [
        pytest.param("了解です", (), id="bare"),
        pytest.param({"了解です": "承知しました"}, ("承知しました",), id="one"),
        pytest.param(
            {"了解です": ["承知しました", "かしこまりました"]}, ("承知しました", "かしこまりました"), id="several"
        ),
    ],
)
def test_entry(value: object, better: tuple[str, ...]) -> None:
    assert Entry.from_page(value) == Entry("了解です", better)


@pytest.mark.parametrize("value", [["a"], {}, {"a": "b", "c": "d"}])
def test_entry_refuses(value: object) -> None:
    with pytest.raises(ValueError, match="a phrase is"):
        Entry.from_page(value)


ATOMS = st.sampled_from(
    [
        "お",
        "得",
        "得意",
        "様",
        "PR",
        "No.1",
        "50%",
        "a b",
        "ガ",
        "ｶﾞ",
        "{money}",
        "{percent}",
        "<治る>",
        "<安い>",
        "…",
        "。",
        "、",
    ]
)


def _phrases() -> st.SearchStrategy[str]:
    def grow(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        several = st.lists(inner, min_size=1, max_size=3)
        return st.one_of(
            several.map("".join),
            several.map(lambda parts: "(" + "|".join(parts) + ")"),
            inner.map(lambda part: f"({part})?"),
        )

    return st.recursive(ATOMS, grow, max_leaves=6)


PIECES = [
    "お",
    "得",
    "得意",
    "様",
    "PR",
    "ｐｒ",
    "No. 1",
    "５０％",
    "a",
    "b",
    " ",
    "　",
    "ｶﾞ",
    "が",
    "1,000円",
    "治った",
    "安く",
    "。",
    "、",
    HOLE,
    "\u200b",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


@given(st.lists(_phrases(), min_size=1, max_size=4), TEXTS)
def test_prefilter_loses_nothing(phrases: list[str], text: str) -> None:
    good = [phrase for phrase in phrases if _compiles(phrase)]
    folded = fold(text)
    wanted = {span for phrase in good for span in compile_phrase(phrase).find(folded.text)}
    got = {(start, end) for start, end, _ in Phrases.of(good)._all(folded.text)}
    assert got == wanted
    for hit in Phrases.of(good).find(folded):
        assert fold(text[hit.span.start : hit.span.end]).text.replace(" ", "") == folded.text[
            hit.start : hit.end
        ].replace(" ", "")


def _compiles(phrase: str) -> bool:
    try:
        compile_phrase(phrase)
    except ValueError:
        return False
    return True


def test_needs_are_the_rarest_literal() -> None:
    assert compile_phrase("お(得|安い)送料無料です…").needs == {"送料無料です"}
    assert compile_phrase("(了解|承知しました)").needs == {"了解", "承知しました"}
    assert compile_phrase("{money}").needs == frozenset()


def test_cost_is_linear_in_text_and_flat_in_phrases() -> None:
    phrases = Phrases.of([f"禁止表現{number}" for number in range(3000)] + ["a…b…c…d", "(お|御)?(得|徳)?(です|だ)?よ"])
    text = fold("aabbcc" * 2000 + "おお得得ですだ" * 2000)
    list(phrases.find(text))
    started = time.process_time()
    list(phrases.find(text))
    assert time.process_time() - started < 10


def test_regex_can_stand_in_a_larger_one() -> None:
    import re

    joined = "|".join(compile_phrase(phrase).regex.pattern for phrase in ("<治る>", "<安い>", "PR"))
    assert re.findall(joined, "安くて治ったpr") == ["安くて", "治った", "pr"]


@pytest.mark.parametrize("phrase", ["お客様", "(あ|い)う", "{money}引き", "「a b」"])
def test_what_an_earlier_run_knows_is_what_parsing_tells(phrase: str) -> None:
    assert set(needs_of(phrase)) == compile_phrase(phrase).needs
    use_needs({phrase: ("known",)})
    assert needs_of(phrase) == ("known",)
    use_needs({})


@pytest.mark.parametrize("phrase", ["お客様", "您", "ＡＢ", "か゛", "か\u3000き", "お…き", "a", "お客 様", "あ" * 501])
def test_literals_need_themselves(phrase: str) -> None:
    if is_literal(phrase):
        assert compile_phrase(phrase).needs == {phrase}
    assert is_literal(phrase) == (phrase in {"お客様", "您"})


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        pytest.param("{money}", "money", id="alone"),
        pytest.param("最大{money}(OFF)?", "money", id="in a sequence"),
        pytest.param("({money}引き|{money}OFF)", "money", id="in every alternative"),
        pytest.param("({money}引き|{percent}OFF)", "", id="of two types"),
        pytest.param("({money})?引き", "", id="optional"),
        pytest.param("割引", "", id="none"),
    ],
)
def test_a_value_that_must_stand_there(phrase: str, value: str) -> None:
    assert compile_phrase(phrase).value == value
    assert list(compile_phrase(phrase).find("お得です")) == []


@pytest.mark.parametrize("text", ["500円引き", f"{HOLE}円引き"])
def test_a_value_and_its_sign(text: str) -> None:
    assert list(compile_phrase("{money}引き").find(text)) == [(0, len(text))]
