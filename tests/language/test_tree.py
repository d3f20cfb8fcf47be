"""What hangs on what: a rule that would make a circle leaves the tree as it is."""

from __future__ import annotations

import pytest
from frozen import frozen_tree, hangings

TWO_SENTENCES = """
# Das Werk in Bonn schließt.
Das       der        DET    2  det    _  O  tag=ART
Werk      Werk       NOUN   5  nsubj  _  O  tag=NN
in        in         ADP    4  case   _  O  tag=APPR
Bonn      Bonn       PROPN  2  nmod   _  O  tag=NE
schließt  schließen  VERB   0  ROOT   _  O  tag=VVFIN
.         .          PUNCT  5  punct  _  O  tag=$.

# Es regnet.
Es        es         PRON   2  nsubj  _  O  tag=PPER
regnet    regnen     VERB   0  ROOT   _  O  tag=VVFIN
.         .          PUNCT  2  punct  _  O  tag=$.
"""


@pytest.mark.parametrize(
    ("word", "head"),
    [("Werk", "Werk"), ("Werk", "Bonn"), ("Werk", "in"), ("schließt", "in"), ("Bonn", "regnet")],
)
def test_nothing_hangs_on_itself_on_what_is_below_it_or_in_another_sentence(word: str, head: str) -> None:
    tree = frozen_tree(TWO_SENTENCES)
    words = {each.text: each for each in tree}
    before = [(each.head.i, each.dep, each.depth) for each in tree]
    words[word].hang(words[head], "nmod")
    assert [(each.head.i, each.dep, each.depth) for each in tree] == before


def test_what_is_hung_takes_along_what_is_below_it() -> None:
    tree = frozen_tree(TWO_SENTENCES)
    words = {each.text: each for each in tree}
    words["Bonn"].hang(words["schließt"], "obl")
    assert hangings(tree, "in", "Bonn") == ["in case Bonn", "Bonn obl schließt"]
    assert [word.text for word in words["Werk"].subtree] == ["Das", "Werk"]
    assert words["in"].depth == 2
