"""What cannot be a subject is an object, and an infinitive has the objects behind its comma."""

from __future__ import annotations

import pytest
from frozen import frozen_tree, hangings

from newsgraph.language.objects import find_objects
from newsgraph.language.tree import Tree


def test_an_infinitive_has_no_subject() -> None:
    tree = find_objects(
        frozen_tree("""
        # Das Amt entschied, der Firma die Lizenz zu entziehen.
        Das        der         DET    2  det    Case=Nom  O  tag=ART
        Amt        Amt         NOUN   3  nsubj  Case=Nom  O  tag=NN
        entschied  entscheiden VERB   0  ROOT   VerbForm=Fin  O  tag=VVFIN
        ,          ,           PUNCT  10 punct  _  O  tag=$,
        der        der         DET    6  det    Case=Nom  O  tag=ART
        Firma      Firma       NOUN   10 nsubj  Case=Nom  O  tag=NN
        die        der         DET    8  det    Case=Acc  O  tag=ART
        Lizenz     Lizenz      NOUN   10 obj    Case=Acc  O  tag=NN
        zu         zu          PART   10 mark   _  O  tag=PTKZU
        entziehen  entziehen   VERB   3  xcomp  VerbForm=Inf  O  tag=VVINF
        .          .           PUNCT  3  punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "Amt", "Firma", "Lizenz") == [
        "Amt nsubj entschied",
        "Firma iobj entziehen",
        "Lizenz obj entziehen",
    ]


def test_what_stands_behind_the_comma_is_the_infinitives() -> None:
    tree = find_objects(
        frozen_tree("""
        # Sie hat dort angekündigt, am Dienstag als Chefin zurückzutreten.
        Sie            sie            PRON   4  nsubj  Case=Nom  O  tag=PPER
        hat            haben          AUX    4  aux    VerbForm=Fin  O  tag=VAFIN
        dort           dort           ADV    4  advmod _  O  tag=ADV
        angekündigt    ankündigen     VERB   0  ROOT   VerbForm=Part  O  tag=VVPP
        ,              ,              PUNCT  10 punct  _  O  tag=$,
        am             an             ADP    7  case   _  O  tag=APPRART
        Dienstag       Dienstag       NOUN   4  obl    Case=Dat  O  tag=NN
        als            als            CCONJ  9  case   _  O  tag=KOKOM
        Chefin         Chefin         NOUN   4  obl    Case=Nom  O  tag=NN
        zurückzutreten zurücktreten   VERB   4  xcomp  VerbForm=Inf  O  tag=VVIZU
        .              .              PUNCT  4  punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "dort", "Dienstag", "Chefin") == [
        "dort advmod angekündigt",
        "Dienstag obl zurückzutreten",
        "Chefin obl zurückzutreten",
    ]


def test_a_feminine_noun_with_der_is_no_subject() -> None:
    tree = find_objects(
        frozen_tree("""
        # Der Regierung fehlt das Geld.
        Der        der        DET    2  det    Case=Nom  O  tag=ART
        Regierung  Regierung  NOUN   3  nsubj  Case=Nom|Number=Sing  O  tag=NN
        fehlt      fehlen     VERB   0  ROOT   VerbForm=Fin  O  tag=VVFIN
        das        der        DET    5  det    Case=Acc  O  tag=ART
        Geld       Geld       NOUN   3  obj    Case=Acc  O  tag=NN
        .          .          PUNCT  3  punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "Regierung", "Geld") == ["Regierung iobj fehlt", "Geld nsubj fehlt"]


def test_nor_is_one_inside_another_phrase_an_object_of_the_clause() -> None:
    tree = find_objects(
        frozen_tree("""
        # Die der Regierung angehörende Partei ging.
        Die          der         DET    5  det    Case=Nom  O  tag=ART
        der          der         DET    3  det    Case=Nom  O  tag=ART
        Regierung    Regierung   NOUN   6  nsubj  Case=Nom|Number=Sing  O  tag=NN
        angehörende  angehörend  ADJ    5  amod   Case=Nom  O  tag=ADJA
        Partei       Partei      NOUN   6  nsubj  Case=Nom  O  tag=NN
        ging         gehen       VERB   0  ROOT   VerbForm=Fin  O  tag=VVFIN
        .            .           PUNCT  6  punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "Regierung") == ["Regierung nsubj ging"]


def test_the_accusative_beside_it_stays_one() -> None:
    tree = find_objects(
        frozen_tree("""
        # Der Regierung gab den Rat.
        Der        der        DET    2  det    Case=Nom  O  tag=ART
        Regierung  Regierung  NOUN   3  nsubj  Case=Nom|Number=Sing  O  tag=NN
        gab        geben      VERB   0  ROOT   VerbForm=Fin  O  tag=VVFIN
        den        der        DET    5  det    Case=Acc  O  tag=ART
        Rat        Rat        NOUN   3  obj    Case=Acc  O  tag=NN
        .          .          PUNCT  3  punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "Regierung", "Rat") == ["Regierung nsubj gab", "Rat obj gab"]


def test_a_noun_in_e_with_der_as_a_dative_is_a_feminine() -> None:
    tree = find_objects(
        frozen_tree("""
        # Die Partei hält der Behörde vor.
        Die      der      DET    2  det           Case=Nom                          O  tag=ART
        Partei   Partei   NOUN   3  nsubj         Case=Nom|Number=Sing              O  tag=NN
        hält     halten   VERB   0  ROOT          VerbForm=Fin                      O  tag=VVFIN
        der      der      DET    5  det           Case=Nom|Gender=Masc              O  tag=ART
        Behörde  Behörde  NOUN   3  obl:arg       Case=Dat|Gender=Masc|Number=Sing  O  tag=NN
        vor      vor      ADP    3  compound:prt  _                                 O  tag=PTKVZ
        .        .        PUNCT  3  punct         _                                 O  tag=$.
        """)
    )
    assert [word.features["Gender"] for word in tree if word.text == "Behörde"] == [("Fem",)]


def test_a_noun_that_is_a_feminine_by_its_ending_is_one_with_der_as_a_dative() -> None:
    tree = find_objects(
        frozen_tree("""
        # Ida Lotz wirft der Firmenleitung Betrug vor.
        Ida Ida PROPN 3 nsubj Number=Sing B-PER tag=NE
        Lotz Lotz PROPN 1 flat Case=Nom|Number=Sing I-PER tag=NE
        wirft werfen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        der der DET 5 det Case=Nom|Gender=Masc|Number=Sing O tag=ART
        Firmenleitung Firmenleitung NOUN 3 obj Case=Dat|Gender=Masc|Number=Sing O tag=NN
        Betrug Betrug NOUN 3 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
        vor vor ADP 3 compound:prt _ O tag=PTKVZ
        . . PUNCT 3 punct _ O tag=$.
        """)
    )
    (board,) = [word for word in tree if word.text == "Firmenleitung"]
    assert board.features["Gender"] == ("Fem",)


def test_a_weak_adjective_shows_that_der_is_no_nominative() -> None:
    tree = find_objects(
        frozen_tree("""
        # Der Neuen Mitte steht Roth vor.
        Der    der    DET    3  det           Case=Nom                          O  tag=ART
        Neuen  neu    ADJ    3  amod          Case=Dat                          O  tag=ADJA
        Mitte  Mitte  NOUN   4  nsubj         Case=Nom|Gender=Masc|Number=Sing  O  tag=NN
        steht  stehen VERB   0  ROOT          VerbForm=Fin                      O  tag=VVFIN
        Roth   Roth   PROPN  4  obj           Case=Acc|Number=Sing              O  tag=NE
        vor    vor    ADP    4  compound:prt  _                                 O  tag=PTKVZ
        .      .      PUNCT  4  punct         _                                 O  tag=$.
        """)
    )
    assert hangings(tree, "Mitte", "Roth") == ["Mitte iobj steht", "Roth nsubj steht"]


def _met(verb: str, preposition: str = "") -> Tree:
    row = f"{preposition} {preposition} ADP 6 case _ O tag=APPR"
    words = f"""
        # Die Wirtin {verb} {preposition or "gestern"} den Zeugen.
        Die        der         DET    2  det    Case=Nom  O  tag=ART
        Wirtin     Wirtin      NOUN   3  nsubj  Case=Nom|Gender=Fem|Number=Sing  O  tag=NN
        {verb}     {verb}      VERB   0  ROOT   VerbForm=Fin  O  tag=VVFIN
        {row if preposition else "gestern gestern ADV 3 advmod _ O tag=ADV"}
        den        der         DET    6  det    Case=Dat|Number=Plur  O  tag=ART
        Zeugen     Zeuge       NOUN   3  obl:arg  Case=Dat|Gender=Masc|Number=Plur  O  tag=NN
        .          .           PUNCT  3  punct  _  O  tag=$.
        """
    return find_objects(frozen_tree(words))


@pytest.mark.parametrize(
    ("verb", "preposition", "number"),
    [("treffen", "", "Sing"), ("helfen", "", "Plur"), ("reden", "über", "Sing"), ("reden", "mit", "Plur")],
)
def test_a_weak_noun_is_one_where_no_dative_stands(verb: str, preposition: str, number: str) -> None:
    (witness,) = [word for word in _met(verb, preposition) if word.text == "Zeugen"]
    assert witness.features["Number"] == (number,)
    assert (witness.dep == "obj") == (verb == "treffen")


def test_what_is_measured_has_the_preposition_of_its_measure() -> None:
    tree = find_objects(
        frozen_tree("""
        # Er wurde wegen Betrugs zu zwei Jahren Haft verurteilt.
        Er         er          PRON   9  nsubj:pass  Case=Nom  O  tag=PPER
        wurde      werden      AUX    9  aux:pass  VerbForm=Fin  O  tag=VAFIN
        wegen      wegen       ADP    4  case   _  O  tag=APPR
        Betrugs    Betrug      NOUN   9  obl    Case=Gen|Number=Sing  O  tag=NN
        zu         zu          ADP    7  case   _  O  tag=APPR
        zwei       zwei        NUM    7  nummod _  O  tag=CARD
        Jahren     Jahr        NOUN   4  nmod   Case=Dat|Number=Plur  O  tag=NN
        Haft       Haft        NOUN   9  obj    Case=Acc|Number=Sing  O  tag=NN
        verurteilt verurteilen VERB   0  ROOT   VerbForm=Part  O  tag=VVPP
        .          .           PUNCT  9  punct  _  O  tag=$.
        """)
    )
    assert hangings(tree, "zu", "Jahren", "Haft") == [
        "zu case Haft",
        "Jahren nmod Haft",
        "Haft obl verurteilt",
    ]
