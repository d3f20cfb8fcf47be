"""A sentence ends in a date's number where a second finite verb follows without a comma."""

from __future__ import annotations

import pytest

from newsgraph.language.ordinal_ends import end_at_ordinals
from newsgraph.language.rows import Planting
from newsgraph.language.tree import Tree

PARTED = """
das das PRON PDS nsubj 2
gilt gelten VERB VVFIN ROOT 2
bis bis ADP APPR case 5
zum zu ADP APPRART case 5
30. 30. ADJ ADJA amod 6
Roth Roth NOUN NN obl 2
lobte loben VERB VVFIN parataxis 2
Berg Berg PROPN NE nsubj 7
. . PUNCT $. punct 2
"""
WHOLE = """
Kiel Kiel PROPN NE nsubj 2
gewann gewinnen VERB VVFIN ROOT 2
am an ADP APPRART case 5
3. 3. ADJ ADJA amod 5
Spieltag Spieltag NOUN NN obl 2
gegen gegen ADP APPR case 7
Ulm Ulm PROPN NE obl 2
. . PUNCT $. punct 2
"""


def _rows(table: str) -> list[Planting]:
    cells = [line.split() for line in table.split("\n") if line]
    return [
        Planting(text, lemma, pos, tag, dep, int(head) - 1, starts_sentence=place == 0)
        for place, (text, lemma, pos, tag, dep, head) in enumerate(cells)
    ]


def test_a_second_finite_verb_begins_a_sentence() -> None:
    tree = Tree(end_at_ordinals(_rows(PARTED)), [])
    assert [sentence.text for sentence in tree.sentences] == ["das gilt bis zum 30.", "Roth lobte Berg ."]
    assert [word.head.text for word in tree] == [
        *("gilt", "gilt", "30.", "30.", "gilt"),
        *("lobte", "lobte", "lobte", "lobte"),
    ]


@pytest.mark.parametrize("table", [WHOLE])
def test_an_ordinal_of_a_noun_ends_nothing(table: str) -> None:
    rows = _rows(table)
    assert end_at_ordinals(rows) == rows
