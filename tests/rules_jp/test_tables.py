"""Whole texts and what the rules of one area say about them; the tables are the YAML files beside this module.

A table: `rules` names the rules that are asked; each of `cases` has `id`, `text`, perhaps `path` and context
(`kind`, `market`, `audience`, `product`, `as_of` …), and `found`: words by rule, empty where all must stay silent.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from lintkit.engine import Job, check
from tests.support import rules

TABLES = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted(Path(__file__).parent.glob("*.yaml"))}
_OWN = {"id", "text", "path", "found", "as_of"}


def cases() -> Iterator[Any]:
    for area, table in TABLES.items():
        for case in table["cases"]:
            yield pytest.param(table["rules"], case, id=f"{area}: {case['id']}")


@pytest.mark.parametrize(("asked", "case"), list(cases()))
def test_each_text_gives_what_its_table_says(asked: list[str], case: dict[str, Any]) -> None:
    context = {key: value for key, value in case.items() if key not in _OWN}
    as_of = date.fromisoformat(case["as_of"]) if "as_of" in case else None
    job = Job(tuple(rules()[one] for one in asked), "ja", context, as_of=as_of)
    report = check(case.get("path", "t.md"), case["text"].encode(), job)
    found: dict[str, list[str]] = {}
    for finding in report.findings:
        found.setdefault(finding.rule, []).append(finding.text)
    assert found == (case["found"] or {}), report.problems


@pytest.mark.parametrize("area", [pytest.param(area, id=area) for area in TABLES])
def test_half_of_the_texts_of_an_area_are_innocent(area: str) -> None:
    silent = [case for case in TABLES[area]["cases"] if not case["found"]]
    assert len(silent) * 20 >= len(TABLES[area]["cases"]) * 9
