"""Paths to files: what is named is checked, folders are walked and their ignore files respected."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path, PurePath
from typing import NamedTuple

from lintkit.config import spec
from lintkit.hints import nearest
from lintkit.model import Problem

IGNORE_FILES = (".gitignore", ".ignore")
_NEVER = frozenset({"node_modules", "venv", "__pycache__", "site-packages"})
Excluded = Callable[[Path], bool]
"""Whether the user excluded an absolute path or a folder above it."""


class File(NamedTuple):
    """A file to check: as the user would write it, and where it is."""

    shown: str
    path: Path


def discover(
    named: Iterable[str], excluded: Excluded = lambda _: False, *, force: bool = False
) -> tuple[list[File], list[Problem]]:
    """The files that paths name, each once, sorted by the parts of their paths; and the paths that name none.

    A named file is checked whatever its ending; `force` applies `excluded` and ignore files to it too.
    """
    found: list[File] = []
    problems: list[Problem] = []
    for name in named:
        path = Path(name)
        if path.is_dir():
            before = len(found), len(problems)
            found.extend(_walk(path, excluded, problems))
            if (len(found), len(problems)) == before:
                from lintkit.readers import SUFFIXES

                problems.append(Problem(name, f"no file to check in this folder; endings are {' '.join(SUFFIXES)}"))
        elif not path.exists():
            problems.append(Problem(name, _absent(path)))
        elif not (force and (excluded(path.absolute()) or ignored(path.absolute()))):
            found.append(File(path.as_posix(), path))
    return sorted(_once(found), key=lambda file: PurePath(file.shown).parts), problems


def load(file: File) -> bytes | Problem:
    """A file's bytes (one more than is ever read, so that its reader can say that it is too large), or the problem."""
    from lintkit.readers import LARGEST

    try:
        with file.path.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except OSError as why:
        return Problem(file.shown, f"cannot be read ({why.strerror or why}); check its permissions")


def _absent(path: Path) -> str:
    folder = path.parent
    try:
        near = nearest(path.name, (one.name for one in folder.iterdir()))
    except OSError:
        return f"there is no such file, nor a folder '{folder}'; check the spelling"
    return "there is no such file or folder; " + (f"did you mean '{folder / near}'?" if near else "check the spelling")


def _once(files: Iterable[File]) -> Iterator[File]:
    """Each file once; of several names for it the first that is no link."""
    first: dict[str, File] = {}
    for file in sorted(files, key=lambda file: (file.path.is_symlink(), PurePath(file.shown).parts)):
        first.setdefault(os.path.realpath(file.path), file)
    yield from first.values()


def _walk(folder: Path, excluded: Excluded, problems: list[Problem]) -> Iterator[File]:
    """The files below a folder that lintkit knows to read; links to folders are not followed, so there are no loops."""
    root = folder.absolute()
    # A folder named in so many words is walked even where an ignore file above it would hide it.
    top = root if ignored(root) else None
    for base, folders, names in os.walk(folder, onerror=lambda why: problems.append(_unread(why))):
        here = Path(base)
        folders[:] = sorted(name for name in folders if not _skipped(here / name, excluded, top))
        for name in sorted(names):
            path = here / name
            if (
                _lintable(name)
                and _regular(path)
                and not excluded(path.absolute())
                and not ignored(path.absolute(), top)
            ):
                yield File(path.as_posix(), path)


def _unread(why: OSError) -> Problem:
    return Problem(str(why.filename), f"the folder cannot be read ({why.strerror}); check its permissions")


def _lintable(name: str) -> bool:
    from lintkit.readers import SUFFIXES

    return not name.startswith(".") and PurePath(name).suffix.lower() in SUFFIXES


def _regular(path: Path) -> bool:
    """Whether a path is a file, or a link to one; what cannot be asked is left to be reported when it is read."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return not path.is_symlink()


def _skipped(folder: Path, excluded: Excluded, top: Path | None) -> bool:
    if folder.name.startswith(".") or folder.name in _NEVER or (folder / "pyvenv.cfg").exists():
        return True
    absolute = folder.absolute()
    return excluded(absolute) or ignored(absolute, top, folder=True)


def ignored(path: Path, top: Path | None = None, *, folder: bool | None = None) -> bool:
    """Whether ignore files hide an absolute path: the deepest one that speaks of it decides, as for git.

    Ignore files count from the path's folder up to the root of its repository, or to `top`.
    """
    slash = "/" if (path.is_dir() if folder is None else folder) else ""
    for base in path.parents:
        relative = path.relative_to(base).as_posix() + slash
        verdict = _verdict(base, relative)
        if verdict is not None:
            return verdict
        if base == top or is_root(base):
            return False
    return False


@cache
def is_root(folder: Path) -> bool:
    """Whether a folder is the root of a git repository: ignore files above it are none of its."""
    return (folder / ".git").exists()


def _verdict(base: Path, relative: str) -> bool | None:
    """What the ignore files of one folder say of a path below it; `.ignore` counts before `.gitignore`."""
    for name in reversed(IGNORE_FILES):
        patterns = _patterns(base / name)
        include = spec(patterns).check_file(relative).include if patterns else None
        if include is not None:
            return include
    return None


@cache
def _patterns(path: Path) -> tuple[str, ...]:
    try:
        return tuple(path.read_text(encoding="utf-8-sig", errors="replace").splitlines())
    except OSError:
        return ()
