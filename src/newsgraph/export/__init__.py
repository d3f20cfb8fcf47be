"""From a graph to files that people and other programs read.

Every exporter takes ``(graph, path)`` and returns the files that it wrote. ``path`` is a file,
for CSV a folder.
"""

from __future__ import annotations

from newsgraph.export.documents import (
    export_json,
    export_jsonl,
    export_nodelink,
    json_schema,
    read_extractions,
    read_nodelink,
)
from newsgraph.export.formats import EXPORTERS
from newsgraph.export.gephi import export_gexf, export_graphml, read_graphml
from newsgraph.export.html import export_html
from newsgraph.export.tables import export_csv
from newsgraph.export.turtle import export_turtle

__all__ = [
    "EXPORTERS",
    "export_csv",
    "export_gexf",
    "export_graphml",
    "export_html",
    "export_json",
    "export_jsonl",
    "export_nodelink",
    "export_turtle",
    "json_schema",
    "read_extractions",
    "read_graphml",
    "read_nodelink",
]
