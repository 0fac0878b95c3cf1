from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit.model import (
    Basis,
    Edit,
    Excerpt,
    FileReport,
    Fix,
    Place,
    Problem,
    Reason,
    RelatedPlace,
    Report,
    Setting,
    Severity,
    Span,
)
from lintkit.reporters import REPORTERS, Options
from tests.reporters.build import finding, report

SAFE = Fix((Edit(Span(22, 28), "承知いたしました"),))


def shown(given: Report, **options: object) -> str:
    return REPORTERS["text"](given, Options(**{"lang": "ja", **options}))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        pytest.param("ja", "1ファイルを確認しました。問題は見つかりませんでした。\n", id="Japanese"),
        pytest.param("zh", "已检查1个文件，没有发现问题。\n", id="Chinese"),
        pytest.param("en", "Checked 1 file: nothing to mend.\n", id="English"),
    ],
)
def test_a_clean_run_says_so_in_one_line(lang: str, said: str) -> None:
    assert shown(report(), lang=lang) == said


def test_a_quiet_clean_run_says_nothing() -> None:
    assert shown(report(notes=("read as cp932, which was guessed",)), quiet=True) == ""


def test_no_file_is_not_called_clean() -> None:
    assert shown(Report(())) == "確認するファイルがありません。\n"


def test_a_finding_in_full() -> None:
    full = finding(
        suggestions=("承知いたしました", "かしこまりました"),
        fix=SAFE,
        basis=(Basis("景品表示法", "5条2号", "2016-04-01", "https://example.com"), Basis("敬語の指針")),
        related=(RelatedPlace(Span(0, 2), Place(1, 1, 1, 3), "了解", "見出し"),),
    )
    assert shown(report(full)) == (
        "a.md  警告1件\n"
        "\n"
        "  a.md:3:4  警告  言葉づかい  ja-customer-phrase\n"
        "    3 | はい、了解しました。\n"
        "      |       ^^^^^^^^^^^^\n"
        "    「了解しました」は軽すぎます。\n"
        "    直し方: 承知いたしました\n"
        "     または かしこまりました\n"
        "    自動修正できます（--fix）\n"
        "    関連: a.md:1:1  了解  見出し\n"
        "    根拠: 景品表示法 5条2号\n"
        "          敬語の指針\n"
        "\n"
        "1ファイルを確認しました：警告1件\n"
        "うち1件は --fix で自動修正できます。\n"
        "くわしい説明：lintkit rule ja-customer-phrase\n"
    )


@pytest.mark.parametrize(
    ("lang", "parts"),
    [
        pytest.param("zh", ["a.md  1个警告", "警告  用语不当", "改为: A", "可自动修正", "依据: B"], id="Chinese"),
        pytest.param(
            "en", ["a.md  1 warning", "warning  wording", "Write: A", "mended by --fix", "Basis: B"], id="English"
        ),
    ],
)
def test_labels_are_in_the_language_of_the_messages(lang: str, parts: list[str]) -> None:
    text = shown(report(finding(suggestions=("A",), fix=SAFE, basis=(Basis("B"),))), lang=lang)
    assert [part for part in parts if part not in text] == []


def test_quiet_keeps_findings_and_problems() -> None:
    text = shown(report(finding(), notes=("note",), problems=(Problem("a.md", "broken"),)), quiet=True)
    assert "ja-customer-phrase" in text
    assert "broken" in text
    assert "note" not in text
    assert "ファイルを確認" not in text


def test_a_file_that_could_not_be_read_is_never_clean() -> None:
    text = shown(report(problems=(Problem("a.md", "not text"),)))
    assert text == ("a.md\n  a.md: 確認できません: not text\n\n1ファイルを確認しました：処理できなかったもの1件\n")


def test_problems_of_the_run_and_notes_are_shown() -> None:
    run = Report(report(notes=("guessed",)).files, (Problem("x.md", "no such file"), Problem("", "odd")))
    assert shown(run).startswith("a.md\n  guessed\n\nx.md: 確認できません: no such file\n\n確認できません: odd\n\n")


def test_a_note_of_a_clean_file_is_shown() -> None:
    assert shown(report(notes=("read as cp932, which was guessed",))).startswith(
        "a.md\n  read as cp932, which was guessed\n\n"
    )


def test_an_unsafe_fix_asks_for_care_and_is_not_counted() -> None:
    text = shown(report(finding(fix=Fix(SAFE.edits, safe=False))))
    assert "--unsafe-fixes" in text
    assert "うち" not in text


def test_words_over_several_lines_say_where_they_end() -> None:
    text = shown(report(finding(place=Place(3, 4, 5, 2))))
    assert "      |       ^^^^^^^^^^^^  ↓ 5行目まで続きます\n" in text


@pytest.mark.parametrize("line", ["", "   ", "\t"])
def test_a_finding_without_a_line_shows_none(line: str) -> None:
    text = shown(report(finding("", "", excerpt=Excerpt(line, Span(0, 0)))))
    assert "|" not in text


def test_long_lines_fit_the_width() -> None:
    long = finding("了解", "あ" * 200 + "了解" + "い" * 200, place=Place(1234, 201, 1234, 203))
    quoted = [line for line in shown(report(long), width=60).split("\n") if " | " in line]
    assert [sum(2 if ord(char) > 0x2FFF else 1 for char in line) <= 60 for line in quoted] == [True, True]


def test_long_messages_are_broken_where_japanese_may_be() -> None:
    text = shown(report(finding(message="期限を書いてください（例：発行日から3か月間有効）。" * 2)), width=40)
    assert "    期限を書いてください（例：発行日から\n    3か月間有効）。期限を書いてください\n" in text


def test_statistics_count_rules_most_frequent_first() -> None:
    found = [finding(), finding(), finding(rule="jp-price", severity=Severity.ERROR), finding(rule="b")]
    text = shown(report(*found), statistics=True)
    assert "ルール別の件数\n  2  警告    ja-customer-phrase\n  1  警告    b\n  1  エラー  jp-price\n\n" in text


def test_no_statistics_of_nothing() -> None:
    assert "ルール別" not in shown(report(), statistics=True)


def test_the_context_says_where_it_was_learnt() -> None:
    context = {
        "kind": Setting("thank-you-card", "inferred", (Reason("because-words", "「ご購入」"),)),
        "market": Setting("jp", "option"),
    }
    text = shown(report(context=context), show_context=True)
    assert text.startswith(
        "a.md\n"
        "  この文書の前提\n"
        "    kind    thank-you-card  内容から推定: 「ご購入」\n"
        "    market  jp              コマンドの指定\n"
        "\n"
    )
    assert "前提" not in shown(report(context=context))


@pytest.mark.parametrize(
    ("severity", "color"), [(Severity.ERROR, "31"), (Severity.WARNING, "33"), (Severity.INFO, "36")]
)
def test_colour_is_added_to_the_same_characters(severity: Severity, color: str) -> None:
    one = report(finding(severity=severity), problems=(Problem("", "x"),), context={}, notes=("n",))
    colored = shown(one, color=True)
    assert f"\x1b[{color}m\x1b[1m了解しました\x1b[0m" in colored
    assert _plain(colored) == shown(one)
    assert "\x1b" not in shown(one)


def test_clean_is_green() -> None:
    assert shown(report(), color=True).startswith("\x1b[32m")


def _plain(text: str) -> str:
    for code in ("0", "1", "31", "32", "33", "36"):
        text = text.replace(f"\x1b[{code}m", "")
    return text


HOSTILE = "\x1b]0;owned\x07\x9b2J\u202e::error::x\r\n::set-env name=A::b ##[add-mask]x"


def test_hostile_copy_drives_neither_terminal_nor_runner() -> None:
    evil = finding(
        HOSTILE,
        f"{HOSTILE} …",
        path=f"{HOSTILE}.md",
        rule="::error::rule",
        message=HOSTILE,
        suggestions=(HOSTILE,),
        basis=(Basis(HOSTILE, HOSTILE),),
        related=(RelatedPlace(Span(0, 1), Place(1, 1, 1, 2), HOSTILE, HOSTILE),),
        excerpt=Excerpt(HOSTILE.replace("\r\n", " "), Span(0, 5)),
    )
    context = {HOSTILE: Setting(HOSTILE, HOSTILE, (Reason("because-words", HOSTILE),))}
    problems = (Problem(HOSTILE, HOSTILE),)
    file = FileReport(HOSTILE, (evil,), context, problems, (HOSTILE,))
    text = shown(Report((file,), problems), show_context=True, statistics=True)
    assert {unicodedata.category(char) for char in text.replace("\n", "")}.isdisjoint({"Cc", "Cs", "Zl", "Zp"})
    assert not [line for line in text.split("\n") if line.lstrip().startswith("::") or "##[" in line]
    assert "\u202e" not in text


@given(st.text(st.characters(exclude_categories=[])), st.sampled_from(["ja", "zh", "en"]))
def test_any_copy_can_be_shown(words: str, lang: str) -> None:
    text = shown(report(finding(words, words, message=words, path=words, suggestions=(words,))), lang=lang)
    text.encode("utf-8")
