"""A real cluster of two workers gives what the processes of one machine give, also when one is killed."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from corpus.work import GENERATOR, document, obey

from newsgraph.corpus.batch import RunReport, _Run, run_batch
from newsgraph.corpus.parquet import ParquetDataset
from newsgraph.corpus.store import Store
from newsgraph.errors import ModelError, NewsgraphError

distributed = pytest.importorskip("distributed")


def test_cluster_that_loses_a_worker_gives_the_same_result(
    news: Path, batch: tuple[Path, RunReport], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsgraph.corpus.batch.CHUNK_DOCUMENTS", 2)  # so that there is a middle
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as cluster:
        victims = [worker.pid for worker in cluster.workers.values()][:1]

        def kill_one(report: RunReport) -> None:
            if report.done >= 4 and victims:
                os.kill(victims.pop(), signal.SIGKILL)

        report = run_batch(
            f"file://{news}",
            tmp_path / "news.parquet",
            engine="dask",
            scheduler=cluster.scheduler_address,
            model="fast",
            progress=kill_one,
        )
    assert not victims
    assert (report.state, report.done, report.failed) == ("done", 24, 0)
    assert report.workers_lost == 1
    assert report.retried >= 1
    with Store(batch[0]) as store:
        local = sorted(extraction.to_json() for extraction in store.extractions())
    cluster_result = ParquetDataset(tmp_path / "news.parquet").extractions()
    # The one was read from a path, the other from an address; else they are the same, byte for byte.
    assert sorted(x.to_json().replace('"file:///', '"/') for x in cluster_result) == local


def test_own_cluster_takes_apart_what_kills_its_workers(tmp_path: Path) -> None:
    from newsgraph.corpus.dask_engine import DaskEngine

    texts = ["eins", "die", "zwei", "fail", "too much"]
    documents = [document(f"{number}", text) for number, text in enumerate(texts)]
    run = _Run(None, force=False, generator=GENERATOR)
    with Store(tmp_path / "news.db", write=True) as store:
        store.start("/news", "dask", 1, GENERATOR)
        with DaskEngine(None, 1, obey) as engine:
            run.read(iter(documents), engine, store)
        stored = {extraction.article.text for extraction in store.extractions()}
        kinds = dict(store.connection.execute("SELECT address, kind FROM failures").fetchall())
    assert stored == {"eins", "zwei"}
    assert kinds == {"/news/1.txt": "crash", "/news/3.txt": "extraction", "/news/4.txt": "memory"}
    assert run.report.workers_lost >= 2


@pytest.mark.parametrize("error", [ModelError("no model.onnx"), ImportError("No module named 'lxml'")])
def test_a_worker_that_cannot_work_is_no_documents_fault(error: Exception) -> None:
    from newsgraph.corpus.dask_engine import _result

    class Future:
        def result(self) -> None:
            raise error

    with pytest.raises(NewsgraphError, match="a worker of the cluster cannot work: "):
        _result(Future())


def test_missing_cluster_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsgraph.corpus.dask_engine.SECONDS_FOR_WORKERS", 1)
    with pytest.raises(NewsgraphError, match=r"no dask cluster at tcp://127\.0\.0\.1:9"):
        run_batch(tmp_path, tmp_path / "news.db", engine="dask", scheduler="tcp://127.0.0.1:9", model="fast")
    assert list(tmp_path.iterdir()) == []
