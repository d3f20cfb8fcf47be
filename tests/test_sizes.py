"""A module that outgrows 350 lines is two modules."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsgraph

ROOT = Path(newsgraph.__file__).parent
MOST = 350


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_is_longer_than_one_can_read(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MOST
