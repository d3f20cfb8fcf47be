"""Whose an office is: of a land, a town, a state, or the only organisation near by."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.actors import find_actors
from newsgraph.language.tree import Tree

LAND = frozen_tree("""
    # Der bayerische Ministerpräsident Jan Lotz sprach.
    Der               der DET   3 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    bayerische        bayerisch ADJ   3 amod Case=Nom|Gender=Masc|Number=Sing O tag=ADJA
    Ministerpräsident Ministerpräsident NOUN  6 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Jan               Jan PROPN 3 appos Gender=Masc|Number=Sing B-PER tag=NE
    Lotz              Lotz PROPN 4 flat Case=Nom|Number=Sing I-PER tag=NE
    sprach            sprechen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .                 . PUNCT 6 punct _ O tag=$.
""")

TOWN = frozen_tree("""
    # Die Kölner Polizeipräsidentin Ida Roth sprach.
    Die                der DET   3 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Kölner             Kölner ADJ   3 amod Case=Nom|Gender=Fem|Number=Sing O tag=ADJA
    Polizeipräsidentin Polizeipräsidentin NOUN  6 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    Ida                Ida PROPN 3 appos Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Roth               Roth PROPN 4 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    sprach             sprechen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .                  . PUNCT 6 punct _ O tag=$.
""")

ORIGIN = frozen_tree("""
    # Der Kölner Anwalt Jan Lotz sprach.
    Der    der DET   3 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Kölner Kölner ADJ   3 amod Case=Nom|Gender=Masc|Number=Sing O tag=ADJA
    Anwalt Anwalt NOUN  6 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Jan    Jan PROPN 3 appos Gender=Masc|Number=Sing B-PER tag=NE
    Lotz   Lotz PROPN 4 flat Case=Nom|Number=Sing I-PER tag=NE
    sprach sprechen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .      . PUNCT 6 punct _ O tag=$.
""")

AUSTRIA = frozen_tree("""
    # Der österreichische Bundeskanzler Jan Lotz sprach.
    Der             der DET   3 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    österreichische österreichisch ADJ   3 amod Case=Nom|Gender=Masc|Number=Sing O tag=ADJA
    Bundeskanzler   Bundeskanzler NOUN  6 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Jan             Jan PROPN 3 appos Gender=Masc|Number=Sing B-PER tag=NE
    Lotz            Lotz PROPN 4 flat Case=Nom|Number=Sing I-PER tag=NE
    sprach          sprechen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .               . PUNCT 6 punct _ O tag=$.
""")

NOT_NAMED = frozen_tree("""
    # Die Bundeskanzlerin Ida Roth sprach.
    Die             der DET   2 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Bundeskanzlerin Bundeskanzlerin NOUN  5 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    Ida             Ida PROPN 2 appos Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Roth            Roth PROPN 3 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    sprach          sprechen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .               . PUNCT 5 punct _ O tag=$.
""")

CLUB = frozen_tree("""
    # Der FC Bonn jubelt.
    Der    der DET   2 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    FC     FC PROPN 4 nsubj Case=Nom|Gender=Neut|Number=Sing B-ORG tag=NE
    Bonn   Bonn PROPN 2 flat Number=Sing I-ORG tag=NE
    jubelt jubeln VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .      . PUNCT 4 punct _ O tag=$.

    # Vereinschef Jan Lotz lachte.
    Vereinschef Vereinschef NOUN  4 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Jan         Jan PROPN 1 appos Gender=Masc|Number=Sing B-PER tag=NE
    Lotz        Lotz PROPN 2 flat Case=Nom|Number=Sing I-PER tag=NE
    lachte      lachen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .           . PUNCT 4 punct _ O tag=$.
""")

RIVAL = frozen_tree("""
    # Die SPD rügte den Fraktionschef Jan Lotz.
    Die           der DET   2 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    SPD           SPD PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-ORG tag=NE
    rügte         rügen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    den           der DET   5 det Case=Acc|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Fraktionschef Fraktionschef NOUN  3 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
    Jan           Jan PROPN 5 appos Gender=Masc|Number=Sing B-PER tag=NE
    Lotz          Lotz PROPN 6 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    .             . PUNCT 3 punct _ O tag=$.
""")

TWO = frozen_tree("""
    # Die Firma Velatec klagt gegen die Firma Zapfmann.
    Die      der DET   2 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Firma    Firma NOUN  4 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    Velatec  Velatec PROPN 2 appos Number=Sing B-ORG tag=NE
    klagt    klagen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    gegen    gegen ADP   7 case _ O tag=APPR
    die      der DET   7 det Case=Acc|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Firma    Firma NOUN  4 obl Case=Acc|Gender=Fem|Number=Sing O tag=NN
    Zapfmann Zapfmann PROPN 7 appos Number=Sing B-ORG tag=NE
    .        . PUNCT 4 punct _ O tag=$.

    # Firmenchef Jan Lotz lachte.
    Firmenchef Firmenchef NOUN  4 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Jan        Jan PROPN 1 appos Gender=Masc|Number=Sing B-PER tag=NE
    Lotz       Lotz PROPN 2 flat Number=Sing I-PER tag=NE
    lachte     lachen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .          . PUNCT 4 punct _ O tag=$.
""")

ACRONYM = frozen_tree("""
    # Die BDLT-Flugbetriebsleiterin Ida Roth lachte.
    Die                       der DET   2 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    BDLT-Flugbetriebsleiterin BDLT-Flugbetriebsleiterin NOUN  5 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    Ida                       Ida PROPN 2 flat Number=Sing B-PER tag=NE
    Roth                      Roth PROPN 3 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    lachte                    lachen VERB  0 ROOT Mood=Ind|Tense=Past|VerbForm=Fin O tag=VVFIN
    .                         . PUNCT 5 punct _ O tag=$.
""")

PLACE = frozen_tree("""
    # Die Lage in Thailand ist schlecht.
    Die      der DET   2 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Lage     Lage NOUN  6 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    in       in ADP   4 case _ O tag=APPR
    Thailand Thailand PROPN 2 nmod Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    ist      sein AUX   6 cop Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VAFIN
    schlecht schlecht ADJ   0 ROOT Degree=Pos O tag=ADJD
    .        . PUNCT 6 punct _ O tag=$.

    # Die Spannungen in Thailand unter Ministerpräsident Jan Lotz wachsen.
    Die               der DET   2 det Case=Nom|Number=Plur|PronType=Art O tag=ART
    Spannungen        Spannung NOUN  9 nsubj Case=Nom|Gender=Fem|Number=Plur O tag=NN
    in                in ADP   4 case _ O tag=APPR
    Thailand          Thailand PROPN 2 nmod Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    unter             unter ADP   6 case _ O tag=APPR
    Ministerpräsident Ministerpräsident NOUN  2 nmod Case=Dat|Gender=Masc|Number=Sing O tag=NN
    Jan               Jan PROPN 6 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz              Lotz PROPN 7 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    wachsen           wachsen VERB  0 ROOT Mood=Ind|Tense=Pres|VerbForm=Fin O tag=VVFIN
    .                 . PUNCT 9 punct _ O tag=$.
""")

VISIT = frozen_tree("""
    # Polen jubelt.
    Polen  Polen PROPN 2 nsubj Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
    jubelt jubeln VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .      . PUNCT 2 punct _ O tag=$.

    # Bei seinem Besuch in Polen sprach Außenminister Jan Lotz.
    Bei           bei ADP   3 case _ O tag=APPR
    seinem        sein DET   3 det:poss Case=Dat|Gender=Masc|Number=Sing|Poss=Yes|PronType=Prs O tag=PPOSAT
    Besuch        Besuch NOUN  6 obl Case=Dat|Gender=Masc|Number=Sing O tag=NN
    in            in ADP   5 case _ O tag=APPR
    Polen         Polen PROPN 3 nmod Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    sprach        sprechen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    Außenminister Außenminister NOUN  6 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Jan           Jan PROPN 7 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz          Lotz PROPN 8 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    .             . PUNCT 6 punct _ O tag=$.
""")

BERLIN = frozen_tree("""
    # Der Regierende Bürgermeister Jan Lotz sprach in Berlin.
    Der           der DET   3 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Regierende    Regierende NOUN  3 amod Case=Nom|Gender=Masc|Number=Sing O tag=ADJA
    Bürgermeister Bürgermeister NOUN  6 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Jan           Jan PROPN 3 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz          Lotz PROPN 4 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    sprach        sprechen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    in            in ADP   8 case _ O tag=APPR
    Berlin        Berlin PROPN 6 obl Case=Dat|Number=Sing B-LOC tag=NE
    .             . PUNCT 6 punct _ O tag=$.
""")

FEDERAL = frozen_tree("""
    # Die Bundesregierung lehnt ab.
    Die             der DET   2 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Bundesregierung Bundesregierung NOUN  3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    lehnt           lehnen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    ab              ab ADP   3 compound:prt _ O tag=PTKVZ
    .               . PUNCT 3 punct _ O tag=$.

    # Wirtschaftsminister Jan Lotz sagte, die Bundesregierung prüfe das.
    Wirtschaftsminister Wirtschaftsminister NOUN  4 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Jan                 Jan PROPN 1 appos Gender=Masc|Number=Sing B-PER tag=NE
    Lotz                Lotz PROPN 2 flat Case=Nom|Number=Sing I-PER tag=NE
    sagte               sagen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    ,                   , PUNCT 8 punct _ O tag=$,
    die                 der DET   7 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Bundesregierung     Bundesregierung NOUN  8 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    prüfe               prüfen VERB  4 ccomp Mood=Sub|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    das                 der PRON  8 obj Case=Acc|Gender=Neut|Number=Sing|PronType=Dem,Rel O tag=PDS
    .                   . PUNCT 4 punct _ O tag=$.
""")

FEDERAL_OR_LAND = frozen_tree("""
    # Die Bundesregierung lehnt ab.
    Die             der DET   2 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Bundesregierung Bundesregierung NOUN  3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    lehnt           lehnen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    ab              ab ADP   3 compound:prt _ O tag=PTKVZ
    .               . PUNCT 3 punct _ O tag=$.

    # Wirtschaftsminister Jan Lotz sagte, die Bundesregierung prüfe das.
    Wirtschaftsminister Wirtschaftsminister NOUN  4 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Jan                 Jan PROPN 1 appos Gender=Masc|Number=Sing B-PER tag=NE
    Lotz                Lotz PROPN 2 flat Case=Nom|Number=Sing I-PER tag=NE
    sagte               sagen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    ,                   , PUNCT 8 punct _ O tag=$,
    die                 der DET   7 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Bundesregierung     Bundesregierung NOUN  8 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    prüfe               prüfen VERB  4 ccomp Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    das                 der PRON  8 obj Case=Acc|Gender=Neut|Number=Sing|PronType=Dem,Rel O tag=PDS
    .                   . PUNCT 4 punct _ O tag=$.

    # Hessen klagt.
    Hessen Hessen PROPN 2 nsubj Case=Nom|Number=Sing B-LOC tag=NE
    klagt  klagen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    .      . PUNCT 2 punct _ O tag=$.
""")

OF_A_BODY = frozen_tree("""
    # Das sagte der Chef des Verwaltungsrats Jan Lotz gestern.
    Das             der PRON  2 obj Case=Acc|Gender=Neut|Number=Sing|PronType=Dem,Rel O tag=PDS
    sagte           sagen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    der             der DET   4 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Chef            Chef NOUN  2 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    des             der DET   6 det Case=Gen|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Verwaltungsrats Verwaltungsrat NOUN  4 nmod Case=Gen|Gender=Masc|Number=Sing O tag=NN
    Jan             Jan PROPN 4 appos Gender=Masc|Number=Sing B-PER tag=NE
    Lotz            Lotz PROPN 7 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    gestern         gestern ADV   2 advmod _ O tag=ADV
    .               . PUNCT 2 punct _ O tag=$.
""")

KIN = frozen_tree("""
    # Ida Roth, Tochter von Minister Jan Lotz und Ehefrau von Senator Ole Zapf, sprach.
    Ida      Ida PROPN 16 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Roth     Roth PROPN 1  flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    ,        , PUNCT 4  punct _ O tag=$,
    Tochter  Tochter NOUN  1  appos Case=Nom|Gender=Fem|Number=Sing O tag=NN
    von      von ADP   6  case _ O tag=APPR
    Minister Minister NOUN  4  nmod Case=Dat|Gender=Masc|Number=Sing O tag=NN
    Jan      Jan PROPN 6  appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz     Lotz PROPN 7  flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    und      und CCONJ 10 cc _ O tag=KON
    Ehefrau  Ehefrau NOUN  4  conj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    von      von ADP   12 case _ O tag=APPR
    Senator  Senator NOUN  10 nmod Case=Dat|Gender=Masc|Number=Sing O tag=NN
    Ole      Ole PROPN 12 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Zapf     Zapf PROPN 13 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    ,        , PUNCT 1  punct _ O tag=$,
    sprach   sprechen VERB  0  ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .        . PUNCT 16 punct _ O tag=$.
""")

PART = frozen_tree("""
    # Der Leiter der Flugzeugwartung der Turkish Airlines, Jan Lotz, lachte.
    Der             der DET   2  det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Leiter          Leiter NOUN  12 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    der             der DET   4  det Case=Gen|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Flugzeugwartung Flugzeugwartung NOUN  2  nmod Case=Gen|Gender=Fem|Number=Sing O tag=NN
    der             der DET   7  det Case=Gen|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Turkish         Turkish PROPN 4  nmod _ B-ORG tag=NE
    Airlines        Airlines NOUN  4  nmod Case=Gen|Number=Plur I-ORG tag=NN
    ,               , PUNCT 9  punct _ O tag=$,
    Jan             Jan PROPN 2  appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz            Lotz PROPN 9  flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    ,               , PUNCT 9  punct _ O tag=$,
    lachte          lachen VERB  0  ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .               . PUNCT 12 punct _ O tag=$.
""")

SHARED = frozen_tree("""
    # Der CDU-Landeschef und Spitzenkandidat Jan Lotz lachte.
    Der             der DET   2 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    CDU-Landeschef  CDU-Landeschef NOUN  7 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    und             und CCONJ 4 cc _ O tag=KON
    Spitzenkandidat Spitzenkandidat NOUN  2 conj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Jan             Jan PROPN 4 appos Gender=Masc|Number=Sing B-PER tag=NE
    Lotz            Lotz PROPN 5 flat Case=Nom|Number=Sing I-PER tag=NE
    lachte          lachen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .               . PUNCT 7 punct _ O tag=$.
""")

CITIZEN = frozen_tree("""
    # Der amerikanische General und Kommandeur Jan Lotz lachte.
    Der           der DET   3 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    amerikanische amerikanisch ADJ   3 amod Case=Nom|Gender=Masc|Number=Sing O tag=ADJA
    General       General NOUN  8 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    und           und CCONJ 5 cc _ O tag=KON
    Kommandeur    Kommandeur NOUN  3 conj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Jan           Jan PROPN 5 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz          Lotz PROPN 6 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    lachte        lachen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .             . PUNCT 8 punct _ O tag=$.
""")

FAR = frozen_tree("""
    # Jan Lotz, Präsident der Universität Bonn und derzeitiger Vorsitzender der SPD, lachte.
    Jan          Jan PROPN 14 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz         Lotz PROPN 1  flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    ,            , PUNCT 4  punct _ O tag=$,
    Präsident    Präsident NOUN  1  appos Case=Nom|Gender=Masc|Number=Sing O tag=NN
    der          der DET   6  det Case=Gen|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Universität  Universität NOUN  4  nmod Case=Gen|Gender=Fem|Number=Sing B-ORG tag=NN
    Bonn         Bonn PROPN 6  flat Number=Sing I-ORG tag=NE
    und          und CCONJ 10 cc _ O tag=KON
    derzeitiger  derzeitig ADJ   10 amod Case=Nom|Gender=Masc|Number=Sing O tag=ADJA
    Vorsitzender Vorsitzender NOUN  1  conj Gender=Masc|Number=Sing O tag=NN
    der          der DET   12 det Case=Gen|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    SPD          SPD PROPN 10 nmod Gender=Fem|Number=Sing B-ORG tag=NE
    ,            , PUNCT 1  punct _ O tag=$,
    lachte       lachen VERB  0  ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .            . PUNCT 14 punct _ O tag=$.
""")


def owner(tree: Tree, name: str) -> str | None:
    """The actor that the first role of somebody points to."""
    actors = find_actors(tree, [])
    (somebody,) = (actor for actor in actors if actor.name == name)
    of = somebody.roles[0].of
    return None if of is None else actors[of].name


@pytest.mark.parametrize(
    ("tree", "name", "of"),
    [
        pytest.param(LAND, "Jan Lotz", "Bayern", id="land"),
        pytest.param(TOWN, "Ida Roth", "Köln", id="town"),
        pytest.param(ORIGIN, "Jan Lotz", None, id="where somebody is from"),
        pytest.param(AUSTRIA, "Jan Lotz", "Österreich", id="adjective before a federal office"),
        pytest.param(NOT_NAMED, "Ida Roth", None, id="a state that the text does not name"),
        pytest.param(CLUB, "Jan Lotz", "FC Bonn", id="kind of organisation"),
        pytest.param(RIVAL, "Jan Lotz", None, id="who acts on somebody"),
        pytest.param(TWO, "Jan Lotz", None, id="two of a kind"),
        pytest.param(ACRONYM, "Ida Roth", "BDLT", id="acronym before a compound"),
        pytest.param(PLACE, "Jan Lotz", "Thailand", id="where something is"),
        pytest.param(VISIT, "Jan Lotz", None, id="where somebody goes"),
        pytest.param(BERLIN, "Jan Lotz", "Berlin", id="an office of Berlin alone"),
        pytest.param(FEDERAL, "Jan Lotz", "Deutschland", id="minister of a federation"),
        pytest.param(FEDERAL_OR_LAND, "Jan Lotz", None, id="minister of a federation or a land"),
    ],
)
def test_whose_an_office_is(tree: Tree, name: str, of: str | None) -> None:
    assert owner(tree, name) == of


def test_a_name_behind_the_body_that_somebody_leads_is_theirs() -> None:
    people = [actor for actor in find_actors(OF_A_BODY, []) if actor.type == "person"]
    assert [actor.name for actor in people] == ["Jan Lotz"]
    assert all(role.of is None for role in people[0].roles)


def test_whose_kin_somebody_is_may_be_told_twice() -> None:
    actors = find_actors(KIN, [])
    (ida,) = (actor for actor in actors if actor.name == "Ida Roth")
    assert {(r.relation, actors[r.of].name) for r in ida.roles if r.of is not None} == {
        ("child", "Jan Lotz"),
        ("spouse", "Ole Zapf"),
    }


def told(tree: Tree) -> set[tuple[str, str | None]]:
    """What Jan Lotz is told to be, and of whom."""
    actors = find_actors(tree, [])
    (jan,) = (actor for actor in actors if actor.name == "Jan Lotz")
    return {(r.text, None if r.of is None else actors[r.of].name) for r in jan.roles}


def test_who_leads_a_part_of_a_firm_does_not_lead_the_firm() -> None:
    assert told(PART) == {("Leiter der Flugzeugwartung", "Turkish Airlines")}


def test_two_functions_share_a_party_and_not_an_origin() -> None:
    assert told(SHARED) == {("CDU-Landeschef", "CDU"), ("Spitzenkandidat", "CDU")}
    assert ("Kommandeur", None) in told(CITIZEN)


def test_a_second_function_may_stand_behind_an_attribute() -> None:
    assert told(FAR) == {("Präsident", "Universität Bonn"), ("Vorsitzender", "SPD")}


def test_a_mayor_is_of_the_only_town_near() -> None:
    tree = frozen_tree("""
    # In Kiel stieg das Wasser.
    In      in      ADP    2  case   _
    Kiel    Kiel    PROPN  3  obl    Case=Dat|Gender=Neut|Number=Sing  B-LOC
    stieg   steigen VERB   0  ROOT   Number=Sing|VerbForm=Fin
    das     der     DET    5  det    Case=Nom|Gender=Neut|Number=Sing
    Wasser  Wasser  NOUN   3  nsubj  Case=Nom|Gender=Neut|Number=Sing
    .       .       PUNCT  3  punct  _

    # Bürgermeister Jan Dorn half.
    Bürgermeister Bürgermeister NOUN   4  nsubj  Case=Nom|Gender=Masc|Number=Sing
    Jan           Jan           PROPN  1  appos  Case=Nom|Gender=Masc|Number=Sing  B-PER
    Dorn          Dorn          PROPN  2  flat   Case=Nom|Gender=Masc|Number=Sing  I-PER
    half          helfen        VERB   0  ROOT   Number=Sing|VerbForm=Fin
    .             .             PUNCT  4  punct  _
    """)
    actors = find_actors(tree, [])
    (role,) = next(actor for actor in actors if actor.name == "Jan Dorn").roles
    assert role.of is not None
    assert actors[role.of].name == "Kiel"
