from __future__ import annotations

import pytest

from lintkit.checks.products import Line
from lintkit.engine import Job, check
from lintkit.facts.products import class_at, mentions
from lintkit.facts.products.alcohol import drinks_on_sale
from lintkit.model import Finding, Severity, Span
from tests.support import found, reading, rules


def named(text: str, path: str = "t.md") -> list[tuple[str, str]]:
    read = reading(text, path)
    return [(read.document.blocks[one.block].text[one.span.start : one.span.end], one.goods) for one in mentions(read)]


def goods(text: str, word: str, path: str = "t.md", **context: str) -> tuple[str, bool] | None:
    """The class at the block that holds a word, and whether it is sure."""
    read = reading(text, path, **context)
    number = next(n for n, block in enumerate(read.document.blocks) if word in block.text)
    at = read.document.blocks[number].text.index(word)
    shown = class_at(read, number, Span(at, at + len(word)))
    return (shown.goods, shown.sure) if shown else None


def drinks(text: str, path: str = "t.md", **context: str) -> list[str]:
    read = reading(text, path, **context)
    return [read.document.blocks[one.block].text[one.span.start : one.span.end] for one in drinks_on_sale(read)]


def findings(rule: str, text: str, **context: str) -> tuple[Finding, ...]:
    return check("t.md", text.encode(), Job((rules()[rule],), "ja", context)).findings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("この化粧水を", [("化粧水", "cosmetics")]),
        ("飲む美容液です", [("飲む美容液", "health-food")]),
        ("カーシャンプー", [("カーシャンプー", "household")]),
        ("薬用化粧水", [("薬用化粧水", "quasi-drug")]),
        ("モイストクリーム", [("モイストクリーム", "cosmetics")]),
        ("この商品は医薬品ではありません。医薬部外品でもない。", [("医薬部外品", "quasi-drug")]),
        ("健康食品ではなく、お菓子です", [("お菓子", "food")]),
        ("スパイスとそばかすと電車", []),
        ("这款化妆水很好用，补水效果不错。", []),
    ],
)
def test_words_that_show_a_class(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("この化粧水で消える", ("cosmetics", True)),
        ("この化粧水とサプリで消える", ("health-food", True)),
        ("# 化粧水\n\n消える", ("cosmetics", True)),
        ("# 特集\n\n## サプリ\n\nおいしい\n\n消える", ("health-food", True)),
        ("消える\n\n化粧水です", ("cosmetics", True)),
        ("# A\n\n消える\n\n# B\n\n化粧水です", ("cosmetics", True)),
        ("# A\n\n消える\n\n# B\n\n化粧水です\n\n# C\n\nサプリです", ("cosmetics", False)),
        ("# ○○クリニック\n\n消える", ("service", True)),
        ("当院のレーザー治療で消える", ("service", True)),
        ("# 化粧水\n\nクリニックの施術で消える", ("service", True)),
        ("クリームで消える\n\nお肌に", ("cosmetics", True)),
        ("クリームで消える", None),
        ("トマトが消える", ("food", True)),
        ("消える\n\n## トマト", ("food", False)),
        ("消える", None),
        ("# 化粧水\n\n消える\n\n医薬部外品です", ("quasi-drug", True)),
        ("# 特集\n\n## 化粧水A\n\n消える\n\n## 薬用クリームB\n\n医薬部外品", ("cosmetics", True)),
        ("機能性表示食品のサプリで消える", ("notified", True)),
        ("| 商品 | 説明 |\n|---|---|\n| 青汁 | 消える |", ("health-food", True)),
    ],
)
def test_the_class_at_a_place(text: str, expected: tuple[str, bool] | None) -> None:
    assert goods(text, "消える") == expected


def test_what_the_user_says_counts_below_what_the_place_says() -> None:
    assert goods("消える", "消える", product="goods") == ("device", True)
    assert goods("トマト由来の成分で消える", "消える", product="cosmetics") == ("cosmetics", True)
    assert goods("サプリで消える", "消える", product="cosmetics") == ("health-food", True)
    assert goods("化粧水のあと、壁が消える", "消える", product="cosmetics") == ("cosmetics", True)
    assert goods("化粧水のあと、壁が消える", "消える") == ("household", True)
    assert goods("消える", "消える", product="finance") == ("finance", True)


def test_a_path_shows_a_class_with_less_certainty() -> None:
    assert goods("消える", "消える", "cosmetics/a.md") == ("cosmetics", False)


def test_a_reply_about_skin_is_likely_one_about_cosmetics() -> None:
    assert goods("ニキビが消えてよかったです。", "消え", kind="review-reply") == ("cosmetics", False)
    assert goods("シミが消えてよかったです。", "消え", kind="review-reply") is None
    assert goods("ニキビが消えた話", "消え", kind="email") is None


def severities(text: str, **context: str) -> list[tuple[str, Severity]]:
    return [(one.text, one.severity) for one in findings("jp-cosmetics-claim", text, **context)]


def test_certain_claims_are_errors_and_others_warnings() -> None:
    assert severities("美容液でシミが消える。") == [("シミが消える", Severity.ERROR)]
    assert severities("美容液でシミを消したい方へ。") == [("シミを消したい", Severity.WARNING)]
    assert severities("美容液\n\n> シミが消えた！（30代・女性）") == [("シミが消えた", Severity.WARNING)]
    assert severities("# A\n\nシミが消える\n\n# B\n\n化粧水です\n\n# C\n\nサプリです") == [
        ("シミが消える", Severity.WARNING)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "シミが消えない",
        "シミが消えるわけではない",
        "シミが消えたり、シワが取れたりするものではありません",
        "シミが消えるかどうかは人によります",
        "シミが消えたらうれしい",
        "シミが消えれば",
        "シミを消したいと思っていました",
        "シミが消えてほしい",
        "シミが消えるのは難しい",
        "シミを隠し、汚れが消えるような洗い心地",
        "炎症を抑える薬をお使いの方は医師にご相談を",
        "口紅の色が唇の上で生まれ変わる",
        "アトピー治療中の方はご相談ください",
        "シミが消えるの？",
        "× シミが消える",
        "楽しみが消える",
        "## 悪い例\n\nシミが消える",
        "## NGワード\n\nシミが消える",
        "スローガンに効果が",
        "広告でシミが消えるという表現は使えません",
    ],
)
def test_what_claims_nothing(text: str) -> None:
    assert found("jp-cosmetics-claim", text, product="cosmetics") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("シミが消える!?", ["シミが消える"]),
        ("なぜシミが消えるの？", ["シミが消える"]),
        ("お肌のしみが消える", ["しみが消える"]),
        ("シミが消えてほしい方に", ["シミが消えて"]),
    ],
)
def test_what_claims_all_the_same(text: str, expected: list[str]) -> None:
    assert found("jp-cosmetics-claim", text, product="cosmetics") == expected


def test_the_message_names_goods_and_voices() -> None:
    (claim,) = findings("jp-cosmetics-claim", "# 化粧水\n\n> シミが消えた！（30代・女性）")
    assert "（「化粧水」）" in claim.message
    assert "お客様の声でも" in claim.message
    assert [one.text for one in claim.related] == ["化粧水"]
    (reply,) = findings("jp-cosmetics-claim", "シミが消えて何よりです。", product="cosmetics", kind="review-reply")
    assert "気に入っていただけて" in reply.message
    (doctor,) = findings("jp-cosmetics-claim", "皮膚科医も推薦する化粧水です。")
    assert "のように" not in doctor.message


def test_a_note_anywhere_makes_a_wording_lawful() -> None:
    assert found("jp-cosmetics-note-missing", "エイジングケアの美容液") == ["エイジングケア"]
    assert found("jp-cosmetics-note-missing", "エイジングケアの美容液\n\n※年齢に応じたお手入れ") == []


def test_a_word_within_a_longer_one_claims_nothing() -> None:
    assert found("jp-health-food-claim", "新しいスローガンで業務を改善", product="health-food") == []


def test_a_quoted_review_in_a_reply_is_its_writers() -> None:
    quoted = "> シミが消えた！（30代・女性）\n\nありがとうございます。"
    assert found("jp-cosmetics-claim", quoted, product="cosmetics", kind="review-reply") == []


def test_a_line_must_name_what_to_look_for() -> None:
    with pytest.raises(ValueError, match="name what to look for"):
        Line(("cosmetics",))


@pytest.mark.parametrize(
    "text",
    [
        "ワインに合うチーズ 1,000円（税込）",
        "ワインの木箱 1,000円（税込）",
        "ブランデー漬けの果物 1,000円（税込）",
        "エンジンオイル 1,000円（税込）",
        "昨日はビールを飲んで寝ました。",
        "# レシピ\n\n赤ワイン 100ml\n\n塩 少々",
        "生ビール飲み放題 2,000円（税込）",
        "日本酒を贅沢に使った化粧水 1,000円（税込）",
        "# 焼酎の思い出\n\n父の話です。",
        "这款红酒 100元，日本酒也有销售。",
    ],
)
def test_what_sells_no_drink(text: str) -> None:
    assert drinks(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ワインのギフト 3,000円（税込）", ["ワイン"]),
        ("ワインを販売中です。", ["ワイン"]),
        ("# 純米吟醸\n\n3,000円（税込）", ["純米吟醸"]),
        ("# 梅酒\n\n通販でお買い求めいただけます。", ["梅酒"]),
        ("# 芋焼酎\n\n父の味です。\n\n## 商品情報\n\nアルコール分：25度", ["芋焼酎"]),
        ("芋焼酎\n\nご来店特典つき\n\nアルコール分：25度", ["芋焼酎"]),
        ("# 父の日特集\n\n芋焼酎が好きな父でした。", []),
        ("# 白ワイン\n\n3,000円（税込）\n\n# 梅酒\n\n2,000円（税込）", ["白ワイン", "梅酒"]),
        ("日本酒が並ぶ棚を眺めました。", []),
        ("銘酒", []),
    ],
)
def test_drinks_on_sale(text: str, expected: list[str]) -> None:
    assert drinks(text) == expected


def test_what_the_user_says_of_drinks() -> None:
    assert drinks("ワインをご紹介します。", product="alcohol") == ["ワイン"]
    assert drinks("ワイン 1,000円（税込）", product="cosmetics") == []
    assert drinks("ワイン 1,000円（税込）", product="food") == ["ワイン"]
