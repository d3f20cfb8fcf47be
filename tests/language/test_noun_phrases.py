"""What a noun phrase holds hangs on its noun, whatever a parser hung it on."""

from __future__ import annotations

from frozen import frozen_tree

from newsgraph.language.noun_phrases import gather
from newsgraph.language.tree import Tree

AGED = """
    # Die heute 46-Jährige wurde gestern gerettet.
    Die         der         DET   3  det         Case=Nom|Gender=Fem|Number=Sing
    heute       heute       ADV   6  advmod      _
    46-Jährige  46-Jährige  NOUN  6  nsubj:pass  Case=Nom|Gender=Fem|Number=Sing
    wurde       werden      AUX   6  aux:pass    Mood=Ind|Number=Sing|VerbForm=Fin
    gestern     gestern     ADV   6  advmod      _
    gerettet    retten      VERB  0  ROOT        VerbForm=Part
    .           .           PUNCT 6  punct       _
"""
FAMILY = """
    # Ärzte sprachen mit der Familie Ole Brandts und mit Minister Roberts.
    Ärzte     Arzt      NOUN   2   nsubj  Case=Nom|Number=Plur
    sprachen  sprechen  VERB   0   ROOT   Mood=Ind|Number=Plur|VerbForm=Fin
    mit       mit       ADP    5   case   _
    der       der       DET    5   det    Case=Dat|Gender=Fem|Number=Sing
    Familie   Familie   NOUN   2   obl    Case=Dat|Gender=Fem|Number=Sing
    Ole       Ole       PROPN  5   appos  Case=Nom|Number=Sing  B-PER
    Brandts   Brandt    PROPN  6   flat   Case=Gen|Number=Sing  I-PER
    und       und       CCONJ  10  cc     _
    mit       mit       ADP    10  case   _
    Minister  Minister  NOUN   5   conj   Case=Dat|Gender=Masc|Number=Sing
    Roberts   Roberts   PROPN  10  appos  Case=Gen|Number=Sing  B-PER
    .         .         PUNCT  2   punct  _
"""


def hung(tree: Tree) -> dict[str, tuple[str, str]]:
    return {word.text: (word.dep, word.head.text) for word in gather(tree)}


def test_an_adverb_behind_an_article_is_of_the_noun() -> None:
    found = hung(frozen_tree(AGED))
    assert found["heute"] == ("advmod", "46-Jährige")
    assert found["gestern"] == ("advmod", "gerettet")


def test_a_name_in_the_genitive_tells_whose_a_noun_is_unless_that_is_a_title() -> None:
    found = hung(frozen_tree(FAMILY))
    assert found["Ole"] == ("nmod", "Familie")
    assert found["Roberts"] == ("appos", "Minister")
