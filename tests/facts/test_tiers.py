"""Which copy rewards the referrals of referrals, and which denies it or means something else."""

from __future__ import annotations

import pytest

from lintkit.facts.incentives.tiers import tiers
from tests.support import reading

CHAINS = [
    pytest.param("紹介した人がさらに紹介するとあなたにも報酬", "紹介した人がさらに紹介するとあなたにも", id="and you"),
    pytest.param(
        "あなたが紹介したお友達が、さらに別のお友達をご紹介いただき、そのお友達がご購入されると、あなたにも300ポイントを進呈します。",
        "紹介したお友達が、さらに別のお友達をご紹介いただき、そのお友達がご購入されると、あなたにも",
        id="in a long sentence",
    ),
    pytest.param(
        "紹介した友達が誰かを紹介したら、あなたにボーナス！", "紹介した友達が誰かを紹介したら、あなたに", id="somebody"
    ),
    pytest.param("お友達が友人を紹介すると、あなたに100円", "お友達が友人を紹介すると、あなたに", id="friend's friend"),
    pytest.param("友達の友達が買うと、あなたにも5%", "友達の友達が買うと、あなたにも", id="friends of friends"),
    pytest.param(
        "ご紹介者がさらに別の方を紹介すると、あなたにも500円をお支払いします。",
        "ご紹介者がさらに別の方を紹介すると、あなたに",
        id="a referrer of yours",
    ),
    pytest.param("紹介の紹介にも報酬", "紹介の紹介にも報酬", id="referral of a referral"),
    pytest.param("紹介者様の紹介者様にも特典があります", "紹介者様の紹介者様にも特典", id="referrer of the referrer"),
    pytest.param("紹介した方が紹介した方のご購入額の3%を還元", "紹介した方が紹介した方のご購入額の3%", id="twice"),
    pytest.param("間接的なご紹介も報酬の対象です", "間接的なご紹介も報酬", id="indirect"),
    pytest.param("直接・間接を問わず報酬をお支払い", "直接・間接を問わず報酬", id="direct and indirect"),
    pytest.param("２段階目の紹介者にも5%還元", "２段階目の紹介者にも5%", id="second tier"),
    pytest.param("三ティアまで紹介で報酬", "三ティアまで紹介で報酬", id="tiers"),
    pytest.param(
        "紹介報酬は3段階目までお支払い、各1,000円です", "紹介報酬は3段階目までお支払い、各1,000円", id="tiers behind"
    ),
    pytest.param("3ティアまでのアフィリエイト報酬", "3ティアまでのアフィリエイト報酬", id="affiliates"),
    pytest.param("2ティア報酬あり", "2ティア報酬", id="two-tier"),
    pytest.param("孫紹介でも100円", "孫紹介でも100円", id="grandchildren"),
    pytest.param("配下の会員が増えるほど報酬アップ", "配下の会員が増えるほど報酬", id="down-line"),
    pytest.param("ＭＬＭ報酬プラン", "ＭＬＭ報酬", id="by name"),
    pytest.param("紹介の連鎖で収入アップ", "紹介の連鎖で収入", id="chain"),
    pytest.param("紹介が紹介を呼んで報酬が増える", "紹介が紹介を呼んで報酬", id="referrals bring referrals"),
]
PLAIN = (
    "紹介の紹介は報酬の対象外です。",
    "間接的な紹介に報酬は発生しません。",
    "二段階目の紹介報酬は設けておりません。",
    "報酬は直接ご紹介いただいた方のみです。間接紹介は報酬の対象になりません。",
    "紹介の紹介にも報酬はありますか？",
    "> 紹介の紹介にも報酬がもらえました",
    "お友達がまた別の商品を購入すると、紹介者にもポイントが付きます。",
    "お友達が紹介コードを入力して登録すると、あなたにも500円クーポン。",
    "ご紹介人数に応じて3段階の特典をご用意しました。",
    "1次審査、2次審査の紹介と報酬について",
    "推荐的推荐也有报酬，介绍朋友即可获得奖励。",
)


@pytest.mark.parametrize(("text", "words"), CHAINS)
def test_further_tiers(text: str, words: str) -> None:
    read = reading(text)
    (tier,) = tiers(read)
    assert read.document.blocks[tier.block].text[tier.span.start : tier.span.end] == words


@pytest.mark.parametrize("text", PLAIN)
def test_no_further_tiers(text: str) -> None:
    assert not tiers(reading(text))
