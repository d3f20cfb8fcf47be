"""Prints the rows that answer a question: as a table for reading, as JSON or CSV with all columns."""

from __future__ import annotations

import csv
import sys
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from newsgraph.labels import label
from newsgraph.terminal import SafeConsole, no_formula, printable, printable_json

# What a table on the screen shows; JSON and CSV have every column.
SHOWN = {
    "actors": ("name", "type", "mentions", "articles", "first", "last"),
    "claims": ("date", "speaker", "cue", "claim", "holds"),
    "relations": ("subject", "relation", "object", "holds", "speaker", "event", "articles", "first", "last"),
    "conflicts": ("date", "dispute", "speaker", "claim", "other_speaker", "other_claim"),
    "path": ("step", "subject", "link", "object", "sentence"),
    "timeline": ("date", "what", "who", "text"),
    "search": ("date", "sentence"),
}
WITH_TITLE = ("claim", "sentence", "text", "other_claim")  # the article's title stands below these
LONGEST = 160  # characters of a cell
NUMBERS = ("mentions", "articles", "times", "links", "step")


def print_rows(
    rows: list[dict[str, Any]],
    question: str,
    output: str = "table",
    lang: str = "de",
    console: Console | None = None,
) -> None:
    """Print rows to standard output.

    Args:
        rows: the answer.
        question: what was asked; it decides which columns a table shows.
        output: ``table``, ``json`` or ``csv``.
        lang: language of the table's headings, ``de`` or ``en``.
        console: where a table goes.
    """
    if output == "json":
        print(printable_json(rows))
    elif output == "csv":
        writer = csv.DictWriter(sys.stdout, fieldnames=list(rows[0]) if rows else list(SHOWN[question]))
        writer.writeheader()
        writer.writerows({name: _csv_cell(value) for name, value in row.items()} for row in rows)
    elif rows:
        _print_table(rows, question, lang, console or SafeConsole())


def _csv_cell(value: Any) -> Any:
    """Figures stay; a text is harmless in a terminal and in a spreadsheet."""
    return no_formula(printable(value)) if isinstance(value, str) else value


def _print_table(rows: list[dict[str, Any]], question: str, lang: str, console: Console) -> None:
    rows = [{**row, "holds": _holds(row, lang)} for row in rows]
    columns = [name for name in SHOWN[question] if any(row[name] not in (None, "") for row in rows)]
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for name in columns:
        table.add_column(
            label("column", name, lang),
            justify="right" if name in NUMBERS else "left",
            no_wrap=name in (*NUMBERS, "date", "first", "last"),
        )
    for row in rows:
        table.add_row(*[escape(_cell(row, name, lang)) + _title_below(row, name) for name in columns])
    console.print(table)


def _holds(row: dict[str, Any], lang: str) -> str:
    """Return what keeps a row from being plainly so, in words: "möglich, verneint"; "" where nothing does."""
    words = (
        [label("modality", row["modality"], lang)] if row.get("modality", "asserted") != "asserted" else []
    )
    return ", ".join([*words, *([label("ui", "negated", lang)] if row.get("negated") else [])])


def _title_below(row: dict[str, Any], name: str) -> str:
    title = row.get("other_title" if name == "other_claim" else "title")
    return f"\n[dim]{escape(title)}[/dim]" if name in WITH_TITLE and title else ""


def _cell(row: dict[str, Any], name: str, lang: str) -> str:
    value = row[name]
    if value is None:
        return ""
    if name == "type":
        return label("type", value, lang)
    if name == "event":
        return label("event", value, lang)
    if name == "what":
        return label("did", value, lang)
    if name == "link" and row["kind"] != "relation":
        return f"{label('edge', row['kind'], lang)}: {value}" if value else label("edge", row["kind"], lang)
    text = " ".join(str(value).split())
    if row.get({"claim": "stance", "other_claim": "other_stance"}.get(name, "")) == "denies":
        text = f"{label('stance', 'denies', lang)}: {text}"
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rsplit(" ", 1)[0] + " …"
