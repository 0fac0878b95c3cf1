"""The language of short texts: alone, and where only the file around them can tell."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.language import detect as module
from lintkit.language.detect import detect, guess
from lintkit.language.scripts import Writing, japanese_form, writing
from lintkit.model import Language

JA, HANS, HANT, EN, OTHER = Language.JA, Language.ZH_HANS, Language.ZH_HANT, Language.EN, Language.OTHER

ALONE = {
    # kanji only, or nearly so
    JA: "特定商取引法に基づく表記|送料無料|期間限定|個人情報保護方針|株式会社山田商店"
    "|東京都渋谷区神宮前1-2-3|会員登録|新規会員登録|利用規約|返品特約"
    "|注文履歴|営業時間|定休日|年中無休|税込価格|先着順|抽選結果発表|商品一覧|新着情報"
    "|重要事項説明|個人情報取扱事業者|有限会社鈴木工務店|代表取締役社長"
    "|全国送料無料|初回限定半額|人気商品|当店限定特典|三千円以上送料無料|大感謝祭|予約受付中"
    "|好評発売中|月額料金|解約手続|支払方法|郵便番号|電話番号|取扱店舗"
    # Japanese with Chinese or Latin in it
    "|小红书で話題の商品|「优惠」が届きました|你好！お得なクーポンをプレゼント|限时优惠中です"
    "|微信でシェアしてください|支付宝に対応しました|送料は免费です。谢谢！"
    "|茶の道|お客様の声|セール|ＬＩＮＥ公式アカウント|iPhone対応|Amazonギフト券500円分"
    "|50%OFFセール|Copyright © 2024 株式会社サンプル All Rights Reserved."
    "|会員特典|個人会員|ポイント還元率|感謝状|活動報告書一覧|申込受付中|謝罪文掲載のお知らせ"
    # terms of campaigns
    "|全品50%OFF！|全品半額|全品|全品特価|【付与日】6月25日|即日付与|6月30日迄|全品２０％引|5月1日（土）〜5月7日（金）|３日間限定",
    HANS: "新人专享优惠|立即领取|活动规则|数量有限，先到先得|支付宝小程序|分享给朋友|不限次数|新品上市"
    "|大家都可以参加|全场满100减20|每人限领1张|免费领取"
    "|扫码关注公众号|谢谢惠顾|欢迎光临|有限公司|北京市朝阳区|上海市浦东新区世纪大道100号"
    "|下单立减|好评返现|会员专享|国家级品质|最佳选择"
    "|第一次下单立减20元|满199元包邮|用户协议|我的订单|今天下单明天到|这款产品很好用"
    "|点击查看详情|7天无理由退货|最终解释权归本公司所有|优惠券|们|你"
    # what looks like the terms of a Japanese campaign
    "|全品8折|全品五折|全品牌特惠|安全品质|品种齐全品质优良|交付与验收|支付与结算|5月1日（周六）|即日起至6月30日|截止日期：6月30日|迄今为止"
    # Chinese with kana in it
    "|鲜の味|优の品|我们在ユニクロ买了很多衣服|日语里的「ありがとう」是谢谢的意思",
    HANT: "數量有限|立即領取|限時優惠|會員專享|我們的服務|歡迎光臨|加入購物車|點擊查看|請輸入您的電話"
    "|國家級品質|本公司保留最終解釋權|免費體驗|新會員註冊"
    "|這個產品很好用|謝謝您的購買",
    EN: "Please see our terms before you order."
    "|The word 様 is used after the names of customers in Japan.|Get 20% off your first order"
    "|Thank you for your purchase.|Free shipping on all orders|SALE",
    OTHER: "감사합니다|Спасибо за покупку|ขอบคุณ|شكرا لك|¥3,000|100||★★★",
}


@pytest.mark.parametrize(
    ("language", "text"), [(tongue, text) for tongue, texts in ALONE.items() for text in texts.split("|")]
)
def test_alone(language: Language, text: str) -> None:
    assert detect(text) is language


@pytest.mark.parametrize("text", ["特定商取引法に基づく表記", "送料無料", "税込価格", "株式会社山田商店", "お客様の声"])
def test_japanese_in_a_chinese_file(text: str) -> None:
    assert detect(text, HANS) is JA


@pytest.mark.parametrize("text", ["新人专享优惠", "立即领取", "分享给朋友", "數量有限", "欢迎光临"])
def test_chinese_in_a_japanese_file(text: str) -> None:
    assert detect(text, JA) in {HANS, HANT}


UNDECIDED = "数量限定|配送方法|本日限定|国内配送|商品|限定|安心|上海|大阪市北区梅田1-1|安全第一|最新"


@pytest.mark.parametrize("text", UNDECIDED.split("|"))
@pytest.mark.parametrize("hint", [JA, HANS, HANT])
def test_the_file_decides_what_all_share(text: str, hint: Language) -> None:
    assert detect(text, hint) is hint


@pytest.mark.parametrize("text", ["¥3,000", "100", "★★★", "50%OFF", "A-100", "LINE", "-"])
@pytest.mark.parametrize("hint", [JA, HANS])
def test_signs_and_single_words_follow_the_file(text: str, hint: Language) -> None:
    assert detect(text, hint) is hint


def test_a_hint_of_another_script_says_nothing_of_han() -> None:
    assert detect("商品", EN) is HANS
    assert detect("请", EN) is HANS


def test_marks_of_kana_alone_decide_nothing() -> None:
    assert (guess("ヽヽ"), guess("・")) == ((None, False), (None, False))


def test_long_text_is_judged_by_its_beginning() -> None:
    assert guess("これは日本語です。" * 100_000).language is JA


@pytest.mark.parametrize(
    ("kind", "chars"),
    [
        (Writing.SIMPLIFIED, "为这时说们发对长优谢买卖"),
        (Writing.UNJAPANESE, "你您她咱吧呢啊开种两"),
        (Writing.RARE, "价从网无惠步黑俱"),
        (Writing.SHARED, "国会学体来点号当与医区双声尽写画〇"),
        (Writing.JAPANESE, "込働辻畑峠枠広価図発売読変実対団経済気円駅検権様々"),
        (Writing.UNSIMPLIFIED, "時間員東個這"),
        (Writing.TRADITIONAL, "國會學體們說妳"),
        (Writing.OTHER, "髙😊ก"),
    ],
)
def test_writing(kind: Writing, chars: str) -> None:
    assert {char: writing(char) for char in chars} == dict.fromkeys(chars, kind)


def test_tier_one_is_what_the_japanese_sets_lack() -> None:
    hanzi = [bytes((row, cell)).decode("gb2312", "ignore") for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF)]
    kinds = [writing(char) for char in hanzi if char]
    assert (len(kinds), kinds.count(Writing.SIMPLIFIED)) == (6763, 2278)
    assert kinds.count(Writing.UNJAPANESE) == 1154 - sum(
        writing(char) is Writing.RARE and not _jis(char) for char in hanzi if char
    )


def _jis(char: str) -> bool:
    return char.encode("iso2022_jp", "ignore") != b""


def test_japanese_form() -> None:
    assert japanese_form("谢谢优质价格") == "謝謝優質価格"
    assert japanese_form("会員") == "会員"


TEXTS = st.text(
    st.sampled_from("的了是在和您与立即领取謝谢注文送料無名様1折，。、「」のノはがですカートag 国會"), max_size=40
)


@given(TEXTS)
def test_what_kana_prove_needs_no_words(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_MOST", 10**6)
        patch.setattr(module, "_number", lambda words, text: len(words.findall(text)))
        counted = guess(text)
    assert guess(text) == counted


@given(TEXTS)
def test_borrowed_kana_stand_between_characters(text: str) -> None:
    assert sum(map(module._is_borrowed, module._no.finditer(text))) == len(
        re.findall("(?<=[\u4e00-\u9fff])[のノ](?=[\u4e00-\u9fff])", text)
    )
