"""Matches become findings: places, excerpts, messages and fixes in the source."""

from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.checks.phrase import Phrase
from lintkit.facts.phrases import Entry
from lintkit.model import (
    Basis,
    Block,
    Document,
    Edit,
    Excerpt,
    Fix,
    Match,
    Place,
    Related,
    Role,
    Run,
    Severity,
    SourceMap,
    Span,
    Verdict,
    Words,
)
from lintkit.readers.places import place
from lintkit.rule import Rule
from lintkit.settle import settle, settle_source

RULE = Rule(
    id="r",
    verdict=Verdict.STYLE,
    severity=Severity.WARNING,
    message=Words("「{found}」は「{better}」に。", "“{found}”改为“{better}”。", "  '{found}': {better}\n"),
    why="",
    basis=(Basis("法", "1条"),),
    check=Phrase((Entry("x"),)),
    valid=(),
    invalid=(),
)


def document(source: str, *runs: Run, text: str = "", form: str = "text") -> Document:
    copied = runs or (Run(0, 0, len(source), len(source)),)
    block = Block(Role.PARAGRAPH, text or source, SourceMap(tuple(copied)))
    return Document("t.md", source, form, (block,))


def settled(doc: Document, span: Span, **rest: Any) -> Any:
    return settle(doc, RULE, Match(0, span, {"better": "乙"}, **rest), "ja")


@pytest.mark.parametrize(
    ("lang", "message"),
    [("ja", "「甲」は「乙」に。"), ("zh", "“甲”改为“乙”。"), ("en", "'甲': 乙")],
)
def test_messages_in_the_readers_language(lang: str, message: str) -> None:
    finding = settle(document("甲です"), RULE, Match(0, Span(0, 1), {"better": "乙"}), lang)
    assert finding.message == message
    assert (finding.rule, finding.severity, finding.basis) == ("r", Severity.WARNING, RULE.basis)


def test_a_check_may_say_what_was_found() -> None:
    finding = settle(document("甲です"), RULE, Match(0, Span(0, 1), {"better": "乙", "found": "丙"}), "ja")
    assert finding.message == "「丙」は「乙」に。"


@pytest.mark.parametrize(
    ("lang", "message"),
    [("ja", "「『甲』と“丙”」は「乙」に。"), ("zh", "“「甲」と‘丙’”改为“乙”。"), ("en", "'「甲」と“丙”': 乙")],
)
def test_quotation_marks_within_quotation_marks(lang: str, message: str) -> None:
    finding = settle(document("「甲」と“丙”"), RULE, Match(0, Span(0, 7), {"better": "乙"}), lang)
    assert (finding.text, finding.message) == ("「甲」と“丙”", message)


def test_the_config_may_change_the_severity() -> None:
    match = Match(0, Span(0, 1), {"better": ""})
    assert settle(document("甲"), RULE, match, "ja", Severity.ERROR).severity == Severity.ERROR


PLACES = [
    pytest.param("甲乙\n丙丁", Span(3, 4), Place(2, 1, 2, 2), id="LF"),
    pytest.param("甲乙\r\n丙丁", Span(4, 5), Place(2, 1, 2, 2), id="CRLF is one break"),
    pytest.param("甲乙\r丙丁", Span(3, 4), Place(2, 1, 2, 2), id="CR"),
    pytest.param("甲\u2028乙", Span(2, 3), Place(1, 3, 1, 4), id="U+2028 ends no line"),
    pytest.param("𠮷😀乙", Span(2, 3), Place(1, 3, 1, 4), id="code points"),
    pytest.param("か\u3099乙", Span(2, 3), Place(1, 3, 1, 4), id="NFD"),
    pytest.param("甲\n乙", Span(0, 3), Place(1, 1, 2, 2), id="two lines"),
    pytest.param("甲\n", Span(2, 2), Place(2, 1, 2, 1), id="the very end"),
]


@pytest.mark.parametrize(("source", "span", "expected"), PLACES)
def test_places(source: str, span: Span, expected: Place) -> None:
    assert place(source, span) == expected


@given(st.text("甲\n\r😀a"), st.data())
def test_a_place_leads_back_to_its_characters(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    line, column, _, _ = place(source, Span(start, start))
    lines = io.StringIO(source, newline="").readlines() or [""]
    before = "".join(lines[: line - 1])
    assert len(before) + column - 1 == start
    assert column - 1 <= len((lines[line - 1] if line <= len(lines) else "").rstrip("\r\n")) + 1


EXCERPTS = [
    pytest.param("甲\n乙丙\n丁", Span(3, 4), Excerpt("乙丙", Span(1, 2)), id="its line"),
    pytest.param("甲\r乙丙\r丁", Span(2, 3), Excerpt("乙丙", Span(0, 1)), id="CR"),
    pytest.param("甲乙\n丙", Span(1, 4), Excerpt("甲乙", Span(1, 2)), id="the first of two lines"),
    pytest.param("甲" * 1000, Span(500, 501), Excerpt("甲" * 400, Span(200, 201)), id="a window of a long line"),
    pytest.param("甲" * 1000, Span(10, 11), Excerpt("甲" * 400, Span(10, 11)), id="its beginning"),
]


@pytest.mark.parametrize(("source", "span", "expected"), EXCERPTS)
def test_excerpts(source: str, span: Span, expected: Excerpt) -> None:
    assert settled(document(source), span).excerpt == expected


def test_positions_are_those_of_the_source() -> None:
    doc = document("<b>甲&amp;乙</b>", Run(0, 3, 1, 1), Run(1, 4, 1, 5), Run(2, 9, 1, 1), text="甲&乙")
    finding = settled(doc, Span(1, 3), related=(Related(0, Span(0, 1), "前"),))
    assert (finding.span, finding.text) == (Span(4, 10), "&amp;乙")
    (related,) = finding.related
    assert (related.span, related.place, related.text, related.note) == (Span(3, 4), Place(1, 4, 1, 5), "甲", "前")


def test_an_encoded_mail_shows_its_words() -> None:
    doc = document("=E7=94=B2", Run(0, 0, 1, 9), text="甲", form="mail")
    finding = settled(doc, Span(0, 1))
    assert (finding.text, finding.excerpt) == ("甲", Excerpt("甲", Span(0, 1)))


FIXES = [
    pytest.param(document("甲乙"), Fix((Edit(Span(1, 2), "丙"),)), True, id="as it stands"),
    pytest.param(
        document("甲&amp;", Run(0, 0, 1, 1), Run(1, 1, 1, 5), text="甲&"),
        Fix((Edit(Span(1, 2), "と"),)),
        False,
        id="an entity is not what the check saw",
    ),
    pytest.param(document("甲乙"), None, False, id="none"),
]


@pytest.mark.parametrize(("doc", "fix", "kept"), FIXES)
def test_fixes_only_of_text_that_stands_in_the_source(doc: Document, fix: Fix | None, kept: bool) -> None:
    assert bool(settled(doc, Span(0, 1), fix=fix).fix) is kept


def test_findings_at_source_positions() -> None:
    finding = settle_source(document("甲乙\n丙"), RULE, Span(3, 4), "ja", data={"better": "丁"})
    assert (finding.text, finding.message) == ("丙", "「丙」は「丁」に。")
    assert finding.excerpt == Excerpt("丙", Span(0, 1))
