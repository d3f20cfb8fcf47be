"""Measures what newsgraph costs, and prints one table: ``python evaluation/benchmark.py FOLDER``.

For each model a column: loading and where its time goes, words per second of the bare pipeline,
with extraction, and of the batch with one and two processes, memory, one article from the command
line. Then, with the first model's results: growth of a store from a hundred articles up, the
slowest questions, pages; and what other packages need for the same texts, where they are installed.
Figures are worth something on a quiet machine only; the table ends with the processors and the
load.

    FOLDER            articles; some hundred give steady figures
    --models A,B      default: fast,bundled
    --sizes N,N       articles of the stores that are compared (default: 100,1000,10000)
    --quick           leave out batch and growth
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import random
import re
import resource
import string
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any

import psutil
from rich.console import Console
from rich.table import Table

from newsgraph.corpus import (
    Filters,
    RunReport,
    Store,
    corpus_graph,
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
from newsgraph.export import export_html
from newsgraph.extraction.running import extract_many, make_doc
from newsgraph.graph import build_graph
from newsgraph.language import load_pipeline
from newsgraph.schema import Article, Extraction

WORDS_OF_ONE_ARTICLE = 1200
LOADING = """
import time; a = time.perf_counter()
import spacy; b = time.perf_counter()
import newsgraph.extraction.component
from newsgraph.language import loading, models
c = time.perf_counter()
nlp = spacy.load(models.find_model({model!r})); d = time.perf_counter()
loading.complete_pipeline(nlp, {model!r}); e = time.perf_counter()
print(b - a, c - b, d - c, e - d)
"""
Row = tuple[str, list[str]]


def main() -> None:
    """Parse the arguments, measure, and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder")
    parser.add_argument("--models", default="fast,bundled")
    parser.add_argument("--sizes", default="100,1000,10000")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    models = options.models.split(",")
    articles = list(read_all(options.folder))
    if not articles:
        parser.error(f"{options.folder}: no articles that newsgraph can read")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        columns = [
            {
                **measure_loading(model),
                **measure_pipeline(articles, model),
                **measure_command(articles, model, folder),
                **({} if options.quick else measure_batch(options.folder, model, folder)),
            }
            for model in models
        ]
        rows: list[Row] = [(key, [column[key] for column in columns]) for key in columns[0]]
        extractions = [
            e for e in extract_many(articles, load_pipeline(models[0])) if isinstance(e, Extraction)
        ]
        alone = (
            {} if options.quick else measure_growth(extractions, folder, map(int, options.sizes.split(",")))
        )
        alone |= measure_pages(extractions, folder) | measure_peers(articles, options.folder)
        rows += [(key, [value]) for key, value in alone.items()]
    print_table(models, rows)


def print_table(models: list[str], rows: list[Row]) -> None:
    """Print the figures, and on what machine they were made."""
    table = Table(box=None, padding=(0, 2, 0, 0))
    table.add_column("")
    for model in models:
        table.add_column(model, justify="right")
    for name, values in rows:
        table.add_row(name, *values)
    table.add_row(f"processors, load: {os.cpu_count()}, {os.getloadavg()[0]:.1f}")
    Console(width=120).print(table)


def read_all(folder: str) -> Iterator[Article]:
    """Yield the articles below a folder."""
    for document in find_documents(folder):
        if isinstance(document, Document) and isinstance(article := read_document(document), Article):
            yield article


def words_of(articles: list[Article]) -> int:
    """Words are what stands between spaces."""
    return sum(len(article.text.split()) for article in articles)


def measure_loading(model: str) -> dict[str, str]:
    """Where the seconds before the first word go, in a process of its own."""
    code = [sys.executable, "-c", LOADING.format(model=model)]
    subprocess.run(code, check=True, capture_output=True)  # fills the file cache
    done = subprocess.run(code, check=True, capture_output=True, text=True)
    steps = ("import spaCy", "import newsgraph", "load the model", "add the components")
    return {
        f"s to {step}": f"{float(value):.2f}" for step, value in zip(steps, done.stdout.split(), strict=True)
    }


def measure_pipeline(articles: list[Article], model: str) -> dict[str, str]:
    """Words per second without and with the extraction, in this process."""
    words = words_of(articles)
    speeds = []
    for extract in (False, True):
        nlp = load_pipeline(model, extract=extract)
        list(
            nlp.pipe([make_doc(article, nlp) for article in articles[:2]])
        )  # loads what is loaded on first use
        started = time.perf_counter()
        for _ in nlp.pipe([make_doc(article, nlp) for article in articles], batch_size=16):
            pass
        speeds.append(words / (time.perf_counter() - started))
    bare, whole = speeds
    return {
        "words/s of the bare pipeline": f"{bare:,.0f}",
        "words/s with extraction": f"{whole:,.0f}",
        "extraction, as a share of the pipeline's time": f"{bare / whole - 1:.2f}",
    }


def measure_command(articles: list[Article], model: str, folder: Path) -> dict[str, str]:
    """One article of 1,200 words through the command line."""
    words = " \n\n".join(article.text for article in articles).split(" ")[:WORDS_OF_ONE_ARTICLE]
    path = folder / "artikel.txt"
    path.write_text(" ".join(words), encoding="utf-8")
    command = [
        sys.executable,
        "-c",
        "from newsgraph.cli import app; app()",
        "extract",
        str(path),
        "--model",
        model,
    ]
    started = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return {f"s of newsgraph extract, {len(words):,} words": f"{time.perf_counter() - started:.1f}"}


def measure_batch(articles: str, model: str, folder: Path) -> dict[str, str]:
    """Words per second of one process and two after the first results, and the most memory."""
    found = {}
    speeds = []
    for jobs in (1, 2):
        speed, memory = batch_speed(articles, folder / f"{model}-{jobs}.db", model, jobs)
        speeds.append(speed)
        found[f"words/s of batch --jobs {jobs}"] = f"{speed:,.0f}"
        found[f"MB of batch --jobs {jobs}, all processes"] = f"{memory:,.0f}"
    return found | {"two processes over one": f"{speeds[1] / speeds[0]:.2f}"}


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
    return (words_last - words_first) / max(last - first, 1e-9), memory


def memory_of_all() -> float:
    """The memory of this process and its children that they share with nobody, in MB."""
    parent = psutil.Process()
    processes = (parent, *parent.children(recursive=True))
    return float(sum(process.memory_full_info().uss for process in processes)) / 1e6


def measure_growth(extractions: list[Extraction], folder: Path, sizes: Iterator[int]) -> dict[str, str]:
    """Stores of growing size: what an article costs in each, and the slowest question in the largest."""
    found: dict[str, str] = {}
    for size in sorted(sizes):
        path = folder / f"grown-{size}.db"
        started = time.perf_counter()
        with Store(path, write=True) as store:
            store.start("synthetic", "local", 1, extractions[0].generator)
            for number, extraction in enumerate(islice(variants(extractions), size)):
                store.add(f"/synthetic/{number:06}.txt", str(number), extraction)
            stored = time.perf_counter()
            store.conclude()
            store.end("done", {}, 0)
        ended = time.perf_counter()
        found[f"{size:,} articles: ms to store one / to find out who is who, per article"] = (
            f"{(stored - started) / size * 1000:.1f} / {(ended - stored) / size * 1000:.1f}"
        )
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        found[f"{size:,} articles: KB of the store per article, peak MB of the process so far"] = (
            f"{path.stat().st_size / size / 1000:.0f}, {peak:,.0f}"
        )
    slowest = max(questions(path), key=lambda pair: pair[1])
    return found | {f"s of the slowest question on {size:,} articles ({slowest[0]})": f"{slowest[1]:.2f}"}


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


def questions(path: Path) -> Iterator[tuple[str, float]]:
    """Yield each question and how many seconds it takes, the slower of two times."""
    with Store(path) as store:
        main = [row["name"] for row in find_actors(store, Filters(limit=200))]
        first, second, rare = main[0], main[1], main[-1]
        asked: dict[str, Callable[[], object]] = {
            "actors": lambda: find_actors(store),
            "actors --about": lambda: find_actors(store, Filters(about=first)),
            "actors --since": lambda: find_actors(store, Filters(since="2005-10")),
            "claims": lambda: find_claims(store),
            "claims --by": lambda: find_claims(store, Filters(by=first)),
            "claims --about": lambda: find_claims(store, Filters(about=first)),
            "relations": lambda: find_relations(store),
            "relations --event": lambda: find_relations(store, Filters(event="Assault")),
            "relations --since": lambda: find_relations(store, Filters(since="2005-10")),
            "relations --by": lambda: find_relations(store, Filters(by=first)),
            "conflicts": lambda: find_conflicts(store),
            "path": lambda: find_path(store, first, second),
            "path to a rare one": lambda: find_path(store, first, rare),
            "timeline": lambda: find_timeline(store, first),
            "search Regierung": lambda: search(store, "Regierung"),
            "search die": lambda: search(store, "die"),
        }
        for name, ask in asked.items():
            slowest = 0.0
            for _ in range(2):
                started = time.perf_counter()
                ask()
                slowest = max(slowest, time.perf_counter() - started)
            yield name, slowest


def measure_pages(extractions: list[Extraction], folder: Path) -> dict[str, str]:
    """How large pages are, and how long building the graph and writing them takes."""
    found = {}
    for size in (1, 10, 100):
        if size <= len(extractions):
            started = time.perf_counter()
            graph = build_graph(extractions[:size])
            [page] = export_html(graph, folder / "page.html")
            seconds = time.perf_counter() - started
            found[f"page of {size} articles ({graph.number_of_nodes():,} nodes): MB, s"] = (
                f"{page.stat().st_size / 1e6:.1f}, {seconds:.1f}"
            )
    if stores := sorted(folder.glob("*-1.db")):
        with Store(stores[0]) as store:
            started = time.perf_counter()
            corpus_graph(store)
            found["s to build the graph of the whole folder from its store"] = (
                f"{time.perf_counter() - started:.1f}"
            )
    return found


def measure_peers(articles: list[Article], folder: str) -> dict[str, str]:
    """What others need for the same texts in the same run. Their tasks are smaller: speeds, not scores."""
    found = {}
    words = words_of(articles)
    if importlib.util.find_spec("textacy"):
        from textacy.extract import direct_quotations, subject_verb_object_triples

        docs = list(load_pipeline("fast", extract=False).pipe([article.text for article in articles]))
        started = time.perf_counter()
        for doc in docs:
            list(subject_verb_object_triples(doc))
            list(direct_quotations(doc))
        found["words/s of textacy's triples and quotations on parsed texts"] = (
            f"{words / (time.perf_counter() - started):,.0f}"
        )
    else:
        found["textacy"] = "not installed"
    pages = [each for each in find_documents(folder, "*.html") if isinstance(each, Document)]
    if pages:
        import trafilatura

        started = time.perf_counter()
        for each in pages:
            trafilatura.extract(each.data)
        theirs = time.perf_counter() - started
        started = time.perf_counter()
        for each in pages:
            read_document(each)
        ours = time.perf_counter() - started
        found["ms to read a saved page: trafilatura alone / newsgraph"] = (
            f"{theirs / len(pages) * 1000:.0f} / {ours / len(pages) * 1000:.0f}"
        )
    return found


if __name__ == "__main__":
    main()
