"""Who speaks: pronouns, texts and nouns that mean somebody because they say something."""

from __future__ import annotations

import pytest
from frozen import frozen_tree
from telling import meant_by_last

from newsgraph.extraction.actors import find_actors
from newsgraph.extraction.claims.finding import find_claims


@pytest.mark.parametrize(
    ("word", "whom", "table"),
    [
        pytest.param(
            "Er",
            ["Roland Kolb"],
            """
        # Parteichef Edmund Ries warf der Stadt Versagen vor.
        Parteichef Parteichef NOUN 4 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        Edmund Edmund PROPN 1 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Ries Ries PROPN 2 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        warf werfen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        der der DET 6 det Case=Dat|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Stadt Stadt NOUN 4 obl:arg Case=Dat|Gender=Fem|Number=Sing O tag=NN
        Versagen Versagen NOUN 4 obj Case=Acc|Gender=Fem|Number=Plur O tag=NN
        vor vor ADP 4 compound:prt _= O tag=PTKVZ
        . . PUNCT 4 punct _= O tag=$.

        # Auch Ministerpräsident Roland Kolb kritisierte den Plan.
        Auch auch ADV 2 advmod _= O tag=ADV
        Ministerpräsident Ministerpräsident NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        Roland Roland PROPN 2 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Kolb Kolb PROPN 3 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        kritisierte kritisieren VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        den der DET 7 det Case=Acc|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Plan Plan NOUN 5 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
        . . PUNCT 5 punct _= O tag=$.

        # Er forderte Geduld.
        Er er PRON 2 nsubj Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs O tag=PPER
        forderte fordern VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        Geduld Geduld NOUN 2 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
        . . PUNCT 2 punct _= O tag=$.
        """,
            id="who_spoke_in_the_sentence_before_is_meant_by_a_pronoun_that_speaks",
        ),
        pytest.param(
            "Es",
            ["das Gericht"],
            """
        # Das Gericht sprach den Mann frei.
        Das der DET 2 det Case=Nom|Gender=Neut|Number=Sing|PronType=Art O tag=ART
        Gericht Gericht NOUN 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
        sprach sprechen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        den der DET 5 det Case=Acc|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Mann Mann NOUN 3 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
        frei frei ADV 3 compound:prt _ O tag=PTKVZ
        . . PUNCT 3 punct _= O tag=$.

        # Es erklärte, die Zeugin habe gelogen.
        Es es PRON 2 nsubj Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
        erklärte erklären VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        , , PUNCT 7 punct _= O tag=$,
        die der DET 5 det Case=Acc|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Zeugin Zeugin NOUN 7 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        habe haben AUX 7 aux Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        gelogen lügen VERB 2 ccomp VerbForm=Part O tag=VVPP
        . . PUNCT 2 punct _= O tag=$.
        """,
            id="es_is_the_body_before_where_it_speaks",
        ),
        pytest.param(
            "Veröffentlichung",
            ["die Veröffentlichung"],
            """
        # Laut der Veröffentlichung schrumpft das Eis.
        Laut laut ADP 3 case _= O tag=APPR
        der der DET 3 det Case=Dat|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Veröffentlichung Veröffentlichung NOUN 4 obl Case=Dat|Gender=Fem|Number=Sing O tag=NN
        schrumpft schrumpfen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        das der DET 6 det Case=Nom|Gender=Neut|Number=Sing|PronType=Art O tag=ART
        Eis Eis NOUN 4 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
        . . PUNCT 4 punct _= O tag=$.
        """,
            id="a_text_behind_laut_is_who_says_it",
        ),
        pytest.param(
            "Gefährte",
            ["Tim Berg"],
            """
        # Der frühere Gefährte des Präsidenten, Tim Berg, forderte Neuwahlen.
        Der der DET 3 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        frühere früher ADJ 3 amod Case=Nom|Gender=Masc|Number=Sing O tag=ADJA
        Gefährte Gefährt NOUN 10 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        des der DET 5 det Case=Gen|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Präsidenten Präsident NOUN 3 nmod Case=Gen|Gender=Masc|Number=Sing O tag=NN
        , , PUNCT 7 punct _= O tag=$,
        Tim Tim PROPN 3 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Berg Berg PROPN 7 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        , , PUNCT 3 punct _= O tag=$,
        forderte fordern VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        Neuwahlen Neuwahl NOUN 10 obj Case=Acc|Gender=Fem|Number=Plur O tag=NN
        . . PUNCT 10 punct _= O tag=$.
        """,
            id="the_name_behind_a_comma_is_who_a_noun_means",
        ),
        pytest.param(
            "Ich",
            [],
            """
        # „Er hat gesagt: ‚Ich trete zurück‘“, sagte Maja Lenz.
        „ „ PUNCT 4 punct _= O tag=$(
        Er er PRON 4 nsubj Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs O tag=PPER
        hat haben AUX 4 aux Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        gesagt sagen VERB 13 ccomp Tense=Past|VerbForm=Part O tag=VVPP
        : : PUNCT 8 punct _= O tag=$.
        ‚ ‚ PUNCT 8 punct _= O tag=$(
        Ich ich PRON 8 nsubj Case=Nom|Number=Sing|Person=1|PronType=Prs O tag=PPER
        trete treten VERB 4 ccomp Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        zurück zurück ADV 8 compound:prt _ O tag=PTKVZ
        ‘ ‘ PUNCT 8 punct _= O tag=$(
        “ “ PUNCT 8 punct _= O tag=$(
        , , PUNCT 4 punct _= O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        Maja Maja PROPN 13 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
        Lenz Lenz PROPN 14 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
        . . PUNCT 13 punct _= O tag=$.
        """,
            id="ich_in_a_nested_quotation_is_another",
        ),
        pytest.param(
            "er",
            ["Udo Grader"],
            """
        # Ein Bewohner sagte, man höre Schüsse.
        Ein ein DET 2 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Bewohner Bewohner NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        , , PUNCT 6 punct _= O tag=$,
        man man PRON 6 nsubj Case=Nom|Number=Sing|PronType=Ind O tag=PIS
        höre hören VERB 3 ccomp Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        Schüsse Schuss NOUN 6 obj Case=Acc|Gender=Masc|Number=Plur O tag=NN
        . . PUNCT 3 punct _= O tag=$.

        # Besorgt äußerte sich auch Udo Grader: „Es ist schlimm“, sagte er dem Blatt.
        Besorgt besorgt ADV 2 advmod _ O tag=ADJD
        äußerte äußern VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        sich sich PRON 2 obj Case=Acc|Person=3|PronType=Prs|Reflex=Yes O tag=PRF
        auch auch ADV 5 advmod _ O tag=ADV
        Udo Udo PROPN 2 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Grader Grader PROPN 5 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        : : PUNCT 11 punct _= O tag=$.
        „ „ PUNCT 11 punct _= O tag=$(
        Es es PRON 11 nsubj Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
        ist sein AUX 11 cop Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        schlimm schlimm ADJ 2 ccomp _ O tag=ADJD
        “ “ PUNCT 11 punct _= O tag=$(
        , , PUNCT 11 punct _= O tag=$,
        sagte sagen VERB 2 parataxis Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        er er PRON 14 nsubj Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs O tag=PPER
        dem der DET 17 det Case=Dat|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Blatt Blatt NOUN 14 obl:arg Case=Dat|Gender=Masc|Number=Sing O tag=NN
        . . PUNCT 2 punct _= O tag=$.
        """,
            id="who_leads_in_a_quotation_is_who_said_it",
        ),
        pytest.param(
            "Er",
            ["Udo Grader"],
            """
        # Udo Grader äußerte sich im Radio: „Es wird schlimm.“
        Udo Udo PROPN 3 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Grader Grader PROPN 1 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        äußerte äußern VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        sich sich PRON 3 obj Case=Acc|Person=3|PronType=Prs|Reflex=Yes O tag=PRF
        im in ADP 6 case Case=Dat|Gender=Masc|Number=Sing|PronType=Art O tag=APPRART
        Radio Radio NOUN 3 obl Case=Dat|Gender=Neut|Number=Sing O tag=NN
        : : PUNCT 10 punct _= O tag=$.
        „ „ PUNCT 10 punct _= O tag=$(
        Es es PRON 10 nsubj Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
        wird werden AUX 3 ccomp Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        schlimm schlimm ADJ 10 advmod _ O tag=ADJD
        . . PUNCT 3 punct _= O tag=$.
        “ “ PUNCT 10 punct _= O tag=$(

        # Er erwarte Festnahmen.
        Er er PRON 2 nsubj Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs O tag=PPER
        erwarte erwarten VERB 0 ROOT Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        Festnahmen Festnahme NOUN 2 obj Case=Acc|Gender=Fem|Number=Plur O tag=NN
        . . PUNCT 2 punct _= O tag=$.
        """,
            id="who_speaks_is_there_until_the_words_end",
        ),
        pytest.param(
            "Er",
            ["Udo Kern"],
            """
        # Einer der Kritiker des Ministers, Udo Kern, Sprecher der Volksallianz, wies auf Widersprüche hin.
        Einer einer DET 14 nsubj Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=NN
        der der DET 3 det Case=Gen|Number=Plur|PronType=Art O tag=ART
        Kritiker Kritiker NOUN 1 nmod Case=Gen|Gender=Masc|Number=Sing O tag=NN
        des der DET 5 det Case=Gen|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Ministers Minister NOUN 3 nmod Case=Gen|Gender=Masc|Number=Sing O tag=NN
        , , PUNCT 7 punct _= O tag=$,
        Udo Udo PROPN 1 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Kern Kern PROPN 7 flat Case=Nom|Number=Sing I-PER tag=NE
        , , PUNCT 10 punct _= O tag=$,
        Sprecher Sprecher NOUN 7 appos Case=Nom|Gender=Masc|Number=Sing O tag=NN
        der der DET 12 det Case=Gen|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Volksallianz Volksallianz NOUN 10 nmod Case=Gen|Gender=Fem|Number=Sing O tag=NN
        , , PUNCT 1 punct _= O tag=$,
        wies weisen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        auf auf ADP 16 case _= O tag=APPR
        Widersprüche Widerspruch NOUN 14 obl Case=Acc|Gender=Fem|Number=Sing O tag=NN
        hin hin ADV 14 compound:prt _= O tag=PTKVZ
        . . PUNCT 14 punct _= O tag=$.

        # Er warf dem Minister Wortbruch vor.
        Er er PRON 2 nsubj Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs O tag=PPER
        warf werfen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        dem der DET 4 det Case=Dat|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Minister Minister NOUN 2 obl:arg Case=Dat|Gender=Masc|Number=Sing O tag=NN
        Wortbruch Wortbruch NOUN 2 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
        vor vor ADP 2 compound:prt _= O tag=PTKVZ
        . . PUNCT 2 punct _= O tag=$.
        """,
            id="one_of_the_critics_is_the_name_beside_it",
        ),
        pytest.param(
            "sie",
            ["Gisela Piltz"],
            """
        # Weiter geht die Kritik von Gisela Piltz; sie ist Sprecherin der Fraktion.
        Weiter weiter ADV 2 advmod _ O tag=ADV
        geht gehen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        die der DET 4 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Kritik Kritik NOUN 2 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        von von ADP 6 case _= O tag=APPR
        Gisela Gisela PROPN 4 nmod Case=Dat|Gender=Fem|Number=Sing B-PER tag=NE
        Piltz Piltz PROPN 6 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
        ; ; PUNCT 2 punct _= O tag=$.
        sie sie PRON 11 nsubj Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs O tag=PPER
        ist sein AUX 11 cop Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        Sprecherin Sprecherin NOUN 2 conj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        der der DET 13 det Case=Gen|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Fraktion Fraktion NOUN 11 nmod Case=Gen|Gender=Fem|Number=Sing O tag=NN
        . . PUNCT 2 punct _= O tag=$.
        """,
            id="who_is_a_speaker_is_a_person",
        ),
        pytest.param(
            "das",
            ["Ägypten"],
            """
        # Ein neuer Vorschlag kam auf der Sitzung der IAEA von Ägypten, das vorschlug, eine Zone einzurichten.
        Ein ein DET 3 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        neuer neu ADJ 3 amod Case=Nom|Gender=Masc|Number=Sing O tag=ADJA
        Vorschlag Vorschlag NOUN 4 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        kam kommen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        auf auf ADP 7 case _= O tag=APPR
        der der DET 7 det Case=Dat|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Sitzung Sitzung NOUN 4 obl Case=Dat|Gender=Fem|Number=Sing O tag=NN
        der der DET 9 det Case=Gen|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        IAEA IAEA PROPN 7 nmod Case=Gen|Gender=Fem|Number=Sing B-ORG tag=NE
        von von ADP 11 case _= O tag=APPR
        Ägypten Ägypten PROPN 9 nmod Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
        , , PUNCT 14 punct _= O tag=$,
        das der PRON 14 nsubj Case=Nom|Gender=Neut|Number=Sing|PronType=Dem,Rel O tag=PRELS
        vorschlug vorschlagen VERB 7 acl Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        , , PUNCT 18 punct _= O tag=$,
        eine ein DET 17 det Case=Acc|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Zone Zone NOUN 18 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
        einzurichten einrichten VERB 14 xcomp VerbForm=Inf O tag=VVIZU
        . . PUNCT 4 punct _= O tag=$.
        """,
            id="a_land_right_before_das_says_it",
        ),
        pytest.param(
            "Anklage",
            ["die Anklage"],
            """
        # Die Anklage forderte sieben Jahre Haft.
        Die der DET 2 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Anklage Anklage NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        forderte fordern VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        sieben sieben NUM 5 nummod _ O tag=CARD
        Jahre Jahr NOUN 6 nmod Case=Acc|Gender=Neut|Number=Plur O tag=NN
        Haft Haft NOUN 3 obj Case=Acc|Number=Sing O tag=NN
        . . PUNCT 3 punct _= O tag=$.
        """,
            id="the_prosecution_speaks",
        ),
    ],
)
def test_who_speaks_is_somebody(word: str, whom: list[str], table: str) -> None:
    assert meant_by_last(table, word) == whom


def test_a_blank_that_a_model_takes_for_whose_words_they_are_is_nobody() -> None:
    tree = frozen_tree("""
        # Nach Angaben X kam Roth.
        Nach     nach     ADP    2  case   _
        Angaben  Angabe   NOUN   4  obl    Case=Dat|Gender=Fem|Number=Plur
        X        X        NOUN   2  nmod   Case=Gen|Number=Sing
        kam      kommen   VERB   0  ROOT   Mood=Ind|Number=Sing|VerbForm=Fin
        Roth     Roth     PROPN  4  nsubj  Case=Nom|Number=Sing  B-PER
        .        .        PUNCT  4  punct  _
        """)
    tree[2].text, tree[2].lemma, tree[2].is_space = " ", " ", True
    assert [actor.name for actor in find_actors(tree, find_claims(tree))] == ["Roth"]
