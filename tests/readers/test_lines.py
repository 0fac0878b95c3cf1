from __future__ import annotations

import pytest

from lintkit.readers.lines import columns, glue, goes_on, is_emoji, separator, starts_anew

WRAPPED = [
    pytest.param("アクセスで", "きる", "", id="within a word"),
    pytest.param("お得な情", "報をお届けします", "", id="between two kanji of a word"),
    pytest.param("スマート", "フォンから", "", id="within katakana"),
    pytest.param("お届けいたします。", "またのご利用を", "", id="behind a full stop, which ends the sentence itself"),
    pytest.param("「ありがとう。", "また来ます」と", "", id="within a quotation"),
    pytest.param("お届けします", "ので、お待ちください。", "", id="a predicate that goes on"),
    pytest.param("Hello", "world", " ", id="Latin words"),
    pytest.param("公式の", "LINE から", "", id="Japanese before Latin"),
    pytest.param("It ended.", "Next", " ", id="Latin sentences"),
    pytest.param("お客様", "いつもありがとうございます", "\n", id="an address"),
    pytest.param("山田様へ", "この度は", "\n", id="an address with へ"),
    pytest.param("亲爱的顾客", "感谢您", "\n", id="a Chinese address"),
    pytest.param("ありがとうございます", "商品は届きましたか", "\n", id="a predicate without a full stop"),
    pytest.param("開催中✨", "詳しくはこちら", "\n", id="an emoji"),
    pytest.param("新作", "・ワンピース", "\n", id="before an item"),
    pytest.param("新作", "① ワンピース", "\n", id="before a number"),
    pytest.param("新作", "※数量限定", "\n", id="before a footnote"),
    pytest.param("新作", "*1 税込", "\n", id="before a numbered footnote"),
    pytest.param("期間：4月", "対象：全員", "\n", id="before a label"),
    pytest.param("詳しくは", "https://x.jp/", "\n", id="before a URL"),
    pytest.param("https://x.jp/", "から", "\n", id="behind a URL"),
    pytest.param("新作", "【期間】4月", "\n", id="before a title"),
    pytest.param("{% if a %}", "特典", "\n", id="behind a tag of its own line"),
    pytest.param("特典", "{{/if}}", "\n", id="before a tag of its own line"),
    pytest.param("", "特典", "\n", id="behind an empty line"),
    pytest.param("開始は", "10:30から", "", id="a time is no label"),
    pytest.param("○○", "○○様", "", id="a blank is no bullet"),
]

LOOSE = [
    pytest.param("お使いにな", "られると、", "", id="within a verb"),
    pytest.param("ご利用いただけ", "ません。", "", id="before ません"),
    pytest.param("お届", "けします。", "", id="within okurigana"),
    pytest.param("またお越しくださ", "い。", "", id="within ください"),
    pytest.param("売り切れにな", "った品です", "", id="before a small っ"),
    pytest.param("お米の", "られん", "", id="の leaves open"),
    pytest.param("おすすめの一品", "れんこんチップス", "\n", id="a word in れ"),
    pytest.param("秋の味覚", "りんごジャム", "\n", id="a word in り"),
    pytest.param("人気の品", "せんべい", "\n", id="a word in せ"),
    pytest.param("アクセスで", "きる", "", id="within a word"),
    pytest.param("この度は、", "ありがとう", "", id="a comma"),
    pytest.param("新作を", "公開", "", id="a particle that ends nothing"),
    pytest.param("this is a", "long text", " ", id="Latin lower case"),
    pytest.param("お届けし", "ました。", "", id="an ending on the next line"),
    pytest.param("春の新作コレクション", "本日発売", "\n", id="short lines of a post"),
    pytest.param("ご予約はお早めに", "詳しくはこちら", "\n", id="に that ends a call"),
    pytest.param("感谢您的购买", "欢迎再次光临", "\n", id="Chinese lines"),
    pytest.param("ありがとうございます。", "またどうぞ", "\n", id="a full stop"),
    pytest.param("This is it", "Next", "\n", id="Latin upper case"),
    pytest.param("LINEで", "予約", "\n", id="で before kanji"),
    pytest.param("有効期限は発行日から", "６０日間です", "", id="a period behind what it counts from"),
    pytest.param("詳しくはこちらから", "5月1日開始", "\n", id="から of a place"),
]


@pytest.mark.parametrize(("before", "after", "mark"), WRAPPED)
def test_a_wrapped_line_goes_on_unless_it_looks_ended(before: str, after: str, mark: str) -> None:
    assert separator(before, after, wrapped=True) == mark


@pytest.mark.parametrize(("before", "after", "mark"), LOOSE)
def test_other_lines_end_unless_they_look_open(before: str, after: str, mark: str) -> None:
    assert separator(before, after, wrapped=False) == mark


def test_a_predicate_at_the_margin_proves_no_end() -> None:
    assert not goes_on("ご注文いただきました", "商品は", wrapped=True)
    assert goes_on("ご注文いただきました", "商品は", wrapped=True, full=True)


@pytest.mark.parametrize(
    "line",
    [
        "1.5倍の量",
        "3、4日かかります",
        "-5kg",
        "○○様",
        "★★★★★",
        "10:30開始",
        "*強い",
        "様々な",
        "※",
        "★5レビューで特典",
        "★3以下の方",
    ],
)
def test_lines_that_only_seem_to_open_an_item(line: str) -> None:
    assert starts_anew(line) == line.startswith(("※", "*強"))


@pytest.mark.parametrize(
    ("before", "after", "between"), [("a", "b", " "), ("あ", "b", ""), ("a", "ｱ", ""), ("。", "a", "")]
)
def test_glue(before: str, after: str, between: str) -> None:
    assert glue(before, after) == between


def test_emoji() -> None:
    assert all(is_emoji(char) for char in "✨🎉☀\ufe0f")
    assert not any(is_emoji(char) for char in "あ𠮷!。")


def test_columns() -> None:
    assert (columns("abc"), columns("あa"), columns("あ" * 500)) == (3, 3, 500)


def test_columns_of_blanks_and_rules_part_lines() -> None:
    assert separator("販売業者　　　みのり", "送料　　　　　550円", wrapped=True) == "\n"
    assert separator("――――――――", "みのり株式会社", wrapped=True) == "\n"
    assert separator("みのりの商品は", "送料　が無料です", wrapped=True) == ""
