"""Courts with their town and newspapers after a place are one name, on parses of the bundled model."""

from __future__ import annotations

from frozen import frozen_tree

from newsgraph.extraction.actors import find_actors
from newsgraph.language.tree import Tree

COURT = frozen_tree("""
    # Das Landgericht Hamburg wies die Klage ab.
    Das         der DET   2 det Case=Nom|Gender=Neut|Number=Sing|PronType=Art O tag=ART
    Landgericht Landgericht NOUN  4 nsubj Case=Nom|Gender=Neut|Number=Sing B-ORG tag=NN
    Hamburg     Hamburg PROPN 2 flat Gender=Neut|Number=Sing B-LOC tag=NE
    wies        weisen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    die         der DET   6 det Case=Acc|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Klage       Klage NOUN  4 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
    ab          ab ADP   4 compound:prt _ O tag=PTKVZ
    .           . PUNCT 4 punct _ O tag=$.

    # Das Landgericht sprach von Irrtum.
    Das         der DET   2 det Case=Nom|Gender=Neut|Number=Sing|PronType=Art O tag=ART
    Landgericht Landgericht NOUN  3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
    sprach      sprechen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    von         von ADP   5 case _ O tag=APPR
    Irrtum      Irrtum NOUN  3 obl Case=Dat|Gender=Neut|Number=Sing O tag=NN
    .           . PUNCT 3 punct _ O tag=$.
""")

SECOND = frozen_tree("""
    # Ein Sprecher des Landgerichts München II schwieg.
    Ein          ein DET   2 det Case=Nom|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
    Sprecher     Sprecher NOUN  7 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    des          der DET   4 det Case=Gen|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Landgerichts Landgericht NOUN  2 nmod Case=Gen|Gender=Neut|Number=Sing B-ORG tag=NN
    München      München PROPN 4 appos Number=Sing I-ORG tag=NE
    II           II NUM   5 flat NumType=Card I-ORG tag=CARD
    schwieg      schweigen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .            . PUNCT 7 punct _ O tag=$.
""")

MAIN = frozen_tree("""
    # Das Amtsgericht Frankfurt am Main verurteilte Ida Roth.
    Das         der DET   2 det Case=Nom|Gender=Neut|Number=Sing|PronType=Art O tag=ART
    Amtsgericht Amtsgericht NOUN  6 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
    Frankfurt   Frankfurt PROPN 2 appos Gender=Neut|Number=Sing B-LOC tag=NE
    am          an ADP   5 case Case=Dat|Gender=Neut|Number=Sing I-LOC tag=APPRART
    Main        Main PROPN 3 flat Case=Dat|Gender=Neut|Number=Sing I-LOC tag=NE
    verurteilte verurteilen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    Ida         Ida PROPN 6 obj Gender=Fem|Number=Sing B-PER tag=NE
    Roth        Roth PROPN 7 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    .           . PUNCT 6 punct _ O tag=$.
""")

NOWHERE = frozen_tree("""
    # Das Landgericht verurteilte Ida Roth in Hamburg.
    Das         der DET   2 det Case=Nom|Gender=Neut|Number=Sing|PronType=Art O tag=ART
    Landgericht Landgericht NOUN  3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
    verurteilte verurteilen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    Ida         Ida PROPN 3 obj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Roth        Roth PROPN 4 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    in          in ADP   7 case _ O tag=APPR
    Hamburg     Hamburg PROPN 3 obl Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    .           . PUNCT 3 punct _ O tag=$.
""")

PAPER = frozen_tree("""
    # Ida Roth sagte dem Weser-Kurier nichts.
    Ida          Ida PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Roth         Roth PROPN 1 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    sagte        sagen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    dem          der DET   5 det Case=Dat|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Weser-Kurier Weser-Kurier NOUN  3 obl:arg Case=Dat|Gender=Masc|Number=Sing O tag=NN
    nichts       nichts PRON  3 obj Gender=Neut|Number=Sing|PronType=Neg O tag=PIS
    .            . PUNCT 3 punct _ O tag=$.
""")

RIVAL = frozen_tree("""
    # Ida Roth lobte die Leistung des Bonner Rivalen.
    Ida      Ida PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Roth     Roth PROPN 1 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    lobte    loben VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    die      der DET   5 det Case=Acc|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Leistung Leistung NOUN  3 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
    des      der DET   8 det Case=Gen|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Bonner   Bonn ADJ   8 amod Case=Gen|Gender=Masc|Number=Sing O tag=ADJA
    Rivalen  Rivale NOUN  5 nmod Case=Gen|Gender=Masc|Number=Sing O tag=NN
    .        . PUNCT 3 punct _ O tag=$.
""")

ROAD = frozen_tree("""
    # Auf der Autobahn 9 half die Feuerwehr Ida Roth.
    Auf       auf ADP   3 case _ O tag=APPR
    der       der DET   3 det Case=Dat|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Autobahn  Autobahn NOUN  5 obl Case=Dat|Gender=Fem|Number=Sing B-LOC tag=NN
    9         9 NUM   3 nummod NumType=Card O tag=CARD
    half      helfen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    die       der DET   7 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Feuerwehr Feuerwehr NOUN  5 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    Ida       Ida PROPN 7 appos Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Roth      Roth PROPN 8 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    .         . PUNCT 5 punct _ O tag=$.
""")

GULF = frozen_tree("""
    # Ida Roth segelte durch den Golf von Bengalen.
    Ida      Ida PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Roth     Roth PROPN 1 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    segelte  segeln VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    durch    durch ADP   6 case _ O tag=APPR
    den      der DET   6 det Case=Acc|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Golf     Golf NOUN  3 obl Case=Dat|Gender=Masc|Number=Sing O tag=NN
    von      von ADP   8 case _ O tag=APPR
    Bengalen Bengalen PROPN 6 nmod Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    .        . PUNCT 3 punct _ O tag=$.
""")


def organisations(tree: Tree) -> dict[str, int]:
    """The organisations with a name, with the number of their mentions."""
    found = (a for a in find_actors(tree, []) if a.type == "organisation" and a.named)
    return {a.name: len(a.mentions) for a in found}


def test_a_court_and_its_town_are_one_name() -> None:
    assert organisations(COURT) == {"Landgericht Hamburg": 2}
    assert organisations(SECOND) == {"Landgericht München II": 1}
    assert organisations(MAIN) == {"Amtsgericht Frankfurt am Main": 1}


def test_a_court_somewhere_has_no_name() -> None:
    assert organisations(NOWHERE) == {}


def test_a_newspaper_is_called_after_a_river() -> None:
    assert organisations(PAPER) == {"Weser-Kurier": 1}


def test_a_rival_of_a_town_is_no_name() -> None:
    assert organisations(RIVAL) == {}


def places(tree: Tree) -> list[str]:
    """The names of the places."""
    return [actor.name for actor in find_actors(tree, []) if actor.type == "place"]


def test_a_road_and_its_number_are_a_place() -> None:
    assert places(ROAD) == ["Autobahn 9"]


def test_a_gulf_is_called_after_its_shore() -> None:
    assert places(GULF) == ["Golf von Bengalen"]
