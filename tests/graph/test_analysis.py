"""The measures on a graph small enough to count by hand, and the positions of its picture."""

from __future__ import annotations

import os
import subprocess
import sys

import factory
import networkx as nx
import pytest

from newsgraph.graph import (
    actor_graph,
    betweenness,
    build_graph,
    communities,
    cooccurrence,
    path_between,
    weighted_degree,
    who_talks_about_whom,
)
from newsgraph.graph.analysis import parts_of
from newsgraph.graph.layout import actor_positions, claim_positions

BRANDT, OHM, ROSCH = "person:ida brandt", "person:karl öhm", "person:viktor rosch"
SELTLAND, NORLAND, ALLIANZ = "country:seltland", "country:norland", "organisation:allianz"


@pytest.fixture(scope="module")
def graph() -> nx.MultiDiGraph:
    return build_graph([factory.summit(), factory.follow_up()])


def test_weighted_degree_adds_relations_roles_and_statements(graph: nx.MultiDiGraph) -> None:
    # Karl Öhm: meets Brandt (1), president of Norland (role, 2), is spoken to by Brandt (1)
    assert weighted_degree(graph)[OHM] == 4


def test_who_talks_about_whom_counts_claims(graph: nx.MultiDiGraph) -> None:
    talk = who_talks_about_whom(graph)
    assert talk.edges[ROSCH, SELTLAND]["weight"] == 1
    assert talk.edges[BRANDT, NORLAND]["weight"] == 1
    assert not talk.has_edge(SELTLAND, BRANDT)


def test_betweenness_is_highest_in_the_middle(graph: nx.MultiDiGraph) -> None:
    values = betweenness(graph)
    assert max(values, key=lambda actor: values[actor]) in (SELTLAND, NORLAND, BRANDT)
    assert values["person:paul grün"] < values[SELTLAND]


def test_communities_hold_every_actor_once(graph: nx.MultiDiGraph) -> None:
    groups = communities(graph)
    assert sorted(actor for group in groups for actor in group) == sorted(actor_graph(graph))
    assert 1 < len(groups) < 12


def test_a_large_community_is_divided_once_more_and_a_small_one_is_not() -> None:
    circles = [[f"{c}{n}" for n in range(6)] for c in "abcd"]
    ties = nx.Graph()
    for circle in circles:
        ties.add_edges_from(pair for pair in zip(circle, circle[1:] + circle[:1], strict=True))
        ties.add_edge(circle[0], circle[3])
    ties.add_edges_from([("a0", "b0"), ("b1", "c0")])
    community = {actor: int(actor[0] == "d") for actor in ties}
    parts = parts_of(ties, community, most=10)
    assert {actor[0] for actor in parts} == {"a", "b", "c"}  # the one of "d" is small enough
    for circle in circles[:3]:
        assert len({parts[actor] for actor in circle}) == 1
    assert len(set(parts.values())) == 3


def test_cooccurrence_counts_sentences_and_is_no_part_of_the_graph(graph: nx.MultiDiGraph) -> None:
    before = graph.number_of_edges()
    assert cooccurrence(graph).edges[ROSCH, SELTLAND]["weight"] == 1
    assert graph.number_of_edges() == before


def test_path_between_two_actors(graph: nx.MultiDiGraph) -> None:
    path = path_between(graph, OHM, ROSCH)
    assert path is not None
    assert (path[0], path[-1], len(path)) == (OHM, ROSCH, 3)
    with pytest.raises(KeyError):
        path_between(graph, OHM, "person:nobody")


def test_no_path_to_an_actor_without_ties() -> None:
    graph = build_graph([factory.summit()])
    graph.add_node("person:hermit", kind="actor", label="Hermit", mentions=[])
    assert path_between(graph, OHM, "person:hermit") is None


def test_positions_are_apart_and_communities_together() -> None:
    actors = actor_graph(build_graph(factory.many_articles(300, 900)))
    positions, community = actor_positions(actors)
    assert len(set(positions.values())) == len(actors)
    by_group: dict[int, list[tuple[int, int]]] = {}
    for actor, number in community.items():
        by_group.setdefault(number, []).append(positions[actor])
    largest = by_group[0]
    centre = [sum(xs) / len(largest) for xs in zip(*largest, strict=True)]
    everyone = [sum(xs) / len(positions) for xs in zip(*positions.values(), strict=True)]

    def spread(points: list[tuple[int, int]], middle: list[float]) -> float:
        return sum(abs(x - middle[0]) + abs(y - middle[1]) for x, y in points) / len(points)

    assert spread(largest, centre) < 0.8 * spread(list(positions.values()), everyone)


def test_positions_do_not_depend_on_the_seed_of_hashes() -> None:
    code = (
        "import factory; from newsgraph.graph import build_graph, actor_graph;"
        "from newsgraph.graph.layout import actor_positions;"
        "print(actor_positions(actor_graph(build_graph(factory.many_articles(150, 400)))))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3", "4")
    ]
    assert runs[0] == runs[1]


def test_layout_takes_any_size_from_nothing() -> None:
    assert actor_positions(nx.Graph()) == ({}, {})
    lonely = nx.Graph()
    lonely.add_nodes_from(["a", "b"])
    positions, _ = actor_positions(lonely)
    assert len(set(positions.values())) == 2
    [(x, y)] = claim_positions({}, [("", [])])
    assert abs(x) + abs(y) < 300
