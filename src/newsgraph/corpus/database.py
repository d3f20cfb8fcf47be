"""Opens the SQLite file of a store, brings it up to date, and closes it as one single file."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Self, TypeVar

from newsgraph.errors import StoreError

APPLICATION_ID = 0x4E475248  # "NGRH": tells a newsgraph store from other SQLite files
MIGRATIONS = files("newsgraph.corpus") / "migrations"
BUSY_SECONDS = 30
_T = TypeVar("_T")
# What SQLite says of a damaged schema quotes it, and may be no text itself.
_ERRORS = (sqlite3.Error, UnicodeDecodeError)
CACHE_KIB = 64 * 1024


def open_database(
    path: Path, *, write: bool = False, migrations: Traversable = MIGRATIONS
) -> StoreConnection:
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
        connection = sqlite3.connect(
            address, uri=True, isolation_level=None, timeout=BUSY_SECONDS, factory=StoreConnection
        )
        connection.path = path
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
        with suppress(StoreError):  # another program reads it: the WAL stays, nothing is lost
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
        except (sqlite3.Error, StoreError):
            if connection.in_transaction:
                connection.rollback()
            raise


@contextmanager
def store_errors(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into one line that says what to do."""
    try:
        yield
    except _ERRORS as error:
        raise _told(path, error) from error


@contextmanager
def stored_values(connection: sqlite3.Connection) -> Iterator[None]:
    """Tell where a store holds what newsgraph does not write: SQLite itself keeps no checksums."""
    try:
        yield
    except (ValueError, TypeError, LookupError) as error:
        path = connection.path if isinstance(connection, StoreConnection) else Path("the store")
        raise damaged(path, f"{type(error).__name__}: {error}") from error


def find_damage(connection: sqlite3.Connection) -> str | None:
    """Return what SQLite finds wrong with a store, None where it is sound. Reads all of it."""
    try:
        found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except (sqlite3.Error, StoreError) as error:
        return str(error.__cause__ or error)
    return None if found == "ok" else " ".join(found.replace("*** in database main ***", "").split())


def damaged(path: Path, reason: str) -> StoreError:
    """Return the error of a store that holds what newsgraph did not write."""
    return StoreError(
        f"{path}: it is damaged ({reason[:200]}). Take a copy of before, or read all again into a new file."
    )


def _told(path: Path, error: Exception) -> StoreError:
    reason = str(error)
    if "not a database" in reason:
        return StoreError(f"{path}: it is not a store of newsgraph. Name another file with -o.")
    if any(word in reason.lower() for word in ("malformed", "corrupt", "utf-8", "no such")):
        return damaged(path, reason)
    if "full" in reason:
        advice = "the disk is full. Make room and run the same command again: what is stored is safe."
    elif "readonly" in reason or "unable to open" in reason:
        advice = f"it cannot be written or opened ({reason}). Check the folder and its permissions."
    elif "locked" in reason:
        advice = "another program is writing to it. Wait for its end, then run the command again."
    else:
        advice = f"SQLite says: {reason}."
    return StoreError(f"{path}: {advice}")


class StoreConnection(sqlite3.Connection):
    """A connection whose errors are all StoreErrors, wherever a damage is come across."""

    path: Path

    def cursor(self, *_: Any) -> Any:
        """Return a cursor whose errors are StoreErrors."""
        return super().cursor(_Cursor)

    # The shortcuts of sqlite3 itself would make cursors of its own.
    def execute(self, *arguments: Any) -> Any:
        """Run a statement."""
        return self.cursor().execute(*arguments)

    def executemany(self, *arguments: Any) -> Any:
        """Run a statement for many rows."""
        return self.cursor().executemany(*arguments)

    def executescript(self, *arguments: Any) -> Any:
        """Run several statements."""
        return self.cursor().executescript(*arguments)


class _Cursor(sqlite3.Cursor):
    connection: StoreConnection

    def execute(self, *arguments: Any) -> Self:
        return self._do(super().execute, *arguments)

    def executemany(self, *arguments: Any) -> Self:
        return self._do(super().executemany, *arguments)

    def executescript(self, *arguments: Any) -> Any:
        return self._do(super().executescript, *arguments)

    def fetchone(self) -> Any:
        return self._do(super().fetchone)

    def fetchmany(self, *arguments: Any) -> list[Any]:
        return self._do(super().fetchmany, *arguments)

    def fetchall(self) -> list[Any]:
        return self._do(super().fetchall)

    def __next__(self) -> Any:
        return self._do(super().__next__)

    def _do(self, step: Callable[..., _T], *arguments: Any) -> _T:
        try:
            return step(*arguments)
        except _ERRORS as error:
            raise _told(self.connection.path, error) from error


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
