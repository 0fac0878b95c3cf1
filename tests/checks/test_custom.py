"""Rules of custom: what the config changes, which matches come once, and what a plan of messages may look like."""

from __future__ import annotations

from pathlib import Path

import pytest

from lintkit.cli.plan import Choice, Plan
from lintkit.config import nearest
from lintkit.engine import Job, check
from lintkit.facts.custom.sends import sends
from lintkit.model import Finding
from tests.support import reading, rules

LIMITS = [
    ("advice-pushy-tone", "春です！！", "campaign", {"exclamation-marks": (2,)}, ["！！"]),
    ("advice-pushy-tone", "春です！！！", "campaign", {"exclamation-marks": (4,)}, []),
    ("advice-pushy-tone", "春です！", "campaign", {"exclamation-marks": (0,)}, []),
    ("advice-discount-range", "お茶が5%OFFです。", "campaign", {"discount-range": (5, 50)}, []),
    (
        "advice-reward-range",
        "ご紹介者様に現金2,000円を進呈します。",
        "referral",
        {"reward-range": (0, 1000)},
        ["現金2,000円"],
    ),
    (
        "advice-damage-remedy",
        "瓶の破損の件、申し訳ございません。三日以内に新しい品をお送りします。",
        "cs-reply",
        {"remedy-hours": (72,)},
        [],
    ),
]


def found(rule: str, text: str, path: str = "t.md", **job: object) -> list[Finding]:
    report = check(path, text.encode(), Job((rules()[rule],), "ja", **job))  # type: ignore[arg-type]
    assert not report.problems, report.problems
    return list(report.findings)


@pytest.mark.parametrize(("rule", "text", "kind", "limits", "words"), LIMITS)
def test_the_config_moves_the_limits(
    rule: str, text: str, kind: str, limits: dict[str, tuple[int, ...]], words: list[str]
) -> None:
    assert [one.text for one in found(rule, text, given={"kind": kind}, thresholds=limits)] == words


def test_limits_of_time_and_number() -> None:
    late = "1\n00:00:00,000 --> 00:00:02,000\nこんにちは。\n\n2\n00:00:04,000 --> 00:00:05,000\n朝は面倒ですね。\n"
    assert found("advice-video-opening", late, "a.srt")
    assert not found("advice-video-opening", late, "a.srt", thresholds={"opening-seconds": (5,)})
    plan = "配信日,チャネル,対象\n5/1,LINE,全員\n5/2,LINE,全員\n5/3,LINE,全員\n"
    assert not found("advice-send-frequency", plan, "a.csv", thresholds={"pushes-per-week": (3,)})


def test_a_config_reaches_the_rules_and_the_cache(tmp_path: Path) -> None:
    keys = set()
    for limit in (2, 3):
        (tmp_path / "lintkit.toml").write_text(f"[thresholds]\npushes-per-week = {limit}\n", "utf-8")
        nearest.cache_clear()
        plan = Plan(Choice(select=("jp-advice",), cache=False))
        job = plan.job(tmp_path / "a.csv")
        settings = plan.settings(tmp_path / "a.csv")
        assert job
        assert settings
        assert job.thresholds == {"pushes-per-week": (limit,)}
        assert {rule.id.split("-")[0] for rule in job.rules} == {"advice"}
        keys.add(plan._about(settings, tmp_path / "a.csv"))
    assert len(keys) == 2
    nearest.cache_clear()


def test_rules_of_custom_are_off_unless_selected() -> None:
    assert not any(rule.default for name, rule in rules().items() if name.startswith("advice-"))


def test_each_week_is_told_once_with_all_its_messages() -> None:
    plan = "配信日,チャネル,対象\n" + "".join(f"5/{day},LINE,全員\n" for day in range(1, 11))
    first, second = found("advice-send-frequency", plan, "a.csv")
    assert (first.text, second.text) == ("5/3", "5/10")
    assert "7回" in first.message
    assert "全員" in first.message
    assert [one.text for one in first.related] == ["5/1", "5/2", "5/4", "5/5", "5/6", "5/7"]


def test_a_week_that_two_audiences_share_is_told_once() -> None:
    plan = "配信日,チャネル,対象\n5/1,LINE,全員\n5/2,LINE,全員\n5/3,LINE,全員\n5/9,LINE,新規\n5/9,LINE,休眠\n"
    assert [one.text for one in found("advice-send-frequency", plan, "a.csv")] == ["5/3"]


def test_piled_marks_are_mended() -> None:
    kinds = ["！！！", "!!!", "！？！", "‼️！", "❗❗❗"]
    fixes = [found("advice-pushy-tone", f"春です{marks}", given={"kind": "email"})[0].fix for marks in kinds]
    assert [fix.edits[0].text if fix else None for fix in fixes] == ["！", "!", None, None, None]


DATES = [
    ("2026年5月1日（金）10:00", ["2026-05-01"]),
    ("20260501", ["2026-05-01"]),
    ("5/1, 5/3", ["2000-05-01", "2000-05-03"]),
    ("5/1〜5/3", ["2000-05-01"]),
    ("2/30", []),
    ("未定", []),
    ("平日 9:00", ["01234"]),
    ("毎日", ["0123456"]),
    ("毎週月・木", ["03"]),
    ("每周一、周四", ["03"]),
    ("every Mon and Fri", ["04"]),
    ("月・水・金", ["024"]),
    ("毎月1日", []),
]


@pytest.mark.parametrize(("cell", "days"), DATES)
def test_days_of_a_plan(cell: str, days: list[str]) -> None:
    read = reading(f'配信日,チャネル,対象,備考\n"{cell}",LINE,全員,あ\n', "a.csv")
    told = ["".join(map(str, sorted(send.weekdays))) or str(send.day) for send in sends(read)]
    assert told == days


def test_years_follow_the_row_above() -> None:
    read = reading("配信日,チャネル,対象\n2026/12/30,LINE,全員\n1/2,LINE,全員\n", "a.csv")
    assert [str(send.day) for send in sends(read)] == ["2026-12-30", "2027-01-02"]


def test_a_table_of_something_else_plans_nothing() -> None:
    assert sends(reading("|商品|価格|\n|---|---|\n|茶|5/1|\n", kind="schedule")) == ()


def test_a_long_plan_costs_little() -> None:
    rows = "".join(f"2026/{1 + n % 12}/{1 + n % 28},LINE,区分{n}\n" for n in range(20_000))
    assert len(sends(reading("配信日,チャネル,対象\n" + rows, "a.csv"))) == 5000
