"""Results as a Parquet dataset: a folder of tables, for DuckDB, pandas, Spark and the like.

The tables are those of the store, with readable ids (``<article>:c4``). Parts are written whole or not
at all; a part counts once its file in ``articles/`` is there. Who is who across articles and
near-duplicates are not worked out here: that is the store's.
"""

from __future__ import annotations

import os
import re
import sqlite3
import uuid
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Self

from newsgraph.corpus.database import migrate
from newsgraph.corpus.rebuilding import rebuild
from newsgraph.corpus.rows import (
    CHILD_TABLES,
    Ids,
    Row,
    Tables,
    article_row,
    child_rows,
    is_first_source,
    same_generator,
)
from newsgraph.corpus.sinks import Failure
from newsgraph.errors import StoreError
from newsgraph.graph import Judgements
from newsgraph.schema import Extraction, Generator

try:
    import pyarrow as pa
    import pyarrow.parquet as pq
except ImportError as error:
    raise StoreError("Parquet needs pyarrow: pip install 'newsgraph[parquet]'.") from error

_OLD = " (newsgraph/1)"  # what the version of the program ends in where the format is of before
PART_ARTICLES = 500  # articles in one part
# Children first, articles last: what has no articles was not finished.
TABLES = (*CHILD_TABLES, "sources", "articles")
_OWNER = {"articles": "hash", "sources": "address"}  # column that says to whom a row belongs
# What this module calls its files; all else in the folder is somebody else's, and left alone.
_OWN_FILE = re.compile(r"(?:part-[0-9a-f]{12}|run-\d{5,}|failures)\.(?:parquet|unfinished)")
_FAILURE = ("address", "kind", "message", "content_hash", "newsgraph", "model", "model_version")


class ParquetDataset:
    """A Parquet dataset that a batch writes, as `Sink` describes; also read by ``extractions``."""

    def __init__(self, path: Path) -> None:
        if path.is_file():
            raise StoreError(f"{path} is a file; a Parquet dataset is a folder.")
        self.path = path
        self._generator: Generator | None = None
        self._seen: set[str] = set()
        self._sources: dict[str, Row] = {}  # address → row, with the part that holds it
        self._articles: dict[str, Row] = {}  # hash → generator, source and part
        self._failures: dict[str, Row] = {}
        self._vanished: list[str] = []
        self._buffer: dict[str, Extraction] = {}
        self._new_sources: dict[str, Row] = {}
        self._outdated: dict[str, set[str]] = {}  # part → hashes and addresses of rows to drop
        try:
            self._load()
        except (pa.ArrowException, OSError) as error:
            reason = " ".join(str(error).split())[:200]
            raise StoreError(
                f"{path}: is damaged or no dataset of newsgraph ({reason}). Take a copy of before, or read "
                "all again into a new folder."
            ) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._flush()

    def start(self, folder: str, engine: str, jobs: int, generator: Generator) -> None:
        """Note that a run begins."""
        self._generator = generator
        self._remove_unfinished()
        self._run: Row = {"folder": folder, "engine": engine, "jobs": jobs, **generator.model_dump()}

    def end(self, state: str, counts: dict[str, int], seconds: float) -> None:
        """Write what is left, and how the run ended."""
        self._flush()
        row = {**self._run, "state": state, "seconds": seconds, **counts}
        self._write_file(
            "runs",
            f"run-{len(list((self.path / 'runs').glob('*.parquet'))) + 1:05}",
            pa.Table.from_pylist([row]),
        )

    def is_current(self, address: str, content_hash: str, generator: Generator) -> bool:
        """Tell whether the document, as it is, was read by this program and model."""
        self._seen.add(address)
        row = self._sources.get(address)
        if row is None or row["content_hash"] != content_hash:
            return False
        article = self._articles[row["article_id"]]
        return all(article[key] == value for key, value in generator.model_dump().items())

    def earlier_failure(self, address: str, content_hash: str, generator: Generator) -> Failure | None:
        """Return how the same bytes failed before with this program and model."""
        row = self._failures.get(address)
        if row is None or row["content_hash"] != content_hash:
            return None
        if any(row[key] != value for key, value in generator.model_dump().items()):
            return None
        return Failure(row["address"], row["kind"], row["message"])

    def add(self, address: str, content_hash: str, extraction: Extraction) -> None:
        """Keep a result; of several documents with one text, the article is of the first source."""
        row = article_row(extraction)
        article = row["hash"]
        ids = _text_ids(extraction)  # checks the extraction before anything is kept
        child_rows(extraction, article, ids)
        known = self._articles.get(article)
        if known is None or not (same_generator(known, row) and is_first_source(known, row)):
            if known is not None:
                self._drop(known, article)
            self._buffer[article] = extraction
            self._articles[article] = {**row, "text": None, "part": None}
        old = self._sources.get(address)
        if old is not None:
            self._drop(old, address)
        source = {"address": address, "article_id": article, "content_hash": content_hash}
        self._new_sources[address] = source
        self._sources[address] = {**source, "part": None}
        self._seen.add(address)
        self._failures.pop(address, None)
        if old is not None and old["article_id"] != article:
            self._drop_unused(old["article_id"])
        if len(self._buffer) >= PART_ARTICLES:
            self._flush()

    def fail(self, address: str, content_hash: str | None, kind: str, message: str) -> None:
        """Note why a document failed."""
        assert self._generator is not None, "start() comes first"
        self._seen.add(address)
        values = (address, kind, message, content_hash, *self._generator.model_dump().values())
        self._failures[address] = dict(zip(_FAILURE, values, strict=True))

    def outdated(self) -> int:
        """Return how many articles are of a format of before, and are extracted again."""
        return sum(row["newsgraph"].endswith(_OLD) for row in self._articles.values())

    def not_seen(self) -> list[str]:
        """Return the known addresses that this run did not come across."""
        return sorted((self._sources.keys() | self._failures.keys()) - self._seen)

    def mark_vanished(self, addresses: Sequence[str]) -> int:
        """Keep in mind which documents are no longer there; the dataset itself has no such mark."""
        self._vanished = [address for address in addresses if address in self._sources]
        for address in addresses:
            self._failures.pop(address, None)
        return len(self._vanished)

    def prune(self) -> int:
        """Delete the articles all of whose documents have vanished, and return how many."""
        before = len(self._articles)
        for address in self._vanished:
            if (source := self._sources.pop(address, None)) is not None:
                self._drop(source, address)
                self._drop_unused(source["article_id"])
        return before - len(self._articles)

    def conclude(self, judgements: Judgements | None = None) -> int:  # noqa: ARG002  as Sink has it
        """Write what is left; near-duplicates are not looked for."""
        self._flush()
        return 0

    def extractions(self) -> Iterator[Extraction]:
        """Yield all extractions, part by part."""
        for part in self._parts():
            tables = {table: pq.read_table(self._file(table, part)).to_pylist() for table in TABLES}
            groups = {table: _by_article(table, tables[table]) for table in CHILD_TABLES}
            for article in tables["articles"]:
                own = {table: groups[table].get(article["hash"], []) for table in CHILD_TABLES}
                yield rebuild(article, own)

    # -------------------------------------------------------------- details

    def _load(self) -> None:
        if not self._is_own():
            raise StoreError(f"{self.path}: holds files that are no dataset of newsgraph. Name a new folder.")
        for part in self._parts():
            self._bring_up_to_date(part)
            columns = ["hash", "source", "newsgraph", "model", "model_version"]
            for row in pq.read_table(self._file("articles", part), columns=columns).to_pylist():
                self._articles[row["hash"]] = {**row, "part": part}
            for row in pq.read_table(self._file("sources", part)).to_pylist():
                self._sources[row["address"]] = {**row, "part": part}
        file = self._file("failures", "failures")
        if file.is_file():
            self._failures = {row["address"]: row for row in pq.read_table(file).to_pylist()}

    def _is_own(self) -> bool:
        """Tell whether the folder is a dataset, or may become one: a new one, or of a run killed early."""
        if not self.path.exists() or self._parts():
            return True
        known = {*TABLES, "runs", "failures"}
        return all(
            entry.name in known
            and entry.is_dir()
            and all(_OWN_FILE.fullmatch(file.name) for file in entry.iterdir())
            for entry in self.path.iterdir()
        )

    def _remove_unfinished(self) -> None:
        """Delete what a run left that was killed in the middle of writing; nothing that others put there."""
        parts = set(self._parts())
        for table in TABLES:
            for file in (self.path / table).glob("part-*"):
                if _OWN_FILE.fullmatch(file.name) and (
                    file.suffix == ".unfinished" or file.stem not in parts
                ):
                    file.unlink()

    def _bring_up_to_date(self, part: str) -> None:
        """Keep only the texts of a part of newsgraph/1: the next batch extracts them again."""
        content = pq.read_table(self._file("articles", part))
        if "given_id" in content.column_names:
            return
        rows = [{**row, "newsgraph": row["newsgraph"] + _OLD} for row in content.to_pylist()]
        for table in CHILD_TABLES:
            self._write_file(table, part, pa.Table.from_pylist([], _schema(table)))
        self._write_file("articles", part, pa.Table.from_pylist(rows, _schema("articles")))

    def _drop(self, row: Row, key: str) -> None:
        """Have a row dropped: from the buffer, or from the part that holds it."""
        if row["part"] is None:
            self._buffer.pop(key, None)
            self._new_sources.pop(key, None)
        else:
            self._outdated.setdefault(row["part"], set()).add(key)

    def _drop_unused(self, article: str) -> None:
        if not any(row["article_id"] == article for row in self._sources.values()):
            self._drop(self._articles.pop(article), article)

    def _flush(self) -> None:
        """Write the buffer as a new part, then take outdated rows out of old parts."""
        if self._new_sources or self._buffer:
            part = f"part-{uuid.uuid4().hex[:12]}"
            tables: Tables = {table: [] for table in TABLES}
            for article, extraction in sorted(self._buffer.items()):
                for table, rows in child_rows(extraction, article, _text_ids(extraction)).items():
                    tables[table] += rows
                tables["articles"].append(article_row(extraction))
                self._articles[article]["part"] = part
            for address, row in sorted(self._new_sources.items()):
                tables["sources"].append(row)
                self._sources[address]["part"] = part
            for table in TABLES:
                self._write_file(table, part, pa.Table.from_pylist(tables[table], _schema(table)))
            self._buffer, self._new_sources = {}, {}
        for part, keys in self._outdated.items():
            for table in TABLES:
                self._filter_file(table, part, keys)
        self._outdated = {}
        if self._failures or self._file("failures", "failures").is_file():
            schema = pa.schema([(name, pa.string()) for name in _FAILURE])
            rows = [self._failures[address] for address in sorted(self._failures)]
            self._write_file("failures", "failures", pa.Table.from_pylist(rows, schema))

    def _filter_file(self, table: str, part: str, keys: set[str]) -> None:
        content = pq.read_table(self._file(table, part))
        owners = [_owner(table, row) for row in content.to_pylist()]
        keep = [owner not in keys for owner in owners]
        if not all(keep):
            self._write_file(table, part, content.filter(pa.array(keep)))

    def _parts(self) -> list[str]:
        files = (self.path / "articles").glob("part-*.parquet")
        return sorted(file.stem for file in files if _OWN_FILE.fullmatch(file.name))

    def _file(self, table: str, part: str) -> Path:
        return self.path / table / f"{part}.parquet"

    def _write_file(self, table: str, part: str, content: Any) -> None:
        file = self._file(table, part)
        unfinished = file.with_suffix(".unfinished")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            pq.write_table(content, unfinished, compression="zstd")
            unfinished.replace(file)
        except OSError as error:
            unfinished.unlink(missing_ok=True)
            raise StoreError(
                f"{self.path}: cannot be written ({os.strerror(error.errno) if error.errno else error}). "
                "Make room and run the same command again: what is stored is safe."
            ) from error


def _text_ids(extraction: Extraction) -> Ids:
    return Ids(extraction, lambda _table, _number, ref: f"{extraction.article.id}:{ref}")


def _owner(table: str, row: Row) -> str:
    """The article's hash (for sources: the address) of a row."""
    if table in _OWNER:
        return str(row[_OWNER[table]])
    if "article_id" in row:
        return str(row["article_id"])
    owner = next(row[name] for name in ("relation_id", "claim_id", "actor_id") if name in row)
    return str(owner).rsplit(":", 1)[0]


def _by_article(table: str, rows: Iterable[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(_owner(table, row), []).append(row)
    return groups


@cache
def _schema(table: str) -> Any:
    """The columns of a table, with the types of the store; ids are text."""
    types = {"INTEGER": pa.int64(), "REAL": pa.float64(), "TEXT": pa.string()}
    store = sqlite3.connect(":memory:")
    migrate(store)
    columns = store.execute("SELECT name, type FROM pragma_table_info(?)", (table,)).fetchall()
    store.close()
    left_out = {"articles": ("id", "duplicate_of", "minhash"), "sources": ("run_id", "vanished")}
    left_out |= {"actors": ("entity_id",), "roles": ("id",), "mentions": ("id",), "links": ("id",)}
    return pa.schema(
        [
            (name, pa.string() if name == "id" or name.endswith("_id") else types[type_])
            for name, type_ in columns
            if name not in left_out.get(table, ())
        ]
    )
