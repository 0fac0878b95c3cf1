"""Directives: what they silence, what they do not, and what is wrong with them."""

from __future__ import annotations

from functools import cache

import pytest

from lintkit.data import shipped
from lintkit.engine import Job, check
from lintkit.fix import fix
from lintkit.rule import Rule, load

BAD = "<p>了解しました。</p>"
FINE = "<p>承知いたしました。</p>"
RULE = "ja-customer-phrase"
OTHER = "ja-double-keigo"
DIRECTIVES = tuple(f"lintkit-directive-{fault}" for fault in ("malformed", "unknown", "unmatched", "unused"))
KNOWN = frozenset({RULE, OTHER, *DIRECTIVES})


def job(*ids: str) -> Job:
    return Job(tuple(page(one) for one in ids or (RULE, *DIRECTIVES)), known=KNOWN)


@cache
def page(rule: str) -> Rule:
    return load(next(shipped("rules").rglob(f"{rule}.yaml")))


def findings(text: str, path: str = "t.html", given: Job | None = None) -> list[tuple[int, str, str]]:
    """Line, rule without its pack, and words of each finding."""
    report = check(path, text.encode(), given or job())
    assert not report.problems
    return [(one.place.line, one.rule.removeprefix("lintkit-directive-"), one.text) for one in report.findings]


FRONT = [
    pytest.param("---\nkind: page\n---\n", [], id="other people's kind"),
    pytest.param("---\nlintkit-kind: email\nlintkit-market:\n---\n", [], id="known or empty"),
    pytest.param("---\nlintkit-version: 2\n---\n", [], id="no setting of ours"),
    pytest.param("---\nlintkit-kind: emial\nkind: page\n---\n", [(2, "unknown", "emial")], id="a slip"),
    pytest.param("---\nlintkit: {kind: emial}\n---\n", [(2, "unknown", "emial")], id="nested"),
    pytest.param("+++\n[lintkit]\nmarket = 'jpn'\n+++\n", [(3, "unknown", "jpn")], id="TOML"),
]


@pytest.mark.parametrize(("front", "expected"), FRONT)
def test_front_matter_that_says_nothing_lintkit_knows(front: str, expected: list[tuple[int, str, str]]) -> None:
    assert findings(front + "本文です。\n", "t.md") == expected


TRAILING = [
    pytest.param("了解しました。 <!-- {0} -->", [], id="this line"),
    pytest.param("了解しました。<!--{0}-->　", [], id="no spaces"),
    pytest.param("了解しました。<!-- {0} --> <!-- lintkit: ignore-file[ja-double-keigo] -->", [], id="two"),
    pytest.param(
        "了解しました。\n文です。 <!-- {0} -->", [(1, RULE, "了解しました"), (2, "unused", RULE)], id="another"
    ),
    pytest.param(
        "了解しました。 <!-- lintkit: ignored -->", [(1, RULE, "了解しました"), (1, "malformed", None)], id="bad"
    ),
    pytest.param("文です。<!-- 了解しました -->", [(1, RULE, "了解しました")], id="no directive is copy"),
]


@pytest.mark.parametrize(("text", "expected"), TRAILING)
def test_directives_behind_a_line_of_plain_text(text: str, expected: list[tuple[int, str, str | None]]) -> None:
    found = findings(text.format(f"lintkit: ignore-line[{RULE}] -- 引用") + "\n", "t.txt")
    assert found == [(line, rule, words or found[at][2]) for at, (line, rule, words) in enumerate(expected)]


SILENCED = [
    pytest.param(f"<!-- lintkit: ignore[{RULE}] -- 引用 -->\n{BAD}", id="the next block"),
    pytest.param(f"<!-- lintkit: ignore[{RULE}] -->\n\n\n{BAD}", id="the next block after blank lines"),
    pytest.param(f"<!--lintkit:ignore[{RULE}]-->{BAD}", id="no spaces"),
    pytest.param(f"<!--\n  lintkit:\n  ignore[\n    {RULE},\n  ]\n  -- 引用\n-->\n{BAD}", id="over several lines"),
    pytest.param(f"<!-- LINTKIT: IGNORE[{RULE}] -->\n{BAD}", id="capitals"),
    pytest.param(f"<!-- ｌｉｎｔｋｉｔ：ｉｇｎｏｒｅ［{RULE}］――引用 -->\n{BAD}", id="full width"),
    pytest.param(f"<!-- lintkit ignore[{RULE}] -->\n{BAD}", id="the colon forgotten"),
    pytest.param(f"<!-- lintkit: ignore[ja-double-keigo、{RULE}] -->\n{BAD}", id="ideographic comma"),
    pytest.param(f"<!-- lintkit: ignore[{RULE},] — 引用 -->\n{BAD}", id="trailing comma, dash"),
    pytest.param(f"<p>了解しました。<!-- lintkit: ignore[{RULE}] -->ありがとう。</p>", id="inside the block"),
    pytest.param(f"<p>了解しました。<!-- lintkit: ignore[{RULE}] --></p>", id="at the end of the block"),
    pytest.param(f"{BAD} <!-- lintkit: ignore[{RULE}] -->\n{FINE}", id="behind the block on its line"),
    pytest.param(
        f"<!-- lintkit: ignore[{RULE}] -->\n<p><img alt='了解しました'>本文。</p>", id="what begins on the line"
    ),
    pytest.param(
        f"<!-- lintkit: ignore[{RULE}] -->\n<table><tr><th>番号</th><th>返答</th></tr>\n"
        "<tr><td>一</td><td>了解しました</td></tr></table>",
        id="a whole table",
    ),
    pytest.param(f"{BAD}<!-- lintkit: ignore-line[{RULE}] -->", id="this line"),
    pytest.param(f"{FINE}\n{BAD}\n{FINE}\n<!-- lintkit: ignore-file[{RULE}] -->", id="the file, from its end"),
    pytest.param(
        f"<!-- lintkit: disable[{RULE}] -->\n{BAD}\n{BAD}\n<!-- lintkit: enable[{RULE}] -->\n{FINE}", id="a range"
    ),
    pytest.param(
        f"<!-- lintkit: disable[{RULE}, ja-double-keigo] -->\n{BAD}\n<!-- lintkit: enable[{RULE}] -->\n"
        "<!-- lintkit: enable[ja-double-keigo] -->",
        id="ranges that end apart",
    ),
    pytest.param(
        f"<!-- lintkit: ignore-file[{RULE}] -->\n<!-- lintkit: ignore[{RULE}] -->\n{BAD}", id="twice, both are used"
    ),
]


@pytest.mark.parametrize("text", SILENCED)
def test_silences(text: str) -> None:
    assert findings(text) == []


FOUND = [
    pytest.param(
        f"<!-- lintkit: ignore[{RULE}] -->\n{BAD}\n{BAD}", [(3, RULE, "了解しました")], id="not the block after"
    ),
    pytest.param(
        f"{BAD}\n<!-- lintkit: ignore[{RULE}] -->\n{FINE}",
        [(1, RULE, "了解しました"), (2, "unused", RULE)],
        id="not the block before",
    ),
    pytest.param(
        f"{BAD}<!-- lintkit: ignore[{RULE}] -->{BAD}", [(1, RULE, "了解しました")], id="between two: only the next"
    ),
    pytest.param(f"{FINE}\n<!-- lintkit: ignore[{RULE}] -->", [(2, "unused", RULE)], id="nothing after it"),
    pytest.param(f"<!-- lintkit: ignore[{RULE}x] -->", [(1, "unknown", f"{RULE}x")], id="no block at all"),
    pytest.param(
        f"{BAD}\n<!-- lintkit: ignore-line[{RULE}] -->\n{FINE}",
        [(1, RULE, "了解しました"), (2, "unused", RULE)],
        id="another line",
    ),
    pytest.param(
        f"<!-- lintkit: ignore[ja-double-keigo] -->\n{BAD}",
        [(2, RULE, "了解しました")],
        id="another rule, which did not run",
    ),
    pytest.param(
        f"<!-- lintkit: disable[{RULE}] -->\n{BAD}",
        [(1, "unmatched", RULE), (2, RULE, "了解しました")],
        id="a range without an end silences nothing",
    ),
    pytest.param(
        f"{BAD}\n<!-- lintkit: enable[{RULE}] -->",
        [(1, RULE, "了解しました"), (2, "unmatched", RULE)],
        id="an end without a beginning",
    ),
    pytest.param(
        f"<!-- lintkit: disable[{RULE}] -->\n{FINE}\n<!-- lintkit: enable[{RULE}] -->\n{BAD}",
        [(1, "unused", RULE), (4, RULE, "了解しました")],
        id="after the range",
    ),
    pytest.param(
        f"<!-- lintkit: disable[{RULE}] -->\n" * 2 + f"{BAD}\n<!-- lintkit: enable[{RULE}] -->",
        [(2, "unmatched", RULE)],
        id="a range in a range",
    ),
    pytest.param(
        f"<!-- lintkit: ignore -->\n{BAD}",
        [(1, "malformed", "<!-- lintkit: ignore -->"), (2, RULE, "了解しました")],
        id="never a blanket",
    ),
    pytest.param(
        f"<!-- lintkit: ignore [ ] -->\n{BAD}",
        [(1, "malformed", "<!-- lintkit: ignore [ ] -->"), (2, RULE, "了解しました")],
        id="no id",
    ),
    pytest.param(
        f"<!-- lintkit: ignore[{RULE}] 引用 -->\n{BAD}",
        [(1, "malformed", f"<!-- lintkit: ignore[{RULE}] 引用 -->"), (2, RULE, "了解しました")],
        id="a reason without its dash",
    ),
    pytest.param(
        f"<!-- lintkit: ignore[{RULE}x] -->\n{BAD}",
        [(1, "unknown", f"{RULE}x"), (2, RULE, "了解しました")],
        id="an id that nobody has",
    ),
    pytest.param(
        "<!-- lintkit: ignore[lintkit-directive-unused] -->\n<!-- lintkit: ignore -->",
        [(1, "unused", "lintkit-directive-unused"), (2, "malformed", "<!-- lintkit: ignore -->")],
        id="directive findings cannot be silenced",
    ),
    pytest.param(
        "<!-- lintkit: kind=thankyou-card -->\n" + FINE, [(1, "unknown", "kind=thankyou-card")], id="a context value"
    ),
    pytest.param(
        "<!-- lintkit: kind=email でお願いします -->\n" + FINE,
        [(1, "malformed", "<!-- lintkit: kind=email でお願いします -->")],
        id="words after a context value",
    ),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_says(text: str, expected: list[tuple[int, str, str]]) -> None:
    assert findings(text) == expected


COMMENTS = [
    pytest.param("<!-- lintkit で確認済み -->", id="prose"),
    pytest.param("<!-- textlint-disable -->", id="another tool"),
    pytest.param("<!-- lintkit: kind=email audience=business -->", id="a context directive"),
    pytest.param(f"<pre>&lt;!-- lintkit: ignore[{RULE}] --&gt;</pre>", id="shown, not meant"),
]


@pytest.mark.parametrize("comment", COMMENTS)
def test_other_comments_are_left_alone(comment: str) -> None:
    assert findings(f"{comment}\n{FINE}") == []


def test_unused_is_said_only_of_rules_that_looked() -> None:
    text = f"<!-- lintkit: ignore[{RULE}] -->\n{FINE}"
    assert findings(text, given=job(*DIRECTIVES)) == []
    internal = Job(job().rules, given={"audience": "internal"}, known=KNOWN)
    assert findings(text, given=internal) == []


def test_markdown_and_plain_text() -> None:
    bad = "ご連絡ありがとうございます。了解しました。"
    assert findings(f"<!-- lintkit: ignore[{RULE}] -->\n\n{bad}\n\n{bad}\n", "t.md") == [(5, RULE, "了解しました")]
    assert findings("`<!-- lintkit: ignore -->` と書きます。\n", "t.md") == []
    assert findings(f"<!-- lintkit: ignore[{RULE}] -->\n{bad}", "t.txt") == []


SUGGESTED = [
    pytest.param("ignore[ja-custmer-phrase]", ("ja-customer-phrase",), id="a rule"),
    pytest.param("ignore[zzzzzz]", (), id="nothing near"),
    pytest.param("kind=thankyou-card", ("kind=thank-you-card",), id="a context value"),
    pytest.param("kidn=email", ("kind=email",), id="a context name"),
    pytest.param("zzzzzzz=email", (), id="no name near"),
]


@pytest.mark.parametrize(("directive", "suggestions"), SUGGESTED)
def test_suggests_what_was_meant(directive: str, suggestions: tuple[str, ...]) -> None:
    report = check("t.html", f"<!-- lintkit: {directive} -->\n{FINE}".encode(), job())
    assert [one.suggestions for one in report.findings] == [suggestions]


HALF = f"<!-- lintkit: disable[{RULE}, {OTHER}] -->\n{FINE}\n<!-- lintkit: enable[{RULE}, {OTHER}] -->"
REMOVED = [
    pytest.param(f"{FINE}\n<!-- lintkit: ignore[{RULE}] -->\n{FINE}\n", f"{FINE}\n{FINE}\n", id="alone on its line"),
    pytest.param(f"{FINE}\r\n  <!-- lintkit: ignore[{RULE}] -->\r\n{FINE}", f"{FINE}\r\n{FINE}", id="CRLF"),
    pytest.param(f"{FINE}\n<!-- lintkit: ignore[{RULE}] -->", f"{FINE}\n", id="the last line"),
    pytest.param(f"{FINE}<!-- lintkit: ignore[{RULE}] -->", FINE, id="beside text"),
    pytest.param(
        f"<!-- lintkit: disable[{RULE}] -->\n{FINE}\n<!-- lintkit: enable[{RULE}] -->\n", f"{FINE}\n", id="a range"
    ),
    pytest.param(
        f"<!-- lintkit: ignore[{RULE}, ja-double-keigo] -- 引用 -->\n{FINE}",
        f"<!-- lintkit: ignore[ja-double-keigo] -- 引用 -->\n{FINE}",
        id="the first of two",
    ),
    pytest.param(
        f"<!-- lintkit: ignore[ja-double-keigo、{RULE}] -->\n{FINE}",
        f"<!-- lintkit: ignore[ja-double-keigo] -->\n{FINE}",
        id="the last of two",
    ),
    pytest.param(
        f"<!-- lintkit: ignore[{RULE}, lintkit-directive-unused, ja-double-keigo] -->\n{FINE}",
        f"<!-- lintkit: ignore[ja-double-keigo] -->\n{FINE}",
        id="two of three",
    ),
    pytest.param(
        f"<!-- lintkit: ignore[{RULE}, ja-double-kego] -->\n{FINE}",
        f"<!-- lintkit: ignore[ja-double-kego] -->\n{FINE}",
        id="beside a slip of the pen, which stays",
    ),
    pytest.param(HALF, HALF, id="half a range is left to its author"),
]


@pytest.mark.parametrize(("text", "fixed"), REMOVED)
def test_an_unused_directive_is_taken_out(text: str, fixed: str) -> None:
    assert fix("t.html", text.encode(), job()).data.decode() == fixed
