"""What several commands share: options, and how errors are told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Annotated

import typer

from newsgraph.errors import NewsgraphError
from newsgraph.terminal import printable_line


class Format(StrEnum):
    """The formats that a graph can be written in."""

    HTML = "html"
    JSON = "json"
    JSONL = "jsonl"
    GRAPHML = "graphml"
    GEXF = "gexf"
    CSV = "csv"
    TTL = "ttl"


class Language(StrEnum):
    """The languages of the page and the summary."""

    DE = "de"
    EN = "en"


ModelOption = Annotated[
    str,
    typer.Option("--model", help="auto, bundled, fast, an installed spaCy pipeline, or a path."),
]
TimeLimitOption = Annotated[float, typer.Option(min=1, help="Seconds that one document may take.")]
MemoryLimitOption = Annotated[int, typer.Option(min=100, help="MB that one document may need.")]
OverwriteOption = Annotated[
    bool, typer.Option("--overwrite", help="Also write over a file that newsgraph did not write.")
]
LanguageOption = Annotated[Language, typer.Option("--ui-lang", help="Language of page and summary.")]


def note(message: str) -> None:
    """Print one line to stderr."""
    typer.echo(f"newsgraph: {printable_line(message)}", err=True)


@contextmanager
def one_line_errors() -> Iterator[None]:
    """End with one line and exit code 1 where a user can mend what is wrong."""
    try:
        yield
    except NewsgraphError as error:
        note(str(error))
        raise typer.Exit(1) from error
