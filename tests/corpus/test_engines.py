"""Workers that hang, die or eat memory cost their own document, never the run."""

from __future__ import annotations

import time
from pathlib import Path

import psutil
import pytest
from corpus.work import GENERATOR, allocate, document, obey

from newsgraph.corpus.batch import RunReport, _Run
from newsgraph.corpus.engines import LocalEngine, Lost
from newsgraph.corpus.store import Store
from newsgraph.limits import limit_memory


def test_run_survives_documents_that_hang_die_and_eat_memory(tmp_path: Path) -> None:
    texts = ["eins", "sleep", "zwei", "die", "drei", "too much", "vier", "fail", "fünf"]
    documents = [document(f"{number}", text) for number, text in enumerate(texts)]
    run = _Run(None, force=False, generator=GENERATOR)
    started = time.monotonic()
    with Store(tmp_path / "news.db", write=True) as store:
        store.start("/news", "local", 2, GENERATOR)
        with LocalEngine(2, obey, seconds=3) as engine:
            run.read(iter(documents), engine, store)
        stored = {extraction.article.text for extraction in store.extractions()}
        kinds = dict(store.connection.execute("SELECT address, kind FROM failures").fetchall())
    assert stored == {"eins", "zwei", "drei", "vier", "fünf"}
    # On a very busy machine the time is over before it is seen that the worker is dead.
    assert kinds.pop("/news/3.txt") in ("crash", "time")
    assert kinds == {"/news/1.txt": "time", "/news/5.txt": "memory", "/news/7.txt": "extraction"}
    assert (run.report.done, run.report.failed) == (5, 4)
    assert run.report.workers_lost >= 3  # once for the hanging document, twice for the deadly one
    assert time.monotonic() - started < 45
    assert not [child for child in psutil.Process().children() if "spawn_main" in " ".join(child.cmdline())]


def test_a_document_that_a_busy_machine_made_too_slow_is_tried_again(tmp_path: Path) -> None:
    run = _Run(None, force=False, generator=GENERATOR)
    with Store(tmp_path / "news.db", write=True) as store:
        store.start("/news", "local", 1, GENERATOR)
        with LocalEngine(1, obey, seconds=3) as engine:
            run.read(iter([document("a", f"slow once {tmp_path / 'seen'}")]), engine, store)
        assert store.count("articles") == 1
    assert (run.report.done, run.report.failed, run.report.workers_lost) == (1, 0, 1)


def test_memory_limit_of_a_worker() -> None:
    with LocalEngine(1, allocate, (limit_memory, (300 * 2**20,)), seconds=60) as engine:
        engine.submit((document("small", str(10 * 2**20)),))
        engine.submit((document("large", str(900 * 2**20)),))
        results = {}
        while engine.busy:
            for chunk, result in engine.collect():
                results[chunk[0].address] = result
    assert not isinstance(results["/news/small.txt"], Lost)
    large = results["/news/large.txt"]
    assert isinstance(large, Lost)
    assert large.kind == "memory"


def test_same_bytes_are_done_once_and_linked(tmp_path: Path) -> None:
    documents = [
        document(name, text) for name, text in [("a", "eins"), ("b", "eins"), ("c", "fail"), ("d", "fail")]
    ]
    run = _Run(None, force=False, generator=GENERATOR)
    with Store(tmp_path / "news.db", write=True) as store:
        store.start("/news", "local", 1, GENERATOR)
        with LocalEngine(1, obey, seconds=30) as engine:
            run.read(iter(documents), engine, store)
        assert store.count("articles") == 1
        assert store.count("sources") == 2
        assert store.count("failures") == 2
    assert (run.report.done, run.report.unchanged, run.report.failed) == (1, 1, 2)


def test_report_counts_words_per_second() -> None:
    assert RunReport(words=300, seconds=2.0).words_per_second == 150
    assert RunReport().words_per_second == 0


@pytest.mark.parametrize("engine_jobs", [1, 3])
def test_engine_takes_two_chunks_per_worker(engine_jobs: int) -> None:
    with LocalEngine(engine_jobs, obey, seconds=30) as engine:
        count = 0
        while engine.room:
            engine.submit((document(f"{count}", "eins"),))
            count += 1
        assert count == 2 * engine_jobs
