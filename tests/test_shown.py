"""Placeholders as people may see them: in messages, texts and excerpts no HOLE character is left."""

from __future__ import annotations

import json
from base64 import b64encode

import pytest

from lintkit.engine import Job, check
from lintkit.model import HOLE, Block, Hole, Report, Role, SourceMap, Span
from lintkit.reporters import REPORTERS, Options
from lintkit.shown import Shown
from tests.support import rules


def shown(text: str, *holes: str, kind: str = "variable") -> Shown:
    places = [at for at, char in enumerate(text) if char == HOLE]
    marks = tuple(Hole(at, kind, hole) for at, hole in zip(places, holes, strict=True))
    return Shown.of(Block(Role.PARAGRAPH, text, SourceMap(()), marks))


WORDS = [
    pytest.param(shown("お客様へ"), Span(0, 3), "お客様", id="none"),
    pytest.param(shown(f"{HOLE}様、了解", "{{name}}"), Span(3, 5), "了解", id="before"),
    pytest.param(shown(f"{HOLE}様、了解", "{{name}}"), Span(0, 2), "{{name}}様", id="inside"),
    pytest.param(shown(f"{HOLE}と{HOLE}", "{a}", "{bc}"), Span(0, 3), "{a}と{bc}", id="two"),
    pytest.param(shown(f"あ{HOLE}", "x" * 100), Span(0, 2), "あ…", id="too long to show"),
    pytest.param(shown(f"あ{HOLE}", "<img>", kind="image"), Span(0, 2), "あ…", id="an image"),
]


@pytest.mark.parametrize(("whole", "span", "words"), WORDS)
def test_words(whole: Shown, span: Span, words: str) -> None:
    assert whole.words(span) == words


MADE = [
    pytest.param("承知", "承知", id="none"),
    pytest.param(f"{HOLE}さん", "{a}さん", id="of the span"),
    pytest.param(f"{HOLE}。", "{b}。", id="from elsewhere in the block"),
    pytest.param(f"{HOLE}に{HOLE}", "…に…", id="which ones cannot be told"),
]


@pytest.mark.parametrize(("words", "expected"), MADE)
def test_what_a_check_made(words: str, expected: str) -> None:
    assert shown(f"{HOLE}様、{HOLE}。", "{a}", "{b}").made(words, Span(0, 2)) == expected


BODY = "いつもありがとうございます。{{name}}様、了解しました。{{code}}円分のクーポンを差し上げます。\n"
PLAIN = f"From: a@b.jp\nContent-Type: text/plain; charset=utf-8\n\n{BODY}"
ENCODED = (
    "From: a@b.jp\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
    + b64encode(BODY.encode()).decode()
)


@pytest.mark.parametrize("form", sorted(REPORTERS))
@pytest.mark.parametrize("mail", [pytest.param(PLAIN, id="plain"), pytest.param(ENCODED, id="encoded")])
def test_no_report_shows_a_hole(mail: str, form: str) -> None:
    report = Report((check("a.eml", mail.encode(), Job(tuple(rules().values()), "ja")),))
    assert report.findings
    assert HOLE not in REPORTERS[form](report, Options())


def test_a_mail_that_is_not_encoded_quotes_its_source() -> None:
    report = Report((check("a.eml", PLAIN.encode(), Job(tuple(rules().values()), "ja")),))
    for finding in json.loads(REPORTERS["json"](report, Options()))["findings"]:
        assert PLAIN[finding["offset"] : finding["end_offset"]] == finding["text"]
