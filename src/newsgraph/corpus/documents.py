"""Finds the documents below a folder: files, and the records of JSONL files.

What cannot be read is told as ``Unreadable``; nothing that lies in a folder stops the search.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import BinaryIO

from newsgraph.errors import StoreError
from newsgraph.reading import MAX_FILE_BYTES

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson")
RECORD_SUFFIXES = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True)
class Document:
    """One thing to read: a file, or one record of a JSONL file.

    ``data`` are its bytes; None where the worker fetches them itself (from a remote file system).
    """

    file: str  # path or URL
    content_hash: str
    data: bytes | None
    line: int | None = None  # of a record, from 1

    @property
    def address(self) -> str:
        """What tells it from all others: the file, for a record with the number of its line."""
        return self.file if self.line is None else f"{self.file}#{self.line}"

    @property
    def size(self) -> int:
        """Bytes, as far as they are known here."""
        return len(self.data) if self.data is not None else 0


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something below the folder that cannot be read, and why. ``content_hash`` where it has one."""

    address: str
    reason: str
    content_hash: str | None = None


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
        from newsgraph.corpus.remote import find_remote

        yield from find_remote(folder, pattern)
        return
    root = Path(os.path.abspath(folder))  # noqa: PTH100  Path.resolve would follow symbolic links
    if not root.exists():
        raise StoreError(f"{folder}: no such folder.")
    files: Iterable[Path | Unreadable] = [root] if root.is_file() else _walk(root, [])
    for file in files:
        if isinstance(file, Unreadable):
            yield file
        elif root.is_file() or wanted(file.relative_to(root).as_posix(), pattern):
            yield from _read_file(file)


def wanted(relative: str, pattern: str | None) -> bool:
    """Tell whether a path below the folder is to be read."""
    if pattern is None:
        return relative.lower().endswith(SUFFIXES)
    pattern = pattern.removeprefix("**/")
    return fnmatch(relative, pattern) or fnmatch(relative.rsplit("/", 1)[-1], pattern)


def is_below(address: str, folder: str, pattern: str | None = None) -> bool:
    """Tell whether a search of the folder with this pattern would come across the address."""
    root = folder.rstrip("/") if "://" in folder else os.path.abspath(folder)  # noqa: PTH100
    file = address.rsplit("#", 1)[0] if re.search(r"#\d+$", address) else address
    if file == root:
        return True
    below = file.startswith(root.rstrip("/") + "/")
    return below and (pattern is None or wanted(file[len(root) :].lstrip("/"), pattern))


def read_records(lines: BinaryIO, address: str) -> Iterator[Document | Unreadable]:
    """Yield the records of a JSONL file, one line at a time, however long the file is."""
    number = 0
    while line := lines.readline(MAX_FILE_BYTES + 1):
        number += 1
        name = f"{address}, line {number}"
        if len(line) > MAX_FILE_BYTES:
            yield Unreadable(
                f"{address}#{number}",
                f"{name}: the line is longer than {_megabytes(MAX_FILE_BYTES)}; skipped.",
            )
            while line and not line.endswith(b"\n"):
                line = lines.readline(MAX_FILE_BYTES)
        elif line.strip():
            yield Document(address, _digest(line), line, number)


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
            yield Document(address, _digest(data), data)
    except OSError as error:
        yield _unreadable(path, error)


def too_large(address: str, size: int, fingerprint: str) -> Unreadable:
    """Say that a file is too large for an article."""
    reason = (
        f"{address}: {_megabytes(size)} are too large for one article (limit {_megabytes(MAX_FILE_BYTES)})."
    )
    return Unreadable(address, reason, _digest(fingerprint.encode()))


def _unreadable(path: Path, error: OSError) -> Unreadable:
    reason = {
        PermissionError: "no permission to read it",
        FileNotFoundError: "it is gone, or a link that leads nowhere",
    }.get(type(error), error.strerror or str(error))
    return Unreadable(_address(path), f"{_address(path)}: {reason}.")


def _address(path: Path) -> str:
    """The path as text that any database takes: bytes that are no UTF-8 are spelt out."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _megabytes(size: int) -> str:
    return f"{size / 1e6:,.0f} MB"
