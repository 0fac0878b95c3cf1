"""YAML read strictly: what every error names, and that scalars stay as they are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal, NamedTuple

import pytest

from lintkit import pages
from lintkit.pages import PageError, compose


class Color(StrEnum):
    RED = "red"
    GREEN = "green"


class Pair(NamedTuple):
    left: str
    right: str = "r"


@dataclass(frozen=True)
class Word:
    text: str

    @classmethod
    def from_page(cls, value: Any) -> Word:
        if value == "bad":
            raise ValueError("'bad' is bad")
        return cls(value)


@dataclass(frozen=True)
class Careful:
    size: int = 0

    def __post_init__(self) -> None:
        if self.size > 9:
            raise ValueError("size is at most 9")


@dataclass(frozen=True)
class Sample:
    name: str
    size: int = 0
    on: bool = False
    color: Color = Color.RED
    side: Literal["left", "right"] = "left"
    words: tuple[Word, ...] = ()
    pair: Pair | None = None
    careful: Careful | None = None
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    except_: tuple[str, ...] = ()
    long_name: str = ""


def built(text: str) -> Sample:
    page, node = compose(text, "p.yaml")
    sample: Sample = page.build(node, Sample, "sample")
    return sample


def test_everything_a_page_may_hold() -> None:
    text = """\
    name: 10:30
    size: 12
    on: true
    color: green
    side: right
    words: [a, b]
    pair: {left: x}
    careful: {size: 3}
    lists: {one: [1, 2], two: three}
    except: only
    long-name: yes
    """
    assert built(text) == Sample(
        "10:30", 12, True, Color.GREEN, "right", (Word("a"), Word("b")), Pair("x"), Careful(3),
        {"one": ("1", "2"), "two": ("three",)}, ("only",), "yes",
    )  # fmt: skip


SCALARS = ["10:30", "no", "2024-01-01", "1_980", "0x10", "1e3", "~", "null", ".5", "＋税", "=", "<<"]


@pytest.mark.parametrize("written", SCALARS)
def test_scalars_stay_as_they_are_written(written: str) -> None:
    assert built(f"name: {written}").name == written


FAULTS = [
    pytest.param("nme: x", "p.yaml:1: sample has no key 'nme'; did you mean 'name'?", id="unknown key"),
    pytest.param(
        "name: x\nzzz: y",
        "p.yaml:2: sample has no key 'zzz'; allowed: careful, color, except, lists, long_name, name, on, pair, side, "
        "size, words",
        id="unknown key, nothing near",
    ),
    pytest.param("size: 1", "p.yaml:1: sample lacks the key 'name'", id="missing key"),
    pytest.param("name: x\nname: y", "p.yaml:2: sample: the key 'name' stands twice; keep one of them", id="twice"),
    pytest.param("name: [x]", "p.yaml:1: name wants a single value here", id="a list for a value"),
    pytest.param("name: x\nsize: 1.5", "p.yaml:2: size wants a number, not '1.5'", id="no number"),
    pytest.param("name: x\nsize: １", "p.yaml:2: size wants a number, not '１'", id="a full-width digit"),
    pytest.param("name: x\non: yes", "p.yaml:2: on cannot be 'yes'; allowed: true, false", id="yes is no truth"),
    pytest.param("name: x\ncolor: gren", "p.yaml:2: color cannot be 'gren'; did you mean 'green'?", id="enum"),
    pytest.param("name: x\nside: up", "p.yaml:2: side cannot be 'up'; allowed: left, right", id="literal"),
    pytest.param("name: x\nwords:\n- ok\n- bad", "p.yaml:4: words: 'bad' is bad", id="what a type says of itself"),
    pytest.param("name: x\ncareful: {size: 10}", "p.yaml:2: careful: size is at most 9", id="what a record says"),
    pytest.param("name: x\npair: {}", "p.yaml:2: pair lacks the key 'left'", id="named tuple"),
    pytest.param("name: x\npair: y", "p.yaml:2: pair wants 'key: value' lines here", id="no mapping"),
    pytest.param("- x", "p.yaml:1: sample wants 'key: value' lines here", id="a list for a page"),
    pytest.param(
        "name: x\nlists: {a: 1, a: 2}", "p.yaml:2: lists: the key 'a' stands twice; keep one of them", id="inside"
    ),
    pytest.param("? [a]\n: b", "p.yaml:1: sample: a key must be a plain word", id="a list for a key"),
    pytest.param("name: &a x\nlong-name: *a", "p.yaml:2: aliases (*name) are not used here", id="alias"),
    pytest.param("name: " + "[" * 40, "p.yaml:1: nested more than 30 levels deep", id="deep"),
    pytest.param("name: [x\n", "p.yaml:2: not YAML: did not find expected ',' or ']'", id="not YAML"),
    pytest.param(
        "name: \x07",
        "p.yaml: not YAML: unacceptable character #x0007: control characters are not allowed",
        id="a control character",
    ),
    pytest.param("", "p.yaml: the page is empty", id="empty"),
    pytest.param("a: b\n---\nc: d", "p.yaml:2: not YAML: but found another document", id="two documents"),
]


@pytest.mark.parametrize(("text", "message"), FAULTS)
def test_faults_name_file_line_key_and_what_is_allowed(text: str, message: str) -> None:
    with pytest.raises(PageError) as why:
        built(text)
    assert str(why.value) == message


def test_a_file_is_read_with_or_without_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text("name: 名", encoding="utf-8-sig")
    page, node = pages.read(path)
    assert page.build(node, Sample, "sample").name == "名"


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    with pytest.raises(PageError, match=r"^p: cannot be read as UTF-8"):
        pages.read(path, "p")
    path.write_bytes("名".encode("cp932"))
    with pytest.raises(PageError, match="cannot be read as UTF-8"):
        pages.read(path)
