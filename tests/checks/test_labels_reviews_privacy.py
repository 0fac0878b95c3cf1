"""What the checks of labels, reviews and personal data make of their facts: messages, places beside, doubt."""

from __future__ import annotations

from lintkit.engine import Job, check
from lintkit.model import Finding, Severity
from tests.support import found, rules


def findings(rule: str, text: str, path: str = "t.md", **context: str) -> list[Finding]:
    return list(check(path, text.encode(), Job((rules()[rule],), "en", context)).findings)


def test_a_rewarded_post_is_told_once_with_what_was_looked_for() -> None:
    text = "商品を提供いただきました。\n\n企業案件です。"
    (one,) = findings("jp-ad-label-missing", text, kind="social-post")
    assert "a label that says it is advertising" in one.message
    assert [place.text for place in one.related] == ["企業案件"]
    assert "#PR" in one.sought


def test_a_label_that_is_there_is_not_missing() -> None:
    assert found("jp-ad-label-missing", "【PR】商品を提供いただきました。", kind="social-post") == []


def test_bought_posts_are_told_where_free_ones_are_not() -> None:
    text = "ブログに投稿すると500円クーポンをプレゼント。"
    assert found("jp-ad-label-campaign", text, kind="campaign") == ["500円クーポン"]
    steered = text + "ネガティブな内容は書かないでください。"
    assert found("jp-ad-label-campaign", steered, kind="campaign") == []
    assert found("jp-ad-label-missing", steered, kind="campaign") == ["ネガティブな内容は書かな"]
    assert found("jp-ad-label-campaign", text + "「#PR」を付けてください。", kind="campaign") == []


def test_voices_of_monitors_and_of_experts_are_two_rules() -> None:
    text = "## モニターの声\n\n## 医師も推薦"
    assert found("jp-ad-label-missing", text, kind="product-page") == ["モニターの声"]
    assert found("jp-ad-label-endorser", text, kind="product-page") == ["医師も推薦"]


def test_why_a_label_is_not_seen() -> None:
    (late,) = findings("jp-ad-label-buried", "新色です。\n\n#a #b #c #d #PR", kind="social-post")
    assert "lost among many hashtags" in late.message
    (vague,) = findings("jp-ad-label-buried", "新色です。#gifted", kind="social-post")
    assert "does not tell every reader" in vague.message
    (hint,) = findings("jp-ad-label-buried", "商品を提供いただきました。#コラボ", kind="social-post")
    assert hint.text == "#コラボ"


def test_no_label_is_owed_by_a_page_that_nobody_rewarded() -> None:
    assert found("jp-ad-label-buried", "当店の広告はこちら。<small>PR</small>", kind="product-page") == []
    assert found("jp-ad-label-buried", "私の感想です。使ってみました。#PR", kind="other") == []


def test_a_denial_shows_what_it_denies() -> None:
    (one,) = findings("jp-ad-label-contradicted", "【PR】自腹で買いました。", kind="social-post")
    assert [place.text for place in one.related] == ["PR"]
    (two,) = findings("jp-ad-label-contradicted", "「PR」を付けないでください。", kind="campaign")
    assert not two.related


def test_chinese_copy_is_left_alone() -> None:
    text = "好评返现，五星好评送优惠券。#ad"
    for rule in ("jp-ad-label-buried", "jp-review-reward", "jp-privacy-sharing-vague"):
        assert found(rule, text, kind="social-post", market="jp") == []


def test_a_rating_that_is_bought_is_an_error_and_a_platform_a_warning() -> None:
    (plain,) = findings("jp-review-reward", "★5の口コミで100円引き", kind="thank-you-card")
    assert plain.severity is Severity.ERROR
    (platform,) = findings("jp-review-reward", "Amazonレビュー投稿でQUOカード", kind="thank-you-card")
    assert platform.severity is Severity.WARNING
    assert "Amazon and Google forbid" in platform.message


def test_pressure_and_disclosure_say_of_which_sort() -> None:
    (gate,) = findings("jp-review-removal", "低評価の前にご連絡ください。", kind="thank-you-card")
    assert "holds back low ratings" in gate.message
    (number,) = findings("jp-review-reply-discloses", "注文番号12345の件です。", kind="review-reply")
    assert "an order number" in number.message


def test_a_purpose_that_is_missing_or_weak() -> None:
    (missing,) = findings("jp-privacy-purpose-missing", "お名前とメールアドレスをご入力ください。", kind="signup")
    assert [place.text for place in missing.related] == ["メールアドレス"]
    weak = "お名前をご入力ください。個人情報は適切に管理します。"
    assert found("jp-privacy-purpose-missing", weak, kind="signup") == []
    (one,) = findings("jp-privacy-purpose-weak", weak, kind="signup")
    assert "個人情報は適切に管理" in one.message
    assert found("jp-privacy-purpose-weak", "会員登録はこちら。", kind="signup") == []


def test_vague_clauses() -> None:
    assert found("jp-privacy-sharing-vague", "情報は当社の事業に利用します。", kind="terms") == [
        "情報は当社の事業に利用"
    ]
