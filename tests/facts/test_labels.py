"""Labels, rewarded posts, calls for posts, denials and endorsers, as facts."""

from __future__ import annotations

import pytest

from lintkit.facts.labels.advertiser import labels
from lintkit.facts.labels.calls import advised, calls
from lintkit.facts.labels.denials import denied, hidden
from lintkit.facts.labels.endorsers import endorsers
from lintkit.facts.labels.posts import personal, rewarded
from lintkit.facts.labels.tags import tags
from tests.support import found, reading

LONG = "今日は一日じゅう家で過ごしました。新しい枕はやわらかく、朝まで目が覚めませんでした。"

LABELS = [
    pytest.param("【PR】新色です。", [("PR", True, "clear")], id="in brackets"),
    pytest.param("PR：新色です。", [("PR", True, "clear")], id="before a colon"),
    pytest.param("広告\n\n新色です。", [("広告", True, "clear")], id="a line of its own"),
    pytest.param("【PR/提供】新色です。", [("PR/提供", True, "clear")], id="beside another word"),
    pytest.param("【PR担当より】新色です。", [], id="a department"),
    pytest.param("自己PRの書き方です。", [], id="something else"),
    pytest.param("【新色】PRは広報のことです。", [], id="explained"),
    pytest.param(
        "A社から商品の提供を受けて投稿しています。", [("から商品の提供を受け", True, "clear")], id="a sentence"
    ),
    pytest.param("#PR_みどり堂\n新色です。", [("#PR_みどり堂", True, "clear")], id="a tag with a name"),
    pytest.param("新色です。#コスメ #a #b #c #PR", [("#PR", True, "tags")], id="late in a run of tags"),
    pytest.param("新色です。#PR #a #b #c #d", [("#PR", True, "clear")], id="first of a run of tags"),
    pytest.param("ご縁があって試しました。", [("ご縁があって", False, "clear")], id="a hint"),
    pytest.param("※この投稿は広告です。", [("は広告です", True, "clear")], id="a note is as large as the rest"),
    pytest.param(f"{LONG * 4}\n\n（広告）", [("広告", True, "end")], id="at the end of a long text"),
    pytest.param(f"（広告）\n\n{LONG * 4}", [("広告", True, "clear")], id="at the head of a long text"),
    pytest.param("> 【PR】と書いてありました。\n\n本当でした。", [], id="quoted"),
]


@pytest.mark.parametrize(("text", "expected"), LABELS)
def test_labels(text: str, expected: list[tuple[str, bool, str]]) -> None:
    one = reading(text, kind="social-post")
    said = [(label, one.document.blocks[label.block].text) for label in labels(one)]
    assert [(text[slice(*label.span)], label.plain, label.where) for label, text in said] == expected


def test_a_label_in_small_print_or_in_a_footer() -> None:
    page = "<p>新色を試しました。</p><small>広告</small><footer>PR</footer>"
    assert [label.where for label in labels(reading(page, "t.html", kind="social-post"))] == ["small", "small"]


def test_a_label_in_the_second_half_of_a_script() -> None:
    script = "こんにちは。今日は新しい美顔器を一週間試した結果をお話しします。とても楽しみです。\n\n【PR】"
    assert labels(reading(script, kind="video-script"))[-1].where == "end"


def test_tags_end_with_their_line_and_run_over_blocks() -> None:
    found = tags(reading("新色です\n#コスメ\n#PR\n買いました\n\n#a #b\n\n#c", kind="social-post"))
    assert [(tag.name, tag.rank, tag.run) for tag in found] == [
        ("コスメ", 0, 2),
        ("pr", 1, 2),
        ("a", 0, 3),
        ("b", 1, 3),
        ("c", 2, 3),
    ]


REWARDED = [
    pytest.param("商品を提供いただきました。", "social-post", 1, id="supplied"),
    pytest.param("商品を提供いただきました。", "campaign", 0, id="not a post"),
    pytest.param("使ってみました。私の紹介コードはこちら", "social-post", 1, id="a person's code"),
    pytest.param("紹介コードはこちら。ご注文をお待ちしております。", "social-post", 0, id="a shop's code"),
    pytest.param(
        "お茶をいただきました♡ @midori_teaさんありがとうございます", "social-post", 1, id="a gift of an account"
    ),
    pytest.param("ご意見をいただきました。@midori_teaさんありがとうございます", "social-post", 0, id="an opinion"),
    pytest.param("お茶をいただきました。当店は @midori_tea に感謝します。", "social-post", 0, id="a shop's thanks"),
]


@pytest.mark.parametrize(("text", "kind", "expected"), REWARDED)
def test_rewarded_posts(text: str, kind: str, expected: int) -> None:
    assert len(rewarded(reading(text, kind=kind))) == expected


def test_a_person_writes_as_no_shop_does() -> None:
    assert personal(reading("私の感想です。", kind="social-post"))
    assert not personal(reading("私の感想です。当店でお求めください。", kind="social-post"))


CALLS = [
    pytest.param("アンバサダー募集！Instagramで発信してください。", ["commissioned"], id="ambassadors"),
    pytest.param("アンバサダー募集！", [], id="no network is named"),
    pytest.param(
        "商品は無料でお送りします。届いたらお試しください。Instagramに感想を投稿してください。",
        ["commissioned"],
        id="goods first, what for later",
    ),
    pytest.param("#茶 を付けて投稿すると500円クーポンをプレゼント。ブログでも可。", ["free"], id="a campaign"),
    pytest.param("応募すると500円クーポンをプレゼント。ブログもご覧ください。", [], id="no post"),
    pytest.param(
        "ブログに投稿すると500円クーポンをプレゼント。ネガティブな内容は書かないでください。",
        ["free", "steered"],
        id="steered",
    ),
    pytest.param("SNSへの投稿では、ネガティブな内容は書かないでください。", [], id="no reward"),
    pytest.param(
        "お友達の紹介で500円クーポンを差し上げます。紹介コードをSNSに投稿してください。",
        ["referral"],
        id="referral codes",
    ),
    pytest.param("紹介コードをSNSに投稿してください。", [], id="no reward for referrals"),
    pytest.param("商品を提供いただきました。ブログに投稿すると報酬が出ます。", [], id="a rewarded post itself"),
]


@pytest.mark.parametrize(("text", "expected"), CALLS)
def test_calls(text: str, expected: list[str]) -> None:
    kind = "social-post" if "いただきました" in text else "campaign"
    assert sorted({call.manner for call in calls(reading(text, kind=kind))}) == expected


def test_replies_buy_no_posts() -> None:
    assert not calls(reading("アンバサダー募集！Instagramで発信してください。", kind="cs-reply"))


def test_told_to_label() -> None:
    assert advised(reading("投稿には「#PR」と書いてください。", kind="campaign"))
    assert not advised(reading("投稿には「#PR」を書かないでください。", kind="campaign"))


def test_hiding() -> None:
    assert hidden(reading("「PR」を付けないでください。", kind="campaign"))
    assert not hidden(reading("ステマに見えないよう自然な言葉で「#PR」を付けてください。", kind="campaign"))


def test_denying_needs_something_to_deny() -> None:
    assert not denied(reading("自腹で買いました。", kind="social-post"))
    assert not denied(reading("【PR】自腹で買いました。", kind="campaign"))
    (denial,) = denied(reading("企業案件です。自腹で買いました。", kind="social-post"))
    assert denial.against is not None


def test_endorsers_once_per_section() -> None:
    text = "## モニターの声\n\nモニターの感想です。\n\n## 推薦\n\n医師も推薦。"
    assert [one.who for one in endorsers(reading(text, kind="product-page"))] == ["monitors", "experts"]


def test_voices_with_a_word_on_how_they_were_obtained() -> None:
    text = "## モニターの声\n\n商品を無償提供し、いただいた感想を掲載しています。"
    assert not endorsers(reading(text, kind="product-page"))


def test_monitors_of_a_post_are_the_posters_own() -> None:
    assert found("jp-ad-label-missing", "モニターの声をご紹介します。", kind="social-post") == []


def test_a_clear_label_elsewhere_suffices() -> None:
    assert found("jp-ad-label-buried", "【PR】新色です。\n\n#a #b #c #d #PR", kind="social-post") == []
    assert found("jp-ad-label-buried", "ご縁があって試しました。", kind="social-post") == []
