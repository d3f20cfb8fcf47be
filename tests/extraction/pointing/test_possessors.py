"""Whose somebody is that a possessive stands before: "deren Obfrau", "sein Präsident", "dessen Bruder"."""

from __future__ import annotations

import pytest
from frozen import frozen_tree
from telling import RulesAlone, meant_by_last

from newsgraph.extraction.actors import find_actors

OBFRAU = """
# Die Partei verlangt Aufklärung.
Die der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
Partei Partei NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
verlangt verlangen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
Aufklärung Aufklärung NOUN 3 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
. . PUNCT 3 punct _ O tag=$.

# Das sagte deren Obfrau Ida Roth.
Das der PRON 2 obj Case=Acc|Gender=Neut|Number=Sing|PronType=Dem,Rel O tag=PDS
sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
deren der DET 4 nmod Case=Gen|Number=Sing|PronType=Dem,Rel O tag=PDAT
Obfrau Obfrau NOUN 2 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
Ida Ida PROPN 4 appos Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
Roth Roth PROPN 5 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
. . PUNCT 2 punct _ O tag=$.
"""

PRESIDENT = """
# Der Sozialverband lobt den Entwurf; sein Präsident Ole Lotz forderte mehr Geld.
Der der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
Sozialverband Sozialverband NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
lobt loben VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
den der DET 5 det Case=Acc|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
Entwurf Entwurf NOUN 3 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
; ; PUNCT 3 punct _ O tag=$.
sein sein DET 8 det:poss Case=Nom|Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs O tag=PPOSAT
Präsident Präsident NOUN 11 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
Ole Ole PROPN 8 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
Lotz Lotz PROPN 9 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
forderte fordern VERB 3 conj Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
mehr mehr DET 13 det PronType=Ind O tag=PIAT
Geld Geld NOUN 11 obj Case=Acc|Gender=Neut|Number=Sing O tag=NN
. . PUNCT 11 punct _ O tag=$.
"""

BROTHER = """
# Ole Roth und dessen Bruder kamen an.
Ole Ole PROPN 6 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
Roth Roth PROPN 1 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
und und CCONJ 5 cc _ O tag=KON
dessen der PRON 5 nmod Case=Gen|Gender=Masc|Number=Sing|PronType=Dem,Rel O tag=PDAT
Bruder Bruder NOUN 1 conj Case=Nom|Gender=Masc|Number=Sing O tag=NN
kamen kommen VERB 0 ROOT Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
an an ADP 6 compound:prt _ O tag=PTKVZ
. . PUNCT 6 punct _ O tag=$.
"""


@pytest.mark.parametrize(
    ("table", "name", "role", "of"),
    [(OBFRAU, "Ida Roth", "Obfrau", "die Partei"), (PRESIDENT, "Ole Lotz", "Präsident", "der Sozialverband")],
)
def test_an_office_is_of_the_body_that_its_possessive_means(
    table: str, name: str, role: str, of: str
) -> None:
    actors = find_actors(frozen_tree(table), [], RulesAlone())
    (holder,) = (actor for actor in actors if actor.name == name)
    assert [(told.text, actors[told.of].name) for told in holder.roles if told.of is not None] == [(role, of)]


def test_dessen_is_who_was_named_last() -> None:
    assert meant_by_last(BROTHER, "dessen") == ["Ole Roth"]
