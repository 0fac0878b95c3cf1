"""Bytes become documents; one module per format, `READERS` by file name ending."""

from __future__ import annotations

from lintkit.model import Document, LintkitError
from lintkit.readers import text


class ReadError(LintkitError):
    """A file that cannot be read as copy: what is wrong, and what to do."""


def read(path: str, data: bytes) -> Document:
    """Read a file's bytes; problems that leave something readable stand in Document.problems."""
    return text.read(path, data.decode("utf-8"), "utf-8")
