"""A file is written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsgraph.errors import ExportError
from newsgraph.export.writing import write_bytes, write_text


def test_where_the_last_step_fails_the_old_file_stays_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "graph.json"
    write_text(path, "alt")

    def fail(_source: Path, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(ExportError, match=r"graph\.json: cannot be written \(No space left on device\)"):
        write_bytes(path, b"neu")
    assert path.read_text("utf-8") == "alt"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interrupted_write_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_path: Path, _mode: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "chmod", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_bytes(tmp_path / "graph.json", b"neu")
    assert list(tmp_path.iterdir()) == []


def test_what_utf8_cannot_hold_is_replaced(tmp_path: Path) -> None:
    assert write_text(tmp_path / "a.txt", "ä\ud800\n").read_bytes() == "ä\ufffd\n".encode()
