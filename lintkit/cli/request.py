"""What the options of `lintkit check` ask for."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from lintkit.cli.plan import Choice, own_language


@dataclass(frozen=True, kw_only=True)
class Request:
    """The options of `lintkit check`, as given."""

    paths: tuple[str, ...]
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    output_format: str = "text"
    output_file: str | None = None
    reports: tuple[tuple[str, str], ...] = ()
    lang: str | None = None
    fail_level: str | None = None
    statistics: bool = False
    show_context: bool = False
    show_files: bool = False
    stdin_filename: str | None = None
    given: Mapping[str, str] = field(default_factory=dict)
    as_of: date | None = None
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    config: Path | None = None
    isolated: bool = False
    quiet: bool = False
    no_cache: bool = False
    color: str = "auto"

    @property
    def stdin(self) -> bool:
        """Whether the copy comes from standard input."""
        return "-" in self.paths or bool(self.stdin_filename and not self.paths)

    def choice(self) -> Choice:
        """What of this decides about rules and context."""
        return Choice(
            select=self.select,
            ignore=self.ignore,
            lang=self.lang or own_language(os.environ),
            fail_level=self.fail_level or "",
            given=self.given,
            as_of=self.as_of,
            config=self.config,
            isolated=self.isolated,
            exclude=self.exclude,
            cache=not self.no_cache,
        )
