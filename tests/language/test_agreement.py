"""What number a subject has, and what is a verb, on raw parses of the bundled model."""

from __future__ import annotations

import pytest
from frozen import frozen_tree, hangings

from newsgraph.language.agreement import settle_forms

EXPERT = """
    # Das sei wahr, erwiderte der Sachverständige.
    Das der PRON 3 nsubj Case=Nom|Gender=Neut|Number=Sing|PronType=Dem,Rel O tag=PDS
    sei sein AUX 3 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
    wahr wahr ADJ 0 ROOT Degree=Pos O tag=ADJD
    , , PUNCT 3 punct _ O tag=$,
    erwiderte erwidern VERB 3 parataxis Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    der der DET 7 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Sachverständige Sachverständige NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Plur O tag=NN
    . . PUNCT 3 punct _ O tag=$.
"""
EMPLOYEE = """
    # Das sei wahr, sagte die Angestellte.
    Das der PRON 3 nsubj Case=Nom|Gender=Neut|Number=Sing|PronType=Dem,Rel O tag=PDS
    sei sein AUX 3 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
    wahr wahr ADJ 5 ccomp Degree=Pos O tag=ADJD
    , , PUNCT 3 punct _ O tag=$,
    sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    die der DET 7 det Case=Nom|Definite=Def|Number=Plur|PronType=Art O tag=ART
    Angestellte Angestellter NOUN 5 nsubj Case=Nom|Gender=Fem|Number=Plur O tag=NN
    . . PUNCT 5 punct _ O tag=$.
"""
LAWYER = """
    # Man plane es, argwöhnt Roths Anwalt Jan Oehm.
    Man man PRON 2 nsubj Case=Nom|Number=Sing|PronType=Ind O tag=PIS
    plane planen VERB 0 ROOT Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
    es es PRON 2 obj Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
    , , PUNCT 2 punct _ O tag=$,
    argwöhnt argwöhnt ADJ 2 parataxis _ O tag=ADJD
    Roths Roth PROPN 5 nsubj Case=Gen|Gender=Masc|Number=Sing B-PER tag=NE
    Anwalt Anwalt NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Jan Jan PROPN 7 appos Gender=Masc|Number=Sing B-PER tag=NE
    Oehm Oehm PROPN 8 flat Gender=Masc|Number=Sing I-PER tag=NE
    . . PUNCT 2 punct _ O tag=$.
"""
TEAM = """
    # Dessen Wahlkampfteam bestritt, dass es brennt.
    Dessen dess DET 2 det Case=Dat|Number=Plur|PronType=Dem O tag=PDAT
    Wahlkampfteam Wahlkampfteam NOUN 3 obl Case=Dat|Gender=Masc|Number=Sing O tag=NN
    bestritt bestreiten VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
    , , PUNCT 7 punct _ O tag=$,
    dass dass SCONJ 7 mark _ O tag=KON
    es es PRON 7 nsubj Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
    brennt brennen VERB 3 ccomp Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
    . . PUNCT 3 punct _ O tag=$.
"""


@pytest.mark.parametrize(("table", "noun"), [(EXPERT, "Sachverständige"), (EMPLOYEE, "Angestellte")])
def test_article_and_verb_show_that_it_is_one(table: str, noun: str) -> None:
    tree = settle_forms(frozen_tree(table))
    (found,) = (word for word in tree if word.text == noun)
    assert found.features["Number"] == ("Sing",)


def test_beside_a_verb_of_many_it_stays_as_it_is() -> None:
    many = EMPLOYEE.replace("sagte die", "sagten die").replace(
        "sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing", "sagten sagen VERB 0 ROOT Mood=Ind|Number=Plur"
    )
    (found,) = (word for word in settle_forms(frozen_tree(many)) if word.text == "Angestellte")
    assert found.features["Number"] == ("Plur",)


def test_a_verb_behind_a_comma_is_no_adjective_and_its_subject_has_an_owner() -> None:
    tree = settle_forms(frozen_tree(LAWYER))
    verb = tree[4]
    assert (verb.tag, verb.lemma, verb.features["Mood"]) == ("VVFIN", "argwöhnen", ("Ind",))
    assert hangings(tree, "Roths", "Anwalt") == ["Roths nmod Anwalt", "Anwalt nsubj argwöhnt"]


def test_an_adjective_stays_one() -> None:
    tree = settle_forms(
        frozen_tree(LAWYER.replace("argwöhnt argwöhnt", "bekannt bekannt").replace("argwöhnt", "bekannt"))
    )
    assert tree[4].tag == "ADJD"


def test_whose_owner_opens_the_sentence_acts() -> None:
    assert hangings(settle_forms(frozen_tree(TEAM)), "Wahlkampfteam") == ["Wahlkampfteam nsubj bestritt"]


def test_a_noun_before_the_name_of_one_body_is_one() -> None:
    tree = frozen_tree("""
        # Die Warte USGS misst das.
        Die der DET 2 det Case=Nom|Number=Plur O tag=ART
        Warte Warte NOUN 4 obj Case=Nom|Gender=Fem|Number=Plur O tag=NN
        USGS USGS PROPN 2 appos Case=Nom|Number=Sing B-ORG tag=NE
        misst messen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        das der PRON 4 nsubj Case=Acc|Number=Sing O tag=PDS
        . . PUNCT 4 punct _ O tag=$.
    """)
    assert settle_forms(tree)[1].features["Number"] == ("Sing",)
