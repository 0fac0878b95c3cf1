"""Chinese left over in Japanese copy: what is meant stays, what slipped in is found once per run."""

from __future__ import annotations

import pytest

from lintkit.checks.script import Script
from lintkit.facts.reading import Reading
from lintkit.model import Block, Document, Language, Role, Run, SourceMap

LISTS = {
    "certain": ("chinese-in-japanese/certain",),
    "likely": ("chinese-in-japanese/likely",),
    "names": ("chinese-names",),
}
CERTAIN, LIKELY = Script("certain", **LISTS), Script("likely", **LISTS)
LONG = "いつもご利用いただき、誠にありがとうございます。全品20%オフでご提供いたしますので、ぜひご来店ください。"


def reading(*texts: str, role: Role = Role.PARAGRAPH, language: Language | None = None) -> Reading:
    runs = SourceMap((Run(0, 0, 1, 1),))
    blocks = tuple(Block(role, text, runs, language=language) for text in texts)
    return Reading(Document("t.txt", "\n".join(texts), "text", blocks)).only("ja")


def found(check: Script, *texts: str, language: Language | None = None) -> list[str]:
    matches = check.find(reading(*texts, language=language))
    return sorted(texts[match.block][match.span.start : match.span.end] for match in matches)


SILENT = [
    pytest.param(["国会の学生に点数を号数で尽くす、麦と宝の声。"], id="characters of both"),
    pytest.param(["慶應義塾と國學院、髙島屋、𠮷野家、頰、塡める、葛󠄀城"], id="old and rare kanji"),
    pytest.param(["榨菜と搔き揚げ、麹、瘦せる、焰"], id="kanji beyond JIS X 0208"),
    pytest.param(["小红书と拼多多、支付宝で人気です"], id="names"),
    pytest.param(["言語：日本語 / English / 简体中文"], id="language menu"),
    pytest.param(["中国語で「优惠」と書かれています"], id="speaks of Chinese"),
    pytest.param(["「谢谢」（ありがとう）と伝えます"], id="gloss"),
    pytest.param(["「欢迎下次光临」（またのご来店を）と見送ります"], id="gloss of a clause"),
    pytest.param(["「淘宝、京东」に出店しています"], id="names in a quotation"),
    pytest.param(["ようこそ / 欢迎光临本店"], id="bilingual line"),
    pytest.param([LONG, "中文", "立即领取优惠券"], id="heading 中文"),
    pytest.param(["本日はありがとうございます。", "感谢您光临本店，欢迎选购。"], id="bilingual card"),
    pytest.param([LONG * 9, "感谢您光临本店，今天全场商品九折优惠，欢迎选购。" * 5], id="passage for Chinese readers"),
    pytest.param(["株式会社、個人情報保護方針、特定商取引、先着順"], id="kanji-only clauses"),
]


@pytest.mark.parametrize("texts", SILENT)
def test_silent(texts: list[str]) -> None:
    assert found(CERTAIN, *texts) == []
    assert found(LIKELY, *texts) == []


def test_declared_chinese_is_meant() -> None:
    assert found(CERTAIN, LONG + "优惠", language=Language.ZH_HANS) == []


def test_a_page_declared_japanese_has_no_second_version() -> None:
    assert found(CERTAIN, "ようこそ。ご利用ください。", "欢迎光临本店", language=Language.JA) == ["欢迎光临本店"]
    assert found(CERTAIN, "ようこそ。ご利用ください。", "欢迎光临本店") == []


def test_one_line_among_several_is_no_second_version() -> None:
    lines = ["ご注文いただきありがとうございます。", "感谢您的支持与信任", "またのご利用をお待ちしております。"]
    assert found(CERTAIN, *lines) == ["感谢您的支持与信任"]


def test_a_borrowed_no() -> None:
    assert found(CERTAIN, LONG, "夏の会员优惠", LONG) == ["会员优惠"]


FOUND = [
    pytest.param(["会員に优惠を"], ["优惠"], [], id="word"),
    pytest.param(["你に、们に、谢りに"], ["们", "你", "谢"], [], id="single characters"),
    pytest.param(["限时优惠价格をご用意"], ["限时优惠价格"], [], id="one finding for a run"),
    pytest.param(["お得です。请在三天之内确认订单。またね"], ["请在三天之内确认订单"], [], id="sentence"),
    pytest.param(["お得です，欢迎下次光临！"], ["欢迎下次光临"], [], id="clause"),
    pytest.param([LONG, "立即领取优惠券！", LONG], ["立即领取优惠券"], [], id="block"),
    pytest.param([LONG, "先到先得 数量有限", LONG], [], ["先到先得 数量有限"], id="block in shared characters"),
    pytest.param(["立即お申し込みください"], [], ["立即"], id="shared word"),
    pytest.param(["新しい网です"], [], ["网"], id="rare kanji"),
    pytest.param(["我們のサービス"], [], ["我們"], id="traditional"),
    pytest.param(["优 惠をｻｰﾋﾞｽ"], ["优 惠"], [], id="spaced"),
    pytest.param(["小红书の优惠です"], ["优惠"], [], id="beside a name"),
]


@pytest.mark.parametrize(("texts", "certain", "likely"), FOUND)
def test_found(texts: list[str], certain: list[str], likely: list[str]) -> None:
    assert found(CERTAIN, *texts) == certain
    assert found(LIKELY, *texts) == likely


@pytest.mark.parametrize(
    ("text", "better"),
    [
        pytest.param("会員に优惠を", ("特典", "優待"), id="word"),
        pytest.param("谢罪します", ("謝罪",), id="word of characters"),
        pytest.param("谢です", ("謝",), id="character"),
        pytest.param("请求书です", ("請求書",), id="word with a suffix"),
        pytest.param("买一送一です", (), id="compound that is no Japanese word"),
        pytest.param("请ご確認ください", ("恐れ入りますが",), id="before a request"),
        pytest.param("立即购买してください", (), id="several words"),
        pytest.param("颐和园へ", (), id="a character without a known form"),
    ],
)
def test_suggestions(text: str, better: tuple[str, ...]) -> None:
    (match,) = CERTAIN.find(reading(text))
    assert match.suggestions == better
    assert match.data["better"] == (better[0] if better else "")


def test_a_whole_stray_that_is_one_word() -> None:
    (match,) = CERTAIN.find(reading(LONG, "优惠券", LONG))
    assert match.suggestions == ("クーポン",)


def test_a_stray_that_is_mostly_a_name() -> None:
    assert found(CERTAIN, LONG, "瑞幸咖啡", LONG) == []


def test_a_name_stands_above_a_word() -> None:
    check = Script("certain", certain=("chinese-names/brands",), likely=(), names=("chinese-names/brands",))
    assert found(check, "淘宝と京东で") == []
    assert found(Script("certain", certain=("chinese-names/brands",), likely=()), "淘宝で") == ["淘宝"]
