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


LAYOUTS = [
    pytest.param(
        "t.md",
        "件名：【会員限定】週末だけ全品15%OFF\n\n{{name}} 様\n\nお買い物をお楽しみください。",
        "email",
        id="subject",
    ),
    pytest.param("t.txt", "件名：ご予約の確認\n\n明日10時にお待ちしております。", "email", id="subject-of-a-text"),
    pytest.param(
        "t.md", "差出人：ほしぞら書店\n**件名：** 返品の際のお願い\n\n本文です。", "email", id="subject-behind-headers"
    ),
    pytest.param("t.md", "お知らせです。\n\n件名：納品の件", "other", id="subject-far-below"),
    pytest.param(
        "t.md", "0:00 玄関に立つ女性\n0:04 NA「ただいま」\n0:09 テロップ「防水」", "video-script", id="time-codes"
    ),
    pytest.param("t.md", "0:00〜23:59 受付\n10:00 開場\n11:00 開演", "other", id="times-of-a-day"),
    pytest.param("t.md", "10:00 開場\n11:00 開演\n12:00 終演", "other", id="programme-of-an-event"),
    pytest.param(
        "t.md", "【夏祭り】\n8月1日から\nお待ちしています https://a.example", "other", id="heading-in-brackets"
    ),
    pytest.param("t.md", "【求人】受付スタッフ募集。時給1,200円 https://a.example/job", "other", id="job-in-brackets"),
    pytest.param(
        "t.md", "【はなの湯】7/1は薬湯の日です。停止 https://a.example/x 電話03-0000-0000", "sms", id="one-line-signed"
    ),
    pytest.param(
        "t.md",
        "山の靴店です。冬靴を入荷しました https://a.example/w 配信停止 https://a.example/s",
        "sms",
        id="one-line-stop",
    ),
    pytest.param("t.md", "【新刊】本日発売 電話でも承ります #新刊", "other", id="one-line-with-a-tag"),
    pytest.param("t.md", "朝の一杯。\n新しい豆が届きました。\n#自家焙煎", "social-post", id="line-of-tags"),
    pytest.param("t.md", "新しい豆が届きました #自家焙煎", "other", id="one-tag-behind-a-sentence"),
    pytest.param("t.md", "#自家焙煎 #珈琲", "other", id="tags-only"),
    pytest.param("t.md", "次のタグを付けてご投稿ください。\n指定タグ：#自家焙煎 #珈琲", "other", id="tags-asked-for"),
    pytest.param("t.md", "投稿には次の言葉を\n\n- #自家焙煎", "other", id="tag-as-an-item"),
    pytest.param("t.md", "# 投稿のお願い\n\n先頭に「#PR」を付けてください。", "other", id="label-asked-for"),
    pytest.param("t.md", "# 新作の傘\n\n雨の日に。\n\n#傘 #雨の日", "other", id="page-with-tags"),
    pytest.param("t.html", "<p>件名：お知らせ</p>", "other", id="layout-of-html-is-not-lines"),
    pytest.param("t.md", "<!-- 下書き -->\n", "other", id="nothing"),
    pytest.param("t.md", "# 竹の水筒\n\n3,300円（税込）\n\n送料は全国550円（税込）です。", "product-page", id="goods"),
    pytest.param(
        "t.html",
        "<title>店</title><h1>麻の帯</h1><p>¥8,800</p><p>返品は8日以内です。</p>",
        "product-page",
        id="goods-html",
    ),
    pytest.param("t.md", "# 竹の水筒\n\n3,300円（税込）\n\n軽くて丈夫です。", "other", id="goods-not-sent"),
    pytest.param("t.md", "# 竹の水筒\n\n軽くて丈夫です。送料は無料です。", "other", id="goods-without-a-price"),
    pytest.param("t.md", "# 水筒5本をくらべてみた\n\n竹は3,300円。\n\n送料は550円。", "other", id="article-on-goods"),
    pytest.param("t.md", "# 竹の水筒\n\n3,300円\n\n抽選で3名様に。送料は無料。", "other", id="goods-by-lot"),
    pytest.param("t.md", "竹の水筒\n\n3,300円\n\n送料は無料。", "other", id="goods-without-a-heading"),
    pytest.param("t.md", "# ご入力内容の確認\n\nお名前：山田\n\n[送信する]", "checkout", id="last-screen"),
    pytest.param("t.md", "# 入力内容の確認\n\nお問い合わせ内容：在庫について", "other", id="last-screen-of-an-inquiry"),
    pytest.param(
        "t.md",
        "# お友だちを招待\n\n招待コードをお送りください。お友だちが登録すると、あなたに300円。",
        "referral",
        id="invite",
    ),
    pytest.param(
        "t.md", "宛先：a\nCc：b\nBcc：c\nFrom：d\nTo：e\n配信日：f\n件名：g", "other", id="a-table-of-headers"
    ),
    pytest.param(
        "campaigns/a/terms.md", "# 夏のキャンペーン 規約\n\n特典の内容をお読みください。", "terms", id="title-of-terms"
    ),
    pytest.param("campaigns/a/post.md", "夏の市。プロフィールのリンクから", "social-post", id="file-name-breaks-a-tie"),
    pytest.param("t.md", "# キャンペーン内容\n\n夏の茶 500円\n\nカートに入れる", "campaign", id="title-breaks-a-tie"),
    pytest.param(
        "b.eml",
        "Subject: 抽選でお友達紹介の特典\nFrom: a@example.jp\n\n紹介コードと紹介URLのご案内です。\n",
        "email",
        id="format-breaks-a-tie",
    ),
    pytest.param(
        "t.md",
        "# 会員規約\n\n本規約に同意のうえご利用ください。\n\n## 規約の変更\n\n変更します。",
        "terms",
        id="terms-that-change",
    ),
    pytest.param("a.eml", "Subject: a\nFrom: a@example.jp\n\nおはようございます。\n", "email", id="mail-format"),
    pytest.param("t.md", "# 利用規約\n\n" + "お読みください。\n\n" * 3000, "terms", id="only-the-beginning-is-read"),
    pytest.param(
        "t.md", "特定商取引法にもとづく表示\n\n販売業者　青空商店\n返品　8日以内", "terms", id="first-line-is-a-title"
    ),
    pytest.param(
        "t.md",
        "# 竹かご\n\n5,500円（税込）\n\n"
        + "丈夫なかごです。" * 30
        + "\n\n返品の際はご返送ください。返送料はお客様負担です。",
        "product-page",
        id="clause-on-returns",
    ),
    pytest.param(
        "t.md", "# 返品・交換のご案内\n\n商品到着後8日以内にご返送ください。", "return-flow", id="page-on-returns"
    ),
    pytest.param(
        "t.md",
        "お名前とメールをご入力ください。\n\n利用規約、プライバシーポリシーに同意のうえお進みください。",
        "other",
        id="links-to-terms",
    ),
    pytest.param("t.md", "利用規約改定のお知らせ\n\n4月より利用規約を改定します。", "other", id="news-of-terms"),
    pytest.param("t.md", "この夏は全品40%OFFです。", "other", id="the-same-words-count-once"),
    pytest.param(
        "t.md",
        "ご感想をくださりありがとうございます。色が違ったとのこと、申し訳ございません。",
        "other",
        id="two-kinds-of-reply",
    ),
    pytest.param(
        "campaigns/kiyaku.md", "夏の企画の参加規約\n\n本企画に参加する方に適用します。", "terms", id="file-beats-folder"
    ),
]


@pytest.mark.parametrize(("path", "text", "kind"), LAYOUTS)
def test_layout(path: str, text: str, kind: str) -> None:
    assert reading(text, path).setting("kind") == kind


AUDIENCES = [
    pytest.param("御請求書\n\n株式会社みどり商会 御中\n\n小計（税抜）12,000円", "business", id="bill"),
    pytest.param("# お見積書\n\n下記のとおりお見積りいたします。", "business", id="estimate"),
    pytest.param(
        "有限会社ふじ印刷　営業部　木村様\n\nお世話になっております。御見積をお送りします。", "business", id="addressee"
    ),
    pytest.param(
        "合同会社やまと\n総務課 林様\n\nいつもお世話になっております。", "business", id="addressee-in-two-lines"
    ),
    pytest.param("木村様\n\nお世話になっております。ご注文の品を発送しました。", "consumer", id="customer-addressed"),
    pytest.param("株式会社やまと\n\n木村様へお知らせです。", "consumer", id="sender-above-the-customer"),
    pytest.param("# 請求書払いのご案内\n\n請求書払いもお選びいただけます。", "consumer", id="a-way-to-pay"),
    pytest.param("# 無料お見積書の作成について\n\n無料お見積はこちら", "consumer", id="free-estimates"),
    pytest.param("カフェ・飲食店さま向け 価格のご案内\n\n1箱 3,200円（税別）", "business", id="for-restaurants"),
    pytest.param("【店舗連絡】値札の貼り替え\n\n木曜までにお願いします。", "internal", id="note-to-shops"),
    pytest.param("# 【社内用】言い換え表\n\n社外への持ち出しはしないでください。", "internal", id="for-staff"),
    pytest.param("企画会議の議事録\n\n次回は来週です。内線210", "internal", id="minutes"),
]


@pytest.mark.parametrize(("text", "audience"), AUDIENCES)
def test_audience(text: str, audience: str) -> None:
    assert reading(text).setting("audience") == audience


def test_drinks_are_no_cosmetics() -> None:
    assert reading("# 飲む美容液 甘酒\n\n毎朝の一杯に。").setting("product") != "cosmetics"


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
