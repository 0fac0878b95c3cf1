"""CSV and TSV: cells, their exact places, column names, and input that is damaged or hostile."""

from __future__ import annotations

import time

import pytest

from lintkit.model import Document, Language, Role, Span
from lintkit.readers import read
from lintkit.readers.csv_cells import WIDEST
from lintkit.readers.schedule_columns import is_schedule, meaning


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def written(document: Document, number: int) -> str:
    block = document.blocks[number]
    return document.source[slice(*block.map.source(Span(0, len(block.text))))]


def test_cells_stand_where_they_are_written() -> None:
    document = read("a.csv", 'key,ja\na,"春の""茶""、\r\n入荷。"\nb, "二行目" \n\nc,\n'.encode())
    assert texts(document) == ["key", "ja", "a", '春の"茶"、\n入荷。', "b", "二行目", "c"]
    assert written(document, 3) == '春の""茶""、\r\n入荷。'
    assert [tuple(block.cell or ()) for block in document.blocks][3:] == [
        (0, 1, 1, False),
        (0, 2, 0, False),
        (0, 2, 1, False),
        (0, 3, 0, False),
    ]
    assert document.problems == ()


@pytest.mark.parametrize(
    ("source", "cells"),
    [
        ("名前;価格\n茶;1,000円\n", ["名前", "価格", "茶", "1,000円"]),
        ("名前\t価格\n茶\t1,000円\n", ["名前", "価格", "茶", "1,000円"]),
        ("5月の予定\n\n名前;価格\n茶;2円", ["5月の予定", "名前", "価格", "茶", "2円"]),
        ("sep=;\r\nあ,い;う\r\n", ["あ,い", "う"]),
        ("一行だけ。", ["一行だけ。"]),
        ("a,b\rc,d", ["a", "b", "c", "d"]),
    ],
)
def test_the_delimiter_is_told_by_the_rows(source: str, cells: list[str]) -> None:
    assert texts(read("a.csv", source.encode())) == cells


def test_the_first_row_names_columns_where_it_looks_like_it() -> None:
    document = read("a.csv", "ja,zh-CN,件名\n限定,限定,お知らせ\n".encode())
    assert [block.cell is not None and block.cell.header for block in document.blocks] == [True] * 3 + [False] * 3
    assert [block.language for block in document.blocks][3:] == [Language.JA, Language.ZH_HANS, None]
    assert document.blocks[5].role is Role.SUBJECT


@pytest.mark.parametrize(
    "first", ["春の茶,1,000円", "春になりました。,夏", "とても長い言葉が続いているので列の名前ではありません,x"]
)
def test_a_first_row_of_copy_is_no_header(first: str) -> None:
    document = read("a.csv", f"{first}\nあ,い\n".encode())
    assert not any(block.cell and block.cell.header for block in document.blocks)


def test_sentences_are_read_as_prose() -> None:
    document = read("a.csv", "名,文\nあ,春です。お待ちしています。\n".encode())
    assert [block.role for block in document.blocks][2:] == [Role.TABLE_CELL, Role.PARAGRAPH]


def test_encodings_and_marks() -> None:
    document = read("a.csv", "名前,文\nあ,お待ちしております。\n".encode("cp932"))
    assert (document.encoding, texts(document)[-1]) == ("cp932", "お待ちしております。")
    assert texts(read("a.csv", b"\xef\xbb\xbf" + "名,い".encode())) == ["名", "い"]


def test_marks_that_are_not_closed_or_stray_are_told_and_the_rest_is_read() -> None:
    document = read("a.csv", 'あ,い\nう,"え" お\nか,"き\nく,け\n'.encode())
    assert texts(document)[-4:] == ["か", '"き', "く", "け"]
    assert [problem.split(";")[0] for problem in document.problems] == [
        "line 2: text follows the closing quotation mark of this cell, which was read as it stands",
        "line 3: a quotation mark opens this cell and is never closed, so it was read to the next delimiter",
    ]


def test_odd_things_are_told_once_and_counted() -> None:
    document = read("a.csv", ('"あ" い,う\n' * 3).encode())
    assert [problem.rpartition(" (")[2] for problem in document.problems] == ["and 2 more like it)"]


HOSTILE = [
    pytest.param(",".join("a" * 1_000_000), WIDEST, id="columns"),
    pytest.param('"' * 1_000_000, 1, id="marks"),
    pytest.param("あ" * 1_000_000, 1, id="one field"),
    pytest.param('"a' + ',"b' * 100_000, WIDEST, id="open marks"),
]


@pytest.mark.parametrize(("source", "most"), HOSTILE)
def test_hostile_input_costs_little(source: str, most: int) -> None:
    start = time.perf_counter()
    document = read("a.csv", source.encode())
    assert time.perf_counter() - start < 10
    assert len(document.blocks) <= most


def test_a_row_beyond_the_widest_is_told() -> None:
    document = read("a.csv", ",".join("あ" * (WIDEST + 2)).encode())
    assert document.problems == (
        "line 1: this row has more than 1,000 columns, and what follows was not checked; split the table",
    )


@pytest.mark.parametrize(
    ("names", "plan"),
    [
        ("配信日時,チャネル,対象,件名", True),
        ("date,channel,segment", True),
        ("Send Date,audience,subject", True),
        ("日期,渠道,人群", True),
        ("日時,対象,内容", False),
        ("商品,価格", False),
        ("日付,チャネル", False),
        ("date,title,body", False),
    ],
)
def test_a_plan_of_messages_is_known_by_its_columns(names: str, plan: bool) -> None:
    assert is_schedule(names.split(",")) is plan
    assert read("a.csv", f"{names}\nあ,い,う,え\n".encode()).format == ("schedule" if plan else "csv")


def test_a_plan_may_have_a_title_above_its_columns() -> None:
    document = read("a.csv", "5月の配信予定,,\n配信日,チャネル,対象\n5/1,LINE,全員\n".encode())
    assert document.format == "schedule"
    longer = read("a.csv", ("あ,い,う\n" * 7 + "配信日,チャネル,対象\n").encode())
    assert longer.format == "csv"
    assert [block.text for block in document.blocks if block.cell and block.cell.header] == [
        "配信日",
        "チャネル",
        "対象",
    ]


@pytest.mark.parametrize(
    ("name", "what"),
    [("配信日時", "date"), ("SEND_AT", "date"), ("ステータス", "status"), ("備考", ""), ("配信 対象", "audience")],
)
def test_what_a_column_means(name: str, what: str) -> None:
    assert meaning(name) == what
