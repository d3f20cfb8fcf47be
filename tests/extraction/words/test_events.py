"""The event of a proposition: the frame decides, not the verb."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.evaluation.pairs import find_pairs
from newsgraph.extraction.words.events import (
    EventEntry,
    entries_of,
    find_event,
    is_actor_noun,
    is_meeting,
    is_of_class,
)

TRANSITIVE = """
    # Berlin {verb} {object} .
    Berlin    Berlin    PROPN  2  nsubj  _  O  tag=NE
    {verb}    {lemma}   VERB   0  ROOT   VerbForm=Fin  O  tag=VVFIN
    {object}  {noun}    NOUN   2  obj    Case=Acc      O  tag=NN
    .         .         PUNCT  2  punct  _  O  tag=$.
"""


@pytest.mark.parametrize(
    ("verb", "lemma", "target", "noun", "event"),
    [
        ("liefert", "liefern", "Waffen", "Waffe", "Aid"),
        ("liefert", "liefern", "Artilleriemunition", "Artilleriemunition", "Aid"),
        ("liefert", "liefern", "Blumen", "Blume", None),
        ("schickt", "schicken", "Soldaten", "Soldat", "Mobilize"),
        ("schickt", "schicken", "Grüße", "Gruß", None),
        ("verhängt", "verhängen", "Strafzölle", "Strafzoll", "Sanction"),
        ("bedroht", "bedrohen", "Nachbarn", "Nachbar", "Threaten"),
        ("malt", "malen", "Soldaten", "Soldat", None),
        ("fordert", "fordern", "Verhandlungen", "Verhandlung", "Request"),
        ("fordert", "fordern", "Todesopfer", "Todesopfer", None),
        ("bekämpft", "bekämpfen", "Rebellen", "Rebell", "Assault"),
        ("bekämpft", "bekämpfen", "Armut", "Armut", None),
        ("weist", "ausweisen", "Diplomaten", "Diplomat", "Sanction"),
        ("weist", "ausweisen", "Gewinne", "Gewinn", None),
    ],
)
def test_the_object_decides_on_the_event(
    verb: str, lemma: str, target: str, noun: str, event: str | None
) -> None:
    table = TRANSITIVE.replace("{object}", target).format(verb=verb, lemma=lemma, noun=noun)
    assert [draft.event for draft in find_pairs(frozen_tree(table))] == [event]


def test_the_entry_with_the_most_conditions_counts() -> None:
    tree = frozen_tree("Haft Haft NOUN 0 ROOT")
    plain = find_event("verurteilen", {"obj": [tree[0]]})
    assert plain is not None
    assert plain.event == "Accuse"
    tree = frozen_tree("Haftstrafe Haftstrafe NOUN 0 ROOT")
    sentenced = find_event("verurteilen", {"obj": [tree[0]], "prep:zu": [tree[0]]})
    assert sentenced is not None
    assert sentenced.event == "Coerce"


def test_who_is_attacked_for_something_is_accused() -> None:
    (word,) = frozen_tree("Land Land NOUN 0 ROOT")
    bombed = find_event("angreifen", {"obj": [word]})
    blamed = find_event("angreifen", {"obj": [word], "prep:wegen": [word]})
    assert bombed is not None
    assert blamed is not None
    assert (bombed.event, blamed.event) == ("Assault", "Accuse")


def test_only_somebody_surrenders() -> None:
    words = frozen_tree("Soldat Soldat NOUN 0 ROOT\n\nFrage Frage NOUN 0 ROOT")
    events = [find_event("ergeben", {"subj": [word], "refl": [word]}) for word in words]
    assert [entry.event if entry is not None else None for entry in events] == ["Retreat", None]


def test_whoever_is_let_out_of_prison_is_not_dismissed() -> None:
    (man,) = frozen_tree("Mann Mann NOUN 0 ROOT")
    (prison,) = frozen_tree("Untersuchungshaft Untersuchungshaft NOUN 0 ROOT")
    dismissed = find_event("entlassen", {"obj": [man]})
    released = find_event("entlassen", {"obj": [man], "prep:aus": [prison]})
    assert dismissed is not None
    assert released is not None
    assert (dismissed.event, released.event) == ("Sanction", "Concede")


def test_es_gives_nobody_help() -> None:
    words = frozen_tree("Land Land NOUN 0 ROOT\n\nes es PRON 0 ROOT\n\nHilfe Hilfe NOUN 0 ROOT")
    given = [find_event("geben", {"subj": [giver], "obj": [words[2]]}) for giver in words[:2]]
    assert [entry.event if entry is not None else None for entry in given] == ["Aid", None]


def test_an_event_leads_to_its_target_and_not_to_its_circumstances() -> None:
    tree = frozen_tree("""
        # Rom bedrohte Wien in Genf.
        Rom       Rom       PROPN  2  nsubj
        bedrohte  bedrohen  VERB   0  ROOT  VerbForm=Fin
        Wien      Wien      PROPN  2  obj
        in        in        ADP    5  case
        Genf      Genf      PROPN  2  obl
        .         .         PUNCT  2  punct
    """)
    found = [(draft.object.text if draft.object else None, draft.event) for draft in find_pairs(tree)]
    assert found == [("Wien", "Threaten"), ("Genf", None)]


def test_who_condemns_an_attack_accuses_its_author() -> None:
    tree = frozen_tree("""
        # Paris verurteilte den Angriff Russlands.
        Paris        Paris        PROPN  2  nsubj
        verurteilte  verurteilen  VERB   0  ROOT  VerbForm=Fin
        den          der          DET    4  det
        Angriff      Angriff      NOUN   2  obj
        Russlands    Russland     PROPN  4  nmod  Case=Gen
        .            .            PUNCT  2  punct
    """)
    found = [(draft.object.text if draft.object else None, draft.event) for draft in find_pairs(tree)]
    assert found == [("den Angriff", "Accuse"), ("Russlands", "Accuse")]


@pytest.mark.parametrize(
    ("row", "acts"),
    [
        ("Roth Roth PROPN 0 ROOT _ O tag=NE", True),
        ("er er PRON 0 ROOT _ O tag=PPER", True),
        ("es es PRON 0 ROOT _ O tag=PPER", False),
        ("Soldat Soldat NOUN 0 ROOT _ O tag=NN", True),
        ("Regen Regen NOUN 0 ROOT _ O tag=NN", False),
        ("Regen Regen NOUN 0 ROOT _ B-PER tag=NN", True),
    ],
)
def test_who_can_act_is_somebody(row: str, acts: bool) -> None:
    (word,) = frozen_tree(row)
    assert is_actor_noun(word) is acts


def test_only_nouns_are_meetings_and_of_a_class() -> None:
    (summit,) = frozen_tree("Gipfel Gipfel NOUN 0 ROOT _ O tag=NN")
    (tank,) = frozen_tree("Panzer Panzer NOUN 0 ROOT _ O tag=NN")
    (named,) = frozen_tree("Panzer Panzer PROPN 0 ROOT _ O tag=NE")
    assert is_meeting(summit)
    assert not is_meeting(tank)
    assert is_of_class(tank, "Waffe")
    assert not is_of_class(named, "Waffe")
    assert not is_of_class(tank, "Gespräch")


def test_who_hurts_themselves_attacks_nobody() -> None:
    (other,) = frozen_tree("Soldat Soldat NOUN 0 ROOT _ O tag=NN")
    (itself,) = frozen_tree("sich sich PRON 0 ROOT Reflex=Yes O tag=PRF")
    attacked = find_event("angreifen", {"obj": [other]})
    assert attacked is not None
    assert attacked.event == "Assault"
    assert find_event("angreifen", {"refl": [itself]}) is None
    assert find_event("angreifen", {"refl": [itself], "obj": [other]}) == attacked


def test_an_event_leads_on_to_owners_only_where_it_is_meant_for_them() -> None:
    accuse = EventEntry("Accuse", (), "subj", frozenset({"obj"}))
    aid = EventEntry("Aid", (("prep:mit", "Waffe"),), "subj", frozenset({"iobj"}))
    assert accuse.covers("obj")
    assert accuse.covers("iobj")
    assert accuse.covers(None)
    assert not accuse.covers("prep:mit")
    assert aid.covers("prep:mit")
    assert accuse.covers_owner("obj", "gen")
    assert not accuse.covers_owner("obj", "prep:aus")
    assert not accuse.covers_owner("prep:mit", "gen")
    assert not aid.covers_owner("iobj", "gen")


@pytest.mark.parametrize(
    ("row", "person"),
    [
        ("Soldat Soldat NOUN 0 ROOT _ O tag=NN", True),
        ("Soldat Soldat NOUN 0 ROOT _ B-ORG tag=NN", False),
        ("Regen Regen NOUN 0 ROOT _ B-PER tag=NN", True),
        ("Regen Regen NOUN 0 ROOT _ O tag=NN", False),
    ],
)
def test_a_person_is_called_so_or_is_a_noun_for_somebody(row: str, person: bool) -> None:
    (word,) = frozen_tree(row)
    assert is_of_class(word, "Person") is person


def test_who_is_attacked_need_not_be_told() -> None:
    who = frozen_tree("Armee Armee NOUN 0 ROOT")[0]
    assert find_event("angreifen", {"subj": [who]}) is not None
    assert entries_of("angreifen")
    assert entries_of("dösen") == ()


def test_oneself_is_no_object_of_what_has_none() -> None:
    itself = frozen_tree("sich sich PRON 0 ROOT")[0]
    protest = find_event("demonstrieren", {"refl": [itself]})
    assert protest is not None
    assert protest.event == "Protest"


def test_a_name_is_no_meeting() -> None:
    assert is_meeting(frozen_tree("Gipfel Gipfel NOUN 0 ROOT")[0])
    assert not is_meeting(frozen_tree("Gipfel Gipfel PROPN 0 ROOT")[0])
