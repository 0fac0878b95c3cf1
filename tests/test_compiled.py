"""Compiled rules: made once, and made anew when anything changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from lintkit import compiled as module
from lintkit import sources
from lintkit.compiled import Compiled, compiled, load_all, shown
from lintkit.facts.phrases import needs_of, use_needs
from lintkit.model import Problem

PAGE = """\
id: own-rule
verdict: style
severity: info
message: {ja: あ, zh: 啊, en: "a"}
why: because
basis: [{law: house style}]
check: {kind: phrase, dictionary: own}
valid: [いい。]
invalid: [⟦だめ⟧。]
"""
WORDS = "about: own words\nsource: us\nlists:\n  all:\n    - だめ\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, and a project's own rules beside it; of the shipped pages only the package's code counts."""
    monkeypatch.setenv("LINTKIT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    for name in ("rules", "dictionaries"):
        (tmp_path / "shipped" / name).mkdir(parents=True)
        (tmp_path / name).mkdir()
    for one in (module, sources):
        monkeypatch.setattr(one, "shipped", lambda name: tmp_path / "shipped" / name)
    (tmp_path / "rules" / "own-rule.yaml").write_text(PAGE, encoding="utf-8")
    (tmp_path / "dictionaries" / "own.yaml").write_text(WORDS, encoding="utf-8")
    return tmp_path


def both(home: Path) -> Compiled:
    return compiled([home / "rules"], [home / "dictionaries"])


def stored(home: Path) -> list[Path]:
    return sorted((home / "cache" / "rules").glob("*.pickle"))


def test_what_is_stored_is_what_was_made(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = both(home)
    assert [rule.id for rule in made.rules] == ["own-rule"]
    assert made.packs == {"own-rule": "rules"}
    assert made.dictionaries["own"].lists["all"].items == ("だめ",)
    assert made.rules[0].valid == ()
    monkeypatch.setattr(module, "load_all", lambda *_: pytest.fail("made anew"))
    assert both(home) == made


CHANGES = [
    pytest.param("rules/own-rule.yaml", PAGE.replace("because", "since"), id="a page"),
    pytest.param("dictionaries/own.yaml", WORDS.replace("だめ", "だめだ"), id="a dictionary"),
    pytest.param("rules/sub/own-two.yaml", PAGE.replace("own-rule", "own-two"), id="a new page"),
    pytest.param("dictionaries/two.yaml", WORDS, id="a new dictionary"),
]


@pytest.mark.parametrize(("name", "text"), CHANGES)
def test_any_change_makes_it_anew(home: Path, name: str, text: str) -> None:
    first = both(home)
    (home / name).parent.mkdir(exist_ok=True)
    (home / name).write_text(text, encoding="utf-8")
    second = both(home)
    assert second != first
    assert len(stored(home)) == 2


def test_another_version_makes_it_anew(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    both(home)
    monkeypatch.setattr(sources, "__version__", "99")
    both(home)
    assert len(stored(home)) == 2


def test_nothing_is_stored_where_nothing_can_be(home: Path) -> None:
    (home / "cache").write_text("a file", encoding="utf-8")
    assert [rule.id for rule in both(home).rules] == ["own-rule"]


def test_faulty_pages_are_said_and_not_stored(home: Path) -> None:
    (home / "rules" / "own-bad.yaml").write_text("id: own-bad\n", encoding="utf-8")
    (home / "dictionaries" / "bad.yaml").write_text("about: x\n", encoding="utf-8")
    found = both(home)
    assert [rule.id for rule in found.rules] == ["own-rule"]
    places = {one.path for one in found.problems}
    assert places == {"rules/own-bad.yaml:1", f"{home}/dictionaries/bad.yaml:1"}
    assert stored(home) == []


def test_an_id_that_exists_is_an_error(home: Path) -> None:
    (home / "shipped" / "rules" / "own-rule.yaml").write_text(PAGE, encoding="utf-8")
    found = both(home)
    assert found.problems == (
        Problem(
            "rules/own-rule.yaml",
            "there is a rule 'own-rule' already (shipped/rules/own-rule.yaml); give this one another id and file name",
        ),
    )


def test_all_pages_come_with_their_examples(home: Path) -> None:
    (rule,) = load_all([home / "rules"], [home / "dictionaries"]).rules
    assert [example.text for example in rule.invalid] == ["⟦だめ⟧。"]
    assert rule.invalid[0].line == 9


def test_a_page_that_cannot_be_read_has_a_key_too(home: Path) -> None:
    (home / "rules" / "own-dir.yaml").mkdir()
    assert len(both(home).problems) == 1


def test_the_code_counts(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    both(home)
    monkeypatch.setattr(sources, "_code", lambda folder: iter((f"{folder} changed",)))
    both(home)
    assert len(stored(home)) == 2


def test_names_are_shown_from_here(home: Path) -> None:
    assert shown(home / "rules" / "x.yaml") == "rules/x.yaml"
    assert shown(Path("/elsewhere/x.yaml")) == "/elsewhere/x.yaml"


def test_what_phrases_need_is_kept_with_the_rules(home: Path) -> None:
    (home / "dictionaries" / "own.yaml").write_text(WORDS + "    - (あ|い)う: え\n", encoding="utf-8")
    (home / "dictionaries" / "names.yaml").write_text(WORDS + "    - '(no phrase'\n", encoding="utf-8")
    assert both(home).needs == {"(あ|い)う": ("う",)}
    assert needs_of("(あ|い)う") == {"う"}
    both(home)
    assert needs_of("(あ|い)う") == ("う",)
    use_needs({})
