"""Any extractions give a graph, whatever their order, and what is computed on a graph holds of it."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import networkx as nx
from factory import GENERATOR
from hypothesis import example, given, settings
from hypothesis import strategies as st
from strategies import EXAMPLES, answer, contents, distinct, extractions, line

from newsgraph.graph import (
    Judgements,
    actor_graph,
    betweenness,
    brief_of,
    build_graph,
    communities,
    cooccurrence,
    merge_actors,
    path_between,
    weighted_degree,
    who_talks_about_whom,
)
from newsgraph.graph.judgements import JudgementsError, load_judgements
from newsgraph.schema import Article, Claim, Conflict, Extraction, Quantity, Sentence


def _counted(on: str) -> Extraction:
    """Return claims in conflict over a figure without words: what a foreign file may hold."""
    claims = tuple(
        Claim(
            id=id,
            kind="Direct",
            made=False,
            spans=(),
            text="",
            sentence=0,
            confidence=0.0,
            quantities=(Quantity(text="", value=0.0),),
            conflicts_with=(Conflict(claim="c0", on=on, kind="figure"),),
        )
        for id in ("c0", "c1")
    )
    blank = Sentence(start=0, end=0, text="", id=0)
    return Extraction(
        generator=GENERATOR, article=Article(text="0"), sentences=(blank,), actors=(), claims=claims
    )


@given(distinct(extractions()))
@example([_counted("A")])
@example([_counted("\r")])
@settings(max_examples=EXAMPLES)
def test_a_graph_of_any_extractions(given: list[Extraction]) -> None:
    graph = build_graph(given)
    again = build_graph(reversed(given))
    assert dict(graph.nodes(data=True)) == dict(again.nodes(data=True))
    assert sorted(graph.edges(keys=True)) == sorted(again.edges(keys=True))
    json.dumps([dict(graph.nodes(data=True)), list(graph.edges(data=True))])  # every format can hold it
    plan = merge_actors(given)
    assert set(plan.keys) == {(each.article.id, actor.id) for each in given for actor in each.actors}
    check_measures(graph)


def check_measures(graph: nx.MultiDiGraph) -> None:
    actors = {node for node, kind in graph.nodes(data="kind") if kind == "actor"}
    assert set(actor_graph(graph)) == set(cooccurrence(graph)) == set(weighted_degree(graph)) == actors
    assert set(who_talks_about_whom(graph)) <= actors
    assert all(0 <= share <= 1 for share in betweenness(graph).values())
    assert sorted(actor for group in communities(graph) for actor in group) == sorted(actors)
    for one in actors:
        for other in actors:
            way = path_between(graph, one, other)
            assert way is None or (way[0], way[-1]) == (one, other)
    for said in brief_of(graph):
        assert said.article in graph
        assert said.text.strip()


names = st.lists(line, min_size=2, max_size=3)
item = st.fixed_dictionaries(
    {"kind": st.sampled_from(["actor", "claim", "relation"]), "text": line},
    optional={"article": line, "note": line},
)
judgements = st.fixed_dictionaries(
    {},
    optional={
        "same": st.lists(names, max_size=2),
        "different": st.lists(names, max_size=2),
        "rename": st.dictionaries(line, line, max_size=2),
        "retype": st.dictionaries(line, st.sampled_from(["person", "country"]), max_size=2),
        "reject": st.lists(item, max_size=2),
        "confirm": st.lists(item, max_size=2),
        "note": st.lists(item, max_size=2),
    },
)


@given(judgements, extractions())
@settings(max_examples=EXAMPLES)
def test_any_judgements_are_kept_and_honoured(values: dict[str, object], extraction: Extraction) -> None:
    made = Judgements.of(values)
    assert Judgements.of(made.as_values()) == made
    assert build_graph([extraction], judgements=made).graph["extractions"]


@given(contents)
def test_any_file_of_judgements_is_read_or_refused_in_a_line(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "judgements.toml"
        path.write_bytes(content)
        answer(lambda: load_judgements(path), JudgementsError, str(path))
