"""Settings for every test: one hypothesis profile, and caches that stay out of the user's home."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# In CI a change must stand or fall by itself, so the examples are the same in every run; elsewhere they are new ones.
settings.register_profile(
    "lintkit",
    deadline=None,
    max_examples=60,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("lintkit")


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands under test keep their cache in a folder of this test run."""
    folder: Path = tmp_path_factory.getbasetemp() / "cache"
    monkeypatch.setenv("LINTKIT_CACHE_DIR", str(folder))
