"""From extractions to a graph, and what can be computed on it."""

from __future__ import annotations

from newsgraph.graph.analysis import betweenness, communities, path_between, weighted_degree
from newsgraph.graph.brief import BriefLine, brief_of
from newsgraph.graph.building import build_graph
from newsgraph.graph.merging import Judgements, MergePlan, merge_actors
from newsgraph.graph.projection import actor_graph, cooccurrence, who_talks_about_whom

__all__ = [
    "BriefLine",
    "Judgements",
    "MergePlan",
    "actor_graph",
    "betweenness",
    "brief_of",
    "build_graph",
    "communities",
    "cooccurrence",
    "merge_actors",
    "path_between",
    "weighted_degree",
    "who_talks_about_whom",
]
