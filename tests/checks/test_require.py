"""The kind `require`: a trigger obliges something within reach."""

from __future__ import annotations

import textwrap
from dataclasses import replace

import pytest

from lintkit import pages
from lintkit.checks.require import Require
from lintkit.facts.campaign import Told, ToldTerm
from lintkit.facts.reading import Reading
from lintkit.model import Block, Cell, Document, Related, Role, Run, SourceMap, Words


def check(page: str) -> Require:
    built, node = pages.compose(textwrap.dedent(page), "check.yaml")
    require: Require = built.build(node, Require, "check")
    return require


def document(*blocks: tuple[str, str]) -> Reading:
    """A document of blocks: `h1`–`h6` headings, `p` paragraphs, `q` quotes, `t0.1` the cell of row 0, column 1."""
    made, section = [], 0
    for what, text in blocks:
        role, level, cell = Role.PARAGRAPH, 0, None
        if what[0] == "h":
            role, level, section = Role.HEADING, int(what[1]), section + 1
        elif what[0] == "q":
            role = Role.QUOTE
        elif what[0] == "t":
            row, column = what[1:].split(".")
            role, cell = Role.TABLE_CELL, Cell(0, int(row), int(column), False)
        made.append(
            Block(role, text, SourceMap((Run(0, 0, len(text), len(text)),)), section=section, level=level, cell=cell)
        )
    return Reading(Document("t.md", "", "markdown", tuple(made)))


def found(require: Require, reading: Reading) -> list[tuple[int, str, int]]:
    """Block, words and number of related places of each match."""
    blocks = reading.document.blocks
    return [
        (one.block, blocks[one.block].text[one.span.start : one.span.end], len(one.related))
        for one in require.find(reading)
    ]


COURTESY = """
when: {phrases: [(ご連絡|ご返送|お送り)ください], except: [ご連絡くださいました], not_in: quote}
require: {phrases: [お手数(を)?お(掛け|かけ)…が, 恐れ入りますが]}
within: %s
"""

SILENT = [
    pytest.param("document", [("p", "商品が届きました。")], id="no trigger"),
    pytest.param("document", [("p", "お手数おかけしますが、ご返送ください。")], id="in the sentence"),
    pytest.param(
        "document",
        [("h1", "返品"), ("p", "ご返送ください。"), ("h1", "末尾"), ("p", "恐れ入りますが、よろしくお願いします。")],
        id="elsewhere in the document",
    ),
    pytest.param(
        "section",
        [("h2", "返品"), ("p", "ご返送ください。"), ("h3", "注意"), ("p", "恐れ入りますが元払いで。")],
        id="under a smaller heading",
    ),
    pytest.param("section", [("p", "ご返送ください。"), ("p", "恐れ入りますが元払いで。")], id="before any heading"),
    pytest.param("block", [("t0.0", "ご返送ください"), ("t0.1", "恐れ入りますが元払いで")], id="the same row"),
    pytest.param("document", [("q", "ご返送ください")], id="not in quotes"),
]
GUILTY = [
    pytest.param(
        "document",
        [("p", "ご返送ください。"), ("p", "ご連絡ください。")],
        [(0, "ご返送ください", 1)],
        id="one match for the document",
    ),
    pytest.param(
        "section",
        [("h2", "あ"), ("p", "ご返送ください。"), ("h2", "い"), ("p", "恐れ入りますが。")],
        [(1, "ご返送ください", 0)],
        id="another section",
    ),
    pytest.param(
        "section",
        [("h2", "あ"), ("h3", "い"), ("p", "ご返送ください。"), ("h3", "う"), ("p", "恐れ入りますが。")],
        [(2, "ご返送ください", 0)],
        id="a neighbour under the same heading",
    ),
    pytest.param(
        "block",
        [("p", "ご返送ください。"), ("p", "恐れ入りますが。")],
        [(0, "ご返送ください", 0)],
        id="another paragraph",
    ),
    pytest.param(
        "block", [("t0.0", "ご返送ください"), ("t1.0", "恐れ入りますが")], [(0, "ご返送ください", 0)], id="another row"
    ),
    pytest.param(
        "block",
        [("p", "ご返送ください。"), ("p", "ご連絡ください。")],
        [(0, "ご返送ください", 0), (1, "ご連絡ください", 0)],
        id="one match for each reach",
    ),
]


@pytest.mark.parametrize(("within", "blocks"), SILENT)
def test_silent(within: str, blocks: list[tuple[str, str]]) -> None:
    assert not found(check(COURTESY % within), document(*blocks))


@pytest.mark.parametrize(("within", "blocks", "wanted"), GUILTY)
def test_guilty(within: str, blocks: list[tuple[str, str]], wanted: list[tuple[int, str, int]]) -> None:
    assert found(check(COURTESY % within), document(*blocks)) == wanted


def test_report_each() -> None:
    each = check(COURTESY % "document" + "report: each\n")
    assert found(each, document(("p", "ご返送ください。"), ("p", "ご連絡ください。"))) == [
        (0, "ご返送ください", 0),
        (1, "ご連絡ください", 0),
    ]


def test_unless() -> None:
    spared = check(COURTESY % "document" + "unless: {phrases: [当店からお伺いします]}\n")
    assert not found(spared, document(("p", "ご返送ください。当店からお伺いします。")))
    assert found(spared, document(("p", "ご返送ください。")))


def test_exceptions() -> None:
    assert not found(check(COURTESY % "document"), document(("p", "ご連絡くださいました。")))


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("when: {}\nrequire: {disclosure: cap}", id="no trigger"),
        pytest.param("when: []\nrequire: {disclosure: cap}", id="no triggers"),
        pytest.param("when: {offer: coupon}\nrequire: {not-in: quote}", id="no requirement"),
        pytest.param("when: {offer: cupon}\nrequire: {disclosure: cap}", id="unknown form"),
        pytest.param("when: {offer: coupon, act: buy}\nrequire: {disclosure: cap}", id="unknown act"),
        pytest.param("when: {offer: coupon}\nrequire: {disclosure: limit}", id="unknown term"),
    ],
)
def test_a_rule_that_could_never_speak_is_an_error(page: str) -> None:
    with pytest.raises(pages.PageError):
        check(page)


OFFER = "when: {offer: coupon%s}\nrequire: {disclosure: expiry}\n"


@pytest.mark.parametrize(
    ("narrowed", "text", "wanted"),
    [
        pytest.param("", "500円クーポンを進呈。有効期限：6月30日", [], id="disclosed"),
        pytest.param("", "500円クーポンを進呈。", [(0, "500円クーポン", 0)], id="not disclosed"),
        pytest.param(
            "", "500円クーポンを進呈。ポイントの有効期限：6月30日", [(0, "500円クーポン", 0)], id="another form's term"
        ),
        pytest.param(", act: referral", "500円クーポンを進呈。", [], id="another act"),
        pytest.param(", act: none", "500円クーポンを進呈。", [(0, "500円クーポン", 0)], id="no act"),
        pytest.param(", to: lot", "抽選で500円クーポンを進呈。", [(0, "500円クーポン", 0)], id="recipient"),
        pytest.param(", not-to: lot", "抽選で500円クーポンを進呈。", [], id="not the recipient"),
        pytest.param(", rate: true", "500円クーポンを進呈。", [], id="no rate"),
        pytest.param(", rate: true", "10%OFFクーポンを進呈。", [(0, "10%OFFクーポン", 0)], id="rate"),
        pytest.param(
            ", repeated: true", "紹介1名につき500円クーポンを進呈。", [(0, "500円クーポン", 0)], id="repeated"
        ),
        pytest.param(", later: false", "次回使える500円クーポンを進呈。", [], id="later"),
        pytest.param(", documents: terms", "500円クーポンを進呈。", [], id="another kind of document"),
        pytest.param(", unless: {disclosure: period}", "500円クーポンを進呈。期間：5/1〜5/31", [], id="excused"),
        pytest.param(
            ", unless: {disclosure: period}", "500円クーポンを進呈。", [(0, "500円クーポン", 0)], id="not excused"
        ),
    ],
)
def test_offers_and_disclosures(narrowed: str, text: str, wanted: list[tuple[int, str, int]]) -> None:
    assert found(check(OFFER % narrowed), document(("p", text))) == wanted


def test_weak_wording_is_quoted_and_related() -> None:
    reading = document(("p", "500円クーポンを進呈。お早めにお使いください。"))
    (match,) = check(OFFER % "").find(reading)
    assert match.data["weak"] == "お早めに"
    related = [one for one in match.related if isinstance(one, Related)]
    assert [reading.document.blocks[one.block].text[one.span.start : one.span.end] for one in related] == ["お早めに"]


def test_two_triggers_on_one_offer_are_one_match() -> None:
    both = check("when: [{offer: coupon}, {offer: coupon, act: none}]\nrequire: {disclosure: expiry}\n")
    assert found(both, document(("p", "500円クーポンを進呈。"))) == [(0, "500円クーポン", 0)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("800円クーポンを進呈します。", 0, id="without the cue"),
        pytest.param("今なら800円クーポンを進呈します。", 1, id="with the cue"),
        pytest.param("春のフェア\n\n800円クーポンを進呈します。", 1, id="the cue elsewhere"),
    ],
)
def test_a_cue_anywhere_in_the_copy(text: str, wanted: int) -> None:
    page = "when: {offer: coupon, cue: [今なら, フェア]}\nrequire: {disclosure: expiry}\n"
    assert len(found(check(page), document(*(("p", line) for line in text.split("\n\n"))))) == wanted


PARTS = """
when: {phrases: [返品]}
parts:
  - {name: {ja: 期間, zh: 期限, en: until when}, phrases: ["{period}以内"]}
  - {disclosure: cap}
need: %s
sought: [到着後7日以内]
"""


@pytest.mark.parametrize(
    ("need", "text", "wanted"),
    [
        pytest.param("all", "返品は7日以内、お一人様1回までです。", [], id="all there"),
        pytest.param("any", "返品は7日以内です。", [], id="one of them will do"),
        pytest.param("all", "返品は7日以内です。", ["the limit"], id="a disclosure's own name"),
        pytest.param("all", "返品は上限がございます。", ["until when, the limit"], id="a weak one does not count"),
        pytest.param("any", "返品できます。", ["until when, the limit"], id="not even one"),
    ],
)
def test_missing_parts_are_named(need: str, text: str, wanted: list[str]) -> None:
    matches = list(check(PARTS % need).find(document(("p", text))))
    assert [one.data["lacking"].en for one in matches if isinstance(one.data["lacking"], Words)] == wanted
    assert all(one.sought == ("到着後7日以内",) for one in matches)


def test_weak_wording_says_why_it_does_not_count() -> None:
    (match,) = check(PARTS % "all").find(document(("p", "返品には上限がございます。")))
    (related,) = match.related
    assert isinstance(related, Related)
    assert isinstance(related.note, Words)
    assert related.note.en == "it gives no number"


@pytest.mark.parametrize(
    ("page", "what"),
    [
        pytest.param("when: {phrases: a}", "either 'require' or 'parts'", id="neither"),
        pytest.param(
            "when: {phrases: a}\nrequire: {phrases: b}\nparts: [{phrases: b}]", "either 'require' or 'parts'", id="both"
        ),
        pytest.param("when: {phrases: a}\nparts: [{phrases: b}]", "needs a 'name'", id="a part without a name"),
        pytest.param(
            "when: {phrases: a}\nparts: [{name: {ja: あ, zh: 啊, en: a}}]", "'parts' must name", id="an empty part"
        ),
    ],
)
def test_parts_that_cannot_be_asked_are_refused(page: str, what: str) -> None:
    with pytest.raises(pages.PageError, match=what):
        check(page)


CAMPAIGN = "when: {offer: coupon}\nrequire: {disclosure: expiry}\nwithin: campaign\n"


@pytest.mark.parametrize(
    ("text", "kind", "forms", "wanted"),
    [
        pytest.param("500円クーポンを進呈。詳細はこちら", "terms", (), 0, id="stated where it points"),
        pytest.param("500円クーポンを進呈。詳細はこちら", "terms", ("coupon",), 0, id="stated of its form"),
        pytest.param("500円クーポンを進呈。詳細はこちら", "terms", ("points",), 1, id="stated of another form"),
        pytest.param("500円クーポンを進呈。", "terms", (), 1, id="it points nowhere"),
        pytest.param("500円クーポンを進呈。詳細はこちら", "email", (), 1, id="another mail is no home of terms"),
    ],
)
def test_the_terms_of_the_campaign_count(text: str, kind: str, forms: tuple[str, ...], wanted: int) -> None:
    told = Told("terms.md", kind, (), (), frozenset({ToldTerm("expiry", frozenset(forms))}))
    reading = replace(document(("p", text)), others=(told,))
    assert len(list(check(CAMPAIGN).find(reading))) == wanted


def test_a_named_fact_is_a_trigger() -> None:
    page = "when: {fact: price}\nrequire: {phrases: [送料]}\n"
    assert found(check(page), document(("p", "タオル 1,100円（税込）"))) == [(0, "1,100円", 0)]
    assert found(check(page), document(("p", "タオル 1,100円（税込）、送料550円（税込）"))) == []
