"""Examples of rule pages: what counts as held, and how a failing one reads."""

from __future__ import annotations

from typing import Any

import pytest

from lintkit.checks.phrase import Phrase
from lintkit.engine import Job
from lintkit.examples import failures, fault, unmarked
from lintkit.facts.phrases import Entry
from lintkit.model import Basis, LintkitError, Severity, Span, Verdict, Words
from lintkit.rule import Example, Rule


def rule(*examples: Example, valid: tuple[Example, ...] = (Example("いい。"),), **limits: Any) -> Rule:
    settings: dict[str, Any] = {"language": "ja", **limits}
    return Rule(
        id="r", verdict=Verdict.STYLE, severity=Severity.INFO, message=Words("あ", "啊", "a"), why="",
        basis=(Basis("x"),), check=Phrase((Entry("だめ", ("よい",)),)), valid=valid, invalid=examples,
        **settings,
    )  # fmt: skip


HELD = [
    pytest.param(Example("これは⟦だめ⟧です。"), id="marked"),
    pytest.param(Example("⟦だめ⟧と⟦だめ⟧です。"), id="two marks"),
    pytest.param(Example("<p>⟦だめ⟧です。</p>", "x.html"), id="another format"),
    pytest.param(Example("いいです。"), id="valid"),
    pytest.param(Example("⟦だめ⟧です。", fixed="だめです。"), id="fixed to what it is, without a fix"),
]


@pytest.mark.parametrize("example", HELD)
def test_holds(example: Example) -> None:
    assert fault(rule(), example) == ""


FAILING = [
    pytest.param(Example("⟦これ⟧は⟦だめ⟧です。"), "not found: ⟦これ⟧", id="missed"),
    pytest.param(Example("⟦だめ⟧とだめです。"), "found besides: ⟦だめ⟧", id="found besides"),
    pytest.param(Example("これは⟦だめです⟧。"), "not found: ⟦だめです⟧; found besides: ⟦だめ⟧", id="another span"),
    pytest.param(Example("⟦だめ⟧。", fixed="よい。"), "fixed to 'だめ。', not to 'よい。'", id="another fix"),
    pytest.param(Example(""), "is empty", id="nothing to read"),
]


@pytest.mark.parametrize(("example", "what"), FAILING)
def test_fails(example: Example, what: str) -> None:
    assert what in fault(rule(), example)


def test_failures_are_counted_from_one_and_know_their_line() -> None:
    bad = rule(Example("⟦だめ⟧"), Example("⟦いい⟧です。", line=9), valid=(Example("だめです。", line=5),))
    assert [(one.example, one.line) for one in failures(bad)] == [("valid 1", 5), ("invalid 2", 9)]


def test_a_side_without_examples_shows_nothing() -> None:
    assert [one.example for one in failures(rule(valid=()))] == ["valid", "invalid"]


CONTEXTS = [
    pytest.param({"documents": ("email", "sms")}, {}, id="the first kind"),
    pytest.param({"documents": ("email",)}, {"kind": "email"}, id="its own kind"),
    pytest.param({"audience": ("business",)}, {}, id="the first audience"),
    pytest.param({"market": "jp"}, {}, id="the market"),
    pytest.param({"platform": ("line",), "occasion": ("wedding",)}, {}, id="platform and occasion"),
]


@pytest.mark.parametrize(("limits", "context"), CONTEXTS)
def test_examples_run_where_their_rule_applies(limits: dict[str, Any], context: dict[str, str]) -> None:
    assert fault(rule(**limits), Example("⟦だめ⟧です。", context=context)) == ""


def test_an_example_of_another_kind_finds_nothing() -> None:
    assert fault(rule(documents=("email",)), Example("だめです。", context={"kind": "sms"})) == ""


def test_trouble_of_the_check_fails_the_example(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: Phrase, reading: object) -> list[object]:
        raise LintkitError("there is no dictionary 'x'")

    monkeypatch.setattr(Phrase, "find", broken)
    assert "there is no dictionary 'x'" in fault(rule(), Example("だめです。"))


def test_unmarked() -> None:
    assert unmarked("a⟦b⟧c⟦⟧") == ("abc", {Span(1, 2), Span(3, 3)})


def test_jobs_are_empty_by_default() -> None:
    assert Job(()).known == frozenset()
