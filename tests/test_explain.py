from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest

from lintkit.explain import as_json, as_markdown, as_text, first_sentence, section, title
from lintkit.rule import Rule, load

PAGE = """
id: ja-test-phrase
verdict: style
severity: error
market: jp
language: ja
message:
  ja: 「{found}」は軽すぎます。「{better}」としてください。
  zh: “{found}”太随便。请写“{better}”。
  en: "'{found}' is too casual. Write '{better}'."
why: |
  Some courtesies are for equals, as `了解` is;
  <b>not</b> for customers.

  So says the [guide].
basis:
  - {law: 敬語の指針, article: 第2章, since: 2007-02-02, source: "https://example.com/guide"}
  - {law: 社内規程, source: a | b}
check:
  kind: phrase
  phrases:
    - 了解(しました)?: [承知いたしました, かしこまりました]
valid:
  - {text: 承知いたしました。, path: a.txt}
  - {text: "</pre><script>**x** | y\\n\\n# z", path: a.txt}
invalid:
  - {text: "はい、⟦了解しました⟧。\\n⟦了解⟧", path: a.txt, fixed: "はい、承知いたしました。\\n承知いたしました"}
"""


def written(folder: Path, page: str = PAGE) -> Rule:
    """The rule of a page."""
    path = folder / "ja-test-phrase.yaml"
    path.write_text(dedent(page), encoding="utf-8")
    return load(path)


@pytest.fixture
def rule(tmp_path: Path) -> Rule:
    return written(tmp_path)


def test_the_terminal_tells_everything_in_japanese(rule: Rule) -> None:
    assert as_text(rule, "ja") == (
        "ja-test-phrase  エラー  言葉づかい\n"
        "\n指摘\n"
        "    「了解しました」は軽すぎます。「承知いたしました」としてください。\n"
        "\n理由\n"
        "    Some courtesies are for equals, as `了解` is;\n"
        "    <b>not</b> for customers.\n"
        "\n"
        "    So says the [guide].\n"
        "\n根拠\n"
        "    敬語の指針 第2章（2007-02-02から）\n"
        "      https://example.com/guide\n"
        "    社内規程\n"
        "      a | b\n"
        "\n対象\n"
        "    language: ja\n"
        "    market: jp\n"
        "\n指摘される例（⟦ ⟧の中が指摘される言葉）\n"
        "    (a.txt)\n"
        "    - はい、⟦了解しました⟧。\n"
        "      ⟦了解⟧\n"
        "\n指摘されない例\n"
        "    (a.txt)\n"
        "    - 承知いたしました。\n"
        "    (a.txt)\n"
        "    - </pre><script>**x** | y\n"
        "\n"
        "      # z\n"
        "\n書きかえの例\n"
        "    → 承知いたしました\n"
        "    → かしこまりました\n"
        "    はい、⟦了解しました⟧。↵⟦了解⟧ → はい、承知いたしました。↵承知いたしました\n"
        "\nこのままでよいとき\n"
        "    その文の直前に、理由を添えて次のように書きます。\n"
        "      <!-- lintkit: ignore[ja-test-phrase] -- 法務確認済み -->\n"
        "    どこでも使わないときは lintkit.toml に書きます。\n"
        '      ignore = ["ja-test-phrase"]\n'
    )


@pytest.mark.parametrize(
    ("lang", "parts"),
    [
        ("zh", ["“了解しました”太随便。请写“承知いたしました”。", "依据\n", "（自2007-02-02起）"]),
        ("en", ["'了解しました' is too casual. Write '承知いたしました'.", "Basis\n", "(since 2007-02-02)"]),
    ],
)
def test_other_languages(rule: Rule, lang: str, parts: list[str]) -> None:
    assert [part for part in parts if part not in as_text(rule, lang)] == []


def test_colour_changes_no_character(rule: Rule) -> None:
    colored = as_text(rule, "ja", color=True)
    assert "\x1b[31m\x1b[1m⟦了解しました⟧\x1b[0m" in colored
    for code in ("\x1b[31m", "\x1b[1m", "\x1b[0m"):
        colored = colored.replace(code, "")
    assert colored == as_text(rule, "ja")


def test_a_rule_for_everything_and_one_that_is_off(tmp_path: Path) -> None:
    free = PAGE.replace("market: jp", "market: any").replace("language: ja", "language: any")
    text = as_text(written(tmp_path, free.replace("message:", "default: false\nmessage:", 1)), "en")
    assert "every document\n    Off unless selected: --select ja-test-phrase\n" in text


def test_limits_are_named_as_options_name_them(tmp_path: Path) -> None:
    limits = "documents: [sms, email]\naudience: [business]\nplatform: [line]\noccasion: [exam]\nmessage:"
    rule = written(tmp_path, PAGE.replace("message:", limits, 1))
    text = as_text(rule, "en")
    assert "kind: sms, email\n    audience: business\n    platform: line\n    occasion: exam\n" in text
    assert "kind: sms, email · audience: business · platform: line · occasion: exam" in section(rule)
    assert "'了解しました' is too casual." in text


def test_an_example_says_its_context(tmp_path: Path) -> None:
    rule = written(tmp_path, PAGE.replace("path: a.txt}", "path: a.txt, kind: sms}", 1))
    assert "(a.txt, kind=sms)\n    - 承知" in as_text(rule, "en")
    assert "<pre><i>a.txt, kind=sms</i>\n承知" in section(rule)


def test_a_plain_page(tmp_path: Path) -> None:
    page = PAGE.replace("{text: 承知いたしました。, path: a.txt}", "承知いたしました。").replace(", source: a | b", "")
    text = as_text(written(tmp_path, page[: page.index(", fixed:")] + "}\n"), "en")
    assert "\nNot found in\n    - 承知いたしました。\n" in text
    assert "    社内規程\n\nWhere" in text
    assert "\nHow to write it\n    → 承知いたしました\n    → かしこまりました\n\nWhen" in text


def test_hostile_pages_drive_no_terminal(tmp_path: Path) -> None:
    rule = written(tmp_path, PAGE.replace("承知いたしました。,", '"::error::\\e[31m",').replace("Some", "::error::"))
    text = as_text(rule, "en")
    assert "\x1b" not in text
    assert not [line for line in text.split("\n") if line.lstrip().startswith("::")]


def test_a_rule_that_finds_nothing_shows_its_message_without_words(tmp_path: Path) -> None:
    rule = written(tmp_path, PAGE.replace("- 了解(しました)?:", "- 御意:"))
    assert "    「…」は軽すぎます。「…」としてください。\n" in as_text(rule, "ja")
    assert "→ 承知いたしました\n    → か" not in as_text(rule, "ja")


def test_as_json(rule: Rule) -> None:
    value = json.loads(json.dumps(as_json(rule)))
    assert value["id"] == "ja-test-phrase"
    assert value["message"]["zh"] == "“{found}”太随便。请写“{better}”。"
    assert value["basis"][1] == {"law": "社内規程", "article": "", "since": "", "source": "a | b"}
    assert value["invalid"] == [
        {
            "text": "はい、了解しました。\n了解",
            "marks": [
                {"offset": 3, "end_offset": 9, "text": "了解しました"},
                {"offset": 11, "end_offset": 13, "text": "了解"},
            ],
            "path": "a.txt",
            "context": {},
            "fixed": "はい、承知いたしました。\n承知いたしました",
        }
    ]
    assert value["valid"][0]["marks"] == []


def test_a_section_of_markdown(rule: Rule) -> None:
    assert section(rule) == (
        "### ja-test-phrase\n"
        "\n"
        "**error** · *style* · language: ja · market: jp\n"
        "\n"
        "- 日本語: 「了解しました」は軽すぎます。「承知いたしました」としてください。\n"
        "- 中文: “了解しました”太随便。请写“承知いたしました”。\n"
        "- English: '了解しました' is too casual. Write '承知いたしました'.\n"
        "\n"
        "Some courtesies are for equals, as `了解` is; &lt;b&gt;not&lt;/b&gt; for customers.\n"
        "\n"
        "So says the \\[guide\\].\n"
        "\n"
        "Basis:\n"
        "\n"
        "- 敬語の指針 第2章, since 2007-02-02: <https://example.com/guide>\n"
        "- 社内規程: a \\| b\n"
        "\n"
        "Found:\n"
        "\n"
        "<pre><i>a.txt</i>\n"
        "はい、<b>了解しました</b>。\n"
        "<b>了解</b>\n"
        "<i>fixed:</i>\n"
        "はい、承知いたしました。\n"
        "承知いたしました</pre>\n"
        "\n"
        "Not found:\n"
        "\n"
        "<pre><i>a.txt</i>\n"
        "承知いたしました。</pre>\n"
        "\n"
        "<pre><i>a.txt</i>\n"
        "&lt;/pre&gt;&lt;script&gt;**x** | y\n"
        "\n"
        "# z</pre>\n"
        "\n"
        "To accept a finding: `<!-- lintkit: ignore[ja-test-phrase] -- the reason -->` before the text.\n"
    )


def test_a_rule_made_ready_for_a_run_has_no_examples_to_show(rule: Rule) -> None:
    text = section(replace(rule, valid=(), invalid=()), ["en"])
    assert "- English: '…' is too casual. Write '…'.\n" in text
    assert "Found" not in text
    assert "Not found" not in text
    assert "found" not in as_text(replace(rule, valid=(), invalid=()), "en").lower()


def test_one_language_only(rule: Rule) -> None:
    assert "中文" not in section(rule, ["ja"])


def test_a_rule_without_limits_or_dates(tmp_path: Path) -> None:
    page = PAGE.replace("market: jp", "market: any\ndefault: false").replace(", source: a | b", "")
    text = section(written(tmp_path, page))
    assert "**error** · *style* · off unless selected · language: ja\n" in text
    assert "- 社内規程\n" in text


def test_the_page_of_all_rules(rule: Rule) -> None:
    text = as_markdown([rule], {rule.id: "ja-pack"})
    assert text.startswith("# Rules\n")
    assert "| ja-pack | Severity |" in text
    assert "| [ja-test-phrase](#ja-test-phrase) | error | style | '…' is too casual. |" in text
    assert f"## ja-pack\n\n{section(rule)}" in text
    assert text == as_markdown([rule], {rule.id: "ja-pack"})


def test_rules_of_ones_own_come_last(rule: Rule) -> None:
    assert "## Rules of your own\n\n### ja-test-phrase" in as_markdown(iter([rule]))


def test_title_is_the_first_sentence_without_words(rule: Rule) -> None:
    assert title(rule, "zh") == "“…”太随便。"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param(
            "「本日終了。」は使えません。期限を書いてください。",
            ("「本日終了。」は使えません。", "期限を書いてください。"),
            id="ja",
        ),
        pytest.param("无句号", ("无句号", ""), id="no stop"),
        pytest.param("'No.1' needs proof. Add it.", ("'No.1' needs proof.", "Add it."), id="en"),
        pytest.param("」）変です。続き", ("」）変です。", "続き"), id="unbalanced closings"),
    ],
)
def test_first_sentence(text: str, parts: tuple[str, str]) -> None:
    assert first_sentence(text) == parts


@pytest.mark.parametrize(
    ("message", "said"),
    [
        pytest.param("「{found}」の根拠がありません[[（不足：{better}）]]。", "「…」の根拠がありません。", id="beside"),
        pytest.param("「{found}」の[[{better}がありません。]]書いてください。", "「…」の…がありません。", id="the end"),
    ],
)
def test_a_title_has_no_marks_of_what_is_said_only_sometimes(tmp_path: Path, message: str, said: str) -> None:
    page = PAGE.replace("「{found}」は軽すぎます。「{better}」としてください。", message)
    assert title(written(tmp_path, page), "ja") == said
