"""Which files newsgraph wrote itself, and may therefore write again."""

from __future__ import annotations

import os
from pathlib import Path

from newsgraph.export.tables import FILES

_LOOKED_AT = 2**16  # bytes at the beginning and at the end of a file
# What stands in every file of a format, near its beginning or its end.
_MARKS = {
    "html": b'<meta name="generator" content="newsgraph ',
    "json": b"newsgraph/",
    "jsonl": b"newsgraph/",
    "nodelink": b"newsgraph/",
    "graphml": b">newsgraph/",
    "gexf": b"<creator>newsgraph ",
    "ttl": b"<urn:newsgraph:",
}


def files_of(path: Path, fmt: str) -> list[Path]:
    """Return the files that an export to ``path`` writes."""
    return [path / name for name in FILES] if fmt == "csv" else [path]


def is_own(path: Path, fmt: str) -> bool:
    """Tell whether an existing file is one that newsgraph wrote in this format.

    Raises:
        OSError: it cannot be read.
    """
    if not path.is_file():
        return False
    with path.open("rb") as file:
        head = file.read(_LOOKED_AT)
        file.seek(max(0, os.fstat(file.fileno()).st_size - _LOOKED_AT))
        tail = file.read()
    if fmt == "csv":
        first = head.decode("utf-8-sig", "replace").split("\n", 1)[0]
        return first == ",".join(FILES[path.name])
    return _MARKS[fmt] in head or _MARKS[fmt] in tail
