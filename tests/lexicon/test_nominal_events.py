"""The tables of event nouns: large enough, well-formed, and compounds inherit without being made up."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from newsgraph.lexicon import read_table
from newsgraph.lexicon.nominal_events import nominal_event, nominal_events
from newsgraph.schema import Event

SLOT = re.compile(r"gen|prep:[a-zäöüß]+|head:unter")
CONTRACTED = {"am": "an", "im": "in", "vom": "von", "zum": "zu", "zur": "zu", "beim": "bei", "ins": "in"}
EVENTS = {*get_args(Event), ""}
# The prepositions of a label that tell the case of what follows.
DATIVE, ACCUSATIVE = {"mit", "von", "aus", "zu", "nach", "bei", "vor", "zwischen"}, {"gegen", "für", "um"}


def test_there_are_at_least_300_nouns() -> None:
    assert len({row["noun"] for row in read_table("nominal_events")}) >= 300


def test_every_cell_is_of_its_vocabulary() -> None:
    for row in read_table("nominal_events"):
        assert row["event"] in EVENTS, row
        assert {row["symmetric"], row["compounds"]} <= {"yes", "no"}, row
        assert row["case"] in {"acc", "dat"}, row
        assert row["agent"], row
        assert row["patient"], row
        slots = "|".join((row["agent"], row["patient"], row["topic"])).split("|")
        assert all(SLOT.fullmatch(slot) for slot in slots if slot), row


def test_a_noun_names_its_participants_in_one_way_per_line() -> None:
    ways = [(row["noun"], row["agent"], row["patient"]) for row in read_table("nominal_events")]
    assert len(set(ways)) == len(ways)


def test_a_label_is_a_finite_verb_and_tells_the_case_of_what_follows() -> None:
    for row in (*read_table("nominal_events"), *read_table("nominal_events_morphynet")):
        words = row["label"].split(" ")
        assert re.fullmatch(r"[a-zäöüß]+t", words[0]), row
        assert words.count("…") <= 1, row
        assert words[-1] != "…", row
        before = words[words.index("…") - 1] if "…" in words else words[-1]
        case = row.get("case", "acc")
        assert before not in DATIVE or case == "dat", row
        assert before not in ACCUSATIVE or case == "acc", row


def test_every_example_holds_its_noun_and_both_participants() -> None:
    for row in read_table("nominal_events"):
        stem = re.split(r"[- ]", row["noun"])[-1][:4].lower()
        assert stem in row["example"].lower(), row
        slots = [slot.split(":")[-1] for slot in row["patient"].split("|") if slot != "gen"]
        if row["agent"] == "prep:durch":
            assert " durch " in row["example"], row
        elif slots:
            words = {CONTRACTED.get(word, word) for word in row["example"].split(" ")}
            assert words & {*slots, "zwischen"}, row


def test_what_comes_from_morphynet_stands_in_its_own_file() -> None:
    own = {row["noun"] for row in read_table("nominal_events")}
    for row in read_table("nominal_events_morphynet"):
        assert row["noun"] not in own
        assert row["event"] in EVENTS
        assert " durch " in row["example"], row


@pytest.mark.parametrize(
    ("noun", "slots", "label"),
    [
        ("Kritik", {"gen", "prep:an"}, "kritisiert"),
        ("Handelskrieg", {"prep:zwischen"}, "führt Handelskrieg mit"),
        ("Messerangriff", {"gen", "prep:auf"}, "greift … an"),
        ("Bombenanschlag", {"gen", "prep:auf"}, "verübt einen Bombenanschlag auf"),
        ("Wirtschaftssanktion", {"gen", "prep:gegen"}, "verhängt Wirtschaftssanktionen gegen"),
        ("Unterstützung", {"gen", "prep:durch"}, "unterstützt"),
        ("Unterstützung", {"gen", "prep:für"}, "unterstützt"),
        ("Entwaffnung", {"gen", "prep:durch"}, "entwaffnet"),
        ("Annexion", {"gen", "prep:durch"}, "annektiert"),
    ],
)
def test_a_noun_with_two_participants_reads_as_a_verb(noun: str, slots: set[str], label: str) -> None:
    found = nominal_event(noun, slots)
    assert found is not None
    assert found.noun == noun
    assert found.label == label


@pytest.mark.parametrize(
    ("noun", "slots"),
    [
        ("Kritik", {"gen"}),
        ("Beispiel", {"gen", "prep:gegen"}),
        ("Ausdruck", {"gen", "prep:auf"}),
        ("Verhaftung", {"gen", "prep:in"}),
        ("Haus", {"gen", "prep:auf"}),
        ("angriff", {"gen", "prep:auf"}),
    ],
)
def test_other_nouns_and_lone_participants_tell_nothing(noun: str, slots: set[str]) -> None:
    assert nominal_event(noun, slots) is None


def test_the_agent_after_durch_goes_first() -> None:
    found = nominal_event("Unterstützung", {"gen", "prep:durch", "prep:für"})
    assert found is not None
    assert found.agent == ("prep:durch",)
    assert len(nominal_events("Unterstützung")) == 2
