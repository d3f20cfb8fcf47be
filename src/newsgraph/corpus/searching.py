"""Finds the documents below a folder: files, and the records of JSONL files.

What cannot be read is told as ``Unreadable``; nothing that lies in a folder stops the search.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsgraph.corpus.documents import (
    RECORD_SUFFIXES,
    Document,
    Unreadable,
    digest,
    read_records,
    too_large,
    wanted,
)
from newsgraph.corpus.remote import check_remote, find_remote
from newsgraph.errors import StoreError
from newsgraph.reading import MAX_FILE_BYTES


def check_folder(folder: str) -> None:
    """Raise StoreError where there is no such folder, here or at an address."""
    if "://" in folder:
        check_remote(folder)
    elif not Path(folder).exists():
        raise StoreError(f"{folder}: no such folder.")


def find_documents(folder: str, pattern: str | None = None) -> Iterator[Document | Unreadable]:
    """Yield the documents below a folder, in alphabetical order.

    Args:
        folder: a path, a JSONL or article file, or an address that fsspec knows (``s3://bucket/news``).
        pattern: shell pattern for the path below the folder or for the file's name (``*.html``); by
            default all files that newsgraph can read.

    Raises:
        StoreError: there is no such folder.
    """
    if "://" in folder:
        yield from find_remote(folder, pattern)
        return
    check_folder(folder)
    root = Path(os.path.abspath(folder))  # noqa: PTH100  Path.resolve would follow symbolic links
    files: Iterable[Path | Unreadable] = [root] if root.is_file() else _walk(root, [])
    for file in files:
        if isinstance(file, Unreadable):
            yield file
        elif root.is_file() or wanted(file.relative_to(root).as_posix(), pattern):
            yield from _read_file(file)


def is_below(address: str, folder: str, pattern: str | None = None) -> bool:
    """Tell whether a search of the folder with this pattern would come across the address."""
    root = folder.rstrip("/") if "://" in folder else os.path.abspath(folder)  # noqa: PTH100
    file = address.rsplit("#", 1)[0] if re.search(r"#\d+$", address) else address
    if file == root:
        return True
    below = file.startswith(root.rstrip("/") + "/")
    return below and (pattern is None or wanted(file[len(root) :].lstrip("/"), pattern))


def _walk(folder: Path, above: list[tuple[int, int]]) -> Iterator[Path | Unreadable]:
    """Yield the files below a folder. ``above`` are the folders on the way to it."""
    try:
        status = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield _unreadable(folder, error)
        return
    above = [*above, (status.st_dev, status.st_ino)]
    for entry in entries:
        path = Path(entry.path)
        try:
            is_folder, status = entry.is_dir(), entry.stat()
        except OSError:
            is_folder = False  # reading it will tell what is wrong
        if not is_folder:
            yield path
        elif entry.is_symlink() and (status.st_dev, status.st_ino) in above:
            address = _address(path)
            yield Unreadable(address, f"{address}: the link leads back to a folder above it; skipped.")
        else:
            yield from _walk(path, above)


def _read_file(path: Path) -> Iterator[Document | Unreadable]:
    address = _address(path)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            yield Unreadable(address, f"{address}: not a file but a pipe, socket or device; skipped.")
        elif path.suffix.lower() in RECORD_SUFFIXES:
            with path.open("rb") as lines:
                yield from read_records(lines, address)
        elif status.st_size > MAX_FILE_BYTES:
            yield too_large(address, status.st_size, f"{status.st_size} {status.st_mtime_ns}")
        else:
            data = path.read_bytes()
            yield Document(address, digest(data), data)
    except OSError as error:
        yield _unreadable(path, error)


def _unreadable(path: Path, error: OSError) -> Unreadable:
    reason = {
        PermissionError: "no permission to read it",
        FileNotFoundError: "it is gone, or a link that leads nowhere",
    }.get(type(error), error.strerror or str(error))
    return Unreadable(_address(path), f"{_address(path)}: {reason}.")


def _address(path: Path) -> str:
    """The path as text that any database takes: bytes that are no UTF-8 are spelt out."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
