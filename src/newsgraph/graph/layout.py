"""Where actors and claims stand in the picture: fixed, repeatable positions, communities together.

Communities (Louvain) are laid out one by one by Fruchterman & Reingold's springs, then placed as
discs on the plane by the springs of the graph between communities, then pushed apart. So 5,000
actors need seconds, and the same graph always gives the same picture. Only numpy is needed.
"""

from __future__ import annotations

import math

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from newsgraph.graph.analysis import SEED, communities_of
from newsgraph.graph.projection import numbered

Points = NDArray[np.float64]

SPACING = 105.0  # pixels between neighbours at zoom 1: room for a dot and most of its label
WIDE = 1.15  # the pane for the picture is a little wider than high
ONE_PIECE = 120  # up to here the whole graph is laid out at once
SPRING_LIMIT = 350  # nodes; springs cost n², larger communities become a sunflower of rank
DISC_LIMIT = 250  # communities placed by springs; the rest (pairs, single actors) goes around them
CROWD = 900  # claims and actors; more are not pushed apart, for nobody reads that many boxes
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))


def actor_positions(actors: nx.Graph) -> tuple[dict[str, tuple[int, int]], dict[str, int]]:
    """Lay out a weighted graph of actors.

    Returns:
        Actor → (x, y) in whole pixels, y downwards; and actor → number of its community, 0 the largest.
    """
    isolated = sorted(nx.isolates(actors))
    tied = actors.subgraph([node for node in actors if actors.degree(node)])
    groups = communities_of(tied) if tied else []
    community = {node: number for number, group in enumerate(groups) for node in group}
    if len(tied) <= ONE_PIECE:
        nodes, points = _whole(tied, community)
    else:
        nodes, points = _discs(tied, groups)
    points[:, 0] *= WIDE
    positions = {node: (round(x), round(y)) for node, (x, y) in zip(nodes, points.tolist(), strict=True)}
    positions |= _rows_below(isolated, positions)
    community |= {node: len(groups) for node in isolated}
    return positions, community


def claim_positions(
    actors: dict[str, tuple[int, int]], claims: list[tuple[str, list[str]]]
) -> list[tuple[int, int]]:
    """Where claims stand: in a fan around their speaker, towards those that they are about.

    Args:
        actors: actor → position.
        claims: speaker and actors told about of each claim; ``""`` for a speaker that is no actor.
    """
    by_speaker: dict[str, list[int]] = {}
    for number, (speaker, _) in enumerate(claims):
        by_speaker.setdefault(speaker, []).append(number)
    points = np.zeros((len(claims), 2))
    for speaker, numbers in by_speaker.items():
        for place, number in enumerate(numbers):
            about = [actors[actor] for actor in claims[number][1] if actor in actors]
            points[number] = _in_fan(actors.get(speaker), about, place, len(numbers))
    if len(claims) + len(actors) <= CROWD:
        points = _make_room(points, np.array(list(actors.values()), dtype=float).reshape(-1, 2))
    return [(round(x), round(y)) for x, y in points.tolist()]


def _in_fan(
    speaker: tuple[int, int] | None, about: list[tuple[int, int]], place: int, of: int
) -> tuple[float, float]:
    anchor = speaker or (about[0] if about else (0, 0))
    targets = [point for point in about if point != anchor]
    if targets:
        middle = np.mean(targets, axis=0)
        toward = math.atan2(middle[1] - anchor[1], middle[0] - anchor[0])
    else:
        toward = GOLDEN_ANGLE * place
    angle = toward + (place - (of - 1) / 2) * min(0.5, 5.0 / max(1, of))
    radius = SPACING * (0.7 + 0.45 * (place % 3))
    return anchor[0] + radius * math.cos(angle) * WIDE, anchor[1] + radius * math.sin(angle)


def _make_room(points: Points, fixed: Points) -> Points:
    """Push boxes apart, and away from the fixed dots, along the shorter way."""
    points = points.copy()
    names = fixed + np.array([0.0, 14.0])  # a dot and its name have their middle below the dot
    half = np.array([42.0, 14.0])  # of a claim with the first of its words
    dot = np.array([40.0, 34.0])  # half of an actor with its name below
    for _ in range(80):
        moved = np.zeros_like(points)
        for others, need in ((points, 2 * half), (names, half + dot)):
            way = points[:, None, :] - others[None, :, :]
            lack = np.maximum(need - np.abs(way), 0)
            overlap = (lack > 0).all(axis=2)
            if others is points:
                np.fill_diagonal(overlap, False)
            along_x = lack[:, :, 0] < lack[:, :, 1] * 2
            sign = np.where(way < 0, -1.0, 1.0)
            moved[:, 0] += (np.where(overlap & along_x, lack[:, :, 0], 0) * sign[:, :, 0]).sum(axis=1)
            moved[:, 1] += (np.where(overlap & ~along_x, lack[:, :, 1], 0) * sign[:, :, 1]).sum(axis=1)
        if np.abs(moved).max(initial=0) < 0.5:
            break
        points += 0.4 * moved
    return points


def _whole(graph: nx.Graph, community: dict[str, int]) -> tuple[list[str], Points]:
    """Springs over the whole graph, those within a community twice as strong."""
    if not graph:
        return [], np.zeros((0, 2))
    weighted = nx.Graph()
    weighted.add_nodes_from(graph)
    for one, other, weight in graph.edges(data="weight", default=1):
        tie = math.sqrt(weight) * (2.0 if community[one] == community[other] else 1.0)
        weighted.add_edge(one, other, weight=tie)
    names, points = _springs(weighted, iterations=200)
    points *= SPACING * math.sqrt(len(names)) * 0.75
    return names, _push_apart(points, np.full(len(names), SPACING * 0.5))


def _springs(graph: nx.Graph, iterations: int) -> tuple[list[str], Points]:
    """Fruchterman & Reingold from a sunflower of the nodes by degree; about within the unit circle."""
    numbers, names = numbered(graph)
    if len(names) == 1:
        return [str(names[0])], np.zeros((1, 2))
    rank = sorted(numbers, key=lambda node: (-numbers.degree(node, weight="weight"), node))
    start = dict(zip(rank, _sunflower(len(rank)).tolist(), strict=True))
    distance = 1.6 / math.sqrt(len(names))
    found = nx.spring_layout(numbers, pos=start, k=distance, iterations=iterations, seed=SEED)
    points = np.array([found[number] for number in range(len(names))])
    points -= points.mean(axis=0)
    reach = np.quantile(np.linalg.norm(points, axis=1), 0.9) or 1.0
    return [str(name) for name in names], points / reach


def _discs(graph: nx.Graph, groups: list[list[str]]) -> tuple[list[str], Points]:
    """Every community on a disc of its own; the discs by the ties between them."""
    nodes: list[str] = []
    discs: list[Points] = []
    for group in groups:
        names, points = _disc(graph.subgraph(group))
        nodes += names
        discs.append(points)
    radii = np.array([np.linalg.norm(points, axis=1).max() + SPACING * 0.6 for points in discs])
    centres = _place_discs(graph, groups, radii)
    return nodes, np.concatenate([points + centre for points, centre in zip(discs, centres, strict=True)])


def _disc(graph: nx.Graph) -> tuple[list[str], Points]:
    size = SPACING * 0.55 * math.sqrt(len(graph))
    if len(graph) > SPRING_LIMIT:
        ranked = sorted(graph, key=lambda node: (-graph.degree(node, weight="weight"), node))
        return [str(node) for node in ranked], _sunflower(len(ranked)) * size
    names, points = _springs(graph, iterations=50)
    return names, _push_apart(points * size, np.full(len(names), SPACING * 0.3))


def _place_discs(graph: nx.Graph, groups: list[list[str]], radii: Points) -> Points:
    community = {node: number for number, group in enumerate(groups) for node in group}
    near = min(len(groups), DISC_LIMIT)
    ties = nx.Graph()
    ties.add_nodes_from(range(near))
    for one, other, weight in graph.edges(data="weight", default=1):
        a, b = community[one], community[other]
        if a != b and a < near and b < near:
            before = ties.edges[a, b]["weight"] if ties.has_edge(a, b) else 0
            ties.add_edge(a, b, weight=before + weight)
    for _, _, attributes in ties.edges(data=True):
        attributes["weight"] = math.log1p(attributes["weight"])
    _, points = _springs(ties, iterations=100)
    centres = _push_apart(points * math.sqrt(float((radii[:near] ** 2).sum())), radii[:near], rounds=300)
    if near < len(groups):
        edge = float((np.linalg.norm(centres, axis=1) + radii[:near]).max()) + radii[near:].max()
        centres = np.concatenate([centres, _rings(radii[near:], edge)])
    return centres


def _rings(radii: Points, edge: float) -> Points:
    """Small discs on rings around the rest, the first at distance ``edge``."""
    widest = float(radii.max())
    points, ring, angle = [], edge, 0.0
    for radius in radii:
        points.append((ring * math.cos(angle), ring * math.sin(angle)))
        angle += 2.0 * float(radius) / ring
        if angle > 2 * math.pi:
            angle, ring = 0.0, ring + 2 * widest
    return np.array(points)


def _sunflower(count: int) -> Points:
    """That many points, evenly on the unit disc, from the centre outwards (Vogel 1979)."""
    number = np.arange(count)
    radius, angle = np.sqrt((number + 0.5) / count), number * GOLDEN_ANGLE
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])


def _push_apart(points: Points, radii: Points, rounds: int = 120) -> Points:
    """Move discs until none overlap, each as little as possible."""
    points = points.copy()
    need = radii[:, None] + radii[None, :]
    np.fill_diagonal(need, 0)
    for _ in range(rounds):
        way = points[:, None, :] - points[None, :, :]
        distance = np.maximum(np.linalg.norm(way, axis=2), 1e-6)
        lack = np.maximum(need - distance, 0)
        if lack.max(initial=0) < 0.5:
            break
        points += 0.5 * (way / distance[:, :, None] * lack[:, :, None]).sum(axis=1) * 0.9
    return points


def _rows_below(nodes: list[str], positions: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """Actors without ties stand in rows below the picture."""
    xs = [x for x, _ in positions.values()] or [0]
    ys = [y for _, y in positions.values()] or [0]
    step = round(SPACING * WIDE)
    columns = max(5, (max(xs) - min(xs)) // step + 1, math.isqrt(2 * len(nodes)))
    left = (min(xs) + max(xs)) // 2 - (min(columns, len(nodes)) - 1) * step // 2
    top = max(ys) + round(SPACING * 1.2) if positions else 0
    return {
        node: (left + number % columns * step, top + number // columns * round(SPACING * 0.6))
        for number, node in enumerate(nodes)
    }
