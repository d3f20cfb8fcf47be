"""Which words of a clause are one with its verb."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.words.fixed import fixed_predicate

IN_FORCE = """
Das       der       DET   2 det
Abkommen  Abkommen  NOUN  3 nsubj
tritt     treten    VERB  0 ROOT
heute     heute     ADV   3 advmod
in        in        ADP   6 case
Kraft     Kraft     NOUN  3 obl
"""


def test_the_words_of_a_fixed_expression_are_found() -> None:
    verb = frozen_tree(IN_FORCE)[2]
    found = fixed_predicate(verb)
    assert found is not None
    fixed, places = found
    assert (fixed.meaning, sorted(places)) == ("gelten", [4, 5])


@pytest.mark.parametrize(("one", "other"), [("in        in", "mit       mit"), ("treten", "kaufen")])
def test_other_words_are_none(one: str, other: str) -> None:
    assert fixed_predicate(frozen_tree(IN_FORCE.replace(one, other))[2]) is None
