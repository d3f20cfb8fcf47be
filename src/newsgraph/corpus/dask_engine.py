"""The engine for more than one machine: a cluster of dask.distributed (extra ``newsgraph[dask]``)."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from typing import Any

from newsgraph.corpus.engines import CHUNKS_PER_WORKER, Chunk, Lost, Result, single_threaded
from newsgraph.corpus.worker import Done, Failed
from newsgraph.errors import NO_DOCUMENT, NewsgraphError

SECONDS_FOR_WORKERS = 60  # to wait for the first worker of a cluster
# A chunk that was on two workers when they died is given back, to be tried document by document.
ALLOWED_FAILURES = 1


class DaskEngine:
    """Workers of a cluster. Each loads the model once; the documents' bytes travel to them.

    A worker that dies is replaced by its nanny, and what it was doing is done by another; both are
    counted. A worker ends itself when a chunk takes too long (``work`` sees to that).

    Args:
        scheduler: address of the cluster's scheduler (``tcp://host:8786``); None starts a cluster of
            ``jobs`` processes on this machine.
        work: a function of a chunk, importable by the workers.

    Raises:
        NewsgraphError: dask is not installed, or there is no scheduler or worker.
    """

    tells_apart = False

    def __init__(
        self, scheduler: str | None, jobs: int, work: Callable[[Chunk], Sequence[Done | Failed]]
    ) -> None:
        try:
            import distributed  # noqa: F401
        except ImportError as error:
            raise NewsgraphError(
                "--engine dask needs dask.distributed: pip install 'newsgraph[dask]'."
            ) from error
        self.workers_lost = 0
        self.retried = 0
        self._work = work
        self._out: dict[str, Chunk] = {}
        self._futures: dict[str, Any] = {}
        self._stack = ExitStack()
        self._client = self._connect(scheduler, jobs)
        self._client.subscribe_topic("all", self._note_event)
        self._threads: int = sum(self._client.nthreads().values())

    def _connect(self, scheduler: str | None, jobs: int) -> Any:
        import dask
        from distributed import Client, LocalCluster

        logging.getLogger("distributed").setLevel(logging.CRITICAL)  # lost workers are in the report
        try:
            if scheduler is None:
                self._stack.enter_context(single_threaded())
                self._stack.enter_context(
                    dask.config.set({"distributed.scheduler.allowed-failures": ALLOWED_FAILURES})
                )
                scheduler = self._stack.enter_context(
                    LocalCluster(n_workers=jobs, threads_per_worker=1, dashboard_address=":0")
                ).scheduler_address
            client = self._stack.enter_context(
                Client(scheduler, timeout=SECONDS_FOR_WORKERS, set_as_default=False)
            )
            client.wait_for_workers(1, timeout=SECONDS_FOR_WORKERS)
        except (OSError, TimeoutError, ValueError) as error:
            self._stack.close()
            raise NewsgraphError(f"no dask cluster at {scheduler}: {error}") from error
        return client

    def __enter__(self) -> DaskEngine:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.unsubscribe_topic("all")
        self._client.cancel(list(self._futures.values()), force=True)
        self._stack.close()

    @property
    def room(self) -> bool:
        """Whether it takes another chunk now."""
        return len(self._out) < max(1, self._threads) * CHUNKS_PER_WORKER

    @property
    def busy(self) -> bool:
        """Whether chunks are still out."""
        return bool(self._out)

    def submit(self, chunk: Chunk) -> None:
        """Give a chunk to the cluster."""
        future = self._client.submit(self._work, chunk, pure=False)
        self._out[future.key], self._futures[future.key] = chunk, future

    def collect(self) -> Iterator[Result]:
        """Wait until something has ended, and yield it.

        Raises:
            NewsgraphError: the cluster has lost all its workers, and no new one comes.
        """
        for future in self._wait():
            del self._futures[future.key]
            yield self._out.pop(future.key), _result(future)
        self._threads = sum(self._client.nthreads().values())

    def _wait(self) -> list[Any]:
        from distributed import wait

        last_seen = time.monotonic()
        while True:
            try:
                with self._client.as_current():
                    ended = wait(list(self._futures.values()), timeout=5, return_when="FIRST_COMPLETED").done
                return sorted(ended, key=lambda future: str(future.key))
            except TimeoutError:
                if self._client.nthreads():
                    last_seen = time.monotonic()
                elif time.monotonic() - last_seen > SECONDS_FOR_WORKERS:
                    raise NewsgraphError(
                        "the cluster has no workers any more; start some, then run the same command again."
                    ) from None

    def _note_event(self, event: tuple[float, dict[str, Any]]) -> None:
        _, message = event
        if message.get("action") == "remove-worker" and not message["expected"]:
            self.workers_lost += 1
            self.retried += len(self._out.keys() & set(message["processing-tasks"]))


def _result(future: Any) -> Sequence[Done | Failed] | Lost:
    from distributed import KilledWorker

    try:
        outcomes: Sequence[Done | Failed] = future.result()
    except KilledWorker:
        return Lost("crash", "took too long or too much memory: the workers that had it ended")
    except MemoryError:
        return Lost("memory", "needed more memory than the worker has")
    except NO_DOCUMENT as error:  # no document's fault: the next would fail alike
        raise NewsgraphError(f"a worker of the cluster cannot work: {error}") from error
    except Exception as error:
        return Lost("crash", f"its worker failed: {type(error).__name__}: {error}")
    return outcomes
