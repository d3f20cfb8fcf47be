"""Which files newsgraph wrote itself, and may therefore write again."""

from __future__ import annotations

import os
import re
from pathlib import Path

from newsgraph.export.tables import FILES

_LOOKED_AT = 2**16  # bytes at the beginning and at the end of a file
# How every file of a format begins, or ends. Not merely what stands somewhere in it: a file of the user's
# may name newsgraph, too, by its address or as a word.
_BEGINS = {
    "html": rb"<!DOCTYPE html>\s*<html [^>]*>\s*<head>\s*(?:<meta [^>]*>\s*)*?"
    rb'<meta name="generator" content="newsgraph [^"]*">',
    "json": rb'(?:\[\s*)?\{\s*"schema": "newsgraph/\d+",\s*"generator":',
    "jsonl": rb'\{"schema":"newsgraph/\d+","generator":',
    "nodelink": rb'\{\s*"directed": true,\s*"multigraph": true,\s*"graph": \{\s*"schema": "newsgraph/\d+"',
    "gexf": rb"<\?xml [^>]*>\s*<gexf [^>]*>\s*<meta>\s*<creator>newsgraph [^<]*</creator>",
    "ttl": rb"# written by newsgraph \d",
}
_ENDS = {"graphml": rb'<data key="d\d+">newsgraph/\d+</data>\s*</graph>\s*</graphml>\s*\Z'}


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
    if fmt in _ENDS:
        return re.search(_ENDS[fmt], tail) is not None
    return re.match(_BEGINS[fmt], head) is not None
