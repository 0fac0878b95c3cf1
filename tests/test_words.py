from __future__ import annotations

import string

import pytest

from lintkit.model import Severity, Verdict
from lintkit.words import _WORDS, counted, joined, say
from tests.reporters.build import finding

LANGUAGES = ("ja", "zh", "en")


@pytest.mark.parametrize("key", sorted(_WORDS))
def test_every_saying_has_all_languages_with_the_same_fields(key: str) -> None:
    said = _WORDS[key]
    assert all((said.ja, said.zh, said.en))
    fields = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in said[:3]]
    assert fields[0] == fields[1] == fields[2]


@pytest.mark.parametrize("key", [*Severity, *Verdict, "option", "directive", "front matter", "config", "inferred"])
def test_what_the_model_names_can_be_said(key: str) -> None:
    assert key in _WORDS


@pytest.mark.parametrize(
    ("lang", "n", "said"),
    [
        pytest.param("ja", 1, "エラー1件", id="Japanese"),
        pytest.param("zh", 2, "2个错误", id="Chinese"),
        pytest.param("en", 1, "1 error", id="English, one"),
        pytest.param("en", 2, "2 errors", id="English, several"),
    ],
)
def test_counting(lang: str, n: int, said: str) -> None:
    assert say(lang, "counts-error", n=n) == said


def test_an_unknown_key_is_said_as_it_stands() -> None:
    assert say("ja", "somewhere new") == "somewhere new"


@pytest.mark.parametrize(
    ("lang", "said"),
    [("ja", "エラー1件、警告2件、処理できなかったもの1件"), ("en", "1 error, 2 warnings, 1 problem")],
)
def test_findings_are_counted_by_severity(lang: str, said: str) -> None:
    found = [finding(), finding(severity=Severity.ERROR), finding()]
    assert counted(lang, found, 1) == said


def test_nothing_to_count_is_empty() -> None:
    assert counted("zh", []) == ""
    assert joined("zh", ["甲", "乙"]) == "甲、乙"
