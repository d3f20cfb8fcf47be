"""Nothing that was read is lost: not by a bad document, a closed folder, a second batch or a full disk."""

from __future__ import annotations

import errno
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from functools import partial
from multiprocessing import parent_process
from pathlib import Path

import pytest
from corpus.work import GENERATOR, Inline, document, extraction_of, obey
from typer.testing import CliRunner

import newsgraph.corpus.batch as batch_module
from newsgraph.cli import app
from newsgraph.corpus import searching
from newsgraph.corpus.batch import RunReport, run_batch
from newsgraph.corpus.documents import Document, Unreadable
from newsgraph.corpus.engines import LocalEngine, Result
from newsgraph.corpus.opening import open_sink
from newsgraph.corpus.store import Store
from newsgraph.corpus.worker import Done, Failed, read_chunk, read_document
from newsgraph.errors import InstallationError, ModelError, NewsgraphError, StoreError

Work = Callable[[Sequence[Document]], list[Done | Failed]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., RunReport]:
    """A batch without a model: what a document's bytes say is what happens."""

    def batch(folder: Path | str, store: Path, *, prune: bool = False, work: Work = obey) -> RunReport:
        monkeypatch.setattr(batch_module, "identity", lambda _: GENERATOR)
        monkeypatch.setattr(batch_module, "_make_engine", lambda *_: Inline(work))
        return run_batch(folder, store, jobs=1, prune=prune)

    return batch


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a/eins", "a/zwei", "b/drei", "b/vier"):
        path = tmp_path / "news" / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Text von {name}.", encoding="utf-8")
    return tmp_path / "news"


def failures(path: Path) -> dict[str, str]:
    with Store(path) as store:
        return dict(store.connection.execute("SELECT address, kind FROM failures").fetchall())


def count(path: Path) -> int:
    with Store(path) as store:
        return store.count()


# ------------------------------------------------------------- a document's fault is its own


def spoilt(result: bytes) -> Work:
    def work(documents: Sequence[Document]) -> list[Done | Failed]:
        return [Done(result) if b"eins" in (each.data or b"") else obey([each])[0] for each in documents]

    return work


def in_json(old: str, new: str) -> bytes:
    text = extraction_of("Text von eins.").to_json(indent=None)
    assert old in text
    return text.replace(old, new).encode()


CLAIM = '{"id":"c1","kind":"Direct","spans":[],"text":"x","sentence":7,"confidence":1}'


@pytest.mark.parametrize(
    ("result", "kind"),
    [
        (b"", "extraction"),
        (b"{}", "extraction"),
        (in_json('"start":0', '"start":null'), "extraction"),
        (in_json('"schema":"newsgraph/2"', '"schema":"newsgraph/1"'), "extraction"),
        (in_json('"start":0', '"start":9223372036854775808'), "storing"),  # larger than SQLite's integers
        (in_json('"claims":[]', f'"claims":[{CLAIM}]'), "storing"),  # of a sentence that is not there
    ],
)  # fmt: skip
def test_a_result_that_is_not_sound_costs_its_own_document(
    result: bytes, kind: str, folder: Path, tmp_path: Path, run: Callable[..., RunReport]
) -> None:
    store = tmp_path / "news.db"
    report = run(folder, store, work=spoilt(result))
    assert (report.state, report.done, report.failed) == ("done", 3, 1)
    assert failures(store) == {f"{folder}/a/eins.txt": kind}
    again = run(folder, store)
    assert (again.done, again.failed) == (0, 1)  # remembered, until the document or the program changes


def test_twins_of_a_document_that_cannot_be_stored_fail_with_it(
    folder: Path, tmp_path: Path, run: Callable[..., RunReport]
) -> None:
    (folder / "c.txt").write_bytes((folder / "a/eins.txt").read_bytes())
    store = tmp_path / "news.db"
    report = run(folder, store, work=spoilt(in_json('"start":0', '"start":9223372036854775808')))
    assert (report.done, report.failed) == (3, 2)
    assert sorted(failures(store)) == [f"{folder}/a/eins.txt", f"{folder}/c.txt"]


def not_whole(_: Sequence[Document]) -> list[Done | Failed]:
    raise ModelError("no model.onnx; install the model anew")


def not_installed(_: Sequence[Document]) -> list[Done | Failed]:
    raise ImportError("No module named 'lxml'")


@pytest.mark.parametrize("fault", [not_whole, not_installed])
def test_what_no_document_is_to_blame_for_stops_the_run_and_is_not_remembered(
    fault: Work, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Callable[..., RunReport]
) -> None:
    store = tmp_path / "news.db"
    monkeypatch.setattr(batch_module, "identity", lambda _: GENERATOR)
    monkeypatch.setattr(batch_module, "_make_engine", lambda *_: LocalEngine(1, fault, seconds=60))
    with pytest.raises(NewsgraphError, match=r"model\.onnx|lxml"):
        run_batch(folder, store, jobs=1)
    assert failures(store) == {}
    assert run(folder, store).done == 4


def test_a_library_that_is_missing_is_not_the_documents_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ImportError("No module named 'lxml'")

    monkeypatch.setattr("newsgraph.reading.article_from_bytes", fail)
    with pytest.raises(ImportError):
        read_document(document("a", "Text"))

    class Broken:
        def tokenizer(self, _: str) -> None:
            raise ImportError("No module named 'babel'")

    monkeypatch.undo()
    monkeypatch.setattr("newsgraph.corpus.worker._pipeline", lambda _: Broken())
    with pytest.raises(ImportError):
        read_chunk("fast", [document("a", "Der Rat der Stadt hat am Montag getagt.")])


def missing(*_: object, **__: object) -> None:
    Path("/nowhere/cues.tsv").read_text("utf-8")


def test_a_table_that_is_missing_is_not_the_documents_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("newsgraph.reading.files.decode", missing)
        with pytest.raises(InstallationError, match=r"/nowhere/cues\.tsv: No such file"):
            read_document(document("a", "Text"))

    class Broken:
        tokenizer = staticmethod(missing)

    monkeypatch.setattr("newsgraph.corpus.worker._pipeline", lambda _: Broken())
    with pytest.raises(InstallationError, match=r"newsgraph is not whole .*Install it anew"):
        read_chunk("fast", [document("a", "Der Rat der Stadt hat am Montag getagt.")])


@pytest.mark.parametrize("place", ["reading.files.decode", "extraction.running.tokenize"])
@pytest.mark.parametrize("command", ["extract", "batch"])
def test_a_table_that_is_missing_stops_the_run_with_one_line(
    command: str, place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("Der Rat der Stadt Bonn lehnte den Plan am Montag ab.", encoding="utf-8")
    monkeypatch.setattr("newsgraph.language.load_pipeline", lambda *_, **__: None)
    monkeypatch.setattr("newsgraph.corpus.worker._pipeline", lambda _: None)
    monkeypatch.setattr(batch_module, "identity", lambda _: GENERATOR)
    monkeypatch.setattr(batch_module, "_make_engine", lambda *_: Inline(partial(read_chunk, "fast")))
    monkeypatch.setattr(f"newsgraph.{place}", missing)
    done = CliRunner().invoke(app, [command, "a.txt", "-o", {"batch": "n.db", "extract": "n.html"}[command]])
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
    assert "/nowhere/cues.tsv: No such file or directory" in done.stderr
    if command == "batch":
        assert failures(tmp_path / "n.db") == {}


def test_a_file_that_cannot_be_fetched_today_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Callable[..., RunReport]
) -> None:
    def fetch(_: str) -> bytes:
        raise OSError("connection reset")

    monkeypatch.setattr("newsgraph.corpus.worker.fetch", fetch)
    outcome = read_document(Document("https://a.de/1.txt", "hash", None))
    assert isinstance(outcome, Failed)
    assert outcome.passing
    store = tmp_path / "news.db"
    (tmp_path / "news").mkdir()
    (tmp_path / "news/a.txt").write_text("eins", encoding="utf-8")
    run(tmp_path / "news", store, work=lambda documents: [outcome for _ in documents])
    assert run(tmp_path / "news", store).done == 1


def test_a_worker_that_is_killed_while_it_starts_is_replaced(tmp_path: Path) -> None:
    with LocalEngine(1, obey, (die_once, (tmp_path / "seen",)), seconds=60) as engine:
        engine.submit((document("a", "eins"),))
        [(_, outcomes)] = drain(engine)
    assert isinstance(outcomes, list)
    assert isinstance(outcomes[0], Done)
    assert engine.workers_lost >= 1


def drain(engine: LocalEngine) -> list[Result]:
    results: list[Result] = []
    while engine.busy:
        results += engine.collect()
    return results


def die_once(marker: Path) -> None:
    if not marker.exists():
        marker.touch()
        os.kill(os.getpid(), signal.SIGKILL)


def test_workers_that_never_start_end_the_run_with_one_line() -> None:
    with LocalEngine(1, obey, (die_always, ()), seconds=60) as engine:
        engine.submit((document("a", "eins"),))
        with pytest.raises(NewsgraphError, match="no worker could start"):
            drain(engine)


def die_always() -> None:
    assert parent_process() is not None, "only a worker may die"
    os._exit(9)


# ------------------------------------------------------------- what is there is not pruned


def closing(*names: str) -> Callable[[Path], os.stat_result]:
    real = Path.stat

    def stat(self: Path, **keywords: bool) -> os.stat_result:
        if self.name in names:
            raise PermissionError(errno.EACCES, "Permission denied", str(self))
        return real(self, **keywords)

    return stat


@pytest.mark.parametrize("closed", ["b", "drei.txt", "b drei.txt"])
def test_what_could_not_be_read_has_not_vanished(
    closed: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Callable[..., RunReport]
) -> None:
    store = tmp_path / "news.db"
    run(folder, store)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", closing(*closed.split()))
        report = run(folder, store, prune=True)
    assert report.failed >= 1
    assert (report.vanished, report.pruned, count(store)) == (0, 0, 4)
    assert any(address.split("/")[-1] in closed for address in failures(store))  # and it is told
    after = run(folder, store, prune=True)
    assert (after.done, after.unchanged, after.failed, after.vanished) == (0, 4, 0, 0)
    assert failures(store) == {}


@pytest.mark.parametrize("fault", [PermissionError(errno.EACCES, "Permission denied"), RuntimeError("403")])
def test_what_lies_in_a_remote_folder_that_cannot_be_listed_has_not_vanished(
    fault: Exception,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    run: Callable[..., RunReport],
) -> None:
    local = pytest.importorskip("fsspec.implementations.local").LocalFileSystem
    real = local.ls

    def closed(self: object, path: str, **keywords: bool) -> object:
        if path.rstrip("/").endswith("/b"):
            raise fault
        return real(self, path, **keywords)

    def read(documents: Sequence[Document]) -> list[Done | Failed]:
        text = [extraction_of(each.address, each.address) for each in documents]
        return [Done(each.to_json(indent=None).encode()) for each in text]

    store = tmp_path / "news.db"
    (folder / "b/tief").mkdir()
    (folder / "b/tief/fünf.txt").write_text("Text von fünf.", encoding="utf-8")
    run(f"file://{folder}", store, work=read)
    with monkeypatch.context() as patch:
        patch.setattr(local, "ls", closed)
        report = run(f"file://{folder}", store, work=read, prune=True)
    assert (report.unchanged, report.failed, report.vanished, report.pruned) == (2, 1, 0, 0)
    assert failures(store) == {f"file://{folder}/b": "reading"}
    assert run(f"file://{folder}", store, work=read, prune=True).unchanged == 5
    (folder / "b/drei.txt").unlink()
    assert run(f"file://{folder}", store, work=read, prune=True).pruned == 1


def test_what_is_gone_is_pruned_when_asked_for(
    folder: Path, tmp_path: Path, run: Callable[..., RunReport]
) -> None:
    store = tmp_path / "news.db"
    run(folder, store)
    (folder / "b/drei.txt").unlink()
    assert (run(folder, store).vanished, count(store)) == (1, 4)
    assert (run(folder, store, prune=True).pruned, count(store)) == (1, 3)


def test_an_empty_folder_where_a_disk_should_be_prunes_nothing(
    folder: Path, tmp_path: Path, run: Callable[..., RunReport]
) -> None:
    store = tmp_path / "news.db"
    run(folder, store)
    folder.rename(tmp_path / "away")
    folder.mkdir()
    report = run(folder, store, prune=True)
    assert (report.found, report.vanished, report.pruned, count(store)) == (0, 0, 0, 4)


def test_a_document_that_fails_today_keeps_what_was_known_of_it(
    folder: Path, tmp_path: Path, run: Callable[..., RunReport]
) -> None:
    store = tmp_path / "news.db"
    run(folder, store)
    (folder / "a/eins.txt").write_text("fail", encoding="utf-8")
    report = run(folder, store, prune=True)
    assert (report.failed, report.vanished, count(store)) == (1, 0, 4)


def test_a_mistyped_folder_leaves_no_store(tmp_path: Path, run: Callable[..., RunReport]) -> None:
    with pytest.raises(StoreError, match="no such folder"):
        run(tmp_path / "nwes", tmp_path / "news.db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("file:///gibt/es/nicht", "no such folder"),
        ("memory://gibt/es/nicht", "no such folder"),
        ("http://127.0.0.1:9/news", "(no such folder, or it cannot be reached|cannot be opened)"),
    ],
)
def test_a_mistyped_address_leaves_no_store(
    address: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("fsspec")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(batch_module, "identity", lambda _: GENERATOR)
    done = CliRunner().invoke(app, ["batch", address, "-o", "news.db"])
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
    assert re.search(f"{address}: {told}", done.stderr)
    assert list(tmp_path.iterdir()) == []


def test_without_workers_no_store_is_left(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody(*_: object) -> None:
        raise NewsgraphError("no dask cluster at tcp://127.0.0.1:9")

    monkeypatch.setattr(batch_module, "identity", lambda _: GENERATOR)
    monkeypatch.setattr(batch_module, "_make_engine", nobody)
    with pytest.raises(NewsgraphError, match="no dask cluster"):
        run_batch(folder, tmp_path / "news.db", engine="dask", scheduler="tcp://127.0.0.1:9")
    assert list(tmp_path.iterdir()) == [folder]


# ------------------------------------------------------------- one batch at a time


@pytest.mark.parametrize("name", ["news.db", "news.parquet"])
def test_a_second_batch_on_a_store_is_refused_while_the_first_lives(
    name: str, folder: Path, tmp_path: Path, run: Callable[..., RunReport]
) -> None:
    store = tmp_path / name
    with open_sink(store), pytest.raises(StoreError, match="another batch"):
        run(folder, store)
    assert run(folder, store).done == 4
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([name, "news"])  # no lock stays


@pytest.mark.parametrize("name", ["news.db", "news.parquet"])
@pytest.mark.parametrize("linked", ["file", "folder"])
def test_a_second_batch_is_refused_by_whatever_name_it_calls_the_store(
    name: str, linked: str, folder: Path, tmp_path: Path, run: Callable[..., RunReport]
) -> None:
    (tmp_path / "store").mkdir()
    store = tmp_path / "store" / name
    run(folder, store)
    link = tmp_path / "link" / name if linked == "folder" else tmp_path / name
    if linked == "folder":
        (tmp_path / "link").symlink_to(tmp_path / "store")
    else:
        link.symlink_to(store)
    for one, other in ((store, link), (link, store)):
        with open_sink(one), pytest.raises(StoreError, match=rf"{other}: another batch"):
            run(folder, other)


def test_a_store_whose_link_leads_in_a_circle_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.db").symlink_to(tmp_path / "b.db")
    (tmp_path / "b.db").symlink_to(tmp_path / "a.db")
    with pytest.raises(StoreError, match=r"a\.db: cannot be written there"), open_sink(tmp_path / "a.db"):
        pass


def test_the_lock_of_a_batch_that_was_killed_holds_nobody_up(
    folder: Path, tmp_path: Path, run: Callable[..., RunReport]
) -> None:
    store = tmp_path / "news.db"
    code = (
        "import sys, time; from pathlib import Path; from newsgraph.corpus.opening import open_sink\n"
        "with open_sink(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)"
    )
    holder = subprocess.Popen([sys.executable, "-c", code, str(store)], stdout=subprocess.PIPE, text=True)
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(StoreError, match="another batch"):
            run(folder, store)
    finally:
        holder.kill()
        holder.communicate()
    assert run(folder, store).done == 4


def test_two_batches_at_once_never_delete_each_others_articles(
    folder: Path, tmp_path: Path, run: Callable[..., RunReport]
) -> None:
    store = tmp_path / "news.db"
    refused: list[bool] = []
    other: list[threading.Thread] = []

    def second() -> None:
        try:
            with open_sink(store):
                refused.append(False)
        except StoreError:
            refused.append(True)

    def work(documents: Sequence[Document]) -> list[Done | Failed]:
        thread = threading.Thread(target=second)
        thread.start()
        thread.join()
        other.append(thread)
        return obey(documents)

    assert run(folder, store, work=work, prune=True).done == 4
    assert refused
    assert all(refused)
    assert count(store) == 4


# ------------------------------------------------------------- stores and disks


def test_ctrl_c_at_the_beginning_of_a_change_ends_it(tmp_path: Path) -> None:
    with Store(tmp_path / "news.db", write=True) as store:
        real = store.connection

        class Interrupted:
            """Ctrl-C comes just after BEGIN."""

            def execute(self, statement: str) -> object:
                done = real.execute(statement)
                if statement.startswith("BEGIN"):
                    raise KeyboardInterrupt
                return done

            @property
            def in_transaction(self) -> bool:
                return real.in_transaction

        store.connection = Interrupted()  # type: ignore[assignment]
        with pytest.raises(KeyboardInterrupt), store.transaction():
            pass
        store.connection = real
        assert not real.in_transaction
        store.start("/news", "local", 1, GENERATOR)


@pytest.mark.parametrize("place", [0, 100, 4096, 9000])
def test_a_damaged_store_is_told_with_what_to_do(
    place: int, folder: Path, tmp_path: Path, run: Callable[..., RunReport]
) -> None:
    store = tmp_path / "news.db"
    run(folder, store)
    content = bytearray(store.read_bytes())
    content[place : place + 4000] = bytes(range(250)) * 16
    store.write_bytes(content)
    try:
        with Store(store, write=True) as opened:
            opened.start("/news", "local", 1, GENERATOR)
            list(opened.extractions())
            with opened.transaction() as db:
                db.execute("REINDEX")
    except StoreError as error:
        message = str(error)
    else:
        pytest.fail("the damage was not noticed")
    assert "\n" not in message
    assert "Name another" in message or "into a new file" in message or "newer newsgraph" in message


def test_a_full_disk_stops_a_parquet_run_with_advice_and_loses_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Callable[..., RunReport]
) -> None:
    store = tmp_path / "news.parquet"
    run(folder, store)
    before = {path: path.read_bytes() for path in store.rglob("*.parquet")}
    (folder / "neu.txt").write_text("Text von neu.", encoding="utf-8")

    def full(_: object, file: Path, **__: object) -> None:
        file.write_bytes(b"half of it")
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("newsgraph.corpus.parquet.pq.write_table", full)
        with pytest.raises(StoreError, match="Make room"):
            run(folder, store)
    assert {path: path.read_bytes() for path in store.rglob("*") if path.is_file()} == before
    assert run(folder, store).done == 1


def test_a_damaged_dataset_is_told_with_what_to_do(
    folder: Path, tmp_path: Path, run: Callable[..., RunReport]
) -> None:
    store = tmp_path / "news.parquet"
    run(folder, store)
    part = next((store / "articles").glob("*.parquet"))
    part.write_bytes(part.read_bytes()[:100])
    with pytest.raises(StoreError, match="new folder"):
        run(folder, store)


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04" + b"x\n" * 500, b"\x00\x01\n" * 500, "{}\n".encode("utf-16") * 9]
)
def test_a_file_that_is_no_jsonl_is_one_failure(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(content)
    found = list(searching.find_documents(str(tmp_path)))
    assert [type(each) for each in found] == [Unreadable]


def test_one_process_and_two_make_the_same_bytes(
    news: Path, batch: tuple[Path, RunReport], tmp_path: Path
) -> None:
    """The store of two processes is there already; in every format its graph is that of one process."""
    from newsgraph.corpus import corpus_graph
    from newsgraph.export import EXPORTERS

    one = tmp_path / "one.db"
    run_batch(news, one, jobs=1, model="fast")
    for name, export in sorted(EXPORTERS.items()):
        written: list[list[Path]] = []
        for store in (one, batch[0]):
            with Store(store) as opened:
                written.append(export(corpus_graph(opened), tmp_path / f"{store.stem}-{len(written)}.{name}"))
        assert [path.read_bytes() for path in written[0]] == [path.read_bytes() for path in written[1]], name
