"""Streams, colours and files that reports go to."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import StringIO, TextIOWrapper
from pathlib import Path
from typing import BinaryIO, TextIO

from lintkit.model import LintkitError, Problem


def use_utf8() -> None:
    """Write UTF-8 whatever the locale, and escape what it cannot hold: lone surrogates of odd file names.

    For a stream that was closed before the start (>&-) Python has None.
    """
    sys.stdout = sys.stdout or _Closed()
    sys.stderr = sys.stderr or _Closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


class _Closed(StringIO):
    """A stream that was closed before the start; what is written to it is lost, and that must be said."""

    def write(self, text: str) -> int:
        raise OSError(errno.EBADF, "it is closed", text[:0])

    @property
    def buffer(self) -> BinaryIO:
        raise OSError(errno.EBADF, "it is closed")


def emit(text: str) -> None:
    """Write to stdout; a reader that has gone away (| head) is no trouble, a full disk is."""
    with _writing():
        sys.stdout.write(text)
        sys.stdout.flush()


def emit_bytes(data: bytes) -> None:
    """Write bytes to stdout as they are."""
    with _writing():
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


@contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        silence(sys.stdout)
    except OSError as why:
        silence(sys.stdout)
        raise LintkitError(f"standard output cannot be written ({why.strerror})") from None


def standard_input() -> bytes | Problem:
    """What stands in stdin (one byte more than is ever read), or why it cannot be read."""
    from lintkit.readers import LARGEST

    try:
        return sys.stdin.buffer.read(LARGEST + 1)
    except AttributeError:  # Python has None for a stdin that was closed before the start
        return Problem("-", "standard input is closed; pipe the copy into it, or name a file")
    except OSError as why:
        return Problem("-", f"standard input cannot be read ({why.strerror})")


def silence(stream: TextIO) -> None:
    """Let what is still written to a broken stream, at the latest when Python ends, go nowhere."""
    if not isinstance(stream, _Closed):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())


def say_problems(problems: Iterable[Problem]) -> None:
    """One line on stderr per problem: "file: what, and what to do"."""
    from lintkit.escape import inert, visible

    for path, message, _ in problems:
        where = f"{visible(path)}: " if path else ""
        say(inert(f"{where}{visible(message)}"))


def say(line: str) -> None:
    """One line on stderr."""
    try:
        print(line, file=sys.stderr)  # noqa: T201 -- the one place that speaks on stderr
    except OSError:
        silence(sys.stderr)


def write_report(path: str, text: str, mode: str = "w") -> None:
    """A report into a file, in UTF-8 with plain line ends; LintkitError when it cannot be written."""
    try:
        with Path(path).open(mode, encoding="utf-8", errors="backslashreplace", newline="") as stream:
            stream.write(text)
    except OSError as why:
        raise LintkitError(f"{path}: the report cannot be written ({why.strerror}); is the folder there?") from None


def check_target(path: str) -> None:
    """LintkitError when a report could not be written there: better before a long run than after it."""
    folder = os.path.dirname(path) or "."  # noqa: PTH120 -- "x/" names a folder
    what = "" if Path(folder).is_dir() else f"there is no folder '{folder}'"
    if not what and not os.access(path if Path(path).exists() else folder, os.W_OK):
        what = "Permission denied"
    if what or Path(path).is_dir():
        raise LintkitError(f"{path}: the report cannot be written ({what or 'it is a folder'})")


def for_log() -> bool:
    """Whether stdout is read by a terminal or a CI runner, which obey what stands in it."""
    return sys.stdout.isatty() or any(os.environ.get(name) for name in ("CI", "GITHUB_ACTIONS", "TF_BUILD"))


def colored(when: str, *, to_file: bool) -> bool:
    """Whether to colour: `always`, `never`, or on a terminal unless NO_COLOR is set."""
    if when != "auto":
        return when == "always"
    plain = to_file or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not plain and sys.stdout.isatty()


def width() -> int:
    """Columns of the terminal; 100 in a pipe or file, whatever the shell exports: the same run prints the same."""
    if not sys.stdout.isatty():
        return 100
    try:
        return int(os.environ.get("COLUMNS") or os.get_terminal_size().columns) or 100
    except (OSError, ValueError):
        return 100
