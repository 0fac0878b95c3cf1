"""Claims: where the copy makes them, and which part of their proof or terms it leaves out."""

from __future__ import annotations

import pytest

from lintkit.checks.claims import Claims
from lintkit.facts.claims import CLAIMS
from lintkit.facts.claims.evidence import evidence
from lintkit.model import Words
from tests.support import reading


def told(sort: str, text: str, path: str = "t.md", **context: str) -> list[str]:
    read = reading(text, path, **context)
    return [read.document.blocks[one.block].text[one.span.start : one.span.end] for one in CLAIMS[sort](read)]


def lacking(sort: str, text: str, path: str = "t.md") -> list[tuple[str, ...]]:
    return [one.lacking for one in CLAIMS[sort](reading(text, path))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("顧客満足度No.1", ("period", "scope", "surveyor")),
        ("顧客満足度No.1（2025年3月、○○リサーチ調べ）", ("scope",)),
        ("業界No.1（2025年3月、○○リサーチ調べ）", None),
        ("当店人気No.1", ("period",)),
        ("当店は満足度No.1です。", ("period", "scope", "surveyor")),
        ("医師の90%が推奨", ("period", "number", "surveyor")),
        ("医師の90%が推奨（2025年3月、医師200名へのアンケート）", None),
        (
            "満足度No.1※\n\n※2025年3月、化粧水10商品を対象としたサイトのイメージ調査、○○リサーチ調べ\n",
            ("period", "scope", "surveyor", "users"),
        ),
        (
            "満足度No.1※\n\n※2025年3月、美容液部門、○○リサーチ調べ\n※サイトのイメージ調査です\n",
            ("users",),
        ),
    ],
)
def test_a_rank_lacks_the_parts_of_its_survey(text: str, parts: tuple[str, ...] | None) -> None:
    assert lacking("number-one", text) == ([] if parts is None else [parts])


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("2025年3月", True),
        ("令和七年三月", True),
        ("二〇二五年度", True),
        ("2025/4/3", True),
        ("直近12か月", True),
        ("3月に当社で調査", True),
        ("2025年4月30日まで", False),
        ("2025年4月発売", False),
        ("キャンペーン期間：2025年4月1日〜4月30日", False),
        ("キャンペーン期間中の2025年4月に調査", True),
        ("5月3日のお届け", False),
    ],
)
def test_a_day_dates_a_survey_unless_it_ends_or_begins_something_else(text: str, dated: bool) -> None:
    assert ("period" in evidence(reading(text), 0)) is dated


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("売上No.1\n\n調査概要：2025年3月、国内の専門店120社を対象、○○総研調べ\n", "t.md"),
        (
            "<h1>売上No.1</h1><p>毎日の一杯に。</p><h2>調査概要</h2><p>2025年3月</p><p>国内の専門店120社を対象、○○総研</p>",
            "t.html",
        ),
        ("<title>売上No.1の豆</title><p>2025年3月、国内市場、○○総研調べ</p>", "t.html"),
        ("| 売上No.1（国内） | 2025年3月 ○○総研調べ |\n|---|---|\n| a | b |\n", "t.md"),
        ("| 2025年3月 ○○総研調べ（国内市場） | 味 |\n|---|---|\n| 売上No.1 | よい |\n", "t.md"),
    ],
)
def test_a_proof_counts_beside_the_claim_in_its_section_or_in_a_summary(text: str, path: str) -> None:
    assert told("number-one", text, path) == []


def test_ranks_without_anything_ranked_are_numbers_unless_they_go_on_as_claims() -> None:
    assert told("number-one", "写真No.1をご覧ください。") == []
    assert told("number-one", "No.1") == []
    assert told("number-one", "No.1を獲得！") == ["No.1"]
    assert told("number-one", "圧倒的な人気No.1") == ["圧倒的な人気No.1"]


def test_what_is_ranked_may_stand_on_the_line_above_or_at_the_head_of_a_cell() -> None:
    assert told("number-one", "<p>顧客満足度<br>No.1</p>", "t.html") == ["No.1"]
    assert told("number-one", "<p>顧客満足度</p><p>No.1</p>", "t.html") == ["No.1"]
    assert told("number-one", "| 顧客満足度 | 価格 |\n|---|---|\n| 第1位 | 手ごろ |\n") == ["第1位"]
    assert told("number-one", "当店では満足度を大切にしております。毎日の接客から。\nNo.1", "t.txt") == []


def test_lists_of_ranks_are_no_claims() -> None:
    assert told("number-one", "人気1位はトート、2位はポーチです。") == []
    assert told("number-one", "- 1位 トート\n- 2位 ポーチ\n") == []
    assert told("number-one", "満足度No.1\n\n- 2位 他社\n") == ["満足度No.1"]


@pytest.mark.parametrize(
    "text",
    [
        "顧客満足度No.1を目指します。",
        "売上No.1ではありません。",
        "顧客満足度No.1はどこですか？",
        "「満足度No.1」とのお声をいただきました。",
        "「満足度No.1」という表現は避けましょう。",
        "満足度No.1の店で買いたい。",
        "満足度No.1、というわけではありません。",
        "満足度No.1をうたう詐欺サイトがあります。",
        "> 満足度No.1だと思います。",
    ],
)
def test_aims_denials_questions_voices_and_citations_claim_nothing(text: str) -> None:
    assert told("number-one", text) == []


def test_a_quotation_for_emphasis_is_a_claim() -> None:
    assert told("percentage", "お客さまの98%が「また利用したい」と回答") == ["お客さまの98%が「また利用"]
    assert told("number-one", "満足度No.1、手抜きではありません。") == ["満足度No.1"]
    assert told("number-one", "「満足度No.1」の実績があります。") == ["満足度No.1"]


def test_chinese_text_and_names_of_senders_are_left_alone() -> None:
    assert told("number-one", "顾客满意度No.1的品牌，我们为您提供服务。") == []
    mail = "From: =?utf-8?b?5aOy5LiKTm8uMeW6lw==?= <a@example.com>\nSubject: x\n\nこんにちは。\n"
    assert told("number-one", mail, "m.eml") == []


def test_superlatives_need_date_and_basis_and_absolutes_have_no_proof() -> None:
    assert lacking("absolute", "業界最安値です。") == [("period", "basis")]
    assert lacking("absolute", "業界最安値です（当社調べ）。") == [("period",)]
    assert lacking("absolute", "当社従来品比で業界最軽量です。") == []
    assert lacking("absolute", "完全無欠（2025年3月当社調べ）") == [()]
    assert told("guarantee", "業界最高の、必ず痩せる方法") == ["必ず痩せる"]
    assert told("absolute", "絶対に成功する、業界最高品質") == ["業界最高品質"]


def test_a_promise_of_a_result_is_reported_once() -> None:
    text = "絶対に壊れない、永久に壊れない鍋"
    assert told("guarantee", text) == []
    assert told("absolute", text) == ["絶対に壊れない", "永久に壊れない"]
    assert told("guarantee", "100%安全に痩せる") == ["100%安全に痩せる"]
    assert told("absolute", "100%安全に痩せる") == []
    assert told("number-one", "業界トップシェアを獲得") == ["業界トップシェア"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("満足度98%", ("number", "period", "surveyor")),
        ("満足度98%（2025年3月、n=512）", ("surveyor",)),
        ("30人中28人が満足（2025年3月、自社調べ）", None),
        ("10人中9人が満足（2025年3月、自社調べ）", ("number",)),
    ],
)
def test_a_share_lacks_respondents_period_or_surveyor(text: str, parts: tuple[str, ...] | None) -> None:
    assert lacking("percentage", text) == ([] if parts is None else [parts])


def test_shares_of_problems_experts_minorities_and_the_public_are_left_alone() -> None:
    assert told("percentage", "合格率12%の難関") == []
    assert told("percentage", "利用者の8割が継続に悩んでいます") == []
    assert told("percentage", "医師の90%が推奨") == []
    assert told("percentage", "総務省によると9割の方が満足しています。") == []
    assert told("percentage", "満足度九割") == ["満足度九割"]


def test_a_share_may_stand_below_what_it_measures() -> None:
    assert told("percentage", "<p>満足度</p><p>98%</p>", "t.html") == ["98%"]
    assert told("percentage", "<p>湿度</p><p>98%</p>", "t.html") == []
    assert told("percentage", "98%") == []


def test_a_share_of_experts_is_one_claim() -> None:
    text = "愛用者の専門家の90%が推奨"
    assert told("number-one", text) == ["専門家の90%が推奨"]
    assert told("percentage", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "今だけ10%OFF（5月7日まで）",
        "今だけ10%OFF\n\n5月1日〜5月7日\n",
        "# セール 5/1〜5/7\n\n## 今だけの特典\n\n10%OFF\n",
        "# セール\n\n5月7日まで\n\n## 今だけ\n\n10%OFF\n",
        "## 今だけ\n\n10%OFF\n\n## 概要\n\nキャンペーン期間：5月1日〜5月7日\n",
        "| 今だけ | 期間 |\n|---|---|\n| 半額 | 5/7 |\n",
        "今だけ、5月7日の特別価格",
    ],
)
def test_an_end_in_the_section_above_it_or_as_the_period_of_the_document_counts(text: str) -> None:
    assert told("limited-time", text) == []


def test_deadlines_of_service_beginnings_and_other_sections_are_no_end() -> None:
    assert told("limited-time", "今だけ半額！ご注文は5月7日13時まで当日発送") == ["今だけ"]
    assert told("limited-time", "今だけ、5月7日13時までに当日発送") == ["今だけ"]
    assert told("limited-time", "今だけ半額！\n\n返品は5月7日まで承ります。\n") == ["今だけ"]
    assert told("limited-time", "今だけ半額！5月7日から") == ["今だけ"]
    assert told("limited-time", "## 今だけ\n\n半額\n\n## 店舗\n\n改装のため5月7日まで閉めます。\n") == ["今だけ"]


def test_today_is_a_date_in_letters_unless_it_may_be_put_off() -> None:
    assert told("limited-time", "本日限り半額！", kind="email") == []
    assert told("limited-time", "本日限り半額！", kind="campaign") == ["本日限り"]
    put_off = "本日限り半額！※延長する場合があります。（5月7日まで）"
    assert told("limited-time", put_off, kind="email") == ["本日限り"]


def test_a_number_of_pieces_counts_and_one_per_person_does_not() -> None:
    assert told("limited-quantity", "数量限定！限定100個") == []
    assert told("limited-quantity", "数量限定！お一人様2個まで") == ["数量限定"]
    assert told("limited-quantity", "# 数量限定 50個限り\n\n## 先着\n\n急いで\n") == []


def test_states_of_stock_and_seats_are_no_limits() -> None:
    assert told("limited-quantity", "<button>残りわずか</button>", "t.html") == []
    assert told("limited-quantity", "<button>残りわずか、今すぐ購入</button>", "t.html") == ["残りわずか"]
    assert told("limited-quantity", "Sサイズ（残りわずか）") == []
    assert told("limited-quantity", "人気のため（残りわずか）になりましたので、お早めにご注文をお願いいたします。") == [
        "残りわずか"
    ]
    assert told("limited-quantity", "○在庫あり　△残りわずか") == []
    assert told("limited-quantity", "お席は先着です。") == []
    assert told("limited-quantity", "先着順\n\n定員20\n") == []


def test_a_disclaimer_counts_where_an_effect_stands_near_above_it() -> None:
    assert told("disclaimer", "シミが消えた！※個人の感想です") == ["個人の感想です"]
    assert told("disclaimer", "※個人の感想です。シミが消えました。") == ["個人の感想です"]
    assert told("disclaimer", "※個人の感想です。\n\nシミが消えました。\n") == []
    far = "シミが消えた！\n\n" + "よい香りです。\n\n" * 9 + "個人の感想です\n"
    assert told("disclaimer", far) == []
    assert told("disclaimer", "シミが消えた！\n\n## 規約\n\n個人の感想です\n") == []


def test_a_note_is_reported_once_per_block_and_postage_is_left_to_its_own_rule() -> None:
    assert told("disclaimer", "シミが消えた！※個人の感想です。効果には個人差があります。") == ["個人の感想です"]
    assert told("disclaimer", "全品送料無料※一部地域を除く") == []


def test_a_refund_lacks_the_terms_that_are_told_nowhere_near() -> None:
    assert lacking("money-back", "ご返金の手続き") == []
    assert lacking("money-back", "全額返金保証") == [("period", "conditions", "postage", "method")]
    terms = "到着後30日以内、初回のみ、お電話でご連絡ください。"
    assert lacking("money-back", f"全額返金保証：{terms}") == []
    assert lacking("money-back", f"全額返金保証：{terms}返送料は当店負担です。") == []
    assert lacking("money-back", f"全額返金保証：{terms}商品はご返送ください。") == [("postage",)]
    apart = f"全額返金保証\n\n## 返品・返金\n\n{terms}\n"
    assert lacking("money-back", apart) == []
    assert lacking("money-back", f"## 保証\n\n全額返金保証\n\n## 店舗\n\n{terms}\n") != []


def test_a_check_names_parts_and_quotes_weak_words() -> None:
    parts = {"period": Words("期間", "期限", "period"), "method": Words("方法", "方法", "method")}
    check = Claims("money-back", parts, sought=("30日以内",))
    match = next(iter(check.find(reading("全額返金保証※適用条件あり。返金保証付き"))))
    assert match.data["lacking"] == Words("期間、方法", "期限、方法", "period, method")
    assert match.data["weak"] == "適用条件あり"
    assert match.sought == ("30日以内",)
    assert len(match.related) == 2


def test_a_check_may_report_the_first_claim_with_the_others_beside_it() -> None:
    read = reading("業界最安値。完全無欠。")
    each = list(Claims("absolute").find(read))
    (first,) = Claims("absolute", report="first").find(read)
    assert [match.data["more"] for match in each] == ["", ""]
    assert (first.data["more"], len(first.related)) == ("1", 1)
    assert list(Claims("absolute", report="first").find(reading("こんにちは"))) == []
    assert list(Claims("absolute").find(read.only("zh"))) == []


def test_wear_is_denied_for_ever_of_goods_only() -> None:
    assert told("absolute", "絶対に安心で割れない器です。") == ["絶対に安心で割れない"]
    assert told("absolute", "革の傷も永久につきません。") == ["傷も永久につきません"]
    assert told("absolute", "絶対に切れない絆で結ばれた二人") == []
    assert told("absolute", "二人の絆は一生切れない") == []
    assert told("absolute", "三年、一切色落ちしませんでした。") == []
    assert told("absolute", "この器は割れにくい") == []


def test_what_no_proof_makes_lawful_is_left_to_the_rule_of_the_goods() -> None:
    assert told("guarantee", "必ず若返るクリームです。絶対に若返る化粧水もあります。") == []
    assert told("guarantee", "必ず若返る温泉です。") == ["必ず若返る"]
    assert told("absolute", "1日3粒のサプリ。永久に割れないボトル入りです。") == ["永久に割れない"]


def test_wordings_that_are_forbidden_or_reported_claim_nothing() -> None:
    text = "次の言葉を外してください。\n\n- 業界No.1\n- 必ず痩せる\n"
    assert told("number-one", text) == told("guarantee", text) == []


def test_a_rank_on_the_next_line_is_a_claim_of_its_own() -> None:
    assert told("number-one", "人気No.1\nリピートしたい枕 第1位") == ["人気No.1", "リピートしたい枕 第1位"]
