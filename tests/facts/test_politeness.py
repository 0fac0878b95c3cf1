from __future__ import annotations

import pytest

from lintkit.facts.politeness import polite
from lintkit.facts.register import endings
from tests.support import reading


@pytest.mark.parametrize(
    ("text", "better"),
    [
        pytest.param("お待ちしております。", "", id="polite already"),
        pytest.param("使わなければならぬ。", "", id="a form it does not know"),
        pytest.param("商品を発送する。", "発送します", id="present"),
        pytest.param("商品を発送した。", "発送しました", id="past"),
        pytest.param("返品できない。", "返品できません", id="negative"),
        pytest.param("返品できなかった。", "返品できませんでした", id="negative past"),
        pytest.param("とても軽い。", "軽いです", id="adjective"),
        pytest.param("楽しかった。", "楽しかったです", id="adjective in the past"),
        pytest.param("使ってみたい。", "使ってみたいです", id="a wish"),
        pytest.param("もう使いたくない。", "使いたくありません", id="a negated wish"),
        pytest.param("軽くない。", "軽くありません", id="a negated adjective"),
        pytest.param("明日届くらしい。", "届くらしいです", id="hearsay"),
        pytest.param("在庫がない。", "ありません", id="there is none"),
        pytest.param("在庫がなかった。", "ありませんでした", id="there was none"),
        pytest.param("無料だ。", "無料です", id="だ"),
        pytest.param("無料だった。", "無料でした", id="だった"),
        pytest.param("無料である。", "無料です", id="である"),
        pytest.param("無料であった。", "無料でした", id="であった"),
        pytest.param("無料だろう。", "無料でしょう", id="だろう"),
        pytest.param("すぐ使えるんだ。", "使えるんです", id="んだ"),
        pytest.param("お得だよ。", "お得ですよ", id="だよ"),
        pytest.param("楽しみだね！", "楽しみですね", id="だね"),
        pytest.param("すごく使いやすいよね。", "使いやすいですよね", id="よね"),
        pytest.param("うれしいな♪", "うれしいです", id="な falls away"),
        pytest.param("いいじゃん！", "いいです", id="じゃん falls away"),
        pytest.param("すごいっす！", "すごいです", id="っす"),
        pytest.param("お得でしょ？", "お得でしょう", id="でしょ"),
        pytest.param("まだ使えるかも。", "使えるかもしれません", id="かも"),
        pytest.param("もう届くかな。", "届くでしょうか", id="かな"),
        pytest.param("ぜひ来てね！", "来てくださいね", id="てね"),
        pytest.param("ぜひ見て！", "見てください", id="て"),
        pytest.param("楽しみに待っている。", "待っています", id="ている"),
        pytest.param("お得じゃん！", "お得です", id="a noun taken for a verb"),
        pytest.param("遊びにおいでよ。", "おいでください", id="おいで"),
        pytest.param("よろしくお願いね。", "お願いしますね", id="お願い"),
        pytest.param("お待ちね。", "", id="another お"),
        pytest.param("待ちね。", "", id="no お"),
        pytest.param("一緒に買おうよ。", "買いましょう", id="let us"),
        pytest.param("また会おうね。", "会いましょうね", id="let us, ね"),
        pytest.param("鍋を食べよっか。", "食べましょうか", id="shall we"),
        pytest.param("なんだっけ。", "", id="no sure wording for っけ"),
        pytest.param("店で待ってるよ。", "待っていますよ", id="い left out"),
        pytest.param("みんな飲んでた。", "飲んでいました", id="い left out, in the past"),
        pytest.param("ぜひ参加してってね。", "参加していってくださいね", id="い left out of いって"),
        pytest.param("もう食べちゃったよ。", "", id="ちゃう has no sure wording"),
        pytest.param("ぜひ試してほしい。", "お試しください", id="a wish for the reader"),
        pytest.param("設定を見直してほしい。", "見直してください", id="a wish, another verb"),
        pytest.param("感想を聞かせてくれよ。", "聞かせてください", id="くれ"),
        pytest.param("遊びにいらっしゃいよ。", "いらしてください", id="いらっしゃい"),
        pytest.param("見逃すなよ。", "", id="a prohibition"),
        pytest.param("お待ちしてまーす。", "お待ちしています", id="drawled"),
        pytest.param("店長でーす。", "店長です", id="drawled です"),
        pytest.param("買うしかないっしょ。", "ないでしょう", id="っしょ"),
        pytest.param("とてもうまいっしょ！", "うまいでしょう", id="っしょ misread"),
        pytest.param("またお越しになられる。", "なられます", id="れる"),
    ],
)
def test_plain_and_casual_endings_made_polite(text: str, better: str) -> None:
    read = reading(text)
    assert polite(read.document.blocks[0].text, endings(read)[0]) == better
