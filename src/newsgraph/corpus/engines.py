"""Engines give pieces of work to workers and tell how each ended.

An engine runs ``work(chunk)`` in other processes. It never loses a chunk: each comes back with its
outcome or as ``Lost``, when a worker died or took too long.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any, Protocol

from pebble import ProcessExpired, ProcessPool

from newsgraph.corpus.documents import Document
from newsgraph.corpus.worker import THREAD_VARIABLES, Done, Failed
from newsgraph.errors import NO_DOCUMENT, NewsgraphError

Chunk = tuple[Document, ...]
CHUNKS_PER_WORKER = 2  # one in work, one waiting
STARTS = 3  # of all the workers, without any result between them


@dataclass(frozen=True, slots=True)
class Lost:
    """A chunk that came back without results. ``kind``: time, memory or crash."""

    kind: str
    message: str


Result = tuple[Chunk, Sequence[Done | Failed] | Lost]


class Engine(Protocol):
    """What the batch needs of an engine. It is a context manager; leaving it stops the workers at once."""

    tells_apart: bool  # whether only the chunk in work is lost with a worker, not those that wait for it
    workers_lost: int
    retried: int  # chunks that the engine itself gave to another worker

    @property
    def room(self) -> bool:
        """Whether it takes another chunk now."""

    @property
    def busy(self) -> bool:
        """Whether chunks are still out."""

    def submit(self, chunk: Chunk) -> None:
        """Give a chunk to the workers."""

    def collect(self) -> Iterator[Result]:
        """Wait until something has ended, and yield it."""

    def __enter__(self) -> Engine: ...

    def __exit__(self, *_: object) -> None: ...


class LocalEngine:
    """Processes on this machine, each with one thread and its own model.

    A process that takes longer than ``seconds`` for a chunk is killed, and replaced.

    Args:
        jobs: number of processes.
        work: a function of a chunk, importable by the workers.
        prepare: a function with its arguments that each worker runs once, at its start.
        seconds: time limit of a chunk.
    """

    tells_apart = True

    def __init__(
        self,
        jobs: int,
        work: Callable[[Chunk], Sequence[Done | Failed]],
        prepare: tuple[Callable[..., object], tuple[Any, ...]] | None = None,
        *,
        seconds: float,
    ) -> None:
        self.jobs = jobs
        self.seconds = seconds
        self.workers_lost = 0
        self.retried = 0
        self._work = work
        self._out: dict[Future[Sequence[Done | Failed]], Chunk] = {}
        self._prepare = prepare or (None, ())
        self._starts = 0
        self._pool = self._make_pool()
        self._threads = single_threaded()

    def _make_pool(self) -> ProcessPool:
        initializer, arguments = self._prepare
        return ProcessPool(
            self.jobs, initializer=initializer, initargs=arguments, context=get_context("spawn")
        )

    def __enter__(self) -> LocalEngine:
        self._threads.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.stop()  # kills the workers, whatever they do
        self._pool.join()
        self._threads.__exit__(None, None, None)

    @property
    def room(self) -> bool:
        """Whether it takes another chunk now."""
        return len(self._out) < self.jobs * CHUNKS_PER_WORKER

    @property
    def busy(self) -> bool:
        """Whether chunks are still out."""
        return bool(self._out)

    def submit(self, chunk: Chunk) -> None:
        """Give a chunk to the workers."""
        self._out[self._pool.schedule(self._work, args=(chunk,), timeout=self.seconds)] = chunk

    def collect(self) -> Iterator[Result]:
        """Wait until something has ended, and yield it.

        Raises:
            NewsgraphError: no worker can start.
        """
        ended, _ = wait(self._out, return_when=FIRST_COMPLETED)
        if any(
            isinstance(future.exception(), BrokenProcessPool) for future in ended if not future.cancelled()
        ):
            self._start_again()
            return
        self._starts = 0
        for future in ended:
            yield self._out.pop(future), self._result(future)

    def _start_again(self) -> None:
        """Replace the pool, and give it all that is out: a worker ended before it could work at all."""
        self._starts += 1
        if self._starts >= STARTS:
            raise NewsgraphError("no worker could start; 'newsgraph extract' on one of the files tells why.")
        self.workers_lost += 1
        self._pool.stop()
        self._pool.join()
        self._pool = self._make_pool()
        chunks, self._out = list(self._out.values()), {}
        for chunk in chunks:
            self.submit(chunk)

    def _result(self, future: Future[Sequence[Done | Failed]]) -> Sequence[Done | Failed] | Lost:
        try:
            return future.result()
        except TimeoutError:
            self.workers_lost += 1
            return Lost("time", f"took longer than {self.seconds:.0f} seconds")
        except MemoryError:
            return Lost("memory", "needed more memory than allowed")
        except ProcessExpired as error:
            self.workers_lost += 1
            return Lost("crash", f"its worker ended with exit code {error.exitcode}")
        except NO_DOCUMENT as error:  # no document's fault: the next would fail alike
            raise NewsgraphError(f"the workers cannot work here: {error}") from error
        except Exception as error:
            return Lost("crash", f"its worker failed: {type(error).__name__}: {error}")


@contextmanager
def single_threaded() -> Iterator[None]:
    """Workers that start meanwhile use one thread each: they share the cores among themselves."""
    before = {name: os.environ.get(name) for name in THREAD_VARIABLES}
    os.environ.update(dict.fromkeys(THREAD_VARIABLES, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
