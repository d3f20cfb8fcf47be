"""The commands for a folder of news: ``batch``, ``query`` and ``export``."""

from __future__ import annotations

import signal
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsgraph.cli.options import (
    Format,
    JudgementsOption,
    Language,
    LanguageOption,
    MemoryLimitOption,
    ModelOption,
    OverwriteOption,
    TimeLimitOption,
    load_judgements,
    note,
    one_line_errors,
)
from newsgraph.errors import StoreError
from newsgraph.limits import MEMORY_LIMIT, TIME_LIMIT

if TYPE_CHECKING:
    import networkx as nx

    from newsgraph.corpus.store import Store

SQLITE_MAGIC = b"SQLite format 3\0"


class EngineName(StrEnum):
    """Who does the work of a batch."""

    LOCAL = "local"
    DASK = "dask"


class Question(StrEnum):
    """What a store can be asked."""

    ACTORS = "actors"
    CLAIMS = "claims"
    RELATIONS = "relations"
    CONFLICTS = "conflicts"
    PATH = "path"
    TIMELINE = "timeline"
    SEARCH = "search"


class Output(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


# Words that a question needs after its name.
_WORDS = {Question.PATH: "two actors: path A B", Question.TIMELINE: "an actor", Question.SEARCH: "words"}

SinceOption = Annotated[str | None, typer.Option(help="Articles from this date, month or year on (2024-10).")]
UntilOption = Annotated[str | None, typer.Option(help="Articles up to and including this date.")]


def batch(
    folder: Annotated[str, typer.Argument(help="Folder, file, or address such as s3://bucket/news.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="The store: news.db, or a dataset: news.parquet.")],
    jobs: Annotated[int | None, typer.Option(min=1, help="Worker processes; default: one per core.")] = None,
    engine: Annotated[EngineName, typer.Option(help="This machine, or a cluster.")] = EngineName.LOCAL,
    scheduler: Annotated[str | None, typer.Option(help="Dask scheduler, such as tcp://host:8786.")] = None,
    model: ModelOption = "auto",
    glob: Annotated[str | None, typer.Option(help="Only files like this: '*.html', '2024/*'.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Do everything again, also what failed.")] = False,
    prune: Annotated[bool, typer.Option("--prune", help="Delete articles whose files are gone.")] = False,
    judgements: JudgementsOption = None,
    time_limit: TimeLimitOption = TIME_LIMIT,
    memory_limit: MemoryLimitOption = MEMORY_LIMIT // 2**20,
) -> None:
    """Read every article below a folder into a store; run again, it does only what is new."""
    from newsgraph.corpus.batch import run_batch
    from newsgraph.corpus.documents import SUFFIXES
    from newsgraph.corpus.progress import print_report, show_progress

    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ends as cleanly as Ctrl-C
    with one_line_errors():
        with show_progress() as progress:
            report = run_batch(
                folder,
                out,
                jobs=jobs,
                engine=engine.value,
                scheduler=scheduler,
                model=model,
                glob=glob,
                force=force,
                prune=prune,
                judgements=load_judgements(judgements),
                time_limit=time_limit,
                memory_limit=memory_limit * 2**20,
                progress=progress,
                notify=note,
            )
        print_report(report, out)
    if report.state == "interrupted":
        known = report.done + report.unchanged
        note(f"interrupted; {known} documents are in {out}. The same command goes on from here.")
        raise typer.Exit(130)
    if not report.found:
        note(f"{folder}: no article found; read are files that end in {', '.join(SUFFIXES)}.")
    raise typer.Exit(1 if report.failed or not report.found else 0)


def query(
    store: Annotated[Path, typer.Argument(help="What 'newsgraph batch' made.")],
    question: Annotated[Question, typer.Argument(help="What to ask.")],
    words: Annotated[
        list[str] | None, typer.Argument(help="path A B, timeline ACTOR, search TEXT.", show_default=False)
    ] = None,
    by: Annotated[str | None, typer.Option(help="Who speaks or acts.")] = None,
    about: Annotated[str | None, typer.Option(help="Who is spoken of, or something is done to.")] = None,
    event: Annotated[str | None, typer.Option(help="PLOVER event, such as Threaten.")] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    limit: Annotated[int, typer.Option(min=1, help="Rows.")] = 50,
    output: Annotated[Output, typer.Option("--format", help="How to print.")] = Output.TABLE,
    ui_lang: LanguageOption = Language.DE,
) -> None:
    """Ask a store who says what of whom, who does what, who contradicts whom, and how two are connected."""
    from newsgraph.corpus.answers import print_rows
    from newsgraph.corpus.query import Filters, open_for_questions

    words = words or []
    if (question in _WORDS) != bool(words) or (question is Question.PATH and len(words) != 2):
        raise typer.BadParameter(f"{question.value} needs {_WORDS.get(question, 'no more words')}.")
    filters = Filters(by=by, about=about, event=event, since=since, until=until, limit=limit)
    with one_line_errors(), open_for_questions(store) as opened:
        rows = _ask(opened, question, words, filters)
        print_rows(rows, question.value, output.value, ui_lang.value)
    if not rows:
        note("nothing found")


def export(
    source: Annotated[Path, typer.Argument(help="A store, or extractions as .json or .jsonl.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="Where to write; - for stdout.")],
    fmt: Annotated[Format | None, typer.Option("--format", help="Default: by the ending of OUT.")] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    publisher: Annotated[str | None, typer.Option(help="Only articles of this outlet (store).")] = None,
    actor: Annotated[str | None, typer.Option(help="Only this actor and those around it (store).")] = None,
    depth: Annotated[int, typer.Option(min=0, max=3, help="Steps from the actor.")] = 1,
    min_weight: Annotated[int, typer.Option(min=1, help="Leave out what fewer sentences show.")] = 1,
    judgements: JudgementsOption = None,
    ui_lang: LanguageOption = Language.DE,
    overwrite: OverwriteOption = False,
) -> None:
    """Write a store, a part of it, or extractions as a page or in another format."""
    from newsgraph.cli.output import format_of, protect_files, write_graph
    from newsgraph.corpus.graphs import Part

    part = Part(
        since=since, until=until, publisher=publisher, actor=actor, depth=depth, min_weight=min_weight
    )
    with one_line_errors():
        chosen = fmt.value if fmt else format_of(out)
        protect_files(
            out, chosen, [str(source), *([str(judgements)] if judgements else [])], overwrite=overwrite
        )
        graph = (
            _graph_of_store(source, part, judgements)
            if _is_store(source)
            else _graph_of_file(source, judgements)
        )
        write_graph(graph, out, chosen, lang=ui_lang.value)
    note(f"{out}: {graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges")


def _ask(store: Store, question: Question, words: list[str], filters: Any) -> list[dict[str, Any]]:
    from newsgraph.corpus import paths, query

    if question is Question.PATH:
        return paths.find_path(store, *words)
    if question is Question.TIMELINE:
        return query.find_timeline(store, " ".join(words), filters)
    if question is Question.SEARCH:
        return query.search(store, " ".join(words), filters)
    ask = {
        Question.ACTORS: query.find_actors,
        Question.CLAIMS: query.find_claims,
        Question.RELATIONS: query.find_relations,
        Question.CONFLICTS: query.find_conflicts,
    }[question]
    return ask(store, filters)


def _graph_of_store(path: Path, part: Any, judgements: Path | None) -> nx.MultiDiGraph:
    from newsgraph.corpus.entities import update_entities
    from newsgraph.corpus.graphs import corpus_graph
    from newsgraph.corpus.query import open_for_questions
    from newsgraph.corpus.store import Store

    open_for_questions(path).close()  # a store of before is refused, not emptied
    if judgements is not None:
        with Store(path, write=True) as store, store.transaction() as db:
            update_entities(db, load_judgements(judgements))
    with open_for_questions(path) as store:
        return corpus_graph(store, part)


def _graph_of_file(path: Path, judgements: Path | None) -> nx.MultiDiGraph:
    from newsgraph.export import read_extractions
    from newsgraph.graph import build_graph

    return build_graph(read_extractions(path), judgements=load_judgements(judgements))


def _is_store(path: Path) -> bool:
    """Tell a store from a file of extractions, by its beginning. Raises StoreError where it is neither."""
    if path.is_dir():
        raise StoreError(f"{path}: is a folder; name a store, or extractions as .json or .jsonl.")
    try:
        with path.open("rb") as file:
            head = file.read(2**16)
    except FileNotFoundError as error:
        raise StoreError(f"{path}: no such store or file.") from error
    except OSError as error:
        raise StoreError(f"{path}: cannot be read ({error.strerror or error}).") from error
    if not head:
        raise StoreError(f"{path}: is empty.")
    if head.startswith(SQLITE_MAGIC):
        return True
    if b"\0" in head:
        raise StoreError(f"{path}: is no store of newsgraph, or its beginning is damaged; nor is it JSON.")
    return False
