"""Opens the SQLite file of a store, brings it up to date, and closes it as one single file."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from newsgraph.errors import StoreError

APPLICATION_ID = 0x4E475248  # "NGRH": tells a newsgraph store from other SQLite files
MIGRATIONS = files("newsgraph.corpus") / "migrations"
BUSY_SECONDS = 30
CACHE_KIB = 64 * 1024


def open_database(
    path: Path, *, write: bool = False, migrations: Traversable = MIGRATIONS
) -> sqlite3.Connection:
    """Open a store; with ``write`` make it where it is missing and bring it to the newest version.

    While it is written the file is in WAL mode: others may read it, and a killed run leaves it sound.

    Raises:
        StoreError: there is no such store, it is something else, or it needs a newer newsgraph.
    """
    if path.is_dir():
        raise StoreError(f"{path} is a folder; a store is one file, such as news.db.")
    if not write and not path.is_file():
        raise StoreError(f"{path}: no such store. 'newsgraph batch FOLDER -o {path}' makes one.")
    address = f"{path.resolve().as_uri()}?mode={'rwc' if write else 'ro'}"
    with store_errors(path):
        connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=BUSY_SECONDS)
        try:
            connection.row_factory = sqlite3.Row
            _check(connection, path, migrations, write=write)
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
            if write:
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = NORMAL")
                migrate(connection, migrations)
        except BaseException:
            connection.close()
            raise
    return connection


def close_database(connection: sqlite3.Connection, *, write: bool = False) -> None:
    """Close the store; after writing, fold the WAL back so that one file remains."""
    if write:
        with suppress(sqlite3.OperationalError):  # another program reads it: the WAL stays, nothing is lost
            connection.execute("PRAGMA optimize")
            connection.execute("PRAGMA busy_timeout = 1000")
            connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()


def migrate(connection: sqlite3.Connection, migrations: Traversable = MIGRATIONS) -> None:
    """Run the migrations that the store does not have yet; each as a whole or not at all."""
    version = _version(connection)
    for number, script in _scripts(migrations):
        if number <= version:
            continue
        try:
            connection.executescript(
                f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version = {number};\n"
                f"PRAGMA application_id = {APPLICATION_ID};\nCOMMIT;"
            )
        except sqlite3.Error:
            if connection.in_transaction:
                connection.rollback()
            raise


@contextmanager
def store_errors(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into one line that says what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        reason = str(error)
        if "not a database" in reason:
            advice = "it is not a store of newsgraph. Name another file with -o."
        elif "malformed" in reason or "corrupt" in reason:
            advice = f"it is damaged ({reason}). Take a copy of before, or read all again into a new file."
        elif "full" in reason:
            advice = "the disk is full. Make room and run the same command again: what is stored is safe."
        elif "readonly" in reason or "unable to open" in reason:
            advice = f"it cannot be written or opened ({reason}). Check the folder and its permissions."
        elif "locked" in reason:
            advice = "another program is writing to it. Wait for its end, then run the command again."
        else:
            advice = f"SQLite says: {reason}."
        raise StoreError(f"{path}: {advice}") from error


def _check(connection: sqlite3.Connection, path: Path, migrations: Traversable, *, write: bool) -> None:
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if not tables and not write:
        raise StoreError(f"{path}: it is empty; 'newsgraph batch FOLDER -o {path}' fills it.")
    if tables and connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise StoreError(f"{path}: it is an SQLite file, but not a store of newsgraph. Name another file.")
    newest = max(number for number, _ in _scripts(migrations))
    if _version(connection) > newest:
        raise StoreError(f"{path}: it was made by a newer newsgraph. Update newsgraph to read it.")
    if tables and not write and _version(connection) < newest:
        raise StoreError(
            f"{path}: it was made by an older newsgraph. "
            f"'newsgraph batch FOLDER -o {path}' extracts its articles again."
        )


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _scripts(migrations: Traversable) -> list[tuple[int, str]]:
    """The migrations, by number: ``0001_store.sql`` is number 1."""
    scripts = []
    for file in migrations.iterdir():
        if match := re.match(r"(\d+)_\w+\.sql$", file.name):
            scripts.append((int(match[1]), file.read_text(encoding="utf-8")))
    return sorted(scripts)
