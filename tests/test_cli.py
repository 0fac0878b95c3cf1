"""The command line inside this process: options, exit codes and what is said where."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path
from typing import Any, NoReturn

import pytest
from click.testing import CliRunner, Result

from lintkit import config, discover
from lintkit.cli import main, output
from lintkit.cli.plan import locale_language
from lintkit.model import FileReport, Problem

BAD = "ご連絡ありがとうございます。了解しました。\n"
FINE = "ご連絡ありがとうございます。承知いたしました。\n"
RULE = "ja-customer-phrase"
ONLY = ("--select", RULE)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository to work in, in English."""
    ours = ("LINTKIT_LANG", "NO_COLOR", "CI", "GITHUB_ACTIONS", "TF_BUILD", "GITHUB_STEP_SUMMARY", "COLUMNS")
    for name in (*ours, "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / ".git").mkdir()
    _own_findings(tmp_path / ".git" / "cache", monkeypatch)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _own_findings(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Compiled rules are shared between tests, findings are not."""
    shared = Path(os.environ["LINTKIT_CACHE_DIR"]) / "rules"
    shared.mkdir(parents=True, exist_ok=True)
    kept.mkdir()
    (kept / "rules").symlink_to(shared)
    monkeypatch.setenv("LINTKIT_CACHE_DIR", str(kept))


def run(*args: str, stdin: str | bytes = "") -> Result:
    """One command as if in a process of its own: nothing is remembered of configs and ignore files."""
    for cached in (config.nearest, config.explicit, discover.is_root, discover._patterns):
        cached.cache_clear()
    result = CliRunner().invoke(main, args, input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def write(name: str, text: str | bytes) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def report(*args: str, stdin: str = "") -> Any:
    return json.loads(run("check", *args, "--output-format", "json", stdin=stdin).stdout)


def rules_of(found: Any) -> list[str]:
    return [one["rule"] for one in found["findings"]]


EXITS = [
    pytest.param(("a.txt",), 0, id="clean"),
    pytest.param(("b.txt",), 1, id="findings"),
    pytest.param(("a.txt", "b.txt"), 1, id="one of two"),
    pytest.param(("b.txt", "--fail-level", "error"), 0, id="below the gate"),
    pytest.param(("b.txt", "--fail-level", "none"), 0, id="no gate"),
    pytest.param(("b.txt", "--fail-level", "info"), 1, id="above the gate"),
    pytest.param(("b.txt", "nothing.txt"), 2, id="2 wins over 1"),
    pytest.param(("nothing.txt", "--fail-level", "none"), 2, id="no gate for trouble"),
    pytest.param(("empty",), 2, id="a folder without files"),
    pytest.param(("a.txt", "--kind", "mail"), 2, id="a context value"),
    pytest.param(("a.txt", "--no-such-option"), 2, id="an option"),
    pytest.param(("-", "a.txt"), 2, id="standard input beside files"),
    pytest.param(("a.txt", "--isolated", "--config", "c.toml"), 2, id="options that exclude each other"),
    pytest.param(("a.txt", "--report", "sarif"), 2, id="a report without a file"),
    pytest.param(("a.txt", "--report", "pdf=x"), 2, id="a report in no format"),
    pytest.param(("a.txt", "-o", "no/folder/x"), 2, id="a report that cannot be written"),
    pytest.param(("a.txt", "--report", "json=x/"), 2, id="a further report that cannot be written"),
    pytest.param(("a.txt", "--report", "json=empty"), 2, id="a report that is a folder"),
    pytest.param(("a.txt", "-o", "r", "--report", "json=./r"), 2, id="two reports in one file"),
    pytest.param(("a.txt", "-o", "/dev/null", "--report", "json=/dev/null"), 0, id="two reports to nowhere"),
    pytest.param(("a.txt", "--exclude", "[z-a]"), 2, id="a pattern"),
]


@pytest.mark.parametrize(("args", "code"), EXITS)
def test_exit_codes(args: tuple[str, ...], code: int) -> None:
    write("a.txt", FINE)
    write("b.txt", BAD)
    write("c.toml", "")
    Path("empty").mkdir()
    assert run("check", *args, *ONLY).exit_code == code


def test_everything_else_is_checked_when_something_is_wrong() -> None:
    write("a.txt", BAD)
    write("b.txt", b"\x89PNG\r\n\x1a\n\0\0")
    result = run("check", "a.txt", "b.txt", "c.txt", *ONLY)
    assert result.exit_code == 2
    assert "a.txt:1:15" in result.stdout
    assert [line.partition(":")[0] for line in result.stderr.splitlines()] == ["b.txt", "c.txt"]


@pytest.mark.parametrize("form", ["json", "sarif", "github", "text"])
def test_trouble_is_said_on_stderr_whatever_the_format(form: str) -> None:
    result = run("check", "no.txt", "--output-format", form)
    assert result.stderr == "no.txt: there is no such file or folder; check the spelling\n"


SELECTIONS = [
    pytest.param((), True, id="by default"),
    pytest.param(("--select", RULE), True, id="by id"),
    pytest.param(("--select", "ja-keigo"), True, id="by pack"),
    pytest.param(("--select", "ja-"), True, id="by beginning"),
    pytest.param(("--select", "ja*"), True, id="with a star"),
    pytest.param(("--select", "all"), True, id="all"),
    pytest.param(("--select", f"ja-double-keigo,{RULE}"), True, id="by comma"),
    pytest.param(("--select", "ja-double-keigo", "--select", RULE), True, id="repeated"),
    pytest.param(("--select", "ja-double-keigo"), False, id="another one"),
    pytest.param(("--ignore", RULE), False, id="ignored"),
    pytest.param(("--select", "ja-keigo", "--ignore", RULE), False, id="selected and ignored"),
    pytest.param(("--ignore", "ja-keigo"), False, id="its pack ignored"),
]


@pytest.mark.parametrize(("args", "on"), SELECTIONS)
def test_select_and_ignore(args: tuple[str, ...], on: bool) -> None:
    write("a.txt", BAD)
    assert (RULE in rules_of(report("a.txt", *args))) is on


UNKNOWN = [
    pytest.param("--select", "ja-custmer-phrase", "did you mean 'ja-customer-phrase'?", id="a slip"),
    pytest.param("--ignore", "ja-kiego", "did you mean 'ja-keigo'?", id="a pack"),
    pytest.param("--select", "zzzz", "see lintkit rule --all", id="nothing near"),
]


@pytest.mark.parametrize(("option", "name", "said"), UNKNOWN)
def test_unknown_rules_are_said(option: str, name: str, said: str) -> None:
    write("a.txt", FINE)
    result = run("check", "a.txt", option, name)
    assert result.exit_code == 2
    assert f"{option}: there is no rule or pack '{name}'" in result.stderr
    assert said in result.stderr


LANGS = [
    pytest.param((), {}, "en", id="English by default"),
    pytest.param((), {"LANG": "ja_JP.UTF-8"}, "ja", id="LANG"),
    pytest.param((), {"LANG": "ja_JP", "LC_ALL": "zh_CN.UTF-8"}, "zh", id="LC_ALL before LANG"),
    pytest.param((), {"LANG": "C.UTF-8"}, "en", id="C"),
    pytest.param((), {"LANG": "ja_JP", "LINTKIT_LANG": "zh"}, "zh", id="LINTKIT_LANG before the locale"),
    pytest.param((), {"LINTKIT_LANG": "ja_JP.UTF-8"}, "ja", id="LINTKIT_LANG as a locale"),
    pytest.param((), {"LINTKIT_LANG": "zh-Hant-TW"}, "zh", id="LINTKIT_LANG as a tag"),
    pytest.param((), {"LANG": "ja_JP", "LINTKIT_LANG": "C"}, "en", id="LINTKIT_LANG as the C locale"),
    pytest.param(("--lang", "ja"), {"LINTKIT_LANG": "zh"}, "ja", id="the option before all"),
]
UNKNOWN_LANGS = [
    pytest.param("jp", "LINTKIT_LANG cannot be 'jp'; did you mean 'ja'?\n", id="a country"),
    pytest.param("Chinese", "LINTKIT_LANG cannot be 'Chinese'; did you mean 'zh'?\n", id="a name"),
    pytest.param("fr_FR", "LINTKIT_LANG cannot be 'fr_FR'; allowed: ja, zh, en\n", id="another language"),
]
SAID = {"en": "is too casual", "ja": "お客様への文には", "zh": "对顾客说"}


@pytest.mark.parametrize(("args", "environment", "lang"), LANGS)
def test_the_language_of_messages(
    args: tuple[str, ...], environment: dict[str, str], lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    write("a.txt", BAD)
    assert SAID[lang] in run("check", "a.txt", *ONLY, *args).stdout


def test_the_language_of_the_config_stands_between_option_and_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    write("lintkit.toml", 'lang = "ja"')
    write("a.txt", BAD)
    assert SAID["ja"] in run("check", "a.txt", *ONLY).stdout
    assert SAID["zh"] in run("check", "a.txt", *ONLY, "--isolated").stdout
    monkeypatch.setenv("LINTKIT_LANG", "en")
    assert SAID["en"] in run("check", "a.txt", *ONLY).stdout


@pytest.mark.parametrize(("value", "said"), UNKNOWN_LANGS)
@pytest.mark.parametrize("args", [("check", "a.txt"), ("rule", RULE), ("init",)])
def test_a_language_that_nobody_speaks_here(
    args: tuple[str, ...], value: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINTKIT_LANG", value)
    write("a.txt", BAD)
    result = run(*args)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", said)


def test_an_empty_locale_is_english() -> None:
    assert locale_language({}) == "en"


def test_standard_input() -> None:
    result = run("check", "-", *ONLY, stdin=BAD)
    assert (result.exit_code, "-:1:15" in result.stdout) == (1, True)


def test_standard_input_has_the_name_it_is_given() -> None:
    found = report("-", "--stdin-filename", "cards/a.html", *ONLY, stdin=f"<p>{BAD}</p>")
    assert found["findings"][0]["path"] == "cards/a.html"
    assert (
        report("--stdin-filename", "a.html", *ONLY, stdin="<pre><code>了解しました</code></pre><p>文。</p>")["findings"]
        == []
    )


def test_an_excluded_name_for_standard_input() -> None:
    write("lintkit.toml", 'exclude = ["drafts/"]')
    args = ("check", "-", "--stdin-filename", "drafts/a.txt", *ONLY)
    assert run(*args, stdin=BAD).exit_code == 1
    assert run(*args, "--force-exclude", stdin=BAD).exit_code == 0


def test_show_files() -> None:
    write("b/a.md", FINE)
    write("a.txt", FINE)
    result = run("check", "--show-files")
    assert (result.exit_code, result.stdout) == (0, "a.txt\nb/a.md\n")
    assert run("check", "--show-files", "no.txt").exit_code == 2


def test_show_files_drives_nothing_and_says_what_is_wrong_with_a_config() -> None:
    write("a\x1b[31m\nb.txt", FINE)
    write("::error::c.txt", FINE)
    write("bad/lintkit.toml", "lnag = 1")
    write("bad/a.txt", FINE)
    result = run("check", "--show-files")
    assert result.stdout == "\\x3a:error::c.txt\na\\x1b[31m↵b.txt\nbad/a.txt\n"
    assert (result.exit_code, result.stderr.partition(" ")[0]) == (2, "bad/lintkit.toml:1:")


def test_no_name_is_no_selection() -> None:
    write("a.txt", BAD)
    result = run("check", "a.txt", "--select", " ,")
    assert (result.exit_code, "it names no rule" in result.stderr) == (2, True)


def test_trouble_is_said_once_in_a_log_of_both_streams() -> None:
    write("a.txt", BAD)
    result = run("check", "a.txt", "no.txt", *ONLY, "-o", "out.txt", "--report", "text=more.txt")
    kept = Path("out.txt").read_text(encoding="utf-8")
    assert kept == Path("more.txt").read_text(encoding="utf-8")
    assert kept.count("no such file") == 1
    result = run("check", "a.txt", "no.txt", *ONLY)
    assert result.output.count("no such file") == 1
    assert "Checked 1 file: 1 warning, 1 problem" in result.stdout


def test_show_context_says_what_and_why() -> None:
    write("a.txt", FINE)
    shown = run("check", "a.txt", "--show-context", "--kind", "email", "--audience", "business").stdout
    assert "email" in shown
    assert "option" in shown


@pytest.mark.parametrize(("value", "found"), [(("--audience", "consumer"), True), (("--audience", "internal"), False)])
def test_options_override_the_context(value: tuple[str, str], found: bool) -> None:
    write("a.txt", BAD)
    assert bool(report("a.txt", *ONLY, *value)["findings"]) is found


def test_statistics_and_quiet() -> None:
    write("a.txt", BAD)
    assert "Findings by rule" in run("check", "a.txt", "--statistics").stdout
    assert "Checked" not in run("check", "a.txt", "-q").stdout


def test_exclude() -> None:
    write("a.txt", BAD)
    write("drafts/b.txt", BAD)
    write("c.bak.txt", BAD)
    assert run("check", "--show-files", "--exclude", "drafts,*.bak.txt").stdout == "a.txt\n"


def test_reports_go_to_files() -> None:
    write("a.txt", BAD)
    result = run(
        "check", "a.txt", *ONLY, "--output-format", "json", "-o", "out.json",
        "--report", "sarif=out.sarif", "--report", "text=out.txt",
    )  # fmt: skip
    assert (result.exit_code, result.stdout) == (1, "")
    assert rules_of(json.loads(Path("out.json").read_text(encoding="utf-8"))) == [RULE]
    assert json.loads(Path("out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert "\x1b" not in Path("out.txt").read_text(encoding="utf-8")


def test_a_summary_that_cannot_be_written_loses_no_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt", BAD)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "no/folder/summary.md")
    result = run("check", "a.txt", *ONLY, "--output-format", "github")
    assert result.stdout.startswith("::warning ")
    assert result.exit_code == 2
    assert result.stderr.startswith("no/folder/summary.md: the report cannot be written (No such file or directory)")


def test_a_report_where_nobody_may_write(monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt", BAD)
    monkeypatch.setattr(os, "access", lambda _, mode: mode != os.W_OK)
    result = run("check", "a.txt", "-o", "out.txt")
    assert (result.exit_code, result.stderr) == (2, "out.txt: the report cannot be written (Permission denied)\n")


def test_a_report_that_fails_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt", BAD)
    monkeypatch.setattr(output, "check_target", lambda _: None)
    result = run("check", "a.txt", "-o", "no/out.txt")
    assert (result.exit_code, "is the folder there?" in result.stderr) == (2, True)


def test_a_github_run_gets_its_summary(monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt", BAD)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    result = run("check", "a.txt", *ONLY, "--output-format", "github")
    assert result.stdout.startswith("::warning ")
    assert RULE in Path("summary.md").read_text(encoding="utf-8")


COLORS = [
    pytest.param((), {}, False, id="a pipe"),
    pytest.param(("--color", "always"), {}, True, id="always"),
    pytest.param(("--color", "always"), {"NO_COLOR": "1"}, True, id="the option before the environment"),
    pytest.param(("--color", "never"), {}, False, id="never"),
]


@pytest.mark.parametrize(("args", "environment", "colored"), COLORS)
def test_colors(
    args: tuple[str, ...], environment: dict[str, str], colored: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    write("a.txt", BAD)
    result = CliRunner().invoke(main, ["check", "a.txt", *args], color=True)
    assert ("\x1b[" in result.stdout) is colored


def test_fix() -> None:
    text = f"<p>{FINE}</p>\r\n<!-- lintkit: ignore[{RULE}] -->\r\n<p>{FINE}</p>"
    write("a.html", text)
    result = run("check", "a.html", "--fix")
    assert (result.exit_code, result.stderr) == (0, "a.html: fixed 1 (lintkit-directive-unused)\n")
    assert Path("a.html").read_bytes().decode() == f"<p>{FINE}</p>\r\n<p>{FINE}</p>"
    assert run("check", "a.html", "--fix").stderr == ""


def test_fix_leaves_what_it_cannot_mend() -> None:
    write("a.txt", BAD)
    result = run("check", "a.txt", "--fix", *ONLY)
    assert result.exit_code == 1
    assert Path("a.txt").read_bytes().decode() == BAD


def test_fix_of_standard_input_prints_the_text_and_reports_on_stderr() -> None:
    text = f"<p>{BAD}</p>\r\n<!-- lintkit: ignore[{RULE}] -->\r\n<p>{FINE}</p>"
    result = run("check", "-", "--stdin-filename", "a.html", "--fix", stdin=text.encode())
    assert result.exit_code == 1
    assert result.stdout_bytes.decode() == f"<p>{BAD}</p>\r\n<p>{FINE}</p>"
    assert RULE in result.stderr


def test_a_fix_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path, data: bytes) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("lintkit.fix.write", refused)
    write("a.html", f"<p>{FINE}</p><!-- lintkit: ignore[{RULE}] -->")
    result = run("check", "a.html", "--fix")
    assert result.exit_code == 2
    assert "a.html: cannot be written (Permission denied); check the permissions of file and folder" in result.stderr


def test_diff_shows_and_writes_nothing() -> None:
    text = f"<p>{FINE}</p>\n<!-- lintkit: ignore[{RULE}] -->\n"
    write("a.html", text)
    write("b.html", f"<p>{FINE}</p>")
    result = run("check", "a.html", "b.html", "--diff", "--fix")
    assert result.exit_code == 1
    assert result.stdout == (
        f"--- a.html\n+++ a.html\n@@ -1,3 +1,2 @@\n <p>{FINE} </p>\n-<!-- lintkit: ignore[{RULE}] -->\n"
    )
    assert Path("a.html").read_bytes().decode() == text


UNUSED = f"<p>{FINE.strip()} ##vso[x]y</p>\n::error::z\n\t\x1b[1m<!-- lintkit: ignore[{RULE}] -->\n"
LOGS = [
    pytest.param({}, "##vso[x]y</p>\n ::error::z\n-\t\x1b[1m<!--", id="kept as it is"),
    pytest.param({"CI": "1"}, "#\\x23vso[x]y</p>\n \\x3a:error::z\n-\t\\x1b[1m<!--", id="CI"),
    pytest.param({"TF_BUILD": "True"}, "#\\x23vso[x]y</p>\n \\x3a:error::z\n-\t\\x1b[1m<!--", id="Azure"),
    pytest.param({"GITHUB_ACTIONS": "1"}, "#\\x23vso[x]y</p>\n \\x3a:error::z\n-\t\\x1b[1m<!--", id="GitHub"),
]


@pytest.mark.parametrize(("environment", "shown"), LOGS)
def test_a_diff_drives_no_runner(environment: dict[str, str], shown: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    write("a.html", UNUSED)
    assert shown in run("check", "a.html", "--diff").stdout


DIFFED = [
    pytest.param("utf-8-sig", "", id="a byte order mark"),
    pytest.param(
        "utf-16",
        "a b.html: the file is in utf-16-le, its diff in UTF-8: mend it with --fix, not with patch\n",
        id="UTF-16",
    ),
]


@pytest.mark.parametrize(("encoding", "said"), DIFFED)
def test_a_diff_can_be_applied_or_says_why_not(encoding: str, said: str) -> None:
    write("a b.html", f"<!-- lintkit: ignore[{RULE}] -->\n<p>{FINE.strip()}</p>\n".encode(encoding))
    result = run("check", "a b.html", "--diff")
    mark = "\ufeff" if encoding == "utf-8-sig" else ""
    fine = f"<p>{FINE.strip()}</p>"
    assert result.stdout == (
        "--- a b.html\t\n+++ a b.html\t\n@@ -1,2 +1 @@\n"
        f"-{mark}<!-- lintkit: ignore[{RULE}] -->\n" + (f"-{fine}\n+{mark}{fine}\n" if mark else f" {fine}\n")
    )
    assert result.stderr == said


def test_diff_of_nothing_is_clean_even_with_findings() -> None:
    write("a.txt", BAD)
    result = run("check", "a.txt", "--diff")
    assert (result.exit_code, result.stdout) == (0, "")
    assert run("check", "a.txt", "no.txt", "--diff").exit_code == 2


def test_the_nearest_config_counts_for_each_file() -> None:
    write("lintkit.toml", f'ignore = ["{RULE}"]')
    write("strict/lintkit.toml", f'fail-level = "error"\n[severity]\n{RULE} = "error"')
    write("lax/lintkit.toml", 'fail-level = "error"')
    for name in ("a.txt", "strict/a.txt", "lax/a.txt"):
        write(name, BAD)
    found = report(".")
    assert [(one["path"], one["severity"]) for one in found["findings"]] == [
        ("lax/a.txt", "warning"), ("strict/a.txt", "error"),
    ]  # fmt: skip
    assert run("check", "a.txt").exit_code == 0
    assert run("check", "lax").exit_code == 0
    assert run("check", "strict").exit_code == 1
    assert run("check", ".", "--isolated", "--fail-level", "error").exit_code == 0


def test_overrides_by_path() -> None:
    write(
        "lintkit.toml",
        f'[[overrides]]\npaths = ["in/**"]\naudience = "internal"\n'
        f'[[overrides]]\npaths = ["quotes/"]\nignore = ["{RULE}"]\n'
        f'[[overrides]]\npaths = ["mails/"]\nseverity = {{ {RULE} = "info" }}\n',
    )
    for name in ("a.txt", "in/a.txt", "quotes/a.txt", "mails/a.txt"):
        write(name, BAD)
    found = report(".", *ONLY)
    assert [(one["path"], one["severity"]) for one in found["findings"]] == [
        ("a.txt", "warning"), ("mails/a.txt", "info"),
    ]  # fmt: skip


def test_an_explicit_config_counts_alone() -> None:
    write("lintkit.toml", f'ignore = ["{RULE}"]')
    write("ci/strict.toml", f'[severity]\n{RULE} = "error"')
    write("a.txt", BAD)
    found = report("a.txt", "--config", "ci/strict.toml", *ONLY)
    assert [one["severity"] for one in found["findings"]] == ["error"]


def test_a_pyproject_without_our_table_as_explicit_config() -> None:
    write("pyproject.toml", "[project]\n")
    write("a.txt", BAD)
    result = run("check", "a.txt", "--config", "pyproject.toml", *ONLY)
    said = "pyproject.toml: there is no table [tool.lintkit] in this file; name another, or add it\n"
    assert (result.exit_code, result.stderr) == (2, said)


CONFIGS = [
    pytest.param("lnag = 'ja'", "lintkit.toml:1: the config has no key 'lnag'; did you mean 'lang'?", id="a key"),
    pytest.param(
        "ignore = [\n  'ja-custmer-phrase',\n]",
        "lintkit.toml:2: there is no rule or pack 'ja-custmer-phrase'; did you mean 'ja-customer-phrase'?",
        id="a rule",
    ),
    pytest.param(
        "[severity]\nja-keigo = 'info'",
        "lintkit.toml:2: severity: there is no rule 'ja-keigo'",
        id="a pack has no severity",
    ),
    pytest.param(
        "[[overrides]]\npaths = ['x']\nignore = ['zzz']",
        "lintkit.toml:3: there is no rule or pack 'zzz'",
        id="an override",
    ),
    pytest.param(
        "rules = ['lint']", "lintkit.toml:1: rules: there is no folder 'lint' beside this file", id="a folder"
    ),
]


@pytest.mark.parametrize(("text", "said"), CONFIGS)
def test_a_faulty_config_is_said_once_and_other_files_are_checked(text: str, said: str) -> None:
    write("bad/lintkit.toml", text)
    for name in ("a.txt", "bad/a.txt", "bad/b.txt"):
        write(name, BAD)
    result = run("check", ".", *ONLY)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"bad/{said}")
    assert len(result.stderr.splitlines()) == 1
    assert "a.txt:1:15" in result.stdout


OWN = """\
id: own-rule
verdict: style
severity: warning
message:
  ja: 「{found}」はだめ。
  zh: “{found}”不行。
  en: "'{found}' is out."
why: the house style
basis: [{law: house style}]
check: {kind: phrase, dictionary: own}
valid: [いい。]
invalid: [⟦だめ⟧。]
"""
WORDS = "about: own\nsource: us\nlists:\n  all: [だめ]\n"


def own_rules() -> None:
    write("lint/rules/own-rule.yaml", OWN)
    write("lint/dictionaries/own.yaml", WORDS)


def test_rules_and_dictionaries_of_ones_own() -> None:
    own_rules()
    write("lintkit.toml", 'rules = ["lint/rules"]\ndictionaries = ["lint/dictionaries"]\nselect = ["own-rule"]')
    write("a.txt", "これはだめです。\n")
    assert rules_of(report("a.txt")) == ["own-rule"]
    assert rules_of(report("a.txt")) == ["own-rule"]
    assert "own-rule" in run("rule", "--all").stdout
    assert "house style" in run("rule", "own-rule").stdout


def test_a_faulty_page_is_said_and_the_others_count() -> None:
    own_rules()
    write("lint/rules/own-bad.yaml", "id: own-bad\nsevrity: info\n")
    write("lintkit.toml", 'rules = ["lint/rules"]\ndictionaries = ["lint/dictionaries"]')
    write("a.txt", "これはだめです。\n")
    result = run("check", "a.txt")
    assert result.exit_code == 2
    assert "lint/rules/own-bad.yaml:2: rule has no key 'sevrity'; did you mean 'severity'?" in result.stderr
    assert "own-rule" in result.stdout
    assert run("rule", "--all").exit_code == 2


def test_a_faulty_page_is_said_where_there_is_nothing_to_check() -> None:
    write("lint/rules/own-bad.yaml", "id: own-bad\n")
    write("lintkit.toml", 'rules = ["lint/rules"]')
    result = run("check", "--stdin-filename", "x.txt", "--exclude", "x.txt", "--force-exclude")
    assert "own-bad.yaml" in result.stderr


def test_the_examples_of_ones_own_rules() -> None:
    own_rules()
    result = run("test", "lint/rules")
    assert (result.exit_code, result.stdout) == (0, "1 rule, 2 examples: all hold\n")
    write("lintkit.toml", 'rules = ["lint/rules"]\ndictionaries = ["lint/dictionaries"]')
    assert run("test").exit_code == 0
    assert run("test", "-q").stdout == ""


def test_an_example_that_does_not_hold_names_its_line_and_what_was_found() -> None:
    own_rules()
    write("lint/rules/own-rule.yaml", OWN.replace("[いい。]", "\n  - いい。\n  - だめ。"))
    result = run("test", "lint/rules")
    assert result.exit_code == 1
    assert "lint/rules/own-rule.yaml:13: own-rule, valid 2 example: found besides: ⟦だめ⟧" in result.stdout


FAULTS_OF_PAGES = [
    pytest.param(
        OWN.replace("[いい。]", "\n  - いい。\n  - だめ。"),
        "lint/rules/own-rule.yaml:13: own-rule, valid 2 example: found besides: ⟦だめ⟧\n",
        True,
        id="an example that does not hold",
    ),
    pytest.param(
        OWN.replace("[いい。]", "\n  - だめ。\n  - だめ。"),
        "lint/rules/own-rule.yaml:12: own-rule, valid 1 example: found besides: ⟦だめ⟧\n",
        True,
        id="two examples that fail alike",
    ),
    pytest.param(
        OWN.replace("dictionary: own", "dictionary: onw"),
        "lint/rules/own-rule.yaml:10: there is no dictionary 'onw'; did you mean 'own'?\n",
        False,
        id="a dictionary that is not there",
    ),
    pytest.param(
        OWN.replace(
            "kind: phrase, dictionary: own", "kind: require, when: {dictionary: own/al}, require: {phrases: [x]}"
        ),
        "lint/rules/own-rule.yaml:10: the dictionary 'own' has no list 'al'; did you mean 'all'?\n",
        False,
        id="a list that is not there, in a part of the check",
    ),
]


@pytest.mark.parametrize(("page", "said", "runs"), FAULTS_OF_PAGES)
@pytest.mark.parametrize("more", [(), ("--no-cache",)])
def test_what_is_wrong_with_ones_own_pages_is_said_by_every_run(
    page: str, said: str, runs: bool, more: tuple[str, ...]
) -> None:
    own_rules()
    write("lint/rules/own-rule.yaml", page)
    write("lintkit.toml", 'rules = ["lint/rules"]\ndictionaries = ["lint/dictionaries"]')
    write("a.txt", "これはだめです。\n")
    for _ in range(2):
        result = run("check", "a.txt", *more)
        assert (result.exit_code, result.stderr) == (2, said)
        assert ("own-rule" in result.stdout) is runs


def test_a_folder_of_rules_that_holds_none() -> None:
    Path("lint").mkdir()
    write("lintkit.toml", 'rules = ["lint"]')
    write("a.txt", FINE)
    result = run("check", "a.txt")
    said = "lint: no rule page (.yaml) in this folder; `rules` in the config names it\n"
    assert (result.exit_code, result.stderr) == (2, said)


def test_pages_that_cannot_be_tested() -> None:
    assert "name a folder with rule pages" in run("test").stderr
    Path("none").mkdir()
    assert run("test", "none").stderr == "none: no rule page (.yaml) in this folder\n"
    write("bad/own-bad.yaml", "id: x\n")
    result = run("test", "bad")
    assert result.exit_code == 2
    assert result.stderr.startswith("bad/own-bad.yaml:1: rule lacks the key")
    assert result.stdout == "0 rules, 0 examples: 1 page could not be read\n"


def test_a_page_and_dictionaries_inside_the_folder() -> None:
    write("rules/own-rule.yaml", OWN)
    write("rules/dictionaries/own.yaml", WORDS)
    assert run("test", "rules").exit_code == 0
    assert run("test", "rules/own-rule.yaml").exit_code == 0


def test_an_id_that_is_taken() -> None:
    write("lint/own/ja-customer-phrase.yaml", OWN.replace("own-rule", RULE))
    write("lint/dictionaries/own.yaml", WORDS)
    write("lintkit.toml", 'rules = ["lint/own"]\ndictionaries = ["lint/dictionaries"]')
    write("a.txt", FINE)
    result = run("check", "a.txt")
    assert result.exit_code == 2
    assert "there is a rule 'ja-customer-phrase' already" in result.stderr


def test_rule() -> None:
    assert RULE in run("rule", RULE).stdout
    assert "敬語の指針" in run("rule", RULE, "--lang", "ja").stdout
    assert json.loads(run("rule", RULE, "--output-format", "json").stdout)[0]["id"] == RULE
    assert run("rule", RULE, "--output-format", "markdown").stdout.startswith("#")
    assert len(run("rule", "--all").stdout.splitlines()) == len(
        json.loads(run("rule", "--all", "--output-format", "json").stdout)
    )


def test_rule_in_the_readers_language(monkeypatch: pytest.MonkeyPatch) -> None:
    write("lintkit.toml", 'lang = "zh"')
    assert "警告" in run("rule", "--all").stdout
    monkeypatch.setenv("LINTKIT_LANG", "en")
    assert "warning" in run("rule", "--all").stdout


RULE_FAULTS = [
    pytest.param((), "name a rule, or write --all", id="nothing named"),
    pytest.param((RULE, "--all"), "name a rule, or write --all", id="both"),
    pytest.param(("ja-custmer-phrase",), "did you mean 'ja-customer-phrase'?", id="a slip"),
    pytest.param(("zzzz",), "there is no rule 'zzzz'; see lintkit rule --all", id="nothing near"),
]


@pytest.mark.parametrize(("args", "said"), RULE_FAULTS)
def test_rule_faults(args: tuple[str, ...], said: str) -> None:
    result = run("rule", *args)
    assert result.exit_code == 2
    assert said in result.stderr


def test_init_looks_and_never_overwrites() -> None:
    write("cards/thank-you-1.txt", "このたびはご購入いただき、ありがとうございました。スタッフ一同より感謝を込めて。\n")
    write("mail/a.eml", "Subject: =?utf-8?b?44GK55+l44KJ44Gb?=\nContent-Type: text/plain; charset=utf-8\n\n" + FINE)
    write("x.md", "# 题目\n\n今天天气很好，我们去公园玩。\n")
    write("broken.txt", b"\x89PNG\r\n\x1a\n\0\0")
    Path("gone.txt").symlink_to("nowhere")
    result = run("init")
    assert result.exit_code == 0
    text = Path("lintkit.toml").read_text(encoding="utf-8")
    found = config.read(Path("lintkit.toml"))
    assert found
    assert found.lang == "ja"
    assert {override.paths[0]: override.context["kind"] for override in found.overrides} == {
        "/cards/**": "thank-you-card", "/mail/**": "email",
    }  # fmt: skip
    again = run("init")
    assert (again.exit_code, again.stderr) == (2, "lintkit.toml: is there already; edit it, or remove it first\n")
    assert Path("lintkit.toml").read_text(encoding="utf-8") == text
    assert run("check", "cards").exit_code in {0, 1}


def test_init_in_an_empty_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    Path("new").mkdir()
    assert run("init", "new").exit_code == 0
    found = config.read(Path("new/lintkit.toml"))
    assert found
    assert (found.lang, found.overrides) == ("zh", ())


def test_init_where_nothing_can_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(self: Path, *args: str, **options: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refused)
    result = run("init")
    assert (result.exit_code, result.stderr) == (2, "lintkit.toml: cannot be written (Permission denied)\n")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str) -> None:
    assert "_LINTKIT_COMPLETE" in run("completion", shell).stdout


def test_completion_knows_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_LINTKIT_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "lintkit check --select ja-cust")
    monkeypatch.setenv("COMP_CWORD", "3")
    result = CliRunner().invoke(main, [], prog_name="lintkit")
    assert RULE in result.stdout


WORDS_FIRST = [
    pytest.param(("a.txt",), "to check it: lintkit check a.txt", id="a path"),
    pytest.param(("-",), "to check it: lintkit check -", id="standard input"),
    pytest.param(("chekc",), "No such command 'chekc'", id="a slip"),
]


@pytest.mark.parametrize(("args", "said"), WORDS_FIRST)
def test_what_is_no_command(args: tuple[str, ...], said: str) -> None:
    write("a.txt", FINE)
    result = run(*args)
    assert result.exit_code == 2
    assert said in result.stderr


def test_help_lists_the_commands() -> None:
    shown = run("--help").stdout
    assert all(name in shown for name in ("check", "rule", "test", "init", "completion"))
    assert run().exit_code == 2


def test_a_bug_is_a_traceback_and_2(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object) -> None:
        raise KeyError("bug")

    monkeypatch.setattr("lintkit.cli.run._files", broken)
    result = run("check")
    assert result.exit_code == 2
    assert "KeyError: 'bug'" in result.stderr


def test_names_of_files_cannot_drive_the_terminal() -> None:
    name = "a\x1b[31m\n::error::x.txt"
    result = run("check", name, os.fsdecode(b"\xff.txt"))
    assert result.exit_code == 2
    assert "\x1b" not in result.output
    assert not any(line.startswith("::") for line in result.stderr.splitlines())
    assert len(result.stderr.splitlines()) == 2


def test_nothing_is_checked_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt", BAD)
    first = run("check", "a.txt", *ONLY)
    monkeypatch.setattr("lintkit.engine.check", lambda *_: pytest.fail("checked again"))
    assert run("check", "a.txt", *ONLY).stdout == first.stdout


ANEW = [
    pytest.param(("--no-cache",), id="when asked for"),
    pytest.param(("--lang", "ja"), id="in another language"),
    pytest.param(("--kind", "email"), id="in another context"),
    pytest.param(("--ignore", "ja-style"), id="with other rules"),
]


@pytest.mark.parametrize("args", ANEW)
def test_what_is_checked_again(args: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    from lintkit import engine

    write("a.txt", BAD)
    run("check", "a.txt", *ONLY)
    seen: list[str] = []
    real = engine.check

    def spy(path: str, data: bytes, job: engine.Job, others: Any) -> Any:
        seen.append(path)
        return real(path, data, job, others)

    monkeypatch.setattr(engine, "check", spy)
    run("check", "a.txt", *ONLY, *args)
    write("a.txt", BAD + FINE)
    run("check", "a.txt", *ONLY)
    write("lintkit.toml", "[[overrides]]\npaths = ['a.txt']\nkind = 'sms'")
    run("check", "a.txt", *ONLY)
    assert seen == ["a.txt"] * 3


def test_known_findings_come_with_their_rules_in_sarif() -> None:
    write("a.txt", BAD)
    first = run("check", "a.txt", *ONLY, "--output-format", "sarif")
    assert run("check", "a.txt", *ONLY, "--output-format", "sarif").stdout == first.stdout


def test_sarif_is_the_same_whatever_is_known_from_before() -> None:
    own_rules()
    write("lintkit.toml", 'rules = ["lint/rules"]\ndictionaries = ["lint/dictionaries"]')
    write("a.txt", BAD + "これはだめです。\n")
    anew = run("check", "a.txt", "--no-cache", "--output-format", "sarif").stdout
    assert run("check", "a.txt", "--output-format", "sarif").stdout == anew
    assert run("check", "a.txt", "--output-format", "sarif").stdout == anew
    (driver,) = (one["tool"]["driver"] for one in json.loads(anew)["runs"])
    assert "⟦だめ⟧" in next(rule["help"]["text"] for rule in driver["rules"] if rule["id"] == "own-rule")


def test_a_mail_says_the_same_only_once() -> None:
    parts = "".join(f'Content-Type: multipart/mixed; boundary="b{at}"\n\n--b{at}\n' for at in range(30))
    write("a.eml", f"From: a@b.jp\n{parts}Content-Type: text/plain\n\n{FINE}")
    lines = run("check", "a.eml").stderr.splitlines()
    assert len(lines) == len({line.split(": ", 2)[2].split(" (and")[0] for line in lines})
    assert any("more like it)" in line for line in lines)


def test_no_progress_in_pipes() -> None:
    for number in range(40):
        write(f"{number}.txt", FINE)
    assert run("check", ".", *ONLY).stderr == ""


class _Gone(io.StringIO):
    """A stream whose reader has gone."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def fileno(self) -> int:
        return self.number

    def write(self, text: str) -> int:  # noqa: ARG002 -- the stream's signature
        raise BrokenPipeError(32, "Broken pipe")


def test_a_reader_that_has_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "stream").open("wb") as stream:
        gone = _Gone(stream.fileno())
        monkeypatch.setattr("sys.stdout", gone)
        monkeypatch.setattr("sys.stderr", gone)
        output.use_utf8()  # a stream that has no encoding to set is left alone
        output.emit("text")
        output.say("text")
        stream.write(b"goes nowhere")
    assert (tmp_path / "stream").read_bytes() == b""


def test_diff_on_a_terminal_shows_no_controls(monkeypatch: pytest.MonkeyPatch) -> None:
    from lintkit.cli.deliver import Result, show_diff
    from lintkit.cli.request import Request
    from lintkit.model import Report

    shown: list[str] = []
    monkeypatch.setattr(output, "emit", shown.append)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert Request(paths=()).stdin is False
    assert show_diff(Report(()), [Result(FileReport("a", ()), "-\x1b[31m\n+a\r\n")]) == 1
    assert shown == ["-\\x1b[31m\n+a\\x0d\n"]


def test_a_file_that_vanishes(monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt", BAD)
    monkeypatch.setattr(
        "lintkit.cli.run.load", lambda file: Problem(file.shown, "cannot be read; check its permissions")
    )
    result = run("check", "a.txt")
    assert (result.exit_code, result.stderr) == (2, "a.txt: cannot be read; check its permissions\n")


def test_fix_below_a_faulty_config() -> None:
    write("lintkit.toml", "lnag = 'ja'")
    write("a.txt", BAD)
    assert run("check", "a.txt", "--fix").exit_code == 2


def test_init_leaves_mixed_folders_to_inference() -> None:
    write("mixed/a.eml", "Subject: x\nContent-Type: text/plain; charset=utf-8\n\n" + FINE)
    write(
        "mixed/thank-you-card.txt", "このたびはご購入いただき、ありがとうございました。スタッフ一同より感謝を込めて。\n"
    )
    for number in range(5):
        write(f"rare/{number}.txt", "文です。\n")
    write("rare/a.eml", "Subject: x\nContent-Type: text/plain; charset=utf-8\n\n" + FINE)
    run("init")
    found = config.read(Path("lintkit.toml"))
    assert found
    assert found.overrides == ()


class _Screen(io.StringIO):
    """A terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("screen", "columns", "wanted"),
    [
        pytest.param(io.StringIO(), "60", 100, id="a-pipe-is-always-as-wide"),
        pytest.param(_Screen(), "60", 60, id="terminal"),
        pytest.param(_Screen(), "wide", 100, id="no-number"),
        pytest.param(_Screen(), "", 100, id="unknown"),
    ],
)
def test_width(monkeypatch: pytest.MonkeyPatch, screen: io.StringIO, columns: str, wanted: int) -> None:
    def unknown(*_: object) -> NoReturn:
        raise OSError

    monkeypatch.setattr("sys.stdout", screen)
    monkeypatch.setattr("os.get_terminal_size", unknown)
    monkeypatch.setenv("COLUMNS", columns)
    assert output.width() == wanted


@pytest.mark.parametrize(
    ("rule", "text", "day", "found"),
    [
        pytest.param(
            "jp-price-tax-excluded", "タオル 1,000円（税抜）\n", "2021-03-01", 0, id="before totals were owed"
        ),
        pytest.param("jp-price-tax-excluded", "タオル 1,000円（税抜）\n", "2021-04-01", 1, id="since they are"),
        pytest.param("date-past", "応募締切：2027年5月31日\n", "2027-05-31", 0, id="the last day itself"),
        pytest.param("date-past", "応募締切：2027年5月31日\n", "2027-06-01", 1, id="the day after"),
        pytest.param("date-past", "応募締切：2017年5月31日\n", "", 0, id="no day, no past"),
    ],
)
def test_the_day_of_the_law_is_the_users(rule: str, text: str, day: str, found: int) -> None:
    write("a.md", text)
    found_there = report("a.md", "--select", rule, "--kind", "campaign", *(("--as-of", day) if day else ()))
    assert rules_of(found_there) == [rule] * found


def test_another_day_is_checked_anew() -> None:
    write("a.md", "タオル 1,000円（税抜）\n")
    args = ("check", "a.md", "--select", "jp-price-tax-excluded", "--kind", "campaign")
    codes = [run(*args, *day).exit_code for day in ((), ("--as-of", "2021-03-01"), ())]
    assert codes == [1, 0, 1]
