"""Writes articles and what was read in them into the tables of a store; ``rebuilding`` reads them back."""

from __future__ import annotations

import sqlite3

from newsgraph.corpus.duplicates import bands, signature
from newsgraph.corpus.rows import CHILD_TABLES, Ids, Row, child_rows
from newsgraph.schema import Extraction


def put_article(db: sqlite3.Connection, row: Row, known: int | None) -> int:
    """Write an article's row and return its id; of one that is ``known`` everything is written anew."""
    values = signature(row["text"])
    row = {**row, "minhash": values}
    if known is None:
        article_id = insert_row(db, "articles", row)
    else:
        article_id = known
        columns = ", ".join(f"{name} = :{name}" for name in row)
        db.execute(f"UPDATE articles SET {columns} WHERE id = :id", {**row, "id": known})
        for table in ("relations", "claims", "actors", "sentences", "minhash_bands"):
            db.execute(f"DELETE FROM {table} WHERE article_id = ?", (known,))
    if values is not None:
        db.executemany(
            "INSERT OR IGNORE INTO minhash_bands (band, article_id) VALUES (?, ?)",
            [(band, article_id) for band in bands(values)],
        )
    return article_id


def put_children(db: sqlite3.Connection, article_id: int, extraction: Extraction) -> None:
    """Write the sentences, actors, claims and relations of an article."""
    last = {
        table: db.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0]
        for table in ("sentences", "actors", "claims", "relations")
    }
    ids = Ids(extraction, lambda table, number, _: last[table] + number + 1)
    tables = child_rows(extraction, article_id, ids)
    for table in CHILD_TABLES:
        _insert_many(db, table, tables[table])


def link_document(db: sqlite3.Connection, run: int, address: str, content_hash: str, article_id: int) -> None:
    """Let the document point to its article; an article nobody points to any more goes."""
    old = db.execute("SELECT article_id FROM sources WHERE address = ?", (address,)).fetchone()
    db.execute(
        """INSERT INTO sources (address, article_id, content_hash, run_id) VALUES (?, ?, ?, ?)
        ON CONFLICT (address) DO UPDATE SET article_id = excluded.article_id,
        content_hash = excluded.content_hash, run_id = excluded.run_id, vanished = NULL""",
        (address, article_id, content_hash, run),
    )
    db.execute("DELETE FROM failures WHERE address = ?", (address,))
    if old is not None and old["article_id"] != article_id:
        db.execute(
            "DELETE FROM articles WHERE id = :id AND NOT EXISTS "
            "(SELECT 1 FROM sources WHERE article_id = :id)",
            {"id": old["article_id"]},
        )
        forget_merging(db)


def forget_merging(db: sqlite3.Connection) -> None:
    """Note that who is who must be found out again."""
    db.execute("INSERT OR REPLACE INTO settings (name, value) VALUES ('merged', NULL)")


def insert_row(db: sqlite3.Connection, table: str, row: Row) -> int:
    """Write one row and return its id."""
    names = ", ".join(row)
    marks = ", ".join(f":{name}" for name in row)
    inserted = db.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", row).lastrowid
    assert inserted is not None
    return inserted


def _insert_many(db: sqlite3.Connection, table: str, rows: list[Row]) -> None:
    if rows:
        names = ", ".join(rows[0])
        marks = ", ".join("?" * len(rows[0]))
        db.executemany(
            f"INSERT INTO {table} ({names}) VALUES ({marks})", [tuple(row.values()) for row in rows]
        )
