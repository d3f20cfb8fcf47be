"""From a store, or a part of it, to one graph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsgraph.corpus.entities import stored_judgements, stored_plan
from newsgraph.corpus.names import find_entities
from newsgraph.corpus.paths import neighbours
from newsgraph.corpus.sql import Conditions
from newsgraph.corpus.store import Store
from newsgraph.graph import build_graph

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Part:
    """Which part of a store becomes a graph.

    Args:
        since: first date of articles, ISO; a month or year is fine, too.
        until: last date of articles, inclusive.
        publisher: only articles of this outlet; case does not matter.
        actor: only this actor and those around it.
        depth: how many steps from the actor.
        min_weight: leave out connections of two actors that fewer sentences show.
    """

    since: str | None = None
    until: str | None = None
    publisher: str | None = None
    actor: str | None = None
    depth: int = 1
    min_weight: int = 1


def corpus_graph(store: Store, part: Part | None = None) -> nx.MultiDiGraph:
    """Build the graph of the articles of a store, near-duplicates counted once.

    Raises:
        StoreError: the actor is unknown, or a date is none.
    """
    part = part or Part()
    where = Conditions(store, part.since, part.until)
    where.add("ar.duplicate_of IS NULL")
    if part.publisher:
        where.add(f"ar.publisher = {where.bind(part.publisher)} COLLATE NOCASE")
    circle = None
    if part.actor:
        circle = _circle(store, find_entities(store.connection, part.actor), part.depth)
        where.add(f"ar.id IN (SELECT article_id FROM actors WHERE entity_id IN ({_list(circle)}))")
    extractions = store.extractions(str(where), where.values)
    graph = build_graph(
        extractions, plan=stored_plan(store.connection), judgements=stored_judgements(store.connection)
    )
    if circle is not None:
        _keep_circle(graph, _keys(store, circle))
    if part.min_weight > 1:
        _drop_light(graph, part.min_weight)
    _drop_dangling_conflicts(graph)
    return graph


def _circle(store: Store, entities: list[int], depth: int) -> set[int]:
    """The entities at most ``depth`` steps away."""
    circle, border = set(entities), set(entities)
    for _ in range(depth):
        border = {other for _, other in neighbours(store, sorted(border))} - circle
        circle |= border
    return circle


def _keys(store: Store, entities: set[int]) -> set[str]:
    rows = store.connection.execute(f"SELECT key FROM entities WHERE id IN ({_list(entities)})")
    return {row["key"] for row in rows}


def _list(numbers: set[int]) -> str:
    return ",".join(map(str, sorted(numbers)))


def _keep_circle(graph: nx.MultiDiGraph, keys: set[str]) -> None:
    """Leave the actors of the circle, the claims by or about them, and their articles."""
    kinds = graph.nodes(data="kind")
    graph.remove_nodes_from([node for node, kind in list(kinds) if kind == "actor" and node not in keys])
    _drop_lonely(graph, "claim")
    _drop_unused_articles(graph)


def _drop_light(graph: nx.MultiDiGraph, least: int) -> None:
    """Drop the edges between two actors whose sentences, taken together, are too few; then lonely nodes."""
    weights: dict[frozenset[str], int] = {}
    edges = [(a, b, key, data) for a, b, key, data in graph.edges(keys=True, data=True)]
    between = [edge for edge in edges if edge[3]["kind"] in ("relation", "role")]
    for a, b, _, data in between:
        pair = frozenset((a, b))
        weights[pair] = weights.get(pair, 0) + data["weight"]
    graph.remove_edges_from([(a, b, key) for a, b, key, _ in between if weights[frozenset((a, b))] < least])
    light = [
        node for node, data in graph.nodes(data=True) if data["kind"] == "actor" and data["weight"] < least
    ]
    graph.remove_nodes_from(light)
    _drop_lonely(graph, "claim")
    _drop_lonely(graph, "actor")
    _drop_unused_articles(graph)


def _drop_lonely(graph: nx.MultiDiGraph, kind: str) -> None:
    nodes = [node for node, data in graph.nodes(data=True) if data["kind"] == kind]
    graph.remove_nodes_from([node for node in nodes if not graph.degree(node)])


def _drop_dangling_conflicts(graph: nx.MultiDiGraph) -> None:
    """A claim of this part contradicts no claim outside of it."""
    for _, data in graph.nodes(data=True):
        if data["kind"] == "claim":
            data["conflicts_with"] = [other for other in data["conflicts_with"] if other["claim"] in graph]


def _drop_unused_articles(graph: nx.MultiDiGraph) -> None:
    """Articles have no edges; they stay while something in the graph comes from them."""
    used: set[str] = set()
    for _, data in graph.nodes(data=True):
        if data["kind"] == "claim":
            used.add(data["article"])
        elif data["kind"] == "actor":
            used.update(mention["article"] for mention in data["mentions"])
    for _, _, data in graph.edges(data=True):
        used.update(piece["article"] for piece in data["evidence"])
    articles = [node for node, data in graph.nodes(data=True) if data["kind"] == "article"]
    graph.remove_nodes_from([node for node in articles if node not in used])
    graph.graph["extractions"] = [x for x in graph.graph["extractions"] if x.article.id in graph]
