"""A document that needs too long or too much costs one line and nothing else."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from newsgraph.cli.working import Work
from newsgraph.errors import ExtractionError, ReadingError
from newsgraph.limits import TooSlow, memory_limit, time_limit
from newsgraph.schema import Article

GOOD = Article(text="Der Rat tagt.", source="gut.txt")


def sleeps() -> Iterator[Article]:
    while True:
        try:
            time.sleep(30)
        except Exception:  # as libraries do that try everything
            yield GOOD


def allocates() -> Iterator[Article]:
    yield GOOD.model_copy(update={"text": str(len(bytearray(2**33)))})


def says_so() -> Iterator[Article]:
    raise RuntimeError("std::bad_alloc")
    yield GOOD


@pytest.mark.parametrize(
    ("results", "reason"),
    [(sleeps, "--time-limit"), (allocates, "--memory-limit"), (says_so, "--memory-limit")],
)
def test_one_line_and_the_next_document(
    results: object, reason: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(file: str) -> Iterator[Article | ReadingError]:
        assert callable(results)
        return results() if file == "schlecht.txt" else iter([GOOD])

    monkeypatch.setattr("newsgraph.reading.read_articles", read)
    work = Work(1, 300 * 2**20)
    started = time.monotonic()
    assert list(work.read(["gut.txt", "schlecht.txt", "gut.txt"])) == [GOOD, GOOD]
    assert time.monotonic() - started < 10
    assert work.exit_code == 1
    [line] = capsys.readouterr().err.splitlines()
    assert "schlecht.txt" in line
    assert reason in line


def test_a_fault_of_the_program_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(_: str) -> Iterator[Article]:
        raise KeyError("fault")
        yield GOOD

    monkeypatch.setattr("newsgraph.reading.read_articles", read)
    with pytest.raises(KeyError):
        list(Work(10, 2**30).read(["a.txt"]))


def test_limits_end_with_their_block() -> None:
    with time_limit(0.2, lambda: None), memory_limit(200 * 2**20):
        pass
    time.sleep(0.4)
    assert len(bytearray(400 * 2**20)) == 400 * 2**20


def test_too_slow_is_seen_through_what_catches_everything() -> None:
    def stubborn() -> None:
        while True:
            try:
                sum(range(10**6))
            except Exception:
                continue

    with pytest.raises(TooSlow), time_limit(0.2, lambda: None):
        stubborn()


def test_too_much_memory_is_said_plainly() -> None:
    assert str(ExtractionError.of(GOOD, MemoryError())) == "gut.txt: needed more memory than allowed"
