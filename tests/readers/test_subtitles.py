"""Subtitles: cues with their times and places, what is markup, and files that are broken."""

from __future__ import annotations

import pytest

from lintkit.model import Document
from lintkit.readers import read

SRT = """1
00:00:00,500 --> 00:00:02,000
<i>毎朝の寝ぐせ</i>、
直すの

2
00:00:02,100 --> 00:00:03,900 X1:0
<b>面倒</b>ですよね

3
00:00:07,000 --> 00:00:08,000
- {name}さん &amp; 店長
- はい
4
0:00:10.0 -> 0:01:11.5
{\\an8}a
b
"""


def cues(document: Document) -> list[tuple[str, int, int]]:
    return [
        (document.blocks[cue.block].text[cue.span.start : cue.span.end], cue.start, cue.end) for cue in document.cues
    ]


def test_cues_of_one_sentence_are_one_block() -> None:
    document = read("a.srt", SRT.encode())
    assert [block.text for block in document.blocks] == [
        "毎朝の寝ぐせ、直すの面倒ですよね",
        "- ￼さん & 店長\n- はい",
        "a b",
    ]
    assert cues(document) == [
        ("毎朝の寝ぐせ、直すの", 500, 2000),
        ("面倒ですよね", 2100, 3900),
        ("- ￼さん & 店長\n- はい", 7000, 8000),
        ("a b", 10000, 71005),
    ]
    assert (document.format, document.problems) == ("subtitles", ())


def test_webvtt_with_notes_styles_and_names() -> None:
    source = """\ufeffWEBVTT - x

NOTE lintkit: ignore[ja-x] -- y
more

STYLE
::cue { }

intro
00:01.000 --> 00:02.500 align:start
<v 田中>こんにちは。

00:02.600 --> 00:03.000


00:03.100 --> 00:04.000
<00:03.500><c.y>本日は</c>
"""
    document = read("a.vtt", source.encode())
    assert cues(document) == [("こんにちは。", 1000, 2500), ("本日は", 3100, 4000)]
    assert [comment.text for comment in document.comments] == ["lintkit: ignore[ja-x] -- y"]
    comment = document.comments[0]
    assert document.source[comment.span.start : comment.span.end] == comment.text


@pytest.mark.parametrize(
    "second",
    ["00:00:05,000 --> 00:00:06,000\n春です", "00:00:01,500 --> 00:00:06,000\n- 春です"],
    ids=["later", "another"],
)
def test_what_begins_a_block_of_its_own(second: str) -> None:
    document = read("a.srt", f"00:00:00,000 --> 00:00:01,000\n朝の支度、\n\n{second}\n".encode())
    assert len(document.blocks) == 2


def test_words_under_broken_times_are_read_and_told() -> None:
    source = "1\n00:00:01,000 --> 00:00:02,000\nあ。\n\n2\n00:00:xx --> 00:00:04,000\n壊れた時間\n\n77\n"
    document = read("a.srt", source.encode())
    assert [block.text for block in document.blocks] == ["あ。", "壊れた時間"]
    assert document.problems == (
        "line 5: no times that can be read (00:00:01,000 --> 00:00:03,500) stand above these words; they were checked",
    )
    assert cues(document) == [("あ。", 1000, 2000)]


def test_cues_that_show_nothing_visible_are_left_out() -> None:
    document = read("a.srt", "00:00:01,000 --> 00:00:02,000\n<i></i>\n\n00:00:05,000 --> 00:00:06,000\nあ。\n".encode())
    assert cues(document) == [("あ。", 5000, 6000)]


def test_a_file_without_times_is_read_as_text() -> None:
    document = read("a.srt", "こんにちは。".encode())
    assert [block.text for block in document.blocks] == ["こんにちは。"]
    assert document.problems == (
        "line 1: no times (00:00:01,000 --> 00:00:03,500) were found, so the file was read as plain text",
    )
