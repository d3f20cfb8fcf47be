"""Fixtures that every room's tests share."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

SHARED = Path(__file__).resolve().parents[2] / "shared"

# What every property is tried with, here and in CI: so many examples where a test does not ask for fewer,
# none of which may take longer. The time is long, as CI's machines are busy: it is there for what hangs.
settings.register_profile(
    "bounded",
    max_examples=100,
    deadline=dt.timedelta(seconds=20),
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,  # how to see the same example again
)
settings.load_profile("bounded")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with annotated data beside the repository; skips where it is missing."""
    if not SHARED.is_dir():
        pytest.skip(f"needs the annotated data in {SHARED}, which is not part of the repository")
    return SHARED


@pytest.fixture(scope="session")
def data() -> Path:
    """The repository's own sample articles and gold."""
    return Path(__file__).resolve().parents[1] / "data"
