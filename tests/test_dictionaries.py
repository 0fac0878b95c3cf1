"""Dictionaries: every shipped one can be read, and how the errors of one's own read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lintkit import dictionary
from lintkit.data import shipped
from lintkit.dictionary import Dictionary, Items, files, load, use_folders, words
from lintkit.facts.phrases import Entry
from lintkit.model import LintkitError

SHIPPED = sorted(shipped("dictionaries").glob("*.yaml"))


@pytest.fixture(autouse=True)
def _shipped_ones_afterwards() -> Iterator[None]:
    yield
    use_folders([])


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in SHIPPED])
def test_shipped_ones_can_be_read(path: Path) -> None:
    read = dictionary.read(path)
    assert read.about.strip()
    assert read.source.strip()
    assert read.lists
    assert all(items.items for items in read.lists.values())


WORDS = "about: a\nsource: b\nlists:\n  one: [x, y: z]\n  two:\n    - v: [w, u]\n"


def own(tmp_path: Path, text: str, name: str = "own") -> None:
    (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    use_folders([tmp_path])


def test_words_by_list_and_all_together(tmp_path: Path) -> None:
    own(tmp_path, WORDS)
    assert words("own/one") == ("x", {"y": "z"})
    assert words("own") == ("x", {"y": "z"}, {"v": ["w", "u"]})
    assert [Entry.from_page(word).better for word in words("own")] == [(), ("z",), ("w", "u")]


def test_ones_own_come_before_the_shipped_ones(tmp_path: Path) -> None:
    name = SHIPPED[0].stem
    own(tmp_path, WORDS, name)
    assert words(f"{name}/one") == ("x", {"y": "z"})
    use_folders([])
    assert load(name).lists != {}


def test_compiled_ones_need_no_file() -> None:
    use_folders([], {"own": Dictionary("a", "b", {"one": Items(("x",))})})
    assert words("own") == ("x",)


FAULTS = [
    pytest.param("about: a\nsource: b\nlists:\n  one: x\n", "own.yaml:4: one: a list of words is wanted", id="no list"),
    pytest.param(
        "about: a\nsource: b\nlists:\n  one: [x, x: y]\n",
        "own.yaml:4: one: 'x' stands twice; keep one of them",
        id="twice",
    ),
    pytest.param("about: a\nlists: {}\n", "own.yaml:1: dictionary lacks the key 'source'", id="no source"),
    pytest.param(WORDS + "list: x\n", "own.yaml:7: dictionary has no key 'list'; did you mean 'lists'?", id="key"),
]


@pytest.mark.parametrize(("text", "message"), FAULTS)
def test_faults_name_file_and_line(tmp_path: Path, text: str, message: str) -> None:
    own(tmp_path, text)
    with pytest.raises(LintkitError) as why:
        words("own")
    assert str(why.value).startswith(f"{tmp_path}/{message}")


def test_names_that_are_not_there(tmp_path: Path) -> None:
    own(tmp_path, WORDS)
    with pytest.raises(LintkitError, match=r"there is no dictionary 'owm'; did you mean 'own'\?"):
        words("owm/one")
    with pytest.raises(LintkitError, match="the dictionary 'own' has no list 'three'; allowed: one, two"):
        words("own/three")


def test_the_first_folder_that_has_a_name_wins(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.yaml").write_text(WORDS, encoding="utf-8")
    assert files([tmp_path / "a", tmp_path / "b"]) == {"x": tmp_path / "a" / "x.yaml"}
