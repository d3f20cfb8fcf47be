"""Documents on remote file systems (S3, HTTP, SSH, …), by fsspec.

A file is not fetched to see whether it changed: the size, date and tag that the file system tells
take the place of the hash of its bytes. The worker that reads the document fetches it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsgraph.corpus.documents import RECORD_SUFFIXES, Document, Unreadable, read_records, too_large, wanted
from newsgraph.errors import StoreError
from newsgraph.reading import MAX_FILE_BYTES

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem


def find_remote(folder: str, pattern: str | None) -> Iterator[Document | Unreadable]:
    """Yield the documents below an address; see ``searching.find_documents``."""
    try:
        import fsspec
    except ImportError as error:
        raise StoreError(f"{folder}: remote folders need fsspec: pip install 'newsgraph[dask]'.") from error
    try:
        system, root = fsspec.core.url_to_fs(folder)
        files = system.find(root, detail=True)
    except (OSError, ImportError, ValueError) as error:
        raise StoreError(f"{folder}: cannot be opened: {error}") from error
    for path in sorted(files):
        if wanted(path.removeprefix(root).lstrip("/"), pattern):
            yield from _read_remote(system, path, files[path])


def fetch(address: str) -> bytes:
    """Return the bytes of a remote file. Raises OSError."""
    import fsspec

    with fsspec.open(address, "rb") as file:
        return bytes(file.read(MAX_FILE_BYTES + 1))


def _read_remote(
    system: AbstractFileSystem, path: str, info: dict[str, object]
) -> Iterator[Document | Unreadable]:
    address = system.unstrip_protocol(path)
    facts = ("size", "mtime", "LastModified", "last_modified", "ETag", "etag", "checksum", "md5", "crc")
    fingerprint = f"{address} {[str(info[key]) for key in facts if key in info]}"
    size = info.get("size")
    try:
        if path.lower().endswith(RECORD_SUFFIXES):
            with system.open(path, "rb") as lines:
                yield from read_records(lines, address)
        elif isinstance(size, int) and size > MAX_FILE_BYTES:
            yield too_large(address, size, fingerprint)
        else:
            yield Document(address, hashlib.sha256(fingerprint.encode()).hexdigest(), None)
    except OSError as error:
        yield Unreadable(address, f"{address}: {error}")
