"""Documents on remote file systems (S3, HTTP, SSH, …), by fsspec.

A file is not fetched to see whether it changed: the size, date and tag that the file system tells
take the place of the hash of its bytes. The worker that reads the document fetches it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from newsgraph.corpus.documents import RECORD_SUFFIXES, Document, Unreadable, read_records, too_large, wanted
from newsgraph.errors import StoreError
from newsgraph.reading import MAX_FILE_BYTES

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem


def check_remote(folder: str) -> None:
    """Raise StoreError where there is nothing at an address, or nobody answers there."""
    system, root = _open(folder)
    try:
        system.info(root)
    except FileNotFoundError as error:  # also what HTTP makes of a machine that does not answer
        why = f" ({error.__cause__})" if error.__cause__ else ""
        raise StoreError(f"{folder}: no such folder, or it cannot be reached{why}.") from error
    except Exception as error:  # each system has errors of its own, not all of them OSErrors
        raise StoreError(f"{folder}: cannot be opened: {error}") from error


def find_remote(folder: str, pattern: str | None) -> Iterator[Document | Unreadable]:
    """Yield the documents below an address; see ``searching.find_documents``."""
    system, root = _open(folder)
    try:
        top = system.ls(root, detail=True)
    except Exception as error:
        raise StoreError(f"{folder}: cannot be opened: {error}") from error
    files: dict[str, dict[str, object]] = {}
    yield from _walk(system, root, top, files)
    if not files and system.isfile(root):  # a page without links: itself
        files[root] = system.info(root)
    for path in sorted(files):
        if wanted(path.removeprefix(root).lstrip("/"), pattern):
            yield from _read_remote(system, path, files[path])


def _open(folder: str) -> tuple[AbstractFileSystem, str]:
    try:
        import fsspec
    except ImportError as error:
        raise StoreError(f"{folder}: remote folders need fsspec: pip install 'newsgraph[dask]'.") from error
    try:
        system, root = fsspec.core.url_to_fs(folder)
    except (OSError, ImportError, ValueError) as error:
        raise StoreError(f"{folder}: cannot be opened: {error}") from error
    return system, root


def _walk(
    system: AbstractFileSystem,
    folder: str,
    entries: list[dict[str, Any]],
    files: dict[str, dict[str, object]],
) -> Iterator[Unreadable]:
    """Put the files below a folder into ``files``, and yield the folders that cannot be listed.

    fsspec's own ``find`` and ``walk`` pass over such folders in silence; what lies in them would seem gone.
    """
    for entry in entries:
        path = entry["name"].rstrip("/")
        if entry["type"] != "directory":
            files[path] = entry
        elif path != folder.rstrip("/"):  # some systems list a folder as part of itself
            try:
                below = system.ls(path, detail=True)
            except Exception as error:
                address = system.unstrip_protocol(path)
                reason = "no permission to read it" if isinstance(error, PermissionError) else str(error)
                yield Unreadable(address, f"{address}: cannot be listed: {' '.join(reason.split())}.")
            else:
                yield from _walk(system, path, below, files)


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
