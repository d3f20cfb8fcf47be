"""What a batch needs of the place where its results go: a store (SQLite), or a Parquet dataset."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, Self

from newsgraph.graph import Judgements
from newsgraph.schema import Extraction, Generator


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that failed, and why. ``kind``: reading, extraction, time, memory, crash or storing."""

    address: str
    kind: str
    message: str


class Sink(Protocol):
    """What the batch needs of the place where results go. A context manager, to close it."""

    def start(self, folder: str, engine: str, jobs: int, generator: Generator) -> None:
        """Note that a run begins."""

    def end(self, state: str, counts: dict[str, int], seconds: float) -> None:
        """Note how the run ended."""

    def is_current(self, address: str, content_hash: str, generator: Generator) -> bool:
        """Tell whether the document, as it is, was read by this program and model."""

    def earlier_failure(self, address: str, content_hash: str, generator: Generator) -> Failure | None:
        """Return how the same bytes failed before with this program and model."""

    def add(self, address: str, content_hash: str, extraction: Extraction) -> None:
        """Keep a result. Raises IntegrityError where the extraction is not sound."""

    def fail(self, address: str, content_hash: str | None, kind: str, message: str) -> None:
        """Note why a document failed."""

    def outdated(self) -> int:
        """Return how many articles must be extracted again, since results have another format now."""

    def not_seen(self) -> list[str]:
        """Return the known addresses that this run did not come across."""

    def mark_vanished(self, addresses: Sequence[str]) -> int:
        """Mark documents as no longer there, and return how many."""

    def prune(self) -> int:
        """Delete the articles all of whose documents have vanished, and return how many."""

    def conclude(self, judgements: Judgements | None = None) -> int:
        """Do what needs all the articles; return how many are near-duplicates."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...
