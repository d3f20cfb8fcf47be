"""The formats by the names that the command line uses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import networkx as nx

from newsgraph.export.documents import export_json, export_jsonl, export_nodelink
from newsgraph.export.gephi import export_gexf, export_graphml
from newsgraph.export.html import export_html
from newsgraph.export.tables import export_csv
from newsgraph.export.turtle import export_turtle

Exporter = Callable[[nx.MultiDiGraph, Path], list[Path]]

EXPORTERS: Mapping[str, Exporter] = MappingProxyType(
    {
        "html": export_html,
        "json": export_json,
        "jsonl": export_jsonl,
        "nodelink": export_nodelink,
        "graphml": export_graphml,
        "gexf": export_gexf,
        "csv": export_csv,
        "ttl": export_turtle,
    }
)
