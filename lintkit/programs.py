"""Compiled regular expressions as they were compiled last time: one run meets hundreds of the thousands there are."""

from __future__ import annotations

import sys

from lintkit import __version__, lazy, store

_KIND = "programs"
_MOST = 8000
"""Programs that are kept; beyond, only those of the last run are."""


def recall() -> None:
    """Make the programs of earlier runs known."""
    found = store.get(_KIND, _key())
    if isinstance(found, dict):
        lazy.known.update(found)


def keep() -> None:
    """Keep what this run had to compile beside what it knew."""
    if lazy.new:
        every = lazy.known | lazy.new
        store.put(_KIND, _key(), every if len(every) <= _MOST else dict(lazy.new))
        store.sweep(_KIND)


def _key() -> str:
    """Programs are plain numbers to another Python."""
    return store.digest(__version__, sys.version, sys.byteorder)
