"""Whole documents as users have them, beside the report that each folder of them must give.

To accept a changed report: LINTKIT_WRITE_FIXTURES=1 python -m pytest tests/test_fixtures.py, and read the diff.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from lintkit.cli import main

FIXTURES = Path(__file__).parent.parent / "fixtures"
CAMPAIGNS = sorted(folder for folder in FIXTURES.iterdir() if (folder / "faulty").is_dir())
FOLDERS = [
    pytest.param(campaign, name, id=f"{campaign.name}-{name}")
    for campaign in CAMPAIGNS
    for name in ("corrected", "faulty")
]


def report(folder: Path, monkeypatch: pytest.MonkeyPatch, *options: str) -> str:
    """What `lintkit check` prints for a folder, seen from the folder above."""
    monkeypatch.chdir(folder.parent)
    result = CliRunner().invoke(
        main, ["check", "--isolated", "--lang", "ja", "--color", "never", *options, folder.name]
    )
    assert result.exit_code < 2, result.output
    return result.stdout


@pytest.mark.parametrize(("campaign", "name"), FOLDERS)
def test_report(campaign: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    printed = report(campaign / name, monkeypatch)
    kept = campaign / f"{name}.report"
    if os.environ.get("LINTKIT_WRITE_FIXTURES"):
        kept.write_text(printed, encoding="utf-8")
    assert printed == kept.read_text(encoding="utf-8")


@pytest.mark.parametrize("campaign", CAMPAIGNS, ids=lambda campaign: campaign.name)
def test_corrected_is_silent(campaign: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printed = json.loads(report(campaign / "corrected", monkeypatch, "--output-format", "json"))
    assert [one for one in printed["findings"] if one["severity"] != "info"] == []
    assert printed["problems"] == []
    assert len(printed["files"]) == sum(path.is_file() for path in (campaign / "corrected").rglob("*"))


@pytest.mark.parametrize("campaign", CAMPAIGNS, ids=lambda campaign: campaign.name)
def test_every_faulty_file_has_a_finding(campaign: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printed = json.loads(report(campaign / "faulty", monkeypatch, "--output-format", "json"))
    found = {finding["path"] for finding in printed["findings"]}
    assert found == {
        path.relative_to(campaign).as_posix() for path in (campaign / "faulty").rglob("*") if path.is_file()
    }
