"""Every row of docs/bad-input.md happens as it says."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path

import pytest
from corpus.work import GENERATOR, Inline, extraction_of
from spacy.language import Language
from typer.testing import CliRunner, Result

import newsgraph.corpus.batch as batch_module
import newsgraph.language
from newsgraph.cli import app
from newsgraph.corpus.documents import Document
from newsgraph.corpus.opening import open_sink
from newsgraph.corpus.store import Store
from newsgraph.corpus.worker import Done, Failed, read_chunk
from newsgraph.errors import ModelError

PAGE = Path(__file__).resolve().parents[2] / "docs" / "bad-input.md"
ROW = re.compile(r"^\| (?!you )(.+?) \| (.+?) \|$", re.M)
GOOD = (
    "Der Rat der Stadt Bonn lehnte den Plan am Montag ab. Ministerin Anna Kant sagte, sie bedauere das sehr. "
)
ENGLISH = "The president said on Monday that he would not accept the offer of the union. " * 4
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"


def rows(heading: str) -> dict[str, str]:
    """The rows below a heading of the page."""
    part = PAGE.read_text("utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    return dict(ROW.findall(part))


def run(*arguments: str, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(app, arguments, input=stdin)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, and the small model loaded once for all rows."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("newsgraph.language.load_pipeline", lambda *_, **__: small())
    return tmp_path


load = newsgraph.language.load_pipeline


@cache
def small() -> Language:
    return load("fast")


REFUSED: dict[str, tuple[str, bytes | None]] = {
    "a file that is not there": ("a.txt", None),
    "an empty file": ("a.txt", b""),
    "nothing on standard input": ("-", None),
    "a PDF": ("a.pdf", b"%PDF-1.7 \xe2\xe3"),
    "a Word file": ("a.docx", b"PK\x03\x04\x14\x00"),
    "a picture": ("a.txt", PNG),
    "bytes that are no text": ("a.txt", bytes(range(256)) * 9),
    "a text in English": ("a.txt", ENGLISH.encode()),
    "a file of more than 20 MiB": ("a.html", b"<p>" + b"x" * 20 * 2**20),
    "a text of more than a million characters": ("a.jsonl", json.dumps({"text": GOOD * 10_000}).encode()),
    "a web page without an article": ("a.html", b"<html><body><script>let a = 1</script></body></html>"),
    "a .jsonl line that is no JSON": ("a.jsonl", json.dumps({"text": GOOD}).encode() + b"\nkein JSON\n"),
    "a record without text": ("a.jsonl", b'{"title": "Rat tagt"}'),
    "a zip file named .jsonl": ("a.jsonl", b"PK\x03\x04\n" + b"x\n" * 99),
}


def test_no_row_is_without_a_case() -> None:
    assert (
        REFUSED.keys() | {"a folder", "a document that takes too long"}
        == rows("Files that are refused").keys()
    )
    assert READ.keys() == rows("Files that are read all the same").keys()
    assert KEPT.keys() == rows("Files that are never overwritten").keys()
    assert STORES.keys() == rows("Stores").keys()


def test_what_breaks_on_the_way_is_held_by_tests_that_are_there() -> None:
    held = rows("What breaks on the way, and what comes out")
    assert len(held) > 5
    for row, told in held.items():
        tests = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", told)
        assert tests, row
        for path, name in tests:
            assert f"def {name}(" in (PAGE.parents[1] / path).read_text("utf-8"), name


@pytest.mark.parametrize("row", REFUSED)
def test_what_is_refused(row: str) -> None:
    name, content = REFUSED[row]
    if content is not None:
        Path(name).write_bytes(content)
    done = run("extract", name, "--format", "json")
    said = rows("Files that are refused")[row].strip("`")
    assert done.exit_code == 1
    [line] = done.stderr.splitlines()
    assert said in line
    assert name == "-" or name in line
    assert (done.stdout == "") == (row != "a .jsonl line that is no JSON")  # of it the other lines are read


def test_a_folder_is_refused() -> None:
    Path("news").mkdir()
    done = run("extract", "news")
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
    assert rows("Files that are refused")["a folder"].strip("`") in done.stderr


def test_what_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(*_: object, **__: object) -> None:
        while True:
            pass

    monkeypatch.setattr("newsgraph.reading.files.decode", slow)
    Path("a.txt").write_text(GOOD, encoding="utf-8")
    done = run("extract", "a.txt", "--time-limit", "1")
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
    assert rows("Files that are refused")["a document that takes too long"].strip("`") in done.stderr


READ: dict[str, tuple[bytes, str]] = {
    "a text of an old Windows, in cp1252": (
        (GOOD + "Die Übergröße ärgert.").encode("cp1252"),
        "Die Übergröße ärgert.",
    ),
    "a text in UTF-16": (GOOD.encode("utf-16"), GOOD.strip()),
    "a file cut in the middle of a letter": (
        (GOOD + "Das Ende wäre schön, aber ä").encode()[:-1],
        GOOD.strip(),
    ),
    "control characters and NULs in a text": (
        (GOOD * 20).replace(" ", "\x00 \x1b", 3).encode(),
        GOOD.strip(),
    ),
    "a record with a lone carriage return": (
        json.dumps({"text": GOOD + "\r" + GOOD}).encode(),
        GOOD + "\n" + GOOD,
    ),
    "20,000 brackets in a row": ((GOOD + "(" * 20_000 + " " + GOOD).encode(), "(" * 20_000),
    "a tag with 100,000 attributes": (
        b"<article><h1>Rat tagt</h1><p "
        + b"".join(b'a%d="x" ' % n for n in range(100_000))
        + b">"
        + GOOD.encode() * 4
        + b"</p></article>",
        GOOD.strip(),
    ),
    "a figure of 309 digits": ((GOOD + f"Kant sagte, {'9' * 309} Soldaten seien da.").encode(), "9" * 309),
    "a text of more than 10,000 words": ((GOOD * 12).encode(), (GOOD * 12).strip()),
    "a bad file among good ones": (GOOD.encode(), GOOD.strip()),
}


@pytest.mark.parametrize("row", READ)
def test_what_is_read_all_the_same(row: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if row == "a text of more than 10,000 words":
        monkeypatch.setattr("newsgraph.language.parsing.PART", 100)  # the same in less time
    content, expected = READ[row]
    name = {b"{": "a.jsonl", b"<": "a.html"}.get(content[:1], "a.txt")
    Path(name).write_bytes(content)
    bad = ["fehlt.txt"] if row == "a bad file among good ones" else []
    done = run("extract", *bad, name, "--format", "json")
    assert (done.exit_code, done.stderr.count("\n")) == (len(bad), len(bad))
    extraction = json.loads(done.stdout)
    assert expected in extraction["article"]["text"]
    assert extraction["actors"]
    figures = [figure["value"] for claim in extraction["claims"] for figure in claim["quantities"]]
    assert all(figure is not None and figure < 1e300 for figure in figures)


def in_place(name: str) -> list[str]:
    Path("a.txt").write_text(GOOD, encoding="utf-8")
    Path("mein.html").write_text("<p>Meine Notizen</p>", encoding="utf-8")
    Path("mein.json").write_text('{"repo": "https://github.com/someone/newsgraph/wiki"}', encoding="utf-8")
    Path("j.toml").write_text('same = [["Bonn", "Stadt Bonn"]]', encoding="utf-8")
    Path("daten.parquet/claims").mkdir(parents=True)
    Path("daten.parquet/claims/mein.parquet").write_bytes(b"PAR1")
    if name.endswith(".parquet"):
        return ["batch", "a.txt", "-o", name, "--model", "fast"]
    return ["extract", "a.txt", "-o", name]


def everything() -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in Path().rglob("*") if path.is_file()}


KEPT: dict[str, tuple[str, ...]] = {
    "`-o` on the article itself": ("a.txt", "--format", "html", "--overwrite"),
    "`-o` on a file of yours": ("mein.html",),
    "`-o` with an ending of no format": ("a.pdf",),
    "`-o` on the file of `--judgements`": (
        "j.toml", "--judgements", "j.toml", "--format", "json", "--overwrite",
    ),
    "`-o` on a JSON file of yours that names newsgraph": ("mein.json",),
    "`batch -o` on a folder of yours with Parquet files": ("daten.parquet",),
}  # fmt: skip


@pytest.mark.parametrize("row", KEPT)
def test_what_is_kept(row: str) -> None:
    target, *more = KEPT[row]
    if target.endswith(".parquet"):
        pytest.importorskip("pyarrow")
    arguments = [*in_place(target), *more]
    before = everything()
    done = run(*arguments)
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
    assert rows("Files that are never overwritten")[row].strip("`") in done.stderr
    assert everything() == before


def test_a_file_of_yours_is_overwritten_when_you_say_so() -> None:
    done = run(*in_place("mein.html"), "--overwrite")
    assert done.exit_code == 0, done.stderr
    assert "Meine Notizen" not in Path("mein.html").read_text("utf-8")


def a_store() -> None:
    with Store("news.db", write=True) as store:
        store.start("/news", "local", 1, GENERATOR)
        store.add("/news/a.txt", "hash", extraction_of(GOOD))
        store.conclude()
        store.end("done", {}, 1)


def no_folder() -> Result:
    return run("batch", "nwes", "-o", "news.db", "--model", "fast")


def busy() -> Result:
    Path("news").mkdir()
    with open_sink(Path("news.db")):
        return run("batch", "news", "-o", "news.db", "--model", "fast")


def busy_through_a_link() -> Result:
    Path("news").mkdir()
    Path("link.db").symlink_to("news.db")
    with open_sink(Path("news.db")):
        return run("batch", "news", "-o", "link.db", "--model", "fast")


def no_address() -> Result:
    pytest.importorskip("fsspec")
    done = run("batch", f"file://{Path.cwd()}/nwes", "-o", "news.db", "--model", "fast")
    assert not Path("news.db").exists()
    return done


def no_scheduler() -> Result:
    pytest.importorskip("distributed")
    Path("news").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("newsgraph.corpus.dask_engine.SECONDS_FOR_WORKERS", 1)
        address = ("--engine", "dask", "--scheduler", "tcp://127.0.0.1:9")
        done = run("batch", "news", "-o", "news.db", "--model", "fast", *address)
    assert not Path("news.db").exists()
    return done


def closed_folder() -> Result:
    local = pytest.importorskip("fsspec.implementations.local").LocalFileSystem
    address, whole = f"file://{Path.cwd()}/news", local.ls

    def closed(self: object, path: str, **keywords: bool) -> object:
        if path.endswith("/b"):
            raise PermissionError(13, "Permission denied")
        return whole(self, path, **keywords)

    for name in ("a", "b"):
        Path(f"news/{name}").mkdir(parents=True)
        Path(f"news/{name}/{name}.txt").write_text(f"{GOOD} {name}", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(batch_module, "identity", lambda _: GENERATOR)
        patch.setattr(batch_module, "_make_engine", lambda *_: Inline(_told))
        assert run("batch", address, "-o", "news.db").exit_code == 0
        patch.setattr(local, "ls", closed)
        done = run("batch", address, "-o", "news.db", "--prune")
    with Store("news.db") as store:
        assert store.count() == 2
    return done


def _told(documents: Sequence[Document]) -> list[Done | Failed]:
    texts = (extraction_of(each.address).to_json(indent=None) for each in documents)
    return [Done(text.encode()) for text in texts]


def failing(work: Callable[[Sequence[Document]], list[Done | Failed]]) -> Result:
    Path("news").mkdir()
    Path("news/a.txt").write_text(GOOD, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(batch_module, "identity", lambda _: GENERATOR)
        patch.setattr(batch_module, "_make_engine", lambda *_: Inline(work))
        done = run("batch", "news", "-o", "news.db")
    with Store("news.db") as store:
        assert store.count("failures") == 0
    return done


def no_table() -> Result:
    def missing(*_: object, **__: object) -> None:
        Path("lexicon/cues.tsv").read_text("utf-8")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("newsgraph.reading.files.decode", missing)
        patch.setattr("newsgraph.corpus.worker._pipeline", lambda _: None)
        return failing(partial(read_chunk, "fast"))


def worker_without_model() -> Result:
    pytest.importorskip("distributed")
    from newsgraph.corpus.dask_engine import _result

    class Future:
        def result(self) -> None:
            raise ModelError("no model.onnx; install the model anew")

    return failing(lambda _: _result(Future()))  # type: ignore[arg-type,return-value]


def a_text() -> Result:
    Path("news").mkdir()
    Path("news.db").write_text(GOOD * 100, encoding="utf-8")
    done = run("batch", "news", "-o", "news.db", "--model", "fast")
    assert Path("news.db").read_text("utf-8") == GOOD * 100
    return done


def no_store() -> Result:
    return run("query", "nwes.db", "actors")


def damaged(*command: str, start: int = 4096) -> Result:
    a_store()
    content = bytearray(Path("news.db").read_bytes())
    content[start:] = bytes(range(256)) * (len(content[start:]) // 256)
    Path("news.db").write_bytes(content)
    Path("news").mkdir()
    return run(*command)


def empty() -> Result:
    Path("news.db").touch()
    return run("export", "news.db", "-o", "news.html")


def unknown() -> Result:
    a_store()
    return run("query", "news.db", "claims", "--by", "Niemand")


def no_model() -> Result:
    Path("news").mkdir()
    return run("batch", "news", "-o", "news.db", "--model", "gibtsnicht")


STORES: dict[str, Callable[[], Result]] = {
    "`batch` a folder that is not there": no_folder,
    "`batch` a store that another batch writes": busy,
    "`batch -o` on a text file": a_text,
    "`query` a store that is not there": no_store,
    "`query` a damaged store": partial(damaged, "query", "news.db", "actors"),
    "`export` a damaged store": partial(damaged, "export", "news.db", "-o", "news.html"),
    "`export` a store whose beginning is damaged": partial(
        damaged, "export", "news.db", "-o", "news.html", start=0
    ),
    "`export` a store that is not there": partial(run, "export", "nwes.db", "-o", "news.html"),
    "`export` an empty file": empty,
    "`batch` into a damaged store": partial(damaged, "batch", "news", "-o", "news.db", "--model", "fast"),
    "`batch` an address that is not there": no_address,
    "`batch` with a Dask scheduler that does not answer": no_scheduler,
    "`batch --prune` with a folder at an address that cannot be listed": closed_folder,
    "`batch` a store that another batch writes, through a link": busy_through_a_link,
    "`batch` where a table of newsgraph is missing": no_table,
    "`batch` where a Dask worker has no model": worker_without_model,
    "`query` for somebody nobody knows": unknown,
    "a model that is not there": no_model,
}


@pytest.mark.parametrize("row", STORES)
def test_stores(row: str, here: Path) -> None:
    done = STORES[row]()
    assert done.exit_code == 1
    *report, line = done.stderr.splitlines()
    assert len(report) == (
        row.startswith("`batch --prune`")
    )  # this one goes on, and says at the end what failed
    assert rows("Stores")[row].split("`")[1] in line
    assert not list(here.glob("*.lock"))
    shutil.rmtree(here / "news", ignore_errors=True)
