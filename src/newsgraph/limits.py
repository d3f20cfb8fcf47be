"""How long one document may take, and how much memory it may need."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

TIME_LIMIT = 120.0  # seconds for one document
MEMORY_LIMIT = 2 * 2**30  # bytes that one document may need on top of the loaded model
_AGAIN = 1.0  # seconds after which a document that swallowed the first signal gets another one
_GRACE = 10.0  # seconds that code outside Python gets to come back


class TooSlow(BaseException):
    """A document took too long. No ``Exception``: libraries that try everything would swallow it."""


def needs_too_much(error: BaseException) -> bool:
    """Tell whether an error says that memory ran out; the network's runtime says it in words only."""
    return isinstance(error, MemoryError) or "bad_alloc" in str(error)


@contextmanager
def time_limit(seconds: float, at_the_end: Callable[[], object]) -> Iterator[None]:
    """Raise TooSlow inside the block when it takes longer.

    Code outside of Python is not interrupted: when it does not come back either, the process ends with exit
    code 1 and what ``at_the_end`` says. Where there are no signals (Windows, other threads) only that holds.

    Args:
        seconds: the limit.
        at_the_end: called before the process ends.
    """

    def end() -> None:
        at_the_end()
        sys.stderr.flush()
        os._exit(1)

    last = threading.Timer(seconds + _GRACE, end)
    last.daemon = True
    last.start()
    try:
        with _alarm(seconds):
            yield
    finally:
        last.cancel()


@contextmanager
def memory_limit(more: int | None) -> Iterator[None]:
    """Allow so many more bytes inside the block (on Linux); what needs more raises MemoryError."""
    before = limit_memory(more) if more is not None else None
    try:
        yield
    finally:
        if before is not None:
            import resource

            resource.setrlimit(resource.RLIMIT_DATA, before)


def limit_memory(more: int) -> tuple[int, int] | None:
    """Allow the process so many more bytes; return the limit of before, None where nothing is done."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text().split()[5])  # data and stack
    except (ImportError, OSError):
        return None  # not Linux: the time limit must do
    limit = pages * os.sysconf("SC_PAGE_SIZE") + more
    before = resource.getrlimit(resource.RLIMIT_DATA)
    hard = before[1]
    resource.setrlimit(resource.RLIMIT_DATA, (limit if hard == -1 else min(limit, hard), hard))
    return before


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
        raise TooSlow

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
