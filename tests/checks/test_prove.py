"""The kind `prove`: a claim needs the parts of its evidence beside it."""

from __future__ import annotations

import textwrap

import pytest

from lintkit import pages
from lintkit.checks.prove import Prove
from lintkit.model import Words
from tests.support import reading

PAGE = """
claim: {phrases: [(満足度)?no.1], quotes: skip, voices: skip}
evidence:
  - {name: {ja: 時期, zh: 时间, en: when}, phrases: ["{number}年"]}
  - {name: {ja: 調査者, zh: 调查者, en: by whom}, phrases: [調べ]}
need: %s
sought: [2025年3月 自社調べ]
"""


def check(page: str) -> Prove:
    built, node = pages.compose(textwrap.dedent(page), "check.yaml")
    prove: Prove = built.build(node, Prove, "check")
    return prove


def lacking(text: str, need: str = "all") -> list[tuple[str, str | Words]]:
    """The words of each claim with what it lacks."""
    read = reading(text)
    matches = list(check(PAGE % need).find(read))
    assert all(one.sought == ("2025年3月 自社調べ",) for one in matches)
    return [
        (read.document.blocks[one.block].text[one.span.start : one.span.end], one.data["lacking"]) for one in matches
    ]


WHEN, WHO = Words("時期", "时间", "when"), Words("調査者", "调查者", "by whom")
BOTH = Words("時期、調査者", "时间、调查者", "when, by whom")

SILENT = [
    pytest.param("all", "満足度No.1（2025年 自社調べ）", id="in the sentence"),
    pytest.param("all", "満足度No.1※\n\n※2025年 自社調べ", id="in its note"),
    pytest.param("all", "お客様は「満足度No.1」と言います。", id="in quotation marks"),
    pytest.param("all", "## お客様の声\n\n★★★★★ 満足度No.1です（30代女性）", id="a customer's voice"),
    pytest.param("any", "満足度No.1（自社調べ）", id="any of them will do"),
]
FOUND = [
    pytest.param("all", "満足度No.1", BOTH, id="nothing"),
    pytest.param("all", "満足度No.1（自社調べ）", WHEN, id="one of two"),
    pytest.param("all", "満足度No.1\n\n送料無料\n\n※2025年 自社調べ", BOTH, id="a note of something else"),
    pytest.param("any", "満足度No.1", BOTH, id="not even one"),
]


@pytest.mark.parametrize(("need", "text"), SILENT)
def test_a_claim_with_its_evidence_is_left_alone(need: str, text: str) -> None:
    assert lacking(text, need) == []


@pytest.mark.parametrize(("need", "text", "parts"), FOUND)
def test_what_a_claim_lacks_is_named(need: str, text: str, parts: Words) -> None:
    assert lacking(text, need) == [("満足度No.1", parts)]


def test_each_claim_is_told() -> None:
    assert [words for words, _ in lacking("満足度No.1\n\n送料無料\n\n満足度No.1")] == ["満足度No.1"] * 2


FAULTS = [
    pytest.param("claim: {phrases: a}\nevidence: []", "'evidence' must name", id="no evidence"),
    pytest.param("claim: {}\nevidence: [{phrases: a}]", "'claim' must name", id="no claim"),
    pytest.param("claim: {phrases: a}\nevidence: [{phrases: b}]", "needs a 'name'", id="a part without a name"),
    pytest.param("claim: {fact: prise}\nevidence: [{phrases: b}]", "there is no fact 'prise'", id="an unknown fact"),
]


@pytest.mark.parametrize(("page", "what"), FAULTS)
def test_a_page_that_can_never_speak_is_refused(page: str, what: str) -> None:
    with pytest.raises(pages.PageError, match=what):
        check(page)
