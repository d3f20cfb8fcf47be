"""What a batch reads: documents, which are files or records of JSONL files, and what cannot be read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from typing import BinaryIO

from newsgraph.reading import MAX_FILE_BYTES
from newsgraph.reading.decoding import no_lines

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


def wanted(relative: str, pattern: str | None) -> bool:
    """Tell whether a path below the folder is to be read."""
    if pattern is None:
        return relative.lower().endswith(SUFFIXES)
    pattern = pattern.removeprefix("**/")
    return fnmatch(relative, pattern) or fnmatch(relative.rsplit("/", 1)[-1], pattern)


def read_records(lines: BinaryIO, address: str) -> Iterator[Document | Unreadable]:
    """Yield the records of a JSONL file, one line at a time, however long the file is."""
    number = 0
    while line := lines.readline(MAX_FILE_BYTES + 1):
        number += 1
        if number == 1 and (what := no_lines(line)):
            yield Unreadable(address, f"{address}: {what}")
            return
        name = f"{address}, line {number}"
        if len(line) > MAX_FILE_BYTES:
            yield Unreadable(
                f"{address}#{number}",
                f"{name}: the line is longer than {_megabytes(MAX_FILE_BYTES)}; skipped.",
            )
            while line and not line.endswith(b"\n"):
                line = lines.readline(MAX_FILE_BYTES)
        elif line.strip():
            yield Document(address, digest(line), line, number)


def too_large(address: str, size: int, fingerprint: str) -> Unreadable:
    """Say that a file is too large for an article."""
    reason = (
        f"{address}: {_megabytes(size)} are too large for one article (limit {_megabytes(MAX_FILE_BYTES)})."
    )
    return Unreadable(address, reason, digest(fingerprint.encode()))


def digest(data: bytes) -> str:
    """Return the SHA-256 of a document, by which it is known again."""
    return hashlib.sha256(data).hexdigest()


def _megabytes(size: int) -> str:
    return f"{size / 1e6:,.0f} MB"
