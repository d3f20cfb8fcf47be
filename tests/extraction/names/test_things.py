"""Things that somebody does something to, on parses of the bundled model."""

from __future__ import annotations

from frozen import frozen_tree
from telling import mentions_in, nameless_in

from newsgraph.extraction.actors import find_actors

MODELS = frozen_tree("""
    # Toyota zeigt den Prius und den FT-EV.
    Toyota     Toyota     PROPN 2  nsubj Case=Nom|Number=Sing B-ORG tag=NE
    zeigt      zeigen     VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    den        der        DET   4  det   Case=Acc|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Prius      Prius      PROPN 2  obj   Case=Acc|Gender=Masc|Number=Sing B-MISC tag=NE
    und        und        CCONJ 7  cc    _ O tag=KON
    den        der        DET   7  det   Case=Acc|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    FT-EV      FT-EV      PROPN 4  conj  Case=Acc|Number=Sing B-MISC tag=NE
    .          .          PUNCT 2  punct _ O tag=$.

    # Der Opel Ampera soll im Mai in Serie gehen.
    Der        der        DET   2  det   Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Opel       Opel       PROPN 9  nsubj Case=Nom|Number=Sing B-ORG tag=NE
    Ampera     Ampera     PROPN 2  flat  Case=Nom|Number=Sing I-ORG tag=NE
    soll       sollen     AUX   9  aux   Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VMFIN
    im         in         ADP   6  case  Case=Dat|Gender=Masc|Number=Sing|PronType=Art O tag=APPRART
    Mai        Mai        NOUN  9  obl   Case=Dat|Gender=Masc|Number=Sing O tag=NN
    in         in         ADP   8  case  _ O tag=APPR
    Serie      Serie      NOUN  9  obl   Case=Dat|Gender=Fem|Number=Sing O tag=NN
    gehen      gehen      VERB  0  ROOT  VerbForm=Inf O tag=VVINF
    .          .          PUNCT 9  punct _ O tag=$.
""")

BUS = frozen_tree("""
    # Ein polnischer Reisebus verunglückte bei Bonn.
    Ein        ein        DET   3  det   Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    polnischer polnisch   ADJ   3  amod  Case=Nom|Gender=Masc|Number=Sing O tag=ADJA
    Reisebus   Reisebus   NOUN  4  nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    verunglückte verunglücken VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    bei        bei        ADP   6  case  _ O tag=APPR
    Bonn       Bonn       PROPN 4  obl   Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    .          .          PUNCT 4  punct _ O tag=$.

    # Der Bus kippte um.
    Der        der        DET   2  det   Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Bus        Bus        NOUN  3  nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
    kippte     kippen     VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    um         um         ADP   3  compound:prt _ O tag=PTKVZ
    .          .          PUNCT 3  punct _ O tag=$.
""")

ONCE = frozen_tree("""
    # Ida Lotz sah einen Bus.
    Ida        Ida        PROPN 3  nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Lotz       Lotz       PROPN 1  flat  Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    sah        sehen      VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    einen      ein        DET   5  det   Case=Acc|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Bus        Bus        NOUN  3  obj   Case=Acc|Gender=Masc|Number=Sing O tag=NN
    .          .          PUNCT 3  punct _ O tag=$.

    # Sie kam mit dem Auto.
    Sie        sie        PRON  2  nsubj Case=Nom|Gender=Fem|Number=Sing|PronType=Prs O tag=PPER
    kam        kommen     VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    mit        mit        ADP   5  case  _ O tag=APPR
    dem        der        DET   5  det   Case=Dat|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Auto       Auto       NOUN  2  obl   Case=Dat|Gender=Neut|Number=Sing O tag=NN
    .          .          PUNCT 2  punct _ O tag=$.
""")

MISSILE = frozen_tree("""
    # Indien testete die Agni-Rakete.
    Indien     Indien     PROPN 2  nsubj _ B-LOC tag=NE
    testete    testen     VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    die        der        DET   4  det   Case=Acc|Number=Plur|PronType=Art O tag=ART
    Agni-Rakete Agni-Raket NOUN  2  obj   Case=Nom|Gender=Fem|Number=Plur O tag=NN
    .          .          PUNCT 2  punct _ O tag=$.

    # Sie zahlten zehn Bitcoin.
    Sie        sie        PRON  2  nsubj Case=Nom|Number=Plur|PronType=Prs O tag=PPER
    zahlten    zahlen     VERB  0  ROOT  Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin O tag=VVFIN
    zehn       zehn       NUM   4  nummod _ O tag=CARD
    Bitcoin    Bitcoin    PROPN 2  obj   Case=Acc|Gender=Masc|Number=Sing B-MISC tag=NN
    .          .          PUNCT 2  punct _ O tag=$.
""")

SHIP = frozen_tree("""
    # Greenpeace schickte das Segelschiff „Beluga II“.
    Greenpeace Greenpeace PROPN 2  nsubj Case=Nom|Number=Sing B-ORG tag=NE
    schickte   schicken   VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    das        der        DET   4  det   Case=Acc|Gender=Neut|Number=Sing|PronType=Art O tag=ART
    Segelschiff Segelschiff NOUN  2  obj   Case=Acc|Gender=Masc|Number=Sing O tag=NN
    „          „          PUNCT 6  punct _ O tag=$(
    Beluga     Beluga     PROPN 4  appos Case=Nom|Number=Sing B-MISC tag=NE
    II         II         NUM   6  appos _ I-MISC tag=CARD
    “          “          PUNCT 6  punct _ O tag=$(
    .          .          PUNCT 2  punct _ O tag=$.

    # Das Schiff wurde gestoppt.
    Das        der        DET   2  det   Case=Nom|Gender=Neut|Number=Sing|PronType=Art O tag=ART
    Schiff     Schiff     NOUN  4  nsubj:pass Case=Nom|Gender=Neut|Number=Sing O tag=NN
    wurde      werden     AUX   4  aux:pass Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VAFIN
    gestoppt   stoppen    VERB  0  ROOT  VerbForm=Part O tag=VVPP
    .          .          PUNCT 4  punct _ O tag=$.
""")

FIGURE = frozen_tree("""
    # Ole Brandt inszeniert die Oper „Rigoletto“.
    Ole        Ole        PROPN 2  dep   Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt     Brandt     PROPN 3  nsubj Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    inszeniert inszenieren VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    die        der        DET   5  det   Case=Acc|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Oper       Oper       NOUN  3  obj   Case=Acc|Gender=Fem|Number=Sing O tag=NN
    „          „          PUNCT 7  punct _ O tag=$(
    Rigoletto  Rigoletto  PROPN 5  appos Number=Sing B-MISC tag=NE
    “          “          PUNCT 7  punct _ O tag=$(
    .          .          PUNCT 3  punct _ O tag=$.

    # Rigoletto rettet seine Tochter.
    Rigoletto  Rigoletto  PROPN 2  nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    rettet     retten     VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    seine      sein       DET   4  det:poss Case=Acc|Gender=Fem|Number=Sing|Poss=Yes|PronType=Prs O tag=PPOSAT
    Tochter    Tochter    NOUN  2  obj   Case=Acc|Gender=Fem|Number=Sing O tag=NN
    .          .          PUNCT 2  punct _ O tag=$.
""")

WITH = frozen_tree("""
    # Opel wirbt mit dem Zephyr.
    Opel       Opel       PROPN 2  nsubj Case=Nom|Number=Sing B-ORG tag=NE
    wirbt      werben     VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    mit        mit        ADP   5  case  _ O tag=APPR
    dem        der        DET   5  det   Case=Dat|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Zephyr     Zephyr     PROPN 2  obl   Case=Dat|Gender=Masc|Number=Sing B-MISC tag=NE
    .          .          PUNCT 2  punct _ O tag=$.

    # Ole Brandt inszeniert „Aurora“ wie „Luna“.
    Ole        Ole        PROPN 3  nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt     Brandt     PROPN 1  flat  Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    inszeniert inszenieren VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    „          „          PUNCT 5  punct _ O tag=$(
    Aurora     Aurora     PROPN 3  obj   Case=Acc|Number=Sing B-MISC tag=NE
    “          “          PUNCT 5  punct _ O tag=$(
    wie        wie        ADP   9  case  _ O tag=KOKOM
    „          „          PUNCT 9  punct _ O tag=$(
    Luna       Luna       PROPN 3  obl   Number=Sing B-MISC tag=NE
    “          “          PUNCT 9  punct _ O tag=$(
    .          .          PUNCT 3  punct _ O tag=$.
""")


def test_products_that_are_shown_are_actors() -> None:
    assert {"Toyota", "Prius", "FT-EV", "Opel Ampera"} <= set(mentions_in(MODELS))
    types = {actor.name: actor.type for actor in find_actors(MODELS, [])}
    assert (types["Prius"], types["Opel Ampera"]) == ("other", "other")


def test_a_vehicle_that_comes_again_is_an_actor_and_one_named_once_is_none() -> None:
    assert nameless_in(BUS) == {"ein polnischer Reisebus": ["Ein polnischer Reisebus", "Der Bus"]}
    assert nameless_in(ONCE) == {}


def test_a_missile_with_a_name_is_one_and_what_is_counted_is_none() -> None:
    assert set(mentions_in(MISSILE)) == {"Indien"}
    assert set(nameless_in(MISSILE)) == {"die Agni-Rakete"}


def test_the_noun_that_stood_before_a_things_name_means_it() -> None:
    assert mentions_in(SHIP)["Beluga II"] == ["Segelschiff „Beluga II“", "Das Schiff"]


def test_whoever_a_work_is_called_after_is_not_the_work() -> None:
    named = [actor.type for actor in find_actors(FIGURE, []) if actor.name == "Rigoletto"]
    assert sorted(named) == ["other", "person"]


def test_a_product_that_a_firm_turns_to_and_a_work_that_is_staged_are_actors() -> None:
    assert set(mentions_in(WITH)) == {"Opel", "Zephyr", "Ole Brandt", "Aurora"}
