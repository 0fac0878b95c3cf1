from __future__ import annotations

import pytest

from lintkit.model import Role, Span
from lintkit.readers.front import places, read


@pytest.mark.parametrize(
    "source",
    ["", "本文", "---\n本文\n", "---\n\n本文\n\n---\n続き", "----\na: b\n----\n", " ---\na: b\n---\n", "---\na: b\n"],
)
def test_no_front_matter(source: str) -> None:
    assert read(source) == (0, {}, (), ())


def test_scalars_stay_strings() -> None:
    front = read(
        "---\nno: no\nat: 10:30\nday: 2024-01-01\nn: 1_980\ntags: [a, b, {c: d}]\nx:\n  y: z\nempty:\n---\n本文"
    )
    assert front.values == {
        "no": "no", "at": "10:30", "day": "2024-01-01", "n": "1_980", "tags": "a, b", "x.y": "z", "empty": "",
    }  # fmt: skip
    assert not front.blocks


@pytest.mark.parametrize(
    ("source", "text", "quoted"),
    [
        pytest.param("---\ntitle: 春の𠮷\n---\n", "春の𠮷", ["春", "の", "𠮷"], id="plain"),
        pytest.param("---\r\ntitle: 春 # 注\r\n---\r\n", "春", ["春"], id="a comment, CRLF"),
        pytest.param('---\ntitle: "春の"\n---\n', "春の", ["春", "の"], id="double quotes"),
        pytest.param("---\ntitle: 'it''s'\n---\n", "it's", ["i", "t", "'", "s"], id="a doubled quote"),
        pytest.param('---\ntitle: "春\\u3042の"\n---\n', "春あの", ["春", '\\u3042の"', '\\u3042の"'], id="an escape"),
        pytest.param("---\ntitle: >\n  春\n  夏\n---\n", "春 夏", ["春", "\n  ", "夏"], id="folded"),
        pytest.param("---\ntitle: |\n  春\n  夏\n---\n", "春\n夏", ["春", "\n", "夏"], id="literal"),
        pytest.param("---\r\ntitle: |\r\n  春\r\n  夏\r\n---\n", "春\n夏", ["春", "\r\n  ", "夏"], id="literal, CRLF"),
        pytest.param("---\ntitle: 春\n  夏\n---\n", "春 夏", ["春", "\n  ", "夏"], id="plain over two lines"),
        pytest.param("---\ntitle: 春\n...\n", "春", ["春"], id="closed by dots"),
        pytest.param('+++\ntitle = "春"\n+++\n', "春", ["春"], id="TOML"),
    ],
)
def test_copy_in_front_matter_is_a_block_with_exact_places(source: str, text: str, quoted: list[str]) -> None:
    (block,) = read(source).blocks
    assert block.text == text
    assert [source[slice(*block.map.source(Span(at, at + 1)))] for at in range(len(text))] == quoted


def test_roles() -> None:
    front = read("---\nsubject: あ\ndescription: い\ntitle:\n  - x\nsummary: ''\nother: う\n---\n")
    assert [(block.role, block.text) for block in front.blocks] == [(Role.SUBJECT, "あ"), (Role.META, "い")]


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        pytest.param("---\na: b: c\n---\n", "line 2: the front matter could not be read: not YAML", id="broken"),
        pytest.param("---\na: 1\nb: 2\na: 3\n---\n", "line 4: the front matter could not be read", id="twice"),
        pytest.param("---\na: &x 1\nb: *x\n---\n", "line 3: the front matter could not be read: aliases", id="alias"),
        pytest.param(
            "---\na: \x01\n---\n", "line 1: the front matter could not be read: not YAML: unacc", id="control"
        ),
        pytest.param("---\na: " + "[" * 9000 + "\n---\n", "line 2: the front matter could not be read", id="deep"),
        pytest.param("---\n? [a]\n: b\nx: y\n---\n", "line 2: the front matter could not be read", id="odd key"),
        pytest.param("---\n- a\nb: c\n---\n", "line 3: the front matter could not be read", id="a list"),
        pytest.param("+++\na = \n+++\n", "line 1: the front matter is not TOML", id="broken TOML"),
        pytest.param("+++\na = " + "[" * 9000 + "\n+++\n", "line 1: the front matter is not TOML", id="deep TOML"),
    ],
)
def test_broken_front_matter_is_said_and_stepped_over(source: str, problem: str) -> None:
    front = read(source)
    assert front.end > 0
    assert not front.blocks
    assert [one[: len(problem)] for one in front.problems] == [problem]


def test_toml_values() -> None:
    front = read("+++\r\nn = 5\r\nother = 'x'\r\ntitle = ''\r\n[a]\r\nb = true\r\n+++\r\n")
    assert front.values == {"n": "5", "other": "x", "title": "", "a.b": "True"}


@pytest.mark.parametrize("source", ["---\n---\nx", "---\n# nur\na:\n---\n"])
def test_empty_front_matter_is_stepped_over(source: str) -> None:
    front = read(source)
    assert front.end > 0
    assert not front.problems


PLACES = [
    pytest.param("本文", [], id="none"),
    pytest.param("---\r\na: 甲\r\n---\r\n", [("a", "甲")], id="CRLF"),
    pytest.param(
        "---\na: '甲'\nb:\n  c: \"乙\"\nd: [e, f]\n---\n", [("a", "甲"), ("b.c", "乙"), ("d", "[e, f]")], id="YAML"
    ),
    pytest.param("+++\na = '甲'\n[b]\nc = \"乙\"\n+++\n", [("a", "甲"), ("b.c", "乙")], id="TOML"),
]


@pytest.mark.parametrize(("source", "expected"), PLACES)
def test_places_of_values(source: str, expected: list[tuple[str, str]]) -> None:
    assert [(key, source[span.start : span.end]) for key, span in places(source)] == expected
