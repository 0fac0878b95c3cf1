"""Paths to files: what is named is checked, folders are walked and their ignore files respected."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path, PurePath
from typing import NamedTuple

from lintkit.hints import nearest
from lintkit.model import Problem
from lintkit.patterns import spec

IGNORE_FILES = (".gitignore", ".ignore")
_NEVER = frozenset({"node_modules", "venv", "__pycache__", "site-packages"})
_OWN_STREAMS = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")
"""What a shell opened for this process: <(…) is read like a file."""
_DANGLING = "is a link to a file that is not there; mend the link, or remove it"
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
        if os.path.isdir(path):  # noqa: PTH112 -- Path.is_dir raises where permissions lack
            found.extend(_folder(name, excluded, problems))
        elif trouble := _trouble(path):
            problems.append(Problem(name, trouble))
        elif not (force and (excluded(path.absolute()) or ignored(path.absolute()))):
            found.append(File(path.as_posix(), path))
    return sorted(_once(found), key=lambda file: PurePath(file.shown).parts), problems


def load(file: File) -> bytes | Problem:
    """A file's bytes (of a stream one more than is ever read, so that its reader says that), or the problem."""
    from lintkit.readers import LARGEST, TOO_LARGE

    try:
        with file.path.open("rb") as stream:
            if os.fstat(stream.fileno()).st_size > LARGEST:
                return Problem(file.shown, TOO_LARGE)
            return stream.read(LARGEST + 1)
    except OSError as why:
        return Problem(file.shown, f"cannot be read ({why.strerror or why}); check its permissions")


def _trouble(path: Path) -> str:
    """Why a named path is nothing to read, or ""."""
    try:
        mode = path.stat().st_mode
    except OSError as why:
        if os.path.islink(path):  # noqa: PTH114 -- Path.is_symlink raises for names that are too long
            return _DANGLING
        gone = isinstance(why, FileNotFoundError | NotADirectoryError)
        return _absent(path) if gone else f"cannot be read ({why.strerror}); check its name and permissions"
    if stat.S_ISREG(mode) or path.as_posix().startswith(_OWN_STREAMS):
        return ""
    what = "a named pipe" if stat.S_ISFIFO(mode) else "a socket" if stat.S_ISSOCK(mode) else "a device"
    return f"is {what}, not a file; what a program writes is checked with: program | lintkit check -"


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


class _Walk(NamedTuple):
    """A folder being walked: what the user hides in it, and what became of that."""

    excluded: Excluded
    top: Path | None  # ignore files above it do not count
    hidden: list[Path]
    problems: list[Problem]

    def hides(self, path: Path, *, folder: bool) -> bool:
        absolute = path.absolute()
        hides = self.excluded(absolute) or ignored(absolute, self.top, folder=folder)
        if hides:
            self.hidden.append(path)
        return hides

    def skips(self, folder: Path) -> bool:
        never = folder.name.startswith(".") or folder.name in _NEVER or (folder / "pyvenv.cfg").exists()
        return never or self.hides(folder, folder=True)


def _folder(name: str, excluded: Excluded, problems: list[Problem]) -> list[File]:
    """The files of a named folder; that there are none is a problem, too."""
    root = Path(name).absolute()
    # A folder named in so many words is walked even where an ignore file above it would hide it.
    walk = _Walk(excluded, root if ignored(root) else None, [], [])
    found = list(_walk(Path(name), walk))
    if not found and not walk.problems:
        from lintkit.readers import SUFFIXES

        what = f"endings are {' '.join(SUFFIXES)}"
        if walk.hidden:
            what = "everything in it is excluded (--exclude, `exclude` in the config) or ignored (.gitignore, .ignore)"
        walk.problems.append(Problem(name, f"no file to check in this folder; {what}"))
    problems.extend(walk.problems)
    return found


def below(folder: Path, excluded: Excluded) -> Iterator[File]:
    """The files of a folder that a walk finds; what is wrong with some of them is not said."""
    return _walk(folder, _Walk(excluded, None, [], []))


def _walk(folder: Path, walk: _Walk) -> Iterator[File]:
    """The files below a folder that lintkit knows to read; links to folders are not followed, so there are no loops."""
    for base, folders, names in os.walk(folder, onerror=lambda why: walk.problems.append(_unread(why))):
        here = Path(base)
        folders[:] = sorted(name for name in folders if not walk.skips(here / name))
        for path in (here / name for name in sorted(names) if _lintable(here / name)):
            if walk.hides(path, folder=False):
                continue
            if _regular(path):
                yield File(path.as_posix(), path)
            elif path.is_symlink() and not path.exists():
                walk.problems.append(Problem(path.as_posix(), _DANGLING))


def _unread(why: OSError) -> Problem:
    return Problem(str(why.filename), f"the folder cannot be read ({why.strerror}); check its permissions")


def _lintable(path: Path) -> bool:
    from lintkit.readers import SUFFIXES

    suffix = path.suffix.lower()
    if path.name.startswith(".") or suffix in SUFFIXES:
        return not path.name.startswith(".")
    return suffix in {".yaml", ".yml"} and _is_plan(path)


def _is_plan(path: Path) -> bool:
    """Whether a YAML file is a plan of messages; other YAML is somebody's config."""
    from lintkit.readers.schedule_yaml import HEAD, announces, looks_like_one

    if not announces(path.name):
        return False
    try:
        with path.open("rb") as stream:
            return looks_like_one(stream.read(HEAD))
    except OSError:
        return False


def _regular(path: Path) -> bool:
    """Whether a path is a file, or a link to one; what cannot be asked is left to be reported when it is read."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return not path.is_symlink()


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
