"""The run over one file: what goes on when a part of it fails, and what is said then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

import pytest

from lintkit.engine import Job, check
from lintkit.facts.reading import Reading
from lintkit.model import Basis, LintkitError, Match, Problem, Severity, Span, Verdict, Words
from lintkit.rule import Rule


@dataclass(frozen=True)
class Each:
    """Finds each paragraph's first character, then fails if it is told to."""

    fields: ClassVar[frozenset[str]] = frozenset()
    fails: Exception | None = None

    def find(self, reading: Reading) -> Iterator[Match]:
        for number, _ in reading.blocks():
            yield Match(number, Span(0, 1))
        if self.fails:
            raise self.fails


def rule(name: str, fails: Exception | None = None, **limits: Any) -> Rule:
    settings: dict[str, Any] = {
        "verdict": Verdict.STYLE,
        "severity": Severity.WARNING,
        "why": "",
        "basis": (Basis("x"),),
        **limits,
    }
    return Rule(id=name, message=Words("あ", "啊", "a"), check=Each(fails), valid=(), invalid=(), **settings)


TEXT = "一つ目です。\n\n二つ目です。\n".encode()


def test_findings_stand_in_the_order_of_the_text() -> None:
    report = check("t.txt", TEXT, Job((rule("b"), rule("a")), "ja"))
    assert [(one.place.line, one.rule) for one in report.findings] == [(1, "a"), (1, "b"), (3, "a"), (3, "b")]
    assert report.problems == ()


def test_a_rule_that_fails_is_said_and_the_others_go_on() -> None:
    report = check("t.txt", TEXT, Job((rule("bad", ValueError("oops")), rule("good"))))
    assert report.problems == (
        Problem(
            "t.txt", "the rule bad failed (ValueError: oops); everything else went on. Please report it.", "partly"
        ),
    )
    assert [one.rule for one in report.findings] == ["bad", "good", "bad", "good"]


def test_expected_trouble_of_a_rule_is_no_bug() -> None:
    report = check("t.txt", TEXT, Job((rule("bad", LintkitError("there is no dictionary 'x'")),)))
    assert report.problems == (Problem("t.txt", "the rule bad could not run: there is no dictionary 'x'", "partly"),)


def test_a_reader_that_fails_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(path: str, data: bytes) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("lintkit.engine.read", broken)
    (problem,) = check("t.txt", TEXT, Job(())).problems
    assert problem.message.startswith("lintkit failed on this file (RecursionError: too deep)")


UNREADABLE = [
    pytest.param(b"", "is empty", id="empty"),
    pytest.param(b"\x89PNG\r\n\x1a\n\0\0", "PNG", id="an image"),
    pytest.param(bytes(range(256)) * 4, "binary", id="binary"),
]


@pytest.mark.parametrize(("data", "said"), UNREADABLE)
def test_what_cannot_be_read_is_said(data: bytes, said: str) -> None:
    report = check("t.txt", data, Job((rule("a"),)))
    assert report.findings == ()
    assert said in report.problems[0].message


def test_a_guessed_encoding_is_noted() -> None:
    data = "お問い合わせをいただき、ありがとうございます。\n".encode("cp932")
    report = check("t.txt", data, Job((rule("a"),)))
    assert report.notes == ("read as cp932, which was guessed",)
    assert report.problems == ()


APPLIES = [
    pytest.param({}, {}, True, id="no limits"),
    pytest.param({"documents": ("email",)}, {"kind": "email"}, True, id="its kind"),
    pytest.param({"documents": ("email",)}, {"kind": "sms"}, False, id="another kind"),
    pytest.param({"market": "cn"}, {"market": "jp"}, False, id="another market"),
    pytest.param({"language": "zh"}, {}, False, id="another language"),
    pytest.param({"audience": ("consumer",)}, {"audience": "internal"}, False, id="another audience"),
    pytest.param({"platform": ("line",)}, {}, False, id="a platform it is not known to be on"),
    pytest.param({"occasion": ("wedding",)}, {"occasion": "wedding"}, True, id="its occasion"),
]


@pytest.mark.parametrize(("limits", "context", "applies"), APPLIES)
def test_rules_keep_to_their_documents(limits: dict[str, Any], context: dict[str, str], applies: bool) -> None:
    report = check("t.txt", TEXT, Job((rule("a", **limits),), given=context))
    assert bool(report.findings) is applies


def test_severities_of_the_config() -> None:
    report = check("t.txt", TEXT, Job((rule("a"),), severities={"a": Severity.INFO}))
    assert {one.severity for one in report.findings} == {Severity.INFO}
