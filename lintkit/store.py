"""Values kept on disk between runs under a hash of what they were made from; nothing in it is trusted."""

from __future__ import annotations

import io
import os
import pickle
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

_PLAIN = {("builtins", "frozenset"), ("builtins", "set"), ("re", "_compile"), ("decimal", "Decimal")}
_DAY = 24 * 60 * 60
_KEPT_DAYS = 14


def folder() -> Path:
    """LINTKIT_CACHE_DIR, or the platform's folder for caches."""
    chosen = os.environ.get("LINTKIT_CACHE_DIR")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", "~")).expanduser() / "lintkit" / "cache"
    if sys.platform == "darwin":
        return Path("~/Library/Caches/lintkit").expanduser()
    return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "lintkit"


def digest(*parts: str | bytes) -> str:
    """A hash that tells apart what the parts say and where one ends."""
    made = _blake2b()(digest_size=16)
    for part in parts:
        data = part.encode(errors="surrogateescape") if isinstance(part, str) else part
        made.update(b"%d:" % len(data))
        made.update(data)
    found: str = made.hexdigest()
    return found


def _blake2b() -> Any:
    """Python's own; hashlib loads OpenSSL beside it, which costs more than the hashing."""
    try:
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b
    return blake2b


class _Reader(pickle.Unpickler):
    """Builds lintkit's own classes and plain values, nothing else: a cache file is no place for code."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if module.startswith("lintkit.") or (module, name) in _PLAIN else None
        ours = isinstance(found, type) and found.__module__ == module
        if not ours and (module, name) not in _PLAIN:
            raise pickle.UnpicklingError(f"{module}.{name} is not expected here")
        return found


def has(kind: str, key: str) -> bool:
    """Whether something is kept."""
    return _file(kind, key).is_file()


def get(kind: str, key: str) -> Any:
    """What is kept, or None; whatever is wrong with it, it is made anew."""
    try:
        return _Reader(io.BytesIO(_file(kind, key).read_bytes())).load()
    except Exception:  # noqa: BLE001 -- a damaged pickle may raise anything
        return None


def put(kind: str, key: str, value: Any) -> None:
    """Keep a value, in one step; where that cannot be, the next run makes it again."""
    file = _file(kind, key)
    temporary = file.with_suffix(f".{os.getpid()}")
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        temporary.write_bytes(pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL))
        temporary.replace(file)
    except OSError:
        with suppress(OSError):
            temporary.unlink()


def sweep(kind: str) -> None:
    """Once a day, drop what was made long ago."""
    marker = folder() / kind / "swept"
    now = time.time()
    with suppress(OSError):
        if marker.exists() and now - marker.stat().st_mtime < _DAY:
            return
        for file in marker.parent.iterdir():
            if now - file.stat().st_mtime > _KEPT_DAYS * _DAY:
                file.unlink()
        marker.touch()


def _file(kind: str, key: str) -> Path:
    return folder() / kind / f"{key}.pickle"
