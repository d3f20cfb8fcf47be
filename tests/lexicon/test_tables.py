"""Every table of the lexicon is well-formed, sorted and without duplicates."""

from __future__ import annotations

from importlib.resources import files

import pytest

from newsgraph.lexicon import read_table

TABLES = sorted(
    path.name.removesuffix(".tsv")
    for path in files("newsgraph.lexicon").iterdir()
    if path.name.endswith(".tsv")
)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_sorted_and_unique(name: str) -> None:
    rows = read_table(name)
    assert rows
    keys = [tuple(row.values()) for row in rows]
    assert len(set(keys)) == len(keys)
    first = [next(iter(row.values())) for row in rows]
    assert first == sorted(first)


@pytest.mark.parametrize("name", TABLES)
def test_no_cell_has_outer_space(name: str) -> None:
    for row in read_table(name):
        for value in row.values():
            assert value == value.strip()
