"""The same articles give the same bytes: in every format, under any hash seed, in any order of the files,
read by one process or two. CI runs these in a part of their own (`.ci/run seeds`).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import factory
import pytest
from corpus.news import write_news

from newsgraph.export import EXPORTERS

pytestmark = pytest.mark.seeds
SEEDS = range(10)
SEEDS_OF_READING = range(1, 4)  # the model is loaded for each
IN_ORDER_OF_INPUT = {"json", "jsonl"}  # lists of articles, which stand as they were given
ARTICLES = 6

# Each prints the digests of what the exporters write. The order of Python's sets hangs on the process's seed.
WRITE = """
import hashlib, json, sys, tempfile
from pathlib import Path
from newsgraph.export import EXPORTERS
from newsgraph.graph import build_graph


def write(graph):
    digests = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, export in sorted(EXPORTERS.items()):
            files = export(graph, Path(folder) / f"graph.{name}")
            digests[name] = [hashlib.sha256(path.read_bytes()).hexdigest() for path in files]
    print(json.dumps(digests))
"""
READY = """
from newsgraph.schema import Extraction
lines = Path(sys.argv[1]).read_text("utf-8").split("\\n")
extractions = [Extraction.from_json(line) for line in lines if line]
write(build_graph(reversed(extractions) if sys.argv[2] == "backwards" else extractions))
"""
EXTRACT = """
import newsgraph
paths = sorted(Path(sys.argv[1]).rglob("*.txt"), reverse=sys.argv[2] == "backwards")
nlp = newsgraph.load_pipeline("fast")
write(build_graph(newsgraph.extract(newsgraph.read_article(path), nlp) for path in paths))
"""
BATCH = """
from newsgraph.corpus import Store, corpus_graph, run_batch
if __name__ == "__main__":  # the processes of a batch import it
    with tempfile.TemporaryDirectory() as folder:
        run_batch(sys.argv[1], Path(folder) / "news.db", jobs=int(sys.argv[2]), model="fast")
        with Store(Path(folder) / "news.db") as store:
            write(corpus_graph(store))
"""


@pytest.fixture(scope="module")
def extractions(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Path:
    """Made-up articles and what the small model reads from the samples: many actors with equal weights."""
    from newsgraph.extraction.running import extract
    from newsgraph.language import load_pipeline
    from newsgraph.reading import read_article

    nlp = load_pipeline("fast")
    read = [extract(read_article(path), nlp) for path in sorted(data.glob("*-*.*"))]
    path = tmp_path_factory.mktemp("same") / "extractions.jsonl"
    lines = [one.to_json(indent=None) for one in (factory.summit(), factory.follow_up(), *read)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a few short articles."""
    folder = tmp_path_factory.mktemp("news")
    write_news(folder, ARTICLES)
    return folder


def digests(script: str, path: Path, seed: int, how: str) -> dict[str, list[str]]:
    done = subprocess.run(
        [sys.executable, "-c", WRITE + script, str(path), how],
        env={**os.environ, "PYTHONHASHSEED": str(seed)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, list[str]] = json.loads(done.stdout)
    assert found.keys() == EXPORTERS.keys()
    return found


def different(one: dict[str, list[str]], other: dict[str, list[str]]) -> set[str]:
    return {name for name in one if one[name] != other[name]}


def test_every_format_under_ten_hash_seeds(extractions: Path) -> None:
    first = digests(READY, extractions, 0, "forwards")
    for seed in SEEDS[1:]:
        assert different(first, digests(READY, extractions, seed, "forwards")) == set()


def test_the_order_of_the_files_does_not_matter(extractions: Path) -> None:
    one, other = digests(READY, extractions, 0, "forwards"), digests(READY, extractions, 1, "backwards")
    assert different(one, other) <= IN_ORDER_OF_INPUT


def test_articles_are_read_the_same_under_every_seed_and_in_any_order(news: Path) -> None:
    first = digests(EXTRACT, news, 0, "forwards")
    for seed in SEEDS_OF_READING:
        assert different(first, digests(EXTRACT, news, seed, "forwards")) == set()
    assert different(first, digests(EXTRACT, news, 0, "backwards")) <= IN_ORDER_OF_INPUT


def test_a_batch_of_two_processes_gives_the_same_as_one(news: Path) -> None:
    first = digests(BATCH, news, 0, "1")
    for seed, jobs in ((1, "2"), (2, "2"), (3, "1")):
        assert different(first, digests(BATCH, news, seed, jobs)) == set()
