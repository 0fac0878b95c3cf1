"""What a document is for, and where that was learnt."""

from __future__ import annotations

import pytest

from lintkit.facts.context import context_of, directives_of
from lintkit.model import CONTEXT
from lintkit.readers import read
from lintkit.words import because
from tests.support import reading

CARD = "佐藤様\n\nこのたびはお買い上げいただき、誠にありがとうございました。\n心をこめてお作りしました。"
REFERRAL = (
    "# お友達紹介キャンペーン\n\n紹介コードをお友達にお伝えください。ご紹介者様に500円分のクーポンを差し上げます。"
)

KINDS = [
    pytest.param("t.md", "今日はよい天気です。", "other", id="nothing-shows"),
    pytest.param("t.md", "返品", "other", id="one-weak-word-is-not-enough"),
    pytest.param("x.html", "<p>こんにちは</p>", "other", id="letter-x-is-no-network"),
    pytest.param("notes.md", "商品が届きました。サイズもよかったです。", "other", id="customer-talks-of-goods"),
    pytest.param("t.md", CARD, "thank-you-card", id="card-by-words"),
    pytest.param(
        "t.md", "# よくあるご質問\n\n## 返品はできますか？\n\n返送料はご負担ください。", "other", id="weak-words-alone"
    ),
    pytest.param("t.txt", CARD + "\nご注文番号：2027-1\n合計：2,200円（税込）", "other", id="order-is-no-card"),
    pytest.param(
        "t.txt",
        "いつもご利用いただき、ありがとうございます。新しい傘が入荷しました。スタッフ一同",
        "other",
        id="news-is-no-card",
    ),
    pytest.param("t.txt", "臨時休業のお知らせ\nご来店いただきありがとうございます。", "other", id="notice-is-no-card"),
    pytest.param(
        "t.txt",
        "お車の方は駐車券をお持ちください。\nご来店ありがとうございました。またのお越しをお待ちしております。",
        "other",
        id="a-closing-is-no-card",
    ),
    pytest.param("t.md", "レビューをお寄せください。", "other", id="asking-for-a-review-is-no-reply"),
    pytest.param("t.txt", "お客様へ\nこのたびはご購入いただきありがとうございます。", "thank-you-card", id="bare-card"),
    pytest.param("t.md", CARD + "あ" * 900, "other", id="too-long-for-a-card"),
    pytest.param("cards/sato.txt", "佐藤様へ", "thank-you-card", id="card-by-folder"),
    pytest.param("copy/thank-you-card.md", "佐藤様へ", "thank-you-card", id="card-by-hyphenated-name"),
    pytest.param("t.md", REFERRAL, "referral", id="referral-by-heading"),
    pytest.param("お友達紹介.md", "特典のご案内", "referral", id="referral-by-japanese-name"),
    pytest.param(
        "t.md", "# 返品のお手続き\n\n返品理由をお選びください。返送先は下記のとおりです。", "return-flow", id="return"
    ),
    pytest.param("t.md", "# 利用規約\n\n第1条（目的）本規約は…", "terms", id="terms"),
    pytest.param(
        "t.txt",
        "レビューをご投稿いただきありがとうございます。貴重なご意見に感謝いたします。",
        "review-reply",
        id="review",
    ),
    pytest.param(
        "t.txt", "お問い合わせいただきありがとうございます。ご質問の件、確認いたしました。", "cs-reply", id="cs"
    ),
    pytest.param(
        "t.txt", "お問い合わせありがとうございます。ひびが入っていたとのことですね。", "cs-reply", id="bare-cs"
    ),
    pytest.param(
        "t.txt", "傷があったとのこと、すぐに代わりの品を再送いたします。", "cs-reply", id="bare-complaint-reply"
    ),
    pytest.param(
        "t.txt", "破れていた場合は、交換を承ります。返品票を添えてご返送ください。", "return-flow", id="bare-return"
    ),
    pytest.param("t.md", "# 秋の大感謝祭\n\n店内の品が20%OFF", "campaign", id="campaign-by-fair"),
    pytest.param("t.txt", "用户协议\n第二条 本协议适用于…", "terms", id="chinese-terms"),
    pytest.param("t.txt", "亲，您的订单有点延迟，抱歉，马上为您处理。", "cs-reply", id="chinese-cs"),
    pytest.param("t.txt", "感谢您的好评！欢迎再来。", "review-reply", id="chinese-review"),
    pytest.param("t.txt", "【花店】新品到店，退订回T", "sms", id="chinese-sms-short"),
    pytest.param("t.txt", "新色が出ました✨ #リップ #新作コスメ", "social-post", id="hashtags"),
    pytest.param("t.md", "素材：綿100%\n\nサイズ：M　2,200円（税込）", "product-page", id="product-by-labels"),
    pytest.param(
        "t.html", "<title>サンキューカード</title><p>大切なお客様へ</p>", "thank-you-card", id="card-by-title"
    ),
    pytest.param(
        "t.txt", "お客様へ\n\nご注文くださり、ありがとうございました。", "thank-you-card", id="card-for-an-order"
    ),
    pytest.param(
        "t.txt", "★2 遅い\n\nお店からの返信：ご来店ありがとうございました。", "review-reply", id="reply-by-label"
    ),
    pytest.param("t.html", "<h2>交換のご案内</h2><p>商品を店頭にお持ちください。</p>", "return-flow", id="exchange"),
    pytest.param("t.txt", "【花屋】新品上市，满99减20，拒收请回复R，退订", "sms", id="chinese-sms"),
    pytest.param("xhs/post.txt", "姐妹们，这款面膜太好用了", "social-post", id="xiaohongshu"),
    pytest.param(
        "t.md", "# 春のキャンペーン\n\nキャンペーン期間：3/1〜3/31　今だけ特典つき", "campaign", id="campaign"
    ),
    pytest.param("signup.html", "<p>お名前</p>", "signup", id="signup-by-name"),
    pytest.param(
        "t.md", "シーン1：ナレーション「ようこそ」\n\nテロップ：新発売\n\nカット2：BGM", "video-script", id="video"
    ),
]


@pytest.mark.parametrize(("path", "text", "kind"), KINDS)
def test_kind(path: str, text: str, kind: str) -> None:
    assert reading(text, path).setting("kind") == kind


OTHERS = [
    pytest.param("t.md", "いつもありがとうございます。", "audience", "consumer", id="consumer-by-default"),
    pytest.param(
        "t.md",
        "貴社ますますご清栄のこととお慶び申し上げます。御社の製品について",
        "audience",
        "consumer",
        id="one-sign-only",
    ),
    pytest.param("t.md", "# 法人様向けのご案内\n\n貴社のご発展を…", "audience", "business", id="business"),
    pytest.param("t.md", "法人様へ。掛け率は6掛けです。", "audience", "business", id="business-by-trade-terms"),
    pytest.param("t.md", "諸君、卸価格でご提供します！", "audience", "consumer", id="wholesale-price-as-a-slogan"),
    pytest.param("t.md", "スタッフ各位\n\n明日の朝礼は9時です。", "audience", "internal", id="staff"),
    pytest.param("t.txt", "内部培训资料，请勿外传", "audience", "internal", id="chinese-internal"),
    pytest.param("t.txt", "各位群友，今天团购接龙", "channel", "chat", id="group-chat"),
    pytest.param("t.md", "# 社員各位\n\n社外秘のため取扱注意", "audience", "internal", id="internal"),
    pytest.param("t.md", "いつもありがとうございます。", "market", "jp", id="japan"),
    pytest.param("t.md", "感谢您的购买，我们会尽快发货。", "market", "cn", id="china"),
    pytest.param("t.md", "Hello", "market", "", id="no-market"),
    pytest.param("cards/a.md", "佐藤様へ", "channel", "print", id="card-is-print"),
    pytest.param("wechat/a.md", "立即领取优惠券", "platform", "wechat", id="wechat-by-folder"),
    pytest.param("t.md", "# 化粧水の使い方\n\n保湿と肌のために", "product", "cosmetics", id="cosmetics"),
    pytest.param("t.md", "# ご結婚おめでとうございます", "occasion", "wedding", id="wedding"),
]


@pytest.mark.parametrize(("path", "text", "name", "value"), OTHERS)
def test_other_settings(path: str, text: str, name: str, value: str) -> None:
    found = reading(text, path).setting(name)
    assert found == value


def test_order_of_origins() -> None:
    text = (
        "---\nkind: terms\nmarket: jp\naudience: business\n---\n<!-- lintkit: kind=sms market=cn -->\n\nこんにちは。\n"
    )
    document = read("cards/a.md", text.encode())
    given = context_of(document, {"kind": "email"}, {"kind": "campaign", "platform": "line"})
    assert given["kind"] == ("email", "option", ())
    assert given["market"] == ("cn", "directive", ())
    assert given["audience"] == ("business", "front matter", (("because-front", "audience"),))
    assert given["platform"] == ("line", "config", ())
    assert context_of(document, {}, {})["kind"].origin == "directive"


def test_front_matter_of_other_tools_is_theirs() -> None:
    document = read("a.md", "---\nkind: page\nlintkit-kind: terms\n---\n本文です。\n".encode())
    assert context_of(document, {}, {})["kind"] == ("terms", "front matter", (("because-front", "lintkit-kind"),))


@pytest.mark.parametrize(
    ("comment", "words"),
    [
        pytest.param("lintkit: kind=sms -- because", [], id="reason-allowed"),
        pytest.param("lintkit: ignore[ja-plain-style]", [], id="suppression-is-not-context"),
        pytest.param("note: kind=none", [], id="somebody-else's"),
        pytest.param("lintkit：kind=sms、market=jp", [], id="full-width-colon"),
        pytest.param("lintkit: kind=thankyou", ["kind=thankyou"], id="unknown-value"),
        pytest.param("lintkit: colour=red", ["colour=red"], id="unknown-name"),
        pytest.param("lintkit: kind=sms please", ["please"], id="stray-word"),
    ],
)
def test_directive_faults(comment: str, words: list[str]) -> None:
    document = read("a.md", f"<!-- {comment} -->\n\nこんにちは。\n".encode())
    assert [fault.word for fault in directives_of(document)[1]] == words


def test_reason_is_told() -> None:
    setting = reading(REFERRAL).context["kind"]
    assert setting.origin == "inferred"
    assert "紹介" in because("ja", setting.reasons)


def test_every_listed_value_is_known() -> None:
    from lintkit.dictionary import load

    for listed in load("context").lists:
        name, value, how = listed.split(" ")
        assert value in CONTEXT[name], listed
        assert how in {"path", "title", "sure", "strong", "weak", "against"}, listed
