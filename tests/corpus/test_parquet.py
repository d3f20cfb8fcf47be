"""The Parquet dataset: the same results, goes on after a stop, and other tools read it."""

from __future__ import annotations

import itertools
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from corpus.work import GENERATOR, extraction_of
from factory import follow_up, summit
from hypothesis import given, settings
from strategies import extractions

from newsgraph.corpus.opening import open_sink
from newsgraph.corpus.parquet import ParquetDataset
from newsgraph.corpus.rows import IntegrityError
from newsgraph.errors import StoreError
from newsgraph.schema import Extraction


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.parquet"


def open_dataset(path: Path) -> ParquetDataset:
    dataset = ParquetDataset(path)
    dataset.start("/news", "dask", 2, GENERATOR)
    return dataset


def texts(path: Path) -> list[str]:
    return sorted(extraction.article.text for extraction in ParquetDataset(path).extractions())


def test_name_decides(path: Path) -> None:
    with open_sink(path) as sink:
        assert isinstance(sink, ParquetDataset)


@given(extraction=extractions())
@settings(max_examples=10)
def test_any_extraction_survives(extraction: Extraction, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("dataset") / "news.parquet"
    with open_dataset(path) as dataset:
        dataset.add("a.txt", "hash", extraction)
    assert list(ParquetDataset(path).extractions()) == [extraction]


def test_dataset_is_known_again(path: Path) -> None:
    with open_dataset(path) as dataset:
        dataset.add("/news/a.txt", "1", summit())
        dataset.fail("/news/b.txt", "2", "reading", "b.txt: is empty")
        dataset.end("done", {"done": 1}, 2.5)
    generator = summit().generator
    with open_dataset(path) as again:
        assert again.is_current("/news/a.txt", "1", generator)
        assert not again.is_current("/news/a.txt", "other", generator)
        newer = generator.model_copy(update={"model_version": "2"})
        assert not again.is_current("/news/a.txt", "1", newer)
        assert again.earlier_failure("/news/b.txt", "2", GENERATOR)
        assert again.not_seen() == ["/news/b.txt"]


def test_changed_and_vanished_documents(path: Path) -> None:
    with open_dataset(path) as dataset:
        for name in "abc":
            dataset.add(f"/news/{name}.txt", name, extraction_of(f"Text {name}"))
    with open_dataset(path) as dataset:
        dataset.add("/news/a.txt", "changed", extraction_of("Text neu"))
        assert dataset.is_current("/news/b.txt", "b", GENERATOR)
        assert dataset.mark_vanished(dataset.not_seen()) == 1
        assert dataset.prune() == 1
        dataset.conclude()
    assert texts(path) == ["Text b", "Text neu"]


@pytest.mark.parametrize("order", list(itertools.permutations("abc")))
def test_first_source_of_a_text_counts_in_any_order(path: Path, order: tuple[str, ...]) -> None:
    for name in order:
        with open_dataset(path) as dataset:
            dataset.add(f"/news/{name}.txt", name, extraction_of("eins", f"/news/{name}.txt"))
    [extraction] = ParquetDataset(path).extractions()
    assert extraction.article.source == "/news/a.txt"


def test_part_that_was_not_finished_is_done_again(path: Path) -> None:
    with open_dataset(path) as dataset:
        dataset.add("/news/a.txt", "1", summit())
    for file in (path / "articles").iterdir():
        file.unlink()  # as if killed before the last file of the part
    with open_dataset(path) as again:
        assert not again.is_current("/news/a.txt", "1", GENERATOR)
        again.add("/news/a.txt", "1", summit())
    assert list(ParquetDataset(path).extractions()) == [summit()]


def test_a_folder_that_is_no_dataset_is_refused_and_left_as_it_is(path: Path) -> None:
    (path / "claims").mkdir(parents=True)
    mine = path / "claims/mein.parquet"
    pq.write_table(pa.table({"x": [1]}), mine)
    before = mine.read_bytes()
    for _ in range(2):
        with pytest.raises(StoreError, match=r"news\.parquet: holds files that are no dataset"):
            open_dataset(path)
    assert [file for file in path.rglob("*") if file.is_file()] == [mine]
    assert mine.read_bytes() == before


def test_only_unfinished_parts_are_deleted_and_only_by_a_batch(path: Path) -> None:
    with open_dataset(path) as dataset:
        dataset.add("/news/a.txt", "1", summit())
    mine = [path / "claims/mein.parquet", path / "articles/mein.parquet", path / "LIESMICH.txt"]
    for file in mine:
        file.write_bytes(b"mein")
    left = [path / "claims/part-0123456789ab.parquet", path / "actors/part-0123456789ab.unfinished"]
    for file in left:
        file.write_bytes(b"half")
    assert list(ParquetDataset(path).extractions()) == [summit()]
    assert all(file.exists() for file in left)  # a batch may just be writing them
    with open_dataset(path):
        assert [file.exists() for file in left] == [False, False]
    assert [file.read_bytes() for file in mine] == [b"mein"] * 3
    assert list(ParquetDataset(path).extractions()) == [summit()]


def test_a_dataset_of_which_no_part_was_finished_can_be_written(path: Path) -> None:
    (path / "claims").mkdir(parents=True)
    (path / "claims/part-0123456789ab.unfinished").write_bytes(b"half")
    with open_dataset(path) as dataset:
        dataset.add("/news/a.txt", "1", summit())
    assert [file.suffix for file in (path / "claims").iterdir()] == [".parquet"]


def test_unsound_extraction_is_refused(path: Path) -> None:
    broken = summit().model_copy(update={"actors": ()})
    with open_dataset(path) as dataset, pytest.raises(IntegrityError):
        dataset.add("/news/a.txt", "1", broken)
    assert texts(path) == []


def test_file_in_the_way_is_told(path: Path) -> None:
    path.write_text("")
    with pytest.raises(StoreError, match="is a file"):
        ParquetDataset(path)


def test_duckdb_reads_it(path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    with open_dataset(path) as dataset:
        dataset.add("/news/a.txt", "1", summit())
        dataset.add("/news/b.txt", "2", follow_up())
    rows = duckdb.sql(
        f"""SELECT actors.name, count(*) AS claims
        FROM '{path}/claims/*.parquet' AS claims JOIN '{path}/actors/*.parquet' AS actors
        ON actors.id = claims.speaker_id GROUP BY ALL ORDER BY claims DESC, name"""
    ).fetchall()
    assert rows[0] == ("Jan Maß", 2)


def test_a_dataset_of_before_keeps_its_texts_and_is_extracted_again(path: Path) -> None:
    with open_dataset(path) as dataset:
        dataset.add("/news/a.txt", "1", summit())
    [file] = (path / "articles").iterdir()
    old = pq.read_table(file).drop_columns(["given_id", "published_at", "updated_at"])
    pq.write_table(old, file)
    with open_dataset(path) as again:
        assert again.outdated() == 1
        assert not again.is_current("/news/a.txt", "1", summit().generator)
        assert [x.claims for x in again.extractions()] == [()]
        again.add("/news/a.txt", "1", summit())
        assert again.outdated() == 0
    assert list(ParquetDataset(path).extractions()) == [summit()]
