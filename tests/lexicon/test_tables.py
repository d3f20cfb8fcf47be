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


def test_the_readme_has_a_row_with_source_and_licence_for_every_table() -> None:
    readme = files("newsgraph.lexicon").joinpath("README.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1:-1] for line in readme.splitlines() if line.startswith("| `")]
    assert [row[0].strip(" `") for row in rows] == [f"{name}.tsv" for name in TABLES]
    assert all(cell.strip() for row in rows for cell in row)


def test_a_share_alike_table_says_so_at_its_head_and_in_the_readme() -> None:
    readme = files("newsgraph.lexicon").joinpath("README.md").read_text(encoding="utf-8")
    for name in TABLES:
        text = files("newsgraph.lexicon").joinpath(f"{name}.tsv").read_text(encoding="utf-8")
        row = next(line for line in readme.splitlines() if line.startswith(f"| `{name}.tsv`"))
        assert ("SHARE-ALIKE" in text) == ("CC BY-SA" in row)
