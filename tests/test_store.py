"""What is kept on disk: found again, never trusted, swept, and no trouble where it cannot be."""

from __future__ import annotations

import os
import pickle
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from lintkit import cache, store
from lintkit.model import Excerpt, FileReport, Finding, Place, Problem, Severity, Span, Verdict

FOUND = Finding(
    "a.md", Span(0, 1), "r", Severity.INFO, Verdict.STYLE, "m", "t", Place(1, 1, 1, 2), Excerpt("t", Span(0, 1))
)
REPORT = FileReport("a.md", (FOUND,))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LINTKIT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_what_was_kept_is_found_again(home: Path) -> None:
    assert not store.has("findings", "k")
    assert cache.find("k") is None
    cache.keep("k", REPORT)
    assert store.has("findings", "k")
    assert cache.find("k") == REPORT
    assert cache.find("other") is None
    assert home.stat().st_mode & 0o077 in {0, 0o055}
    assert (home / "findings").stat().st_mode & 0o077 == 0


def test_trouble_is_not_kept(home: Path) -> None:
    cache.keep("k", FileReport("a.md", (), problems=(Problem("a.md", "x"),)))
    assert cache.find("k") is None


class Evil:
    """Unpickles into a call."""

    def __reduce__(self) -> tuple[Any, ...]:
        return (os.system, ("false",))


class Sly:
    """Unpickles into a class that lintkit imports but does not own."""

    def __reduce__(self) -> tuple[Any, ...]:
        return (Path, ("x",))


DAMAGED = [
    pytest.param(b"", id="empty"),
    pytest.param(b"\x80\x05nonsense", id="nonsense"),
    pytest.param(pickle.dumps(["something else"]), id="something else"),
    pytest.param(pickle.dumps(Evil()), id="code"),
    pytest.param(pickle.dumps(Sly()), id="a foreign class"),
    pytest.param(b"clintkit.store\nPath\n(S'x'\ntR.", id="a foreign class by way of ours"),
    pytest.param(b"clintkit.store\nfolder\n(tR.", id="a function of ours"),
]


@pytest.mark.parametrize("data", DAMAGED)
def test_what_is_damaged_is_as_good_as_absent(home: Path, data: bytes) -> None:
    cache.keep("k", REPORT)
    (home / "findings" / "k.pickle").write_bytes(data)
    assert cache.find("k") is None


def test_nothing_is_kept_where_nothing_can_be(home: Path) -> None:
    home.write_text("a file", encoding="utf-8")
    cache.keep("k", REPORT)
    assert cache.find("k") is None


def test_old_things_are_swept_once_a_day(home: Path) -> None:
    cache.keep("old", REPORT)
    long_ago = time.time() - 30 * 24 * 60 * 60
    os.utime(home / "findings" / "old.pickle", (long_ago, long_ago))
    cache.keep("new", REPORT)
    assert cache.find("old") == REPORT
    os.utime(home / "findings" / "swept", (long_ago, long_ago))
    cache.keep("new", REPORT)
    assert cache.find("old") is None
    assert cache.find("new") == REPORT


DIGESTS = [
    pytest.param(("a", "b"), ("ab", ""), id="where a part ends"),
    pytest.param(("a",), ("a", ""), id="an empty part"),
    pytest.param(("が",), ("か\u3099",), id="composition"),
    pytest.param(("\udc80",), (b"\x81",), id="file names that are no text"),
]


@pytest.mark.parametrize(("one", "other"), DIGESTS)
def test_digests_differ(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert store.digest(*one) != store.digest(*other)
    assert store.digest(*one) == store.digest(*one)


def test_digests_without_the_quick_module(monkeypatch: pytest.MonkeyPatch) -> None:
    quick = store.digest("a")
    monkeypatch.setitem(sys.modules, "_blake2", None)
    assert store.digest("a") == quick


FOLDERS = [
    pytest.param("linux", {"XDG_CACHE_HOME": "/x"}, "/x/lintkit", id="XDG"),
    pytest.param("linux", {"HOME": "/h"}, "/h/.cache/lintkit", id="Linux"),
    pytest.param("darwin", {"HOME": "/h"}, "/h/Library/Caches/lintkit", id="macOS"),
    pytest.param("win32", {"LOCALAPPDATA": "/l"}, "/l/lintkit/cache", id="Windows"),
    pytest.param("linux", {"LINTKIT_CACHE_DIR": "/c"}, "/c", id="chosen"),
]


@pytest.mark.parametrize(("platform", "environment", "folder"), FOLDERS)
def test_the_folder(platform: str, environment: dict[str, str], folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LINTKIT_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert str(store.folder()) == folder
