"""Terms that are only mentioned, and that they are told once: by this rule or by the one that asks for the term."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from lintkit.checks.obligation.sought import Sought
from lintkit.checks.require import Require
from lintkit.checks.weak import Weak
from lintkit.engine import Job, check
from lintkit.examples import unmarked
from lintkit.facts.incentives.programme import is_programme
from lintkit.facts.incentives.vague import vague
from lintkit.model import FileReport
from lintkit.rule import Rule
from tests.support import reading, rules

RULE = "jp-incentive-terms-weak"
ASKING = {
    "cap": "jp-incentive-cap-missing",
    "eligibility": "jp-incentive-eligibility-missing",
    "minimum-spend": "jp-incentive-min-purchase-missing",
    "payout-timing": "jp-incentive-payout-timing-missing",
    "conditions": "jp-incentive-conditions-missing",
    "stacking": "jp-incentive-stacking-missing",
    "clawback": "jp-incentive-clawback-missing",
    "abuse": "jp-incentive-abuse-missing",
}


def asked(rule: Rule) -> list[Sought]:
    """The offers that a page of kind `require` asks, with the documents of the page; `example` aside."""
    assert isinstance(rule.check, Require)
    everywhere = rule.documents == rules()[RULE].documents
    documents: Any = () if everywhere else rule.documents
    return [replace(one, example="", documents=one.documents or documents) for one in rule.check.when]


@pytest.mark.parametrize(("term", "rule"), ASKING.items())
def test_each_term_is_left_to_the_rule_that_asks_for_it(term: str, rule: str) -> None:
    weak = rules()[RULE].check
    assert isinstance(weak, Weak)
    assert {one.term for one in weak.terms} == ASKING.keys()
    (entry,) = (one for one in weak.terms if one.term == term)
    assert set(entry.unless) == {_sorted(one) for one in asked(rules()[rule])}


def _sorted(sought: Sought) -> Sought:
    """Documents in the order in which terms-weak writes them."""
    order: Any = ("campaign", "referral", "terms")
    return replace(sought, documents=order) if set(sought.documents) == set(order) else sought


def report(text: str, path: str = "t.md", **context: str) -> FileReport:
    ids = (RULE, *ASKING.values())
    return check(path, text.encode(), Job(tuple(rules()[one] for one in ids), "ja", context))


def texts() -> Iterator[Any]:
    for name in (RULE, *ASKING.values()):
        rule = rules()[name]
        for number, example in enumerate((*rule.valid, *rule.invalid)):
            kind = example.context.get("kind", rule.documents[0])
            yield pytest.param(unmarked(example.text)[0], example.path, kind, id=f"{name} {number}")


@pytest.mark.parametrize(("text", "path", "kind"), list(texts()))
def test_no_weak_wording_is_told_twice(text: str, path: str, kind: str) -> None:
    findings = report(text, path, kind=kind).findings
    weak = [one.span for one in findings if one.rule == RULE]
    others = [place.span for one in findings if one.rule != RULE for place in one.related]
    assert not any(span.overlaps(other) for span in weak for other in others)


def test_a_wording_weak_for_two_kinds_is_told_once() -> None:
    text = "会員登録で300ポイントを進呈します。所定の条件を満たした方が対象です。"
    found = [(one.rule, one.text) for one in report(text, kind="email").findings]
    assert found == [(RULE, "条件を満たした方")]


def test_one_finding_for_a_kind_with_the_others_beside_it() -> None:
    text = "会員登録で300ポイントを進呈します。ポイントは順次付与します。\n\n※ポイントは後日付与します。"
    (finding,) = report(text, kind="email").findings
    assert finding.text == "順次付与"
    assert [place.text for place in finding.related] == ["後日付与"]
    assert "付与時期" in finding.message
    assert finding.sought


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("500円クーポンを進呈します。上限がございます。", {"cap"}, id="beside the offer"),
        pytest.param("500円クーポンを進呈します。\n\nクーポンには上限がございます。", {"cap"}, id="it names a reward"),
        pytest.param("500円クーポンを進呈します。\n\nご予約には上限がございます。", set(), id="of something else"),
        pytest.param("500円クーポンを進呈します。商品は順次発送します。", set(), id="of goods beside the offer"),
        pytest.param("500円クーポンを進呈します。上限がございます。お一人様3枚まで。", set(), id="stated after all"),
        pytest.param(
            "クーポンの併用には条件があります。ポイントは併用できます。", {"stacking"}, id="stated of another form"
        ),
    ],
)
def test_vague(text: str, wanted: set[str]) -> None:
    kinds = {one.kind for one in vague(reading(text))}
    assert kinds & {"cap", "payout-timing", "stacking"} == wanted


def test_a_programme_sets_out_terms_at_some_length() -> None:
    terms = "どなたでもご紹介いただけます。お一人様5名様までです。有効期限は発行日から30日間です。"
    assert not is_programme(reading(terms))
    assert is_programme(reading(terms + "当店の味を大切な方にもお届けください。" * 6))
    assert not is_programme(reading("当店の味を大切な方にもお届けください。" * 12))
