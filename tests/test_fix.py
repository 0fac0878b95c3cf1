"""Fixes: what is applied together, when it stops, and that every other byte stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.engine import Job
from lintkit.facts.reading import Reading
from lintkit.fix import diff, fix, fixed_source, write
from lintkit.model import Basis, Edit, Excerpt, Finding, Fix, Match, Place, Severity, Span, Verdict, Words
from lintkit.rule import Rule


@dataclass(frozen=True)
class Replace:
    """Finds a word and replaces it."""

    fields: ClassVar[frozenset[str]] = frozenset()
    old: str = "了解しました"
    new: str = "承知いたしました"
    safe: bool = True

    def find(self, reading: Reading) -> Iterator[Match]:
        for number, block in reading.blocks():
            at = block.text.find(self.old)
            while at >= 0:
                span = Span(at, at + len(self.old))
                yield Match(number, span, fix=Fix((Edit(span, self.new),), self.safe))
                at = block.text.find(self.old, at + 1)


def job(*checks: Replace) -> Job:
    page = Rule(
        id="r", verdict=Verdict.STYLE, severity=Severity.WARNING, message=Words("あ", "啊", "a"), why="",
        basis=(Basis("x"),), check=Replace(), valid=(), invalid=(),
    )  # fmt: skip
    return Job(
        tuple(replace(page, id=f"r{number}", check=check) for number, check in enumerate(checks or (Replace(),)))
    )


def finding(start: int, end: int, text: str, *, safe: bool = True) -> Finding:
    span = Span(start, end)
    edits = (Edit(span, text),)
    return Finding(
        "t.txt", span, "r", Severity.ERROR, Verdict.STYLE, "m", "", Place(1, 1, 1, 1), Excerpt("", Span(0, 0)),
        fix=Fix(edits, safe),
    )  # fmt: skip


ROUND = [
    pytest.param([], "abcdef", id="nothing to do"),
    pytest.param([finding(1, 2, "B", safe=False)], "abcdef", id="unsafe ones wait to be asked for"),
    pytest.param([finding(1, 2, "B"), finding(4, 5, "E")], "aBcdEf", id="two"),
    pytest.param([finding(4, 5, "E"), finding(1, 2, "B")], "aBcdEf", id="in any order"),
    pytest.param([finding(1, 4, "X"), finding(3, 5, "Y")], "aXef", id="the left one of two that overlap"),
    pytest.param([finding(1, 3, "X"), finding(3, 5, "Y")], "aXYf", id="side by side"),
    pytest.param([finding(3, 3, "X"), finding(3, 3, "X")], "abcXdef", id="one insertion at a place"),
    pytest.param([finding(1, 3, "X"), finding(3, 3, "Y")], "aXdef", id="no insertion against an edit"),
    pytest.param([finding(0, 0, "X")], "Xabcdef", id="at the beginning"),
]


@pytest.mark.parametrize(("findings", "expected"), ROUND)
def test_one_round(findings: list[Finding], expected: str) -> None:
    assert fixed_source("abcdef", findings) == expected


def test_unsafe_when_asked_for() -> None:
    assert fixed_source("abc", [finding(1, 2, "B", safe=False)], unsafe=True) == "aBc"


BYTES = [
    pytest.param("了解しました。\r\n次。\r\n".encode(), id="CRLF"),
    pytest.param("\ufeff了解しました。\n".encode(), id="BOM"),
    pytest.param("了解しました。\r古い。\r".encode(), id="CR"),
    pytest.param("了解しました。か\u3099\u200b\n\n\n  ".encode(), id="NFD, zero width, trailing space"),
    pytest.param("了解しました。𠮷野家😀".encode(), id="no line end, astral"),
    pytest.param("了解しました。\n".encode("utf-16"), id="UTF-16 with its mark"),
]


@pytest.mark.parametrize("data", BYTES)
def test_every_other_byte_stays(data: bytes) -> None:
    code = "utf-16-le" if data[:2] == b"\xff\xfe" else "utf-8"
    fixed = fix("t.txt", data, job())
    assert fixed.data == data.replace("了解しました".encode(code), "承知いたしました".encode(code))
    assert [one.rule for one in fixed.fixed] == ["r0"]
    assert fixed.report.findings == ()


@given(
    st.lists(
        st.sampled_from(["了解しました", "。", "\n", "\r\n", "か\u3099", "𠮷", "ﾄﾞ", "😀", " ", "&amp;"]), min_size=1
    )
)
def test_fixing_is_replacing(parts: list[str]) -> None:
    text = "".join(parts) + "あ。"
    fixed = fix("t.txt", text.encode(), job())
    assert fixed.data.decode() == text.replace("了解しました", "承知いたしました")


def test_untouched_when_there_is_nothing_to_fix() -> None:
    data = "承知しました。".encode()
    assert fix("t.txt", data, job())[1:5] == (data, "", "", ())


def test_fixes_go_on_until_nothing_changes() -> None:
    fixed = fix("t.txt", "甲。".encode(), job(Replace("乙", "丙"), Replace("甲", "乙")))
    assert fixed.data.decode() == "丙。"
    assert [one.rule for one in fixed.fixed] == ["r1", "r0"]
    assert (fixed.before, fixed.after) == ("甲。", "丙。")


def test_fixes_that_undo_each_other_end() -> None:
    fixed = fix("t.txt", "甲です。".encode(), job(Replace("乙", "甲"), Replace("甲", "乙")))
    assert [one.message for one in fixed.report.problems] == [
        "fixes undo each other, so some were left; please report it with this file"
    ]


def test_a_guessed_encoding_is_not_rewritten() -> None:
    data = "お問い合わせをいただき、ありがとうございます。ご注文の件、了解しました。\n".encode("cp932")
    fixed = fix("t.txt", data, job())
    assert fixed.data == data
    assert "not fixed, because its encoding (cp932) was guessed" in fixed.report.problems[-1].message


def test_what_the_encoding_cannot_hold_is_not_written() -> None:
    data = '<meta charset="shift_jis"><p>ご連絡ありがとうございます。了解しました。</p>'.encode("cp932")
    fixed = fix("t.html", data, job(Replace("了解しました", "𠮷")))
    assert fixed.data == data
    assert "'𠮷' cannot be written in cp932" in fixed.report.problems[-1].message


def test_damaged_bytes_are_not_rewritten() -> None:
    data = "ご連絡ありがとうございます。了解しました。".encode() + b"\xff\n"
    fixed = fix("t.txt", data, job())
    assert fixed.data == data
    assert "some of its bytes would change besides" in fixed.report.problems[-1].message


def test_a_codec_without_a_way_back(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_way(text: str, encoding: str) -> bytes:
        raise UnicodeError(f"there is no way back to {encoding}")

    monkeypatch.setattr("lintkit.fix.encode", no_way)
    fixed = fix("t.txt", "了解しました。".encode(), job())
    assert "some of its bytes would change besides" in fixed.report.problems[-1].message


def test_a_codec_that_fails_half_way(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(text: str, encoding: str) -> bytes:
        if "承知" in text:
            raise UnicodeError("no")
        return text.encode()

    monkeypatch.setattr("lintkit.fix.encode", fails)
    fixed = fix("t.txt", "了解しました。".encode(), job())
    assert "not fixed: the new text cannot be written in utf-8" in fixed.report.problems[-1].message


def test_write_keeps_mode_and_link(tmp_path: Path) -> None:
    target = tmp_path / "文.md"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link = tmp_path / "link.md"
    link.symlink_to(target)
    write(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.md", "文.md"]


def test_write_leaves_the_file_alone_when_it_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(self: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(PermissionError):
        write(path, b"new")
    assert [one.name for one in tmp_path.iterdir()] == ["a.md"]
    assert path.read_bytes() == b"old"


NO_END = "\\ No newline at end of file\n"
DIFFS = [
    pytest.param("a\nb\n", "a\nb\n", "", id="the same"),
    pytest.param("a\nb\n", "a\nc\n", "--- t.md\n+++ t.md\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n", id="a line"),
    pytest.param("a", "b", f"--- t.md\n+++ t.md\n@@ -1 +1 @@\n-a\n{NO_END}+b\n{NO_END}", id="no line end"),
    pytest.param("a\r\n", "b\r\n", "--- t.md\n+++ t.md\n@@ -1 +1 @@\n-a\r\n+b\r\n", id="CRLF"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "expected"), DIFFS)
def test_diff(before: str, after: str, expected: str) -> None:
    assert diff("t.md", before, after) == expected
