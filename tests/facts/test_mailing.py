"""What a mail is for, who sends it and how it can be stopped."""

from __future__ import annotations

import pytest

from lintkit.engine import Job, check
from lintkit.facts.identity import addresses, names, phones
from lintkit.facts.mailing.duties import included, mailboxes, place_blanks, stop_blanks
from lintkit.facts.mailing.nature import mailing
from lintkit.facts.mailing.stopping import hard
from tests.support import found, reading, rules

MAIL = "From: {sender} <a@example.com>\nSubject: {subject}\nContent-Type: text/plain; charset=utf-8\n\n{text}\n"


def nature(text: str, path: str = "t.txt", **context: str) -> str:
    told = mailing(reading(text, path, **{"kind": "email", **context}))
    return told.nature if told else ""


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("春のセール開催中です。", "commercial"),
        ("新作が入荷しました。", "commercial"),
        ("３０％ＯＦＦ！", "commercial"),
        ("お友達紹介キャンペーン実施中", "commercial"),
        ("人気のお茶が入荷。詳しくはこちら", "commercial"),
        ("ご注文を承りました。ご注文番号：123", "transactional"),
        ("ご注文番号：123 クーポン割引 -200円", "transactional"),
        ("ご注文番号：123 今回のお買い物で30ポイントを付与いたします。", "transactional"),
        ("パスワード再設定のご案内", "transactional"),
        ("ご注文番号：123\n\n春のセール開催中です。", "mixed"),
        ("ご注文番号：123\n\n次回使える300円OFFクーポンを差し上げます。", "mixed"),
        ("桜の手入れについてお話しします。", "other"),
        ("限定のお茶です。", "other"),
    ],
)
def test_what_a_mail_is_for(text: str, what: str) -> None:
    assert nature(text) == what


def test_what_the_reader_does_not_get_as_mail_is_none() -> None:
    assert nature("春のセール", kind="campaign") == ""
    assert nature("春のセール", platform="line") == ""
    assert nature(MAIL.format(sender="a", subject="春のセール", text=""), "t.eml", kind="email") == ""


def test_the_text_alone_proves_strong_words_not_weak_or_mixed_ones() -> None:
    sure = [
        mailing(reading(text, "t.txt", kind="email"))
        for text in ("春のセールです。", "人気のお茶が入荷。詳しくはこちら", "ご注文番号：123\n\n春のセールです。")
    ]
    assert [one.sure for one in sure if one] == [True, False, False]


def test_a_subject_that_speaks_of_an_order_makes_a_promotion_doubtful() -> None:
    text = MAIL.format(sender="a", subject="ご注文内容の確認", text="春のセール開催中です。")
    assert nature(text, "t.eml") == "mixed"
    page = "<title>ご注文内容の確認 セール</title><p>春のセール開催中です。</p>"
    assert nature(page, "t.html") == "mixed"


def test_a_signature_and_a_chinese_line_advertise_nothing() -> None:
    signed = MAIL.format(sender="a", subject="ご連絡", text="お礼を申し上げます。\n\n-- \nセール担当")
    assert nature(signed, "t.eml") == "other"
    assert nature("お礼を申し上げます。\n\n我们的商品全部打折，欢迎选购，限时优惠。", "t.md") == "other"


@pytest.mark.parametrize(
    "text",
    [
        "発行：株式会社みのり",
        "㈱みのり",
        "【㈱みのり】ご予約の商品が入荷しましたので、どうぞお越しください。お待ちしております。",
        "このメールは合同会社みのりがお送りしています。",
        "いつもありがとうございます。みのり株式会社です。",
        "一般社団法人みのりの会",
        "© 2026 Minori Co., Ltd.",
        "Minori Inc.",
        "発行者 山田花子",
        "みのり（屋号）代表 山田花子",
        "| 販売業者 | 山田花子 |\n|---|---|",
        "発行：{{sender}}",
        "株式会社○○",
    ],
)
def test_legal_names(text: str) -> None:
    assert any(one.legal for one in names(reading(text, "t.md")))


@pytest.mark.parametrize(
    "text",
    [
        "差出人：みのり編集部",
        "みのり 店主 山田",
        "株式会社山田食品との共同開発で生まれた商品です。",
        "製造元：株式会社山田食品",
        "株式会社山田様よりご注文をいただきました。",
        "株式会社の設立についてお話しします。",
        "先日は株式会社山田食品を訪ねて、おいしいお茶の入れ方を教えていただき、とても楽しい一日を過ごしました。",
        "本メールは送信専用です。",
        "> 発行：株式会社みのり",
    ],
)
def test_names_that_are_not_the_sender_s(text: str) -> None:
    assert not any(one.legal for one in names(reading(text, "t.md")))


def test_a_name_in_the_header_is_known_as_such() -> None:
    told = names(reading(MAIL.format(sender="株式会社みのり", subject="新作", text="新作です。"), "t.eml"))
    assert [(one.legal, one.header) for one in told] == [(False, True)]


def test_a_definition_names_whoever_its_term_says() -> None:
    page = "<dl><dt>販売業者</dt><dd>山田花子</dd></dl>"
    assert [one.person for one in names(reading(page, "t.html"))] == [True]


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("〒150-0001 東京都渋谷区神宮前1-2-3", True),
        ("店は京都市中京区一之町１－２です。", True),
        ("大阪府大阪市北区梅田一丁目2番3号", True),
        ("住所：東京都…", True),
        ("東京都渋谷区", False),
        ("東京・大阪の店舗でお待ちしています。", False),
        ("> 東京都渋谷区神宮前1-2-3", False),
    ],
)
def test_addresses_go_down_to_the_house(text: str, full: bool) -> None:
    assert bool(addresses(reading(text, "t.md"))) is full


def test_telephone_numbers() -> None:
    assert phones(reading("TEL：０３－１２３４－５６７８"))
    assert phones(reading("電話：03-…"))
    assert not phones(reading("1-2-3"))


def test_templates_may_hold_the_notices() -> None:
    assert included(reading("セール\n\n{% include 'footer.html' %}"))
    assert included(reading("セール\n\n{{> footer}}"))
    assert not included(reading("セール\n\n{{name}}様"))
    assert stop_blanks(reading("停止は {{unsubscribe_url}}"))
    assert stop_blanks(reading("セール\n\n{{unsubscribe_url}}"))
    assert stop_blanks(reading("<p>セール</p><a href='{{unsubscribe_url}}'>こちら</a>", "t.html"))
    assert not stop_blanks(reading("セール {{name}} `unsub`"))
    assert place_blanks(reading("住所：{{company_address}}"))


def test_a_mail_address_to_write_to_is_a_contact() -> None:
    assert mailboxes(reading("お問い合わせ\n\nsupport@example.com `x`"))
    assert not mailboxes(reading("配信停止は stop@example.com まで"))


def test_hard_ways_are_told_of_advertising_only() -> None:
    assert not hard(reading("配信停止はできません。", kind="email"))
    assert not hard(reading("配信停止はできません。セール", kind="campaign"))
    told = hard(reading("セール開催中\n\n配信停止はできません。\n\n> 配信停止はできません。", kind="email"))
    assert [one.doubtful for one in told] == [False]


def test_another_way_makes_a_log_in_harmless() -> None:
    text = "セール開催中\n\n停止にはログインが必要です。"
    assert [one.doubtful for one in hard(reading(text, kind="email"))] == [True]
    assert not hard(reading(text + "\n\n購読解除はこちら", kind="email"))


def test_mixed_mails_warn_where_advertising_errs() -> None:
    job = Job((rules()["jp-mail-optout-missing"],), "en", {"kind": "email"})
    texts = ("春のセール", "ご注文番号：123\n\n春のセール")
    told = [[one.severity for one in check("t.md", text.encode(), job).findings] for text in texts]
    assert told == [["error"], ["warning"]]
    assert found("jp-mail-address-missing", "春のセール", kind="sms") == []
