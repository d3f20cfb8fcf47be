"""Teams of states, nouns beside organisations, parties by their members, on parses of the bundled model."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.actors import find_actors
from newsgraph.language.tree import Tree

MATCH = frozen_tree("""
    # Nach einem Elfmeter stand die deutsche Mannschaft im Endspiel.
    Nach       nach ADP   3 case _ O tag=APPR
    einem      ein DET   3 det Case=Dat|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Elfmeter   Elfmeter NOUN  4 obl Case=Dat|Gender=Masc|Number=Sing O tag=NN
    stand      stehen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    die        der DET   7 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    deutsche   deutsch ADJ   7 amod Case=Nom|Gender=Fem|Number=Sing O tag=ADJA
    Mannschaft Mannschaft NOUN  4 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    im         in ADP   9 case Case=Dat|Gender=Masc|Number=Sing|PronType=Art O tag=APPRART
    Endspiel   Endspiel NOUN  4 obl Case=Dat|Gender=Neut|Number=Sing O tag=NN
    .          . PUNCT 4 punct _ O tag=$.

    # Die Spanier verloren.
    Die      der DET   2 det Case=Nom|Number=Plur|PronType=Art O tag=ART
    Spanier  Spanier NOUN  3 nsubj Case=Nom|Gender=Masc|Number=Plur O tag=NN
    verloren verlieren VERB  0 ROOT VerbForm=Part O tag=VVPP
    .        . PUNCT 3 punct _ O tag=$.

    # Der Trainer und der Schiedsrichter stritten in der Halbzeit.
    Der            der DET   2 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Trainer        Trainer NOUN  6 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    und            und CCONJ 5 cc _ O tag=KON
    der            der DET   5 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Schiedsrichter Schiedsrichter NOUN  2 conj Case=Nom|Gender=Masc|Number=Plur O tag=NN
    stritten       streiten VERB  0 ROOT Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin O tag=VVFIN
    in             in ADP   9 case _ O tag=APPR
    der            der DET   9 det Case=Dat|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Halbzeit       Halbzeit NOUN  6 obl Case=Dat|Gender=Fem|Number=Sing O tag=NN
    .              . PUNCT 6 punct _ O tag=$.

    # Viele Dänen jubelten.
    Viele    viel DET   2 det Case=Nom|Gender=Masc|Number=Plur|PronType=Ind O tag=PIAT
    Dänen    Däne NOUN  3 nsubj Case=Nom|Gender=Masc|Number=Plur O tag=NN
    jubelten jubeln VERB  0 ROOT Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin O tag=VVFIN
    .        . PUNCT 3 punct _ O tag=$.
""")

SHIP = frozen_tree("""
    # Die deutsche Mannschaft des Frachters klagte.
    Die        der DET   3 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    deutsche   deutsch ADJ   3 amod Case=Nom|Gender=Fem|Number=Sing O tag=ADJA
    Mannschaft Mannschaft NOUN  6 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    des        der DET   5 det Case=Gen|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Frachters  Frachter NOUN  3 nmod Case=Gen|Gender=Masc|Number=Sing O tag=NN
    klagte     klagen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .          . PUNCT 6 punct _ O tag=$.

    # Die Spanier klagten.
    Die     der DET   2 det Case=Nom|Number=Plur|PronType=Art O tag=ART
    Spanier Spanier NOUN  3 nsubj Case=Nom|Gender=Masc|Number=Plur O tag=NN
    klagten klagen VERB  0 ROOT Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin O tag=VVFIN
    .       . PUNCT 3 punct _ O tag=$.
""")

CONCERN = frozen_tree("""
    # Die RTL Group, der größte Fernsehkonzern Europas, wächst.
    Die            der DET   2  det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    RTL            RTL PROPN 10 nsubj Case=Nom|Gender=Fem|Number=Sing B-ORG tag=NE
    Group          Group PROPN 2  flat Case=Nom|Gender=Fem|Number=Sing I-ORG tag=NN
    ,              , PUNCT 7  punct _ O tag=$,
    der            der DET   7  det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    größte         goß ADJ   7  amod Case=Nom|Gender=Masc|Number=Sing O tag=ADJA
    Fernsehkonzern Fernsehkonzern NOUN  2  appos Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Europas        Europa PROPN 7  nmod Case=Gen|Gender=Neut|Number=Sing B-LOC tag=NE
    ,              , PUNCT 10 punct _ O tag=$,
    wächst         wachsen VERB  0  ROOT Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    .              . PUNCT 10 punct _ O tag=$.
""")

STATION = frozen_tree("""
    # Der Radiosender des Landes, Radio Bonn, wächst.
    Der         der DET   2 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Radiosender Radiosender NOUN  9 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    des         der DET   4 det Case=Gen|Gender=Neut|Number=Sing|PronType=Art O tag=ART
    Landes      Land NOUN  2 nmod Case=Gen|Gender=Neut|Number=Sing O tag=NN
    ,           , PUNCT 9 punct _ O tag=$,
    Radio       Radio PROPN 2 appos Case=Nom|Gender=Fem|Number=Sing B-ORG tag=NN
    Bonn        Bonn PROPN 6 flat Number=Sing I-ORG tag=NE
    ,           , PUNCT 9 punct _ O tag=$,
    wächst      wachsen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    .           . PUNCT 9 punct _ O tag=$.
""")

PARTY = frozen_tree("""
    # Die Liberale Partei siegte.
    Die      der DET   3 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Liberale liberal ADJ   3 amod Case=Nom|Gender=Fem|Number=Sing B-ORG tag=ADJA
    Partei   Partei NOUN  4 nsubj Case=Nom|Gender=Fem|Number=Sing I-ORG tag=NN
    siegte   siegen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .        . PUNCT 4 punct _ O tag=$.

    # Die Liberalen jubelten.
    Die       der DET   2 det Case=Nom|Number=Plur|PronType=Art O tag=ART
    Liberalen Liberale NOUN  3 nsubj Case=Nom|Gender=Fem|Number=Plur B-ORG tag=NN
    jubelten  jubeln VERB  0 ROOT Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin O tag=VVFIN
    .         . PUNCT 3 punct _ O tag=$.
""")

STRIKER = frozen_tree("""
    # Der Kölner Stürmer Tom Weber traf.
    Der     der DET   3 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Kölner  Kölner ADJ   3 amod Case=Nom|Gender=Masc|Number=Sing O tag=ADJA
    Stürmer Stürmer NOUN  6 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Tom     Tom PROPN 3 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Weber   Weber PROPN 4 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    traf    treffen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .       . PUNCT 6 punct _ O tag=$.

    # Der 1. FC Köln jubelte.
    Der     der DET   3 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    1.      1. ADJ   3 amod Case=Nom|NumType=Ord B-ORG tag=ADJA
    FC      FC PROPN 5 nsubj Case=Nom|Gender=Masc|Number=Sing I-ORG tag=NN
    Köln    Köln PROPN 3 flat Case=Nom|Gender=Neut|Number=Sing I-ORG tag=NE
    jubelte jubeln VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .       . PUNCT 5 punct _ O tag=$.
""")

ADJECTIVES = frozen_tree("""
    # Die Löschzüge der Freiwilligen Feuerwehr Bonn halfen Ida Roth.
    Die          der DET   2 det Case=Nom|Number=Plur|PronType=Art O tag=ART
    Löschzüge    Löschzug NOUN  7 nsubj Case=Nom|Gender=Fem|Number=Plur O tag=NN
    der          der DET   5 det Case=Gen|Gender=Fem|Number=Plur|PronType=Art O tag=ART
    Freiwilligen freiwillig ADJ   5 amod Case=Gen|Gender=Fem|Number=Sing B-ORG tag=ADJA
    Feuerwehr    Feuerwehr NOUN  2 nmod Case=Gen|Gender=Fem|Number=Sing I-ORG tag=NN
    Bonn         Bonn PROPN 5 flat Case=Nom|Gender=Neut|Number=Sing I-ORG tag=NE
    halfen       helfen VERB  0 ROOT Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin O tag=VVFIN
    Ida          Ida PROPN 7 obj Case=Acc|Gender=Fem|Number=Sing B-PER tag=NE
    Roth         Roth PROPN 8 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    .            . PUNCT 7 punct _ O tag=$.

    # Sie dankte den Freien Wählern und sprach über die Lage des Nahen Ostens.
    Sie     sie PRON  2  nsubj Case=Nom|Gender=Fem|Number=Sing|PronType=Prs O tag=PPER
    dankte  danken VERB  0  ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    den     der DET   5  det Case=Dat|Number=Plur|PronType=Art O tag=ART
    Freien  frei ADJ   5  amod Case=Dat|Gender=Fem|Number=Plur O tag=ADJA
    Wählern Wähler NOUN  2  obl:arg Case=Acc|Gender=Masc|Number=Plur O tag=NN
    und     und CCONJ 7  cc _ O tag=KON
    sprach  sprechen VERB  2  conj Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    über    über ADP   10 case _ O tag=APPR
    die     der DET   10 det Case=Acc|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Lage    Lage NOUN  7  obl Case=Acc|Gender=Fem|Number=Sing O tag=NN
    des     der DET   13 det Case=Gen|Gender=Neut|Number=Sing|PronType=Art O tag=ART
    Nahen   nah PROPN 13 amod Case=Dat|Gender=Neut|Number=Sing B-LOC tag=ADJA
    Ostens  Osten NOUN  10 nmod Case=Gen|Gender=Neut|Number=Sing I-LOC tag=NN
    .       . PUNCT 2  punct _ O tag=$.
""")


def words(tree: Tree) -> dict[str, list[str]]:
    """The mentions of every actor."""
    return {a.name: [m.words.text for m in a.mentions] for a in find_actors(tree, [])}


def test_a_team_and_its_people_are_the_state_in_the_report_of_a_match() -> None:
    found = words(MATCH)
    assert found["Deutschland"] == ["die deutsche Mannschaft"]
    assert found["Spanien"] == ["Die Spanier"]
    assert "Viele Dänen" in found["Dänen"]


def test_a_crew_and_a_people_are_no_state_elsewhere() -> None:
    found = words(SHIP)
    assert "Die Spanier" in found["Spanier"]
    assert not any("Mannschaft" in word for word in found.get("Deutschland", ()))


@pytest.mark.parametrize(
    ("tree", "name", "mention"),
    [
        (CONCERN, "RTL Group", "der größte Fernsehkonzern Europas"),
        (STATION, "Radio Bonn", "Der Radiosender des Landes"),
        (PARTY, "Liberale Partei", "Die Liberalen"),
    ],
    ids=["behind the name", "before the name", "members of a party"],
)
def test_a_noun_that_means_an_organisation(tree: Tree, name: str, mention: str) -> None:
    assert mention in words(tree)[name]


def test_a_player_is_of_the_only_club_of_the_town() -> None:
    actors = find_actors(STRIKER, [])
    (player,) = (actor for actor in actors if actor.type == "person")
    assert [actors[role.of].name for role in player.roles if role.of is not None] == ["1. FC Köln"]


def test_a_name_stands_in_the_nominative() -> None:
    assert {"Freiwillige Feuerwehr Bonn", "Naher Osten"} <= set(words(ADJECTIVES))
