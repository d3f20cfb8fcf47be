"""The graph of extractions: nodes, edges, evidence, and that the order of files does not matter."""

from __future__ import annotations

import json
import random

import factory
import networkx as nx
import pytest

from newsgraph.graph import MergePlan, build_graph
from newsgraph.schema import ArgumentRole, Article, Extraction


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


def test_a_relation_told_twice_by_one_voucher_is_one_edge(
    graph: nx.MultiDiGraph,
) -> None:
    edges = graph.get_edge_data(node_of(graph, "Seltland"), node_of(graph, "Norland"))
    sending = {tuple(e["vouchers"]): e for e in edges.values() if e["label"] == "schickt Berater nach"}
    # The author's words, the government's and the minister's are three edges.
    assert set(sending) == {(), ("country:seltland",), ("person:jan mass",)}
    assert [piece["claim"] for piece in sending[()]["evidence"]] == [None]
    assert sending["person:jan mass",]["first"] == "2024-10-28"


@pytest.mark.parametrize(
    ("second", "confidence"),
    [
        ("Auch später lobt Rom die Nachbarn in Wien, wie ein Sprecher sagte.", 0.84),
        ("Rom lobt Wien am Montag in einer langen Rede.", 0.6),
    ],
)
def test_two_sentences_are_surer_than_one_unless_they_are_one_retouched(
    second: str, confidence: float
) -> None:
    hand = factory.Hand(Article(text=f"Rom lobt Wien am Montag in einer Rede.\n\n{second}"))
    hand.actor("a1", "Rom", "country")
    hand.actor("a2", "Wien", "country")
    for near in ("Rom lobt Wien am Montag in einer Rede.", second):
        hand.relation(near, ("Rom", "a1"), "lobt", "loben", ("Wien", "a2"), confidence=0.6)
    [edge] = build_graph([hand.extraction()]).get_edge_data("country:rom", "country:wien").values()
    assert edge["weight"] == 2
    assert edge["confidence"] == pytest.approx(confidence)


@pytest.mark.parametrize(
    ("roles", "acts"),
    [(("agent", "patient"), "source"), (("patient", "agent"), "target"), (("theme", "topic"), "")],
)
def test_an_edge_names_the_end_that_acts(roles: tuple[ArgumentRole, ArgumentRole], acts: str) -> None:
    hand = factory.Hand(Article(text="Marx wurde gefasst von Rom."))
    hand.actor("a1", "Marx", "person")
    hand.actor("a2", "Rom", "country")
    hand.relation("Marx", ("Marx", "a1"), "wurde gefasst", "fassen", ("Rom", "a2"), roles=roles)
    [(_, _, edge)] = build_graph([hand.extraction()]).edges(data=True)
    assert edge["acts"] == acts


def test_keys_stay_when_an_article_is_read_again_and_more_is_found() -> None:
    summit = factory.summit()
    claims = [
        c.model_copy(update={"id": f"c{n}", "conflicts_with": ()})
        for n, c in enumerate(reversed(summit.claims), 1)
    ]
    again = summit.model_copy(update={"claims": tuple(claims), "relations": ()})
    first, second = build_graph([summit]), build_graph([again])
    assert set(first) == set(second)
    assert {(u, v, k) for u, v, k in first.edges(keys=True) if k == "says"} == {
        (u, v, k) for u, v, k in second.edges(keys=True) if k == "says"
    }


def test_who_is_accused_or_spoken_to_has_an_edge() -> None:
    summit = factory.summit()
    claims = [c.model_copy(update={"against": ("a1",)}) if c.id == "c3" else c for c in summit.claims]
    graph = build_graph([summit.model_copy(update={"claims": tuple(claims)})])
    assert graph.has_edge(node_of(graph, "drohte Seltland mit Sanktionen"), "country:seltland", key="against")
    assert graph.has_edge(
        node_of(graph, "„Wir lassen Norland nicht allein“"), "person:karl öhm", key="addressed"
    )


def test_negation_keeps_relations_apart(graph: nx.MultiDiGraph) -> None:
    edges = graph.get_edge_data(node_of(graph, "Allianz"), node_of(graph, "Norland"))
    assert [edge["negated"] for edge in edges.values() if edge["label"] == "liefert keine Waffen an"] == [
        True
    ]


def test_a_deed_without_second_actor_stays_with_its_actor(graph: nx.MultiDiGraph) -> None:
    deeds = graph.nodes[node_of(graph, "Allianz")]["deeds"]
    assert [deed["label"] for deed in deeds] == ["Allianz beriet über eine Antwort"]
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
