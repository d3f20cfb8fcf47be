"""Where actors and claims stand in the picture: fixed, repeatable positions, communities together.

Up to 120 actors are placed by their distances in the graph. Of more, the communities (Louvain) are
laid out one by one by Fruchterman & Reingold's springs, then placed as discs on the plane by the
springs of the graph between communities, then pushed apart. So 5,000 actors need seconds, and the
same graph always gives the same picture. Only numpy is needed.
"""

from __future__ import annotations

import math

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from newsgraph.graph.analysis import SEED, communities_of
from newsgraph.graph.projection import numbered

Points = NDArray[np.float64]

SPACING = 90.0  # pixels between neighbours in a community
WIDE = 1.15  # the pane for the picture is a little wider than high
ONE_PIECE = 120  # up to here the whole graph is laid out at once
SPRING_LIMIT = 250  # nodes; springs cost n², larger communities become a sunflower of rank
DISC_LIMIT = 250  # communities placed by springs
CROWD = 900  # claims and actors; more are not pushed apart, for nobody reads that many boxes
SMALL_PICTURE = 230.0  # radius of a picture of few actors, which fills the pane at zoom 1
# Half the width and height of what must not overlap: an actor with its name, a claim.
NAMED = np.array([46.0, 21.0])
CLAIM = np.array([36.0, 13.0])
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
        points = _make_room(points, np.array(list(actors.values()), dtype=float).reshape(-1, 2), CLAIM)
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


def _make_room(points: Points, fixed: Points, half: Points) -> Points:
    """Push boxes apart, and away from fixed actors, along the shorter way."""
    points = points.copy()
    for _ in range(100):
        moved = np.zeros_like(points)
        for others, need in ((points, 2 * half), (fixed, half + NAMED)):
            way = points[:, None, :] - others[None, :, :]
            lack = np.maximum(need - np.abs(way), 0)
            overlap: NDArray[np.bool_] = np.asarray((lack > 0).all(axis=2))
            if others is points:
                np.fill_diagonal(overlap, False)
            along_x = lack[:, :, 0] * half[1] < lack[:, :, 1] * half[0]
            sign = np.where(way < 0, -1.0, 1.0)
            moved[:, 0] += (np.where(overlap & along_x, lack[:, :, 0], 0) * sign[:, :, 0]).sum(axis=1)
            moved[:, 1] += (np.where(overlap & ~along_x, lack[:, :, 1], 0) * sign[:, :, 1]).sum(axis=1)
        if np.abs(moved).max(initial=0) < 0.5:
            break
        points += 0.35 * moved
    return points


def _whole(graph: nx.Graph, community: dict[str, int]) -> tuple[list[str], Points]:
    """The whole graph by its distances: who is two steps away stands twice as far."""
    if not graph:
        return [], np.zeros((0, 2))
    numbers, names = numbered(graph)
    for one, other, tie in numbers.edges(data=True):
        # The middle of the picture is crowded: much connected actors stand further apart.
        busy = math.sqrt(min(numbers.degree(one), numbers.degree(other)))
        tie["length"] = (0.8 + 0.3 * busy) * (
            1.0 if community[names[one]] == community[names[other]] else 1.3
        )
    points = _stress(numbers)
    points *= np.array([WIDE, 1.0]) * max(SMALL_PICTURE, 42.0 * math.sqrt(len(names)))
    return [str(name) for name in names], _make_room(points, np.zeros((0, 2)), NAMED)


def _stress(graph: nx.Graph, rounds: int = 250) -> Points:
    """Stress majorization (Gansner, Koren & North 2004) of a graph on 0…n-1; within about the unit circle."""
    count = len(graph)
    distance = np.full((count, count), np.inf)
    for node, lengths in nx.all_pairs_dijkstra_path_length(graph, weight="length"):
        distance[node, list(lengths)] = list(lengths.values())
    far = distance[np.isfinite(distance)].max()
    distance[~np.isfinite(distance)] = far + 1.0  # parts without a tie keep away from each other
    np.fill_diagonal(distance, 1.0)
    weight = distance**-2
    np.fill_diagonal(weight, 0)
    rank = sorted(graph, key=lambda node: (-graph.degree(node), node))
    points = np.zeros((count, 2))
    points[rank] = _sunflower(count) * far / 2
    total = weight.sum(axis=1, keepdims=True)
    total[total == 0] = 1.0
    for _ in range(rounds):
        way = points[:, None, :] - points[None, :, :]
        length = np.maximum(np.linalg.norm(way, axis=2), 1e-9)
        wanted = points[None, :, :] + way * (distance / length)[:, :, None]
        points = (weight[:, :, None] * wanted).sum(axis=1) / total
    return _within_circle(points)


def _within_circle(points: Points) -> Points:
    """Nine of ten points within the unit circle, the middle of all at its centre."""
    points = points - points.mean(axis=0)
    return points / (np.quantile(np.linalg.norm(points, axis=1), 0.9) or 1.0)


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
    return [str(name) for name in names], _within_circle(points)


def _discs(graph: nx.Graph, groups: list[list[str]]) -> tuple[list[str], Points]:
    """Every community on a disc of its own; the discs by the ties between them."""
    nodes: list[str] = []
    discs: list[Points] = []
    for group in groups:
        names, points = _disc(graph.subgraph(group))
        nodes += names
        discs.append(points)
    radii = np.array([np.linalg.norm(points, axis=1).max() + SPACING * 0.3 for points in discs])
    centres = _place_discs(graph, groups, radii)
    return nodes, np.concatenate([points + centre for points, centre in zip(discs, centres, strict=True)])


def _disc(graph: nx.Graph) -> tuple[list[str], Points]:
    size = SPACING * 0.42 * math.sqrt(len(graph))
    if len(graph) > SPRING_LIMIT:
        ranked = sorted(graph, key=lambda node: (-graph.degree(node, weight="weight"), node))
        return [str(node) for node in ranked], _sunflower(len(ranked)) * size
    names, points = _springs(graph, iterations=40)
    return names, _push_apart(points * size, np.full(len(names), SPACING * 0.27))


def _place_discs(graph: nx.Graph, groups: list[list[str]], radii: Points) -> Points:
    """Communities with ties to others by springs, as close as they can; the rest wherever there is room."""
    community = {node: number for number, group in enumerate(groups) for node in group}
    ties = nx.Graph()
    for one, other, weight in graph.edges(data="weight", default=1):
        a, b = community[one], community[other]
        if a != b:
            before = ties.edges[a, b]["weight"] if ties.has_edge(a, b) else 0
            ties.add_edge(a, b, weight=before + weight)
    for _, _, attributes in ties.edges(data=True):
        attributes["weight"] = math.log1p(attributes["weight"])
    centres = np.zeros((len(groups), 2))
    near = sorted(ties)[:DISC_LIMIT]
    if near:
        _, points = _springs(ties.subgraph(near), iterations=100)
        points *= 0.5 * math.sqrt(float((radii[near] ** 2).sum()))
        centres[near] = _push_apart(points, radii[near], rounds=300)
    others = sorted(set(range(len(groups))) - set(near), key=lambda number: (-radii[number], number))
    _fill_in(centres, radii, placed=near, others=others)
    return centres


def _fill_in(centres: Points, radii: Points, placed: list[int], others: list[int]) -> None:
    """Put the other discs, the larger ones first, around those that are placed: a sunflower of equal density.

    Each gets as much of the plane as its square needs, so that no search is needed for thousands of them.
    """
    if not others:
        return
    inner = max((float(np.linalg.norm(centres[n])) + float(radii[n]) for n in placed), default=0.0)
    areas = 1.3 * (2 * radii[others]) ** 2
    reach = np.sqrt((inner + radii[others[0]]) ** 2 * bool(placed) + np.cumsum(areas) / math.pi)
    angle = np.arange(len(others)) * GOLDEN_ANGLE
    centres[others] = np.column_stack([reach * np.cos(angle), reach * np.sin(angle)])


def _sunflower(count: int) -> Points:
    """That many points, evenly on the unit disc, from the centre outwards (Vogel 1979)."""
    number = np.arange(count)
    radius, angle = np.sqrt((number + 0.5) / count), number * GOLDEN_ANGLE
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])


def _push_apart(points: Points, radii: Points, rounds: int = 40) -> Points:
    """Move discs until hardly any overlap, each as little as possible."""
    points = points.copy()
    need = radii[:, None] + radii[None, :]
    np.fill_diagonal(need, 0)
    for _ in range(rounds):
        x, y = (points[:, None, axis] - points[None, :, axis] for axis in (0, 1))
        distance = np.sqrt(x * x + y * y) + 1e-6
        lack = np.maximum(need / distance - 1, 0)  # as a share of the distance
        if (lack * distance).max(initial=0) < 2:
            break
        points[:, 0] += 0.45 * (x * lack).sum(axis=1)
        points[:, 1] += 0.45 * (y * lack).sum(axis=1)
    return points


def _rows_below(nodes: list[str], positions: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """Actors without ties stand in rows below the picture."""
    xs = [x for x, _ in positions.values()] or [0]
    ys = [y for _, y in positions.values()] or [0]
    step, line = 105, 46  # a short name; a dot with its name
    columns = max(5, (max(xs) - min(xs)) // step + 1, math.isqrt(len(nodes) // 2))
    left = (min(xs) + max(xs)) // 2 - (min(columns, len(nodes)) - 1) * step // 2
    top = max(ys) + 80 if positions else 0
    return {
        node: (left + number % columns * step, top + number // columns * line)
        for number, node in enumerate(nodes)
    }
