"""Streams, colours and files that reports go to."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from lintkit.model import LintkitError, Problem


def use_utf8() -> None:
    """Write UTF-8 whatever the locale, and escape what it cannot hold: lone surrogates of odd file names."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def emit(text: str) -> None:
    """Write to stdout; a reader that has gone away (| head) is no trouble."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        silence(sys.stdout)


def emit_bytes(data: bytes) -> None:
    """Write bytes to stdout as they are."""
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        silence(sys.stdout)


def silence(stream: TextIO) -> None:
    """Let what is still written to a closed pipe, at the latest when Python ends, go nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())


def say_problems(problems: Iterable[Problem]) -> None:
    """One line on stderr per problem: "file: what, and what to do"."""
    from lintkit.escape import inert, visible

    for path, message in problems:
        where = f"{visible(path)}: " if path else ""
        say(inert(f"{where}{visible(message)}"))


def say(line: str) -> None:
    """One line on stderr."""
    try:
        print(line, file=sys.stderr)  # noqa: T201 -- the one place that speaks on stderr
    except BrokenPipeError:
        silence(sys.stderr)


def write_report(path: str, text: str) -> None:
    """A report into a file, in UTF-8 with plain line ends; LintkitError when it cannot be written."""
    try:
        Path(path).write_text(text, encoding="utf-8", errors="backslashreplace", newline="")
    except OSError as why:
        raise LintkitError(f"{path}: the report cannot be written ({why.strerror}); is the folder there?") from None


def colored(when: str, *, to_file: bool) -> bool:
    """Whether to colour: `always`, `never`, or on a terminal unless NO_COLOR is set."""
    if when != "auto":
        return when == "always"
    plain = to_file or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not plain and sys.stdout.isatty()


def width() -> int:
    """Columns of the terminal, 100 where there is none."""
    try:
        return int(os.environ.get("COLUMNS") or os.get_terminal_size().columns) or 100
    except (OSError, ValueError):
        return 100
