from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.escape import cells, inert, json_text, log_line, markdown, markup, one_line, visible

ANY_TEXT = st.text(st.characters(exclude_categories=[]))
UNSAFE = {"Cc", "Cs", "Zl", "Zp"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("お客様へ。500円分のクーポン", id="plain Japanese"),
        pytest.param("ｸｰﾎﾟﾝ🎉 𠮷 がぎ", id="half-width kana, emoji, surrogate pair, combining mark"),
        pytest.param("👨\u200d👩\u200d👧 ❤\ufe0f", id="joined emoji"),
        pytest.param("a::b 50%0A ##見出し ##[1] #[a]", id="colons, percent, hash signs"),
        pytest.param("", id="empty"),
    ],
)
def test_harmless_text_is_shown_as_it_is(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("\x1b[31m赤\x1b[0m", r"\x1b[31m赤\x1b[0m", id="colour sequence"),
        pytest.param("\x1b]8;;https://x\x07", r"\x1b]8;;https://x\x07", id="OSC hyperlink"),
        pytest.param("\x9b31m", r"\x9b31m", id="C1 control sequence introducer"),
        pytest.param("a\x00b\x7f", r"a\x00b\x7f", id="NUL and DEL"),
        pytest.param("a\tb", r"a\x09b", id="tab"),
        pytest.param("\u202eanimal\u2066", r"\u202eanimal\u2066", id="direction overrides"),
        pytest.param("\u2028\u2029\x85", r"\u2028\u2029\x85", id="separators that some terminals break at"),
        pytest.param("\ud800", r"\ud800", id="lone surrogate"),
        pytest.param("a\r\n  b\n\nc\rd", "a↵b↵c↵d", id="line breaks of every kind"),
        pytest.param("\n了解\n", "了解", id="breaks at the ends are dropped"),
        pytest.param("x ##[error]y", r"x #\x23[error]y", id="old workflow command"),
        pytest.param("a##vso[task.x]b", r"a#\x23vso[task.x]b", id="command of Azure"),
        pytest.param("a##VSO[task.x]b", r"a#\x23VSO[task.x]b", id="command of Azure in capitals"),
        pytest.param("\ufffc様", "…様", id="placeholder"),
    ],
)
def test_what_would_drive_a_terminal_is_made_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(ANY_TEXT)
def test_nothing_shown_is_a_control(text: str) -> None:
    assert not [char for char in visible(text) if unicodedata.category(char) in UNSAFE]
    assert len(cells(text)) == len(text)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        pytest.param("a ::error::b", "a ::error::b", id="not at the start"),
        pytest.param("", "", id="empty"),
        pytest.param("::error::b", r"\x3a:error::b", id="at the start"),
        pytest.param("    ::set-output name=x::y", r"    \x3a:set-output name=x::y", id="indented"),
    ],
)
def test_no_line_begins_as_a_workflow_command(line: str, shown: str) -> None:
    assert inert(line) == shown


def test_one_line_is_linear_in_spaces() -> None:
    assert one_line(" " * 200_000 + "a") == " " * 200_000 + "a"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("三千円（税込）", "三千円（税込）", id="nothing to escape"),
        pytest.param("a 1. b - c", "a 1. b - c", id="list marks inside a line"),
        pytest.param("<script>&amp;", "&lt;script&gt;&amp;amp;", id="HTML"),
        pytest.param("a|b *c* _d_ `e` ~f~", r"a\|b \*c\* \_d\_ \`e\` \~f\~", id="table, emphasis, code"),
        pytest.param("[x](https://e.com) www.e.com", r"\[x\](https\://e.com) www\.e.com", id="links"),
        pytest.param("\\n", "\\\\n", id="backslash"),
        pytest.param("# a", r"\# a", id="heading"),
        pytest.param("- a", r"\- a", id="bullet"),
        pytest.param("12. a", r"12\. a", id="number of a list"),
        pytest.param("${n}と$", "<span>$</span>{n}と<span>$</span>", id="formula"),
        pytest.param("a\n# b", "a↵# b", id="line break"),
        pytest.param("\x1b[1m", r"\\x1b\[1m".replace("\\\\x", "\\\\x", 1), id="control"),
    ],
)
def test_markdown_means_only_its_text(text: str, written: str) -> None:
    assert markdown(text) == written


def test_markup_keeps_lines_and_escapes_html() -> None:
    assert markup("a<b>\r\n</pre>&\n\x1b") == "a&lt;b&gt;\n&lt;/pre&gt;&amp;\n\\x1b"


@given(st.recursive(ANY_TEXT, lambda inner: st.lists(inner, max_size=3)))
def test_json_says_the_same_and_can_be_written(value: object) -> None:
    written = json_text(value)
    written.encode("utf-8")
    assert json.loads(written) == json.loads(json.dumps(value))


def test_json_is_readable_but_drives_no_terminal() -> None:
    assert json_text({"a": "円\x9b\u202e\ud800\\\ud800"}) == '{\n  "a": "円\\u009b\\u202e\\ud800\\\\\\ud800"\n}\n'


def test_no_runner_finds_a_command_in_json() -> None:
    written = json_text(["a ##vso[x]b", "##[error]c", "\\##vso[x]"])
    assert "##" not in written
    assert json.loads(written) == ["a ##vso[x]b", "##[error]c", "\\##vso[x]"]


def test_lines_of_a_log_keep_their_tabs() -> None:
    assert log_line("\ta\x1b") == "\ta\\x1b"
    assert log_line(" ::error::b") == r" \x3a:error::b"
