"""Paths as code hosts want them: from the root of the repository, with forward slashes."""

from __future__ import annotations

import posixpath

from lintkit.lazy import regex
from lintkit.reporters import Options

_DRIVE = regex("^[A-Za-z]:/")


def relative(path: str, options: Options) -> str:
    """The path from the root when it lies below, else as it stands; always with forward slashes."""
    here, cwd = _slashed(path), _slashed(options.cwd)
    root = _slashed(options.root) or cwd
    whole = here if _absolute(here) or not cwd else posixpath.join(cwd, here)
    whole = posixpath.normpath(whole)
    if root and whole.startswith(root.rstrip("/") + "/"):
        return whole[len(root.rstrip("/")) + 1 :]
    return posixpath.normpath(here)


def uri(path: str, options: Options) -> str:
    """The same as a URI: relative, or file:// for a path outside the root."""
    here = relative(path, options)
    if _DRIVE.match(here):
        return f"file:///{here[:2]}{_quoted(here[2:])}"
    return f"file://{_quoted(here)}" if here.startswith("/") else _quoted(here)


def _quoted(path: str) -> str:
    """Percent-encoded UTF-8; bytes of a file name that were no UTF-8 come out as they were."""
    from urllib.parse import quote

    try:
        return quote(path, errors="surrogateescape")
    except UnicodeEncodeError:
        return quote(path, errors="surrogatepass")  # half a pair, which only Windows has in names


def _slashed(path: str) -> str:
    return path.replace("\\", "/")


def _absolute(path: str) -> bool:
    return path.startswith("/") or bool(_DRIVE.match(path))
