"""Rewards for reviews, pressure on them, and what replies disclose, as facts."""

from __future__ import annotations

import pytest

from lintkit.facts.labels.ratings import bargains
from lintkit.facts.labels.removal import pressures
from lintkit.facts.labels.replies import disclosed
from tests.support import reading

BARGAINS = [
    pytest.param("★5の口コミで100円引き", ["rating"], id="by"),
    pytest.param("高評価をくださった方に500円クーポン", ["rating"], id="who"),
    pytest.param("500円クーポンは★5をつけてくださった方へ", ["rating"], id="the reward first"),
    pytest.param("★5レビュー特典のご案内", ["rating"], id="a title"),
    pytest.param("★5の評価をお願いします。レビューのお礼に粗品を差し上げます。", ["rating"], id="two sentences"),
    pytest.param("★5の評価をお願いします。今月はクーポンを配布中です。", [], id="two matters"),
    pytest.param("動画への高評価をお願いします。投稿のお礼に粗品を差し上げます。", [], id="a film"),
    pytest.param("★5の評価をお願いします。", [], id="no reward"),
    pytest.param("★5つ星ホテルの口コミで500円引き", [], id="a hotel"),
    pytest.param("★1でも★5でも、口コミで100円引き", [], id="neutral"),
    pytest.param("★5をくださった方にも、評価にかかわらず100円引き", [], id="whatever the rating"),
    pytest.param("高評価の方に特典を差し上げる行為は禁止です。", [], id="forbidden"),
    pytest.param("口コミ投稿で500円クーポンを進呈。★3以下は対象外です。", ["rating"], id="low ones are left out"),
    pytest.param("★3以下は対象外です。", [], id="left out of nothing"),
    pytest.param("Amazonレビューで500円クーポン", ["platform"], id="a platform"),
    pytest.param(
        "Googleの口コミのご投稿をお願いします。投稿画面のご提示で粗品を差し上げます。", ["platform"], id="next"
    ),
    pytest.param("Googleの口コミのご投稿をお願いします。", [], id="a platform without a reward"),
    pytest.param("レビュー投稿で全額返金", ["refund"], id="the whole price"),
    pytest.param("| 条件 | 特典 |\n|---|---|\n| ★5レビュー | QUOカード |", ["rating"], id="a row"),
    pytest.param("| 商品 | ★5 |\n|---|---|\n| 茶 | 10%OFF |", [], id="a rating in a table"),
    pytest.param("| 条件 | 内容 |\n|---|---|\n| ★5レビュー | 歓迎 |", [], id="a row without a reward"),
]


@pytest.mark.parametrize(("text", "expected"), BARGAINS)
def test_bargains(text: str, expected: list[str]) -> None:
    assert [one.fault for one in bargains(reading(text, kind="thank-you-card"))] == expected


def test_a_rating_that_is_asked_for_beside_a_reward_is_not_sure() -> None:
    text = "レビュー投稿で500円クーポンを進呈します。発行日から3か月間有効です。\n\n★5をお願いします。"
    assert [one.sure for one in bargains(reading(text, kind="thank-you-card"))] == [False]
    assert not bargains(reading(text, kind="video-script"))


def test_on_amazon_every_reward_counts() -> None:
    text = "レビューを書いて500円クーポンをもらおう！"
    assert [one.fault for one in bargains(reading(text, kind="thank-you-card", platform="amazon"))] == ["platform"]
    assert not bargains(reading(text, kind="thank-you-card", platform="rakuten"))


PRESSURES = [
    pytest.param("口コミの削除をお願いします。", ["removal"], id="removal"),
    pytest.param("低評価の前にご連絡ください。", ["gate"], id="gate"),
    pytest.param("低評価は営業妨害です。", ["threat"], id="threat"),
    pytest.param("低評価は営業妨害です。法的措置を取ります。", ["threat"], id="told once"),
    pytest.param("この投稿には法的措置を取ります。", ["threat"], id="in a reply"),
    pytest.param("ご不満な点は、レビューの前にご連絡ください。返金いたします。", ["gate"], id="with money"),
    pytest.param("ご不満な点は、レビューの前にご連絡ください。", [], id="a mere contact"),
    pytest.param("誹謗中傷の口コミは削除をお願いします。", [], id="libel"),
]


@pytest.mark.parametrize(("text", "expected"), PRESSURES)
def test_pressures(text: str, expected: list[str]) -> None:
    assert [one.way for one in pressures(reading(text, kind="review-reply"))] == expected


def test_law_suits_are_spoken_of_elsewhere() -> None:
    assert not pressures(reading("無断転載には法的措置を取ります。", kind="terms"))


DISCLOSED = [
    pytest.param("注文番号 #48213の件です。", [("number", "注文番号 #48213")], id="number"),
    pytest.param("注文番号{{id}}の件です。", [("number", "注文番号\ufffc")], id="blank"),
    pytest.param("注文番号 https://example.jp をご覧ください。", [], id="an address"),
    pytest.param("○○様の注文番号は確認済みです。", [("number", "注文番号")], id="owned"),
    pytest.param("注文番号はお分かりでしょうか。", [], id="asked"),
    pytest.param("3月5日にご来店いただきました。", [("purchase", "3月5日にご来店")], id="day"),
    pytest.param("{{visit_date}}にご来店いただきました。", [("purchase", "\ufffcにご来店")], id="blank of a day"),
    pytest.param("{{shop}}にご来店いただきました。", [], id="blank of a shop"),
    pytest.param("https://example.jp のご利用ありがとうございます。", [], id="link"),
    pytest.param("3月5日からご来店いただけます。", [], id="from a day"),
    pytest.param("3月5日にご来店ください。", [], id="to come"),
    pytest.param("シミ用クリームをご購入でしたね。", [("purchase", "シミ用クリームをご購入")], id="goods"),
    pytest.param("シミ用クリームも好評です。", [], id="goods in general"),
    pytest.param("妊娠中とのことですね。", [("health", "妊娠中とのことですね")], id="health"),
    pytest.param("田中花子様、ありがとうございます。", [("name", "田中花子")], id="name"),
    pytest.param("田中様、ありがとうございます。", [], id="family name"),
    pytest.param("{{last_name}}様、ありがとうございます。", [], id="blank of a family name"),
    pytest.param("{{full_name}}様、ありがとうございます。", [("name", "\ufffc")], id="blank of a name"),
    pytest.param("{{full_name}}が担当しました。", [], id="staff"),
    pytest.param(
        "3月5日にご注文の注文番号12345です。", [("purchase", "3月5日にご注文"), ("number", "注文番号12345")], id="both"
    ),
    pytest.param(
        "購入履歴から注文番号12345です。", [("purchase", "購入履歴から"), ("number", "注文番号12345")], id="beside"
    ),
]


@pytest.mark.parametrize(("text", "expected"), DISCLOSED)
def test_disclosed(text: str, expected: list[tuple[str, str]]) -> None:
    one = reading(text, kind="review-reply")
    assert [(it.what, one.document.blocks[it.block].text[slice(*it.span)]) for it in disclosed(one)] == expected


def test_what_the_reviewer_wrote_is_left_alone() -> None:
    text = "口コミ：注文番号12345です。最高でした。\n\n返信：ありがとうございます。"
    assert not disclosed(reading(text, kind="review-reply"))
    quoted = "> 注文番号12345です。\n\nありがとうございます。"
    assert not disclosed(reading(quoted, "t.txt", kind="review-reply"))
