"""An edge is adverse or friendly only where the deed is against or for the very end it leads to."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsgraph import extract, load_pipeline, read_article
from newsgraph.graph import build_graph
from newsgraph.graph.tone import tone_of
from newsgraph.schema import Argument, ArgumentRole, Event, Modality, Predicate, Relation, Span


def tone(
    event: Event | None,
    slot: str,
    role: ArgumentRole = "patient",
    *,
    label: str = "tut",
    lemma: str = "tun",
    first: ArgumentRole = "agent",
    through: str | None = None,
    kind: str = "country",
    negated: bool = False,
    modality: Modality = "asserted",
) -> str:
    one = Argument(start=0, end=1, text="A", role=first, slot="subj", actors=("a1",))
    other = Argument(
        start=4, end=5, text="B", role=role, slot=slot, actors=("a2",), through=through, label=label
    )
    relation = Relation(
        id="r1",
        text="A tut B",
        predicate=Predicate(text="tut", lemma=lemma, spans=(Span(start=2, end=3, text="t"),)),
        arguments=(one, other),
        event=event,
        negated=negated,
        modality=modality,
        sentence=0,
        confidence=0.9,
    )
    return tone_of(relation, one, label, other, ("person", kind))


@pytest.mark.parametrize("event", ["Request", "Mobilize", "Retreat", "Concede", None])
@pytest.mark.parametrize("slot", ["obj", "iobj", "prep:gegen", "prep:mit"])
def test_what_is_neither_for_nor_against_somebody_has_no_tone(event: Event | None, slot: str) -> None:
    assert tone(event, slot) == ""


@pytest.mark.parametrize("event", ["Accuse", "Threaten", "Protest", "Sanction", "Coerce", "Assault"])
def test_the_object_of_an_attack_is_its_counter_party(event: Event) -> None:
    assert tone(event, "obj") == "conflict"
    assert tone(event, "prep:gegen") == "conflict"


@pytest.mark.parametrize("event", ["Accuse", "Threaten", "Coerce", "Assault", "Support", "Aid", "Consult"])
@pytest.mark.parametrize("slot", ["prep:in", "prep:vor", "prep:bei", "prep:aus", "prep:unter", "prep:nach"])
def test_where_it_happens_is_no_counter_party(event: Event, slot: str) -> None:
    assert tone(event, slot, "place") == tone(event, slot, "source") == tone(event, slot) == ""
    assert tone(event, "gen", "place", through="gen") == ""  # "im Norden von"


def test_with_what_somebody_acts_is_no_counter_party() -> None:
    assert tone("Assault", "prep:mit", "instrument") == tone("Assault", "obj", "instrument") == ""
    assert tone("Aid", "obj", "theme") == ""  # who is sent is not helped


def test_talks_and_help_are_with_and_for_somebody() -> None:
    assert tone("Consult", "prep:mit", "partner") == "cooperation"
    assert tone("Consult", "prep:mit", "theme", through="mit") == "cooperation"  # "Gespräche mit"
    assert tone("Aid", "prep:an", "recipient") == "cooperation"
    assert tone("Sanction", "prep:gegen", "theme", through="gegen") == "conflict"  # "Sanktionen gegen"
    assert tone("Reject", "prep:gegen", "theme", through="gegen") == ""  # an application against somebody


def test_who_criticises_a_plan_criticises_whose_it_is() -> None:
    assert tone("Accuse", "gen", label="kritisierte die Pläne von", through="gen") == "conflict"
    assert tone("Coerce", "gen", label="durchsuchte das Haus von", through="gen") == ""
    deep = "protestierte gegen die Feier auf dem Gelände von"
    assert tone("Protest", "gen", label=deep, through="gen") == ""
    side = "schlägt sich auf die Seite von"
    assert tone("Support", "gen", "goal", label=side, through="gen") == "cooperation"


def test_a_passive_has_the_tone_of_its_active() -> None:
    assert tone("Assault", "agent", "agent", first="patient") == "conflict"
    assert tone("Agree", "agent", "agent", first="patient") == ""  # a law that is passed


def test_what_does_not_hold_things_and_warnings_have_no_tone() -> None:
    assert tone("Aid", "iobj", negated=True) == tone("Aid", "iobj", modality="unlikely") == ""
    assert tone("Aid", "iobj", modality="possible") == "cooperation"
    assert tone("Accuse", "obj", kind="other") == ""
    assert tone("Threaten", "obj", lemma="warnen") == ""


def test_every_signed_edge_of_two_real_articles_is_what_its_sign_says(data: Path) -> None:
    nlp = load_pipeline("bundled")
    names = ("nordkorea-soldaten.txt", "haushalt-streit.html")
    signed = set()
    for name in names:
        graph = build_graph([extract(read_article(data / name), nlp)])
        for source, target, edge in graph.edges(data=True):
            if edge["kind"] == "relation" and edge["tone"]:
                ends = (graph.nodes[source]["label"], graph.nodes[target]["label"])
                signed.add((edge["tone"], *ends))
    assert signed <= {
        ("conflict", "Henning Lohmeier", "Carola Reuter"),
        ("conflict", "Schwester des Diktators", "Seoul"),
        ("cooperation", "Russland", "Nordkorea"),
        ("cooperation", "Südkorea", "Ukraine"),
    }
    assert signed
