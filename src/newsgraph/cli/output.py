"""Where a graph goes: a file, a folder, or standard output."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newsgraph.errors import ExportError

if TYPE_CHECKING:
    import networkx as nx

STDOUT = Path("-")
LONGEST_STEM = 240  # bytes


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

    It is named after the first input, of several with how many more: no page of one article is replaced by
    that of several. Where a file of that name is there that newsgraph did not write, as the
    saved page beside a copied text, it is called ``….graph.html``.
    """
    from newsgraph.export.ownership import is_own

    first = Path(inputs[0])
    stem = "artikel" if first == STDOUT else _shortened(first.stem)
    stem += f"-und-{len(inputs) - 1}" if len(inputs) > 1 else ""
    page = Path(f"{stem}.html")
    free = not os.path.lexists(page) or (is_own(page, "html") and not _is_input(page, inputs))
    return page if free else Path(f"{stem}.graph.html")


def _shortened(stem: str) -> str:
    """A name to which an ending can be added: file systems take 255 bytes."""
    return os.fsdecode(os.fsencode(stem)[:LONGEST_STEM]) if len(os.fsencode(stem)) > LONGEST_STEM else stem


def protect_files(target: Path, fmt: str, inputs: Sequence[str], *, overwrite: bool = False) -> None:
    """Refuse a target that is an input, or that holds a file which newsgraph did not write.

    Args:
        target: where a graph is to go; ``-`` for standard output.
        fmt: its format.
        inputs: the files that are read, never written whatever is asked for.
        overwrite: also write over files of others.

    Raises:
        ExportError: the target is refused.
    """
    from newsgraph.export.ownership import files_of, is_own

    if target == STDOUT:
        return
    for path in files_of(target, fmt):
        if _is_input(path, inputs):
            raise ExportError(f"{path}: is an input and stays as it is; name another file with -o")
        try:
            foreign = os.path.lexists(path) and not is_own(path, fmt)
        except OSError:
            foreign = True
        if foreign and not overwrite:
            raise ExportError(
                f"{path}: is there, and newsgraph did not write it as {fmt}; name another, or --overwrite it"
            )


def _is_input(path: Path, inputs: Sequence[str]) -> bool:
    """Tell whether a path and an input are one file, by whatever names, links included."""
    for name in inputs:
        try:
            if path.samefile(name):
                return True
        except (OSError, ValueError):  # one of the two is not there, or is no file name
            continue
    return False


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
