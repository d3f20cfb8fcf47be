"""GraphML and GEXF, as Gephi, Cytoscape, yEd and igraph read them.

Both hold plain values only: lists and dictionaries become JSON text, articles lose their full text.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from pathlib import Path
from typing import Any

import networkx as nx

from newsgraph.export.flat import flatten, unflatten, xml_text
from newsgraph.export.writing import write_bytes
from newsgraph.graph.layout import actor_positions
from newsgraph.graph.projection import actor_graph
from newsgraph.version import __version__

# networkx writes the day on which it writes; the same graph is to give the same bytes on every day.
_META = re.compile(rb"<meta lastmodifieddate=[^>]*>\s*<creator>[^<]*</creator>")
_OWN_META = f"<meta>\n    <creator>newsgraph {__version__}</creator>".encode()


def export_graphml(graph: nx.MultiDiGraph, path: Path | str) -> list[Path]:
    """Write GraphML. Edges get ids of their own; their key in the graph is the attribute ``edge_key``."""
    content = io.BytesIO()
    nx.write_graphml_xml(_with_edge_ids(flatten(graph)), content, prettyprint=True)
    return [write_bytes(path, content.getvalue())]


def read_graphml(path: Path | str) -> nx.MultiDiGraph:
    """Read what :func:`export_graphml` wrote: the same graph, without the articles' full text."""
    written = nx.read_graphml(path, force_multigraph=True)
    graph = nx.MultiDiGraph(**written.graph)
    graph.add_nodes_from(written.nodes(data=True))
    for source, target, attributes in written.edges(data=True):
        key = attributes.pop("edge_key")
        attributes.pop("id", None)  # the number of the edge in the file
        graph.add_edge(source, target, key=key, **attributes)
    return unflatten(graph)


def export_gexf(graph: nx.MultiDiGraph, path: Path | str) -> list[Path]:
    """Write GEXF 1.2, dynamic: nodes and edges exist on the dates on which articles name them.

    The attribute ``reports`` is dynamic, too: how many sentences of a day's articles tell of it.
    Actors have the positions of the page.
    """
    flat = _with_edge_ids(flatten(graph))
    for _, attributes in flat.nodes(data=True):
        attributes.pop("evidence", None)
        attributes.pop("deeds", None)
    positions, _ = actor_positions(actor_graph(graph))
    for node, (x, y) in positions.items():
        node_in_file = flat.nodes[xml_text(node)]
        node_in_file["viz"] = {"position": {"x": float(x), "y": float(-y), "z": 0.0}}
        first, last = graph.nodes[node]["first"], graph.nodes[node]["last"]
        if first:
            node_in_file.update(start=first, end=_day_after(last))
    # A copy keeps the order of nodes and edges.
    pairs = zip(flat.edges(data=True), graph.edges(data="evidence"), strict=True)
    for (_, _, attributes), (_, _, evidence) in pairs:
        _add_spells(attributes, sorted(piece["date"] for piece in evidence if piece["date"]))
        attributes.pop("evidence", None)
    content = io.BytesIO()
    nx.write_gexf(flat, content, prettyprint=True, version="1.2draft")
    return [write_bytes(path, _META.sub(_OWN_META, content.getvalue(), count=1))]


def _add_spells(attributes: dict[str, Any], dates: list[str]) -> None:
    days = sorted(set(dates))
    if days:
        attributes["spells"] = [(day, _day_after(day)) for day in days]
        attributes["reports"] = [(dates.count(day), day, _day_after(day)) for day in days]


def _day_after(day: str) -> str:
    """Spells are closed intervals; one that ends where it begins is not drawn."""
    return (dt.date.fromisoformat(day) + dt.timedelta(days=1)).isoformat()


def _with_edge_ids(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """The formats want ids that are unique among all edges; ours are unique between two nodes."""
    result = nx.MultiDiGraph(**graph.graph)
    result.add_nodes_from((node, dict(attributes)) for node, attributes in graph.nodes(data=True))
    for number, (source, target, key, attributes) in enumerate(graph.edges(keys=True, data=True)):
        result.add_edge(source, target, key=f"e{number}", **attributes, edge_key=key)
    return result
