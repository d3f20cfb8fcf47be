"""For whom "ein Sprecher" speaks, and so what he is called, on parses of the bundled model."""

from __future__ import annotations

import pytest
from telling import meant_by_last


@pytest.mark.parametrize(
    ("word", "name", "table"),
    [
        pytest.param(
            "Sprecher",
            "Sprecher der Deutschen Bahn",
            """
        # Die Deutsche Bahn schwieg.
        Die der DET 3 det Case=Nom|Gender=Fem|Number=Sing O tag=ART
        Deutsche deutsch ADJ 3 amod Case=Nom|Degree=Pos|Gender=Fem|Number=Sing B-ORG tag=ADJA
        Bahn Bahn NOUN 4 nsubj Case=Nom|Gender=Fem|Number=Sing B-ORG tag=NN
        schwieg schweigen VERB 0 ROOT Mood=Ind|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 4 punct _ O tag=$.


        # Das sei falsch, sagte ein Sprecher.
        Das der PRON 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=PDS
        sei sein AUX 3 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        falsch falsch ADJ 5 ccomp Degree=Pos O tag=ADJD
        , , PUNCT 3 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        ein ein DET 7 det Case=Nom|Gender=Masc|Number=Sing O tag=ART
        Sprecher Sprecher NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        . . PUNCT 5 punct _ O tag=$.
        """,
            id="an_adjective_is_put_into_the_genitive",
        ),
        pytest.param(
            "Sprecherin",
            "Sprecherin von Velatec",
            """
        # Velatec will sparen.
        Velatec Velatec PROPN 3 nsubj _ B-ORG tag=NE
        will wollen AUX 3 aux Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VMFIN
        sparen sparen VERB 0 ROOT VerbForm=Inf O tag=VVINF
        . . PUNCT 3 punct _ O tag=$.


        # Das sei falsch, sagte eine Sprecherin.
        Das der PRON 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=PDS
        sei sein AUX 3 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        falsch falsch ADJ 5 ccomp Degree=Pos O tag=ADJD
        , , PUNCT 5 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        eine ein DET 7 det Case=Nom|Gender=Fem|Number=Sing O tag=ART
        Sprecherin Sprecherin NOUN 5 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        . . PUNCT 5 punct _ O tag=$.
        """,
            id="a_firm_without_article",
        ),
        pytest.param(
            "Sprecher",
            "Sprecher des Instituts",
            """
        # Das Institut schwieg.
        Das der DET 2 det Case=Nom|Gender=Neut|Number=Sing O tag=ART
        Institut Institut NOUN 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
        schwieg schweigen VERB 0 ROOT VerbForm=Fin O tag=VVFIN
        . . PUNCT 3 punct _ O tag=$.


        # Das sei falsch, sagte ein Sprecher.
        Das der PRON 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=PDS
        sei sein AUX 3 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        falsch falsch ADJ 5 ccomp Degree=Pos O tag=ADJD
        , , PUNCT 3 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        ein ein DET 7 det Case=Nom|Gender=Masc|Number=Sing O tag=ART
        Sprecher Sprecher NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        . . PUNCT 5 punct _ O tag=$.
        """,
            id="a_body_without_a_name",
        ),
        pytest.param(
            "Parteisprecher",
            "Sprecher der SPD",
            """
        # Die SPD lehnt das ab.
        Die der DET 2 det Case=Nom|Gender=Fem|Number=Sing O tag=ART
        SPD SPD PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-ORG tag=NE
        lehnt lehnen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        das der PRON 3 obj Case=Acc|Gender=Neut|Number=Sing O tag=PDS
        ab ab ADP 3 compound:prt _ O tag=PTKVZ
        . . PUNCT 3 punct _ O tag=$.


        # Das sei falsch, sagte ein Parteisprecher.
        Das der PRON 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=PDS
        sei sein AUX 3 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        falsch falsch ADJ 5 ccomp Degree=Pos O tag=ADJD
        , , PUNCT 5 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        ein ein DET 7 det Case=Nom|Gender=Masc|Number=Sing O tag=ART
        Parteisprecher Parteisprecher NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        . . PUNCT 5 punct _ O tag=$.
        """,
            id="the_first_part_that_only_tells_a_sort",
        ),
        pytest.param(
            "Polizeisprecher",
            "ein Polizeisprecher",
            """
        # Die Polizei sucht einen Mann.
        Die der DET 2 det Case=Nom|Gender=Fem|Number=Sing O tag=ART
        Polizei Polizei NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        sucht suchen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        einen ein DET 5 det Case=Acc|Gender=Masc|Number=Sing O tag=ART
        Mann Mann NOUN 3 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
        . . PUNCT 3 punct _ O tag=$.


        # Er sei geflohen, sagte ein Polizeisprecher.
        Er er PRON 3 nsubj:pass Case=Nom|Gender=Masc|Number=Sing|Person=3 O tag=PPER
        sei sein AUX 3 aux Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        geflohen fliehen VERB 5 ccomp VerbForm=Part O tag=VVPP
        , , PUNCT 3 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        ein ein DET 7 det Case=Nom|Gender=Masc|Number=Sing O tag=ART
        Polizeisprecher Polizeisprecher NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        . . PUNCT 5 punct _ O tag=$.
        """,
            id="a_first_part_that_tells_whose",
        ),
        pytest.param(
            "Sprecherin",
            "Sprecherin des Finanzministeriums (Hessen)",
            """
        # Hessens Finanzministerium schwieg.
        Hessens Hessen PROPN 2 nmod Case=Gen|Gender=Neut|Number=Sing B-LOC tag=NE
        Finanzministerium Finanzministerium NOUN 3 obl:arg Case=Nom|Gender=Neut|Number=Sing O tag=NN
        schwieg schweigen VERB 0 ROOT VerbForm=Fin O tag=VVFIN
        . . PUNCT 3 punct _ O tag=$.


        # Das sei falsch, sagte eine Sprecherin in Bonn.
        Das der PRON 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=PDS
        sei sein AUX 3 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        falsch falsch ADJ 5 ccomp Degree=Pos O tag=ADJD
        , , PUNCT 3 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        eine ein DET 7 det Case=Nom|Gender=Fem|Number=Sing O tag=ART
        Sprecherin Sprecherin NOUN 5 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        in in ADP 9 case _ O tag=APPR
        Bonn Bonn PROPN 7 nmod Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
        . . PUNCT 5 punct _ O tag=$.
        """,
            id="where_somebody_is_does_not_matter",
        ),
        pytest.param(
            "Sprecher",
            "Sprecher von Velatec",
            """
        # Die SPD streitet mit der IG Metall.
        Die der DET 2 det Case=Nom|Gender=Fem|Number=Sing O tag=ART
        SPD SPD PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-ORG tag=NE
        streitet streiten VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        mit mit ADP 6 case _ O tag=APPR
        der der DET 6 det Case=Dat|Gender=Fem|Number=Sing O tag=ART
        IG IG PROPN 3 obl Case=Dat|Gender=Fem|Number=Sing B-ORG tag=NN
        Metall Metall PROPN 6 flat Number=Sing I-ORG tag=NE
        . . PUNCT 3 punct _ O tag=$.


        # Velatec traf die IG Metall.
        Velatec Velatec PROPN 2 nsubj Case=Nom B-ORG tag=NE
        traf treffen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        die der DET 4 det Case=Acc|Gender=Fem|Number=Sing O tag=ART
        IG IG PROPN 2 obl:arg Case=Acc|Number=Sing B-ORG tag=NE
        Metall Metall PROPN 4 flat Number=Sing I-ORG tag=NE
        . . PUNCT 2 punct _ O tag=$.


        # Das sei falsch, sagte ein Sprecher.
        Das der PRON 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=PDS
        sei sein AUX 3 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        falsch falsch ADJ 5 ccomp Degree=Pos O tag=ADJD
        , , PUNCT 3 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        ein ein DET 7 det Case=Nom|Gender=Masc|Number=Sing O tag=ART
        Sprecher Sprecher NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        . . PUNCT 5 punct _ O tag=$.
        """,
            id="of_two_bodies_the_one_told_of",
        ),
        pytest.param(
            "Unternehmenssprecher",
            "Sprecher von Velatec",
            """
        # Die Firma Velatec war vor Gericht gescheitert.
        Die der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Firma Firma NOUN 7 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        Velatec Velatec PROPN 2 appos Case=Nom|Number=Sing B-ORG tag=NE
        war sein AUX 7 aux Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VAFIN
        vor vor ADP 6 case _= O tag=APPR
        Gericht Gericht NOUN 7 obl Case=Dat|Gender=Neut|Number=Sing O tag=NN
        gescheitert scheitern VERB 0 ROOT VerbForm=Part O tag=VVPP
        . . PUNCT 7 punct _= O tag=$.

        # Das Arbeitsgericht Hamburg wies einen Antrag ab.
        Das der DET 2 det Case=Nom|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
        Arbeitsgericht Arbeitsgericht NOUN 4 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
        Hamburg Hamburg PROPN 2 flat Gender=Neut|Number=Sing B-LOC tag=NE
        wies weisen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        einen ein DET 6 det Case=Acc|Definite=Ind|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
        Antrag Antrag NOUN 4 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
        ab ab ADP 4 compound:prt _= O tag=PTKVZ
        . . PUNCT 4 punct _= O tag=$.

        # Ein Unternehmenssprecher erklärte, man nehme das hin.
        Ein ein DET 2 det Case=Nom|Definite=Ind|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
        Unternehmenssprecher Unternehmenssprecher NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        erklärte erklären VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        , , PUNCT 6 punct _= O tag=$,
        man man PRON 6 nsubj Case=Nom|Number=Sing|PronType=Ind O tag=PIS
        nehme nehmen VERB 3 ccomp Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        das der PRON 6 obj Case=Acc|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
        hin hin ADV 6 compound:prt _= O tag=PTKVZ
        . . PUNCT 3 punct _= O tag=$.
        """,
            id="no_court_has_a_speaker_of_a_firm",
        ),
        pytest.param(
            "Sprecherin",
            "Sprecherin des Spitzenverbands der gesetzlichen Krankenkassen",
            """
        # Die Kosten seien hoch, heißt es beim Spitzenverband der gesetzlichen Krankenkassen.
        Die der DET 2 det Case=Nom|Definite=Def|Number=Plur|PronType=Art O tag=ART
        Kosten Koste NOUN 4 nsubj Case=Nom|Gender=Fem|Number=Plur O tag=NN
        seien sein AUX 4 cop Mood=Sub|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        hoch hoch ADJ 6 ccomp Degree=Pos O tag=ADJD
        , , PUNCT 4 punct _ O tag=$,
        heißt heißen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        es es PRON 6 expl Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
        beim bei ADP 9 case Case=Dat|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=APPRART
        Spitzenverband Spitzenverband NOUN 6 obl Case=Dat|Gender=Masc|Number=Sing O tag=NN
        der der DET 12 det Case=Gen|Definite=Def|Number=Plur|PronType=Art O tag=ART
        gesetzlichen gesetzlich ADJ 12 amod Case=Gen|Degree=Pos|Number=Plur B-ORG tag=ADJA
        Krankenkassen Krankenkasse NOUN 9 nmod Case=Gen|Gender=Fem|Number=Plur I-ORG tag=NN
        . . PUNCT 6 punct _ O tag=$.


        # Man sei nicht dagegen, sagte eine Sprecherin.
        Man man PRON 2 nsubj Case=Nom|Number=Sing|PronType=Ind O tag=PIS
        sei sein VERB 6 ccomp Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        nicht nicht PART 2 advmod Polarity=Neg O tag=PTKNEG
        dagegen dagegen ADV 2 advmod PronType=Dem O tag=PAV
        , , PUNCT 2 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        eine ein DET 8 det Case=Nom|Definite=Ind|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
        Sprecherin Sprecherin NOUN 6 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        . . PUNCT 6 punct _ O tag=$.
        """,
            id="who_says_it_beim_verband_has_its_whole_name",
        ),
    ],
)
def test_who_speaks_for_a_body_is_called_by_it(word: str, name: str, table: str) -> None:
    assert meant_by_last(table, word) == [name]
