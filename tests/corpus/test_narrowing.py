"""Questions to a store, narrowed by who, about whom, what and when."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from corpus.work import GENERATOR
from factory import follow_up, summit

from newsgraph import corpus
from newsgraph.corpus.entities import is_merged
from newsgraph.corpus.query import (
    Filters,
    find_conflicts,
    find_timeline,
    open_for_questions,
    search,
)
from newsgraph.corpus.store import Store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("store") / "news.db"
    with Store(path, write=True) as store:
        store.start("/news", "local", 1, GENERATOR)
        store.add("/news/a.txt", "1", summit())
        store.add("/news/b.txt", "2", follow_up())
        store.conclude()
        store.end("done", {"done": 2}, 1)
    with open_for_questions(path) as asked:
        yield asked


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(about="Norland"), 1),
        (Filters(about="Ida Brandt"), 0),
        (Filters(event="Aid"), 1),
        (Filters(event="Sanction"), 0),
        (Filters(until="2024-10-24"), 1),
        (Filters(since="2024-10-25"), 0),
    ],
)
def test_conflicts_are_those_of_which_one_claim_fits(store: Store, filters: Filters, found: int) -> None:
    assert len(find_conflicts(store, filters)) == found


@pytest.mark.parametrize(
    "filters",
    [
        Filters(by="Viktor Rosch"),
        Filters(about="Norland"),
        Filters(event="Threaten"),
        Filters(since="2024-10-25"),
    ],
)
def test_a_timeline_is_narrowed_to_a_part_of_itself(store: Store, filters: Filters) -> None:
    rows = find_timeline(store, "Seltland", filters)
    assert rows
    every = find_timeline(store, "Seltland")
    assert all(row in every for row in rows)
    assert len(rows) < len(every)
    if filters.event:
        assert {row["event"] for row in rows} == {"Threaten"}


@pytest.mark.parametrize(
    "filters", [Filters(by="Jan Maß"), Filters(about="Viktor Rosch"), Filters(event="Threaten")]
)
def test_a_search_is_narrowed_to_sentences_that_fit(store: Store, filters: Filters) -> None:
    rows = search(store, "Seltland", filters)
    assert rows
    assert all("Seltland" in row["sentence"] for row in rows)
    assert len(rows) < len(search(store, "Seltland"))


def test_who_is_who_is_worked_out_before_the_first_answer(tmp_path: Path) -> None:
    """A run that was killed has not come to it."""
    path = tmp_path / "news.db"
    with Store(path, write=True) as store:
        store.start("/news", "local", 1, GENERATOR)
        store.add("/news/a.txt", "1", summit())
        assert not is_merged(store.connection)
    with open_for_questions(path) as store:
        assert is_merged(store.connection)
        assert store.connection.execute("SELECT count(*) FROM entities").fetchone()[0] > 0


def test_a_name_that_the_room_has_not_is_told() -> None:
    with pytest.raises(AttributeError, match="gibtesnicht"):
        _ = corpus.gibtesnicht
