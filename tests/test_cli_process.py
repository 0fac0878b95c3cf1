"""The installed command as a process: streams, pipes, terminals, bytes and what it imports."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

BAD = "ご連絡ありがとうございます。了解しました。\n"
COMMAND = [sys.executable, "-m", "lintkit"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args: str, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COMMAND, *args], capture_output=True, env=given(environment or {}), check=False)


def given(environment: dict[str, str]) -> dict[str, str]:
    """The tests' environment without what would decide about language or colours."""
    ours = {"LANG", "LC_ALL", "CI", "LINTKIT_LANG", "NO_COLOR", "COLUMNS"}
    return {**{name: value for name, value in os.environ.items() if name not in ours}, **environment}


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param({"PYTHONIOENCODING": "cp932"}, id="a Japanese console"),
        pytest.param({"LC_ALL": "C"}, id="the C locale"),
        pytest.param({"PYTHONIOENCODING": "ascii:strict"}, id="ASCII"),
    ],
)
def test_output_is_utf8_whatever_the_locale(environment: dict[str, str]) -> None:
    Path("返品.txt").write_text("你好𠮷。" + BAD, encoding="utf-8")
    result = run("check", "返品.txt", "--lang", "ja", environment=environment)
    assert result.returncode == 1
    assert "返品.txt" in result.stdout.decode("utf-8")
    assert "𠮷" in result.stdout.decode("utf-8")


def test_file_names_that_are_no_text() -> None:
    name = os.fsdecode(b"\x83J.txt")
    Path(name).write_text(BAD, encoding="utf-8")
    result = run("check", ".", "--output-format", "json")
    assert result.returncode == 1
    assert json.loads(result.stdout)["findings"]


def test_a_reader_that_goes_away_is_no_trouble() -> None:
    for number in range(30):
        Path(f"{number}.txt").write_text(BAD * 20, encoding="utf-8")
    with subprocess.Popen([*COMMAND, "check", "."], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


def test_a_reader_that_goes_away_from_bytes() -> None:
    text = ("<p>文です。</p>\n" * 6000 + "<!-- lintkit: ignore[ja-customer-phrase] -->").encode()
    args = [*COMMAND, "check", "--fix", "--stdin-filename", "a.html", "--select", "ja-customer-phrase"]
    with subprocess.Popen(args, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        process.stdin.write(text)
        process.stdin.close()
        assert b"Traceback" not in process.stderr.read()
    assert process.returncode == 0


def test_an_stderr_that_nobody_reads() -> None:
    read, write = os.pipe()
    os.close(read)
    args = [*COMMAND, "check", "no.txt", "--output-format", "json"]
    result = subprocess.run(args, stderr=write, stdout=subprocess.PIPE, check=False)
    os.close(write)
    assert result.returncode == 2


def shell(command: str) -> subprocess.CompletedProcess[bytes]:
    """A command whose `lintkit` is this one."""
    whole = f'lintkit() {{ "{sys.executable}" -m lintkit "$@"; }}; {command}'
    return subprocess.run(["bash", "-c", whole], capture_output=True, env=given({}), check=False, timeout=60)


TROUBLE = [
    pytest.param("lintkit check a.txt >/dev/full", "standard output cannot be written (No space", id="a full disk"),
    pytest.param("lintkit check a.txt >&-", "standard output cannot be written (it is closed)", id="stdout closed"),
    pytest.param("lintkit --help >/dev/full", "the output cannot be written (No space", id="help on a full disk"),
    pytest.param("lintkit check --fix - >/dev/full <a.txt", "standard output cannot be written (No space", id="bytes"),
    pytest.param("lintkit check --fix - >&- <a.txt", "standard output cannot be written (it is closed)", id="no bytes"),
    pytest.param("lintkit check - <&-", "-: standard input is closed", id="stdin closed"),
    pytest.param("lintkit check - 0>b.txt", "-: standard input cannot be read (Bad file", id="stdin is for writing"),
    pytest.param("mkfifo p.txt; lintkit check p.txt", "p.txt: is a named pipe, not a file", id="a named pipe"),
    pytest.param("lintkit check /dev/zero", "/dev/zero: is a device, not a file", id="a device"),
    pytest.param("lintkit check - </dev/zero", "-: is larger than 8 MB", id="no end of standard input"),
]


@pytest.mark.parametrize(("command", "said"), TROUBLE)
def test_trouble_with_streams_is_one_line(command: str, said: str) -> None:
    Path("a.txt").write_text(BAD, encoding="utf-8")
    result = shell(command)
    assert result.stderr.decode().startswith(said)
    assert (result.returncode, len(result.stderr.splitlines())) == (2, 1)


def test_nobody_hears_and_nothing_breaks() -> None:
    Path("a.txt").write_text(BAD, encoding="utf-8")
    assert shell("lintkit check a.txt no.txt 2>&-").returncode == 2
    assert shell("lintkit check a.txt no.txt 2>/dev/full").returncode == 2
    assert b"no.txt" not in shell("lintkit check no.txt 2>&-").stdout


def test_what_another_program_writes() -> None:
    Path("a.txt").write_text(BAD, encoding="utf-8")
    result = shell("lintkit check <(cat a.txt)")
    assert (result.returncode, b"/dev/fd/" in result.stdout) == (1, True)


def on_a_terminal(*args: str, **environment: str) -> tuple[int, str]:
    """Exit code and what a terminal shows of stdout and stderr together."""
    main, side = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, *args], stdin=side, stdout=side, stderr=side, env=given({"TERM": "xterm", **environment})
    )
    os.close(side)
    shown = b""
    try:
        while data := os.read(main, 65536):
            shown += data
    except OSError:
        pass  # how a terminal says that its last writer has gone
    os.close(main)
    return process.wait(), shown.decode("utf-8", "replace")


def test_a_terminal_gets_colours_and_says_trouble_once() -> None:
    Path("a.txt").write_text(BAD, encoding="utf-8")
    code, shown = on_a_terminal("check", "a.txt", "no.txt")
    assert code == 2
    assert "\x1b[" in shown
    assert shown.count("no such file") == 1


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_without_colours(environment: dict[str, str]) -> None:
    Path("a.txt").write_text(BAD, encoding="utf-8")
    assert "\x1b[" not in on_a_terminal("check", "a.txt", **environment)[1]


def test_long_work_shows_how_far_it_is() -> None:
    for number in range(40):
        Path(f"{number}.txt").write_text("文です。\n", encoding="utf-8")
    assert "100%" in on_a_terminal("check", ".")[1]
    assert "100%" not in on_a_terminal("check", ".", CI="1")[1]
    assert "100%" not in on_a_terminal("check", ".", "--quiet")[1]


def test_copy_cannot_drive_the_terminal() -> None:
    text = "<p>\x1b]0;title\x07了解しました。</p><!-- lintkit: ignore[ja-double-keigo] -->\n"
    Path("a.html").write_text(text, encoding="utf-8")
    for args in (("check", "a.html", "--color", "never"), ("check", "a.html", "--diff")):
        assert "\x1b]0" not in on_a_terminal(*args)[1]


LIGHT = [
    pytest.param(("--version",), id="version"),
    pytest.param(("--help",), id="help"),
    pytest.param(("check", "--help"), id="help of a command"),
    pytest.param(("completion", "bash"), id="completion"),
]
HEAVY = ("yaml", "fugashi", "jieba", "pathspec", "tree_sitter", "pyromark", "charset_normalizer", "lintkit.engine")


def imported(*args: str) -> set[str]:
    """The modules that a command loads, without those of a coverage run around the tests."""
    code = "import sys\nfrom lintkit.cli import main\ntry: main()\nfinally: print(*sys.modules, file=sys.stderr)"
    alone = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    result = subprocess.run([sys.executable, "-c", code, *args], capture_output=True, check=False, env=alone)
    return set(result.stderr.decode().split())


@pytest.mark.parametrize("args", LIGHT)
def test_what_does_no_work_imports_nothing_heavy(args: tuple[str, ...]) -> None:
    assert imported(*args).isdisjoint(HEAVY)


def test_a_usual_run_reads_no_yaml() -> None:
    Path("a.txt").write_text(BAD, encoding="utf-8")
    run("check", "a.txt")
    assert imported("check", "a.txt").isdisjoint({"yaml", "jieba", "tree_sitter", "pathspec", "charset_normalizer"})


def test_a_new_card_loads_only_what_it_needs() -> None:
    run("check", "--isolated", write_card("first"))
    spared = {
        "yaml",
        "jieba",
        "tree_sitter",
        "pathspec",
        "charset_normalizer",
        "jsonschema",
        "logging",
        "html",
        "email",
    }
    assert imported("check", "--isolated", write_card("second")).isdisjoint(spared)


def write_card(name: str) -> str:
    text = f"佐藤様\n\nお買い上げいただき、誠にありがとうございます。\nまたのご来店をお待ちしております。\n{name}\n"
    Path(f"{name}.md").write_text(text, encoding="utf-8")
    return f"{name}.md"


def test_the_version() -> None:
    from lintkit import __version__

    assert run("--version").stdout.decode() == f"lintkit {__version__}{os.linesep}"
