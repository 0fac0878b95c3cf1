from __future__ import annotations

import re

import pytest

from lintkit.checks.tokens import Pattern, Tokens
from lintkit.facts.phrases import Entry
from lintkit.model import Role, Span
from tests.support import reading

HEADING = (Role.HEADING,)


def check(*pages: object, **fields: object) -> Tokens:
    return Tokens(tuple(Pattern.from_page(page) for page in pages), **fields)  # type: ignore[arg-type]


def found(tokens: Tokens, text: str) -> list[tuple[str, tuple[str, ...]]]:
    read = reading(text)
    blocks = read.document.blocks
    return [
        (blocks[one.block].text[one.span.start : one.span.end], one.suggestions) for one in tokens.find(read.only("ja"))
    ]


SAID = {
    "words": [{"lemma": "仰る"}, {"lemma": "れる"}, {"lemma": "た", "op": "?"}],
    "better": "{1:2}{3}",
    "fix": "safe",
}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("「おっしゃられた」は誤りです。", id="a quotation"),
        pytest.param("> おっしゃられたことは覚えています。", id="a block quote"),
        pytest.param("Q. おっしゃられたことは？", id="a customer"),
        pytest.param("おっしゃったとおりです。", id="another form"),
        pytest.param("您说的是“おっしゃられた”。", id="a quotation in another language"),
    ],
)
def test_stays_silent(text: str) -> None:
    assert found(check(SAID), text) == []


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        pytest.param("おっしゃられた。", [("おっしゃられた", ("おっしゃった",))], id="before た"),
        pytest.param("おっしゃられるとおり", [("おっしゃられる", ("おっしゃる",))], id="with an optional word missing"),
        pytest.param("おっしゃられます", [("おっしゃられ", ("おっしゃい",))], id="before ます"),
    ],
)
def test_better_wordings_are_conjugated(text: str, hits: list[tuple[str, tuple[str, ...]]]) -> None:
    assert found(check(SAID), text) == hits


def test_a_wording_that_cannot_be_conjugated_is_not_offered() -> None:
    page = {"words": ["香水", "です"], "better": ["{1:2}", "{1:連用形}", "香水でございます"]}
    assert found(check(page), "香水です。") == [("香水です", ("香水でございます",))]


def test_a_wording_in_the_form_of_a_missing_word_is_not_offered() -> None:
    page = {"words": [{"lemma": "読む"}, {"surface": "ます", "op": "?"}], "better": "{1:2}"}
    assert found(check(page), "読む") == [("読む", ())]


def test_a_form_may_be_named() -> None:
    assert found(check({"words": [{"lemma": "読む"}], "better": "{1:命令形}"}), "読む") == [("読む", ("読め",))]


def test_only_what_is_marked_is_reported() -> None:
    page = {"words": ["送っ", "て", "もらえ", "ます", "か"], "mark": ["3", "5"], "better": "いただけますか"}
    assert found(check(page), "写真を送ってもらえますか。") == [("もらえますか", ("いただけますか",))]
    assert found(check({**page, "mark": "3"}), "写真を送ってもらえますか。") == [("もらえ", ("いただけますか",))]


def test_a_safe_fix_writes_the_first_wording() -> None:
    fixes = [one.fix for one in check(SAID).find(reading("おっしゃられた。"))]
    assert [(fix.edits, fix.safe) for fix in fixes if fix] == [(((Span(0, 7), "おっしゃった"),), True)]
    assert not next(iter(check({**SAID, "fix": "unsafe"}).find(reading("おっしゃられた。")))).fix.safe  # type: ignore[union-attr]


def test_excepted_phrases_and_patterns_are_spared() -> None:
    text = "先生がおっしゃられた。母がおっしゃられた。"
    assert len(found(check(SAID), text)) == 2
    assert len(found(check(SAID, except_=(Entry("先生が"),)), text)) == 2
    assert len(found(check(SAID, except_=(Entry("先生がおっしゃら"),)), text)) == 1
    spared = (Pattern.from_page(["母", "が", {"lemma": "仰る"}]),)
    assert len(found(check(SAID, except_patterns=spared), text)) == 1


def test_phrases_catch_what_words_lose() -> None:
    both = check(SAID, phrases=(Entry("られた", ("た",)), Entry("ガチ")))
    assert found(both, "ガチでおっしゃられた。") == [("ガチ", ()), ("おっしゃられた", ("おっしゃった",))]


def test_where_two_patterns_overlap_the_earlier_listed_counts() -> None:
    assert found(check(["を", "読む"], ["本", "を"]), "本を読む") == [("を読む", ())]


def test_some_roles_may_be_left_out() -> None:
    assert found(check(SAID, not_in=HEADING), "# おっしゃられたこと") == []


def test_quotations_may_be_checked() -> None:
    assert found(check(SAID, quotes="check"), "「おっしゃられた」") == [("おっしゃられた", ("おっしゃった",))]


@pytest.mark.parametrize(
    ("page", "what"),
    [
        pytest.param({"mark": "1"}, "a pattern has words", id="no words"),
        pytest.param({"words": ["a"], "colour": "red"}, "no 'colour'", id="an unknown key"),
        pytest.param([], "wants a list of words", id="an empty list"),
        pytest.param({"words": "a"}, "wants a list of words", id="a text for a list"),
        pytest.param({"words": ["a"], "fix": "maybe"}, "fix cannot be 'maybe'", id="an unknown fix"),
        pytest.param({"words": ["a"], "mark": ["1"]}, "mark wants the numbers", id="one number in a list"),
        pytest.param({"words": ["a"], "mark": "first"}, "mark wants the numbers", id="no number"),
        pytest.param({"words": ["a"], "mark": ["1", "2"]}, "lies outside the 1 words", id="a mark outside"),
        pytest.param(
            {"words": ["a", {"surface": "b", "op": "?"}], "mark": "2"}, "not optional", id="a mark that may be empty"
        ),
        pytest.param({"words": ["a"], "better": "{2}"}, "names word 2 of 1", id="a blank without a word"),
    ],
)
def test_a_wrong_pattern_is_explained(page: object, what: str) -> None:
    with pytest.raises(ValueError, match=re.escape(what)):
        Pattern.from_page(page)
