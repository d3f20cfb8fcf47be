"""Every row of docs/bad-input.md happens as it says."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from corpus.work import GENERATOR, extraction_of
from spacy.language import Language
from typer.testing import CliRunner, Result

import newsgraph.language
from newsgraph.cli import app
from newsgraph.corpus.opening import open_sink
from newsgraph.corpus.store import Store

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
    "a figure of 309 digits": ((GOOD + f"Kant sagte, {'9' * 309} Soldaten seien da.").encode(), "9" * 309),
    "a bad file among good ones": (GOOD.encode(), GOOD.strip()),
}


@pytest.mark.parametrize("row", READ)
def test_what_is_read_all_the_same(row: str) -> None:
    content, expected = READ[row]
    name = "a.jsonl" if content.startswith(b"{") else "a.txt"
    Path(name).write_bytes(content)
    bad = ["fehlt.txt"] if row == "a bad file among good ones" else []
    done = run("extract", *bad, name, "--format", "json")
    assert done.exit_code == len(bad)
    extraction = json.loads(done.stdout)
    assert expected in extraction["article"]["text"]
    assert extraction["actors"]
    figures = [figure["value"] for claim in extraction["claims"] for figure in claim["quantities"]]
    assert all(figure is not None and figure < 1e300 for figure in figures)


def in_place(name: str) -> list[str]:
    Path("a.txt").write_text(GOOD, encoding="utf-8")
    Path("mein.html").write_text("<p>Meine Notizen</p>", encoding="utf-8")
    return ["extract", "a.txt", "-o", name]


KEPT: dict[str, str] = {
    "`-o` on the article itself": "a.txt",
    "`-o` on a file of yours": "mein.html",
    "`-o` with an ending of no format": "a.pdf",
}


@pytest.mark.parametrize("row", KEPT)
def test_what_is_kept(row: str) -> None:
    arguments = in_place(KEPT[row])
    if KEPT[row] == "a.txt":
        arguments += ["--format", "html", "--overwrite"]
    before = {path.name: path.read_bytes() for path in Path().iterdir()}
    done = run(*arguments)
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
    assert rows("Files that are never overwritten")[row].strip("`") in done.stderr
    assert {path.name: path.read_bytes() for path in Path().iterdir()} == before


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


def a_text() -> Result:
    Path("news").mkdir()
    Path("news.db").write_text(GOOD * 100, encoding="utf-8")
    done = run("batch", "news", "-o", "news.db", "--model", "fast")
    assert Path("news.db").read_text("utf-8") == GOOD * 100
    return done


def no_store() -> Result:
    return run("query", "nwes.db", "actors")


def damaged() -> Result:
    a_store()
    content = bytearray(Path("news.db").read_bytes())
    content[4096:] = bytes(range(256)) * (len(content[4096:]) // 256)
    Path("news.db").write_bytes(content)
    return run("query", "news.db", "actors")


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
    "`query` a damaged store": damaged,
    "`query` for somebody nobody knows": unknown,
    "a model that is not there": no_model,
}


@pytest.mark.parametrize("row", STORES)
def test_stores(row: str, here: Path) -> None:
    done = STORES[row]()
    assert done.exit_code == 1
    [line] = done.stderr.splitlines()
    assert rows("Stores")[row].strip("`") in line
    assert not list(here.glob("*.lock"))
    shutil.rmtree(here / "news", ignore_errors=True)
