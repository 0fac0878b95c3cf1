from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from lintkit.readers import SUFFIXES, ReadError, format_of, read


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("a.md", "markdown"),
        ("x/A.MDX", "markdown"),
        ("a.html", "html"),
        ("mail.html.j2", "html"),
        ("mail.txt.erb", "text"),
        ("note.md.liquid", "markdown"),
        ("mail.eml.j2", "html"),
        ("page.liquid", "html"),
        ("page.unknown.twig", "html"),
        ("App.vue", "html"),
        ("a.eml", "mail"),
        ("a.txt", "text"),
        ("README", "text"),
        (".md", "markdown"),
        ("C:\\x.md\\post", "text"),
        ("stdin.csv", "csv"),
        ("a.TSV", "csv"),
        ("a.srt", "subtitles"),
        ("a.vtt", "subtitles"),
        ("lintkit.yaml", "text"),
    ],
)
def test_formats_by_name(path: str, form: str) -> None:
    assert format_of(path) == form


def test_every_ending_is_one_of_the_hooks() -> None:
    hooks = yaml.safe_load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text("utf-8"))
    for hook in hooks:
        assert [ending for ending in SUFFIXES if not re.search(hook["files"], f"a{ending}")] == []


def test_every_ending_has_a_reader() -> None:
    for ending, form in SUFFIXES.items():
        data = b"Subject: a\r\n\r\nA line." if form == "mail" else b"A line."
        assert read(f"x{ending}", data).format == form


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="shift_jis">',
        "<META http-equiv=x content='text/html; charset=Shift_JIS'>",
        '<?xml version="1.0" encoding="Shift_JIS"?>',
    ],
)
def test_html_may_declare_its_charset(head: str) -> None:
    document = read("a.html", f"{head}<p>髙い".encode("cp932"))
    assert (document.encoding, document.guessed) == ("cp932", False)
    assert document.blocks[-1].text == "髙い"


def test_a_guess_and_damage_are_carried_into_the_document() -> None:
    document = read("a.md", "お客様へ\n\nいつもありがとう".encode("cp932") + b"\x81 \n")
    assert (document.encoding, document.guessed) == ("cp932", True)
    assert document.problems[0].startswith("line 3: byte 0x81")
    assert [block.text for block in document.blocks] == ["お客様へ", "いつもありがとう�"]


def test_problems_of_the_format_are_kept() -> None:
    document = read("a.md", "---\na: b: c\n---\nあ\n".encode() + b"\xff" + "いう".encode())
    assert [problem[:6] for problem in document.problems] == ["line 5", "line 2"]


def test_a_mark_is_no_part_of_the_source() -> None:
    document = read("a.md", "\ufeff---\ntitle: 春\n---\n本文".encode())
    assert document.source.startswith("---")
    assert [block.text for block in document.blocks] == ["春", "本文"]


@pytest.mark.parametrize("path", ["a.md", "a.html", "a.txt"])
def test_no_text_is_an_error(path: str) -> None:
    with pytest.raises(ReadError):
        read(path, b"\x89PNG")
