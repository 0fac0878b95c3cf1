from __future__ import annotations

import pytest

from lintkit.model import HOLE, Block, Comment, Hole, Role, Run, SourceMap, Span
from lintkit.readers.build import Builder, compose, relocate, relocate_comment, trim
from lintkit.readers.maps import cut, stands


def quoted(block: Block, source: str) -> list[str]:
    """What each character of a block stands for in the source."""
    return [source[slice(*block.map.source(Span(at, at + 1)))] for at in range(len(block.text))]


def test_pieces_know_their_place() -> None:
    source = "  a&amp;**b**\nc<br>d "
    builder = Builder(source)
    builder.copy(0, 3)
    builder.put("&", 3, 8)
    builder.copy(10, 11)
    builder.put("", 11, 13)
    builder.put(" ", 13, 14)
    builder.copy(14, 15)
    builder.put("\n", 15, 19)
    builder.copy(19, 21)
    block = builder.block(Role.PARAGRAPH, section=3)
    assert block is not None
    assert (block.text, block.section) == ("a&b c\nd", 3)
    assert quoted(block, source) == ["a", "&amp;", "b", "\n", "c", "<br>", "d"]
    assert block.map.source(Span(0, 3)) == Span(2, 11)


def test_neighbouring_copies_are_one_run() -> None:
    builder = Builder("abcdef")
    for start in range(5):
        builder.copy(start, start + 1)
    builder.copy(5, 5)
    block = builder.block(Role.PARAGRAPH)
    assert block is not None
    assert block.map.runs == (Run(0, 0, 5, 5),)


def test_a_replacement_of_equal_length_is_no_copy() -> None:
    builder = Builder("xyz")
    builder.put("abc", 0, 3)
    block = builder.block(Role.PARAGRAPH)
    assert block is not None
    assert block.map.source(Span(1, 2)) == Span(0, 3)


@pytest.mark.parametrize("source", ["", " \n\u3000", "\u200b\ufeff\u2060", "{% if a %}", "{% if a %} {% endif %}"])
def test_nothing_visible_is_no_block(source: str) -> None:
    builder = Builder(source)
    builder.copy(0, len(source))
    assert builder.block(Role.PARAGRAPH) is None


@pytest.mark.parametrize("source", ["{{name}}", "https://x.jp/", "a"])
def test_a_placeholder_alone_is_visible(source: str) -> None:
    builder = Builder(source)
    assert builder.empty
    builder.copy(0, len(source))
    assert not builder.empty
    assert builder.block(Role.PARAGRAPH)


def test_holes_keep_their_text_and_move_with_trimming_and_masking() -> None:
    source = " {{a}} `x`と"
    builder = Builder(source)
    builder.copy(0, 7)
    builder.hole("code", 7, 10)
    builder.hole("image", 10, 10, "given")
    builder.copy(10, 11)
    block = builder.block(Role.PARAGRAPH)
    assert block is not None
    assert block.text == f"{HOLE} {HOLE}{HOLE}と"
    assert block.holes == (Hole(0, "variable", "{{a}}"), Hole(2, "code", "`x`"), Hole(3, "image", "given"))
    assert quoted(block, source) == ["{{a}}", " ", "`x`", "", "と"]


def test_what_a_program_left_out_is_an_object() -> None:
    builder = Builder("図\ufffcと")
    builder.copy(0, 3)
    block = builder.block(Role.PARAGRAPH)
    assert block is not None
    assert block.holes == (Hole(1, "object", "\ufffc"),)


def test_a_placeholder_around_a_hole_swallows_it() -> None:
    source = "https://x.jp/`id`?a=1 です"
    builder = Builder(source)
    builder.copy(0, 13)
    builder.hole("code", 13, 17)
    builder.copy(17, len(source))
    block = builder.block(Role.PARAGRAPH)
    assert block is not None
    assert block.text == f"{HOLE} です"
    assert [hole.kind for hole in block.holes] == ["url"]
    assert block.map.source(Span(0, 1)) == Span(0, 21)


def test_emoji_keep_their_selector_when_trimmed() -> None:
    builder = Builder(" ❤\ufe0f ")
    builder.copy(0, 4)
    block = builder.block(Role.PARAGRAPH)
    assert block is not None
    assert block.text == "❤\ufe0f"


def test_trim_of_a_tight_block_is_the_block() -> None:
    block = Block(Role.PARAGRAPH, "a", SourceMap((Run(0, 0, 1, 1),)))
    assert trim(block) is block


def test_maps_compose_through_a_decoded_text() -> None:
    # The mail's body: three characters from nine of quoted-printable, two copied, two from one entity.
    outer = SourceMap((Run(0, 100, 1, 9), Run(1, 109, 2, 2), Run(3, 111, 2, 2), Run(5, 120, 2, 5)))
    inner = SourceMap((Run(0, 0, 4, 4), Run(4, 4, 1, 3)))
    block = relocate(Block(Role.PARAGRAPH, "abcde", inner), outer)
    spans = [block.map.source(Span(at, at + 1)) for at in range(5)]
    assert spans == [Span(100, 109), Span(109, 110), Span(110, 111), Span(111, 112), Span(112, 125)]


def test_composed_parts_of_a_replacement_stay_whole() -> None:
    outer = SourceMap((Run(0, 10, 4, 2),))
    inner = SourceMap((Run(0, 1, 2, 2),))
    composed = compose(inner, outer)
    assert composed.source(Span(0, 1)) == Span(10, 12)
    assert composed.source(Span(1, 2)) == Span(10, 12)


def test_comments_move_with_their_text() -> None:
    outer = SourceMap((Run(0, 50, 20, 20),))
    assert relocate_comment(Comment(Span(2, 5), "x"), outer) == Comment(Span(52, 55), "x")


def test_cut_takes_parts_of_runs() -> None:
    runs = (Run(0, 0, 5, 5), Run(5, 9, 1, 4), Run(6, 13, 3, 3))
    assert list(cut(runs, 3, 7, 0)) == [Run(0, 3, 2, 2), Run(2, 9, 1, 4), Run(3, 13, 1, 1)]
    assert list(cut(runs, 8, 9, 0)) == [Run(0, 15, 1, 1)]
    assert list(cut((), 0, 1, 0)) == []


def test_an_empty_text_stands_for_nothing() -> None:
    assert list(stands(0, 0, Span(1, 2))) == []
