"""Who stands behind "Polizeiangaben" and "Regierungskreise"."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.actors import find_actors
from newsgraph.extraction.claims.finding import find_claims


@pytest.mark.parametrize(
    ("words", "number", "name"),
    [
        ("Gewerkschaftsangaben", "Plur", "die Gewerkschaft"),
        ("Zeugenaussagen", "Plur", "Zeugen"),
        ("Unternehmenskreisen", "Plur", "Unternehmenskreise"),
        ("Polizeikreisen", "Plur", "Polizeikreise"),
    ],
)
def test_whose_words_they_are(words: str, number: str, name: str) -> None:
    tree = frozen_tree(f"""
        # Nach {words} brannte das Haus.
        Nach     nach     ADP   2 case  _ O tag=APPR
        {words}  {words}  NOUN  3 obl   Case=Dat|Number={number} O tag=NN
        brannte  brennen  VERB  0 ROOT  VerbForm=Fin O tag=VVFIN
        das      der      DET   5 det   Case=Nom O tag=ART
        Haus     Haus     NOUN  3 nsubj Case=Nom|Number=Sing O tag=NN
        .        .        PUNCT 3 punct _ O tag=$.
        """)
    speakers = [
        actor.name
        for actor in find_actors(tree, find_claims(tree))
        if any(mention.head.text == words for mention in actor.mentions)
    ]
    assert speakers == [name]
