"""CSV tables for spreadsheets and R: nodes, edges, claims and the evidence of them all."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx

from newsgraph.export.writing import write_text
from newsgraph.terminal import no_formula, printable

Row = dict[str, Any]

NODE_COLUMNS = [
    "id",
    "kind",
    "label",
    "type",
    "named",
    "wikidata",
    "aliases",
    "weight",
    "articles",
    "first",
    "last",
    "date",
    "source",
    "confirmed",
    "note",
]
EDGE_COLUMNS = [
    "source",
    "target",
    "source_label",
    "target_label",
    "kind",
    "label",
    "text",
    "acts",
    "event",
    "negated",
    "modality",
    "vouchers",
    "weight",
    "confidence",
    "first",
    "last",
    "articles",
    "evidence",
    "confirmed",
    "note",
]
CLAIM_COLUMNS = [
    "id",
    "speaker",
    "speaker_text",
    "via",
    "cue",
    "stance",
    "made",
    "kind",
    "medium",
    "modality",
    "negated",
    "text",
    "words",
    "quantities",
    "time",
    "about",
    "against",
    "addressees",
    "conflicts_with",
    "dispute",
    "confidence",
    "article",
    "url",
    "title",
    "publisher",
    "date",
    "sentence",
    "start",
    "end",
    "confirmed",
    "note",
]
EVIDENCE_COLUMNS = [
    "source",
    "target",
    "edge",
    "article",
    "title",
    "publisher",
    "url",
    "date",
    "sentence",
    "start",
    "end",
    "text",
    "marked",
    "confidence",
    "claim",
    "time",
]

FILES = {
    "nodes.csv": NODE_COLUMNS,
    "edges.csv": EDGE_COLUMNS,
    "claims.csv": CLAIM_COLUMNS,
    "evidence.csv": EVIDENCE_COLUMNS,
}


def export_csv(graph: nx.MultiDiGraph, path: Path | str) -> list[Path]:
    """Write ``nodes.csv``, ``edges.csv``, ``claims.csv`` and ``evidence.csv`` into the folder ``path``.

    UTF-8 with a byte order mark, which spreadsheets need to see umlauts, separated by commas.
    Several values in one cell are separated by `` | ``. A cell that a spreadsheet would take for a
    formula begins with an apostrophe.
    """
    folder = Path(path)
    return [
        _write(folder / "nodes.csv", NODE_COLUMNS, _nodes(graph)),
        _write(folder / "edges.csv", EDGE_COLUMNS, _edges(graph)),
        _write(folder / "claims.csv", CLAIM_COLUMNS, _claims(graph)),
        _write(folder / "evidence.csv", EVIDENCE_COLUMNS, _evidence(graph)),
    ]


def _nodes(graph: nx.MultiDiGraph) -> Iterator[Row]:
    for node, attributes in graph.nodes(data=True):
        date = attributes.get("published") or attributes.get("date", "")
        yield {**attributes, "id": node, "date": date}


def _edges(graph: nx.MultiDiGraph) -> Iterator[Row]:
    for source, target, edge in graph.edges(data=True):
        yield {
            **edge,
            "source": source,
            "target": target,
            "source_label": graph.nodes[source]["label"],
            "target_label": graph.nodes[target]["label"],
            "vouchers": [_label(graph, speaker) for speaker in edge.get("vouchers", ())],
            "articles": len({piece["article"] for piece in edge["evidence"]}),
            "evidence": list(dict.fromkeys(piece["text"] for piece in edge["evidence"])),
        }


def _claims(graph: nx.MultiDiGraph) -> Iterator[Row]:
    for node, claim in graph.nodes(data=True):
        if claim["kind"] != "claim":
            continue
        article, piece = graph.nodes[claim["article"]], claim["evidence"][0]
        yield {
            **claim,
            "id": node,
            "kind": claim["claim_kind"],
            "speaker": _label(graph, claim["speaker"]),
            "via": _label(graph, claim["via"]),
            "words": [f"{span['start']}-{span['end']}" for span in claim["spans"]],
            "about": [_label(graph, actor) for actor in claim["about"]],
            "against": [_label(graph, actor) for actor in claim["against"]],
            "addressees": [_label(graph, actor) for actor in claim["addressees"]],
            "conflicts_with": [other["claim"] for other in claim["conflicts_with"]],
            "dispute": list(dict.fromkeys(other["on"] for other in claim["conflicts_with"])),
            "quantities": [quantity["text"] for quantity in claim["quantities"]],
            "title": article["title"],
            "publisher": article["publisher"],
            "url": web_address(article["source"]),
            "sentence": piece["text"],
            "start": piece["start"],
            "end": piece["end"],
        }


def _evidence(graph: nx.MultiDiGraph) -> Iterator[Row]:
    for source, target, edge in graph.edges(data=True):
        for piece in edge["evidence"]:
            article = graph.nodes[piece["article"]]
            yield {
                **piece,
                "source": graph.nodes[source]["label"],
                "target": graph.nodes[target]["label"],
                "edge": f"{edge['kind']} {edge['label']}".strip(),
                "title": article["title"],
                "publisher": article["publisher"],
                "url": web_address(article["source"]),
                "marked": [f"{span['role']}: {span['text']}" for span in piece["spans"]],
            }


def web_address(source: str) -> str:
    """Return a source that others can open, too: an address on the web, and no path of this machine."""
    return source if source.startswith(("http://", "https://")) else ""


def _label(graph: nx.MultiDiGraph, node: str) -> str:
    return str(graph.nodes[node]["label"]) if node in graph else ""


def _write(path: Path, columns: list[str], rows: Iterable[Row]) -> Path:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row.get(column)) for column in columns])
    return write_text(path, "\ufeff" + text.getvalue())


def _cell(value: Any) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    text = str(value)
    if isinstance(value, list):
        text = " | ".join(v if isinstance(v, str) else json.dumps(v, ensure_ascii=False) for v in value)
    return no_formula(printable(text))
