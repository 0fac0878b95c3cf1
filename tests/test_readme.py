"""README promises what happens."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from lintkit.cli import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def fences(language: str) -> list[str]:
    """The contents of README's fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def test_the_first_command_prints_what_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    printed = CliRunner().invoke(main, ["check", "--lang", "en", "fixtures/spring-campaign"]).stdout
    pieces = fences("text")[0].split("[…]\n")
    at = 0
    for piece in pieces:
        assert piece in printed[at:]
        at = printed.index(piece, at) + len(piece)
    assert printed.startswith(pieces[0])
    assert "lintkit check --lang en fixtures/spring-campaign" in fences("sh")[0]


OWN = """\
{id: own-rule, verdict: style, severity: info, message: {ja: あ, zh: 啊, en: a}, why: taste, basis: [{law: us}],
 check: {kind: phrase, phrases: [だめ]}, valid: [いい。], invalid: [⟦だめ⟧。]}
"""


def test_the_config_is_accepted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = fences("toml")[0]
    assert tomllib.loads(config)["fail-level"] == "warning"
    (tmp_path / "lintkit.toml").write_text(config, encoding="utf-8")
    own = tmp_path / "lint" / "rules" / "own-rule.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(OWN, encoding="utf-8")
    (tmp_path / "a.md").write_text("お選びいただきありがとうございます。\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["check", "."])
    assert result.exit_code == 0, result.output


def test_the_directive_is_understood(tmp_path: Path) -> None:
    page = tmp_path / "referral.md"
    offer = (
        "どなたでも、お友達のご紹介で500円分のクーポン（発行日から90日間有効）を差し上げます。"
        "お友達の初回購入後、翌月末までにお送りします。1,000円（税込）以上のお買い物でご利用いただけます。"
    )
    page.write_text(f"# お友達紹介\n\n{fences('html')[0]}\n{offer}\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["check", "--isolated", "--lang", "en", str(page)])
    assert result.exit_code == 0, result.output


def test_the_hook_exists() -> None:
    hook = re.search(r"- id: (lintkit-[a-z]+)", README)
    assert hook
    assert f"id: {hook[1]}" in (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
