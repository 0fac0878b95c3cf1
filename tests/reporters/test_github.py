from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.model import Finding, Place, Problem, Report, Severity
from lintkit.reporters import REPORTERS, Options
from tests.reporters.build import finding, report

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def shown(given: Report, **options: str) -> list[str]:
    text = REPORTERS["github"](given, Options(lang=options.pop("lang", "ja"), **options))  # type: ignore[arg-type]
    assert text == "" or text.endswith("\n")
    return text.split("\n")[:-1]


def test_a_clean_run_writes_nothing() -> None:
    assert shown(report()) == []


def test_a_finding() -> None:
    [line] = shown(report(finding(suggestions=("承知いたしました",))))
    assert line == (
        "::warning file=a.md,line=3,endLine=3,col=4,endColumn=10,title=ja-customer-phrase (言葉づかい)"
        "::「了解しました」は軽すぎます。%0A直し方: 承知いたしました"
    )


def test_columns_only_within_one_line() -> None:
    [line] = shown(report(finding(place=Place(3, 4, 4, 1))))
    assert line.startswith("::warning file=a.md,line=3,endLine=4,title=")


@pytest.mark.parametrize(
    ("severity", "level"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "notice")]
)
def test_levels(severity: Severity, level: str) -> None:
    assert shown(report(finding(severity=severity)))[0].startswith(f"::{level} ")


@pytest.mark.parametrize(
    ("path", "written"),
    [
        pytest.param("紹介/カード.md", "file=紹介/カード.md,", id="Japanese stays"),
        pytest.param("a,b:c.md", "file=a%2Cb%3Ac.md,", id="comma and colon"),
        pytest.param("50%.md", "file=50%25.md,", id="percent"),
        pytest.param("a%0A.md", "file=a%250A.md,", id="what looks escaped"),
        pytest.param("a\n::error::b.md", "file=a\\x0a%3A%3Aerror%3A%3Ab.md,", id="command in a name"),
        pytest.param("lp\\a.md", "file=lp/a.md,", id="backslash"),
        pytest.param("\x1b[1m\ud800.md", "file=\\x1b[1m\\ud800.md,", id="escape sequence and half a pair"),
    ],
)
def test_paths_are_escaped(path: str, written: str) -> None:
    assert written in shown(report(finding(path=path)))[0]


@pytest.mark.parametrize(
    ("message", "written"),
    [
        pytest.param("100%、a:b,c", "100%25、a:b,c", id="percent only"),
        pytest.param("a%0Ab", "a%250Ab", id="what looks escaped"),
        pytest.param("a\r\n::error::b", "a↵: :error: :b", id="command on a line of its own"),
        pytest.param("::::x", ": : : :x", id="many colons"),
        pytest.param("##[group]x", "#\\x23[group]x", id="old command"),
        pytest.param("\x1b[31m", "\\x1b[31m", id="escape sequence"),
    ],
)
def test_messages_are_escaped(message: str, written: str) -> None:
    assert shown(report(finding(message=message)))[0].endswith(f"::{written}")


def test_problems_are_errors_and_come_first() -> None:
    run = Report(report(finding(), problems=(Problem("b,c.md", "broken"),)).files, (Problem("", "none matched"),))
    assert shown(run, lang="en")[:2] == [
        "::error title=lintkit%3A could not be checked::none matched",
        "::error file=b%2Cc.md,title=lintkit%3A could not be checked::broken",
    ]


def levels(run: Report) -> list[str]:
    return [line[2:].split(" ", 1)[0] for line in shown(run)]


def many(severity: Severity, count: int) -> list[Finding]:
    return [finding(severity=severity)] * count


def test_the_gravest_come_first_in_their_order() -> None:
    found = [*many(Severity.INFO, 1), *many(Severity.ERROR, 2), *many(Severity.WARNING, 1)]
    assert levels(report(*found)) == ["error", "error", "warning", "notice"]


def test_ten_of_a_level_need_no_notice() -> None:
    found = [*many(Severity.ERROR, 10), *many(Severity.WARNING, 10), *many(Severity.INFO, 10)]
    assert len(shown(report(*found))) == 30


def test_what_is_over_the_limit_is_counted_at_the_end() -> None:
    found = [*many(Severity.ERROR, 12), *many(Severity.WARNING, 11)]
    lines = shown(report(*found))
    assert len(lines) == 24
    assert lines[-1] == "::notice title=lintkit::ほか3件あります。すべてはログをご覧ください。"


def test_problems_count_among_the_errors() -> None:
    run = Report(report(*many(Severity.ERROR, 10)).files, (Problem("", "x"),))
    assert shown(run)[-1].startswith("::notice title=lintkit::ほか1件")


def test_the_count_is_among_the_notices_that_are_shown() -> None:
    found = [*many(Severity.ERROR, 11), *many(Severity.INFO, 12)]
    notices = [line for line in shown(report(*found)) if line.startswith("::notice")]
    assert notices[9] == "::notice title=lintkit::ほか4件あります。すべてはログをご覧ください。"
    assert len(notices) == 13


ANY_TEXT = st.text(st.characters(exclude_categories=[]))


@given(ANY_TEXT, ANY_TEXT)
def test_one_finding_is_one_command_whatever_the_copy(words: str, path: str) -> None:
    text = REPORTERS["github"](report(finding(message=words, path=path, suggestions=(words,))), Options())
    text.encode("utf-8")
    [line] = text.split("\n")[:-1]
    match = COMMAND.fullmatch(line)
    assert match
    assert "::" not in match[3]
    assert match[2].count(",") == 5
