"""Settings: which file counts, what it may say, and how its errors read."""

from __future__ import annotations

from pathlib import Path

import pytest

from lintkit.config import Config, ConfigError, nearest, read
from lintkit.model import Severity
from lintkit.patterns import spec


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def configured(folder: Path, text: str, name: str = "lintkit.toml") -> Config:
    (folder / name).write_text(text, encoding="utf-8")
    found = read(folder / name)
    assert found
    return found


def test_everything_a_config_may_say(folder: Path) -> None:
    found = configured(
        folder,
        """\
        select = ["default", "cn-ads"]
        ignore = "ja-customer-phrase"
        lang = "ja"
        fail-level = "error"
        exclude = ["drafts/"]
        rules = ["lint/rules"]
        dictionaries = ["lint/words"]
        [severity]
        ja-double-keigo = "info"
        [thresholds]
        pushes-per-week = 3
        reward-range = [500, 3000]
        [[overrides]]
        paths = ["cards/**"]
        kind = "thank-you-card"
        audience = "business"
        ignore = ["ja-double-keigo"]
        severity = { ja-customer-phrase = "error" }
        """,
    )
    assert found.select == ("default", "cn-ads")
    assert found.ignore == ("ja-customer-phrase",)
    assert (found.lang, found.fail_level) == ("ja", "error")
    assert found.severity == {"ja-double-keigo": Severity.INFO}
    assert found.thresholds == {"pushes-per-week": (3,), "reward-range": (500, 3000)}
    (override,) = found.overriding(folder / "cards" / "a.md")
    assert override.context == {"kind": "thank-you-card", "audience": "business"}
    assert override.severity == {"ja-customer-phrase": Severity.ERROR}
    assert list(found.overriding(folder / "mails" / "a.md")) == []


FAULTS = [
    pytest.param('selct = ["x"]', "lintkit.toml:1: the config has no key 'selct'; did you mean 'select'?", id="key"),
    pytest.param(
        '# selct\n\n  "selct" = ["x"]',
        "lintkit.toml:3: the config has no key 'selct'; did you mean 'select'?",
        id="quoted",
    ),
    pytest.param(
        "[sevrity]\n", "lintkit.toml:1: the config has no key 'sevrity'; did you mean 'severity'?", id="table"
    ),
    pytest.param("lang = 'jp'", "lintkit.toml:1: lang cannot be 'jp'; allowed: ja, zh, en", id="value"),
    pytest.param("lang = 1", "lintkit.toml:1: lang cannot be '1'; allowed: ja, zh, en", id="no text"),
    pytest.param("select = [1]", 'lintkit.toml:1: select wants a list of texts, for example select = ["…"]', id="list"),
    pytest.param(
        "select = ['']", 'lintkit.toml:1: select wants a list of texts, for example select = ["…"]', id="empty"
    ),
    pytest.param(
        "severity = 1", 'lintkit.toml:1: severity wants lines of the form  rule-id = "error"', id="severities"
    ),
    pytest.param(
        "[severity]\nja-x = 'eror'", "lintkit.toml:2: ja-x cannot be 'eror'; did you mean 'error'?", id="severity"
    ),
    pytest.param(
        "overrides = 1", "lintkit.toml:1: overrides wants tables that begin with the line [[overrides]]", id="overrides"
    ),
    pytest.param(
        "[[overrides]]\npaths = ['a']\nkind = 'email'\n\n[[overrides]]\npaths = ['b']\nknd = 'email'",
        "lintkit.toml:7: an override has no key 'knd'; did you mean 'kind'?",
        id="the second override",
    ),
    pytest.param(
        "[[overrides]]\npaths = ['a']\nkind = 'email'\n\n[[overrides]]\npaths = ['b']\nkind = 'mail'",
        "lintkit.toml:7: kind cannot be 'mail'; did you mean 'email'?",
        id="a value that another override has right",
    ),
    pytest.param(
        "overrides = [{ paths = ['a'], knd = 'email' }]",
        "lintkit.toml:1: an override has no key 'knd'; did you mean 'kind'?",
        id="inline",
    ),
    pytest.param(
        "[[overrides]]\nkind = 'email'",
        "lintkit.toml:1: an override lacks the key 'paths', for example paths = [\"cards/**\"]",
        id="no paths",
    ),
    pytest.param("exclude = ['a', '!']", "lintkit.toml:1: exclude: '!' is no pattern as in .gitignore", id="a pattern"),
    pytest.param(
        'exclude = [\n  "foo\\\\",\n]',
        "lintkit.toml:2: exclude: 'foo\\' is no pattern as in .gitignore",
        id="a backslash at the end",
    ),
    pytest.param(
        "[[overrides]]\npaths = ['[z-a].md']",
        "lintkit.toml:2: paths: '[z-a].md' is no pattern as in .gitignore",
        id="a range of an override",
    ),
    pytest.param(
        "thresholds = 2", "lintkit.toml:1: thresholds wants lines of the form  pushes-per-week = 2", id="thresholds"
    ),
    pytest.param(
        "[thresholds]\npush-per-week = 2",
        "lintkit.toml:2: thresholds has no key 'push-per-week'; did you mean 'pushes-per-week'?",
        id="a threshold's name",
    ),
    pytest.param(
        "[thresholds]\npushes-per-week = '2'",
        "lintkit.toml:2: pushes-per-week wants a whole number, for example pushes-per-week = 2",
        id="a threshold that is no number",
    ),
    pytest.param(
        "[thresholds]\npushes-per-week = true",
        "lintkit.toml:2: pushes-per-week wants a whole number, for example pushes-per-week = 2",
        id="a threshold that is true",
    ),
    pytest.param(
        "[thresholds]\nreward-range = 5000",
        "lintkit.toml:2: reward-range wants two whole numbers, the smaller one first,"
        " for example reward-range = [1000, 5000]",
        id="a range of one number",
    ),
    pytest.param(
        "[thresholds]\n\ndiscount-range = [30, 10]",
        "lintkit.toml:3: discount-range wants two whole numbers, the smaller one first,"
        " for example discount-range = [10, 30]",
        id="a range upside down",
    ),
    pytest.param("lang = ja", "lintkit.toml:1: not TOML: Invalid value", id="not TOML"),
    pytest.param("a = [1,\n", "lintkit.toml:2: not TOML: Invalid value", id="TOML that ends early"),
    pytest.param("lang = 'ja'\nlang = 'zh'", "lintkit.toml:2: not TOML: Cannot overwrite a value", id="twice"),
]


@pytest.mark.parametrize(("text", "message"), FAULTS)
def test_faults_name_file_line_and_what_is_allowed(folder: Path, text: str, message: str) -> None:
    (folder / "lintkit.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as why:
        read(folder / "lintkit.toml")
    assert str(why.value) == message


def test_faults_in_a_pyproject_are_looked_for_in_its_table(folder: Path) -> None:
    text = '[project]\nname = "x"\nlang = "not ours"\n\n[tool.lintkit]\nlang = "jp"\n'
    (folder / "pyproject.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"^pyproject\.toml:6: lang cannot be 'jp'"):
        read(folder / "pyproject.toml")


def test_a_table_that_is_no_table(folder: Path) -> None:
    (folder / "pyproject.toml").write_text('[tool]\nlintkit = "ja"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"^pyproject\.toml:2: lintkit wants a table"):
        read(folder / "pyproject.toml")


def test_bytes_that_are_no_utf8(folder: Path) -> None:
    (folder / "lintkit.toml").write_bytes("# 設定".encode("cp932"))
    with pytest.raises(ConfigError, match=r"^lintkit\.toml: cannot be read as UTF-8"):
        read(folder / "lintkit.toml")


def test_a_byte_order_mark_is_read(folder: Path) -> None:
    (folder / "lintkit.toml").write_text('lang = "ja"', encoding="utf-8-sig")
    assert nearest(folder).lang == "ja"


def test_the_nearest_file_counts_alone(folder: Path) -> None:
    configured(folder, 'lang = "ja"\nfail-level = "error"')
    (folder / "a" / "b").mkdir(parents=True)
    configured(folder / "a", 'lang = "zh"')
    below = nearest(folder / "a" / "b")
    assert (below.lang, below.fail_level) == ("zh", "")
    assert nearest(folder).lang == "ja"


PYPROJECTS = [
    pytest.param("[project]\nname = 'x'\n", id="says nothing"),
    pytest.param("[project]\ndependencies = ['lintkit']\n", id="depends on lintkit"),
    pytest.param("this is not TOML", id="broken, but none of ours"),
]


@pytest.mark.parametrize("text", PYPROJECTS)
def test_a_pyproject_without_our_table_is_passed_over(folder: Path, text: str) -> None:
    configured(folder, 'lang = "ja"')
    (folder / "a").mkdir()
    (folder / "a" / "pyproject.toml").write_text(text, encoding="utf-8")
    assert nearest(folder / "a").lang == "ja"


def test_lintkit_toml_counts_before_pyproject(folder: Path) -> None:
    configured(folder, '[tool.lintkit]\nlang = "zh"', "pyproject.toml")
    assert nearest(folder).lang == "zh"
    nearest.cache_clear()
    configured(folder, 'lang = "ja"')
    assert nearest(folder).lang == "ja"


def test_no_config_says_nothing(folder: Path) -> None:
    assert nearest(Path(folder.anchor)) == Config()
    assert Config().folders("rules") == ()
    assert not Config().excludes(folder / "a.md")


PATTERNS = [
    pytest.param("drafts/", "drafts/a.md", True, id="a folder"),
    pytest.param("drafts", "x/drafts/y/a.md", True, id="a name anywhere"),
    pytest.param("/drafts", "x/drafts/a.md", False, id="only at the top"),
    pytest.param("*.bak.md", "x/a.bak.md", True, id="an ending"),
    pytest.param("返品/**", "返品/画面.md", True, id="Japanese"),
    pytest.param("drafts/", "drafts.md", False, id="another name"),
]


@pytest.mark.parametrize(("pattern", "path", "excluded"), PATTERNS)
def test_patterns_are_read_as_gitignore_does(folder: Path, pattern: str, path: str, excluded: bool) -> None:
    found = configured(folder, f"exclude = ['{pattern}']")
    assert found.excludes(folder / path) is excluded


def test_patterns_of_a_config_elsewhere_count_from_the_current_folder(folder: Path) -> None:
    (folder / "shared").mkdir()
    (folder / "copy").mkdir()
    found = configured(folder / "shared", "exclude = ['/copy/drafts']")
    assert found.excludes(folder / "copy" / "drafts" / "a.md")
    assert not found.excludes(Path(folder.anchor) / "copy" / "drafts" / "a.md")


def test_folders_are_beside_the_config(folder: Path) -> None:
    (folder / "lint").mkdir()
    found = configured(folder, "rules = ['lint']\ndictionaries = [\n  'words',\n]")
    assert found.folders("rules") == (folder / "lint",)
    with pytest.raises(ConfigError) as why:
        found.folders("dictionaries")
    assert str(why.value).endswith("lintkit.toml:3: dictionaries: there is no folder 'words' beside this file")


def test_a_place_that_cannot_be_told_is_the_file() -> None:
    assert Config().place("x") == ""


def test_what_is_named_as_ours_and_cannot_be_read(folder: Path) -> None:
    (folder / "lintkit.toml").mkdir()
    (folder / "pyproject.toml").mkdir()
    with pytest.raises(ConfigError, match=r"^lintkit\.toml: cannot be read \(Is a directory\)"):
        nearest(folder)
    (folder / "lintkit.toml").rmdir()
    (folder / "lintkit.toml").symlink_to("gone.toml")
    with pytest.raises(ConfigError, match=r"^lintkit\.toml: cannot be read \(No such file"):
        nearest(folder)


def test_several_patterns_of_which_one_cannot_be_read() -> None:
    assert spec(("[z-a]", "a.md")).match_file("a.md")
