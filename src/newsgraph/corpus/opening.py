"""Opens the place where a batch writes, for one batch at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsgraph.corpus.sinks import Sink
from newsgraph.corpus.store import Store
from newsgraph.errors import StoreError


@contextmanager
def open_sink(path: Path) -> Iterator[Sink]:
    """Open a store for writing; a Parquet dataset where the name ends in ``.parquet``.

    Raises:
        StoreError: it cannot be opened, or another batch is writing to it.
    """
    with _alone(path), _open(path) as sink:
        yield sink


def _open(path: Path) -> Sink:
    if path.suffix == ".parquet":
        from newsgraph.corpus.parquet import ParquetDataset

        return ParquetDataset(path)
    return Store(path, write=True)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold the lock of a store, a file beside it that goes with the batch.

    Two batches would each take what the other has read for vanished. The system frees the lock of a process
    that is killed. Without such locks (Windows) nothing is held.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    try:
        target = path.resolve()  # one store, one lock, by whatever links it is reached
        lock = target.with_name(f".{target.name}.lock")
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o666)
    except (OSError, RuntimeError) as error:  # the latter: links in a circle
        reason = error.strerror if isinstance(error, OSError) else "its link leads in a circle"
        raise StoreError(f"{path}: cannot be written there ({reason}).") from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise StoreError(f"{path}: another batch is writing to it. Wait for its end.") from None
        if not _is_same(handle, lock):  # the batch before has just ended and taken its lock away
            raise StoreError(f"{path}: another batch has just ended. Run the command again.")
        try:
            yield
        finally:
            lock.unlink(missing_ok=True)
    finally:
        os.close(handle)


def _is_same(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False
