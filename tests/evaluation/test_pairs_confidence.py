"""How sure a relation is, by the parser's own doubt."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.evaluation.pair_confidence import LEAST_TOLD
from newsgraph.evaluation.pairs import find_pairs
from newsgraph.language.tree import Tree

CLAUSE = """
    Lena     Lena     PROPN  2  nsubj
    traf     treffen  VERB   0  ROOT   VerbForm=Fin  tag=VVFIN
    gestern  gestern  ADV    2  advmod
    Tom      Tom      PROPN  2  obj
"""
NOUNS = """
    Der      der      DET    2  det    Case=Nom
    Besuch   Besuch   NOUN   6  nsubj  Case=Nom|Gender=Masc|Number=Sing
    Lenas    Lena     PROPN  2  nmod   Case=Gen
    in       in       ADP    5  case
    Wien     Wien     PROPN  2  nmod   _  B-LOC
    endete   enden    VERB   0  ROOT   VerbForm=Fin  tag=VVFIN
"""


def with_certainty(table: str, word: str, certainty: float) -> Tree:
    """Return the table's document where the parser is sure of every head but one word's."""
    tree = frozen_tree(table)
    next(token for token in tree if token.text == word).certainty = certainty
    return tree


@pytest.mark.parametrize(
    ("table", "word"),
    [(CLAUSE, "Lena"), (CLAUSE, "Tom"), (CLAUSE, "traf"), (NOUNS, "Lenas"), (NOUNS, "Wien")],
)
def test_a_relation_is_as_sure_as_its_least_certain_word(table: str, word: str) -> None:
    (sure,) = _about(frozen_tree(table), "Tom" if table is CLAUSE else "Wien")
    (doubtful,) = _about(with_certainty(table, word, 0.9), "Tom" if table is CLAUSE else "Wien")
    assert doubtful == pytest.approx(0.9 * sure, abs=0.011)


def test_a_word_that_is_not_told_casts_no_doubt() -> None:
    assert _about(with_certainty(CLAUSE, "gestern", 0.2), "Tom") == _about(frozen_tree(CLAUSE), "Tom")


def test_what_hangs_on_a_guess_is_not_told() -> None:
    assert _about(frozen_tree(CLAUSE), "Tom")[0] > LEAST_TOLD
    assert _about(with_certainty(CLAUSE, "Tom", 0.4), "Tom") == []


def _about(tree: Tree, obj: str) -> list[float]:
    return [
        draft.confidence
        for draft in find_pairs(tree)
        if draft.object is not None and draft.object.text == obj
    ]
