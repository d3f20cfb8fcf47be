"""Fixtures that every room's tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


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
