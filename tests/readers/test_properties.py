"""What holds for every reader: exact places, and no exception but ReadError."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lintkit.language.sentences import split
from lintkit.model import HOLE, Block, Document, Span
from lintkit.readers import ReadError, read

PATHS = ("a.md", "a.mdx", "a.txt", "a.html", "a.html.j2", "a.eml")

WORDS = [
    "お客様", "ありがとうございます", "か\u3099き", "カ\u3099", "𠮷野家", "👨‍👩‍👧",
    "🎉", "✨\ufe0f", "ｶﾞｷﾞ", "㈱", "＃ＰＲ", "\u200b", "\u2060", "e\u0301", "Hello", "5,000円",
    "您好", "你们", "۳", "{{name}}様", "{% if a %}", "○○様", "https://x.jp/あ", "a@b.jp", "%s", "*|F|*",
    "<%= x %>", "\ufffd", "\ufffc",
]  # fmt: skip
MARKS = [
    "。",
    "、",
    "！",
    "「",
    "」",
    "（",
    "）",
    " ",
    "\u3000",
    "：",
    "・",
    "※",
    "\t",
    "|",
    "&amp;",
    "&#12354;",
    "&yen",
    "&",
    "\\",
    "\u2028",
]
BREAKS = ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "  \n", "\\\n", "\n> ", "\n- ", "\n1. ", "\n# ", "\n|", "\n\u3000"]
MARKUP = [
    "**", "*", "_", "`", "~~", "[", "](x)", "![", "```\n", "---\n", "title: ", "|-|\n", "[^1]", "[^1]: ", "<b>",
    "</b>", "<br>", "<br/>", "<p>", "</p>", "<!-- ", " -->", "<ruby>", "<rt>", "</ruby>", "<small>", "<td>",
    "<table><tr>", "<img alt='", "'>", "<a title=\"", "\">", "<div lang=zh>", "</div>", "<script>", "</script>",
    "<code>", "</code>", "{# ", " #}", "{/* ", " */}", "<textarea>", "<",
]  # fmt: skip

prose = st.lists(st.sampled_from(WORDS + MARKS + BREAKS), max_size=25).map("".join)
marked = st.lists(st.sampled_from(WORDS + MARKS + BREAKS + MARKUP), max_size=40).map("".join)
sources = st.tuples(st.sampled_from(["", "\ufeff"]), st.one_of(prose, marked)).map("".join)


def document(path: str, data: bytes) -> Document | None:
    with suppress(ReadError):
        return read(path, data)
    return None


def assert_exact(source: str, block: Block) -> None:
    """The map covers the text without gaps, in the source's bounds, and copies are copies."""
    at = 0
    for run in block.map.runs:
        assert run.text == at
        assert run.length > 0
        assert 0 <= run.source <= run.source + run.width <= len(source)
        at += run.length
        if run.length == run.width and run.length > 1:
            assert source[run.source : run.source + run.width] == block.text[run.text : run.text + run.length]
    assert at == len(block.text)


def assert_sentences_quote_the_source(source: str, number: int, block: Block) -> None:
    """A sentence's slice of the source begins and ends with its own characters where these are copies."""
    for sentence in split(number, block):
        span = block.map.source(sentence.span)
        assert 0 <= span.start <= span.end <= len(source)
        first, last = copied(source, block, sentence.span.start), copied(source, block, sentence.span.end - 1)
        assert first is None or source[span.start] == first
        assert last is None or source[span.end - 1] == last


def copied(source: str, block: Block, at: int) -> str | None:
    """The character at a position of a block if it was copied from the source."""
    span = block.map.source(Span(at, at + 1))
    char = block.text[at]
    return char if source[span.start : span.end] == char else None


@pytest.mark.parametrize("path", PATHS)
@given(data=st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(path: str, data: bytes) -> None:
    document(path, data)


@pytest.mark.parametrize("path", PATHS)
@given(source=sources, encoding=st.sampled_from(["utf-8", "utf-16-le", "cp932", "euc_jp", "gb18030", "iso2022_jp"]))
def test_any_copy_in_any_encoding_is_read(path: str, source: str, encoding: str) -> None:
    document(path, source.encode(encoding, "replace"))


@pytest.mark.parametrize("path", ["a.md", "a.mdx", "a.txt", "a.html"])
@given(source=sources)
def test_places_are_exact(path: str, source: str) -> None:
    known = document(path, source.encode())
    assume(known is not None)
    assert known is not None
    assert known.source == source.removeprefix("\ufeff")
    for number, block in enumerate(known.blocks):
        assert block.text == block.text.strip("\t\n\r \u3000")
        assert_exact(known.source, block)
        assert_sentences_quote_the_source(known.source, number, block)
    for comment in known.comments:
        assert comment.text in known.source[slice(*comment.span)]


@pytest.mark.parametrize("path", ["a.md", "a.txt", "a.html"])
@given(source=sources)
def test_holes_are_where_they_say(path: str, source: str) -> None:
    known = document(path, source.encode())
    assume(known is not None)
    assert known is not None
    for block in known.blocks:
        places = [at for at, char in enumerate(block.text) if char == HOLE]
        assert [hole.at for hole in block.holes] == places


@given(words=st.lists(st.sampled_from([word for word in WORDS if word.isalpha()]), min_size=1, max_size=8))
def test_plain_words_are_one_copy_in_every_format(words: list[str]) -> None:
    source = "".join(words)
    for path, text in (("a.md", source), ("a.txt", source), ("a.html", f"<p>{source}</p>")):
        (block,) = read(path, text.encode()).blocks
        assert block.text == source
        assert len(block.map.runs) == 1
