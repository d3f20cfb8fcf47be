"""What ends a document that takes too long, also where Python is not asked."""

from __future__ import annotations

import resource
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from newsgraph.limits import limit_memory, memory_limit, needs_too_much, time_limit

HANGS = """
import ctypes, time
from newsgraph import limits
limits._GRACE = 0.3
with limits.time_limit(0.1, lambda: print("takes too long", flush=True)):
    while True:
        try:
            time.sleep(5)
        except BaseException:
            pass  # code that swallows everything
print("never here")
"""


def test_what_does_not_come_back_ends_the_process() -> None:
    done = subprocess.run(
        [sys.executable, "-c", HANGS], capture_output=True, text=True, check=False, timeout=30
    )
    assert (done.returncode, done.stdout) == (1, "takes too long\n")


def test_in_another_thread_nothing_is_interrupted() -> None:
    came: list[str] = []

    def work() -> None:
        with time_limit(0.05, lambda: came.append("end")):
            time.sleep(0.2)
        came.append("done")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert came == ["done"]


def test_without_linux_memory_is_not_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(self: Path) -> str:
        raise FileNotFoundError(self)

    before = resource.getrlimit(resource.RLIMIT_DATA)
    monkeypatch.setattr(Path, "read_text", missing)
    assert limit_memory(2**20) is None
    with memory_limit(2**20):
        assert resource.getrlimit(resource.RLIMIT_DATA) == before


def test_no_limit_is_no_limit() -> None:
    before = resource.getrlimit(resource.RLIMIT_DATA)
    with memory_limit(None):
        assert resource.getrlimit(resource.RLIMIT_DATA) == before


@pytest.mark.parametrize(
    ("error", "too_much"),
    [(MemoryError(), True), (RuntimeError("std::bad_alloc"), True), (RuntimeError("bad input"), False)],
)
def test_memory_that_ran_out_is_known_by_its_words(error: Exception, too_much: bool) -> None:
    assert needs_too_much(error) is too_much
