"""What several commands share: options, and how errors are told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsgraph.errors import NewsgraphError, own_files
from newsgraph.terminal import printable_line

if TYPE_CHECKING:
    from newsgraph.graph import Judgements


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
JUDGEMENTS_HELP = "TOML file with your own decisions: who is the same, what is wrong or right."
JudgementsOption = Annotated[Path | None, typer.Option("--judgements", "--aliases", help=JUDGEMENTS_HELP)]
LanguageOption = Annotated[Language, typer.Option("--ui-lang", help="Language of page and summary.")]


def load_judgements(path: Path | None) -> Judgements | None:
    """Return the decisions of a file, None where none is given."""
    if path is None:
        return None
    from newsgraph.graph import judgements

    return judgements.load_judgements(path)


def note(message: str) -> None:
    """Print one line to stderr."""
    typer.echo(f"newsgraph: {printable_line(message)}", err=True)


@contextmanager
def one_line_errors() -> Iterator[None]:
    """End with one line and exit code 1 where a user can mend what is wrong."""
    try:
        with own_files():  # of the user's files, each is told where it is read or written
            yield
    except NewsgraphError as error:
        note(str(error))
        raise typer.Exit(1) from error
