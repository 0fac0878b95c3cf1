"""Regular expressions that are compiled when they are first used, and whose compiled programs can be kept."""

from __future__ import annotations

import re
from array import array
from typing import Any, NamedTuple, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "groupindex", "groups")


class Program(NamedTuple):
    """A compiled expression as plain values: what `re` hands to its matcher."""

    flags: int
    code: bytes  # 32-bit words
    groups: int
    names: dict[str, int]
    numbers: tuple[str | None, ...]


known: dict[tuple[str, int], Program] = {}
"""Programs of earlier runs, by pattern and flags."""
new: dict[tuple[str, int], Program] = {}
"""Programs that this run had to compile."""
_live: dict[tuple[str, int], re.Pattern[str]] = {}


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, which takes milliseconds where Chinese characters are ranged; a known program takes none."""
    key = (pattern, int(flags))
    if key not in _live:
        _live[key] = _revived(pattern, known[key]) if key in known else _compiled(pattern, int(flags))
    return _live[key]


def _revived(pattern: str, program: Program) -> re.Pattern[str]:
    """The matcher checks a program before it runs it; one that is none is compiled anew."""
    import _sre  # type: ignore[import-not-found]

    try:
        code = array("I", program.code).tolist()
        found: re.Pattern[str] = _sre.compile(
            pattern, program.flags, code, program.groups, program.names, program.numbers
        )
    except (RuntimeError, TypeError, ValueError, OverflowError):
        return re.compile(pattern, program.flags & ~re.DEBUG)
    return found


def _compiled(pattern: str, flags: int) -> re.Pattern[str]:
    """Compiled by the steps of `re`, so that the program can be kept; plainly where Python has other steps."""
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]

        tree = _parser.parse(pattern, flags)
        code = _compiler._code(tree, flags)
        names = dict(tree.state.groupdict)
        numbers = {number: name for name, number in names.items()}
        program = Program(
            flags | tree.state.flags,
            array("I", code).tobytes(),
            tree.state.groups - 1,
            names,
            tuple(numbers.get(number) for number in range(tree.state.groups)),
        )
    except (ImportError, AttributeError):
        return re.compile(pattern, flags)
    new[pattern, flags] = program
    return _revived(pattern, program)


class _Lazy:
    """Stands in for a pattern; the first use of a method puts the compiled pattern's methods in its place."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        real = compiled(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(real, method))
        return getattr(real, name)


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern to keep in a module: it is compiled when it is first used."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
