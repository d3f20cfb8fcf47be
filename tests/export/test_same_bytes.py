"""The same articles give the same bytes: in every format, under any hash seed, in any order of the files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import factory
import pytest

from newsgraph.export import EXPORTERS

SEEDS = range(10)
IN_ORDER_OF_INPUT = {"json", "jsonl"}  # lists of articles, which stand as they were given
SCRIPT = """
import hashlib, json, sys, tempfile
from pathlib import Path
from newsgraph.export import EXPORTERS
from newsgraph.graph import build_graph
from newsgraph.schema import Extraction
lines = Path(sys.argv[1]).read_text("utf-8").split("\\n")
extractions = [Extraction.from_json(line) for line in lines if line]
if sys.argv[2] == "backwards":
    extractions.reverse()
graph = build_graph(extractions)
digests = {}
with tempfile.TemporaryDirectory() as folder:
    for name, export in sorted(EXPORTERS.items()):
        files = export(graph, Path(folder) / f"graph.{name}")
        digests[name] = [hashlib.sha256(path.read_bytes()).hexdigest() for path in files]
print(json.dumps(digests))
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


def digests(path: Path, seed: int, order: str = "forwards") -> dict[str, list[str]]:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(path), order],
        env={**os.environ, "PYTHONHASHSEED": str(seed)},
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


def test_every_format_under_ten_hash_seeds(extractions: Path) -> None:
    first = digests(extractions, 0)
    assert first.keys() == EXPORTERS.keys()
    for seed in SEEDS[1:]:
        other = digests(extractions, seed)
        assert {name for name in first if first[name] != other[name]} == set()


def test_the_order_of_the_files_does_not_matter(extractions: Path) -> None:
    first, other = digests(extractions, 0), digests(extractions, 1, "backwards")
    assert {name for name in first if first[name] != other[name]} <= IN_ORDER_OF_INPUT
