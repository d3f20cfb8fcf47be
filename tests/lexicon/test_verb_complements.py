"""The table of verbs and their complements: well-formed, and joined with our own needed arguments."""

from __future__ import annotations

import re

import pytest

from newsgraph.lexicon import read_table
from newsgraph.lexicon.verb_complements import lacks_needed, role_of, rolesets_of, same_event, verb_frames

SLOT = re.compile(r"obj|iobj|refl|gen|zu|place|goal|source|prep:[a-zäöüß]+")
ROLE = re.compile(r"agent|patient|theme|recipient|source|goal|place|instrument|partner|topic|attribute")
ROLESET = re.compile(r"[a-z][\w-]*\.(\d\d|[A-Z]+)")


def test_there_are_more_than_900_verbs() -> None:
    assert len({row["verb"] for row in read_table("verb_complements")}) > 900


def test_every_cell_is_of_its_vocabulary() -> None:
    for row in read_table("verb_complements"):
        needed, optional = row["needed"].split(), row["optional"].split()
        assert re.fullmatch(r"[a-zäöüß]+n", row["verb"]), row
        assert all(SLOT.fullmatch(slot) for slot in (*needed, *optional)), row
        assert not set(needed) & set(optional), row
        roles = dict(pair.split("=") for pair in row["roles"].split())
        assert set(roles) <= {"subj", *needed, *optional}, row
        assert all(ROLE.fullmatch(role) for role in roles.values()), row
        assert row["frames"], row
        assert all(ROLESET.fullmatch(roleset) for roleset in row["frames"].split()), row


def test_a_verb_has_one_line_per_set_of_needed_slots() -> None:
    keys = [(row["verb"], row["needed"]) for row in read_table("verb_complements")]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("verb", "slots", "reflexive", "lacking"),
    [
        ("verhaften", {"prep:in"}, False, True),
        ("verhaften", {"obj"}, False, False),
        ("betonen", {"clause"}, False, False),
        ("verletzen", {"refl"}, True, False),
        ("festnehmen", set(), False, True),
        ("lesen", set(), False, False),
        ("abzielen", set(), False, True),
        ("abzielen", {"prep:auf"}, False, False),
        ("befinden", {"prep:mit"}, True, True),  # our own line goes first
        ("wenden", {"prep:an"}, True, False),
        ("wenden", {"prep:in"}, True, True),
        ("angehören", {"iobj"}, False, False),
        ("unbekanntsein", set(), False, False),
    ],
)
def test_what_a_verb_says_nothing_without(verb: str, slots: set[str], reflexive: bool, lacking: bool) -> None:
    assert lacks_needed(verb, slots, reflexive=reflexive) is lacking


@pytest.mark.parametrize(
    ("verb", "slot", "slots", "role"),
    [
        ("verhaften", "subj", {"subj", "obj"}, "agent"),
        ("verhaften", "obj", {"subj", "obj"}, "patient"),
        ("geben", "iobj", {"subj", "obj", "iobj"}, "recipient"),
        ("bezeichnen", "prep:als", {"subj", "obj", "prep:als"}, "attribute"),
        ("zusammenarbeiten", "prep:mit", {"subj", "prep:mit"}, "partner"),
        ("verhaften", "prep:mit", {"subj", "obj", "prep:mit"}, None),
    ],
)
def test_the_role_of_a_slot(verb: str, slot: str, slots: set[str], role: str | None) -> None:
    assert role_of(verb, slot, slots) == role


def test_verbs_of_one_event_share_a_roleset() -> None:
    assert same_event("verhaften", "festnehmen")
    assert same_event("ermorden", "umbringen")
    assert not same_event("verhaften", "freisprechen")
    assert same_event("unbekannten", "unbekannten")
    assert rolesets_of("unbekannten") == frozenset()
    assert verb_frames("unbekannten") == ()


def test_our_own_needed_arguments_stand_for_every_verb_they_name() -> None:
    for row in read_table("needed_arguments"):
        own = frozenset(row["slots"].split(","))
        frames = [frame for frame in verb_frames(row["lemma"]) if frame.reflexive or not row["reflexive"]]
        assert frames, row
        assert all(frame.needed == (own,) for frame in frames), row
