"""The brief: a few sentences, every one in the text's own words."""

from __future__ import annotations

import factory
import networkx as nx
import pytest

from newsgraph.graph import brief_of, build_graph
from newsgraph.graph.saying import claim_sentence, is_broken, points_back
from newsgraph.schema import Article, Extraction


@pytest.fixture(scope="module")
def graph() -> nx.MultiDiGraph:
    return build_graph([factory.summit(), factory.follow_up()])


def test_it_tells_events_then_claims_then_disputes(graph: nx.MultiDiGraph) -> None:
    lines = brief_of(graph)
    assert 5 <= len(lines) <= 7
    order = {"relation": 0, "deed": 0, "claim": 1, "dispute": 2}
    assert [order[line.kind] for line in lines] == sorted(order[line.kind] for line in lines)
    assert {"relation", "claim", "dispute"} <= {line.kind for line in lines}


def test_every_sentence_is_in_the_words_of_the_text(graph: nx.MultiDiGraph) -> None:
    relations = {r.text for x in (factory.summit(), factory.follow_up()) for r in x.relations}
    for line in brief_of(graph):
        told = line.text.rstrip(".")
        if line.kind == "claim":
            claim = graph.nodes[line.keys[0]]
            speaker = graph.nodes[claim["speaker"]]["label"]
            ours = (f"{speaker} {claim['cue']}: {claim['text']}", f"{speaker}: {claim['text']}")
            assert told in ours or told in " ".join(graph.nodes[line.article]["text"].split())
        elif line.kind != "dispute":
            assert told in relations
        text = graph.nodes[line.article]["text"]
        assert line.start in {start for start, _ in graph.nodes[line.article]["sentences"]}
        assert text[line.start :].strip()


def test_a_dispute_names_what_it_is_about_and_both_sides(graph: nx.MultiDiGraph) -> None:
    [dispute] = [line for line in brief_of(graph) if line.kind == "dispute"]
    assert dispute.text == (
        "Umstritten (Soldaten aus Seltland in Norland): Seltland – 300 Berater; "
        "Geheimdienst von Ostmark – 1.200 Soldaten."
    )


def change(extraction: Extraction, **values: object) -> Extraction:
    relations = tuple(relation.model_copy(update=values) for relation in extraction.relations)
    return extraction.model_copy(update={"relations": relations})


@pytest.mark.parametrize(
    "values", [{"confidence": 0.3}, {"vouchers": ("c1",)}, {"text": "Er tat es"}], ids=str
)
def test_what_is_unsure_said_by_others_or_only_points_is_no_event(values: dict[str, object]) -> None:
    lines = brief_of(build_graph([change(factory.summit(), **values)]))
    assert {line.kind for line in lines} == {"claim", "dispute"}


def test_a_claim_that_nobody_made_is_not_told() -> None:
    summit = factory.summit()
    claims = tuple(claim.model_copy(update={"made": False}) for claim in summit.claims)
    lines = brief_of(build_graph([summit.model_copy(update={"claims": claims})]))
    assert not [line for line in lines if line.kind == "claim"]


def test_an_empty_graph_has_no_brief() -> None:
    assert brief_of(build_graph([])) == []


def test_a_source_with_a_preposition_is_told_in_the_words_of_the_article(graph: nx.MultiDiGraph) -> None:
    texts = [claim_sentence(graph, node) for node, kind in graph.nodes(data="kind") if kind == "claim"]
    assert "Nach Angaben der Allianz sind 450 Berater in Norland." in texts
    assert "Ostmark könnte nun auch die Allianz angreifen, warnte der Forscher Paul Grün." in texts


@pytest.mark.parametrize(
    ("text", "speaker", "told"),
    [
        # A short sentence that names its speaker is told as it is.
        ("Am Abend sagte Mira Lohse, der Hafen bleibe offen.", "Mira Lohse", None),
        # For a pronoun the name is put in, and the claim reads on.
        (
            "Mira Lohse reist ab. Sie sagte, der Hafen bleibe offen.",
            "Sie",
            "Mira Lohse sagte, der Hafen bleibe offen.",
        ),
    ],
)
def test_a_claim_is_told_as_a_sentence(text: str, speaker: str, told: str | None) -> None:
    hand = factory.Hand(Article(text=text))
    hand.actor("a1", "Mira Lohse", "person", "Mira Lohse", "Sie")
    hand.claim("der Hafen bleibe offen", "sagte", "sagen", speaker="a1", speaker_span=hand.span(speaker))
    graph = build_graph([hand.extraction()])
    [claim] = [node for node, kind in graph.nodes(data="kind") if kind == "claim"]
    assert claim_sentence(graph, claim) == (told or text)


def test_a_verb_that_ends_its_clause_announces_nothing_by_itself() -> None:
    said = "bleibe der Hafen " + "auch in den Jahren danach " * 9 + "für alle offen"
    text = f"Wie die Ministerin, Mira Lohse, ausführte, {said}."
    hand = factory.Hand(Article(text=text))
    hand.actor("a1", "Mira Lohse", "person", "Mira Lohse")
    frame = hand.span("Wie die Ministerin, Mira Lohse, ausführte")
    name = hand.span("Mira Lohse")
    hand.claim(said, "ausführte", "ausführen", speaker="a1", speaker_span=name, frame=frame)
    graph = build_graph([hand.extraction()])
    [claim] = [node for node, kind in graph.nodes(data="kind") if kind == "claim"]
    assert claim_sentence(graph, claim) == text  # not "Mira Lohse ausführte, …"


@pytest.mark.parametrize(
    ("text", "phrase", "points"),
    [
        ("Das Gericht verurteilt den Fahrer", "Das Gericht", False),
        ("Das könnte Folgen haben", "Das", True),
        ("Diese Regelung gilt ab Mai", "Diese Regelung", False),
        ("Diese gilt ab Mai", "Diese", True),
        ("Daran ändert sich nichts", "Mira Lohse", True),
        ("Dessen Vorsitzender Karl Behm widersprach", "Dessen Vorsitzender Karl Behm", False),
        ("Seine Partei widersprach", "Seine Partei", True),
        ("Nach eigenen Angaben wurde sie gegründet", "sie", True),
        ("Mira Lohse wurde gewählt", "sie", False),
    ],
)
def test_what_needs_the_sentence_before_points_back(text: str, phrase: str, points: bool) -> None:
    assert points_back(text, phrase) is points


def test_a_dass_without_its_comma_is_no_sentence() -> None:
    assert is_broken("Beide einigten sich dass die Bewohner der Stadt")
    assert not is_broken("Beide einigten sich darauf, dass die Bewohner gehen, und dass niemand bleibt")
    assert not is_broken("Er ging, ohne dass es jemand sah")


@pytest.mark.parametrize(
    ("title", "told"),
    [("Rücktritt im Rathaus", "ein Rücktritt komme bald"), ("Offener Hafen", "der Hafen bleibe lange offen")],
)
def test_what_the_headline_tells_is_told(title: str, told: str) -> None:
    said = ("der Hafen bleibe lange offen", "ein Rücktritt komme bald")
    text = " ".join(f"Mira Lohse sagte, {words}." for words in said)
    hand = factory.Hand(Article(text=text, title=title))
    hand.actor("a1", "Mira Lohse", "person", "Mira Lohse")
    for words in said:
        hand.claim(words, "sagte", "sagen", speaker="a1", speaker_span=hand.span("Mira Lohse"))
    (line,) = brief_of(build_graph([hand.extraction()]), most=1)
    assert told in line.text
