"""The kind `agreement`: what a document says otherwise than the others of its campaign."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lintkit.checks.agreement import Agreement
from lintkit.facts.campaign import Told, tell
from lintkit.facts.campaign.told import state
from lintkit.model import Elsewhere
from tests.support import reading


def told(text: str, path: str = "page.md", kind: str = "campaign", *, asked: bool = True) -> Told:
    return tell(reading(text, path, kind=kind))._replace(asked=asked)


def found(about: str, text: str, *others: Told, path: str = "mail.md", kind: str = "email") -> list[tuple[str, str]]:
    """The words of each match, and those of the other document."""
    read = replace(reading(text, path, kind=kind), others=others)
    matches = list(Agreement(about).find(read))  # type: ignore[arg-type]
    return [
        (read.document.blocks[one.block].text[one.span.start : one.span.end], str(one.data["other"])) for one in matches
    ]


MAIL = "お友達のご紹介で500円クーポンを進呈します。"
NAMED = "お友達紹介フェスタ開催中です。"
PAGE = "お友達のご紹介で800円クーポンを進呈します。"

AGREE = [
    pytest.param(MAIL, told(MAIL), id="the same amount"),
    pytest.param(MAIL, told("お友達のご紹介で500円・800円クーポンを進呈します。"), id="two amounts there"),
    pytest.param(MAIL + "\n\n" + PAGE, told(PAGE), id="two amounts here"),
    pytest.param(
        "投稿で50ポイント進呈",
        told("投稿で80ポイント進呈。週末は50ポイントです。"),
        id="it stands there for something else",
    ),
    pytest.param(MAIL, told("千万億ポイントのお礼を。" + MAIL), id="a number that nobody can read"),
    pytest.param(MAIL, told("お友達のご紹介で800ポイントを進呈します。"), id="another form"),
    pytest.param(MAIL, told("レビューの投稿で800円クーポンを進呈します。"), id="another act"),
    pytest.param(MAIL, told("お友達のご紹介で最大800円クーポンを進呈します。"), id="at most"),
    pytest.param(MAIL, told("お友達のご紹介で{{amount}}円クーポンを進呈します。"), id="an amount nobody can read"),
    pytest.param(
        "ご紹介者様に500円クーポンを進呈します。",
        told("ご紹介されたお友達に800円クーポンを進呈します。"),
        id="the other side",
    ),
]


@pytest.mark.parametrize(("text", "other"), AGREE)
def test_amounts_that_are_not_told_apart_agree(text: str, other: Told) -> None:
    assert found("amounts", text, other) == []


@pytest.mark.parametrize(
    ("text", "path", "kind", "other", "wanted"),
    [
        pytest.param(MAIL, "mail.md", "email", told(PAGE), 1, id="the mail is told"),
        pytest.param(MAIL, "terms.md", "terms", told(PAGE), 0, id="not the terms"),
        pytest.param(MAIL, "terms.md", "terms", told(PAGE, asked=False), 1, id="but when nobody asked about the page"),
        pytest.param(
            NAMED + MAIL, "z.md", "email", told(NAMED + PAGE, "a.md", "email"), 1, id="of equals the later path"
        ),
        pytest.param(NAMED + MAIL, "a.md", "email", told(NAMED + PAGE, "z.md", "email"), 0, id="not the earlier"),
        pytest.param(MAIL, "z.md", "email", told(PAGE, "a.md", "email"), 0, id="two mails that name no campaign"),
    ],
)
def test_a_disagreement_is_told_once(text: str, path: str, kind: str, other: Told, wanted: int) -> None:
    hits = found("amounts", text, other, path=path, kind=kind)
    assert hits == [("500円クーポン", "800円クーポン")] * wanted


@pytest.mark.parametrize(
    ("name", "other", "wanted"),
    [
        pytest.param("春の紹介フェア", "夏の来店フェア", 0, id="two names"),
        pytest.param("紹介フェア", "春の紹介フェア2027", 1, id="a longer form of the name"),
        pytest.param("お得なフェア", "春の紹介フェア", 1, id="one says only that it is good"),
        pytest.param("本フェアは", "春の紹介フェア", 1, id="one names none, and there is one page"),
        pytest.param("本フェア", "当フェア", 1, id="neither names any, and there is one page"),
    ],
)
def test_campaigns_are_told_by_their_names(name: str, other: str, wanted: int) -> None:
    hits = found("amounts", f"{name}を開催します。{MAIL}", told(f"{other}を開催します。{PAGE}"))
    assert hits == [("500円クーポン", "800円クーポン")] * wanted


def test_of_two_pages_none_counts_for_a_mail_without_a_name() -> None:
    assert found("amounts", MAIL, told(PAGE), told(PAGE, "b.md", "referral")) == []


def test_an_offer_for_nothing_in_particular_is_not_compared() -> None:
    assert found("amounts", "次回使える500円クーポンを進呈。", told("次回使える800円クーポンを進呈。")) == []


def test_the_terms_count_before_the_page() -> None:
    hits = found("amounts", MAIL, told(PAGE), told("お友達のご紹介で900円クーポンを進呈します。", "t.md", "terms"))
    assert hits == [("500円クーポン", "900円クーポン")]


def test_the_other_place_is_named_with_its_file() -> None:
    read = replace(reading(MAIL, "mail.md", kind="email"), others=(told(PAGE),))
    (match,) = Agreement("amounts").find(read)
    (other,) = match.related
    assert isinstance(other, Elsewhere)
    assert (other.path, other.place.line, other.place.column) == ("page.md", 1, 9)


def test_a_document_alone_agrees_with_itself() -> None:
    assert found("amounts", MAIL) == []


DATES_AGREE = [
    pytest.param("期間：5月1日〜5月31日", "期間：2027/5/1〜5/31", id="a year left out"),
    pytest.param("セールは5/31まで！", "セール期間：5/1〜5/31", id="a beginning left out"),
    pytest.param("期間：5/1〜5/15\n\n期間：5/16〜5/31", "期間：6/1〜6/30", id="two periods here"),
    pytest.param("期間：5/1〜5/31", "発送期間：6/1〜6/30", id="days of delivery"),
    pytest.param("期間：5/1〜5/31", "クーポンの有効期限：6/30まで", id="an expiry"),
    pytest.param("期間：5月末まで", "期間：5/1〜5/30", id="no day of the month"),
    pytest.param("ポイントの有効期限：6/30まで", "クーポンの有効期限：7/31まで", id="the expiry of something else"),
    pytest.param("5/1〜5/31は混み合います。", "期間：6/1〜6/30", id="days of nothing"),
]
DATES_DIFFER = [
    pytest.param("期間：5/1〜5/30", "期間：5/1〜5/31", "5/1〜5/30", id="the end"),
    pytest.param("期間：5/2〜5/31", "期間：5/1〜5/31", "5/2〜5/31", id="the beginning"),
    pytest.param("期間：2027/5/1〜5/31", "期間：2026/5/1〜5/31", "2027/5/1〜5/31", id="the year"),
    pytest.param("セールは5/30まで！", "セール期間：5/1〜5/31", "5/30", id="a lone end"),
    pytest.param("クーポンは6/30まで使えます。", "クーポンの有効期限：7/31まで", "6/30", id="an expiry"),
    pytest.param("応募締切：6月10日", "応募期間：6/1〜6/15", "6月10日", id="a closing day"),
]


@pytest.mark.parametrize(("text", "other"), DATES_AGREE)
def test_dates_that_may_be_the_same_agree(text: str, other: str) -> None:
    assert found("dates", text, told(other)) == []


@pytest.mark.parametrize(("text", "other", "words"), DATES_DIFFER)
def test_dates_that_differ_are_told(text: str, other: str, words: str) -> None:
    assert [one for one, _ in found("dates", text, told(other))] == [words]


TERMS = "対象：会員の方。上限：お一人様5回まで。"


@pytest.mark.parametrize(
    ("text", "other", "kind", "wanted"),
    [
        pytest.param(MAIL + "詳細はこちら", told(TERMS), "email", 0, id="the page has them"),
        pytest.param(MAIL + TERMS + "詳細はこちら", told("春です。"), "email", 0, id="the mail has them"),
        pytest.param(MAIL, told("春です。"), "email", 0, id="it points nowhere"),
        pytest.param("新商品です。詳細はこちら", told("春です。"), "email", 0, id="it offers nothing"),
        pytest.param(MAIL + "詳細はこちら", told("春です。"), "terms", 0, id="the terms themselves"),
        pytest.param(MAIL + "\n\n> 詳細はこちら", told("春です。"), "email", 0, id="somebody else points"),
        pytest.param(MAIL + "詳細はこちら", told(TERMS, "b.md", "email"), "email", 1, id="another mail has them"),
        pytest.param(MAIL + "詳細はこちら", told("春です。"), "email", 1, id="nobody has them"),
    ],
)
def test_terms_must_be_somewhere(text: str, other: Told, kind: str, wanted: int) -> None:
    assert found("terms", text, other, kind=kind) == [("詳細はこちら", "")] * wanted


def test_what_is_told_has_one_state_whatever_the_order_of_its_sets() -> None:
    one = told(TERMS + MAIL)
    other = one._replace(terms=frozenset(sorted(one.terms, key=str, reverse=True)))
    assert state((one,)) == state((other,))
    assert state((one,)) != state((told(TERMS),))
