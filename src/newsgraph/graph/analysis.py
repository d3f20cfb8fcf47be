"""Measures on the graph of actors, named as in the field. All are seeded and free of file order."""

from __future__ import annotations

import networkx as nx

from newsgraph.graph.projection import actor_graph, numbered

SEED = 20241024
MOST_AT_ONCE = 150  # actors that one can look at; a larger community is divided once more
EXACT_BETWEENNESS = 400  # nodes; beyond it, shortest paths are counted from that many sampled nodes


def weighted_degree(graph: nx.MultiDiGraph) -> dict[str, float]:
    """Actor → the sum of the weights of all its ties (relations, roles, statements)."""
    return dict(actor_graph(graph).degree(weight="weight"))


def betweenness(graph: nx.MultiDiGraph) -> dict[str, float]:
    """Actor → the share of shortest paths between other actors that lead through it, 0 to 1.

    Unweighted; exact up to 400 actors, then estimated from 400 sampled ones (Brandes & Pich 2007).
    """
    numbers, names = numbered(actor_graph(graph))
    sample = EXACT_BETWEENNESS if len(numbers) > EXACT_BETWEENNESS else None
    values = nx.betweenness_centrality(numbers, k=sample, seed=SEED)
    return {str(name): values[position] for position, name in enumerate(names)}


def communities(graph: nx.MultiDiGraph) -> list[list[str]]:
    """Groups of actors that have more to do with each other than with the rest (Louvain), largest first."""
    return communities_of(actor_graph(graph))


def communities_of(actors: nx.Graph) -> list[list[str]]:
    """Louvain communities (Blondel et al. 2008) of a weighted graph, largest first."""
    numbers, names = numbered(actors)
    if numbers.number_of_edges() == 0:
        return [[str(name)] for name in names]
    found = nx.community.louvain_communities(numbers, weight="weight", seed=SEED)
    groups = [sorted(str(names[number]) for number in group) for group in found]
    return sorted(groups, key=lambda group: (-len(group), group))


def parts_of(actors: nx.Graph, community: dict[str, int], most: int = MOST_AT_ONCE) -> dict[str, int]:
    """Actor → its part, for the communities of more than so many actors, which are divided once more.

    The parts of all communities are numbered through. A community that falls into no parts has none.
    """
    members: dict[int, list[str]] = {}
    for actor in sorted(community):
        members.setdefault(community[actor], []).append(actor)
    found: dict[str, int] = {}
    number = 0
    for _, group in sorted(members.items()):
        part = actors.subgraph(group)
        if len(group) <= most or not part.number_of_edges():
            continue
        parts = communities_of(part)
        if len(parts) > 1:
            found |= {actor: number + n for n, one in enumerate(parts) for actor in one}
            number += len(parts)
    return found


def path_between(graph: nx.MultiDiGraph, source: str, target: str) -> list[str] | None:
    """The actors on a shortest path from one actor to another, both included; None without one.

    Raises:
        KeyError: where one of the two is no actor of the graph.
    """
    actors = actor_graph(graph)
    for actor in (source, target):
        if actor not in actors:
            raise KeyError(actor)
    try:
        return [str(actor) for actor in nx.shortest_path(actors, source, target)]
    except nx.NetworkXNoPath:
        return None
