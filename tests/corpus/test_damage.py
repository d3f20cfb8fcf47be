"""A damaged store is told in one line that says which file it is and what to do, whatever is asked of it."""

from __future__ import annotations

import random
import sqlite3
import string
from pathlib import Path

import pytest
from corpus.work import GENERATOR, Inline, extraction_of
from factory import follow_up, many_articles, summit
from typer.testing import CliRunner, Result

import newsgraph.corpus.batch as batch_module
from newsgraph.cli import app
from newsgraph.corpus.store import Store
from newsgraph.errors import StoreError

COMMANDS = (
    ("query", "news.db", "actors"),
    ("query", "news.db", "conflicts"),
    ("query", "news.db", "path", "Ida Brandt", "Jan Maß"),
    ("export", "news.db", "-o", "news.html"),
    ("export", "news.db", "-o", "news.json", "--judgements", "j.toml"),
    ("batch", "news", "-o", "news.db"),
    ("batch", "news", "-o", "news.db", "--force", "--prune"),
)
PLACES = 40


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a store with some articles."""
    path = tmp_path_factory.mktemp("store") / "news.db"
    with Store(path, write=True) as store:
        store.start("/news", "local", 1, GENERATOR)
        for number, extraction in enumerate([summit(), follow_up(), *many_articles(40, 120)]):
            store.add(f"/news/{number}.txt", str(number), extraction)
        store.conclude()
        store.end("done", {}, 1)
    return path.read_bytes()


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of news, and a batch without a model."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(batch_module, "identity", lambda _: GENERATOR)
    monkeypatch.setattr(batch_module, "_make_engine", lambda *_: Inline())
    (tmp_path / "news").mkdir()
    (tmp_path / "news/a.txt").write_text("Der Rat der Stadt Bonn tagt.", encoding="utf-8")
    (tmp_path / "j.toml").write_text('same = [["Ida Brandt", "Brandt"]]', encoding="utf-8")
    return tmp_path


def run(content: bytes, command: tuple[str, ...]) -> Result:
    for left in Path().glob("news.*"):
        left.unlink()
    Path("news.db").write_bytes(content)
    return CliRunner().invoke(app, command)


@pytest.mark.parametrize("seed", range(PLACES))
def test_any_damage_is_a_line_or_does_not_matter(seed: int, sound: bytes) -> None:
    chance = random.Random(seed)
    length = chance.choice([1, 8, 50, 4096])
    place = chance.randrange(len(sound) - length)
    noise = chance.randbytes(length)
    if seed % 4 == 0:  # what is text stays text
        noise = "".join(chance.choices(string.ascii_letters + '"[]{},:', k=length)).encode()
    content = sound[:place] + noise + sound[place + length :]
    command = COMMANDS[seed % len(COMMANDS)]
    done = run(content, command)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    assert "Traceback" not in done.stderr
    if done.exit_code:
        line = done.stderr.splitlines()[-1]
        assert line.startswith("newsgraph: ")
        assert "news.db" in line or "is called" in line, line  # a name may be what is damaged


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("table", ["actors", "articles", "entities", "settings", "sources"])
def test_a_table_whose_pages_are_gone(command: tuple[str, ...], table: str, sound: bytes) -> None:
    Path("news.db").write_bytes(sound)
    with sqlite3.connect("news.db") as db:
        [root] = db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        [size] = db.execute("PRAGMA page_size").fetchone()
    done = run(sound[: (root - 1) * size] + b"\xee" * size + sound[root * size :], command)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    if done.exit_code or (command[0] == "batch" and table != "entities"):  # a question may need no such table
        assert "news.db: it is damaged" in done.stderr


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE articles SET text = text || '!'",
        "UPDATE actors SET aliases = 'kein JSON', type = 'person'",
        "UPDATE actors SET type = 'persoo'",
        "UPDATE claims SET spans = '[{]'",
        "DELETE FROM sentences",
        "UPDATE settings SET value = '{' WHERE name = 'aliases'",
    ],
)
def test_values_that_newsgraph_does_not_write_are_told(change: str, sound: bytes) -> None:
    Path("news.db").write_bytes(sound)
    with sqlite3.connect("news.db") as db:
        db.execute("UPDATE settings SET value = NULL WHERE name = 'merged'")
        db.execute(change)
    done = run(Path("news.db").read_bytes(), ("export", "news.db", "-o", "news.html"))
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1), done.exception
    assert "news.db: it is damaged" in done.stderr
    assert "into a new file" in done.stderr


def test_a_fault_of_the_program_is_not_told_as_damage(sound: bytes) -> None:
    Path("news.db").write_bytes(sound)
    with pytest.raises(KeyError), Store("news.db"):
        raise KeyError("nobody")


def test_a_damage_is_no_documents_fault(sound: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("news.db").write_bytes(sound)
    store = Store("news.db", write=True)
    store.start("/news", "local", 1, GENERATOR)
    monkeypatch.setattr("newsgraph.corpus.store.find_damage", lambda _: "wrong # of entries in index")
    store.connection.execute(
        "CREATE TEMP TRIGGER t BEFORE INSERT ON sentences BEGIN SELECT RAISE(ABORT, 'UNIQUE'); END"
    )
    with pytest.raises(StoreError) as told:
        store.add("/news/z.txt", "z", extraction_of("Neu."))
    assert type(told.value) is StoreError
    store.close()


WRONG = {
    "missing.db": "no such store or file",
    "empty.db": "is empty",
    "head.db": "is no store of newsgraph, or its beginning is damaged",
    "folder": "is a folder",
    "latin.json": "is no JSON: not text in UTF-8",
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_exported_is_told_as_what_it_is(name: str, sound: bytes) -> None:
    Path("empty.db").touch()
    Path("head.db").write_bytes(b"\xee" * 100 + sound[100:])
    Path("folder").mkdir()
    Path("latin.json").write_bytes('{"text": "über"}'.encode("latin-1"))
    done = CliRunner().invoke(app, ["export", name, "-o", "out.html"])
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
    assert f"{name}: {WRONG[name]}" in done.stderr
    assert not Path("out.html").exists()
