"""Where a graph goes: a file, a folder, or standard output."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newsgraph.errors import ExportError

if TYPE_CHECKING:
    import networkx as nx

STDOUT = Path("-")


def format_of(out: Path | None, default: str = "html") -> str:
    """Return the format that the ending of a file names.

    Raises:
        ExportError: the ending is of no format.
    """
    from newsgraph.export import EXPORTERS

    if out is None or out == STDOUT or not out.suffix:
        return default
    ending = out.suffix[1:].lower()
    name = {"htm": "html", "turtle": "ttl"}.get(ending, ending)
    if name not in EXPORTERS:
        raise ExportError(f"{out}: no format ends in .{ending}; name one with --format")
    return name


def page_for(inputs: Sequence[str]) -> Path:
    """Return the page's file for these inputs, in the folder where the user stands.

    It is named after the first input and never is one of the inputs.
    """
    first = Path(inputs[0])
    stem = "artikel" if first == STDOUT else first.stem
    page = Path(f"{stem}.html")
    taken = {Path(name).resolve() for name in inputs}
    return Path(f"{stem}.graph.html") if page.resolve() in taken else page


def write_graph(graph: nx.MultiDiGraph, target: Path, fmt: str, *, lang: str = "de") -> None:
    """Write a graph in a format to a file, or to standard output where ``target`` is ``-``.

    Raises:
        ExportError: it cannot be written there.
    """
    from newsgraph.export import EXPORTERS, export_html

    def export(path: Path) -> list[Path]:
        return export_html(graph, path, lang=lang) if fmt == "html" else EXPORTERS[fmt](graph, path)

    if target != STDOUT:
        export(target)
        return
    if fmt == "csv":
        raise ExportError("csv is a folder of three tables: say where with -o FOLDER")
    with tempfile.TemporaryDirectory() as folder:
        [written] = export(Path(folder) / f"graph.{fmt}")
        sys.stdout.buffer.write(written.read_bytes())
