"""The graph of extractions: nodes, edges, evidence, and that the order of files does not matter."""

from __future__ import annotations

import json
import random

import factory
import networkx as nx
import pytest

from newsgraph.graph import MergePlan, build_graph
from newsgraph.schema import Extraction


def plain(graph: nx.MultiDiGraph) -> str:
    """The graph as text, to compare nodes, edges and attributes in order."""
    edges = [[u, v, key, data] for u, v, key, data in graph.edges(keys=True, data=True)]
    return json.dumps([list(graph.nodes(data=True)), edges], ensure_ascii=False)


@pytest.fixture(scope="module")
def graph() -> nx.MultiDiGraph:
    return build_graph([factory.summit(), factory.follow_up()])


def test_extractions_stay_in_the_order_given_with_their_own_ids() -> None:
    given = [
        extraction.model_copy(
            update={"article": extraction.article.model_copy(update={"given_id": given_id})}
        )
        for extraction, given_id in [
            (factory.follow_up(), "z"),
            (factory.summit(), "a"),
            (factory.follow_up(), "the same text once more"),
        ]
    ]
    graph = build_graph(given)
    ids = [extraction.article.given_id for extraction in graph.graph["extractions"]]
    assert ids == ["z", "a", "the same text once more"]
    assert sum(kind == "article" for _, kind in graph.nodes(data="kind")) == 2


def node_of(graph: nx.MultiDiGraph, label: str) -> str:
    found = [node for node, text in graph.nodes(data="label") if text == label]
    assert len(found) == 1, found
    return str(found[0])


def test_actors_of_two_articles_with_the_same_full_name_are_one(graph: nx.MultiDiGraph) -> None:
    brandt = graph.nodes[node_of(graph, "Ida Brandt")]
    assert brandt["articles"] == 2
    assert {mention["article"] for mention in brandt["mentions"]} == {
        factory.summit().article.id,
        factory.follow_up().article.id,
    }
    assert (brandt["first"], brandt["last"]) == ("2024-10-24", "2024-10-28")
    assert brandt["merges"] == ["same name and type (2 articles)"]
    assert brandt["aliases"] == ["Brandt", "Ida Brandt", "Präsidentin Ida Brandt"]


def test_a_relation_told_three_times_is_one_edge_with_three_pieces_of_evidence(
    graph: nx.MultiDiGraph,
) -> None:
    edges = graph.get_edge_data(node_of(graph, "Seltland"), node_of(graph, "Norland"))
    sending = next(edge for edge in edges.values() if edge["label"] == "schicken nach")
    assert sending["weight"] == len(sending["evidence"]) == 3
    assert (sending["first"], sending["last"]) == ("2024-10-24", "2024-10-28")
    assert sum(piece["claim"] is not None for piece in sending["evidence"]) == 2


def test_negation_keeps_relations_apart(graph: nx.MultiDiGraph) -> None:
    edges = graph.get_edge_data(node_of(graph, "Allianz"), node_of(graph, "Norland"))
    assert [edge["negated"] for edge in edges.values() if edge["label"] == "liefern"] == [True]


def test_a_deed_without_second_actor_stays_with_its_actor(graph: nx.MultiDiGraph) -> None:
    deeds = graph.nodes[node_of(graph, "Allianz")]["deeds"]
    assert [deed["label"] for deed in deeds] == ["beraten"]
    assert deeds[0]["evidence"][0]["text"].startswith("Die Allianz unterstützt Seltland")


def test_a_claim_is_said_by_its_speaker_and_about_whom_it_names(graph: nx.MultiDiGraph) -> None:
    claim = node_of(graph, "Ostmark könnte nun auch die Allianz angreifen")
    assert [graph.nodes[u]["label"] for u, _ in graph.in_edges(claim)] == ["Paul Grün"]
    assert {graph.nodes[v]["label"] for _, v in graph.out_edges(claim)} == {"Ostmark", "Allianz"}
    assert graph.nodes[claim]["modality"] == "possible"


def test_a_proposition_in_a_claim_tells_whom_the_claim_is_about() -> None:
    summit = factory.summit()
    claims = [claim.model_copy(update={"about": ()}) for claim in summit.claims]
    graph = build_graph([summit.model_copy(update={"claims": tuple(claims)})])
    claim = node_of(graph, "seine Truppen abzuziehen")
    assert [graph.nodes[v]["label"] for _, v in graph.out_edges(claim)] == ["Ostmark"]


def test_roles_lead_to_the_sentence_that_tells_them(graph: nx.MultiDiGraph) -> None:
    edge = graph.get_edge_data(node_of(graph, "Jan Maß"), node_of(graph, "Ida Brandt"))["role|sibling"]
    assert edge["evidence"][0]["text"] == "Maß ist der Bruder von Ida Brandt."


def test_every_edge_leads_to_its_words(graph: nx.MultiDiGraph) -> None:
    for _, _, edge in graph.edges(data=True):
        assert edge["evidence"]
        for piece in edge["evidence"]:
            text = graph.nodes[piece["article"]]["text"]
            assert text[piece["start"] : piece["end"]] == piece["text"]
            for span in piece["spans"]:
                assert text[span["start"] : span["end"]] == span["text"]
                assert piece["start"] <= span["start"] <= span["end"] <= piece["end"]


def test_the_graph_does_not_depend_on_the_order_of_files() -> None:
    articles = factory.many_articles(60, 150)
    shuffled = articles[:]
    random.Random(1).shuffle(shuffled)
    assert plain(build_graph(articles)) == plain(build_graph(shuffled))


def test_the_same_article_twice_counts_once() -> None:
    once, twice = build_graph([factory.summit()]), build_graph([factory.summit(), factory.summit()])
    assert plain(once) == plain(twice)


def test_a_plan_decides_who_is_one_and_how_one_is_called() -> None:
    summit = factory.summit()
    article = summit.article.id
    keys = {(article, actor.id): f"{article}:{actor.id}" for actor in summit.actors}
    keys[article, "a8"] = keys[article, "a5"]  # the intelligence service is its country
    plan = MergePlan(keys=keys, names={keys[article, "a5"]: "Ostmark (Staat)"})
    graph = build_graph([summit], plan=plan)
    ostmark = graph.nodes[node_of(graph, "Ostmark (Staat)")]
    assert "Geheimdienst von Ostmark" in ostmark["aliases"]


def test_an_empty_graph_is_a_graph() -> None:
    assert len(build_graph([])) == 0
    bare = Extraction(generator=factory.GENERATOR, article=factory.summit().article)
    assert [kind for _, kind in build_graph([bare]).nodes(data="kind")] == ["article"]
