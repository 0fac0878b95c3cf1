"""What is an offer, what only mentions one, and what an offer says of itself."""

# ruff: noqa: E501 - copy is quoted as it stands, on one line

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.facts.disclosures import disclosures
from lintkit.facts.incentives.worth import worth
from lintkit.facts.offers import Offer, offers
from tests.support import reading

MENTIONS = (
    "クーポンの使い方",
    "ポイントカードをお持ちの方",
    "クーポンはご利用いただけません",
    "ポイントは付与されません",
    "クーポン利用時の返品について",
    "ポイント残高",
    "お持ちのクーポン",
    "クーポンコード入力欄",
    "クーポンはもらえますか？",
    "先月500円クーポンを配布しました。",
    "先月、500円クーポンを配布いたしました。",
    "クーポン一覧",
    "ポイントについて",
    "クーポンを不正に取得した場合は無効とします。",
    "ポイントが付与されなかった場合はお問い合わせください。",
    "500円クーポンをもらえて嬉しかったという声をいただきました。",
    "「500円クーポンがもらえて嬉しかったです」とのお声をいただきました。",
    "ご購入100円につき1ポイント進呈",
    "現在のポイント残高：1,200ポイント",
    "1,200ポイントをお持ちです。",
    "1,200ポイントが6月末に失効します。",
    "クーポン割引：-500円",
    "ご利用ポイント：300pt",
    "獲得予定ポイント 120pt",
    "3,000円以上のお買い上げで送料が安くなります",
    "選び方のポイントをお届けします。",
    "お手入れのポイントは3つあります。",
    "このクーポンは他のクーポンと併用できません。",
    "クーポンの有効期限は2026年6月30日までです。",
    "クーポンコードをカート画面で入力してください。",
    "プレゼント用のラッピングを承ります。",
    "お母さまへのプレゼントに。",
    "大切な方に花束をプレゼントしませんか？",
    "ポイントを利用してお支払いいただけます。",
    "お支払い方法：クレジットカード、PayPay、ポイント",
    "ポイントはいつ付与されますか？",
    "キャンセルされた場合、付与したポイントは取り消します。",
    "クーポン、ポイントは現金と交換できません。",
    "不正に獲得したポイントは失効します。",
    "1ポイント＝1円としてご利用いただけます。",
    "付与後に返品があったときは、次回ポイントから差し引きます",
    "クーポンを獲得するには会員登録が必要です。",
    "500ポイントから使えます。",
    "当店ではポイント制度を導入しています。",
    "1,000円クーポンは1,000円以上のご購入で有効です",
    "商品代金は現金でお支払いください。",
    "ギフト券でのお支払いはできません。",
    "割引対象外の商品があります。",
    "クーポンのお届けは行っておりません。",
    "500円引き取り手数料がかかります。",
    "新商品をご紹介します。",
    "おすすめポイント",
    "クーポンはお一人様1枚までご利用いただけます。",
    "500円クーポンは終了しました。",
    "「クーポンを獲得」ボタンを押してください。",
    "当社は、クーポンその他の特典を付与することがあります。",
    "ポイントの付与率",
    "送料-500円引き取り",
    "- クーポン",
    "> 500円クーポンをプレゼント！",
    "## お客様の声\n\n500円クーポンをもらいました！次回も500円クーポンをもらえるとうれしいです。",
    "| ご利用ポイント | 300pt |\n|---|---|\n| クーポン割引 | 500円OFFクーポン |",
    "小計：500円クーポン",
    "新人注册即送500元优惠券！",
    "大切な方にハンドクリームを進呈",
    "敬老の日の贈り物に。商品券もご用意しております。",
    "ラッピングのほか、カタログギフトを取り揃えています。",
    "お買いあげの商品をポイントで支払う",
    "先行予約の受付は終了しました。",
    "お買い物の5%をポイントでお支払いいただけます。",
    "税率を10%に引きあげました。",
    "# レビュー\n\n400円クーポンがもらえて助かりました。",
    "お友達1人につき700円です。",
    "入浴券は800円です。",
    "お友達とともに2,000円分を食べました。",
    "★★★★★ お友達を紹介すると500円クーポンがもらえるのでお得です！（Kさん・40代）",
    "お客様の声：紹介で500ポイントがもらえます。",
    "ポイントは順次失効します。",
    "紹介特典について",
    "クーポンコードをお持ちの方はこちら",
    "特典の受け取り方法",
    "500円クーポンの対象商品はこちら",
    "ポイント还元はありません。",
)

# text, the offer's words, form, amount
OFFERS = [
    ("お友達のご紹介で500円分のクーポンを差し上げます。", "500円分のクーポン", "coupon", "500円"),
    ("５００円ＯＦＦクーポンプレゼント", "５００円ＯＦＦクーポン", "coupon", "500円"),
    ("ｸｰﾎﾟﾝ５００円分ﾌﾟﾚｾﾞﾝﾄ", "ｸｰﾎﾟﾝ５００円分", "coupon", "500円"),
    ("お友達紹介で500pt", "500pt", "points", "500pt"),
    ("今なら全品10%OFF", "10%OFF", "discount", "10%off"),
    ("新規登録で500円分ポイント", "500円分ポイント", "points", "500円"),
    ("次回使える500円クーポン", "500円クーポン", "coupon", "500円"),
    ("特典：500円分クーポン", "500円分クーポン", "coupon", "500円"),
    ("クーポンをプレゼント！", "クーポン", "coupon", ""),
    ("レビューを書いて500円クーポンをゲット！", "500円クーポン", "coupon", "500円"),
    ("もれなく500ポイントを付与します", "500ポイント", "points", "500ポイント"),
    ("{{amount}}円分のクーポンをお贈りします", "{{amount}}円分のクーポン", "coupon", "\ufffc円"),
    ("最大5,000円分のAmazonギフト券が当たる！", "最大5,000円分のAmazonギフト券", "gift-card", "最大5,000円"),
    ("紹介した方もされた方も1,000円分プレゼント", "1,000円分", "coupon", "1,000円分"),
    ("ご紹介で1,000円をプレゼント", "1,000円", "cash", "1,000円"),
    ("感謝を込めて10%OFFクーポンをご用意いたしました。", "10%OFFクーポン", "coupon", "10%"),
    ("クーポンを配布中です", "クーポン", "coupon", ""),
    ("お買い上げ金額の７％をキャッシュバックいたします", "７％をキャッシュバック", "cash", "7%"),
    ("お申し込みで2万円をキャッシュバックいたします", "2万円をキャッシュバック", "cash", "2万円"),
    ("感想を1件ご投稿いただくごとに80ポイントを会員の方に進呈します", "80ポイント", "points", "80ポイント"),
    ("入浴券800円分をプレゼントします", "入浴券800円分", "coupon", "800円"),
    ("1,500円分のお食事券をプレゼントします", "1,500円分のお食事券", "coupon", "1,500円"),
    ("お友達1人につき700円分！", "700円分", "coupon", "700円分"),
    ("ご紹介者様・お友達ともに1,200円分", "1,200円分", "coupon", "1,200円分"),
    ("# レビュー\n\nレビューを書いて400円クーポンをプレゼント！", "400円クーポン", "coupon", "400円"),
    ("ご購入額の3%をポイントで還元", "3%をポイント", "points", "3%"),
    ("代金の1割をクーポンにて進呈します", "1割をクーポン", "coupon", "1割"),
    ("ポイントで最大10%還元", "ポイントで最大10%", "points", "最大10%"),
    ("登録したらポイントあげるね！", "ポイント", "points", ""),
    ("来店した人にクーポンもあげちゃう🎁", "クーポン", "coupon", ""),
    ("レビュー投稿で、すてきなギフトを差し上げます", "すてきなギフト", "benefit", ""),
    ("豪華景品が当たる！", "豪華景品", "benefit", ""),
    ("ご紹介で商品券をご用意しております", "商品券", "gift-card", ""),
    ("お友達を紹介すると現金3,000円キャッシュバック", "現金3,000円", "cash", "3,000円"),
    ("紹介してくれた方にキャッシュバックいたします。", "キャッシュバック", "cash", ""),
    ("三千円分の商品券を贈呈", "三千円分の商品券", "gift-card", "三千円"),
    ("壱万円分の商品券を贈呈", "壱万円分の商品券", "gift-card", "壱万円"),
    ("お友達を紹介して500円クーポンをもらいませんか？", "500円クーポン", "coupon", "500円"),
    ("ポイント10倍キャンペーン", "ポイント10倍", "points", "10倍"),
    ("会員登録で割引券を差し上げます", "割引券", "coupon", ""),
    ("アンケートで3割引券を進呈", "3割引券", "coupon", "3割引券"),
    ("ご来店で500円券をお渡しします", "500円券", "coupon", "500円券"),
    ("500円OFFクーポンがご利用いただけます", "500円OFFクーポン", "coupon", "500円"),
    ("500円クーポンは、ご購入後にお届けします。", "500円クーポン", "coupon", "500円"),
    ("初回購入で送料無料クーポンを進呈します", "送料無料クーポン", "coupon", "送料無料"),
    ("トッピング無料券を差し上げます", "無料券", "coupon", "無料券"),
    ("ポイントを最大5,000円分プレゼント", "ポイントを最大5,000円分", "points", "最大5,000円"),
    ("ご購入の方全員に粗品を差し上げます", "粗品", "goods", ""),
    ("ご購入の方にオリジナルタオルを進呈", "オリジナルタオル", "goods", "オリジナルタオル"),
    ("どなたでも500円引き", "500円引き", "discount", "500円引き"),
    ("500円クーポン（オンライン限定）をお届けします", "500円クーポン", "coupon", "500円"),
    ("「500円OFFクーポン」をプレゼント！", "500円OFFクーポン", "coupon", "500円"),
    ("500円クーポンを差し上げて、ご来店をお待ちしています。", "500円クーポン", "coupon", "500円"),
    ("| 紹介者 | お友達 |\n|---|---|\n| 1,000円クーポン | 粗品です |", "1,000円クーポン", "coupon", "1,000円"),
    ("3,000円以上のお買い上げで送料無料！", "送料無料", "free-shipping", "送料無料"),
    ("会員の方に先行予約をご用意しました", "先行予約", "early-access", ""),
    ("会員の方に先行抽選権をプレゼントします", "先行抽選権", "early-access", ""),
    ("会員の皆様へ、シークレットセールへのご招待をお届けします", "シークレットセールへのご招待", "early-access", ""),
    ("友だち紹介で1000円分🎁", "1000円分", "coupon", "1000円分"),
    ("ご紹介者様……お食事券3,000円分", "お食事券3,000円分", "coupon", "3,000円"),
]


def found(text: str, path: str = "t.md", **context: str) -> list[tuple[str, Offer]]:
    """The source words of each offer, and the offer."""
    read = reading(text, path, **context)
    blocks = read.document.blocks
    spans = [(blocks[offer.block].map.source(offer.span), offer) for offer in offers(read)]
    return [(text[span.start : span.end], offer) for span, offer in spans]


@pytest.mark.parametrize("text", MENTIONS)
def test_a_mention_is_no_offer(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize(("text", "words", "form", "amount"), OFFERS)
def test_offer(text: str, words: str, form: str, amount: str) -> None:
    said, offer = found(text)[0]
    assert (said, offer.form, offer.amount) == (words, form, amount)


ACTS = [
    pytest.param("お友達のご紹介で500円クーポンを進呈", "other", {"referral"}, id="in the sentence"),
    pytest.param("# お友達紹介\n\n今なら500円クーポンを進呈", "other", {"referral"}, id="in the heading"),
    pytest.param(
        "# お友達紹介\n\n## 誕生日\n\n今なら500円クーポンを進呈", "other", {"birthday"}, id="in the nearest heading"
    ),
    pytest.param(
        "新商品をご紹介します。500円クーポンを進呈します。", "other", set(), id="showing goods is no referral"
    ),
    pytest.param("500円クーポンを進呈します。", "signup", {"sign-up"}, id="by the kind of document"),
    pytest.param("レビュー投稿で500円クーポンを進呈", "other", {"review"}, id="a posted review is a review"),
    pytest.param("写真の投稿で500円クーポンを進呈", "other", {"post"}, id="a post"),
    pytest.param(
        "| レビュー | 500円クーポン |\n|---|---|\n| 会員登録 | 100ポイントを進呈 |",
        "other",
        {"review"},
        id="in the row",
    ),
]


@pytest.mark.parametrize(("text", "kind", "wanted"), ACTS)
def test_act(text: str, kind: str, wanted: set[str]) -> None:
    assert found(text, kind=kind)[0][1].acts == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("ご注文いただくと、500円クーポンを進呈します。", {"purchase"}, id="by ordering"),
        pytest.param("ご購入の方に、ご来店時に使える500円クーポンを進呈します。", {"purchase"}, id="earned, then used"),
        pytest.param("お買い上げで次回使える500円クーポンを進呈します。", {"purchase"}, id="earned for next time"),
        pytest.param("お会計時にアプリをご提示いただくと、200ポイントを進呈します。", {"purchase"}, id="shown to earn"),
        pytest.param(
            "お買い物に当店のアプリをご利用いただくと、200ポイントを進呈します。", {"purchase"}, id="paid to earn"
        ),
        pytest.param("次回のお買い物で200ポイントを進呈します。", {"purchase"}, id="next purchase earns"),
        pytest.param("500円クーポンを進呈します。次回のお支払いから使えます。", set(), id="next payment"),
        pytest.param("次回のお会計から使える500円クーポンを進呈します。", set(), id="next bill"),
        pytest.param("店舗でのお買い物に使える500円クーポンを進呈します。", set(), id="in the shop"),
        pytest.param("500円クーポンを進呈。ご注文時にお使いいただけます。", set(), id="when ordering"),
        pytest.param(
            "500円クーポンを進呈いたしますので、お買い上げの際にこちらをご提示ください。", set(), id="shown to use"
        ),
        pytest.param("2,000円以上のお買い物にご利用いただける500円クーポンを進呈します。", set(), id="from an amount"),
        pytest.param("2,000円以上で使える500円クーポンを進呈します。", set(), id="from a bare amount"),
        pytest.param("お買い物券500円分を進呈します。", set(), id="name of a voucher"),
    ],
)
def test_words_of_use_earn_nothing(text: str, wanted: set[str]) -> None:
    (said,) = found(text)
    assert said[1].acts == wanted
    assert wanted or not said[1].to


RECIPIENTS = [
    pytest.param("ご紹介者様に500円クーポンを進呈", {"referrer"}, id="referrer"),
    pytest.param("お友達には500円クーポンを進呈", {"referred"}, id="referred"),
    pytest.param("ご紹介者様とお友達の双方に500円クーポンを進呈", {"both"}, id="both"),
    pytest.param("ご紹介者様に感謝し、お友達に500円クーポンを進呈", {"referred"}, id="the one named last"),
    pytest.param("先着100名様に500円クーポンを進呈", {"first-come"}, id="first come"),
    pytest.param("抽選で500円クーポンを進呈", {"lot"}, id="by lot"),
    pytest.param("ご購入の方全員に500円クーポンを進呈", {"everyone", "buyers"}, id="all buyers"),
    pytest.param("500円クーポンを進呈します", set(), id="nobody"),
    pytest.param("紹介してくださった方にもお友だちにも500円クーポンを進呈", {"both"}, id="the one and the other"),
    pytest.param("お友達にもあなたにも500円クーポンを進呈", {"both"}, id="the other and you"),
    pytest.param(
        "- 紹介者に500円クーポンを進呈\n- お友達に500円クーポンを進呈", {"referrer"}, id="not the friend alone"
    ),
]


@pytest.mark.parametrize(("text", "wanted"), RECIPIENTS)
def test_recipient(text: str, wanted: set[str]) -> None:
    assert found(text)[0][1].to == wanted


def test_a_headline_and_its_sentence_are_one_offer() -> None:
    text = "# クーポンプレゼント！\n\n500円クーポンを差し上げます。\n\n500円クーポンは店頭でお渡しします。\n\nさらに300円クーポンを進呈。"
    said = found(text)
    assert [(words, offer.amount, len(offer.again)) for words, offer in said] == [
        ("クーポン", "500円", 2),
        ("300円クーポン", "300円", 0),
    ]


def test_amounts_of_one_form_stay_apart() -> None:
    assert [words for words, _ in found("300円クーポンを進呈。\n\n500円クーポンを進呈。\n\nクーポンを進呈。")] == [
        "300円クーポン",
        "500円クーポン",
    ]


def test_what_each_side_of_a_referral_gets_are_two_offers() -> None:
    said = found("お友達紹介で、ご紹介者様に2,000円、お友達にも2,000円プレゼント")
    assert [offer.to for _, offer in said] == [{"referrer"}, {"referred"}]
    repeated = found("# 紹介で500円クーポンを進呈\n\n- ご紹介者様に500円クーポンを進呈\n- お友達に500円クーポンを進呈")
    assert [offer.blocks for _, offer in repeated] == [(0, 1), (2,)]


def test_bare_amounts_take_the_form_of_the_page() -> None:
    assert found("# ポイント\n\nご紹介で1,000円分プレゼント")[0][1].form == "points"


def test_marks_of_an_offer() -> None:
    offer = found("お友達1名紹介ごとに、次回使える最大500円クーポンを進呈")[0][1]
    assert (offer.repeated, offer.later, offer.upto, offer.rate) == (True, True, True, False)
    assert found("20%ポイント還元です")[0][1].rate


WORTHS = [
    pytest.param("500円クーポンを進呈", ("500", "500", "yen"), id="yen"),
    pytest.param("￥１，０００分の商品券を進呈", ("1000", "1000", "yen"), id="yen sign and full width"),
    pytest.param("壱万円分の商品券を贈呈", ("10000", "10000", "yen"), id="kanji"),
    pytest.param("2万5千円分の商品券を贈呈", ("25000", "25000", "yen"), id="mixed"),
    pytest.param("最大5,000円分のギフト券が当たる！", (None, "5000", "yen"), id="up to"),
    pytest.param("100円〜500円分のクーポンをプレゼント", ("100", "500", "yen"), id="range"),
    pytest.param("今なら全品10%OFF", ("10", "10", "percent"), id="percent"),
    pytest.param("アンケートで3割引券を進呈", ("30", "30", "percent"), id="tenths"),
    pytest.param("今なら全品半額", ("50", "50", "percent"), id="half"),
    pytest.param("お友達紹介で500pt", ("500", "500", "points"), id="points"),
    pytest.param("お友達紹介で100〜500ポイントを進呈", ("100", "500", "points"), id="range of points"),
    pytest.param("お友達紹介で最大800ポイントを進呈", (None, "800", "points"), id="points up to"),
    pytest.param("ポイント10倍キャンペーン", ("10", "10", "times"), id="times"),
    pytest.param("クーポンをプレゼント！", None, id="none"),
    pytest.param("数千円分のクーポンをプレゼント！", None, id="some thousands"),
    pytest.param("{{amount}}円分のクーポンをお贈りします", None, id="placeholder"),
    pytest.param("トッピング無料券を差し上げます", None, id="no number"),
    pytest.param("百千円分のクーポンをプレゼント！", None, id="no number after all"),
    pytest.param("百千ポイントをプレゼント！", None, id="no number of points"),
]


@pytest.mark.parametrize(("text", "wanted"), WORTHS)
def test_worth(text: str, wanted: tuple[str | None, str, str] | None) -> None:
    values = found(text)[0][1].values
    assert values == (wanted and (wanted[0] and Decimal(wanted[0]), Decimal(wanted[1]), wanted[2]))


def test_an_open_end_is_no_amount() -> None:
    assert worth("10%以上") is None


@pytest.mark.parametrize(
    ("text", "each", "repeated"),
    [
        pytest.param("お一人様500円分のクーポンを進呈します", True, False, id="each person"),
        pytest.param("お一人様につき最大1,000円分のギフト券を進呈", True, False, id="each person, at most"),
        pytest.param("抽選で500円分のクーポン（1名様あたり）を進呈", True, False, id="in brackets"),
        pytest.param("お友達お一人様につき500円分のクーポンを進呈", True, True, id="each friend"),
        pytest.param("お一人様1回限り、500円クーポンを進呈します", False, False, id="a limit is no amount"),
        pytest.param("抽選で21名に500円をプレゼント", False, False, id="so many win"),
    ],
)
def test_per_person(text: str, each: bool, repeated: bool) -> None:
    offer = found(text)[0][1]
    assert (offer.per_person, offer.repeated) == (each, repeated)


def test_buttons_and_labels_promise_only_with_an_amount() -> None:
    html = "<button>クーポンをもらう</button><button>500円クーポンをもらう</button>"
    assert [words for words, _ in found(html, "t.html")] == ["500円クーポン"]


def test_offers_of_one_block_share_what_stands_round_them() -> None:
    said = found("# お友達紹介\n\n500円クーポンを進呈。300ポイントを進呈。")
    assert [(words, offer.acts) for words, offer in said] == [
        ("500円クーポン", frozenset({"referral"})),
        ("300ポイント", frozenset({"referral"})),
    ]


PIECES = st.sampled_from(
    [
        "500円",
        "10%",
        "クーポン",
        "ポイント",
        "をプレゼント",
        "を差し上げます",
        "は",
        "の",
        "（",
        "）",
        "「",
        "」",
        "。",
        "、",
        "\n",
        "ｸｰﾎﾟﾝ",
        "￼",
        "以上",
        "紹介",
        " ",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_offers_and_disclosures_quote_what_stands_there(text: str) -> None:
    read = reading("春" + text, "t.txt")
    blocks = read.document.blocks
    for offer in offers(read):
        assert blocks[offer.block].text[offer.span.start : offer.span.end].strip()
        assert offer.span.covers(offer.noun)
    for one in disclosures(read):
        assert 0 <= one.span.start < one.span.end <= len(blocks[one.block].text)


def test_an_announced_benefit_is_the_offer_that_follows() -> None:
    said = found("# お友達紹介で特典をプレゼント\n\nお友達のご登録で500円クーポン、ご購入で300ポイントを進呈。")
    assert [(words, offer.acts >= {"referral"}) for words, offer in said] == [
        ("500円クーポン", True),
        ("300ポイント", True),
    ]


def test_a_benefit_of_its_own_stays() -> None:
    said = found("お友達紹介で特典をプレゼント。\n\n- お誕生月に500円クーポンを進呈")
    assert [words for words, _ in said] == ["特典", "500円クーポン"]


def test_friends_buy_and_sign_up_under_a_referral() -> None:
    said = found("# お友達紹介\n\nご登録で500円クーポンを進呈。\n\nご購入で300ポイントを進呈。")
    assert [offer.acts for _, offer in said] == [{"sign-up", "referral"}, {"purchase", "referral"}]
