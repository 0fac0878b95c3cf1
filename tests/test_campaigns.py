"""Campaigns on the command line: which documents belong together, and what is said of those nobody asked about."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from lintkit import config, discover
from lintkit.cli import campaigns, main

MAIL = "お友達のご紹介で500円クーポンを進呈します。\n"
PAGE = "お友達のご紹介で800円クーポンを進呈します。\n"
RULE = "campaign-amount-mismatch"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository to work in, in English."""
    for name in ("LINTKIT_LANG", "NO_COLOR", "CI", "GITHUB_ACTIONS", "COLUMNS", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args: str) -> Result:
    for cached in (
        config.nearest,
        config.explicit,
        discover.is_root,
        discover._patterns,
        campaigns._is_home,
        campaigns._is_top,
    ):
        cached.cache_clear()
    result = CliRunner().invoke(main, ("check", *args, "--select", RULE, "--no-cache"))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def findings(*args: str) -> list[Any]:
    found: list[Any] = json.loads(run(*args, "--output-format", "json").stdout)["findings"]
    return found


def write(name: str, text: str | bytes) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)


def told(*args: str) -> list[tuple[str, str]]:
    """The files of the findings, and of what they are compared with."""
    return [(one["path"], one["related"][0]["path"]) for one in findings(*args)]


def front(text: str, name: str, kind: str) -> str:
    return f"---\ncampaign: {name}\nkind: {kind}\n---\n{text}"


APART = [
    pytest.param({"a/mail.md": MAIL, "b/page.md": PAGE}, "", id="two folders"),
    pytest.param({"mails/mail.md": MAIL, "mails/page.md": PAGE}, "", id="a folder that is no campaign"),
    pytest.param({"terms.md": PAGE, "mails/mail.md": MAIL}, "", id="the terms of the whole repository"),
    pytest.param({"campaigns/a/mail.md": MAIL, "campaigns/b/page.md": PAGE}, "", id="two campaigns"),
    pytest.param(
        {"a.md": front(MAIL, "spring", "email"), "b.md": front(PAGE, "autumn", "campaign")}, "", id="two names in front"
    ),
    pytest.param({"a.md": "---\ntitle: campaign\n---\n" + MAIL, "b.md": PAGE}, "", id="no name in front"),
    pytest.param({"a.md": MAIL, "b.md": PAGE}, '[campaigns]\nspring = ["a.md"]\nautumn = ["b.md"]\n', id="configured"),
]
TOGETHER = [
    pytest.param({"campaigns/a/mail.md": MAIL, "campaigns/a/page.md": PAGE}, "", id="below campaigns/"),
    pytest.param({"campaigns/a/mail.md": MAIL, "campaigns/a/web/page.md": PAGE}, "", id="deeper below it"),
    pytest.param({"spring/mail.md": MAIL, "spring/campaign.md": PAGE}, "", id="beside a campaign page"),
    pytest.param({"spring/mails/mail.md": MAIL, "spring/referral-terms.md": PAGE}, "", id="below a terms page"),
    pytest.param({"春/mail.md": MAIL, "春/応募規約.md": PAGE}, "", id="a Japanese name"),
    pytest.param(
        {"mail.md": front(MAIL, "spring", "email"), "web/page.md": front(PAGE, '"spring" # 2027', "campaign")},
        "",
        id="one name in front",
    ),
    pytest.param({"mail.md": MAIL, "page.md": PAGE}, '[campaigns]\nspring = ["mail.md", "page.md"]\n', id="configured"),
]


def setting(files: dict[str, str], toml: str) -> None:
    overrides = '[[overrides]]\npaths = ["*"]\nkind = "campaign"\n[[overrides]]\npaths = ["*mail.md"]\nkind = "email"\n'
    write("lintkit.toml", f"{toml}{overrides}")
    for name, text in files.items():
        write(name, text)


@pytest.mark.parametrize(("files", "toml"), APART)
def test_documents_of_different_campaigns_are_not_compared(files: dict[str, str], toml: str) -> None:
    setting(files, toml)
    assert told(".") == []


@pytest.mark.parametrize(("files", "toml"), TOGETHER)
def test_documents_of_one_campaign_are_compared(files: dict[str, str], toml: str) -> None:
    setting(files, toml)
    mail, page = files
    assert told(".") == [(mail, page)]


@pytest.mark.parametrize(("files", "toml"), [case for case in TOGETHER if case.id != "one name in front"])
def test_a_file_alone_hears_the_others_of_its_folder_or_config(files: dict[str, str], toml: str) -> None:
    setting(files, toml)
    mail, page = files
    assert told(mail) == [(mail, page)]
    assert told(page) == [(page, mail)]


def test_outside_of_projects_nobody_walks_the_disk(folder: Path) -> None:
    (folder / ".git").rmdir()
    mail, page = f"---\nkind: email\n---\n{MAIL}", f"---\nkind: terms\n---\n{PAGE}"
    write("spring/mails/mail.md", mail)
    write("spring/terms.md", page)
    assert told("spring/mails/mail.md") == []
    write("spring/mail.md", mail)
    assert told("spring/mail.md") == [("spring/mail.md", "spring/terms.md")]


def test_a_document_that_cannot_be_read_hides_none_of_the_others() -> None:
    setting({"campaigns/a/mail.md": MAIL, "campaigns/a/page.md": PAGE}, "")
    write("campaigns/a/old.md", b"PK\x03\x04 an archive")
    result = run("campaigns/a/mail.md")
    assert result.exit_code == 2
    assert RULE in result.stdout
    assert "campaigns/a/old.md: is a zip archive" in result.output
    assert "the other documents of its campaign were checked without it" in result.output


def test_a_document_that_was_asked_for_is_a_problem_once() -> None:
    setting({"campaigns/a/mail.md": MAIL, "campaigns/a/page.md": PAGE}, "")
    write("campaigns/a/old.md", b"PK\x03\x04 an archive")
    result = run(".")
    assert "checked without it" not in result.output
    assert result.output.count("old.md: is a zip archive") == 1


def test_a_bug_in_one_document_hides_none_of_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    from lintkit import engine

    real = engine.listen

    def listen(path: str, data: bytes, job: engine.Job) -> Any:
        if "page" in path:
            raise ZeroDivisionError("a bug")
        return real(path, data, job)

    setting({"campaigns/a/mail.md": MAIL, "campaigns/a/page.md": PAGE}, "")
    monkeypatch.setattr(engine, "listen", listen)
    result = run("campaigns/a/mail.md")
    assert result.exit_code == 2
    assert "campaigns/a/page.md: lintkit failed on this file (ZeroDivisionError: a bug)" in result.output


def test_a_folder_that_cannot_be_listed_is_no_campaign(monkeypatch: pytest.MonkeyPatch) -> None:
    write("spring/mail.md", MAIL)

    def refuse(_: Path) -> Any:
        raise PermissionError(13, "Permission denied")

    campaigns._is_home.cache_clear()
    monkeypatch.setattr(Path, "iterdir", refuse)
    assert not campaigns._is_home(Path("spring"))


def test_a_file_that_is_gone_has_no_front_matter() -> None:
    assert campaigns._fronted(Path("gone.md")) == ""


def test_what_is_told_is_kept_and_heard_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from lintkit import engine

    monkeypatch.setenv("LINTKIT_CACHE_DIR", str(tmp_path / ".git" / "cache"))
    setting({"campaigns/a/mail.md": MAIL, "campaigns/a/page.md": PAGE}, "")
    args = ("check", "campaigns/a/mail.md", "--select", RULE)
    CliRunner().invoke(main, args)  # compiles the rules, without which nothing is kept
    write("campaigns/a/mail.md", MAIL + "\n4月です。\n")
    first = CliRunner().invoke(main, args)
    monkeypatch.setattr(engine, "listen", lambda *_: pytest.fail("listened again"))
    write("campaigns/a/mail.md", MAIL + "\n5月です。\n")
    second = CliRunner().invoke(main, args)
    assert (first.exit_code, second.exit_code) == (1, 1)


def test_a_changed_page_is_heard(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LINTKIT_CACHE_DIR", str(tmp_path / ".git" / "cache"))
    setting({"campaigns/a/mail.md": MAIL, "campaigns/a/page.md": PAGE}, "")
    args = ("check", "campaigns/a/mail.md", "--select", RULE)
    assert CliRunner().invoke(main, args).exit_code == 1
    write("campaigns/a/page.md", MAIL)
    assert CliRunner().invoke(main, args).exit_code == 0


def test_fixes_know_the_campaign_too() -> None:
    setting({"campaigns/a/mail.md": MAIL, "campaigns/a/page.md": PAGE}, "")
    assert RULE in run("campaigns/a/mail.md", "--fix").stdout


@pytest.mark.parametrize(
    ("toml", "what"),
    [
        pytest.param('campaigns = "a"\n', "campaigns wants lines of the form", id="no table"),
        pytest.param("[campaigns]\nspring = 3\n", "spring wants a list of texts", id="no patterns"),
        pytest.param('[campaigns]\nspring = ["!"]\n', "'!' is no pattern", id="a pattern that is none"),
    ],
)
def test_a_campaign_that_cannot_be_read_is_said(toml: str, what: str) -> None:
    write("lintkit.toml", toml)
    write("a.md", MAIL)
    result = run("a.md")
    assert result.exit_code == 2
    assert what in result.output
