"""The command line: parses arguments, calls one public function per command, prints with Rich.

Messages go to stderr, data to stdout. Exit codes: 0 done, 1 some inputs failed, 2 wrong usage.
Everything heavy is imported inside the commands, so that ``--help`` answers at once.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from newsgraph.cli.corpus import batch, export, query
from newsgraph.cli.explain import explain
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
from newsgraph.cli.rules import rules
from newsgraph.limits import MEMORY_LIMIT, TIME_LIMIT
from newsgraph.version import __version__

app = typer.Typer(
    name="newsgraph",
    help="German news articles as a knowledge graph of actors, claims and relations.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


class GoldKind(StrEnum):
    """What can be measured against annotated data."""

    QUOTES = "quotes"
    OPENIE = "openie"
    NER = "ner"
    SENTENCES = "sentences"
    PARSING = "parsing"
    ACTORS = "actors"
    CLAIMS = "claims"
    RELATIONS = "relations"
    CASES = "cases"
    CONFLICTS = "conflicts"
    STORY = "story"


@app.callback(invoke_without_command=True)
def main(
    version: Annotated[bool, typer.Option("--version", help="Print the version and end.")] = False,
) -> None:
    """German news articles as a knowledge graph of actors, claims and relations."""
    if version:
        typer.echo(f"newsgraph {__version__}")
        raise typer.Exit


@app.command()
def extract(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE…", help="Articles: .txt .md .html .htm .jsonl, or - for stdin."),
    ],
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="Where to write; - for stdout. One graph of all files.")
    ] = None,
    fmt: Annotated[
        Format | None, typer.Option("--format", help="Default: by the ending of OUT, else html.")
    ] = None,
    model: ModelOption = "auto",
    judgements: JudgementsOption = None,
    ui_lang: LanguageOption = Language.DE,
    open_page: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
    overwrite: OverwriteOption = False,
    time_limit: TimeLimitOption = TIME_LIMIT,
    memory_limit: MemoryLimitOption = MEMORY_LIMIT // 2**20,
    explained: Annotated[
        bool, typer.Option("--explain", help="Print the rule of every record, and why it is so sure.")
    ] = False,
) -> None:
    """Turn articles into a graph: an HTML page and a summary, or data in another format."""
    from newsgraph.cli.output import STDOUT, format_of, page_for, protect_files, write_graph
    from newsgraph.cli.summary import print_summary
    from newsgraph.cli.working import Work
    from newsgraph.graph import build_graph

    with one_line_errors():
        chosen = fmt.value if fmt else format_of(out)
        decisions = load_judgements(judgements)
        target = out or (STDOUT if fmt else page_for(files))
        inputs = [*files, *([str(judgements)] if judgements else [])]
        protect_files(target, chosen, inputs, overwrite=overwrite)
    work = Work(time_limit, memory_limit * 2**20)
    with one_line_errors():
        articles = list(work.read(files))
    if not articles:
        raise typer.Exit(1)
    with one_line_errors():
        extractions = list(
            work.explain(articles, model, err=target == STDOUT)
            if explained
            else work.extract(articles, model)
        )
        if not extractions:
            raise typer.Exit(1)
        graph = build_graph(extractions, judgements=decisions)
        write_graph(graph, target, chosen, lang=ui_lang.value)
    if target != STDOUT:
        print_summary(graph.graph["extractions"], graph, target, lang=ui_lang.value)  # as judged
        if open_page and chosen == "html":
            typer.launch(str(target.resolve()))
    raise typer.Exit(work.exit_code)


app.command()(batch)
app.command()(query)
app.command()(export)
app.command()(rules)
app.command()(explain)


@app.command()
def evaluate(
    kind: Annotated[GoldKind, typer.Argument(help="What to measure.")],
    gold: Annotated[Path, typer.Argument(help="The annotated file or folder.")],
    model: ModelOption = "bundled",
    skip: Annotated[
        int, typer.Option("--skip", min=0, help="Leave out the first N sentences or documents.")
    ] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print the scores as JSON.")] = False,
    by_rule: Annotated[
        bool, typer.Option("--by-rule", help="How often each rule fires and is right (quotes, openie).")
    ] = False,
    area: Annotated[
        list[str] | None, typer.Option("--area", help="cases: only those of this area. May be repeated.")
    ] = None,
    verbose: Annotated[bool, typer.Option("--verbose", help="cases: tell why each is not right.")] = False,
) -> None:
    """Measure a model and the rules against annotated data."""
    from newsgraph.cli.tables import print_rule_scores, print_scores
    from newsgraph.evaluation import evaluate as run_evaluation
    from newsgraph.evaluation import evaluate_by_rule

    with one_line_errors():
        if by_rule:
            found = evaluate_by_rule(kind.value, gold, model=model, skip=skip)
            print_rule_scores(found, as_json=as_json)
        else:
            scores = run_evaluation(kind.value, gold, model=model, skip=skip)
            print_scores(scores, as_json=as_json, areas=area or [], verbose=verbose)


@app.command()
def schema() -> None:
    """Print the JSON Schema of the newsgraph/2 format."""
    import json

    from newsgraph.export import json_schema

    typer.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))


models = typer.Typer(help="The German models: what is there, what each is good for.", no_args_is_help=True)
app.add_typer(models, name="models")


@models.command("list")
def models_list() -> None:
    """List the bundled models and the installed German spaCy pipelines."""
    from newsgraph.cli.tables import print_models
    from newsgraph.language.models import list_models

    print_models(list_models())


@models.command("info")
def models_info(name: Annotated[str, typer.Argument(help="bundled, fast, a name or a path.")]) -> None:
    """Show what a model is: size, scores, data, licence."""
    from newsgraph.cli.tables import print_model
    from newsgraph.language.models import model_info

    with one_line_errors():
        print_model(model_info(name))


@models.command("install")
def models_install(name: Annotated[str, typer.Argument(help="For example de_core_news_lg.")]) -> None:
    """Install one of spaCy's German models (needs the network once)."""
    from newsgraph.language.models import install_model

    with one_line_errors():
        install_model(name)
        note(f"{name} is installed.")
