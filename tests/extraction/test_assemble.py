"""Whom words mean that hold a name or stand before one."""

from __future__ import annotations

from frozen import frozen_tree
from telling import RulesAlone

from newsgraph.extraction.actors import find_actors
from newsgraph.extraction.assemble import ActorIndex
from newsgraph.extraction.claims.finding import find_claims


def test_a_noun_means_whom_the_name_behind_it_names() -> None:
    tree = frozen_tree("""
        # Ein Gericht forderte das Netzwerk Solex auf, Daten zu löschen.
        Ein ein DET 2 det Case=Nom|Definite=Ind|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
        Gericht Gericht NOUN 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
        forderte fordern VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        das der DET 5 det Case=Acc|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
        Netzwerk Netzwerk NOUN 3 obj Gender=Neut|Number=Sing O tag=NN
        Solex Solex PROPN 5 flat _ B-ORG tag=NE
        auf auf ADP 3 compound:prt _ O tag=PTKVZ
        , , PUNCT 11 punct _ O tag=$,
        Daten Datum NOUN 11 obj Gender=Neut|Number=Plur O tag=NN
        zu zu PART 11 mark _ O tag=PTKZU
        löschen löschen VERB 3 xcomp VerbForm=Inf O tag=VVINF
        . . PUNCT 3 punct _ O tag=$.
    """)
    claims = find_claims(tree)
    actors = find_actors(tree, claims, RulesAlone())
    listener = ActorIndex(actors).listener_meant_by(claims[0].addressees[0])
    assert claims[0].addressees[0].text == "das Netzwerk Solex"
    assert [actor.name for number, actor in enumerate(actors, 1) if listener == f"a{number}"] == ["Solex"]
