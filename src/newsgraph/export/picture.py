"""The picture of the page as a pyvis ``Network``: actors as nodes, ordered pairs of actors as edges."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

from newsgraph.export.page_data import PageBuilder
from newsgraph.graph.projection import who_talks_about_whom

if TYPE_CHECKING:
    from pyvis.network import Network

SMALLEST, LARGEST = 6.0, 24.0  # radius of a node in pixels at zoom 1
HIDE_WHILE_MOVING = 2000  # edges; more of them are not drawn while the picture is dragged

OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "tooltipDelay": 100, "selectConnectedEdges": False, "keyboard": False},
    "nodes": {"borderWidth": 1.5},
    "edges": {"smooth": False, "arrows": {"to": {"enabled": True, "scaleFactor": 0.5}}},
}


def make_network(builder: PageBuilder, max_actors: int) -> Network:
    """Fill a pyvis network's lists with the strongest actors and the pairs that have to do with each other.

    The lists are filled directly: pyvis' ``add_edge`` searches all nodes for every edge.
    """
    from pyvis.network import Network  # imports IPython: half a second that no other format should pay

    network = Network(directed=True, heading=_title(builder))
    drawn = builder.actors[:max_actors]
    strongest = max((builder.strength(actor) for actor in drawn), default=1.0) or 1.0
    for number, actor in enumerate(drawn):
        node = builder.graph.nodes[actor]
        x, y = builder.positions[actor]
        share = math.sqrt(builder.strength(actor) / strongest)
        size = round(SMALLEST + (LARGEST - SMALLEST) * share, 1)
        network.nodes.append(
            {"id": number, "label": node["label"], "group": node["type"], "size": size, "x": x, "y": y}
        )
    network.node_ids = [node["id"] for node in network.nodes]
    network.node_map = {node["id"]: node for node in network.nodes}
    for source, target in sorted(_pairs(builder)):
        if source < len(drawn) and target < len(drawn):
            network.edges.append({"id": f"{source}-{target}", "from": source, "to": target})
    moving = (
        {"hideEdgesOnDrag": True, "hideEdgesOnZoom": True} if len(network.edges) > HIDE_WHILE_MOVING else {}
    )
    network.set_options(json.dumps({**OPTIONS, "interaction": {**OPTIONS["interaction"], **moving}}))
    return network


def _pairs(builder: PageBuilder) -> set[tuple[int, int]]:
    """Who does something to whom, is something to whom, or says something about whom."""
    number = builder.actor_number
    pairs = {
        (number[source], number[target])
        for source, target, kind in builder.graph.edges(data="kind")
        if kind in ("relation", "role")
    }
    return pairs | {(number[s], number[t]) for s, t in who_talks_about_whom(builder.graph).edges}


def _title(builder: PageBuilder) -> str:
    if len(builder.articles) == 1:
        return str(builder.graph.nodes[builder.articles[0]]["title"])
    count = len(builder.articles)
    return f"{count} Artikel" if count else "newsgraph"
