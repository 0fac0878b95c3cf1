from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from lintkit.model import Basis, Edit, Fix, Place, Problem, RelatedPlace, Report, Setting, Span
from lintkit.reporters import REPORTERS, Options
from tests.reporters.build import finding, report

SCHEMA = json.loads((files("lintkit.reporters") / "report.schema.json").read_text("utf-8"))
FULL = finding(
    suggestions=("承知いたしました",),
    fix=Fix((Edit(Span(23, 29), "承知いたしました"),), safe=False),
    basis=(Basis("敬語の指針", "第2章", "2007-02-02", "文化審議会"),),
    related=(RelatedPlace(Span(0, 2), Place(1, 1, 1, 3), "了解", "見出し"),),
)


def shown(given: Report) -> dict[str, Any]:
    text = REPORTERS["json"](given, Options(version="1.2.3"))
    text.encode("utf-8")
    value: dict[str, Any] = json.loads(text)
    Draft202012Validator(SCHEMA).validate(value)
    return value


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_an_empty_run() -> None:
    assert shown(Report(())) == {"schema_version": 1, "version": "1.2.3", "findings": [], "files": [], "problems": []}


def test_a_finding_in_full() -> None:
    assert shown(report(FULL))["findings"] == [
        {
            "path": "a.md",
            "rule": "ja-customer-phrase",
            "severity": "warning",
            "verdict": "style",
            "message": "「了解しました」は軽すぎます。",
            "line": 3,
            "column": 4,
            "end_line": 3,
            "end_column": 10,
            "offset": 23,
            "end_offset": 29,
            "text": "了解しました",
            "suggestions": ["承知いたしました"],
            "fix": {"safe": False, "edits": [{"offset": 23, "end_offset": 29, "text": "承知いたしました"}]},
            "basis": [{"law": "敬語の指針", "article": "第2章", "since": "2007-02-02", "source": "文化審議会"}],
            "related": [
                {
                    "path": "a.md",
                    "line": 1,
                    "column": 1,
                    "end_line": 1,
                    "end_column": 3,
                    "offset": 0,
                    "end_offset": 2,
                    "text": "了解",
                    "note": "見出し",
                }
            ],
            "sought": [],
        }
    ]


def test_no_fix_is_null() -> None:
    assert shown(report(finding()))["findings"][0]["fix"] is None


def test_files_and_problems() -> None:
    value = shown(
        Report(
            report(
                finding(),
                context={"kind": Setting("email", "directive")},
                notes=("guessed",),
                problems=(Problem("a.md", "broken"),),
            ).files,
            (Problem("", "nothing matched"),),
        )
    )
    assert value["files"] == [
        {
            "path": "a.md",
            "findings": 1,
            "context": {"kind": {"value": "email", "origin": "directive", "reason": ""}},
            "notes": ["guessed"],
        }
    ]
    assert value["problems"] == [
        {"path": "", "message": "nothing matched"},
        {"path": "a.md", "message": "broken"},
    ]


def test_japanese_is_readable_and_keys_keep_their_order() -> None:
    text = REPORTERS["json"](report(FULL), Options())
    assert "承知いたしました" in text
    assert text == REPORTERS["json"](report(FULL), Options())
    assert text.endswith("}\n")


@pytest.mark.parametrize("key", ["findings", "files", "version", "schema_version", "problems"])
def test_the_schema_asks_for_every_key(key: str) -> None:
    value = shown(report(FULL))
    del value[key]
    with pytest.raises(ValidationError):
        Draft202012Validator(SCHEMA).validate(value)


@pytest.mark.parametrize(
    "change",
    [{"line": 0}, {"severity": "fatal"}, {"surprise": 1}, {"fix": {"safe": True, "edits": []}}, {"text": None}],
)
def test_the_schema_refuses_other_findings(change: dict[str, Any]) -> None:
    value = shown(report(FULL))
    value["findings"][0] |= change
    with pytest.raises(ValidationError):
        Draft202012Validator(SCHEMA).validate(value)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_words_survive(words: str) -> None:
    value = shown(report(finding(words, words, message=words, path=words)))
    assert value["findings"][0]["text"] == words
    assert value["findings"][0]["path"] == words
