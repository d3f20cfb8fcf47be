"""Where a sentence is cut into clauses, on trees that a parser spoilt."""

from __future__ import annotations

from frozen import frozen_tree

from newsgraph.extraction.claims.finding import find_claims


def test_a_first_word_that_a_model_takes_for_an_infinitive_has_none_before_it() -> None:
    tree = frozen_tree("""
        # kommen hat gesagt Leute
        kommen  kommen  VERB  0  ROOT  VerbForm=Inf                                O  tag=VVINF
        hat     haben   AUX   3  aux   Mood=Ind|Number=Sing|Person=3|VerbForm=Fin  O  tag=VAFIN
        gesagt  sagen   VERB  1  conj  VerbForm=Part                               O  tag=VVPP
        Leute   Leute   NOUN  1  obj   Case=Acc|Number=Plur                        O  tag=NN
    """)
    assert find_claims(tree) == []
