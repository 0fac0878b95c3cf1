from __future__ import annotations

import pytest

from lintkit.model import HOLE, Cell, Comment, Role, Span
from lintkit.readers.text import read

H, P, L, S, T = Role.HEADING, Role.PARAGRAPH, Role.LIST_ITEM, Role.SUBJECT, Role.TABLE_CELL

MAIL = (
    "この度は、当店をご利用いただきまして誠にありがとうございます。ご注文いただきました\n"
    "商品につきましては、本日発送いたしましたのでお知らせいたします。到着まで今しばらくお待\n"
    "ちくださいますよう、よろしくお願い申し上げます。\n"
    "また、ご不明な点がございましたら、お気軽にお問い合わせください。"
)


def shown(source: str) -> list[tuple[Role, str]]:
    """Role and text of each block, holes as ⌷."""
    return [(block.role, block.text.replace(HOLE, "⌷")) for block in read("t.txt", source, "utf-8").blocks]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        pytest.param("あ\n\nい", [(P, "あ"), (P, "い")], id="paragraphs"),
        pytest.param("あ。\r\n\u3000\r\nい", [(P, "あ。"), (P, "い")], id="a line of white space divides"),
        pytest.param("あ\n-----\nい\n━━━━━\nう", [(P, "あ"), (P, "い"), (P, "う")], id="rules divide and are no text"),
        pytest.param("アクセスで\nきる", [(P, "アクセスできる")], id="a word over two lines"),
        pytest.param("新作入荷\n詳しくはこちら", [(P, "新作入荷\n詳しくはこちら")], id="lines of a post stay lines"),
        pytest.param("Hello\nworld", [(P, "Hello world")], id="Latin words"),
        pytest.param(MAIL, [(P, MAIL.replace("ました\n", "ました").replace("待\n", "待"))], id="a wrapped mail"),
        pytest.param("・あ\n・い\n\u3000う\nえ", [(L, "あ"), (L, "いう"), (P, "え")], id="items, one hanging"),
        pytest.param("1. あ\n（2）い\n③ う\n(4) え", [(L, "あ"), (L, "い"), (L, "う"), (L, "え")], id="numbers"),
        pytest.param("・続きは\nこちらから", [(L, "続きはこちらから")], id="an item that goes on"),
        pytest.param("1.5倍\n-5kg\n★★★★★", [(P, "1.5倍\n-5kg")], id="no items"),
        pytest.param("期間：4月から\n\u30005月\n対象：全員", [(L, "期間：4月から5月"), (L, "対象：全員")], id="label"),
        pytest.param("【特典】\nあ", [(H, "【特典】"), (P, "あ")], id="a title in brackets"),
        pytest.param("【特典】をご用意。\nあ", [(P, "【特典】をご用意。\nあ")], id="brackets within a sentence"),
        pytest.param("■期間\n4月", [(H, "期間"), (P, "4月")], id="a marked caption"),
        pytest.param("■あ\n■い", [(L, "あ"), (H, "い")], id="marked lines in a row are items"),
        pytest.param("■期間：4月", [(L, "期間：4月")], id="a marked label"),
        pytest.param("■お得です。", [(L, "お得です。")], id="a marked sentence"),
        pytest.param("# 見出し\n#PR です", [(H, "見出し"), (P, "#PR です")], id="hashes and hashtags"),
        pytest.param("第1条（目的）\nこの規約は", [(H, "第1条（目的）"), (P, "この規約は")], id="an article"),
        pytest.param("第1条に定める。", [(P, "第1条に定める。")], id="a sentence on an article"),
        pytest.param("件名： 【重要】価格\n\nあ", [(S, "【重要】価格"), (P, "あ")], id="a subject"),
        pytest.param("春のセール｜公式", [(P, "春のセール\n公式")], id="a bar divides"),
        pytest.param("日時\u3000\u30004月", [(P, "日時\n4月")], id="a wide gap divides"),
        pytest.param("{{name}} 様\nこの度は", [(P, "⌷ 様\nこの度は")], id="an address with a placeholder"),
        pytest.param("お客様へ、\r\nありがとう。", [(P, "お客様へ、ありがとう。")], id="CRLF"),
        pytest.param("\u200b\n\ufeff", [], id="nothing visible"),
    ],
)  # fmt: skip
def test_blocks(source: str, blocks: list[tuple[Role, str]]) -> None:
    assert shown(source) == blocks


@pytest.mark.parametrize("source", ["※お一人様1回", "*1 税込です", "＊税込", "注）税込", "注1：税込"])
def test_footnotes_are_small(source: str) -> None:
    first, note = read("t.txt", f"価格です\n{source}", "utf-8").blocks
    assert (first.small, note.small, note.text) == (False, True, source)


def test_a_footnote_goes_on_but_takes_no_other_line() -> None:
    blocks = read("t.txt", "※会員の方のみご利用いただけるクーポンを、\n配布します\n次の行", "utf-8").blocks
    assert [(block.text, block.small) for block in blocks] == [
        ("※会員の方のみご利用いただけるクーポンを、配布します", True),
        ("次の行", False),
    ]


def test_sections_are_counted() -> None:
    blocks = read("t.txt", "あ\n【一】\nい\n【二】\nう\tえ\nお\tか", "utf-8").blocks
    assert [block.section for block in blocks] == [0, 1, 1, 2, 2, 2, 2, 2]


@pytest.mark.parametrize("gap", ["\t", " | ", "｜", "\u3000\u3000", "    "])
def test_tables_are_told_by_their_gaps(gap: str) -> None:
    source = f"料金表\n商品{gap}価格\nペン{gap}100円\n以上です"
    blocks = read("t.txt", source, "utf-8").blocks
    assert [(block.role, block.text, block.cell) for block in blocks] == [
        (P, "料金表", None),
        (T, "商品", Cell(0, 0, 0, True)),
        (T, "価格", Cell(0, 0, 1, True)),
        (T, "ペン", Cell(0, 1, 0, False)),
        (T, "100円", Cell(0, 1, 1, False)),
        (P, "以上です", None),
    ]


def test_two_tables_are_two_and_figures_are_no_header() -> None:
    blocks = read("t.txt", "| 1 | \u200b |\n| 2 | 3 |\nあ\na\tb\tc\nd\te\tf", "utf-8").blocks
    cells = [block.cell for block in blocks if block.cell]
    assert {cell.table for cell in cells} == {0, 1}
    assert not any(cell.header for cell in cells if cell.table == 0)


def test_directives_are_comments() -> None:
    source = "<!-- lintkit: a -->\r\n本文\n# lintkit: b\n  // lintkit: c\n#PR"
    document = read("t.txt", source, "utf-8")
    assert document.comments == (
        Comment(Span(0, 19), " lintkit: a "),
        Comment(Span(24, 36), " lintkit: b"),
        Comment(Span(37, 52), " lintkit: c"),
    )
    assert [block.text for block in document.blocks] == ["本文", "#PR"]


def test_short_lines_near_one_width_are_wrapped_text() -> None:
    lines = [
        "新しい季節にぴったりの商品を取りそろえて皆様の",
        "ご来店を心よりお待ち申し上げておりますが在庫",
        "限りとなりますのでどうかお早めにお願い申し上",
        "げます。",
    ]
    assert shown("\n".join(lines)) == [(P, "".join(lines))]
