from __future__ import annotations

import pytest

from lintkit.facts.faults import faults
from tests.support import reading

_HELP = "確認いたします。"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("水が漏れないとのこと、" + _HELP, [], id="damage denied"),
        pytest.param("汚れが落ちたとのこと、" + _HELP, [], id="a stain came out"),
        pytest.param("まだ使っていないとのこと、" + _HELP, [], id="not used yet"),
        pytest.param("受け取りができないとのこと、" + _HELP, [], id="the customer's own act"),
        pytest.param("ご予定がないとのこと、" + _HELP, [], id="nothing of the shop's is missing"),
        pytest.param("考え方が違うとのこと、" + _HELP, [], id="a difference of no goods"),
        pytest.param("新しい品が届いたとのこと、" + _HELP, [], id="something came"),
        pytest.param("温かいとのこと、" + _HELP, [], id="a pleasant adjective"),
        pytest.param("部屋が暖かいとのこと、" + _HELP, [], id="a pleasant room"),
        pytest.param("割れにくいとのこと、" + _HELP, [], id="hard to break"),
        pytest.param("鍋が焦げるとのこと、お知らせします。", [], id="nothing is done about it"),
        pytest.param("とのこと、" + _HELP, [], id="nothing told"),
        pytest.param("ふたが割れたとのこと、" + _HELP, ["ふたが割れた"], id="damage"),
        pytest.param("色が落ちたとのこと、" + _HELP, ["色が落ちた"], id="a colour came off"),
        pytest.param("昨日、音が出ないとのご連絡、" + _HELP, ["音が出ない"], id="behind a comma"),
        pytest.param("連絡がないとのこと、" + _HELP, ["連絡がない"], id="no word"),
        pytest.param("割引が適用されないとのこと、" + _HELP, ["割引が適用されない"], id="expected"),
        pytest.param("中に虫がいた件、" + _HELP, ["中に虫がいた"], id="an intruder"),
        pytest.param("色が違うとのこと、" + _HELP, ["色が違う"], id="different"),
        pytest.param("味が濃いとのご意見、" + _HELP, ["味が濃い"], id="food"),
        pytest.param("対応が酷いとのご意見、" + _HELP, ["対応が酷い"], id="bad"),
        pytest.param("説明書が読みにくいとのご意見、" + _HELP, ["説明書が読みにくい"], id="hard to read"),
        pytest.param(
            "先週の土曜日にそちらの支店の窓口で受け取った大きな木箱のふたが破裂していたとのこと、" + _HELP,
            ["ふたが破裂していた"],
            id="of a long clause its end",
        ),
    ],
)
def test_what_was_reported(text: str, told: list[str]) -> None:
    read = reading(text, kind="cs-reply")
    blocks = read.document.blocks
    assert [blocks[one.sentence.block].text[one.span.start : one.span.end] for one in faults(read)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("> 最悪です。", [], id="no reply"),
        pytest.param("> 最高です。\n\nありがとうございます。", [], id="praise"),
        pytest.param("> 最高です。また行きます。少し汚い。\n\nありがとうございます。", [], id="praise with one word"),
        pytest.param("> 汚いかと思いましたが違いました。\n\nありがとうございます。", [], id="denied"),
        pytest.param("★4 少し汚い。\n\nありがとうございます。", [], id="four stars"),
        pytest.param("Aさん ★☆☆☆☆ ふつう。\n\nありがとうございます。", ["★☆☆☆☆"], id="stars behind a name"),
        pytest.param("> 対応がひどい。\n\nありがとうございます。", ["ひどい"], id="harsh words"),
        pytest.param("★2 まあまあ。\n\nありがとうございます。", ["★2"], id="two stars"),
        pytest.param("☆☆☆☆★ ふつう。\n\nありがとうございます。", ["☆☆☆☆★"], id="stars turned round"),
    ],
)
def test_what_a_review_complains_of(text: str, told: list[str]) -> None:
    read = reading(text, kind="review-reply")
    blocks = read.document.blocks
    assert [blocks[one.sentence.block].text[one.span.start : one.span.end] for one in faults(read)] == told
    assert not faults(reading(text, kind="email"))
