"""Patterns of paths as .gitignore reads them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


@cache
def spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    """Patterns as .gitignore reads them; as for git, one that cannot be read matches nothing."""
    from warnings import catch_warnings, simplefilter

    from pathspec import GitIgnoreSpec

    with catch_warnings():
        simplefilter("ignore", FutureWarning)  # re's remarks about [[:classes:]]
        try:
            return GitIgnoreSpec.from_lines(patterns)
        except (ValueError, re.error):
            if len(patterns) == 1:
                return GitIgnoreSpec.from_lines(())
            return GitIgnoreSpec.from_lines(one for one in patterns if readable(one))


def readable(pattern: str) -> bool:
    """Whether .gitignore could hold a pattern: not a lone "!", a range [z-a], a backslash at the end."""
    return bool(spec((pattern,)).patterns)
