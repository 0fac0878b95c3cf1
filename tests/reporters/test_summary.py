from __future__ import annotations

import pytest

from lintkit.model import Problem, Report, Severity
from lintkit.reporters import Options, job_summary
from tests.reporters.build import finding, report


@pytest.mark.parametrize(
    ("run", "shown"),
    [
        pytest.param(Report(()), "**lintkit** There are no files to check.\n\n", id="no files"),
        pytest.param(report(), "**lintkit** Checked 1 file: nothing to mend.\n\n", id="clean"),
    ],
)
def test_nothing_to_show(run: Report, shown: str) -> None:
    assert job_summary(run, Options()) == shown


def test_problems_then_findings_the_gravest_first() -> None:
    found = [finding(), finding(severity=Severity.ERROR, rule="jp-price", message="a | b")]
    run = Report(report(*found, problems=(Problem("x_y.md", "broken"),)).files, (Problem("", "odd"),))
    assert job_summary(run, Options(lang="ja")) == (
        "**lintkit** 1ファイルを確認しました：エラー1件、警告1件、処理できなかったもの2件\n"
        "\n"
        "- 確認できません: odd\n"
        "- x\\_y.md: 確認できません: broken\n"
        "\n"
        "| | 場所 | 言葉 | 指摘 |\n"
        "| --- | --- | --- | --- |\n"
        "| エラー | a.md:3:4 | 了解しました | a \\| b (jp-price) |\n"
        "| 警告 | a.md:3:4 | 了解しました | 「了解しました」は軽すぎます。 (ja-customer-phrase) |\n"
    )


def test_copy_is_no_markup() -> None:
    words = "<img src=x onerror=y> [a](https://b) `c`\n| d"
    text = job_summary(report(finding(words, words)), Options())
    assert "&lt;img src=x onerror=y&gt; \\[a\\](https\\://b) \\`c\\`↵\\| d" in text


def test_long_words_are_cut() -> None:
    assert f"| {'あ' * 200}… |" in job_summary(report(finding("あ" * 300, "あ" * 300)), Options())


def test_a_summary_stays_below_what_github_takes() -> None:
    text = job_summary(report(*[finding(message="あ" * 1000)] * 1000), Options(lang="en"))
    assert len(text.encode()) < 1024 * 1024
    last = text.rstrip("\n").split("\n")[-1]
    assert int(last.removesuffix(" more")) + text.count("\n| warning |") == 1000
