"""The linguistic knowledge of newsgraph: tables in ``lexicon/*.tsv`` and the one loader for them.

A table is UTF-8 text with a header line and tab-separated columns. Lines that start with ``#`` are
comments (where the table comes from, what its columns mean). Rows are sorted by the first column.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

__all__ = ["read_table"]


@cache
def read_table(name: str) -> tuple[Mapping[str, str], ...]:
    """Return the rows of ``lexicon/<name>.tsv``, each as column → value.

    Raises:
        ValueError: a row has not as many columns as the header; the message names the line.
    """
    text = files(__package__).joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    lines = [
        (number, line)
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip() and not line.startswith("#")
    ]
    header = lines[0][1].split("\t")
    rows = []
    for number, line in lines[1:]:
        values = line.split("\t")
        if len(values) != len(header):
            raise ValueError(f"{name}.tsv line {number}: {len(values)} columns, the header has {len(header)}")
        rows.append(dict(zip(header, values, strict=True)))
    return tuple(rows)
