"""Measures what newsgraph costs, and prints one table: ``python evaluation/benchmark.py FOLDER``.

For each model a column: loading and where its time goes, words per second of the bare pipeline, with
extraction, and of the batch with one and two processes, as shares of the bare pipeline, too; memory, one
article from the command line; growth of a store from a hundred articles up, every question to the largest,
pages. Then what other packages need for the same texts, where they are installed (the group ``peers``).
Figures are worth something on a quiet machine only; the table ends with the processors and the load.

    FOLDER            articles, .html and text; some hundred give steady figures
    --models A,B      default: fast,bundled
    --sizes N,N       articles of the stores that are compared (default: 100,1000,10000)
    --articles N      only the first N articles, for a look at whether it runs
    --quick           leave out batch and growth
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import psutil
from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from evaluation.growth import measure_growth
from evaluation.peers import measure_peers
from newsgraph.corpus import RunReport, Store, corpus_graph, run_batch
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
    parser.add_argument("--articles", type=int)
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    models: list[str] = options.models.split(",")
    articles = list(islice(read_all(options.folder), options.articles))
    if not articles:
        parser.error(f"{options.folder}: no articles that newsgraph can read")
    sizes = [] if options.quick else [int(size) for size in options.sizes.split(",")]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        news = write_articles(articles, folder / "news") if options.articles else options.folder
        columns = [measure_model(articles, model, folder, news, sizes) for model in models]
    rows: list[Row] = [(key, [column[key] for column in columns]) for key in columns[0]]
    peers = measure_peers(articles, options.folder, options.articles)
    rows += [(key, [value]) for key, value in peers.items()]
    print_table(models, rows, f"{len(articles):,} articles, {words_of(articles):,} words")


def measure_model(
    articles: list[Article], model: str, folder: Path, news: str, sizes: list[int]
) -> dict[str, str]:
    """A column of the table; without sizes of stores neither batch nor growth."""
    column = measure_loading(model) | measure_pipeline(articles, model)
    column |= measure_command(articles, model, folder)
    extractions = [
        each for each in extract_many(articles, load_pipeline(model)) if isinstance(each, Extraction)
    ]
    if sizes:
        bare = float(column["words/s of the bare pipeline"].replace(",", ""))
        column |= measure_batch(news, model, folder, bare)
        column |= measure_growth(extractions, folder / model, sizes)
    return column | measure_pages(extractions, folder, folder / f"{model}-1.db")


def write_articles(articles: list[Article], folder: Path) -> str:
    """Write the articles as a folder for the batch: only these are to be read."""
    folder.mkdir()
    for number, article in enumerate(articles):
        record = {"text": article.text, "title": article.title, "published": str(article.published or "")}
        (folder / f"{number:06}.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    return str(folder)


def print_table(models: list[str], rows: list[Row], measured_on: str) -> None:
    """Print the figures, and on what articles and machine they were made."""
    table = Table(box=None, padding=(0, 2, 0, 0))
    table.add_column("")
    for model in models:
        table.add_column(model, justify="right")
    for name, values in rows:
        table.add_row(name, *values)
    table.add_row(measured_on)
    table.add_row(f"{dt.date.today()}, processors, load: {os.cpu_count()}, {os.getloadavg()[0]:.1f}")
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
    """One article of 1,200 words (or all, where there are fewer) through the command line."""
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
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return {
        "s of newsgraph extract, 1,200 words": f"{seconds:.1f}",
        "MB at the peak of newsgraph extract": f"{usage.ru_maxrss / 1024:,.0f}",
    }


def measure_batch(articles: str, model: str, folder: Path, bare: float) -> dict[str, str]:
    """Words per second of one process and two after the first results, and the most memory.

    What the bare pipeline reads in a second is the measure: rules, processes and writing cost the rest.
    """
    found = {}
    speeds = []
    for jobs in (1, 2):
        speed, memory = batch_speed(articles, folder / f"{model}-{jobs}.db", model, jobs)
        speeds.append(speed)
        found[f"words/s of batch --jobs {jobs}"] = f"{speed:,.0f}"
        found[f"… as a share of the bare pipeline, {jobs} of them"] = f"{speed / bare / jobs:.2f}"
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
    if len(marks) == 1:
        return float("nan"), memory  # so few articles came at once
    return (words_last - words_first) / max(last - first, 1e-9), memory


def memory_of_all() -> float:
    """The memory of this process and its children that they share with nobody, in MB."""
    parent = psutil.Process()
    processes = (parent, *parent.children(recursive=True))
    return float(sum(process.memory_full_info().uss for process in processes)) / 1e6


def measure_pages(extractions: list[Extraction], folder: Path, path: Path) -> dict[str, str]:
    """How large pages are, and how long building the graph and writing them takes."""
    found = {}
    for size in (1, 10, 100):
        if size <= len(extractions):
            started = time.perf_counter()
            graph = build_graph(extractions[:size])
            [page] = export_html(graph, folder / "page.html")
            seconds = time.perf_counter() - started
            found[f"page of {size} articles: nodes, MB, s"] = (
                f"{graph.number_of_nodes():,}, {page.stat().st_size / 1e6:.1f}, {seconds:.1f}"
            )
    if path.exists():
        with Store(path) as store:
            started = time.perf_counter()
            corpus_graph(store)
            found["s to build the graph of the whole folder from its store"] = (
                f"{time.perf_counter() - started:.1f}"
            )
    return found


if __name__ == "__main__":
    main()
