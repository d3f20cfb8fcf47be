"""Projections: the graph between actors only, as the analysis and the picture need it."""

from __future__ import annotations

from collections.abc import Hashable
from itertools import combinations

import networkx as nx

STATEMENT_WEIGHT = 1.0  # a claim about somebody ties as much as a deed
ROLE_WEIGHT = 2.0  # kinship and office are facts, told once and not in every sentence


def actor_nodes(graph: nx.MultiDiGraph) -> list[str]:
    """The keys of all actors, in alphabetical order."""
    return sorted(node for node, kind in graph.nodes(data="kind") if kind == "actor")


def who_talks_about_whom(graph: nx.MultiDiGraph) -> nx.DiGraph:
    """Speaker → actor whom a claim accuses, is said to, or is about.

    ``claims`` lists the claims, ``weight`` counts them.
    """
    result = nx.DiGraph()
    for speaker, claim, kind in graph.edges(data="kind"):
        if kind != "says":
            continue
        for actor in dict.fromkeys(target for _, target in graph.out_edges(claim)):
            if actor == speaker:
                continue
            if not result.has_edge(speaker, actor):
                result.add_edge(speaker, actor, claims=[], weight=0)
            result.edges[speaker, actor]["claims"].append(claim)
            result.edges[speaker, actor]["weight"] += 1
    return result


def actor_graph(graph: nx.MultiDiGraph) -> nx.Graph:
    """The undirected graph of all actors: relations, roles and statements added up as ``weight``."""
    result = nx.Graph()
    result.add_nodes_from(actor_nodes(graph))
    for source, target, attributes in graph.edges(data=True):
        if attributes["kind"] == "relation":
            _add_weight(result, source, target, attributes["weight"])
        elif attributes["kind"] == "role":
            _add_weight(result, source, target, ROLE_WEIGHT)
    for speaker, actor, weight in who_talks_about_whom(graph).edges(data="weight"):
        _add_weight(result, speaker, actor, STATEMENT_WEIGHT * weight)
    return result


def cooccurrence(graph: nx.MultiDiGraph) -> nx.Graph:
    """Actors named in the same sentence; ``weight`` counts the sentences.

    A layer of its own: that two names stand together says nothing about what they have to do
    with each other, so no relation is made of it.
    """
    sentences: dict[tuple[str, int], set[str]] = {}
    for node in actor_nodes(graph):
        for mention in graph.nodes[node]["mentions"]:
            sentences.setdefault((mention["article"], mention["sentence"]), set()).add(node)
    result = nx.Graph()
    result.add_nodes_from(actor_nodes(graph))
    for actors in sentences.values():
        for one, other in combinations(sorted(actors), 2):
            _add_weight(result, one, other, 1)
    return result


def numbered(graph: nx.Graph) -> tuple[nx.Graph, list[Hashable]]:
    """The same graph on 0…n-1, and the old names by number.

    networkx walks over sets of nodes; only numbers have the same order in every process.
    """
    names = sorted(graph)
    number = {name: position for position, name in enumerate(names)}
    result = nx.Graph()
    result.add_nodes_from(range(len(names)))
    # The ends of an undirected edge come in the order in which networkx walks, too.
    ends = ((number[u], number[v], w) for u, v, w in graph.edges(data="weight", default=1))
    edges = sorted((min(u, v), max(u, v), w) for u, v, w in ends)
    result.add_weighted_edges_from(edges)
    return result, names


def _add_weight(graph: nx.Graph, one: str, other: str, weight: float) -> None:
    if one == other:
        return
    if graph.has_edge(one, other):
        graph.edges[one, other]["weight"] += weight
    else:
        graph.add_edge(one, other, weight=weight)
