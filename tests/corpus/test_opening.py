"""The lock of a store, and folders on other machines, where something is missing."""

from __future__ import annotations

import fcntl
import sys
from pathlib import Path

import pytest

from newsgraph.corpus import remote
from newsgraph.corpus.documents import Document, Unreadable
from newsgraph.corpus.opening import open_sink
from newsgraph.corpus.searching import find_documents
from newsgraph.errors import StoreError


def lock_of(store: Path) -> Path:
    return store.with_name(f".{store.name}.lock")


def test_a_folder_where_nothing_can_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="cannot be written there"), open_sink(tmp_path / "file" / "news.db"):
        pass


def test_a_lock_that_was_taken_away_while_it_was_waited_for_is_not_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "news.db"
    monkeypatch.setattr(fcntl, "flock", lambda *_: lock_of(store).unlink())
    with pytest.raises(StoreError, match="another batch has just ended"), open_sink(store):
        pass
    assert not store.exists()


def test_without_locks_a_store_can_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    with open_sink(tmp_path / "news.db"):
        assert not lock_of(tmp_path / "news.db").exists()


def test_a_remote_folder_needs_fsspec(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec", None)
    with pytest.raises(StoreError, match="remote folders need fsspec: pip install"):
        list(find_documents("memory://news"))


def test_an_address_that_nobody_knows_is_told() -> None:
    pytest.importorskip("fsspec")
    with pytest.raises(StoreError, match="gibtesnicht://news: cannot be opened"):
        list(find_documents("gibtesnicht://news"))


def test_remote_records_and_files_that_are_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    fsspec = pytest.importorskip("fsspec")
    system = fsspec.filesystem("memory")
    system.pipe("/presse/a.jsonl", b'{"text": "eins"}\n{"text": "zwei"}\n')
    system.pipe("/presse/b.txt", b"lang" * 9)
    system.pipe("/presse/c.txt", b"kurz")
    system.pipe("/presse/d.jsonl", b"weg")
    whole_open = type(system).open

    def open_but_one(self: object, path: str, *arguments: object) -> object:
        if path.endswith("d.jsonl"):
            raise OSError("connection reset")
        return whole_open(self, path, *arguments)

    monkeypatch.setattr(type(system), "open", open_but_one)
    monkeypatch.setattr(remote, "MAX_FILE_BYTES", 20)
    try:
        found = list(find_documents("memory://presse"))
    finally:
        system.rm("/presse", recursive=True)
    first, second, large, small, gone = found
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.line, second.line) == (1, 2)
    assert b"zwei" in (second.data or b"")
    assert isinstance(large, Unreadable)
    assert "too large" in large.reason
    assert isinstance(small, Document)
    assert small.data is None
    assert isinstance(gone, Unreadable)
    assert gone.reason.endswith("d.jsonl: connection reset")
