"""Measures speed: loading, parsing, extraction, and the whole command on an article of 1,200 words.

    python evaluation/speed.py [--model fast] [--articles ../shared/raw/wikinews-850.jsonl.gz] [--count 50]

Without ``--articles`` the sample articles in data/ are repeated. Prints words per second and the time of
the extraction as a share of the time of the pipeline before it.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORDS_OF_ONE_ARTICLE = 1200


def main() -> None:
    """Parse the arguments and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--model", default="bundled")
    parser.add_argument("--articles", type=Path)
    parser.add_argument("--count", type=int, default=50)
    arguments = parser.parse_args()
    texts = list(itertools.islice(_texts(arguments.articles), arguments.count))
    _measure_pipeline(texts, arguments.model)
    _measure_command(texts, arguments.model)


def _texts(articles: Path | None) -> itertools.chain[str]:
    if articles is None:
        from newsgraph import read_articles
        from newsgraph.schema import Article

        found = [result for path in sorted((ROOT / "data").glob("*.*")) for result in read_articles(path)]
        samples = [article.text for article in found if isinstance(article, Article)]
        return itertools.chain.from_iterable(itertools.repeat(samples))
    with gzip.open(articles, "rt", encoding="utf-8") as file:
        return itertools.chain([json.loads(line)["text"] for line in file])


def _measure_pipeline(texts: list[str], model: str) -> None:
    start = time.perf_counter()
    from newsgraph.language import load_pipeline

    nlp = load_pipeline(model)
    print(f"load, with imports    {time.perf_counter() - start:8.2f} s")
    list(nlp.pipe(texts[:2]))  # what is loaded on first use is no part of the measure
    start = time.perf_counter()
    with nlp.select_pipes(disable=["newsgraph"]):
        docs = list(nlp.pipe(texts))
    parsing = time.perf_counter() - start
    words = sum(not token.is_space for doc in docs for token in doc)
    component = nlp.get_pipe("newsgraph")
    start = time.perf_counter()
    for doc in docs:
        component(doc)
    extraction = time.perf_counter() - start
    print(f"pipeline              {words / parsing:8.0f} words/s ({words} words)")
    print(f"extraction alone      {words / extraction:8.0f} words/s")
    print(f"extraction / pipeline {extraction / parsing:8.2f}")


def _measure_command(texts: list[str], model: str) -> None:
    words = " \n\n".join(texts).split(" ")[:WORDS_OF_ONE_ARTICLE]
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "artikel.txt"
        article.write_text(" ".join(words), encoding="utf-8")
        start = time.perf_counter()
        command = [str(Path(sys.executable).parent / "newsgraph"), "extract", str(article), "--model", model]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        print(f"whole command         {time.perf_counter() - start:8.2f} s for {len(words)} words")


if __name__ == "__main__":
    main()
