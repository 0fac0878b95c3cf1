"""Regular expressions that are compiled when they are first used: one run meets few of the many."""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "groupindex", "groups")


class _Lazy:
    """Stands in for a pattern; the first use of a method puts the compiled pattern's methods in its place."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern to keep in a module: `re.compile` costs up to some milliseconds where Chinese characters are ranged."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
