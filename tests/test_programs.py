"""Compiled expressions that are kept: they match as `re` does, and a damaged one is compiled anew."""

from __future__ import annotations

import builtins
import re
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintkit import lazy, programs, store

PATTERNS = [
    pytest.param(r"[一-龥]{2,8}クーポン", 0, id="characters in ranges"),
    pytest.param(r"(?P<low>\d+)(?:~(?P<high>\d+))?円", 0, id="named groups"),
    pytest.param(r"(?<![0-9])(\d{1,2})/(\d{1,2})(?!\d)", 0, id="groups and looks around"),
    pytest.param(r"^coupon$", re.IGNORECASE | re.MULTILINE, id="flags"),
    pytest.param(r"(?i:off)|割引", 0, id="flags of a part"),
    pytest.param(r"\bPR\b", re.ASCII, id="ASCII"),
]
TEXT = "春のクーポン 100~200円 5/1 12/31 OFF 割引\nCoupon\nPR"


@pytest.fixture(autouse=True)
def _forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("known", "new", "_live"):
        monkeypatch.setattr(lazy, name, {})


def hits(pattern: re.Pattern[str]) -> list[Any]:
    return [(one.span(), one.groups(), one.groupdict()) for one in pattern.finditer(TEXT)]


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_a_program_matches_as_its_pattern(pattern: str, flags: int) -> None:
    wanted = re.compile(pattern, flags)
    first = lazy.compiled(pattern, flags)
    assert (hits(first), first.flags, first.groupindex) == (hits(wanted), wanted.flags, wanted.groupindex)
    programs.keep()
    lazy._live.clear()
    lazy.new.clear()
    programs.recall()
    again = lazy.compiled(pattern, flags)
    assert not lazy.new
    assert (hits(again), again.flags, again.groupindex) == (hits(wanted), wanted.flags, wanted.groupindex)


def test_nothing_new_is_nothing_to_keep(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "put", lambda *_: pytest.fail("kept"))
    programs.keep()


def test_what_is_kept_is_no_mapping() -> None:
    store.put("programs", programs._key(), ["nonsense"])
    programs.recall()
    assert lazy.known == {}


def test_beyond_the_limit_only_the_last_run_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs, "_MOST", 1)
    lazy.compiled("a")
    programs.keep()
    lazy.new.clear()
    programs.recall()
    lazy.compiled("b")
    programs.keep()
    lazy.known.clear()
    programs.recall()
    assert list(lazy.known) == [("b", 0)]


@given(st.binary(max_size=64), st.integers(0, 5))
def test_a_damaged_program_is_compiled_anew(code: bytes, groups: int) -> None:
    lazy._live.clear()
    lazy.known[r"a(b)", 0] = lazy.Program(32, code, groups, {}, (None, None))
    found = lazy.compiled(r"a(b)")
    assert found.pattern == r"a(b)"


def test_another_python_compiles_as_it_does(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == "re" and args[2:] and args[2] and "_compiler" in args[2]:
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", missing)
    assert lazy.compiled("あ").search("いあ")
    assert not lazy.new


def test_programs_of_another_python_are_others(monkeypatch: pytest.MonkeyPatch) -> None:
    key = programs._key()
    monkeypatch.setattr(sys, "version", "4.0")
    assert programs._key() != key


def test_a_pattern_is_compiled_once() -> None:
    assert lazy.compiled("あ+") is lazy.compiled("あ+")


def test_a_lazy_pattern_is_compiled_when_it_is_used() -> None:
    pattern = lazy.regex("あ+")
    assert not lazy.new
    assert pattern.findall("ああいあ") == ["ああ", "あ"]
    assert list(lazy.new) == [("あ+", 0)]


def test_a_lazy_pattern_has_no_other_attributes() -> None:
    with pytest.raises(AttributeError):
        lazy.regex("a").nonsense  # type: ignore[attr-defined]  # noqa: B018
