"""How many a noun without a name means, and whether a man or a woman, on parses of the bundled model."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.actors import find_actors
from newsgraph.language.tree import Tree

TENANT = frozen_tree("""
    # Es hieß, dass sich der einzige Bewohner, der auch Pächter ist, nicht auf dem Hof aufhielt.
    Es       es PRON  2  expl Case=Nom|Gender=Neut|Number=Sing|PronType=Prs O tag=PPER
    hieß     heißen VERB  0  ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    ,        , PUNCT 19 punct _ O tag=$,
    dass     dass SCONJ 19 mark _ O tag=KON
    sich     sich PRON  19 obj Case=Acc|PronType=Prs|Reflex=Yes O tag=PRF
    der      der DET   8  det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    einzige  einzig ADJ   8  amod Case=Nom|Gender=Masc|Number=Sing O tag=ADJA
    Bewohner Bewohner NOUN  19 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    ,        , PUNCT 12 punct _ O tag=$,
    der      der PRON  12 nsubj Case=Nom|Gender=Masc|Number=Sing|PronType=Dem,Rel O tag=PRELS
    auch     auch ADV   12 advmod _ O tag=ADV
    Pächter  Pächter NOUN  8  acl Case=Nom|Gender=Masc|Number=Sing O tag=NN
    ist      sein AUX   12 cop Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VAFIN
    ,        , PUNCT 8  punct _ O tag=$,
    nicht    nicht PART  19 advmod Polarity=Neg O tag=PTKNEG
    auf      auf ADP   18 case _ O tag=APPR
    dem      der DET   18 det Case=Dat|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Hof      Hof NOUN  19 obl Case=Dat|Gender=Neut|Number=Sing O tag=NN
    aufhielt aufhalten VERB  2  ccomp Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    .        . PUNCT 2  punct _ O tag=$.
""")

FANS = frozen_tree("""
    # Ida Roth entschuldigte sich bei den englischen Fans, die pfiffen.
    Ida           Ida PROPN 3  nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Roth          Roth PROPN 1  flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    entschuldigte entschuldigen VERB  0  ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    sich          sich PRON  3  obj Case=Acc|PronType=Prs|Reflex=Yes O tag=PRF
    bei           bei ADP   8  case _ O tag=APPR
    den           der DET   8  det Case=Dat|Number=Plur|PronType=Art O tag=ART
    englischen    englisch ADJ   8  amod Case=Dat|Gender=Masc|Number=Plur O tag=ADJA
    Fans          Fan NOUN  3  obl Case=Dat|Gender=Masc|Number=Plur O tag=NN
    ,             , PUNCT 11 punct _ O tag=$,
    die           der PRON  11 nsubj Case=Nom|Number=Plur|PronType=Dem,Rel O tag=PRELS
    pfiffen       pfeifen VERB  8  acl Mood=Ind|Number=Plur|Tense=Pres|VerbForm=Fin O tag=VVFIN
    .             . PUNCT 3  punct _ O tag=$.
""")

COUNTED = frozen_tree("""
    # Die Feuerwehr rückte mit 70 Mann an.
    Die       der DET   2 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Feuerwehr Feuerwehr NOUN  3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    rückte    rücken VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    mit       mit ADP   6 case _ O tag=APPR
    70        70 NUM   6 nummod NumType=Card O tag=CARD
    Mann      Mann NOUN  3 obl Case=Dat|Gender=Masc|Number=Plur O tag=NN
    an        an ADP   3 compound:prt _ O tag=PTKVZ
    .         . PUNCT 3 punct _ O tag=$.
""")

MILLIONS = frozen_tree("""
    # 9,1 Millionen Zuschauer verfolgten die Partie.
    9,1        9,1 NUM   2 nummod NumType=Card O tag=CARD
    Millionen  Million NOUN  3 nummod Gender=Fem|Number=Plur O tag=NN
    Zuschauer  Zuschauer NOUN  4 nsubj Case=Nom|Gender=Masc|Number=Plur O tag=NN
    verfolgten verfolgen VERB  0 ROOT Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin O tag=VVFIN
    die        der DET   6 det Case=Acc|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Partie     Partie NOUN  4 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
    .          . PUNCT 4 punct _ O tag=$.
""")

REFEREES = frozen_tree("""
    # Der Verband hat allen Schiedsrichtern einen Maulkorb verhängt.
    Der             der DET   2 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Verband         Verband NOUN  8 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    hat             haben AUX   8 aux Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VAFIN
    allen           allen DET   5 det Case=Dat|Number=Plur|PronType=Tot O tag=PIAT
    Schiedsrichtern Schiedsrichter NOUN  8 obl:arg Case=Dat|Gender=Masc|Number=Plur O tag=NN
    einen           ein DET   7 det Case=Acc|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Maulkorb        Maulkorb NOUN  8 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
    verhängt        verhängen VERB  0 ROOT VerbForm=Part O tag=VVPP
    .               . PUNCT 8 punct _ O tag=$.
""")

SISTERS = frozen_tree("""
    # Die Polizei befragte zwei Schwestern.
    Die        der DET   2 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Polizei    Polizei NOUN  3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    befragte   befragen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    zwei       zwei NUM   5 nummod NumType=Card O tag=CARD
    Schwestern Schwester NOUN  3 obj Case=Acc|Gender=Fem|Number=Plur O tag=NN
    .          . PUNCT 3 punct _ O tag=$.
""")

OFFICER = frozen_tree("""
    # Der Kinderbeauftragte Robin Zapf sprach.
    Der               der DET   2 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Kinderbeauftragte Kinderbeauftragter NOUN  5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Robin             Robin PROPN 2 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Zapf              Zapf PROPN 3 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    sprach            sprechen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .                 . PUNCT 5 punct _ O tag=$.
""")

MODEL = frozen_tree("""
    # Das Model Anna Roth sprach.
    Das    der DET   2 det Case=Nom|Gender=Neut|Number=Sing|PronType=Art O tag=ART
    Model  Model NOUN  5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Anna    Anna PROPN 2 appos Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Roth   Roth PROPN 3 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    sprach sprechen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .      . PUNCT 5 punct _ O tag=$.
""")

ROW = frozen_tree("""
    # Die Abgeordneten Jan Lotz und Ida Roth sprachen.
    Die          der DET   2 det Case=Nom|Number=Plur|PronType=Art O tag=ART
    Abgeordneten Abgeordneter NOUN  8 nsubj Case=Nom|Gender=Masc|Number=Plur O tag=NN
    Jan          Jan PROPN 2 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz         Lotz PROPN 3 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    und          und CCONJ 6 cc _ O tag=KON
    Ida          Ida PROPN 3 conj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Roth         Roth PROPN 6 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    sprachen     sprechen VERB  0 ROOT Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin O tag=VVFIN
    .            . PUNCT 8 punct _ O tag=$.
""")


@pytest.mark.parametrize(
    ("tree", "name", "type_"),
    [
        pytest.param(TENANT, "der einzige Bewohner", "person", id="der before a subject"),
        pytest.param(FANS, "die englischen Fans", "group", id="den before a plural in -s"),
        pytest.param(COUNTED, "70 Mann", "group", id="a noun of measure"),
        pytest.param(MILLIONS, "9,1 Millionen Zuschauer", "group", id="a figure before a noun of number"),
        pytest.param(REFEREES, "Schiedsrichter", "group", id="the dative of several"),
        pytest.param(SISTERS, "zwei Schwestern", "group", id="a plural in -n"),
    ],
)
def test_how_many_a_noun_means(tree: Tree, name: str, type_: str) -> None:
    assert (name, type_) in {(actor.name, actor.type) for actor in find_actors(tree, [])}


@pytest.mark.parametrize(
    ("tree", "gender"),
    [(OFFICER, "m"), (MODEL, "f"), (ROW, "m")],
    ids=["article of an adjective", "neuter noun", "plural"],
)
def test_who_is_a_man_and_who_a_woman(tree: Tree, gender: str) -> None:
    people = [actor for actor in find_actors(tree, []) if actor.type == "person"]
    assert people[0].gender == gender
