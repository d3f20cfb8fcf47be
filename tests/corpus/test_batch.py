"""The batch on the real model: what is new is done, the rest is left; a stopped run goes on."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import psutil
import pytest
from corpus.news import article, write_news
from typer.testing import CliRunner

from newsgraph.cli import app
from newsgraph.corpus.batch import RunReport, identity, run_batch
from newsgraph.corpus.engines import LocalEngine
from newsgraph.corpus.store import Store
from newsgraph.errors import ModelError, StoreError
from newsgraph.extraction.running import extract_many
from newsgraph.language import load_pipeline
from newsgraph.reading import read_article
from newsgraph.schema import Extraction

NEWSGRAPH = [sys.executable, "-c", "from newsgraph.cli import app; app()"]


def dump(path: Path) -> list[str]:
    """Every extraction of a store, as JSON, sorted."""
    with Store(path) as store:
        return sorted(extraction.to_json() for extraction in store.extractions())


def start_batch(news: Path, store: Path) -> subprocess.Popen[str]:
    command = [*NEWSGRAPH, "batch", str(news), "-o", str(store), "--jobs", "1", "--model", "fast"]
    # A job in the background of a script does not listen to SIGINT, and neither do its children.
    listen = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, preexec_fn=listen)


def wait_for_articles(store: Path, count: int, process: subprocess.Popen[str]) -> None:
    """Wait until the running batch has stored that many articles."""
    deadline = time.monotonic() + 300
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with Store(store) as opened:
                if opened.count() >= count:
                    return
        except StoreError:
            pass  # not made yet
        time.sleep(0.1)
    raise AssertionError("the batch ended or stored nothing")


def test_store_holds_what_the_pipeline_extracts(news: Path, batch: tuple[Path, RunReport]) -> None:
    path, report = batch
    assert (report.state, report.done, report.failed) == ("done", 24, 0)
    articles = [read_article(file) for file in sorted(news.rglob("*.txt"))]
    results = extract_many(articles, load_pipeline("fast"))
    assert dump(path) == sorted(result.to_json() for result in results if isinstance(result, Extraction))


def test_second_run_does_only_what_changed(
    news: Path, batch: tuple[Path, RunReport], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, store = tmp_path / "news", tmp_path / "news.db"
    shutil.copytree(news, folder)
    shutil.copy(batch[0], store)
    with Store(store, write=True) as opened:  # as if the batch had read the copy
        paths = (str(news), str(folder))
        opened.connection.execute("UPDATE sources SET address = replace(address, ?, ?)", paths)
    with monkeypatch.context() as patch:
        patch.setattr(LocalEngine, "submit", lambda *_: pytest.fail("nothing is to be done"))
        unchanged = run_batch(folder, store, jobs=1, model="fast")
    assert (unchanged.done, unchanged.unchanged, unchanged.vanished) == (0, 24, 0)
    changed, gone = sorted(folder.rglob("*.txt"))[:2]
    changed.write_text(article(400), encoding="utf-8")
    gone.unlink()
    (folder / "neu.jsonl").write_text(json.dumps({"text": article(401)}) + "\nkein JSON\n", encoding="utf-8")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    report = run_batch(folder, store, jobs=1, model="fast", prune=True)
    assert (report.done, report.unchanged, report.failed) == (2, 22, 2)
    assert (report.vanished, report.pruned) == (1, 1)
    again = run_batch(folder, store, jobs=1, model="fast")
    assert (again.done, again.failed, len(again.failures)) == (0, 2, 2)
    with Store(store) as opened:
        assert opened.count() == 24
        texts = {extraction.article.text for extraction in opened.extractions()}
        reasons = dict(opened.connection.execute("SELECT address, message FROM failures").fetchall())
    assert any("2430" in text for text in texts)  # article 400
    assert "JSON" in reasons[f"{folder}/neu.jsonl#2"]
    assert "binary.txt" in reasons[f"{folder}/binary.txt"]


def test_killed_run_goes_on_and_ends_as_if_it_had_not_been_killed(tmp_path: Path) -> None:
    news, store, whole = tmp_path / "news", tmp_path / "news.db", tmp_path / "whole.db"
    write_news(news, 200)  # so many that the first are in the store long before the last
    process = start_batch(news, store)
    try:
        wait_for_articles(store, 1, process)
        workers = psutil.Process(process.pid).children(recursive=True)
    finally:
        process.kill()
        process.communicate()
    assert psutil.wait_procs(workers, timeout=30)[1] == []  # orphans end by themselves
    with Store(store) as opened:
        first = opened.count()
    assert 1 <= first < 200
    report = run_batch(news, store, jobs=1, model="fast")
    assert (report.done, report.unchanged) == (200 - first, first)
    run_batch(news, whole, jobs=1, model="fast")
    assert dump(store) == dump(whole)
    with Store(store) as opened:
        states = [row[0] for row in opened.connection.execute("SELECT state FROM runs ORDER BY id")]
    assert states == ["interrupted", "done"]


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_run_ends_in_seconds_and_says_how_to_go_on(sign: signal.Signals, tmp_path: Path) -> None:
    news, store = tmp_path / "news", tmp_path / "news.db"
    write_news(news, 200)
    process = start_batch(news, store)
    wait_for_articles(store, 1, process)
    workers = psutil.Process(process.pid).children(recursive=True)
    started = time.monotonic()
    os.kill(process.pid, sign)
    _, messages = process.communicate(timeout=120)
    assert time.monotonic() - started < 60  # a quiet machine needs two seconds
    assert process.returncode == 130
    assert "goes on from here" in messages
    assert psutil.wait_procs(workers, timeout=30)[1] == []
    with Store(store) as opened:
        [run] = opened.connection.execute("SELECT state, done FROM runs").fetchall()
        assert run["state"] == "interrupted"
        assert 0 <= opened.count() - run["done"] <= 1  # stored, but not yet counted when the signal came
    assert sorted(file.name for file in tmp_path.iterdir()) == ["news", "news.db"]


def test_the_first_documents_are_stored_before_many_are_read(tmp_path: Path) -> None:
    news, stored = tmp_path / "news", []
    write_news(news, 12)
    run_batch(news, tmp_path / "news.db", jobs=1, model="fast", progress=lambda run: stored.append(run.done))
    assert {2, 4} <= set(stored)


def test_a_folder_without_articles_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = CliRunner().invoke(app, ["batch", str(tmp_path / "empty"), "-o", str(tmp_path / "news.db")])
    assert result.exit_code == 1
    assert "no article found" in result.stderr


def test_identity_is_known_without_loading_the_model() -> None:
    generator = identity("fast")
    assert generator.model == "de_newsgraph_sm"
    with pytest.raises(ModelError, match="no model"):
        identity("de_nothing")


def test_force_does_everything_again(batch: tuple[Path, RunReport], tmp_path: Path) -> None:
    store, folder = tmp_path / "news.db", tmp_path / "news"
    write_news(folder, 2)
    shutil.copy(batch[0], store)
    with Store(store, write=True) as opened:
        opened.connection.execute("UPDATE articles SET title = 'alt'")
    report = run_batch(folder, store, jobs=1, model="fast", force=True)
    assert (report.done, report.unchanged) == (2, 0)
