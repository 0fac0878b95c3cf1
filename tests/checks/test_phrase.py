"""Wordings to avoid: what is spared, and what a match carries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lintkit import dictionary
from lintkit.checks.phrase import Phrase
from lintkit.facts.phrases import Entry
from lintkit.facts.reading import Reading
from lintkit.model import Block, Document, Role, Run, SourceMap, Span


def reading(*texts: str, role: Role = Role.PARAGRAPH) -> Reading:
    source = "\n".join(texts)
    blocks = tuple(Block(role, text, SourceMap((Run(0, 0, len(text), len(text)),))) for text in texts)
    return Reading(Document("t.txt", source, "text", blocks))


def found(check: Phrase, *texts: str, role: Role = Role.PARAGRAPH, language: str = "any") -> list[str]:
    read = reading(*texts, role=role).only(language)
    return [texts[match.block][match.span.start : match.span.end] for match in check.find(read)]


def entries(*phrases: str) -> tuple[Entry, ...]:
    return tuple(Entry(phrase) for phrase in phrases)


CASES: list[Any] = [
    pytest.param(Phrase(entries("最高")), "最高です", ["最高"], id="hit"),
    pytest.param(Phrase(entries("最高"), except_=entries("最高気温")), "最高気温は最高", ["最高"], id="overlap"),
    pytest.param(Phrase(entries("最高"), except_=entries("世界…最高")), "世界でも最高", [], id="context"),
    pytest.param(Phrase(entries("最高"), quotes="skip"), "「最高」の声。最高です", ["最高"], id="quotes skipped"),
    pytest.param(Phrase(entries("最高")), "「最高」の声", ["最高"], id="quotes checked"),
    pytest.param(Phrase(entries("最高"), quotes="skip"), "「最高の声", ["最高"], id="a quote that never closes"),
]


@pytest.mark.parametrize(("check", "text", "words"), CASES)
def test_find(check: Phrase, text: str, words: list[str]) -> None:
    assert found(check, text) == words


def test_roles() -> None:
    check = Phrase(entries("最高"), not_in=(Role.BUTTON,))
    assert found(check, "最高", role=Role.BUTTON) == []
    assert found(check, "最高", role=Role.HEADING) == ["最高"]
    assert found(Phrase(entries("最高"), quotes="skip"), "最高", role=Role.QUOTE) == []


def test_language_of_the_rule() -> None:
    check = Phrase(entries("最高"))
    assert found(check, "最高です", "我们的品质最高", language="zh") == ["最高"]
    assert found(check, "我们的品质最高", language="ja") == []


def test_better_wordings() -> None:
    check = Phrase((Entry("最高", ("好評", "人気")), Entry("激安")))
    first, second = check.find(reading("最高で激安"))
    assert (first.suggestions, first.data["better"]) == (("好評", "人気"), "好評")
    assert (second.suggestions, second.data["better"]) == ((), "")


def test_dictionaries(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(
        "about: a\nsource: b\nlists:\n  bad:\n    - 最高: 好評\n    - 激安\n  fine:\n    - 最高気温\n", encoding="utf-8"
    )
    dictionary.use_folders([tmp_path])
    try:
        check = Phrase(dictionary=("mine/bad",), except_dictionary=("mine/fine",))
        assert found(check, "最高気温でも激安、最高") == ["激安", "最高"]
    finally:
        dictionary.use_folders([])


OWN = """about: a
source: b
lists:
  bad:
    - 最好(的)?: 优质
    - 全网最好
  field:
    - 全网
    - 同类里
  own:
    - 我们…里最好
  talk:
    - 不说"
"""


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Phrase]:
    (tmp_path / "own.yaml").write_text(OWN, encoding="utf-8")
    dictionary.use_folders([tmp_path])
    yield Phrase(
        dictionary=("own/bad",),
        within_dictionary=("own/own",),
        field_dictionary=("own/field",),
        about_dictionary=("own/talk",),
    )
    dictionary.use_folders([])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("我们三款里最好的", [], id="own range"),
        pytest.param("我们是同类里最好的", ["同类里最好的"], id="a field of others"),
        pytest.param("我们不说“最好的”", [], id="about words"),
        pytest.param("中国語で「最好的」といった言葉は使えません。", [], id="a wording forbidden"),
        pytest.param("全网最好的茶", ["全网最好的"], id="longest with its field"),
        pytest.param("价格最好，最好的", ["最好", "最好的"], id="two"),
    ],
)
def test_fields_of_comparison(own: Phrase, text: str, words: list[str]) -> None:
    assert found(own, text) == words


def test_a_list_of_words(own: Phrase) -> None:
    heading = reading("不说“差”", role=Role.HEADING).document.blocks
    document = reading("最好的").document
    assert list(own.find(Reading(replace(document, blocks=heading + document.blocks)))) == []
    assert list(own.find(Reading(document)))


def test_wordings_fit_in_chinese(own: Phrase) -> None:
    assert [match.suggestions for match in own.find(reading("这是最好的茶，味道最好。"))] == [("优质的",), ("优质",)]


def test_masked() -> None:
    check = Phrase((Entry("最佳", ("不错",)),), masked=True)
    assert found(check, "最佳选择") == []
    assert found(check, "蕞好，最佳") == []
    (match,) = check.find(reading("最·佳选择"))
    assert (match.span, match.suggestions) == (Span(0, 3), ())


def test_nothing_to_look_for() -> None:
    with pytest.raises(ValueError, match="name what to look for"):
        Phrase()
