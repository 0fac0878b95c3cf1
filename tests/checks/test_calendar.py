from __future__ import annotations

from datetime import date

import pytest

from lintkit.engine import Job, check
from lintkit.model import Finding, Severity
from tests.support import rules


def findings(rule: str, text: str, lang: str = "en", as_of: date | None = None) -> tuple[Finding, ...]:
    return check(
        "t.md", text.encode(), Job((rules()[rule],), lang, {"kind": "campaign", "market": "jp"}, as_of=as_of)
    ).findings


def test_both_corrections_are_offered_and_none_is_made() -> None:
    (finding,) = findings("date-weekday-mismatch", "2027年5月1日(金)から開催します。", "ja")
    assert finding.suggestions == ("2027年5月1日(土)", "2027年4月30日(金)")
    assert finding.fix is None
    assert "2027年5月1日は土曜日です" in finding.message


def test_an_inferred_year_makes_a_warning() -> None:
    titled = "# 2027年の予定\n\n5/1(金)から開催します。"
    assert [one.severity for one in findings("date-weekday-mismatch", titled)] == [Severity.WARNING]
    torn = findings("date-weekday-mismatch", "5/1(土)〜5/5(木)に開催します。", "ja")
    assert [one.severity for one in torn] == [Severity.ERROR]
    assert "「5/1(土)」とあるなら5月5日は水曜日です" in torn[0].message
    assert [one.text for one in torn[0].related] == ["5/1(土)"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("2027年2月29日まで", "February 2027 has 28 days", id="day"),
        pytest.param("4月31日まで", "April has 30 days", id="day without a year"),
        pytest.param("2027年13月1日まで", "there are only twelve months", id="month"),
        pytest.param("営業は10:00〜25:70です", "there is no such time of day", id="time"),
    ],
)
def test_why_it_cannot_be(text: str, said: str) -> None:
    (finding,) = findings("date-impossible", text)
    assert said in finding.message


def test_the_start_is_related_to_an_early_end() -> None:
    (torn,) = findings("date-order", "期間は2027年5月10日〜2027年5月1日です。")
    assert torn.related == ()
    (early,) = findings("date-order", "キャンペーン期間は6/1〜6/30です。\n\nクーポンの有効期限は5/31です。")
    assert [one.text for one in early.related] == ["6/1"]
    assert early.severity is Severity.WARNING


def test_past_days_are_asked_for_by_a_day_only() -> None:
    text = "応募締切：2026年5月31日\n\n応募締切は2026年5月31日です。"
    assert findings("date-past", text) == ()
    (finding,) = findings("date-past", text, as_of=date(2026, 6, 1))
    assert "By 1 June 2026" in finding.message


def test_both_places_of_a_contradiction_are_shown() -> None:
    (finding,) = findings("number-mismatch", "応募期間：5/1〜5/31\n\n※応募期間は5/1〜6/30です。", "ja")
    assert "「5/1〜5/31」と食い違っています" in finding.message
    assert [one.text for one in finding.related] == ["5/1〜5/31"]


def test_other_languages_are_left_to_their_rules() -> None:
    mixed = "募集期間：5/1〜5/31です。\n\n欢迎大家踊跃报名参加本次活动，募集期間：5/1〜6/30，谢谢您们的支持。"
    assert findings("number-mismatch", mixed) == ()
