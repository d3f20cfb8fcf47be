"""The store: nothing twice, nothing lost, one sound file."""

from __future__ import annotations

import itertools
import sqlite3
from pathlib import Path

import pytest
from corpus.work import GENERATOR, extraction_of
from factory import follow_up, summit

from newsgraph.corpus.database import MIGRATIONS, close_database, migrate, open_database
from newsgraph.corpus.entities import _write
from newsgraph.corpus.query import search
from newsgraph.corpus.store import Store
from newsgraph.errors import StoreError
from newsgraph.graph import MergePlan
from newsgraph.schema import Actor, Extraction, Generator, Mention

OTHER_MODEL = Generator(newsgraph="0.1.0", model="other", model_version="1")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "news.db", write=True)
    store.start("/news", "local", 1, GENERATOR)
    return store


def texts(store: Store) -> list[str]:
    return sorted(extraction.article.text for extraction in store.extractions())


def test_document_is_current_while_bytes_model_and_version_are_the_same(store: Store) -> None:
    store.add("/news/a.txt", "bytes 1", extraction_of("eins"))
    assert store.is_current("/news/a.txt", "bytes 1", GENERATOR)
    assert not store.is_current("/news/a.txt", "bytes 2", GENERATOR)
    assert not store.is_current("/news/a.txt", "bytes 1", OTHER_MODEL)
    assert not store.is_current("/news/b.txt", "bytes 2", GENERATOR)


def test_same_bytes_elsewhere_are_linked_without_reading(store: Store) -> None:
    store.add("/news/a.txt", "bytes 1", extraction_of("eins"))
    assert store.is_current("/news/copy.txt", "bytes 1", GENERATOR)
    assert store.count("articles") == 1
    assert store.count("sources") == 2


def test_changed_document_takes_the_place_of_the_old_one(store: Store) -> None:
    store.add("/news/a.txt", "bytes 1", extraction_of("eins"))
    store.add("/news/a.txt", "bytes 2", extraction_of("zwei"))
    assert texts(store) == ["zwei"]
    assert not search(store, "eins")
    assert search(store, "zwei")


def test_text_of_two_documents_stays_while_one_has_it(store: Store) -> None:
    store.add("/news/a.txt", "bytes 1", extraction_of("eins"))
    store.add("/news/b.txt", "bytes 1", extraction_of("eins"))
    store.add("/news/a.txt", "bytes 2", extraction_of("zwei"))
    assert texts(store) == ["eins", "zwei"]


@pytest.mark.parametrize("order", list(itertools.permutations("abc")))
def test_first_source_of_a_text_counts_in_any_order(store: Store, order: tuple[str, ...]) -> None:
    for name in order:
        store.add(f"/news/{name}.txt", f"bytes {name}", extraction_of("eins", f"/news/{name}.txt"))
    [extraction] = store.extractions()
    assert extraction.article.source == "/news/a.txt"


def test_new_model_replaces_the_extraction(store: Store) -> None:
    store.add("/news/a.txt", "bytes", summit())
    fresh = follow_up().model_copy(update={"generator": OTHER_MODEL, "article": summit().article})
    store.add("/news/a.txt", "bytes", fresh)
    assert [x.generator for x in store.extractions()] == [OTHER_MODEL]
    assert store.count("claims") == len(fresh.claims)


def test_failure_is_known_again_until_it_is_mended(store: Store) -> None:
    store.fail("/news/a.txt", "bytes", "reading", "a.txt: is empty")
    assert store.earlier_failure("/news/a.txt", "bytes", GENERATOR)
    assert not store.earlier_failure("/news/a.txt", "other bytes", GENERATOR)
    assert not store.earlier_failure("/news/a.txt", "bytes", OTHER_MODEL)
    store.add("/news/a.txt", "bytes 2", extraction_of("eins"))
    assert store.count("failures") == 0


def test_vanished_documents_are_marked_and_pruned(store: Store) -> None:
    store.add("/news/a.txt", "1", extraction_of("eins"))
    store.add("/news/b.txt", "2", extraction_of("zwei"))
    store.start("/news", "local", 1, GENERATOR)
    assert store.is_current("/news/a.txt", "1", GENERATOR)
    assert store.not_seen() == ["/news/b.txt"]
    assert store.mark_vanished(store.not_seen()) == 1
    assert texts(store) == ["eins", "zwei"]
    assert store.prune() == 1
    assert texts(store) == ["eins"]


def test_document_that_comes_back_is_no_longer_vanished(store: Store) -> None:
    store.add("/news/a.txt", "1", extraction_of("eins"))
    store.start("/news", "local", 1, GENERATOR)
    store.mark_vanished(["/news/a.txt"])
    assert store.is_current("/news/a.txt", "1", GENERATOR)
    assert store.prune() == 0


def test_run_that_never_ended_counts_as_interrupted(store: Store) -> None:
    store.start("/news", "local", 1, GENERATOR)
    store.end("done", {"done": 3}, 1.5)
    states = store.connection.execute("SELECT state, done FROM runs ORDER BY id").fetchall()
    assert [tuple(row) for row in states] == [("interrupted", 0), ("done", 3)]


def test_one_single_file_is_left_and_no_foreign_key_dangles(store: Store) -> None:
    store.add("/news/a.txt", "1", summit())
    store.add("/news/b.txt", "2", follow_up())
    store.conclude()
    assert store.connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert store.connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    store.close()
    assert [file.name for file in store.path.parent.iterdir()] == ["news.db"]


def test_every_foreign_key_has_an_index(store: Store) -> None:
    tables = store.connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    for (table,) in tables:
        indexed = {
            store.connection.execute(f"PRAGMA index_info({index['name']})").fetchone()["name"]
            for index in store.connection.execute(f"PRAGMA index_list({table})")
        }
        for key in store.connection.execute(f"PRAGMA foreign_key_list({table})"):
            assert key["from"] in indexed, f"{table}.{key['from']}"


def test_store_is_read_while_it_is_written(store: Store) -> None:
    store.add("/news/a.txt", "1", extraction_of("eins"))
    with Store(store.path) as reader:
        assert texts(reader) == ["eins"]


def test_full_disk_is_told_and_what_is_stored_stays(store: Store) -> None:
    store.add("/news/a.txt", "1", extraction_of("eins"))
    pages = store.connection.execute("PRAGMA page_count").fetchone()[0]
    store.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError, match=r"disk is full.*run the same command again"):
        store.add("/news/b.txt", "2", extraction_of("zwei " * 50_000))
    assert texts(store) == ["eins"]


def test_what_is_no_store_is_told(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("Das ist ein Text und keine Datenbank." * 100)
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE t (x)")
    other.close()
    (tmp_path / "empty.db").touch()
    with pytest.raises(StoreError, match="it is empty"):
        Store(tmp_path / "empty.db")
    with pytest.raises(StoreError, match="no such store"):
        Store(tmp_path / "missing.db")
    with pytest.raises(StoreError, match="not a store of newsgraph"):
        Store(tmp_path / "text.db", write=True)
    with pytest.raises(StoreError, match="not a store of newsgraph"):
        Store(tmp_path / "other.db", write=True)
    with pytest.raises(StoreError, match="is a folder"):
        Store(tmp_path)


def test_migrations_bring_an_old_store_up_to_date(tmp_path: Path) -> None:
    scripts = tmp_path / "migrations"
    scripts.mkdir()
    (scripts / "0001_first.sql").write_text("CREATE TABLE t (x); INSERT INTO t VALUES (1);")
    path = tmp_path / "old.db"
    open_database(path, write=True, migrations=scripts).close()
    (scripts / "0002_second.sql").write_text("ALTER TABLE t ADD COLUMN y DEFAULT 2;")
    connection = open_database(path, write=True, migrations=scripts)
    assert tuple(connection.execute("SELECT x, y FROM t").fetchone()) == (1, 2)
    assert connection.execute("PRAGMA user_version").fetchone()[0] == 2
    (scripts / "0003_broken.sql").write_text("ALTER TABLE t ADD COLUMN z; INSERT INTO nothing VALUES (1);")
    with pytest.raises(StoreError, match="SQLite says"):
        migrate(connection, scripts)
    assert len(connection.execute("SELECT * FROM t").fetchone()) == 2  # all of it or nothing
    connection.close()
    (scripts / "0003_broken.sql").unlink()
    (scripts / "0002_second.sql").unlink()
    with pytest.raises(StoreError, match="made by a newer newsgraph"):
        open_database(path, migrations=scripts)


def test_store_takes_strange_text(store: Store) -> None:
    text = "NUL \x00, Bidi \u202e, Zeile \u2028, 🦔 und </script>"
    store.add("/news/a.txt", "1", extraction_of(text))
    assert texts(store) == [text]


def near_copies() -> list[Extraction]:
    words = " ".join(f"Wort{number}" for number in range(120))
    return [
        extraction_of(words, "/news/a.txt"),
        extraction_of(words + " (dpa) Mehr dazu lesen Sie morgen.", "/news/b.txt"),
        extraction_of(" ".join(f"Anderes{number}" for number in range(120)), "/news/c.txt"),
    ]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0)])
def test_near_duplicates_are_linked_and_not_counted_twice(store: Store, order: tuple[int, ...]) -> None:
    copies = near_copies()
    for number in order:
        store.add(f"/news/{number}.txt", str(number), copies[number])
    assert store.conclude() == 1
    [pair] = store.connection.execute(
        """SELECT a.source, b.source FROM articles AS a JOIN articles AS b ON b.id = a.duplicate_of"""
    ).fetchall()
    assert tuple(pair) == ("/news/a.txt", "/news/b.txt")  # the longer one counts
    assert len(search(store, "Wort7")) == 1
    store.add("/news/1.txt", "changed", extraction_of("Kurz."))
    assert store.conclude() == 0


def steps_of_writing_entities(store: Store, articles: int) -> int:
    """Hundreds of SQLite's steps to write that many entities, each of one actor of an article.

    As after an interrupted run, what SQLite knows of the table of actors is from before any merging.
    """
    for number in range(articles):
        text = f"Stein{number} lobt."
        name = text.split()[0]
        mention = Mention(sentence=0, start=0, end=len(name), text=name, kind="name")
        actor = Actor(id="a0", name=name, type="person", mentions=(mention,))
        extraction = extraction_of(text).model_copy(update={"actors": (actor,)})
        store.add(f"{number}.txt", f"hash of {number}", extraction)
    store.connection.execute("ANALYZE")
    hashes = [row[0] for row in store.connection.execute("SELECT hash FROM articles")]
    plan = MergePlan(keys={(each, "a0"): each for each in hashes}, reasons={}, names={})
    steps: list[int] = []
    store.connection.set_progress_handler(lambda: steps.append(1), 100)
    _write(store.connection, plan)
    store.connection.set_progress_handler(None, 0)
    counts = store.connection.execute("SELECT count(*), sum(mentions), sum(articles) FROM entities")
    assert tuple(counts.fetchone()) == (articles, articles, articles)
    return len(steps)


def test_merging_takes_time_in_proportion_to_the_actors(tmp_path: Path) -> None:
    steps: list[int] = []
    for articles in (50, 200):
        with Store(tmp_path / f"{articles}.db", write=True) as store:
            store.start("/news", "local", 1, GENERATOR)
            steps.append(steps_of_writing_entities(store, articles))
    assert steps[1] < 6 * steps[0]  # a scan of all actors for each entity would make it 16


def test_a_store_of_before_keeps_its_texts_and_is_extracted_again(tmp_path: Path) -> None:
    path = old_store(tmp_path, "Die Ministerin sagte, sie werde nicht nachgeben.")
    with pytest.raises(StoreError, match=r"older newsgraph\. 'newsgraph batch FOLDER -o .*old\.db'"):
        Store(path)
    with Store(path, write=True) as store:
        store.start("/news", "local", 1, GENERATOR)
        assert store.outdated() == 1
        assert not store.is_current("/news/a.txt", "bytes", GENERATOR)
        assert texts(store) == ["Die Ministerin sagte, sie werde nicht nachgeben."]
        store.add("/news/a.txt", "bytes", extraction_of("Die Ministerin sagte, sie werde nicht nachgeben."))
        assert store.outdated() == 0
        assert store.count("articles") == 1


def old_store(folder: Path, text: str) -> Path:
    """A store as the first version left it, with one article and a claim of it."""
    path = folder / "old.db"
    first = folder / "migrations"
    first.mkdir()
    name = "0001_store.sql"
    (first / name).write_text((MIGRATIONS / name).read_text(encoding="utf-8"), encoding="utf-8")
    connection = open_database(path, write=True, migrations=first)
    article = extraction_of(text).article
    connection.executescript(
        f"""INSERT INTO runs (id, started, state, folder, engine, newsgraph, model, model_version)
          VALUES (1, '', 'done', '/news', 'local', '0.1.0', 'none', '1');
        INSERT INTO articles (id, hash, text, words, authors, newsgraph, model, model_version)
          VALUES (1, '{article.id}', '{text}', 7, '[]', '0.1.0', 'none', '1');
        INSERT INTO sentences VALUES (1, 1, 0, 0, 10, 'Die Minist');
        INSERT INTO actors (id, article_id, ref, name, type, aliases, merges)
          VALUES (1, 1, 'a1', 'Ministerin', 'person', '[]', '[]');
        INSERT INTO sources VALUES ('/news/a.txt', 1, 'bytes', 1, NULL);"""
    )
    close_database(connection, write=True)
    return path
