"""Measures the batch and the store: ``python evaluation/corpus_speed.py FOLDER``.

Prints how fast two processes are against one, how fast the batch is against the bare pipeline on the same
texts, how much memory all processes take together, and how long questions take on 10,000 articles.
Needs a quiet machine with at least two cores. The large store is made from the folder's articles: their
extractions are repeated with other letters, so that nothing is a near-duplicate of anything.
"""

from __future__ import annotations

import argparse
import random
import re
import string
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any

import psutil

from newsgraph.corpus import (
    Filters,
    RunReport,
    Store,
    find_actors,
    find_claims,
    find_conflicts,
    find_path,
    find_relations,
    find_timeline,
    run_batch,
    search,
)
from newsgraph.corpus.documents import Document
from newsgraph.corpus.searching import find_documents
from newsgraph.corpus.worker import read_document
from newsgraph.extraction.running import make_doc
from newsgraph.language import load_pipeline
from newsgraph.schema import Article, Extraction


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", help="articles; some hundred give steady figures")
    parser.add_argument("--model", default="fast")
    parser.add_argument("--articles", type=int, default=10_000, help="size of the store that is asked")
    parser.add_argument("--only-questions", action="store_true", help="leave the batch unmeasured")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "one.db"
        if options.only_questions:
            run_batch(options.folder, store, jobs=2, model=options.model)
        else:
            measure_batch(options.folder, Path(folder), store, options.model)
        large = Path(folder) / "large.db"
        enlarge(store, large, options.articles)
        measure_questions(large)


def measure_batch(articles: str, folder: Path, store: Path, model: str) -> None:
    """Compare the bare pipeline, one process, and two."""
    parsing = pipeline_speed(articles, model, extract=False)
    whole = pipeline_speed(articles, model, extract=True)
    one, memory_of_one = batch_speed(articles, store, model, jobs=1)
    two, memory_of_two = batch_speed(articles, folder / "two.db", model, jobs=2)
    print(f"nlp.pipe, annotation only      {parsing:8,.0f} words/s")
    print(f"nlp.pipe with extraction       {whole:8,.0f} words/s")
    print(f"batch, one process             {one:8,.0f} words/s, {memory_of_one:,.0f} MB in all processes")
    print(f"batch, two processes           {two:8,.0f} words/s, {memory_of_two:,.0f} MB in all processes")
    print(f"one process / nlp.pipe         {one / whole:8.2f} (wanted: 0.70)")
    print(f"two processes / one process    {two / one:8.2f} (wanted: 1.70)")


def pipeline_speed(folder: str, model: str, *, extract: bool) -> float:
    """Words per second of the pipeline over the articles, reading and loading not counted."""
    nlp = load_pipeline(model, extract=extract)
    documents = [each for each in find_documents(folder) if isinstance(each, Document)]
    articles = [a for a in map(read_document, documents) if isinstance(a, Article)]
    started = time.perf_counter()
    for _ in nlp.pipe([make_doc(article, nlp) for article in articles], batch_size=16):
        pass
    return sum(len(article.text.split()) for article in articles) / (time.perf_counter() - started)


def batch_speed(folder: str, store: Path, model: str, jobs: int) -> tuple[float, float]:
    """Words per second after the first results (loading is over then), and the most memory in MB."""
    marks: list[tuple[float, int]] = []
    memory = 0.0

    def watch(report: RunReport) -> None:
        nonlocal memory
        if report.words and (not marks or report.words > marks[-1][1]):
            marks.append((time.perf_counter(), report.words))
            memory = max(memory, memory_of_all())

    run_batch(folder, store, jobs=jobs, model=model, progress=watch)
    (first, words_first), (last, words_last) = marks[0], marks[-1]
    return (words_last - words_first) / (last - first), memory


def memory_of_all() -> float:
    """The memory of this process and its children that they share with nobody, in MB."""
    parent = psutil.Process()
    processes = (parent, *parent.children(recursive=True))
    return float(sum(process.memory_full_info().uss for process in processes)) / 1e6


def enlarge(small: Path, large: Path, articles: int) -> None:
    """Write a store with that many articles, like those of another."""
    with Store(small) as source:
        extractions = list(source.extractions())
    started = time.perf_counter()
    with Store(large, write=True) as store:
        store.start("synthetic", "local", 1, extractions[0].generator)
        for number, extraction in enumerate(islice(variants(extractions), articles)):
            store.add(f"/synthetic/{number:06}.txt", str(number), extraction)
        stored = time.perf_counter()
        store.conclude()
        print(
            f"store of {store.count():,} articles: written in {stored - started:.0f} s, "
            f"who is who and near-duplicates in {time.perf_counter() - stored:.0f} s, "
            f"{large.stat().st_size / 1e6:,.0f} MB"
        )
        store.end("done", {}, 0)


def variants(extractions: list[Extraction]) -> Iterator[Extraction]:
    """The extractions again and again, each time with other nouns and names; states keep their names."""
    for seed in count():
        letters = list(string.ascii_lowercase)
        random.Random(seed).shuffle(letters)
        table = str.maketrans(string.ascii_lowercase, "".join(letters)) if seed else {}
        for extraction in extractions:
            values = extraction.model_dump(mode="json", by_alias=True)
            yield Extraction.model_validate(_rename(values, table))


def _rename(value: Any, table: dict[int, int], key: str = "", keep: bool = False) -> Any:
    if isinstance(value, dict):
        keep = value.get("type") in ("country", "organisation")
        return {name: _rename(item, table, name, keep) for name, item in value.items()}
    if isinstance(value, list):
        return [_rename(item, table, key, keep) for item in value]
    if isinstance(value, str) and (key == "text" or (key in ("name", "aliases") and not keep)):
        return re.sub(r"\b[A-ZÄÖÜ]\w+", lambda word: word[0][0] + word[0][1:].translate(table), value)
    return value


def measure_questions(path: Path) -> None:
    """Print how long each question takes, the slower of two times."""
    with Store(path) as store:
        main = [row["name"] for row in find_actors(store, Filters(limit=200))]
        first, second, rare = main[0], main[1], main[-1]
        questions: dict[str, Callable[[], object]] = {
            "actors": lambda: find_actors(store),
            f"actors --about {first}": lambda: find_actors(store, Filters(about=first)),
            "actors --since 2005-10": lambda: find_actors(store, Filters(since="2005-10")),
            "claims": lambda: find_claims(store),
            f"claims --by {first}": lambda: find_claims(store, Filters(by=first)),
            f"claims --about {first}": lambda: find_claims(store, Filters(about=first)),
            "relations": lambda: find_relations(store),
            "relations --event Assault": lambda: find_relations(store, Filters(event="Assault")),
            "relations --since 2005-10": lambda: find_relations(store, Filters(since="2005-10")),
            f"relations --by {first}": lambda: find_relations(store, Filters(by=first)),
            "conflicts": lambda: find_conflicts(store),
            f"path {first} – {second}": lambda: find_path(store, first, second),
            f"path {first} – {rare}": lambda: find_path(store, first, rare),
            f"timeline {first}": lambda: find_timeline(store, first),
            "search Regierung": lambda: search(store, "Regierung"),
            "search die": lambda: search(store, "die"),
        }
        for name, ask in questions.items():
            slowest = 0.0
            for _ in range(2):
                started = time.perf_counter()
                ask()
                slowest = max(slowest, time.perf_counter() - started)
            print(f"{name:45} {slowest:6.2f} s")


if __name__ == "__main__":
    main()
