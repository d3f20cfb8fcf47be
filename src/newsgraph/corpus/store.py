"""The store: one SQLite file with everything that was read from a folder of news.

Every extraction can be had back as it was (``Store.extraction``). The tables are described in
the files of ``migrations/``, the newer ones at the end.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Self

from newsgraph.corpus.database import close_database, damaged, find_damage, open_database, stored_values
from newsgraph.corpus.duplicates import link_duplicates
from newsgraph.corpus.entities import update_entities
from newsgraph.corpus.inserting import (
    forget_merging,
    insert_row,
    link_document,
    put_article,
    put_children,
)
from newsgraph.corpus.rebuilding import read_extraction
from newsgraph.corpus.rows import IntegrityError, article_row, is_first_source, same_generator
from newsgraph.corpus.sinks import Failure
from newsgraph.errors import NewsgraphError, StoreError
from newsgraph.graph import Judgements
from newsgraph.schema import Extraction, Generator

_COUNTS = ("found", "done", "unchanged", "failed", "vanished", "words", "workers_lost", "retried")


class Store:
    """A store that is open; a context manager that closes it.

    Args:
        path: the file.
        write: make the file where it is missing, and allow changes.

    Raises:
        StoreError: see `open_database`; also from every method where SQLite fails.
    """

    def __init__(self, path: str | Path, *, write: bool = False) -> None:
        self.path = Path(path)
        self.write = write
        self.connection = open_database(self.path, write=write)
        self._run = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *what: object) -> None:
        """Close the file. What goes wrong with a damaged store is told as the damage that it is."""
        error = what[1]
        unexpected = isinstance(error, Exception) and not isinstance(error, NewsgraphError)
        damage = find_damage(self.connection) if unexpected else None
        self.close()
        if damage is not None and isinstance(error, Exception):
            raise damaged(self.path, damage) from error

    def close(self) -> None:
        """Close the file. After writing, it is one single file again."""
        close_database(self.connection, write=self.write)

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All changes inside are kept together, or none."""
        try:  # Ctrl-C may come at any line
            self.connection.execute("BEGIN IMMEDIATE")
            yield self.connection
            self.connection.execute("COMMIT")
        except BaseException:
            if self.connection.in_transaction:
                with suppress(StoreError):  # what went wrong first is what counts
                    self.connection.execute("ROLLBACK")
            raise

    # ----------------------------------------------------------------- runs

    def start(self, folder: str, engine: str, jobs: int, generator: Generator) -> None:
        """Note that a run begins, and that runs which never ended were interrupted."""
        with self.transaction() as db:
            db.execute("UPDATE runs SET state = 'interrupted' WHERE state = 'running'")
            self._run = insert_row(
                db,
                "runs",
                {
                    "started": _now(), "state": "running", "folder": folder, "engine": engine, "jobs": jobs,
                    **generator.model_dump(),
                },
            )  # fmt: skip

    def end(self, state: str, counts: dict[str, int], seconds: float) -> None:
        """Note how the run ended: ``done``, ``interrupted`` or ``failed``."""
        values = {name: counts.get(name, 0) for name in _COUNTS}
        columns = ", ".join(f"{name} = :{name}" for name in values)
        with self.transaction() as db:
            db.execute(
                f"""UPDATE runs SET ended = :ended, state = :state, seconds = :seconds, {columns}
                WHERE id = :id""",
                {"ended": _now(), "state": state, "seconds": seconds, "id": self._run, **values},
            )

    # ----------------------------------------------- what is known of a document

    def is_current(self, address: str, content_hash: str, generator: Generator) -> bool:
        """Tell whether the document, as it is, was read by this program and model; if so, note it is there.

        A document whose bytes are known from elsewhere is linked to that article.
        """
        row = self.connection.execute(
            """SELECT article_id FROM sources JOIN articles ON articles.id = article_id
            WHERE content_hash = :hash AND newsgraph = :newsgraph AND model = :model
            AND model_version = :model_version ORDER BY address != :address LIMIT 1""",
            {"hash": content_hash, "address": address, **generator.model_dump()},
        ).fetchone()
        if row is None:
            return False
        with self.transaction() as db:
            link_document(db, self._run, address, content_hash, row["article_id"])
        return True

    def earlier_failure(self, address: str, content_hash: str, generator: Generator) -> Failure | None:
        """Return how the same bytes failed before with this program and model, and note they are there."""
        with self.transaction() as db:
            row = db.execute(
                """UPDATE failures SET run_id = :run WHERE address = :address AND content_hash = :hash
                AND EXISTS (SELECT 1 FROM runs WHERE runs.id = failures.run_id AND newsgraph = :newsgraph
                AND model = :model AND model_version = :model_version) RETURNING address, kind, message""",
                {"run": self._run, "address": address, "hash": content_hash, **generator.model_dump()},
            ).fetchone()
        return None if row is None else Failure(*row)

    # -------------------------------------------------------------- results

    def add(self, address: str, content_hash: str, extraction: Extraction) -> None:
        """Keep the extraction of a document; it takes the place of what was known of the document.

        Of several documents with one text, the article keeps the title, date and publisher of the one
        whose source is first in the alphabet: the result does not depend on who came first.

        Raises:
            IntegrityError: the extraction refers to something that it does not have, or cannot be stored.
            StoreError: the disk is full.
        """
        row = article_row(extraction)
        with self._document_errors(), self.transaction() as db:
            known = db.execute("SELECT * FROM articles WHERE hash = ?", (row["hash"],)).fetchone()
            if known is not None and same_generator(dict(known), row) and is_first_source(dict(known), row):
                article_id = known["id"]
            else:
                article_id = put_article(db, row, known and known["id"])
                put_children(db, article_id, extraction)
                forget_merging(db)
            link_document(db, self._run, address, content_hash, article_id)

    @contextmanager
    def _document_errors(self) -> Iterator[None]:
        """Tell the faults of one document from those of the store, which may be damaged."""
        try:
            yield
        except StoreError as error:
            constraint = isinstance(error.__cause__, sqlite3.IntegrityError | sqlite3.DataError)
            if constraint and find_damage(self.connection) is None:
                raise IntegrityError(f"the result cannot be stored: {error.__cause__}") from error
            raise
        except (OverflowError, UnicodeEncodeError) as error:
            raise IntegrityError(f"the result cannot be stored: {error}") from error

    def fail(self, address: str, content_hash: str | None, kind: str, message: str) -> None:
        """Note why a document could not be read. What was known of it before stays, for it is there."""
        with self.transaction() as db:
            db.execute("UPDATE sources SET run_id = ? WHERE address = ?", (self._run, address))
            db.execute(
                """INSERT OR REPLACE INTO failures (address, kind, message, content_hash, run_id)
                VALUES (?, ?, ?, ?, ?)""",
                (address, kind, message, content_hash, self._run),
            )

    def mark_vanished(self, addresses: Iterable[str]) -> int:
        """Mark documents as no longer there, and return how many; of what had failed no trace stays."""
        with self.transaction() as db:
            rows = [(_now(), address) for address in addresses]
            marked = db.executemany(
                "UPDATE sources SET vanished = ? WHERE address = ? AND vanished IS NULL", rows
            ).rowcount
            db.executemany("DELETE FROM failures WHERE address = ?", [row[1:] for row in rows])
            return max(0, marked)

    def outdated(self) -> int:
        """Return how many articles were read by a newsgraph whose results are of another format."""
        row = self.connection.execute("SELECT count(*) FROM articles WHERE newsgraph LIKE '% (newsgraph/1)'")
        return int(row.fetchone()[0])

    def not_seen(self) -> list[str]:
        """Return the addresses, of sources and failures, that this run did not come across."""
        rows = self.connection.execute(
            """SELECT address FROM sources WHERE run_id != :run AND vanished IS NULL
            UNION SELECT address FROM failures WHERE run_id != :run""",
            {"run": self._run},
        )
        return [row["address"] for row in rows]

    def prune(self) -> int:
        """Delete the articles all of whose documents have vanished, and return how many."""
        with self.transaction() as db:
            db.execute("DELETE FROM sources WHERE vanished IS NOT NULL")
            deleted = db.execute(
                "DELETE FROM articles WHERE id NOT IN (SELECT article_id FROM sources)"
            ).rowcount
            if deleted:
                forget_merging(db)
            return deleted

    def conclude(self, judgements: Judgements | None = None) -> int:
        """Link near-duplicates and find out who is who; return how many articles are duplicates."""
        with self.transaction() as db:
            duplicates = link_duplicates(db)
        with self.transaction() as db:
            update_entities(db, judgements)
        return duplicates

    # -------------------------------------------------------------- reading

    def extraction(self, article_hash: str) -> Extraction:
        """Return the extraction of an article by its 16-digit id. Raises StoreError where there is none."""
        row = self.connection.execute("SELECT * FROM articles WHERE hash = ?", (article_hash,)).fetchone()
        if row is None:
            raise StoreError(f"{self.path}: no article {article_hash}.")
        with stored_values(self.connection):
            return read_extraction(self.connection, row)

    def extractions(self, where: str = "1", values: Mapping[str, Any] | None = None) -> Iterator[Extraction]:
        """Yield extractions in the order of their articles' hashes, one at a time.

        Args:
            where: an SQL condition on table ``articles``, which is called ``ar``.
            values: what the names in the condition (``:name``) stand for.
        """
        query = f"SELECT * FROM articles AS ar WHERE {where} ORDER BY hash"
        for row in self.connection.execute(query, values or {}):
            with stored_values(self.connection):
                extraction = read_extraction(self.connection, row)
            yield extraction

    def count(self, table: str = "articles") -> int:
        """Return the number of rows of a table."""
        return int(self.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def _now() -> str:
    """Return the time in UTC, ISO 8601, to the second."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
