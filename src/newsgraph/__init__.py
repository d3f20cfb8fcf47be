"""German news articles as a knowledge graph of actors, claims and relations.

The names below are the library. They are loaded on first use, so that ``import newsgraph`` and
``newsgraph --help`` do not wait for spaCy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from newsgraph.version import __version__ as __version__

if TYPE_CHECKING:
    from newsgraph.export import (
        export_csv,
        export_gexf,
        export_graphml,
        export_html,
        export_json,
        export_jsonl,
        export_turtle,
    )
    from newsgraph.extraction.running import extract, extract_many
    from newsgraph.graph import build_graph
    from newsgraph.language import load_pipeline
    from newsgraph.reading import read_article, read_articles
    from newsgraph.schema import Actor, Article, Claim, Extraction, Relation

_ROOM_OF = {
    "export_csv": "export",
    "export_gexf": "export",
    "export_graphml": "export",
    "export_html": "export",
    "export_json": "export",
    "export_jsonl": "export",
    "export_turtle": "export",
    "build_graph": "graph",
    "extract": "extraction.running",
    "extract_many": "extraction.running",
    "load_pipeline": "language",
    "read_article": "reading",
    "read_articles": "reading",
    "Actor": "schema",
    "Article": "schema",
    "Claim": "schema",
    "Extraction": "schema",
    "Relation": "schema",
}

__all__ = [
    "Actor",
    "Article",
    "Claim",
    "Extraction",
    "Relation",
    "build_graph",
    "export_csv",
    "export_gexf",
    "export_graphml",
    "export_html",
    "export_json",
    "export_jsonl",
    "export_turtle",
    "extract",
    "extract_many",
    "load_pipeline",
    "read_article",
    "read_articles",
]


def __getattr__(name: str) -> Any:
    if name not in _ROOM_OF:
        raise AttributeError(f"module 'newsgraph' has no attribute {name!r}")
    return getattr(import_module(f"newsgraph.{_ROOM_OF[name]}"), name)
