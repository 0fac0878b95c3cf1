from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from lintkit.model import (
    Basis,
    Edit,
    Excerpt,
    Finding,
    Fix,
    Place,
    Problem,
    RelatedPlace,
    Report,
    Severity,
    Span,
    Verdict,
)
from lintkit.reporters import REPORTERS, Options, sarif
from lintkit.rule import Rule
from tests.reporters.build import finding, report
from tests.test_explain import written

FILLED = {"type": "string", "minLength": 1}
TEXT = {"type": "object", "properties": {"text": FILLED, "markdown": FILLED}, "required": ["text"]}
LEVEL = {"enum": ["note", "warning", "error"]}
COUNT = {"type": "integer", "minimum": 1}
REGION = {
    "type": "object",
    "properties": {
        **dict.fromkeys(["startLine", "startColumn", "endLine", "endColumn"], COUNT),
        "snippet": TEXT,
    },
    "required": ["startLine", "startColumn", "endLine", "endColumn"],
    "additionalProperties": False,
}
LOCATION = {
    "type": "object",
    "properties": {
        "id": COUNT,
        "message": TEXT,
        "physicalLocation": {
            "type": "object",
            "properties": {
                "artifactLocation": {
                    "type": "object",
                    "properties": {"uri": {"type": "string", "pattern": "^[A-Za-z0-9._~%/:-]+$"}},
                    "required": ["uri"],
                },
                "region": REGION,
            },
            "required": ["artifactLocation"],
        },
    },
}
RULE = {
    "type": "object",
    "properties": {
        "id": FILLED,
        "name": {**FILLED, "maxLength": 255},
        "shortDescription": {
            "type": "object",
            "properties": {"text": {**FILLED, "maxLength": 1024}},
            "required": ["text"],
        },
        "fullDescription": {
            "type": "object",
            "properties": {"text": {**FILLED, "maxLength": 1024}},
            "required": ["text"],
        },
        "help": TEXT,
        "defaultConfiguration": {"type": "object", "properties": {"level": LEVEL}, "required": ["level"]},
        "properties": {
            "type": "object",
            "properties": {
                "tags": {"type": "array", "maxItems": 10, "uniqueItems": True, "items": FILLED},
                "precision": {"enum": ["very-high", "high", "medium", "low"]},
                "problem.severity": {"enum": ["error", "warning", "recommendation"]},
            },
            "required": ["tags", "precision", "problem.severity"],
            "additionalProperties": False,
        },
    },
    "required": ["id", "shortDescription", "fullDescription", "help", "defaultConfiguration", "properties"],
}
RESULT = {
    "type": "object",
    "properties": {
        "ruleId": FILLED,
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": LEVEL,
        "message": TEXT,
        "locations": {"type": "array", "minItems": 1, "maxItems": 1, "items": LOCATION},
        "relatedLocations": {"type": "array", "minItems": 1, "items": LOCATION},
        "partialFingerprints": {
            "type": "object",
            "properties": {"lintkit/v1": {"type": "string", "pattern": "^[0-9a-f]{32}:[1-9][0-9]*$"}},
            "required": ["lintkit/v1"],
            "additionalProperties": False,
        },
        "fixes": {"type": "array", "minItems": 1},
    },
    "required": ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"],
    "additionalProperties": False,
}
# What GitHub asks for and reads, written down by hand; the whole schema of SARIF allows far more.
SCHEMA = Draft202012Validator(
    {
        "type": "object",
        "properties": {
            "$schema": {"const": "https://json.schemastore.org/sarif-2.1.0.json"},
            "version": {"const": "2.1.0"},
            "runs": {
                "type": "array",
                "minItems": 1,
                "maxItems": 1,
                "items": {
                    "type": "object",
                    "properties": {
                        "tool": {
                            "type": "object",
                            "properties": {
                                "driver": {
                                    "type": "object",
                                    "properties": {
                                        "name": {"const": "lintkit"},
                                        "version": FILLED,
                                        "semanticVersion": FILLED,
                                        "rules": {"type": "array", "items": RULE},
                                    },
                                    "required": ["name", "rules"],
                                    "additionalProperties": False,
                                }
                            },
                            "required": ["driver"],
                        },
                        "columnKind": {"const": "unicodeCodePoints"},
                        "invocations": {"type": "array", "minItems": 1, "maxItems": 1},
                        "results": {"type": "array", "items": RESULT},
                    },
                    "required": ["tool", "columnKind", "invocations", "results"],
                    "additionalProperties": False,
                },
            },
        },
        "required": ["$schema", "version", "runs"],
        "additionalProperties": False,
    }
)


def shown(run: Report, rules: Mapping[str, Rule] | None = None, **options: str) -> dict[str, Any]:
    text = REPORTERS["sarif"](run, Options(lang="ja", version="1.2.3", rules=rules or {}, **options))  # type: ignore[arg-type]
    text.encode("utf-8")
    value = json.loads(text)
    SCHEMA.validate(value)
    [run_] = value["runs"]
    results, described = run_["results"], run_["tool"]["driver"]["rules"]
    assert [described[result["ruleIndex"]]["id"] for result in results] == [result["ruleId"] for result in results]
    assert isinstance(run_, dict)
    return run_


def test_a_clean_run() -> None:
    run = shown(report())
    assert run["results"] == []
    assert run["invocations"] == [{"executionSuccessful": True}]
    assert run["tool"]["driver"] == {"name": "lintkit", "version": "1.2.3", "semanticVersion": "1.2.3", "rules": []}


def test_an_unknown_version_is_left_out() -> None:
    driver = json.loads(REPORTERS["sarif"](report(), Options()))["runs"][0]["tool"]["driver"]
    assert driver == {"name": "lintkit", "rules": []}


def test_a_finding() -> None:
    [result] = shown(report(finding(path="紹介/a.md", suggestions=("承知",))))["results"]
    assert result.pop("partialFingerprints")
    assert result == {
        "ruleId": "ja-customer-phrase",
        "ruleIndex": 0,
        "level": "warning",
        "message": {"text": "「了解しました」は軽すぎます。\n直し方: 承知"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "%E7%B4%B9%E4%BB%8B/a.md"},
                    "region": {
                        "startLine": 3,
                        "startColumn": 4,
                        "endLine": 3,
                        "endColumn": 10,
                        "snippet": {"text": "了解しました"},
                    },
                }
            }
        ],
    }


@pytest.mark.parametrize(
    ("message", "shown_as"),
    [
        pytest.param("短い句です。続きます。", "短い句です。\n続きます。", id="Japanese"),
        pytest.param("“限时。”不行。请改。", "“限时。”不行。\n请改。", id="a stop inside quotes"),
        pytest.param("'1.5 off' is wrong. Write it so.", "'1.5 off' is wrong.\nWrite it so.", id="English"),
        pytest.param("句点なし", "句点なし", id="no stop"),
        pytest.param("a](https://evil) [b](1)", "a] (https://evil) [b] (1)", id="links are cut"),
        pytest.param("a\x1b[1m\nb", "a\\x1b[1m↵b", id="controls"),
        pytest.param("", "ja-customer-phrase", id="empty"),
    ],
)
def test_the_first_line_of_a_message_is_its_title(message: str, shown_as: str) -> None:
    assert shown(report(finding(message=message)))["results"][0]["message"]["text"] == shown_as


def region(found: Finding) -> list[int]:
    place = shown(report(found))["results"][0]["locations"][0]["physicalLocation"]["region"]
    return [place["startLine"], place["startColumn"], place["endLine"], place["endColumn"]]


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        pytest.param("了解", Place(3, 4, 3, 6), [3, 4, 3, 6], id="one line"),
        pytest.param("", Place(3, 4, 3, 4), [3, 4, 3, 4], id="a point"),
        pytest.param("了解\r\nしました", Place(3, 4, 4, 5), [3, 4, 3, 6], id="the first of two lines"),
        pytest.param("\n了解", Place(3, 4, 4, 3), [3, 4, 3, 5], id="from the end of a line"),
        pytest.param("了解", Place(3, 4, 4, 5), [3, 4, 3, 5], id="decoded words of a folded header"),
    ],
)
def test_regions_stay_on_one_line(text: str, place: Place, expected: list[int]) -> None:
    assert region(finding(text=text, place=place)) == expected


def test_an_empty_quote_has_no_snippet() -> None:
    place = shown(report(finding(excerpt=Excerpt("", Span(0, 0)))))["results"][0]["locations"][0]
    assert "snippet" not in place["physicalLocation"]["region"]


def test_related_places_are_linked_from_the_message() -> None:
    places = (
        RelatedPlace(Span(0, 2), Place(9, 1, 9, 3), "上限", "弱い条件"),
        RelatedPlace(Span(0, 0), Place(12, 1, 12, 1), "", ""),
    )
    [result] = shown(report(finding(related=places)))["results"]
    assert result["message"]["text"].endswith("\n関連: [9行目](1)、[12行目](2)")
    assert [place["id"] for place in result["relatedLocations"]] == [1, 2]
    assert [place["message"]["text"] for place in result["relatedLocations"]] == ["弱い条件", "ja-customer-phrase"]


def fingerprints(*found: Finding) -> list[str]:
    results = shown(report(*found))["results"]
    return [result["partialFingerprints"]["lintkit/v1"] for result in results]


def test_a_fingerprint_survives_moving_and_spacing() -> None:
    moved = finding(place=Place(90, 1, 90, 7), message="other")
    spaced = finding(text="了解 しました")
    assert fingerprints(finding()) == fingerprints(moved) == fingerprints(spaced)


def test_a_fingerprint_tells_rules_words_and_repetitions_apart() -> None:
    several = fingerprints(finding(), finding(), finding(rule="b"), finding(text="ご苦労"))
    assert len(set(several)) == 4
    assert [key[-2:] for key in several] == [":1", ":2", ":1", ":1"]


def test_a_safe_fix_within_the_words_is_told() -> None:
    fix = Fix((Edit(Span(23, 25), "承知"), Edit(Span(29, 29), "。")))
    [result] = shown(report(finding(fix=fix)))["results"]
    [change] = result["fixes"][0]["artifactChanges"]
    assert change["artifactLocation"] == {"uri": "a.md"}
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 3, "startColumn": 4, "endLine": 3, "endColumn": 6},
            "insertedContent": {"text": "承知"},
        },
        {
            "deletedRegion": {"startLine": 3, "startColumn": 10, "endLine": 3, "endColumn": 10},
            "insertedContent": {"text": "。"},
        },
    ]


@pytest.mark.parametrize(
    "found",
    [
        pytest.param(finding(), id="no fix"),
        pytest.param(finding(fix=Fix((Edit(Span(23, 25), "x"),), safe=False)), id="unsafe"),
        pytest.param(finding(fix=Fix((Edit(Span(0, 25), "x"),))), id="beyond the words"),
        pytest.param(finding(fix=Fix((Edit(Span(23, 25), "x"),)), place=Place(3, 4, 4, 1)), id="over lines"),
    ],
)
def test_other_fixes_are_left_out(found: Finding) -> None:
    assert "fixes" not in shown(report(found))["results"][0]


def test_what_could_not_be_done_is_notified() -> None:
    run = Report(
        report(problems=(Problem("あ.md", "broken"),), notes=("guessed",)).files, (Problem("", "none matched"),)
    )
    [invocation] = shown(run)["invocations"]
    assert invocation["executionSuccessful"] is False
    told = invocation["toolExecutionNotifications"]
    assert [(one["level"], one["message"]["text"]) for one in told] == [
        ("error", "none matched"),
        ("error", "broken"),
        ("note", "guessed"),
    ]
    assert "locations" not in told[0]
    assert told[1]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "%E3%81%82.md"


def test_beyond_the_limit_the_gravest_stay_and_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "_MOST_RESULTS", 2)
    found = [finding(severity=Severity.INFO), finding(), finding(severity=Severity.ERROR)]
    run = shown(report(*found))
    assert [result["level"] for result in run["results"]] == ["warning", "error"]
    assert run["invocations"][0]["toolExecutionNotifications"][0]["level"] == "warning"


def test_a_known_rule_is_described(tmp_path: Path) -> None:
    rule = written(tmp_path)
    run = shown(report(finding(rule=rule.id), finding(rule="a-first")), {rule.id: rule})
    first, described = run["tool"]["driver"]["rules"]
    assert first["id"] == "a-first"
    assert described["shortDescription"]["text"] == "「…」は軽すぎます。"
    assert described["fullDescription"]["text"].startswith("Some courtesies")
    assert "了解" in described["help"]["text"]
    assert "<b>了解しました</b>" in described["help"]["markdown"]
    assert described["defaultConfiguration"]["level"] == "error"
    assert described["properties"] == {
        "tags": ["style", "jp", "ja"],
        "precision": "very-high",
        "problem.severity": "error",
    }


def test_an_unknown_rule_is_described_by_its_finding() -> None:
    found = finding(verdict=Verdict.UNPROVED, severity=Severity.INFO, basis=(Basis("景品表示法"), Basis("")))
    [described] = shown(report(found))["tool"]["driver"]["rules"]
    assert described["help"]["text"] == "「了解しました」は軽すぎます。"
    assert described["defaultConfiguration"]["level"] == "note"
    assert described["properties"] == {
        "tags": ["unproved", "景品表示法"],
        "precision": "medium",
        "problem.severity": "recommendation",
    }


def test_tags_and_texts_keep_to_the_limits() -> None:
    laws = tuple(Basis(f"法{number}") for number in range(12))
    [described] = shown(report(finding(message="あ" * 2000, basis=laws)))["tool"]["driver"]["rules"]
    assert len(described["properties"]["tags"]) == 10
    assert len(described["fullDescription"]["text"]) == 1024


@given(st.text(st.characters(exclude_categories=[])))
@example("\n")
def test_any_copy_gives_a_valid_report(words: str) -> None:
    related = (RelatedPlace(Span(0, 1), Place(1, 1, 1, 2), words, words),)
    shown(report(finding(words, words, message=words, suggestions=(words,), related=related)))
