"""The brief: a few sentences, every one in the text's own words."""

from __future__ import annotations

import factory
import networkx as nx
import pytest

from newsgraph.graph import brief_of, build_graph
from newsgraph.graph.alone import is_broken, points_back
from newsgraph.graph.candidates import Candidates
from newsgraph.graph.disputes import disputed
from newsgraph.graph.saying import claim_sentence
from newsgraph.graph.sentences import without_link
from newsgraph.schema import Article, Conflict, Extraction, Quantity


@pytest.fixture(scope="module")
def graph() -> nx.MultiDiGraph:
    return build_graph([factory.summit(), factory.follow_up()])


def test_it_tells_the_lead_then_events_then_claims_then_disputes(graph: nx.MultiDiGraph) -> None:
    lines = brief_of(build_graph([factory.summit()]))
    assert 5 <= len(lines) <= 7
    assert (
        lines[0].text == "Die Regierung von Seltland schickt nach eigenen Angaben 300 Berater nach Norland."
    )
    order = {"relation": 0, "deed": 0, "lead": 0, "claim": 1, "dispute": 2}
    assert [order[line.kind] for line in lines[1:]] == sorted(order[line.kind] for line in lines[1:])
    assert {"relation", "claim", "dispute"} <= {line.kind for line in lines}
    assert 5 <= len(brief_of(graph)) <= 7
    assert brief_of(graph)[-1].kind == "dispute"


def test_every_sentence_is_in_the_words_of_the_text(graph: nx.MultiDiGraph) -> None:
    for line in brief_of(graph):
        text = graph.nodes[line.article]["text"]
        if line.kind != "dispute":
            # A surname alone is completed: the reader of the brief has not been told whose it is.
            told = {line.text, line.text.replace("Ida Brandt", "Brandt")}
            assert any(words in " ".join(text.split()) for words in told)
        assert line.start in {start for start, _ in graph.nodes[line.article]["sentences"]}
        assert text[line.start :].strip()


def test_a_dispute_names_what_it_is_about_and_both_sides(graph: nx.MultiDiGraph) -> None:
    [dispute] = [line for line in brief_of(graph) if line.kind == "dispute"]
    assert dispute.text == (
        "Umstritten (Soldaten aus Seltland in Norland): Die Regierung von Seltland – 300 Berater; "
        "Geheimdienst von Ostmark – 1.200 Soldaten."
    )


def change(extraction: Extraction, **values: object) -> Extraction:
    relations = tuple(relation.model_copy(update=values) for relation in extraction.relations)
    return extraction.model_copy(update={"relations": relations})


@pytest.mark.parametrize("values", [{"confidence": 0.3}, {"vouchers": ("c1",)}], ids=str)
def test_what_is_unsure_or_said_by_others_is_no_event(values: dict[str, object]) -> None:
    graph = build_graph([change(factory.summit(), **values)])
    assert not list(Candidates(graph).events())


def test_a_relation_is_told_by_its_sentence_and_by_its_wording_where_that_does_not_stand_alone() -> None:
    hand = factory.Hand(
        Article(text="Mira Lohse kam. Danach lobte sie Jan Behm, den Wirt. Mira Lohse rief Jan Behm.")
    )
    hand.actor("a1", "Mira Lohse", "person")
    hand.actor("a2", "Jan Behm", "person")
    hand.relation(
        "Danach", ("sie", "a1"), "lobte", "loben", ("Jan Behm", "a2"), text="Mira Lohse lobte Jan Behm"
    )
    hand.relation(
        "Mira Lohse rief", ("Mira Lohse", "a1"), "rief", "rufen", ("Jan Behm", "a2"), text="sie rief an"
    )
    told = {candidate.line.text for candidate in Candidates(build_graph([hand.extraction()])).events()}
    assert told == {"Mira Lohse lobte Jan Behm.", "Mira Lohse rief Jan Behm."}


@pytest.mark.parametrize(
    ("sentence", "wording"),
    [
        ("Falls es regnet, verlegt sie den Markt.", "Mira Lohse verlegt den Markt"),  # the condition is lost
        ("Davon verlegt sie den Markt.", "Mira Lohse verlegt den Markt"),  # of what?
        ("Damit verlegt sie den Markt.", "Eine Wirtin verlegt den Markt"),  # another one, it seems
        ("Damit half er zwölf verletzten Wirten.", "zwölf verletzten Wirten wurde geholfen"),  # no nominative
    ],
)
def test_a_wording_that_says_something_else_is_not_told(sentence: str, wording: str) -> None:
    hand = factory.Hand(Article(text=f"Mira Lohse kam nach Norland. {sentence}"))
    hand.actor("a1", "Mira Lohse", "person")
    verb = sentence.split()[1].strip(",") if "half" in sentence else "verlegt"
    hand.relation(sentence, (sentence.split()[2], "a1"), verb, "verlegen", text=wording)
    assert not list(Candidates(build_graph([hand.extraction()])).events())


def test_a_surname_is_completed_but_not_in_what_somebody_says() -> None:
    text = (
        "Der Hafen bleibt nach langem Streit offen. Lohse lobte am Abend „Lohse und Behm“. Mira Lohse ging."
    )
    hand = factory.Hand(Article(text=text))
    hand.actor("a1", "Mira Lohse", "person", "Mira Lohse", "Lohse")
    hand.relation("Lohse lobte", ("Lohse", "a1"), "lobte", "loben")
    (line,) = [candidate.line for candidate in Candidates(build_graph([hand.extraction()])).events()]
    assert line.text == "Mira Lohse lobte am Abend „Lohse und Behm“."


def test_the_lead_is_told_first_whether_or_not_it_tells_of_actors() -> None:
    text = "Mira Lohse lobt Jan Behm. Am Montag wurde ein Hafen aus Glas eröffnet. Jan Behm lobt Mira Lohse."
    hand = factory.Hand(Article(text=text, title="Ein Hafen aus Glas eröffnet"))
    hand.actor("a1", "Mira Lohse", "person")
    hand.actor("a2", "Jan Behm", "person")
    hand.relation("Jan Behm lobt", ("Jan Behm", "a2"), "lobt", "loben", ("Mira Lohse", "a1"))
    first, *others = brief_of(build_graph([hand.extraction()]))
    assert (first.kind, first.text) == ("lead", "Am Montag wurde ein Hafen aus Glas eröffnet.")
    assert "Jan Behm lobt Mira Lohse." in [line.text for line in others]


def test_a_conjunction_that_links_is_left_out() -> None:
    assert without_link("Doch das Land schweigt.") == "Das Land schweigt."
    assert without_link("Doch schweigt das Land.") == "Doch schweigt das Land."


def test_figures_in_dispute_have_their_speakers_and_what_they_count_in_the_texts_own_words() -> None:
    text = (
        "Seltische Berater kamen nach Norland. Das Blaue Schloss spricht von 300 Beratern. "
        "Laut dem Geheimdienst sollen 900 in Norland sein."
    )
    hand = factory.Hand(Article(text=text))
    hand.actor("a1", "Seltland", "country", "Das Blaue Schloss")
    hand.actor("a2", "Geheimdienst", "organisation")
    schloss, dienst = hand.span("Das Blaue Schloss"), hand.span("dem Geheimdienst")
    ours = (Quantity(text="300 Beratern", value=300, unit="Berater"),)
    theirs = (Quantity(text="900", value=900, unit="Berater"),)
    hand.claim("300 Beratern", "spricht", "sprechen", speaker="a1", speaker_span=schloss, quantities=ours)
    hand.claim(
        "sollen 900 in Norland sein", "Laut", "laut", speaker="a2", speaker_span=dienst, quantities=theirs
    )
    first, second = hand.claims
    conflict = [Conflict(claim=other, on="Beratern", kind="figure") for other in ("c2", "c1")]
    hand.claims = [
        first.model_copy(update={"conflicts_with": (conflict[0],)}),
        second.model_copy(update={"conflicts_with": (conflict[1],)}),
    ]
    ((_, told),) = disputed(build_graph([hand.extraction()]))
    assert (
        told
        == "Umstritten (seltische Berater in Norland): Das Blaue Schloss – 300 Berater; Geheimdienst – 900."
    )


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


def test_what_another_sentence_says_that_somebody_says_is_told_with_them() -> None:
    text = (
        "Der Hafen von Norland wird geschlossen. Dies teilte Mira Lohse mit. Der Wirt sei in Norland krank."
    )
    hand = factory.Hand(Article(text=text, title="Hafen von Norland"))
    hand.actor("a1", "Mira Lohse", "person")
    hand.claim(
        "Der Hafen von Norland wird geschlossen",
        "teilte",
        "mitteilen",
        speaker="a1",
        speaker_span=hand.span("Mira Lohse"),
    )
    first, *others = brief_of(build_graph([hand.extraction()]))
    assert first.text == "Der Hafen von Norland wird geschlossen. Dies teilte Mira Lohse mit."
    assert not [line for line in others if "krank" in line.text]  # reported, but by whom?


def test_a_plural_pronoun_is_not_the_single_speaker() -> None:
    text = "Mira Lohse und Jan Behm liegen im Bett. Sie seien krank geworden, sagte Karl Horn."
    hand = factory.Hand(Article(text=text))
    hand.actor("a1", "Karl Horn", "person")
    said = "Sie seien krank geworden"
    hand.claim(said, "sagte", "sagen", speaker="a1", speaker_span=hand.span("Karl Horn"))
    graph = build_graph([hand.extraction()])
    [claim] = [node for node, kind in graph.nodes(data="kind") if kind == "claim"]
    assert claim_sentence(graph, claim) is None


def test_an_infinitive_for_another_is_not_told_of_the_speaker() -> None:
    text = "Mira Lohse kam. Sie schlug den Wirten vor, sich bei Jan Behm zu melden."
    hand = factory.Hand(Article(text=text))
    hand.actor("a1", "Mira Lohse", "person", "Mira Lohse", "Sie")
    hand.claim(
        "sich bei Jan Behm zu melden", "schlug", "vorschlagen", speaker="a1", speaker_span=hand.span("Sie")
    )
    graph = build_graph([hand.extraction()])
    [claim] = [node for node, kind in graph.nodes(data="kind") if kind == "claim"]
    assert claim_sentence(graph, claim) is None
