"""The picture of the page, as vis-network takes it: actors as nodes, ordered pairs of actors as edges."""

from __future__ import annotations

import math
from typing import Any

from newsgraph.export.page_data import PageBuilder
from newsgraph.graph.layout import ONE_PIECE
from newsgraph.graph.projection import who_talks_about_whom

WIDTH_AT_ZOOM_1 = 600  # pixels: the pane for the picture on a small screen
SMALLEST, LARGEST = 6.0, 24.0  # radius of a node in pixels at zoom 1
HIDE_WHILE_MOVING = 2000  # edges; more of them are not drawn while the picture is dragged

OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "tooltipDelay": 100, "selectConnectedEdges": False, "keyboard": False},
    "nodes": {"borderWidth": 1.5},
    "edges": {"smooth": False, "arrows": {"to": {"enabled": True, "scaleFactor": 0.5}}},
}


def make_picture(builder: PageBuilder, max_actors: int) -> dict[str, Any]:
    """Return nodes, edges and options: the strongest actors, and the pairs that have to do with each other.

    pyvis' ``Network`` would hold the same, but searches all nodes for every edge, and loads IPython.
    """
    drawn = _strongest(builder, max_actors)
    enlarged = _enlargement([builder.positions[actor] for actor in drawn])
    strongest = max((builder.strength(actor) for actor in drawn), default=1.0) or 1.0
    nodes: list[dict[str, Any]] = []
    for number, actor in enumerate(drawn):
        node = builder.graph.nodes[actor]
        x, y = builder.positions[actor]
        share = math.sqrt(builder.strength(actor) / strongest)
        size = round((SMALLEST + (LARGEST - SMALLEST) * share) * enlarged, 1)
        nodes.append(
            {"id": number, "label": node["label"], "group": node["type"], "size": size, "x": x, "y": y}
        )
    edges = [
        {"id": f"{source}-{target}", "from": source, "to": target}
        for source, target in sorted(_pairs(builder))
        if source < len(drawn) and target < len(drawn)
    ]
    moving = {"hideEdgesOnDrag": True, "hideEdgesOnZoom": True} if len(edges) > HIDE_WHILE_MOVING else {}
    options = {**OPTIONS, "interaction": {**OPTIONS["interaction"], **moving}}
    return {"nodes": nodes, "edges": edges, "options": options}


def _enlargement(positions: list[tuple[int, int]]) -> float:
    """How much larger the dots of a wide picture are, so that they are seen when all of it is shown."""
    if not positions:
        return 1.0
    across: int = max(max(axis) - min(axis) for axis in zip(*positions, strict=True))
    return min(2.0, max(1.0, across / WIDTH_AT_ZOOM_1 / 2))


def _strongest(builder: PageBuilder, max_actors: int) -> list[str]:
    """The actors of the first picture. In a large graph, those without any tie would be dots in a void."""
    tied = sum(1 for actor in builder.actors if builder.degree[actor])
    if len(builder.actors) > ONE_PIECE and tied:
        max_actors = min(max_actors, tied)
    return builder.actors[:max_actors]


def _pairs(builder: PageBuilder) -> set[tuple[int, int]]:
    """Who does something to whom, is something to whom, or says something about whom."""
    number = builder.actor_number
    pairs = {
        (number[source], number[target])
        for source, target, kind in builder.graph.edges(data="kind")
        if kind in ("relation", "role")
    }
    return pairs | {(number[s], number[t]) for s, t in who_talks_about_whom(builder.graph).edges}
