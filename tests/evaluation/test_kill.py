"""The comparison after kills sees a row that is missing or other, and nothing else."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path
from random import Random

import pytest
from corpus.work import GENERATOR, extraction_of

from evaluation.kill import contents, differences, kill_often
from newsgraph.corpus.store import Store


def store(path: Path, texts: list[str]) -> Path:
    with Store(path, write=True) as opened:
        opened.start("/news", "local", 1, GENERATOR)
        for text in texts:
            opened.add(f"/news/{text}.txt", text, extraction_of(text))
        opened.conclude()
        opened.end("done", {}, len(texts))
    return path


def test_order_and_runs_do_not_matter(tmp_path: Path) -> None:
    one, other = store(tmp_path / "a.db", ["eins", "zwei"]), store(tmp_path / "b.db", ["zwei", "eins"])
    assert contents(one)["sentences"]
    assert differences(contents(one), contents(other)) == []


@pytest.mark.parametrize(
    ("change", "table"),
    [
        ("DELETE FROM sentences WHERE id = 1", "sentences"),
        ("UPDATE articles SET title = 'x' WHERE id = 1", "articles"),
        ("INSERT INTO failures (address, kind, message, run_id) VALUES ('a', 'time', 'b', 1)", "failures"),
    ],
)
def test_what_differs_is_named(change: str, table: str, tmp_path: Path) -> None:
    one, other = store(tmp_path / "a.db", ["eins"]), store(tmp_path / "b.db", ["eins"])
    db = sqlite3.connect(other)
    with db:
        db.execute(change)
    db.close()
    assert [line.split(":")[0] for line in differences(contents(one), contents(other))] == [table]


def test_it_kills_what_lives_and_counts_no_other() -> None:
    sleeper = [sys.executable, "-c", "import time; time.sleep(60)"]
    assert kill_often(sleeper, 2, 0, Random(1)) == 2
    assert kill_often([sys.executable, "-c", ""], 1, 20, Random(3)) == 0
