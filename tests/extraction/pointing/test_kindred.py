"""Whom nouns of one kin mean, on parses of the bundled model."""

from __future__ import annotations

import pytest
from frozen import frozen_tree
from telling import nameless_in

from newsgraph.extraction.actors import find_actors
from newsgraph.language.tree import Tree

STRIKER = frozen_tree("""
    # Der Torjäger Ole Brandt kam zu Trainer Karl Öhm.
    Der      der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Torjäger Torjäger NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Ole      Ole PROPN 2 appos Case=Nom|Number=Sing B-PER tag=NE
    Brandt   Brandt PROPN 3 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    kam      kommen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    zu       zu ADP 7 case _ O tag=APPR
    Trainer  Trainer NOUN 5 obl Case=Acc|Gender=Masc|Number=Sing O tag=NN
    Karl     Karl PROPN 7 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Öhm      Öhm PROPN 8 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    .        . PUNCT 5 punct _ O tag=$.

    # Der Verein lobte den Stürmer.
    Der     der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Verein  Verein NOUN 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
    lobte   loben VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    den     der DET 5 det Case=Acc|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Stürmer Stürmer NOUN 3 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
    .       . PUNCT 3 punct _ O tag=$.
""")

WRITER = frozen_tree("""
    # Die Schriftstellerin Ida Brandt gewann den Preis.
    Die              der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Schriftstellerin Schriftstellerin NOUN 5 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    Ida              Ida PROPN 2 appos Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Brandt           Brandt PROPN 3 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    gewann           gewinnen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    den              der DET 7 det Case=Acc|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Preis            Preis NOUN 5 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
    .                . PUNCT 5 punct _ O tag=$.

    # Der Preis überraschte die Autorin.
    Der         der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Preis       Preis NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    überraschte überraschen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    die         der DET 5 det Case=Acc|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Autorin     Autorin NOUN 3 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
    .           . PUNCT 3 punct _ O tag=$.
""")

UNKNOWN = frozen_tree("""
    # Die Polizei sucht einen flüchtigen Autofahrer.
    Die        der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Polizei    Polizei NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    sucht      suchen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
    einen      ein DET 6 det Case=Acc|Definite=Ind|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
    flüchtigen flüchtig ADJ 6 amod Case=Acc|Degree=Pos|Gender=Masc|Number=Sing O tag=ADJA
    Autofahrer Autofahrer NOUN 3 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
    .          . PUNCT 3 punct _ O tag=$.

    # Der Unbekannte fuhr eine Frau an.
    Der        der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Unbekannte Unbekannt NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    fuhr       fahren VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    eine       ein DET 5 det Case=Acc|Definite=Ind|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Frau       Frau NOUN 3 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
    an         an ADP 3 compound:prt _ O tag=PTKVZ
    .          . PUNCT 3 punct _ O tag=$.
""")

FLED = frozen_tree("""
    # Ein flüchtiger Autofahrer fuhr eine Frau an.
    Ein        ein DET 3 det Case=Nom|Definite=Ind|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
    flüchtiger flüchtig ADJ 3 amod Case=Nom|Degree=Pos|Gender=Masc|Number=Sing O tag=ADJA
    Autofahrer Autofahrer NOUN 4 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    fuhr       fahren VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    eine       ein DET 6 det Case=Acc|Definite=Ind|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Frau       Frau NOUN 4 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
    an         an ADP 4 compound:prt _ O tag=PTKVZ
    .          . PUNCT 4 punct _ O tag=$.

    # Ein Mann half.
    Ein  ein DET 2 det Case=Nom|Definite=Ind|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Mann Mann NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    half helfen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    .    . PUNCT 3 punct _ O tag=$.

    # Die Polizei sucht den Flüchtigen.
    Die        der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Polizei    Polizei NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    sucht      suchen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
    den        der DET 5 det Case=Acc|Definite=Def|Number=Plur|PronType=Art O tag=ART
    Flüchtigen Flüchtige NOUN 3 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
    .          . PUNCT 3 punct _ O tag=$.
""")

RIVALS = frozen_tree("""
    # Stürmer Ole Brandt stritt mit Stürmer Karl Öhm.
    Stürmer Stürmer NOUN 4 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Ole     Ole PROPN 1 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt  Brandt PROPN 2 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    stritt  streiten VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
    mit     mit ADP 6 case _ O tag=APPR
    Stürmer Stürmer NOUN 4 obl Case=Dat|Gender=Masc|Number=Sing O tag=NN
    Karl    Karl PROPN 6 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Öhm     Öhm PROPN 7 flat Gender=Masc|Number=Sing I-PER tag=NE
    .       . PUNCT 4 punct _ O tag=$.

    # Der Verein lobte den Angreifer.
    Der       der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Verein    Verein NOUN 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
    lobte     loben VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    den       der DET 5 det Case=Acc|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Angreifer Angreifer NOUN 3 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
    .         . PUNCT 3 punct _ O tag=$.
""")

OTHER = frozen_tree("""
    # Der Spieler Ole Brandt kam zu Trainer Karl Öhm.
    Der     der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Spieler Spieler NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Ole     Ole PROPN 2 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt  Brandt PROPN 3 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    kam     kommen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    zu      zu ADP 7 case _ O tag=APPR
    Trainer Trainer NOUN 5 obl Case=Acc|Gender=Masc|Number=Sing O tag=NN
    Karl    Karl PROPN 7 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Öhm     Öhm PROPN 8 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    .       . PUNCT 5 punct _ O tag=$.

    # Der Verein suchte den Torwart.
    Der     der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Verein  Verein NOUN 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
    suchte  suchen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    den     der DET 5 det Case=Acc|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Torwart Torwart NOUN 3 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
    .       . PUNCT 3 punct _ O tag=$.
""")

APART = frozen_tree("""
    # Ein Autofahrer bremste.
    Ein        ein DET 2 det Case=Nom|Definite=Ind|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Autofahrer Autofahrer NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    bremste    bremsen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    .          . PUNCT 3 punct _ O tag=$.

    # Der Fahrer des Busses starb.
    Der    der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Fahrer Fahrer NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    des    der DET 4 det Case=Gen|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Busses Bus NOUN 2 nmod Case=Gen|Gender=Masc|Number=Sing O tag=NN
    starb  sterben VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    .      . PUNCT 5 punct _ O tag=$.
""")

SITTING = frozen_tree("""
    # Torjäger Ole Brandt kam zu spät.
    Torjäger Torjäger NOUN 4 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Ole      Ole PROPN 1 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt   Brandt PROPN 2 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    kam      kommen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    zu       zu ADV 6 advmod _ O tag=PTKA
    spät     spät ADV 4 xcomp Degree=Pos O tag=ADJD
    .        . PUNCT 4 punct _ O tag=$.

    # Der Verein lobte den auf der Tribüne sitzenden Angreifer.
    Der       der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Verein    Verein NOUN 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
    lobte     loben VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    den       der DET 9 det Case=Acc|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    auf       auf ADP 7 case _ O tag=APPR
    der       der DET 7 det Case=Dat|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Tribüne   Tribüne NOUN 8 obl Case=Dat|Gender=Fem|Number=Sing O tag=NN
    sitzenden sitzend ADJ 9 amod Case=Acc|Degree=Pos|Gender=Masc|Number=Plur O tag=ADJA
    Angreifer Angreifer NOUN 3 obj Case=Acc|Gender=Masc|Number=Plur O tag=NN
    .         . PUNCT 3 punct _ O tag=$.
""")

MEANT = [
    pytest.param(STRIKER, "den Stürmer", "Ole Brandt", id="another word for what he is"),
    pytest.param(WRITER, "die Autorin", "Ida Brandt", id="a woman's"),
    pytest.param(UNKNOWN, "Der Unbekannte", "ein flüchtiger Autofahrer", id="the only one without a name"),
    pytest.param(FLED, "den Flüchtigen", "ein flüchtiger Autofahrer", id="an adjective told before"),
    pytest.param(SITTING, "sitzenden Angreifer", "Ole Brandt", id="with something told in passing"),
    pytest.param(RIVALS, "den Angreifer", None, id="one of two"),
    pytest.param(OTHER, "den Torwart", None, id="no word for any of them"),
    pytest.param(APART, "Der Fahrer des Busses", "der Fahrer des Busses", id="told apart by an attribute"),
]


@pytest.mark.parametrize(("tree", "words", "name"), MEANT)
def test_who_is_told_of_by_a_noun_of_the_same_kin(tree: Tree, words: str, name: str | None) -> None:
    meant = [
        actor.name for actor in find_actors(tree, []) for each in actor.mentions if each.words.text == words
    ]
    assert meant == ([name] if name else [])


def _second(verb: str, first: str, second: str) -> Tree:
    """Return the parse of somebody who flees, and of another noun for somebody behind it."""
    return frozen_tree(f"""
    # Der {first} floh.
    Der     der     DET   2 det   Case=Nom|Gender=Masc|Number=Sing O tag=ART
    {first} {first} NOUN  3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    floh    fliehen VERB  0 ROOT  Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    .       .       PUNCT 3 punct _ O tag=$.

    # Die Feuerwehr {verb} den {second}.
    Die       der       DET   2 det   Case=Nom|Gender=Fem|Number=Sing O tag=ART
    Feuerwehr Feuerwehr NOUN  3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    {verb}    {verb}    VERB  0 ROOT  Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    den       der       DET   5 det   Case=Acc|Gender=Masc|Number=Sing O tag=ART
    {second}  {second}  NOUN  3 obj   Case=Acc|Gender=Masc|Number=Sing O tag=NN
    .         .         PUNCT 3 punct _ O tag=$.
    """)


@pytest.mark.parametrize(
    ("first", "second", "are_two"),
    [
        ("Fahrer", "Beifahrer", True),
        ("Beifahrer", "Fahrer", True),
        ("Pilot", "Copiloten", True),
        ("Minister", "Ex-Minister", True),
        ("Fahrer", "Autofahrer", False),
        ("Autofahrer", "Fahrer", False),
    ],
)
def test_a_first_part_may_make_it_another(first: str, second: str, are_two: bool) -> None:
    found = nameless_in(_second("befreite", first, second))
    assert found[f"der {first}"] == [f"Der {first}", f"den {second}"][: 1 if are_two else 2]
