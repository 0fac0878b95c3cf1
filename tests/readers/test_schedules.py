"""Plans of messages in YAML: what is one, where its values stand, and what is somebody's config."""

from __future__ import annotations

from pathlib import Path

import pytest

from lintkit.discover import discover
from lintkit.model import Role, Span
from lintkit.readers import read

PLAN = """# lintkit: ignore[advice-send-frequency] -- agreed
title: 5月
sends:
  - date: 2026-05-01
    channel: LINE
    audience: [新規, "休眠"]
    content:
      subject: 春の「お知らせ」
      body: |
        こんにちは。{{name}}様
        新茶です。
  - date: '5/2'
    channel: mail
    audience:
    extra: {deep: {deeper: {deepest: [x]}}}
"""


def test_entries_are_tables_of_keys_and_values() -> None:
    document = read("schedule.yaml", PLAN.encode())
    assert (document.format, document.problems) == ("schedule", ())
    first = [block for block in document.blocks if block.cell and block.cell.table == 0]
    assert [block.text for block in first] == [
        *("date", "2026-05-01", "channel", "LINE", "audience", "新規", "休眠", "subject", "春の「お知らせ」"),
        *("body", "こんにちは。￼様\n新茶です。"),
    ]
    assert [block.cell.column for block in first if block.cell] == [0, 0, 1, 1, 2, 2, 2, 3, 3, 4, 4]
    assert first[-1].role is Role.PARAGRAPH
    block = first[1]
    assert document.source[slice(*block.map.source(Span(0, len(block.text))))] == "2026-05-01"
    assert [comment.text for comment in document.comments] == [" lintkit: ignore[advice-send-frequency] -- agreed"]


@pytest.mark.parametrize(
    "source",
    [
        "on:\n  schedule:\n    - cron: '0 0 * * *'\n",
        "date: 1\nchannel: x\naudience: y\n",
        "- date\n- channel\n- audience\n",
        "a:\n  b:\n    c:\n      d:\n        - {date: 1, channel: 2, audience: 3}\ndate: 1\nchannel: 2\naudience: 3\n",
    ],
    ids=["cron", "one mapping", "words", "too deep"],
)
def test_other_yaml_is_read_as_text(source: str) -> None:
    document = read("schedule.yaml", source.encode())
    assert (document.format, document.problems) == ("text", ())


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("- date: 1\n  channel: x\n  audience: [a\n", "line 4: not YAML: "),
        ("- date: &x 1\n  channel: *x\n  audience: *x\n", "line 2: aliases (*name) are not used here"),
        ("- date: 1\n  date: 2\n  channel: x\n  audience: a\n", "line 2: an entry: the key 'date' stands twice"),
        ("- date: 1\n  channel: \x1b\n  audience: x\n", "line 1: "),
    ],
)
def test_a_plan_that_is_no_yaml_is_read_as_text_and_told(source: str, problem: str) -> None:
    document = read("schedule.yaml", source.encode())
    assert document.format == "schedule"
    assert document.blocks
    assert document.problems[0].startswith(problem)
    assert document.problems[0].endswith("; the file was read as plain text")


def test_entries_on_one_line_are_a_plan_too(tmp_path: Path) -> None:
    source = "- {date: 2026-05-01, channel: LINE, segment: 全員}\n- {date: 2026-05-02, channel: LINE, segment: 全員}\n"
    document = read("schedule.yaml", source.encode())
    assert (document.format, document.problems) == ("schedule", ())
    assert [block.text for block in document.blocks if block.cell and block.cell.row == 1][:2] == ["2026-05-01", "LINE"]
    (tmp_path / "schedule.yaml").write_text(source, "utf-8")
    assert len(discover([str(tmp_path)])[0]) == 1


def test_a_walk_finds_plans_and_leaves_configs_alone(tmp_path: Path) -> None:
    (tmp_path / "schedule.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "schedule.yml").write_text("on:\n  schedule:\n    - cron: x\n", "utf-8")
    (tmp_path / "values.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "a.csv").write_text("あ", "utf-8")
    (tmp_path / ".b.csv").write_text("あ", "utf-8")
    (tmp_path / "配信.yaml").symlink_to(tmp_path / "gone")
    found, problems = discover([str(tmp_path)])
    assert [file.path.name for file in found] == ["a.csv", "schedule.yaml"]
    assert problems == []
