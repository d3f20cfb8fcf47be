"""JSON: the ``newsgraph/2`` documents, their schema, and the graph as node-link JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx
from pydantic import ValidationError

from newsgraph.errors import ExportError, ReadingError
from newsgraph.export.writing import write_text
from newsgraph.schema import Extraction

SCHEMA_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def export_json(graph: nx.MultiDiGraph, path: Path | str) -> list[Path]:
    """Write the extraction of the graph as a ``newsgraph/2`` document, several as a JSON array of them."""
    documents = [extraction.to_json() for extraction in _extractions(graph)]
    text = documents[0] if len(documents) == 1 else "[\n" + ",\n".join(documents) + "\n]"
    return [write_text(path, text + "\n")]


def export_jsonl(graph: nx.MultiDiGraph, path: Path | str) -> list[Path]:
    """Write one ``newsgraph/2`` document a line."""
    lines = (extraction.to_json(indent=None) + "\n" for extraction in _extractions(graph))
    return [write_text(path, "".join(lines))]


def read_extractions(path: Path | str) -> Iterator[Extraction]:
    """Read what :func:`export_json` or :func:`export_jsonl` wrote.

    Raises:
        ReadingError: where the file is no ``newsgraph/2`` JSON; the message names the first fault.
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise ReadingError(f"{path}: cannot be read ({error.strerror or error})") from error
    except UnicodeDecodeError as error:
        raise ReadingError(f"{path}: is no JSON: not text in UTF-8 ({error.reason})") from error
    try:
        if path.suffix == ".jsonl":
            # Not splitlines(): it also splits at U+2028, which JSON allows inside strings.
            documents = [json.loads(line) for line in text.split("\n") if line.strip()]
        else:
            content = json.loads(text)
            documents = content if isinstance(content, list) else [content]
    except json.JSONDecodeError as error:
        raise ReadingError(f"{path}: no JSON, line {error.lineno}: {error.msg}") from error
    for number, document in enumerate(documents, start=1):
        if isinstance(document, dict) and document.get("schema") == "newsgraph/1":
            raise ReadingError(f"{path}: is of the older format newsgraph/1: extract the articles again")
        try:
            yield Extraction.model_validate(document)
        except ValidationError as error:
            fault = error.errors()[0]
            where = ".".join(str(part) for part in fault["loc"]) or "the document"
            raise ReadingError(
                f"{path}: document {number} is no newsgraph/2 JSON: {where}: {fault['msg']}"
            ) from error


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a ``newsgraph/2`` document. Every key is required."""
    schema = Extraction.model_json_schema(by_alias=True, mode="serialization")
    for part in (schema, *schema["$defs"].values()):
        if "properties" in part:
            part["required"] = sorted(part["properties"])  # pydantic leaves out keys with a default
    return {"$schema": SCHEMA_DIALECT, **schema, "title": "newsgraph/2"}


def export_nodelink(graph: nx.MultiDiGraph, path: Path | str) -> list[Path]:
    """Write the whole graph with all attributes as node-link JSON, as networkx and D3 read it."""
    bare = nx.MultiDiGraph(graph)
    bare.graph = {key: value for key, value in graph.graph.items() if key != "extractions"}
    data = nx.node_link_data(bare, edges="edges")
    return [write_text(path, json.dumps(data, ensure_ascii=False, indent=1) + "\n")]


def read_nodelink(path: Path | str) -> nx.MultiDiGraph:
    """Read what :func:`export_nodelink` wrote: the same nodes, edges and attributes."""
    data = json.loads(Path(path).read_text(encoding="utf-8"))
    return nx.node_link_graph(data, edges="edges")


def _extractions(graph: nx.MultiDiGraph) -> list[Extraction]:
    extractions: list[Extraction] = graph.graph.get("extractions", [])
    if not extractions:
        raise ExportError(
            "the graph holds no extractions: build it with build_graph, or export another format"
        )
    return extractions
