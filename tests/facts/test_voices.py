from __future__ import annotations

import pytest

from lintkit.facts.voices import RATING, names_voices, voices
from tests.support import reading


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("お客様のお声を大切にしています。", [], id="about voices"),
        pytest.param("レビュー募集キャンペーン：ご投稿ください。", [], id="asked for"),
        pytest.param("# 口コミ\n\n軽い。", [], id="headings have sections"),
        pytest.param("また食べたいな。（店長・佐藤さん）", [], id="the staff"),
        pytest.param("（担当・佐藤さん）", [], id="the staff by itself"),
        pytest.param("お茶です。そう言えば、新茶も届きました。", [], id="by the way"),
        pytest.param("☆5のレビューをありがとうございます。", [], id="about stars"),
        pytest.param("皆様の声をもとに作りました。\n\n改良しました。", [], id="a sentence with the word"),
        pytest.param("感想：軽いね。", ["感想：軽いね。"], id="a label"),
        pytest.param("お客様の声\n\n軽いね。\n\n新作です。", ["軽いね。"], id="a line above a paragraph"),
        pytest.param("お便り\n\n- 軽いね\n- いいね\n\n新作です。", ["軽いね", "いいね"], id="above a list"),
        pytest.param("お便り\n\n## 新作\n\n新作です。", [], id="a heading ends it"),
        pytest.param("軽いね。（50代・女性）", ["軽いね。（50代・女性）"], id="signed"),
        pytest.param("軽いね。\n\n— M.Kさん\n\n新作です。", ["軽いね。"], id="signed below"),
        pytest.param("山田さん（30代）：軽いね。", ["山田さん（30代）：軽いね。"], id="signed before"),
        pytest.param(
            "お茶です。おいしいよ。と、祖父は言います。", ["おいしいよ。"], id="said, behind a polite sentence"
        ),
        pytest.param("おいしいよ。そう話してくれました。", ["おいしいよ。"], id="so they said"),
        pytest.param("★☆☆☆☆ 軽すぎる。", ["★☆☆☆☆ 軽すぎる。"], id="stars"),
        pytest.param("| 商品 | 感想 |\n| --- | --- |\n| 傘 | 軽いね |", ["軽いね"], id="a column"),
        pytest.param("| 商品 | 傘 |\n| --- | --- |\n| 口コミ | 軽いね |", ["軽いね"], id="a row"),
    ],
)
def test_what_customers_say(text: str, said: list[str]) -> None:
    read = reading(text)
    blocks = read.document.blocks
    found = [
        blocks[number].text[start:end]
        for number, ranges in enumerate(voices(read))
        for start, end in zip(ranges.starts, ranges.ends, strict=True)
    ]
    assert found == said


def test_lines_of_one_paragraph() -> None:
    read = reading("お客様の声\n軽いね。\nいいね。\n\n佐藤さん（40代）\n便利だよ。", "t.txt")
    assert [bool(ranges.starts) for ranges in voices(read)] == [True, True]


def test_a_line_and_its_signature() -> None:
    read = reading("軽いね。\n（50代・女性）", "t.txt")
    assert [ranges.starts for ranges in voices(read)] == [(0,)]


def test_labels_announce_voices_and_requests_do_not() -> None:
    assert names_voices("■ご購入者の声")
    assert names_voices("アンケート結果")
    assert not names_voices("レビューの書き方")
    assert not names_voices("声" * 50)


def test_ratings_open_a_review() -> None:
    assert RATING.match("★1 ひどい")
    assert RATING.match("> **★★★★☆** よい")
    assert not RATING.match("★1つの差")
    assert not RATING.match("★10周年")


def test_lines_below_stars() -> None:
    read = reading("★★★★☆\n軽い。\nいい。", "t.txt")
    assert [ranges.starts for ranges in voices(read)] == [(0, 6, 10)]
