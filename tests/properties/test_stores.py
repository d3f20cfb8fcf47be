"""Whatever a store holds, every question is answered or refused in words; its graph is of its articles."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from corpus.work import GENERATOR
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import EXAMPLES, answer, contents, distinct, extractions, line

from newsgraph.corpus import (
    Filters,
    ParquetDataset,
    Part,
    RunReport,
    Store,
    corpus_graph,
    find_actors,
    find_claims,
    find_conflicts,
    find_path,
    find_relations,
    find_timeline,
    open_for_questions,
    run_batch,
    search,
    update_entities,
)
from newsgraph.errors import StoreError
from newsgraph.schema import Extraction

# Names and dates, most of which no store knows.
filters = st.builds(
    Filters,
    by=st.none() | line,
    about=st.none() | line,
    event=st.none() | st.sampled_from(["Assault", "assault", "?"]),
    since=st.none() | st.sampled_from(["2024", "2024-10", "2024-10-24", "gestern"]),
    until=st.none() | st.sampled_from(["2024", "2024-10"]),
    limit=st.integers(0, 5),
)


def answered(ask: Callable[..., Any], *arguments: Any) -> Any:
    return answer(lambda: ask(*arguments), StoreError)


def keep(path: Path, given: list[Extraction]) -> None:
    """Write a store as a batch does that is stopped before it finds out who is who."""
    with Store(path, write=True) as store:
        store.start("news", "local", 1, GENERATOR)
        for number, extraction in enumerate(given):
            store.add(f"{number}.txt", str(number), extraction)


@given(distinct(extractions()), filters, line)
@settings(max_examples=EXAMPLES)
def test_every_question_is_answered_or_refused(given: list[Extraction], asked: Filters, words: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "news.db"
        keep(path, given)
        with open_for_questions(path) as store:
            names = [row["name"] for row in find_actors(store)]
            known = Filters(by=names[0], about=names[-1]) if names else Filters()
            for each in (Filters(), known, asked):
                for find in (find_actors, find_claims, find_conflicts, find_relations):
                    rows = answered(find, store, each)
                    assert isinstance(rows, StoreError) or len(rows) <= each.limit
                for name in [*names, words]:
                    answered(find_timeline, store, name, each)
                    answered(find_path, store, names[0] if names else words, name)
                for text in [words, *(extraction.article.text for extraction in given)]:
                    answered(search, store, text, each)


@given(distinct(extractions()), line)
@settings(max_examples=EXAMPLES)
def test_the_graph_of_a_store_is_that_of_its_articles(given: list[Extraction], actor: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "news.db"
        keep(path, given)
        with Store(path, write=True) as store, store.transaction() as db:
            update_entities(db)
            whole = corpus_graph(store)
            assert sum(kind == "article" for _, kind in whole.nodes(data="kind")) == len(given)
            part = answered(corpus_graph, store, Part(actor=actor, min_weight=2))
            assert isinstance(part, StoreError) or set(part) <= set(whole)


@given(contents)
def test_any_file_in_the_place_of_a_store_is_refused(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "news.db"
        path.write_bytes(content)
        answered(lambda: open_for_questions(path).close())
        assert path.read_bytes() == content
        answered(lambda: list(ParquetDataset(path).extractions()))


@given(
    st.dictionaries(st.sampled_from(["a.txt", "b.md", "c.html", "d.jsonl", "e.pdf"]), contents, max_size=3)
)
@settings(max_examples=3)
def test_a_folder_of_any_files_is_read_to_its_end(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        news = Path(folder) / "news"
        news.mkdir()
        for name, content in files.items():
            (news / name).write_bytes(content)
        report = run_batch(news, Path(folder) / "news.db", jobs=1, model="fast")
        assert isinstance(report, RunReport)
        assert report.state == "done"
        assert report.done + report.failed == report.found
