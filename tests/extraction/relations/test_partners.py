"""Who does something with whom where both are the subject of a clause."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.relations.finding import find_relations
from newsgraph.extraction.relations.wording import joined

TOGETHER = """
# China und Indien gründeten gemeinsam eine Bank.
China China PROPN 4 nsubj Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
und und CCONJ 3 cc _ O tag=KON
Indien Indien PROPN 1 conj Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
gründeten gründen VERB 0 ROOT Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
gemeinsam gemeinsam ADV 4 advmod Degree=Pos O tag=ADV
eine ein DET 7 det Case=Acc|Definite=Ind|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
Bank Bank NOUN 4 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
. . PUNCT 4 punct _ O tag=$.
"""

EACH_OTHERS = """
# Russland und die Ukraine vereinbarten eine Waffenruhe.
Russland Russland PROPN 5 nsubj Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
und und CCONJ 4 cc _ O tag=KON
die der DET 4 det Case=Nom|Definite=Def|Number=Plur|PronType=Art O tag=ART
Ukraine Ukraine PROPN 1 conj Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
vereinbarten vereinbaren VERB 0 ROOT Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
eine ein DET 7 det Case=Acc|Definite=Ind|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
Waffenruhe Waffenruhe NOUN 5 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
. . PUNCT 5 punct _ O tag=$.
"""

ABOUT_SOMETHING = """
# Union und SPD beraten über die Reform.
Union Union PROPN 4 nsubj Case=Nom|Gender=Fem|Number=Sing B-ORG tag=NE
und und CCONJ 3 cc _ O tag=KON
SPD SPD PROPN 1 conj Case=Nom|Gender=Fem|Number=Sing B-ORG tag=NE
beraten beraten VERB 0 ROOT Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
über über ADP 7 case _ O tag=APPR
die der DET 7 det Case=Acc|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
Reform Reform NOUN 4 obl Case=Acc|Gender=Fem|Number=Sing O tag=NN
. . PUNCT 4 punct _ O tag=$.
"""

IN_A_PLACE = """
# Roth und Berg sprachen im Saal.
Roth Roth PROPN 4 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
und und CCONJ 3 cc _ O tag=KON
Berg Berg PROPN 1 conj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
sprachen sprechen VERB 0 ROOT Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
im in ADP 6 case Case=Dat|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=APPRART
Saal Saal NOUN 4 obl Case=Dat|Gender=Masc|Number=Sing O tag=NN
. . PUNCT 4 punct _ O tag=$.
"""

NEITHER = """
# Weder Roth noch Berg stritten.
Weder weder CCONJ 2 cc _ O tag=KON
Roth Roth PROPN 5 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
noch noch CCONJ 4 cc _ O tag=KON
Berg Berg PROPN 2 conj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
stritten streiten VERB 0 ROOT Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
. . PUNCT 5 punct _ O tag=$.
"""

EACH_ALONE = """
# China und Indien bauten eine Bank.
China China PROPN 4 nsubj Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
und und CCONJ 3 cc _ O tag=KON
Indien Indien PROPN 1 conj Case=Nom|Gender=Neut|Number=Sing B-LOC tag=NE
bauten bauen VERB 0 ROOT Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
eine ein DET 6 det Case=Acc|Definite=Ind|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
Bank Bank NOUN 4 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
. . PUNCT 4 punct _ O tag=$.
"""


def partners(table: str) -> list[str]:
    """Return the labels that lead from the first subject of a sentence to the others."""
    drafts = find_relations(frozen_tree(table))
    return [joined(each.label) for draft in drafts for each in draft.participants if each.role == "partner"]


@pytest.mark.parametrize(
    ("table", "label"),
    [
        (TOGETHER, "gründete eine Bank gemeinsam mit"),
        (EACH_OTHERS, "vereinbarte eine Waffenruhe mit"),
        (ABOUT_SOMETHING, "berät mit"),
    ],
)
def test_the_second_subject_is_the_partner_of_the_first(table: str, label: str) -> None:
    assert partners(table) == [label]


@pytest.mark.parametrize("table", [IN_A_PLACE, NEITHER, EACH_ALONE])
def test_subjects_that_may_act_each_alone_are_no_partners(table: str) -> None:
    assert partners(table) == []
