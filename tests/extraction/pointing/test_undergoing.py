"""Whom an object pronoun means where one person is near, on parses of the bundled model."""

from __future__ import annotations

import pytest
from frozen import frozen_tree
from telling import RulesAlone

from newsgraph.extraction.actors import find_actors
from newsgraph.language.tree import Tree

HARMED = frozen_tree("""
    # Eine Aktion gelang einem Häftling in einem Gefängnis.
    Eine      ein DET 2 det Case=Nom|Definite=Ind|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Aktion    Aktion NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    gelang    gelingen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    einem     ein DET 5 det Case=Dat|Definite=Ind|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Häftling  Häftling NOUN 3 obl:arg Case=Dat|Gender=Masc|Number=Sing O tag=NN
    in        in ADP 8 case _ O tag=APPR
    einem     ein DET 8 det Case=Dat|Definite=Ind|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Gefängnis Gefängnis NOUN 3 obl Case=Dat|Gender=Neut|Number=Sing O tag=NN
    .         . PUNCT 3 punct _ O tag=$.

    # Nach einem Bericht der Zeitung gelang es ihm, eine Flagge zu hissen.
    Nach    nach ADP 3 case _ O tag=APPR
    einem   ein DET 3 det Case=Dat|Definite=Ind|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Bericht Bericht NOUN 6 obl Case=Dat|Gender=Masc|Number=Sing O tag=NN
    der     der DET 5 det Case=Gen|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Zeitung Zeitung NOUN 3 nmod Case=Gen|Gender=Fem|Number=Sing O tag=NN
    gelang  gelingen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    es      es PRON 6 expl Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
    ihm     er PRON 6 obl:arg Case=Dat|Gender=Masc|Number=Sing|Person=3|PronType=Prs O tag=PPER
    ,       , PUNCT 13 punct _ O tag=$,
    eine    ein DET 11 det Case=Acc|Definite=Ind|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Flagge  Flagge NOUN 13 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
    zu      zu PART 13 mark _ O tag=PTKZU
    hissen  hissen VERB 6 xcomp VerbForm=Inf O tag=VVINF
    .       . PUNCT 6 punct _ O tag=$.
""")

CALLED = frozen_tree("""
    # Der Auslöser war eine Bemerkung, die ein Mann machte.
    Der       der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Auslöser  Auslöser NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    war       sein AUX 5 cop Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VAFIN
    eine      ein DET 5 det Case=Nom|Definite=Ind|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Bemerkung Bemerkung NOUN 0 ROOT Case=Nom|Gender=Fem|Number=Sing O tag=NN
    ,         , PUNCT 10 punct _ O tag=$,
    die       der PRON 10 obj Case=Acc|Gender=Fem|Number=Sing|PronType=Dem,Rel O tag=PRELS
    ein       ein DET 9 det Case=Nom|Definite=Ind|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Mann      Mann NOUN 10 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    machte    machen VERB 5 acl Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    .         . PUNCT 5 punct _ O tag=$.

    # Der Wirt stellte ihn zur Rede.
    Der     der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Wirt    Wirt NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    stellte stellen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    ihn     er PRON 3 obj Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs O tag=PPER
    zur     zu ADP 6 case Case=Dat|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=APPRART
    Rede    Rede NOUN 3 obl Case=Dat|Gender=Fem|Number=Sing O tag=NN
    .       . PUNCT 3 punct _ O tag=$.
""")

HELD = frozen_tree("""
    # Der Unfall war ein Fehler, den ein Mann machte.
    Der    der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Unfall Unfall NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    war    sein AUX 5 cop Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VAFIN
    ein    ein DET 5 det Case=Nom|Definite=Ind|Gender=Neut|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Fehler Fehler NOUN 0 ROOT Case=Nom|Gender=Masc|Number=Sing O tag=NN
    ,      , PUNCT 10 punct _ O tag=$,
    den    der PRON 10 obj Case=Acc|Gender=Masc|Number=Sing|PronType=Dem,Rel O tag=PRELS
    ein    ein DET 9 det Case=Nom|Definite=Ind|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Mann   Mann NOUN 10 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    machte machen VERB 5 acl Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    .      . PUNCT 5 punct _ O tag=$.

    # Die Polizei verhaftete ihn.
    Die        der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Polizei    Polizei NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    verhaftete verhaften VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    ihn        er PRON 3 obj Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs O tag=PPER
    .          . PUNCT 3 punct _ O tag=$.
""")

WITHIN = frozen_tree("""
    # Zehn Männer trafen sich in Bonn.
    Zehn   zehn NUM 2 nummod NumType=Card O tag=CARD
    Männer Mann NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Plur O tag=NN
    trafen treffen VERB 0 ROOT Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    sich   sich PRON 3 obj Case=Acc|Person=3|PronType=Prs|Reflex=Yes O tag=PRF
    in     in ADP 6 case _ O tag=APPR
    Bonn   Bonn PROPN 3 obl Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    .      . PUNCT 3 punct _ O tag=$.

    # Die Behörden erhielten die Namen der Männer erst aus den ihnen zur Verfügung gestellten Akten.
    Die        der DET 2 det Case=Nom|Definite=Def|Number=Plur|PronType=Art O tag=ART
    Behörden   Behörde NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Plur O tag=NN
    erhielten  erhalten VERB 0 ROOT Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    die        der DET 5 det Case=Acc|Definite=Def|Number=Plur|PronType=Art O tag=ART
    Namen      Name NOUN 3 obj Case=Acc|Gender=Masc|Number=Plur O tag=NN
    der        der DET 7 det Case=Gen|Definite=Def|Number=Plur|PronType=Art O tag=ART
    Männer     Mann NOUN 5 nmod Case=Gen|Gender=Masc|Number=Plur O tag=NN
    erst       erst ADV 3 advmod _ O tag=ADV
    aus        aus ADP 15 case _ O tag=APPR
    den        der DET 15 det Case=Dat|Definite=Def|Number=Plur|PronType=Art O tag=ART
    ihnen      sie PRON 14 obl:arg Case=Dat|Number=Plur|Person=3|PronType=Prs O tag=PPER
    zur        zu ADP 13 case Case=Dat|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=APPRART
    Verfügung  Verfügung NOUN 14 obl Case=Dat|Gender=Fem|Number=Sing O tag=NN
    gestellten gestellt ADJ 15 amod Case=Dat|Degree=Pos|Gender=Masc|Number=Plur O tag=ADJA
    Akten      Akte NOUN 3 obl Case=Dat|Gender=Masc|Number=Plur O tag=NN
    .          . PUNCT 3 punct _ O tag=$.
""")

THING = frozen_tree("""
    # Der Auslöser war eine Bemerkung, die ein Mann machte.
    Der       der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Auslöser  Auslöser NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    war       sein AUX 5 cop Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VAFIN
    eine      ein DET 5 det Case=Nom|Definite=Ind|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Bemerkung Bemerkung NOUN 0 ROOT Case=Nom|Gender=Fem|Number=Sing O tag=NN
    ,         , PUNCT 10 punct _ O tag=$,
    die       der PRON 10 obj Case=Acc|Gender=Fem|Number=Sing|PronType=Dem,Rel O tag=PRELS
    ein       ein DET 9 det Case=Nom|Definite=Ind|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Mann      Mann NOUN 10 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    machte    machen VERB 5 acl Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    .         . PUNCT 5 punct _ O tag=$.

    # Der Wirt sah ihn.
    Der  der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Wirt Wirt NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    sah  sehen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    ihn  er PRON 3 obj Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs O tag=PPER
    .    . PUNCT 3 punct _ O tag=$.
""")

TWO = frozen_tree("""
    # Der Auslöser war eine Bemerkung, die ein Mann einem Bäcker vortrug.
    Der       der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Auslöser  Auslöser NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    war       sein AUX 5 cop Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VAFIN
    eine      ein DET 5 det Case=Nom|Definite=Ind|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Bemerkung Bemerkung NOUN 0 ROOT Case=Nom|Gender=Fem|Number=Sing O tag=NN
    ,         , PUNCT 12 punct _ O tag=$,
    die       der PRON 12 obj Case=Acc|Gender=Fem|Number=Sing|PronType=Dem,Rel O tag=PRELS
    ein       ein DET 9 det Case=Nom|Definite=Ind|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Mann      Mann NOUN 12 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    einem     ein DET 11 det Case=Dat|Definite=Ind|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Bäcker    Bäcker NOUN 12 obl:arg Case=Dat|Gender=Masc|Number=Sing O tag=NN
    vortrug   vortragen VERB 5 acl Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    .         . PUNCT 5 punct _ O tag=$.

    # Der Wirt stellte ihn zur Rede.
    Der     der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Wirt    Wirt NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    stellte stellen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    ihn     er PRON 3 obj Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs O tag=PPER
    zur     zu ADP 6 case Case=Dat|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=APPRART
    Rede    Rede NOUN 3 obl Case=Dat|Gender=Fem|Number=Sing O tag=NN
    .       . PUNCT 3 punct _ O tag=$.
""")

MEANT = [
    pytest.param(HARMED, "ihm", "ein Häftling", id="a dative is somebody's"),
    pytest.param(CALLED, "ihn", "ein Mann", id="nothing is called to account"),
    pytest.param(HELD, "ihn", "ein Mann", id="nothing is arrested"),
    pytest.param(WITHIN, "ihnen", "die Behörden", id="before a participle the subject"),
    pytest.param(THING, "ihn", None, id="it may be a thing"),
    pytest.param(TWO, "ihn", None, id="one of two"),
]


@pytest.mark.parametrize(("tree", "pronoun", "name"), MEANT)
def test_the_only_person_near_is_meant(tree: Tree, pronoun: str, name: str | None) -> None:
    meant = [
        actor.name
        for actor in find_actors(tree, [], RulesAlone())
        for each in actor.mentions
        if each.words.text == pronoun
    ]
    assert meant == ([name] if name else [])
