"""Reads a folder of news into a store: what is new or changed is done, the rest is left as it is."""

from __future__ import annotations

import json
import os
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, fields
from functools import partial
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from newsgraph.corpus.documents import Document, Unreadable
from newsgraph.corpus.engines import Chunk, Engine, LocalEngine, Lost
from newsgraph.corpus.opening import open_sink
from newsgraph.corpus.rows import IntegrityError
from newsgraph.corpus.searching import check_folder, find_documents, is_below
from newsgraph.corpus.sinks import Failure, Sink
from newsgraph.corpus.worker import Done, Failed, prepare, read_chunk, read_chunk_in_time
from newsgraph.errors import ModelError, NewsgraphError
from newsgraph.graph import Judgements
from newsgraph.limits import MEMORY_LIMIT, TIME_LIMIT
from newsgraph.schema import Extraction, Generator
from newsgraph.version import __version__

CHUNK_DOCUMENTS = 16  # go through the pipeline together
_FIRST_CHUNK = 2  # documents: who stops a run soon has something
CHUNK_BYTES = 200_000  # HTML pages are mostly not text
KEPT_FAILURES = 100
TRIES = 2  # of a document whose worker died or was too slow: it may have been the machine's fault


@dataclass(slots=True)
class RunReport:
    """What a run has done so far; given to ``progress`` as it goes, and returned at the end."""

    state: Literal["running", "done", "interrupted", "failed"] = "running"
    found: int = 0  # documents below the folder, so far
    searching: bool = True  # whether more may be found
    done: int = 0
    unchanged: int = 0
    failed: int = 0
    failures: list[Failure] = field(default_factory=list)  # the first KEPT_FAILURES; the store has all
    vanished: int = 0
    pruned: int = 0
    duplicates: int = 0  # articles of the store that are nearly the text of another
    words: int = 0
    seconds: float = 0.0
    workers_lost: int = 0
    retried: int = 0

    @property
    def words_per_second(self) -> float:
        """Words of the articles done, over the time since the start."""
        return self.words / self.seconds if self.seconds else 0.0

    def counts(self) -> dict[str, int]:
        """The figures by name."""
        values = {item.name: getattr(self, item.name) for item in fields(self)}
        return {name: value for name, value in values.items() if type(value) is int}


def run_batch(
    folder: str | Path,
    store: str | Path,
    *,
    jobs: int | None = None,
    engine: Literal["local", "dask"] = "local",
    scheduler: str | None = None,
    model: str = "auto",
    glob: str | None = None,
    force: bool = False,
    prune: bool = False,
    judgements: Judgements | None = None,
    time_limit: float = TIME_LIMIT,
    memory_limit: int | None = MEMORY_LIMIT,
    progress: Callable[[RunReport], None] | None = None,
    notify: Callable[[str], None] | None = None,
) -> RunReport:
    """Read every article below a folder into a store. A run that was stopped goes on where it was.

    A document is done again when its bytes, the model or newsgraph changed. One that failed costs a
    row in ``failures``, not the run, and is tried again only then.

    Args:
        folder: a folder, a file, or an address that fsspec knows.
        store: the SQLite file; a name that ends in ``.parquet`` makes a Parquet dataset instead.
        jobs: worker processes; by default as many as there are cores.
        engine: ``local`` for processes of this machine, ``dask`` for a cluster.
        scheduler: address of dask's scheduler; without it dask runs on this machine.
        model: see `load_pipeline`.
        glob: shell pattern of the files to read.
        force: do everything again, also what failed before.
        prune: delete the articles of documents that have vanished.
        judgements: the user's decisions on who is who; kept in the store until others are given.
        time_limit: seconds for one document; the worker is killed and replaced.
        memory_limit: bytes that a document may need on top of the model (local engine, Linux).
        progress: called with the report after every piece of work.
        notify: called with one line where a store of before is extracted again.

    Returns:
        The report. Ctrl-C ends the run within seconds, with state ``interrupted``.

    Raises:
        StoreError: the folder or the store cannot be used, or the disk is full.
        ModelError: there is no such model.
    """
    jobs = jobs or os.cpu_count() or 1
    generator = identity(model)
    check_folder(str(folder))
    run = _Run(progress, force=force, generator=generator)
    with ExitStack() as stack:
        # Only then a store is made: where there are no workers, none is left.
        workers = stack.enter_context(_make_engine(engine, scheduler, jobs, model, time_limit, memory_limit))
        with open_sink(Path(store)) as sink:
            sink.start(str(folder), engine, jobs, generator)
            if notify is not None and (outdated := sink.outdated()):
                notify(f"{store}: made by an older newsgraph; its {outdated} articles are extracted again.")
            try:
                with stack:  # the workers go before the last steps, which need memory
                    run.read(find_documents(str(folder), glob), workers, sink)
                run.finish(sink, str(folder), glob, prune=prune, judgements=judgements)
                run.report.state = "done"
            except KeyboardInterrupt:
                run.report.state = "interrupted"
            except BaseException:
                run.report.state = "failed"
                raise
            finally:
                run.tick()
                sink.end(run.report.state, run.report.counts(), run.report.seconds)
    return run.report


def identity(model: str) -> Generator:
    """Return name and version of a model without loading it. Raises ModelError where there is none."""
    from newsgraph.language.models import find_model, missing_model

    folder = find_model(model)
    if folder is None:
        raise ModelError(missing_model(model))
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    return Generator(
        newsgraph=__version__,
        model=f"{meta['lang']}_{meta['name']}",
        model_version=str(meta["version"]),
    )


def _make_engine(
    engine: str, scheduler: str | None, jobs: int, model: str, seconds: float, memory: int | None
) -> Engine:
    if engine == "dask":
        from newsgraph.corpus.dask_engine import DaskEngine

        return DaskEngine(scheduler, jobs, partial(read_chunk_in_time, model, seconds))
    return LocalEngine(jobs, partial(read_chunk, model), (prepare, (model, memory)), seconds=seconds)


class _Run:
    """One run: which documents to do, which wait for a twin, which to try again."""

    def __init__(
        self, progress: Callable[[RunReport], None] | None, *, force: bool, generator: Generator
    ) -> None:
        self.report = RunReport()
        self._progress = progress
        self._force = force
        self._generator = generator
        self._started = time.monotonic()
        self._twins: dict[str, list[Document]] = {}  # content hash → same bytes elsewhere, found meanwhile
        self._again: deque[Chunk] = deque()
        self._closed: list[str] = []  # folders and files that could not be read
        self._tries: dict[str, int] = {}
        self._alone = False  # whether a suspect is out, or waits to go out alone

    def tick(self) -> None:
        """Tell how far it is."""
        self.report.seconds = time.monotonic() - self._started
        if self._progress is not None:
            self._progress(self.report)

    def _tick_sometimes(self) -> None:
        """The same while searching, where thousands of known documents may go by in a second."""
        if self.report.found % 100 == 0:
            self.tick()

    def read(self, documents: Iterator[Document | Unreadable], engine: Engine, sink: Sink) -> None:
        """Do all the documents that are not done yet."""
        chunks = self._chunks(documents, sink)
        while True:
            while engine.room and (chunk := self._next_chunk(chunks, engine)):
                engine.submit(chunk)
            if not engine.busy:
                break
            for chunk, result in engine.collect():
                if isinstance(result, Lost):
                    self._take_apart(chunk, result, sink)
                else:
                    self._keep(chunk, result, sink)
            self.report.workers_lost = engine.workers_lost
            self.tick()
        self.report.retried += engine.retried

    def finish(
        self, sink: Sink, folder: str, glob: str | None, *, prune: bool, judgements: Judgements | None
    ) -> None:
        """Mark what has vanished, link near-duplicates, find out who is who."""
        self.report.vanished = sink.mark_vanished(
            [
                address
                for address in sink.not_seen()
                if is_below(address, folder, glob) and not self._may_be_there(address)
            ]
        )
        if prune:
            self.report.pruned = sink.prune()
        self.report.duplicates = sink.conclude(judgements)

    def _may_be_there(self, address: str) -> bool:
        """Tell whether an address was not looked for, as a folder on the way to it could not be read.

        Where nothing at all was found, it is rather a disk that is not there than a folder that was emptied.
        """
        if not self.report.found:
            return True
        return any(address.startswith((f"{closed}/", f"{closed}#")) for closed in self._closed)

    def _next_chunk(self, chunks: Iterator[Chunk], engine: Engine) -> Chunk | None:
        """What to do next. A suspect is done alone where its death would look like that of others, too."""
        if engine.tells_apart or not self._again:
            self._alone = self._alone and engine.busy
            if self._alone:
                return None
            return self._again.popleft() if self._again else next(chunks, None)
        self._alone = True
        return None if engine.busy else self._again.popleft()

    def _chunks(self, documents: Iterator[Document | Unreadable], sink: Sink) -> Iterator[Chunk]:
        """Group the documents to be done, so that short ones go through the model together."""
        chunk: list[Document] = []
        size, sent = 0, 0
        for document in documents:
            self.report.found += 1
            if isinstance(document, Unreadable):
                if document.content_hash is None:
                    self._closed.append(document.address)
                self._fail(sink, document.address, document.content_hash, "reading", document.reason)
            elif self._is_known(document, sink):
                pass
            else:
                if chunk and size + document.size > CHUNK_BYTES:
                    yield tuple(chunk)
                    chunk, size = [], 0
                self._twins[document.content_hash] = []
                chunk.append(document)
                size += document.size
                if len(chunk) >= min(CHUNK_DOCUMENTS, _FIRST_CHUNK + sent // 4):
                    yield tuple(chunk)
                    sent += len(chunk)
                    chunk, size = [], 0
            self._tick_sometimes()
        self.report.searching = False
        if chunk:
            yield tuple(chunk)

    def _is_known(self, document: Document, sink: Sink) -> bool:
        if document.content_hash in self._twins:
            self._twins[document.content_hash].append(document)
            return True
        if self._force:
            return False
        if sink.is_current(document.address, document.content_hash, self._generator):
            self.report.unchanged += 1
            return True
        if (
            failure := sink.earlier_failure(document.address, document.content_hash, self._generator)
        ) is not None:
            self._count_failure(failure)
            return True
        return False

    def _keep(self, chunk: Chunk, outcomes: Sequence[Done | Failed], sink: Sink) -> None:
        for document, outcome in zip(chunk, outcomes, strict=True):
            twins = self._twins.pop(document.content_hash, [])
            if isinstance(outcome, Failed):
                self._fail_all((document, *twins), sink, outcome)
                continue
            try:
                extraction = Extraction.from_json(outcome.extraction)
            except ValidationError as error:
                what = f"{document.address}: its result is no newsgraph/2: {error.errors()[0]['msg']}"
                self._fail_all((document, *twins), sink, Failed("extraction", what))
                continue
            if extraction.generator != self._generator:
                raise NewsgraphError(
                    f"a worker has {_name(extraction.generator)}, but this machine {_name(self._generator)}: "
                    "install the same newsgraph and model on all machines."
                )
            try:
                sink.add(document.address, document.content_hash, extraction)
            except IntegrityError as error:
                self._fail_all((document, *twins), sink, Failed("storing", str(error)))
                continue
            self.report.done += 1
            self.report.words += len(extraction.article.text.split())
            for twin in twins:
                sink.is_current(twin.address, twin.content_hash, self._generator)
                self.report.unchanged += 1

    def _take_apart(self, chunk: Chunk, lost: Lost, sink: Sink) -> None:
        """A chunk that killed its worker is done again document by document, to find the one to blame."""
        self.report.retried += 1
        for document in chunk:
            tries = self._tries[document.address] = self._tries.get(document.address, 0) + 1
            if len(chunk) > 1 or (lost.kind != "memory" and tries < TRIES):
                self._again.append((document,))
                continue
            for each in (document, *self._twins.pop(document.content_hash, [])):
                self._fail_all((each,), sink, Failed(lost.kind, f"{each.address}: {lost.message}."))

    def _fail_all(self, documents: Sequence[Document], sink: Sink, failed: Failed) -> None:
        """Note why documents failed; without their hash where it may be better another time."""
        for each in documents:
            content_hash = None if failed.passing else each.content_hash
            self._fail(sink, each.address, content_hash, failed.kind, failed.message)

    def _fail(self, sink: Sink, address: str, content_hash: str | None, kind: str, message: str) -> None:
        sink.fail(address, content_hash, kind, message)
        self._count_failure(Failure(address, kind, message))

    def _count_failure(self, failure: Failure) -> None:
        self.report.failed += 1
        if len(self.report.failures) < KEPT_FAILURES:
            self.report.failures.append(failure)


def _name(generator: Generator) -> str:
    return f"newsgraph {generator.newsgraph} with {generator.model} {generator.model_version}"
