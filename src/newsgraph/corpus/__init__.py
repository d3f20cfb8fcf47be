"""A folder of news: batch, store, corpus graph and questions, on one machine or many.

The names are loaded when they are used: the command line must not wait for what it does not need.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsgraph.corpus.batch import RunReport, run_batch
    from newsgraph.corpus.entities import update_entities
    from newsgraph.corpus.graphs import Part, corpus_graph
    from newsgraph.corpus.parquet import ParquetDataset
    from newsgraph.corpus.paths import find_path
    from newsgraph.corpus.query import (
        Filters,
        find_actors,
        find_claims,
        find_conflicts,
        find_relations,
        find_timeline,
        open_for_questions,
        search,
    )
    from newsgraph.corpus.store import Store

_MODULE_OF = {
    "Filters": "query",
    "ParquetDataset": "parquet",
    "Part": "graphs",
    "RunReport": "batch",
    "Store": "store",
    "corpus_graph": "graphs",
    "find_actors": "query",
    "find_claims": "query",
    "find_conflicts": "query",
    "find_path": "paths",
    "find_relations": "query",
    "find_timeline": "query",
    "open_for_questions": "query",
    "run_batch": "batch",
    "search": "query",
    "update_entities": "entities",
}

__all__ = [
    "Filters",
    "ParquetDataset",
    "Part",
    "RunReport",
    "Store",
    "corpus_graph",
    "find_actors",
    "find_claims",
    "find_conflicts",
    "find_path",
    "find_relations",
    "find_timeline",
    "open_for_questions",
    "run_batch",
    "search",
    "update_entities",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULE_OF:
        raise AttributeError(f"module 'newsgraph.corpus' has no attribute {name!r}")
    return getattr(import_module(f"newsgraph.corpus.{_MODULE_OF[name]}"), name)
