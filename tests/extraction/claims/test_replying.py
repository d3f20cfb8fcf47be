"""Whom somebody answers who names nobody."""

from __future__ import annotations

import pytest
from frozen import frozen_tree
from telling import RulesAlone

from newsgraph.extraction.actors import find_actors
from newsgraph.extraction.assemble import ActorIndex, SentenceIndex
from newsgraph.extraction.assemble_claims import assemble_claims
from newsgraph.extraction.claims.finding import find_claims
from newsgraph.extraction.claims.kept import told_claims

CHARGE = """
# Die Lehrerin Ida Roth sagte, die Stadt habe geschwiegen.
Die der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
Lehrerin Lehrerin NOUN 5 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
Ida Ida PROPN 2 appos Case=Nom|Number=Sing B-PER tag=NE
Roth Roth PROPN 3 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
, , PUNCT 10 punct _ O tag=$,
die der DET 8 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
Stadt Stadt NOUN 10 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
habe haben AUX 10 aux Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
geschwiegen schweigen VERB 5 ccomp Tense=Past|VerbForm=Part O tag=VVPP
. . PUNCT 5 punct _ O tag=$.
"""
REJECTED = """
# Bürgermeister Ole Lotz wies die Vorwürfe zurück.
Bürgermeister Bürgermeister NOUN 4 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
Ole Ole PROPN 1 appos Case=Nom|Number=Sing B-PER tag=NE
Lotz Lotz PROPN 2 flat Case=Nom|Number=Sing I-PER tag=NE
wies weisen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
die der DET 6 det Case=Acc|Definite=Def|Number=Plur|PronType=Art O tag=ART
Vorwürfe Vorwurf NOUN 4 obj Case=Acc|Gender=Fem|Number=Plur O tag=NN
zurück zurück ADV 4 compound:prt _ O tag=PTKVZ
. . PUNCT 4 punct _ O tag=$.
"""
ANSWERED = """
# Ole Lotz entgegnete, das Geld fehle.
Ole Ole PROPN 3 nsubj Case=Nom|Number=Sing B-PER tag=NE
Lotz Lotz PROPN 1 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
entgegnete entgegnen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
, , PUNCT 7 punct _ O tag=$,
das der DET 6 det Case=Acc|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
Geld Geld NOUN 7 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
fehle fehlen VERB 3 ccomp Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
. . PUNCT 3 punct _ O tag=$.
"""
DENIED = """
# Das bestritt Ole Lotz.
Das der PRON 2 nsubj Case=Nom|Gender=Neut|Number=Sing|PronType=Dem,Rel O tag=PDS
bestritt bestreiten VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
Ole Ole PROPN 2 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
Lotz Lotz PROPN 3 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
. . PUNCT 2 punct _ O tag=$.
"""
ASKED = """
# Auf die Frage nach Geld entgegnete Ole Lotz, es fehle.
Auf auf ADP 3 case _ O tag=APPR
die der DET 3 det Case=Acc|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
Frage Frage NOUN 6 obl Case=Dat|Gender=Fem|Number=Sing O tag=NN
nach nach ADP 5 case _ O tag=APPR
Geld Geld NOUN 3 nmod Case=Dat|Gender=Neut|Number=Sing O tag=NN
entgegnete entgegnen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
Ole Ole PROPN 6 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
Lotz Lotz PROPN 7 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
, , PUNCT 11 punct _ O tag=$,
es es PRON 11 nsubj Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
fehle fehlen VERB 6 parataxis Number=Sing|VerbForm=Fin O tag=VVFIN
. . PUNCT 6 punct _ O tag=$.
"""
TOLD = """
# Ole Lotz bestritt, dass die Kasse leer sei.
Ole Ole PROPN 3 nsubj Case=Nom|Number=Sing B-PER tag=NE
Lotz Lotz PROPN 1 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
bestritt bestreiten VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
, , PUNCT 8 punct _ O tag=$,
dass dass SCONJ 8 mark _ O tag=KON
die der DET 7 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
Kasse Kasse NOUN 8 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
leer leer ADJ 3 ccomp Degree=Pos O tag=ADJD
sei sein AUX 8 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
. . PUNCT 3 punct _ O tag=$.
"""
RAISED = """
# Ole Lotz wies die gegen ihn erhobenen Vorwürfe zurück.
Ole Ole PROPN 3 nsubj Case=Nom|Number=Sing B-PER tag=NE
Lotz Lotz PROPN 1 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
wies weisen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
die der DET 8 det Case=Acc|Definite=Def|Number=Plur|PronType=Art O tag=ART
gegen gegen ADP 6 case _ O tag=APPR
ihn er PRON 7 obl Case=Dat|Gender=Masc|Number=Sing|Person=3|PronType=Prs O tag=PPER
erhobenen erhoben ADJ 8 amod Case=Acc|Degree=Pos|Gender=Fem|Number=Plur O tag=ADJA
Vorwürfe Vorwurf NOUN 3 obj Case=Acc|Gender=Fem|Number=Plur O tag=NN
zurück zurück ADV 3 compound:prt _ O tag=PTKVZ
. . PUNCT 3 punct _ O tag=$.
"""


def answered(table: str) -> list[str]:
    """Return the names of those whom the last claim of a document is against."""
    tree = frozen_tree(table)
    claims = find_claims(tree)
    actors = find_actors(tree, claims, RulesAlone())
    told = assemble_claims(told_claims(claims), ActorIndex(actors), SentenceIndex(tree, []))
    return [actors[int(actor[1:]) - 1].name for actor in told[-1].against]


@pytest.mark.parametrize("reply", [REJECTED, ANSWERED, DENIED])
def test_who_answers_is_against_who_spoke_last(reply: str) -> None:
    assert answered(f"{CHARGE}\n{reply}") == ["Ida Roth"]


@pytest.mark.parametrize("reply", [REJECTED, ANSWERED])
def test_nobody_is_answered_where_nobody_spoke(reply: str) -> None:
    assert answered(reply) == []


@pytest.mark.parametrize("words", [ASKED, TOLD, RAISED])
def test_words_that_say_themselves_what_they_answer_answer_nobody_else(words: str) -> None:
    assert answered(f"{CHARGE}\n{words}") == []
