from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.facts.sequences import Term, Terms
from lintkit.language.characters import fold
from lintkit.language.japanese import tokenise
from lintkit.model import Features, Span, Token


def words(text: str) -> tuple[Token, ...]:
    """One token per letter: enough to try the operators."""
    blank = Features("", "", "", "", "", "", "")
    return tuple(Token(char, Span(at, at + 1), blank._replace(lemma=char)) for at, char in enumerate(text))


def terms(*pages: object) -> Terms:
    return Terms(tuple(Term.from_page(page) for page in pages))


def found(sought: Terms, tokens: Sequence[Token]) -> list[str]:
    return [
        "".join(token.surface for token in tokens[hit.tokens.start : hit.tokens.end]) for hit in sought.find(tokens)
    ]


@pytest.mark.parametrize(
    ("pages", "text", "hits"),
    [
        pytest.param(["a", "b"], "acbba", [], id="words that do not follow each other"),
        pytest.param(["a", {"surface": "b", "op": "{2}"}, "c"], "abc abbbc", [], id="a count that is not met"),
        pytest.param(["a", {"not": {"surface": "b"}}], "aba", [], id="a word that is ruled out"),
        pytest.param(["a", {"surface": "b", "op": "?"}, "c"], "ac abc abbc", ["ac", "abc"], id="one or none"),
        pytest.param(["a", {"surface": "b", "op": "*"}, "c"], "ac abbbc", ["ac", "abbbc"], id="any number"),
        pytest.param(["a", {"surface": "b", "op": "+"}, "c"], "ac abbc", ["abbc"], id="one or more"),
        pytest.param(["a", {"surface": "b", "op": "{1,2}"}], "a ab abbb", ["ab", "abb"], id="from one to two"),
        pytest.param(["a", {"surface": "b", "op": "{2,}"}], "ab abbb", ["abbb"], id="at least two"),
        pytest.param(["a", {"surface": "b", "op": "{,2}"}, "c"], "ac abbc abbbc", ["ac", "abbc"], id="at most two"),
        pytest.param(["a", {"op": "{2}"}, "d"], "abcd", ["abcd"], id="any word at all"),
        pytest.param([{"op": "*"}, "c"], "abc", ["abc"], id="from a run of any words"),
        pytest.param(["a", {"op": "*"}, "b", "c"], "axbxbc", ["axbxbc"], id="giving back what was taken"),
        pytest.param([{"surface": ["a", "b"]}], "abc", ["a", "b"], id="one of several"),
        pytest.param([{"lemma": "a"}, "a"], "aaaa", ["aa", "aa"], id="hits that do not overlap"),
    ],
)
def test_operators(pages: list[object], text: str, hits: list[str]) -> None:
    assert found(terms(*pages), words(text)) == hits


@pytest.mark.parametrize(
    ("pages", "text", "hits"),
    [
        pytest.param([{"pos": "助詞-終"}], "いいね", [], id="half a part of speech is none"),
        pytest.param([{"surface": "…み"}], "みる", [], id="an ending is not a beginning"),
        pytest.param([{"pos": "助詞"}], "店に行くよ", ["に", "よ"], id="part of speech by its beginning"),
        pytest.param([{"lemma": "見る", "cform": "連用形"}, "て"], "見て", ["見て"], id="lemma and form"),
        pytest.param([{"base": "いただく"}], "いただきます", ["いただき"], id="dictionary form as written"),
        pytest.param([{"origin": "外"}], "お店のメール", ["メール"], id="origin of the word"),
        pytest.param([{"ctype": "五段"}], "行く食べる", ["行く"], id="conjugation type"),
        pytest.param([{"surface": "召し…"}], "お召し上がりください", ["召し上がり"], id="beginning of a word"),
        pytest.param([{"surface": "…り"}], "お召し上がりください", ["召し上がり"], id="end of a word"),
        pytest.param([{"surface": "メール"}], "ﾒｰﾙ", ["メール"], id="half-width kana"),
        pytest.param(
            [{"pos": "動詞", "not": {"lemma": ["行く", "来る"]}}], "行く来る飲む", ["飲む"], id="all verbs but two"
        ),
    ],
)
def test_words_of_the_dictionary(pages: list[object], text: str, hits: list[str]) -> None:
    assert found(terms(*pages), tokenise(text)) == hits


def test_each_term_says_what_it_took() -> None:
    hit = next(terms("a", {"surface": "b", "op": "*"}, {"surface": "c", "op": "?"}, "d").find(words("xabbd")))
    assert hit == (Span(1, 5), (Span(1, 2), Span(2, 4), Span(4, 4), Span(4, 5)))


@pytest.mark.parametrize(
    ("page", "what"),
    [
        pytest.param(7, "a word is a text", id="a number"),
        pytest.param({"colour": "red"}, "a word has no 'colour'", id="an unknown key"),
        pytest.param({"surface": []}, "a text or a list of texts", id="no surface"),
        pytest.param({"surface": "…"}, "a text or a list of texts", id="dots alone"),
        pytest.param({"surface": [["a"]]}, "a text or a list of texts", id="a list in a list"),
        pytest.param({"not": "a"}, "'not' wants", id="not without keys"),
        pytest.param({"surface": "a", "op": "!"}, "op cannot be '!'", id="an unknown operator"),
        pytest.param({"surface": "a", "op": "{3,2}"}, "counts to nothing", id="a count the wrong way round"),
        pytest.param({"surface": "a", "op": "{0}"}, "counts to nothing", id="a count of none"),
    ],
)
def test_a_wrong_word_is_explained(page: object, what: str) -> None:
    with pytest.raises(ValueError, match=re.escape(what)):
        Term.from_page(page)


def test_a_sequence_needs_something_that_must_stand() -> None:
    with pytest.raises(ValueError, match="not be optional"):
        terms({"surface": "a", "op": "?"})


def test_a_sequence_may_not_grow_without_bound() -> None:
    with pytest.raises(ValueError, match="64 are allowed"):
        terms(*[{"surface": "a", "op": "*"}] * 5)


@pytest.mark.parametrize(
    ("pages", "literals"),
    [
        pytest.param([{"lemma": "成る"}], None, id="a lemma has no sure spelling"),
        pytest.param([{"surface": "a", "op": "?"}, {"lemma": "b"}], None, id="what may be missing"),
        pytest.param(["ます"], {"ます"}, id="a surface"),
        pytest.param([{"surface": ["お…", "ご…"]}, {"lemma": "b"}], {"お", "ご"}, id="beginnings"),
        pytest.param(["に", {"surface": ["なら", "成ら"]}], {"なら", "成ら"}, id="the rarest of several"),
        pytest.param(["ＯＫ"], {"ok"}, id="folded"),
    ],
)
def test_literals_of_which_one_must_stand(pages: list[object], literals: set[str] | None) -> None:
    assert terms(*pages).literals == literals


letters = st.text("abc", max_size=12)
operators = st.sampled_from(["", "?", "*", "+", "{2}", "{1,2}", "{,2}"])


@given(letters, st.lists(st.tuples(st.sampled_from("abc"), operators), min_size=1, max_size=4))
def test_operators_mean_what_they_mean_in_regular_expressions(text: str, parts: list[tuple[str, str]]) -> None:
    pages = [{"surface": letter, "op": op} for letter, op in parts]
    pattern = "".join(letter + op.replace("{,", "{0,") for letter, op in parts)
    if re.compile(pattern).match(""):
        return
    assert found(terms(*pages), words(text)) == re.findall(pattern, text)


@given(st.text("お読みになられましたくださいＡｶﾞ ", max_size=20))
def test_a_prefilter_by_literals_loses_nothing(text: str) -> None:
    sought = terms({"surface": ["なら", "ガ", "A", "くだ…"]})
    tokens = tokenise(text)
    if found(sought, tokens):
        assert any(literal in fold(text).text for literal in sought.literals or ())


def test_the_cost_is_bounded_where_nothing_matches() -> None:
    sought = terms(*[{"surface": "a", "op": "*"}] * 3, "b")
    assert found(sought, words("a" * 500)) == []
