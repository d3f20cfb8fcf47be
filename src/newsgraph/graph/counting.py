"""How many actors, claims and relations there are: one counting for the page, its filters and the terminal.

What one clause tells may be several edges ("Kim beschimpfte Südkorea und die Ukraine") or the deed of
several actors; it is one relation all the same. It is known by the place from which it was first read.
Relations below :data:`SURE_FROM` are not counted: the page shows them when asked for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from newsgraph.schema import SURE_FROM

Telling = tuple[str, str]  # an article and the id of a relation in its extraction


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of each are told, of a graph or of one of its articles."""

    actors: int
    claims: int
    relations: int


def telling_of(attributes: Mapping[str, Any]) -> Telling:
    """Return what one relation's edges and deeds have in common: where its clause was first read."""
    first = attributes["evidence"][0]
    return first["article"], first["item"]


def count(graph: nx.MultiDiGraph) -> Counts:
    """Count all of a graph, as the page does when it opens."""
    kinds = [kind for _, kind in graph.nodes(data="kind")]
    sure = {telling_of(relation) for relation in _sure(graph)}
    return Counts(actors=kinds.count("actor"), claims=kinds.count("claim"), relations=len(sure))


def count_by_article(graph: nx.MultiDiGraph) -> dict[str, Counts]:
    """Count what each article tells, as the page does when it shows that article only."""
    actors: dict[str, set[str]] = defaultdict(set)
    claims: dict[str, set[str]] = defaultdict(set)
    relations: dict[str, set[Telling]] = defaultdict(set)
    for node, data in graph.nodes(data=True):
        if data["kind"] == "actor":
            for mention in data["mentions"]:
                actors[mention["article"]].add(node)
        elif data["kind"] == "claim":
            for piece in data["evidence"]:
                claims[piece["article"]].add(node)
    for relation in _sure(graph):
        for piece in relation["evidence"]:
            relations[piece["article"]].add(telling_of(relation))
    articles = [node for node, kind in graph.nodes(data="kind") if kind == "article"]
    return {
        article: Counts(len(actors[article]), len(claims[article]), len(relations[article]))
        for article in articles
    }


def _sure(graph: nx.MultiDiGraph) -> Iterator[dict[str, Any]]:
    """Yield the edges and deeds that are sure enough to be shown at first."""
    for _, _, edge in graph.edges(data=True):
        if edge["kind"] == "relation" and round(edge["confidence"], 3) >= SURE_FROM:
            yield edge
    for _, data in graph.nodes(data=True):
        for deed in data.get("deeds", ()):
            if round(deed["evidence"][0]["confidence"], 3) >= SURE_FROM:
                yield deed
