"""Whom a noun means that counts names behind a colon, on parses of the bundled model."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.actors import find_actors
from newsgraph.language.tree import Tree

COUNTED = frozen_tree("""
    # Es haben sich drei Kandidaten gemeldet: Ida Brandt, Jens Lotz und Ole Öhm.
    Es         es PRON 6 expl Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
    haben      haben AUX 6 aux Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
    sich       sich PRON 6 obj Case=Acc|Person=3|PronType=Prs|Reflex=Yes O tag=PRF
    drei       drei NUM 5 nummod NumType=Card O tag=CARD
    Kandidaten Kandidat NOUN 6 obj Case=Acc|Gender=Masc|Number=Plur O tag=NN
    gemeldet   melden VERB 0 ROOT VerbForm=Part O tag=VVPP
    :          : PUNCT 6 punct _ O tag=$.
    Ida        Ida PROPN 5 appos Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Brandt     Brandt PROPN 8 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    ,          , PUNCT 11 punct _ O tag=$,
    Jens       Jens PROPN 8 conj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz       Lotz PROPN 11 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    und        und CCONJ 14 cc _ O tag=KON
    Ole        Ole PROPN 8 conj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Öhm        Öhm PROPN 14 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    .          . PUNCT 6 punct _ O tag=$.
""")

MORE = frozen_tree("""
    # Es haben sich vier Kandidaten gemeldet: Ida Brandt, Jens Lotz und Ole Öhm.
    Es         es PRON 6 expl Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
    haben      haben AUX 6 aux Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
    sich       sich PRON 6 obj Case=Acc|Person=3|PronType=Prs|Reflex=Yes O tag=PRF
    vier       vier NUM 5 nummod NumType=Card O tag=CARD
    Kandidaten Kandidat NOUN 6 obj Case=Acc|Gender=Masc|Number=Plur O tag=NN
    gemeldet   melden VERB 0 ROOT VerbForm=Part O tag=VVPP
    :          : PUNCT 6 punct _ O tag=$.
    Ida        Ida PROPN 5 appos Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Brandt     Brandt PROPN 8 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    ,          , PUNCT 11 punct _ O tag=$,
    Jens       Jens PROPN 8 conj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz       Lotz PROPN 11 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    und        und CCONJ 14 cc _ O tag=KON
    Ole        Ole PROPN 8 conj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Öhm        Öhm PROPN 14 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    .          . PUNCT 6 punct _ O tag=$.
""")

ALL = ["Ida Brandt", "Jens Lotz", "Ole Öhm"]


@pytest.mark.parametrize(("tree", "names"), [(COUNTED, ALL), (MORE, ["vier Kandidaten"])])
def test_a_noun_means_those_it_counts(tree: Tree, names: list[str]) -> None:
    meant = [
        actor.name
        for actor in find_actors(tree, [])
        if any("Kandidaten" in mention.words.text for mention in actor.mentions)
    ]
    assert meant == names
