"""From extractions to a graph, and what can be computed on it."""

from __future__ import annotations

from newsgraph.graph.building import build_graph
from newsgraph.graph.merging import Aliases, MergePlan, merge_actors

__all__ = ["Aliases", "MergePlan", "build_graph", "merge_actors"]
