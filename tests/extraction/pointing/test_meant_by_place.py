"""Whom a word means, by what stands beside and before it, on parses of the bundled model."""

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
            "er",
            ["Ole Brandt"],
            """
        # Minister Ole Brandt kam.
        Minister Minister NOUN 4 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        Ole Ole PROPN 1 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 2 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        kam kommen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 4 punct _ O tag=$.

        # Wer das wolle, der irre, sagte er.
        Wer wer PRON 3 nsubj Case=Nom|Number=Sing O tag=PWS
        das der PRON 3 obj Case=Acc|Gender=Neut|Number=Sing O tag=PDS
        wolle wollen VERB 8 ccomp Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VMFIN
        , , PUNCT 6 punct _ O tag=$,
        der der DET 6 det Case=Nom|Gender=Masc|Number=Sing O tag=ART
        irre irr ADJ 3 xcomp Degree=Pos O tag=ADJA
        , , PUNCT 8 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        er er PRON 8 nsubj Case=Nom|Gender=Masc|Number=Sing|Person=3 O tag=PPER
        . . PUNCT 8 punct _ O tag=$.
        """,
            id="who_is_told_of_in_ones_own_words_is_another",
        ),
        pytest.param(
            "er",
            ["Ole Brandt"],
            """
        # Ole Brandt sei müde, wie er sagte.
        Ole Ole PROPN 2 dep Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 4 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        sei sein AUX 4 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        müde müde ADJ 0 ROOT Degree=Pos O tag=ADJD
        , , PUNCT 8 punct _ O tag=$,
        wie wie ADV 8 advmod _ O tag=PWAV
        er er PRON 8 nsubj Case=Nom|Gender=Masc|Number=Sing|Person=3 O tag=PPER
        sagte sagen VERB 4 ccomp Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 4 punct _ O tag=$.
        """,
            id="in_as_they_said_it_may_be_who_is_told_of",
        ),
        pytest.param(
            "Er",
            ["Ole Brandt"],
            """
        # Der Völkerrechtler Ole Brandt kam.
        Der der DET 2 det Case=Nom|Gender=Masc|Number=Sing O tag=ART
        Völkerrechtler Völkerrechtler NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        Ole Ole PROPN 2 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 3 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        kam kommen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 5 punct _ O tag=$.

        # Er lachte.
        Er er PRON 2 nsubj Case=Nom|Gender=Masc|Number=Sing|Person=3 O tag=PPER
        lachte lachen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 2 punct _ O tag=$.
        """,
            id="an_unknown_noun_for_a_person_before_a_name_is_theirs",
        ),
        pytest.param(
            "Er",
            ["ein 51-Jähriger"],
            """
        # Zwei Boten kamen.
        Zwei zwei NUM 2 nummod _ O tag=CARD
        Boten Bote NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Plur O tag=NN
        kamen kommen VERB 0 ROOT Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 3 punct _ O tag=$.

        # Einer von ihnen, ein 51-Jähriger, fiel.
        Einer einer DET 8 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=PIS
        von von ADP 3 case _ O tag=APPR
        ihnen sie PRON 1 nmod Case=Dat|Number=Plur|Person=3 O tag=PPER
        , , PUNCT 6 punct _ O tag=$,
        ein ein DET 6 det Case=Nom|Gender=Masc|Number=Sing O tag=ART
        51-Jähriger 51-Jähriger NOUN 1 appos Case=Nom|Gender=Masc|Number=Sing O tag=NN
        , , PUNCT 1 punct _ O tag=$,
        fiel fallen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 8 punct _ O tag=$.

        # Er lachte.
        Er er PRON 2 nsubj Case=Nom|Gender=Masc|Number=Sing|Person=3 O tag=PPER
        lachte lachen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 2 punct _ O tag=$.
        """,
            id="one_of_several_who_is_told_more_of_is_somebody",
        ),
        pytest.param(
            "Energieexperte",
            ["Ole Brandt"],
            """
        # Minister Ole Brandt kam.
        Minister Minister NOUN 4 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        Ole Ole PROPN 1 appos Case=Nom|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 2 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        kam kommen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 4 punct _ O tag=$.


        # Das sei gut, sagte der Energieexperte.
        Das der PRON 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=PDS
        sei sein AUX 3 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        gut gut ADJ 5 ccomp Degree=Pos O tag=ADJD
        , , PUNCT 5 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        der der DET 7 det Case=Nom|Gender=Masc|Number=Sing O tag=ART
        Energieexperte Energieexperte NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        . . PUNCT 5 punct _ O tag=$.
        """,
            id="a_speaker_is_who_alone_is_told_of",
        ),
        pytest.param(
            "Energieexperte",
            [],
            """
        # Minister Ole Brandt traf Tim Roth.
        Minister Minister NOUN 4 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        Ole Ole PROPN 1 appos Case=Nom|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 2 flat Case=Nom|Number=Sing I-PER tag=NE
        traf treffen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        Tim Tim PROPN 4 obj Case=Acc|Gender=Masc|Number=Sing B-PER tag=NE
        Roth Roth PROPN 5 flat Gender=Masc|Number=Sing I-PER tag=NE
        . . PUNCT 4 punct _ O tag=$.


        # Das sei gut, sagte der Energieexperte.
        Das der PRON 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=PDS
        sei sein AUX 3 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        gut gut ADJ 5 ccomp Degree=Pos O tag=ADJD
        , , PUNCT 5 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        der der DET 7 det Case=Nom|Gender=Masc|Number=Sing O tag=ART
        Energieexperte Energieexperte NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        . . PUNCT 5 punct _ O tag=$.
        """,
            id="a_speaker_is_none_of_two",
        ),
        pytest.param(
            "Diplomatin",
            ["Ida Brandt"],
            """
        # Präsidentin Ida Brandt kam.
        Präsidentin Präsidentin NOUN 4 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        Ida Ida PROPN 1 appos Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 2 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
        kam kommen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 4 punct _ O tag=$.


        # Das sei gut, sagte die dänische Diplomatin.
        Das der PRON 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=PDS
        sei sein AUX 3 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        gut gut ADJ 5 ccomp Degree=Pos O tag=ADJD
        , , PUNCT 3 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        die der DET 8 det Case=Nom|Gender=Fem|Number=Sing O tag=ART
        dänische dänisch ADJ 8 amod Case=Nom|Degree=Pos|Gender=Fem|Number=Sing O tag=ADJA
        Diplomatin Diplomatin NOUN 5 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        . . PUNCT 5 punct _ O tag=$.
        """,
            id="a_speaker_of_one_state_is_whose_state_is_not_told",
        ),
        pytest.param(
            "Juristin",
            ["die Juristin"],
            """
        # Minister Ole Brandt kam.
        Minister Minister NOUN 4 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        Ole Ole PROPN 1 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 2 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        kam kommen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 4 punct _ O tag=$.


        # Das sei gut, sagte die Juristin.
        Das der PRON 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=PDS
        sei sein AUX 3 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        gut gut ADJ 5 ccomp Degree=Pos O tag=ADJD
        , , PUNCT 5 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        die der DET 7 det Case=Nom|Gender=Fem|Number=Sing O tag=ART
        Juristin Juristin NOUN 5 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        . . PUNCT 5 punct _ O tag=$.
        """,
            id="a_speaker_is_nobody_of_another_sex",
        ),
        pytest.param(
            "Richter",
            ["der Richter"],
            """
        # Minister Ole Brandt kam.
        Minister Minister NOUN 4 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        Ole Ole PROPN 1 appos Case=Nom|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 2 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        kam kommen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 4 punct _ O tag=$.


        # Das sei gut, sagte der Richter.
        Das der PRON 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=PDS
        sei sein AUX 3 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        gut gut ADJ 5 ccomp Degree=Pos O tag=ADJD
        , , PUNCT 5 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        der der DET 7 det Case=Nom|Gender=Masc|Number=Sing O tag=ART
        Richter Richter NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        . . PUNCT 5 punct _ O tag=$.
        """,
            id="a_speaker_who_comes_into_many_a_story_is_somebody_new",
        ),
        pytest.param(
            "Hafenchef",
            ["Ole Brandt"],
            """
        # Die Hafengesellschaft wächst.
        Die der DET 2 det Case=Nom|Gender=Fem|Number=Sing O tag=ART
        Hafengesellschaft Hafengesellschaft NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        wächst wachsen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        . . PUNCT 3 punct _ O tag=$.


        # Der Manager Ole Brandt kam.
        Der der DET 2 det Case=Nom|Gender=Masc|Number=Sing O tag=ART
        Manager Manager NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        Ole Ole PROPN 2 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 3 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        kam kommen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 5 punct _ O tag=$.


        # Das sei gut, sagte der Hafenchef.
        Das der PRON 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=PDS
        sei sein AUX 3 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        gut gut ADJ 5 ccomp Degree=Pos O tag=ADJD
        , , PUNCT 5 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        der der DET 7 det Case=Nom|Gender=Masc|Number=Sing O tag=ART
        Hafenchef Hafenchef NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        . . PUNCT 5 punct _ O tag=$.
        """,
            id="a_leader_is_who_alone_is_told_of_beside_the_firm",
        ),
        pytest.param(
            "Hafenchef",
            ["der Hafenchef"],
            """
        # Ole Brandt kam.
        Ole Ole PROPN 3 nsubj _ B-PER tag=NE
        Brandt Brandt PROPN 1 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        kam kommen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 3 punct _ O tag=$.


        # Das sei gut, sagte der Hafenchef.
        Das der PRON 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=PDS
        sei sein AUX 3 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        gut gut ADJ 5 ccomp Degree=Pos O tag=ADJD
        , , PUNCT 5 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        der der DET 7 det Case=Nom|Gender=Masc|Number=Sing O tag=ART
        Hafenchef Hafenchef NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        . . PUNCT 5 punct _ O tag=$.
        """,
            id="a_leader_of_what_was_not_told_of_is_somebody_new",
        ),
        pytest.param(
            "Unternehmen",
            ["Velatec"],
            """
        # Die Firma Velatec ist pleite.
        Die der DET 2 det Case=Nom|Gender=Fem|Number=Sing O tag=ART
        Firma Firma NOUN 5 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        Velatec Velatec PROPN 2 appos Case=Nom|Number=Sing B-ORG tag=NE
        ist sein AUX 5 cop Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        pleite pleite ADJ 0 ROOT Degree=Pos O tag=ADJD
        . . PUNCT 5 punct _ O tag=$.


        # Das Unternehmen aus Bonn stellte einen Antrag.
        Das der DET 2 det Case=Nom|Gender=Neut|Number=Sing O tag=ART
        Unternehmen Unternehmen NOUN 5 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
        aus aus ADP 4 case _ O tag=APPR
        Bonn Bonn PROPN 2 nmod Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
        stellte stellen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        einen ein DET 7 det Case=Acc|Gender=Masc|Number=Sing O tag=ART
        Antrag Antrag NOUN 5 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
        . . PUNCT 5 punct _ O tag=$.
        """,
            id="a_firm_with_its_home_right_behind_is_the_only_one",
        ),
        pytest.param(
            "Unternehmen",
            ["Velatec"],
            """
        # Für die Firma Velatec kommt das zur Unzeit.
        Für für ADP 3 case _ O tag=APPR
        die der DET 3 det Case=Acc|Gender=Fem|Number=Sing O tag=ART
        Firma Firma NOUN 5 obl Case=Acc|Gender=Fem|Number=Sing O tag=NN
        Velatec Velatec PROPN 3 appos Number=Sing B-ORG tag=NE
        kommt kommen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        das der PRON 5 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=PDS
        zur zu ADP 8 case Case=Dat|Gender=Fem|Number=Sing O tag=APPRART
        Unzeit Unzeit NOUN 5 obl Case=Dat|Gender=Fem|Number=Sing O tag=NN
        . . PUNCT 5 punct _ O tag=$.


        # Das Unternehmen, das Kabel baut, klagte.
        Das der DET 2 det Case=Nom|Gender=Neut|Number=Sing O tag=ART
        Unternehmen Unternehmen NOUN 8 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
        , , PUNCT 6 punct _ O tag=$,
        das der PRON 6 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=PRELS
        Kabel Kabel NOUN 6 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        baut bauen VERB 2 acl Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        , , PUNCT 2 punct _ O tag=$,
        klagte klagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 8 punct _ O tag=$.
        """,
            id="a_firm_that_is_told_more_of_is_the_only_one",
        ),
        pytest.param(
            "Unternehmen",
            ["das Unternehmen aus Bonn"],
            """
        # Die Firma Velatec traf die Firma Zorab.
        Die der DET 2 det Case=Nom|Gender=Fem|Number=Sing O tag=ART
        Firma Firma NOUN 4 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        Velatec Velatec PROPN 2 appos Case=Nom|Number=Sing B-ORG tag=NE
        traf treffen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        die der DET 6 det Case=Acc|Gender=Fem|Number=Sing O tag=ART
        Firma Firma NOUN 4 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
        Zorab Zorab PROPN 6 appos Case=Nom|Number=Sing B-ORG tag=NE
        . . PUNCT 4 punct _ O tag=$.


        # Das Unternehmen aus Bonn stellte einen Antrag.
        Das der DET 2 det Case=Nom|Gender=Neut|Number=Sing O tag=ART
        Unternehmen Unternehmen NOUN 5 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
        aus aus ADP 4 case _ O tag=APPR
        Bonn Bonn PROPN 2 nmod Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
        stellte stellen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        einen ein DET 7 det Case=Acc|Gender=Masc|Number=Sing O tag=ART
        Antrag Antrag NOUN 5 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
        . . PUNCT 5 punct _ O tag=$.
        """,
            id="a_firm_that_is_told_more_of_is_none_of_two",
        ),
        pytest.param(
            "Institut",
            ["Velatec"],
            """
        # Die Firma Zorab klagt gegen die Direktbank Velatec.
        Die der DET 2 det Case=Nom|Gender=Fem|Number=Sing O tag=ART
        Firma Firma NOUN 4 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        Zorab Zorab PROPN 2 appos Case=Nom|Number=Sing B-ORG tag=NE
        klagt klagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        gegen gegen ADP 7 case _ O tag=APPR
        die der DET 7 det Case=Acc|Gender=Fem|Number=Sing O tag=ART
        Direktbank Direktbank NOUN 4 obl Case=Acc|Gender=Fem|Number=Sing O tag=NN
        Velatec Velatec PROPN 7 appos _ B-ORG tag=NE
        . . PUNCT 4 punct _ O tag=$.


        # Das Institut lehnte das ab.
        Das der DET 2 det Case=Nom|Gender=Neut|Number=Sing O tag=ART
        Institut Institut NOUN 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
        lehnte lehnen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        das der PRON 3 obj Case=Acc|Gender=Neut|Number=Sing O tag=PDS
        ab ab ADP 3 compound:prt _ O tag=PTKVZ
        . . PUNCT 3 punct _ O tag=$.
        """,
            id="a_bank_is_an_institute",
        ),
        pytest.param(
            "Konzern",
            ["Velatec"],
            """
        # Die Firma Velatec verlor.
        Die der DET 2 det Case=Nom|Gender=Fem|Number=Sing O tag=ART
        Firma Firma NOUN 4 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        Velatec Velatec PROPN 2 appos _ B-ORG tag=NE
        verlor verlieren VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 4 punct _ O tag=$.


        # Das Landgericht Bonn entschied das.
        Das der DET 2 det Case=Nom|Gender=Neut|Number=Sing O tag=ART
        Landgericht Landgericht NOUN 4 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
        Bonn Bonn PROPN 2 flat Gender=Neut|Number=Sing B-LOC tag=NE
        entschied entscheiden VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        das der PRON 4 obj Case=Acc|Gender=Neut|Number=Sing O tag=PDS
        . . PUNCT 4 punct _ O tag=$.


        # Der Konzern klagte.
        Der der DET 2 det Case=Nom|Gender=Masc|Number=Sing O tag=ART
        Konzern Konzern NOUN 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
        klagte klagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 3 punct _ O tag=$.
        """,
            id="no_court_is_a_firm",
        ),
        pytest.param(
            "Aufsicht",
            ["BaFin"],
            """
        # Das sagte die Finanzaufsicht Bafin.
        Das der PRON 2 obj Case=Acc|Gender=Neut|Number=Sing O tag=PDS
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        die der DET 4 det Case=Nom|Gender=Fem|Number=Sing O tag=ART
        Finanzaufsicht Finanzaufsicht NOUN 2 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        Bafin Bafin PROPN 4 appos Case=Nom|Number=Sing B-ORG tag=NE
        . . PUNCT 2 punct _ O tag=$.


        # Die Aufsicht schwieg.
        Die der DET 2 det Case=Nom|Gender=Fem|Number=Sing O tag=ART
        Aufsicht Aufsicht NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        schwieg schweigen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 3 punct _ O tag=$.
        """,
            id="an_authority_for_short",
        ),
        pytest.param(
            "Aufsicht",
            [],
            """
        # Minister Ole Brandt will die Aufsicht über die Banken.
        Minister Minister NOUN 4 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        Ole Ole PROPN 1 appos Case=Nom|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 2 flat Case=Nom|Number=Sing I-PER tag=NE
        will wollen AUX 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VMFIN
        die der DET 6 det Case=Acc|Gender=Fem|Number=Sing O tag=ART
        Aufsicht Aufsicht NOUN 4 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
        über über ADP 9 case _ O tag=APPR
        die der DET 9 det Case=Acc|Number=Plur O tag=ART
        Banken Bank NOUN 6 nmod Case=Acc|Gender=Fem|Number=Plur O tag=NN
        . . PUNCT 4 punct _ O tag=$.
        """,
            id="what_somebody_has_is_no_authority",
        ),
        pytest.param(
            "ihren",
            ["Ida Brandt"],
            """
        # Ministerin Ida Brandt schwieg.
        Ministerin Ministerin NOUN 4 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        Ida Ida PROPN 1 appos Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 2 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
        schwieg schweigen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 4 punct _ O tag=$.


        # Die Opposition fordert ihren Rücktritt.
        Die der DET 2 det Case=Nom|Gender=Fem|Number=Sing O tag=ART
        Opposition Opposition NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        fordert fordern VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        ihren ihr DET 5 det:poss Case=Acc|Gender=Masc|Number=Sing|Person=3 O tag=PPOSAT
        Rücktritt Rücktritt NOUN 3 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
        . . PUNCT 3 punct _ O tag=$.
        """,
            id="who_demands_a_resignation_is_not_whose_it_is",
        ),
        pytest.param(
            "ihren",
            ["Ida Brandt"],
            """
        # Ministerin Ida Brandt schwieg.
        Ministerin Ministerin NOUN 4 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        Ida Ida PROPN 1 appos Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 2 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
        schwieg schweigen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 4 punct _ O tag=$.


        # Sie bot ihren Rücktritt an.
        Sie sie PRON 2 nsubj Case=Nom|Gender=Fem|Number=Sing|Person=3 O tag=PPER
        bot bieten VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        ihren ihr DET 4 det:poss Case=Acc|Gender=Masc|Number=Sing|Person=3 O tag=PPOSAT
        Rücktritt Rücktritt NOUN 2 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
        an an ADP 2 compound:prt _ O tag=PTKVZ
        . . PUNCT 2 punct _ O tag=$.
        """,
            id="whose_name_is_no_object_of_a_demand",
        ),
        pytest.param(
            "seinen",
            ["Ole Brandt"],
            """
        # Präsident Ole Brandt reiste ab.
        Präsident Präsident NOUN 4 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        Ole Ole PROPN 1 appos Case=Nom|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 2 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        reiste reisen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        ab ab ADP 4 compound:prt _ O tag=PTKVZ
        . . PUNCT 4 punct _ O tag=$.


        # Minister Tim Roth verlangt seinen Rücktritt.
        Minister Minister NOUN 4 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        Tim Tim PROPN 1 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Roth Roth PROPN 2 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        verlangt verlangen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        seinen sein DET 6 det:poss Case=Acc|Gender=Masc|Number=Sing|Person=3 O tag=PPOSAT
        Rücktritt Rücktritt NOUN 4 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
        . . PUNCT 4 punct _ O tag=$.
        """,
            id="a_man_demands_another_s_resignation",
        ),
        pytest.param(
            "seine",
            ["Ole Brandt"],
            """
        # Präsident Ole Brandt verlangt seine Freilassung.
        Präsident Präsident NOUN 4 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        Ole Ole PROPN 1 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 2 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        verlangt verlangen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        seine sein DET 6 det:poss Case=Acc|Gender=Fem|Number=Sing|Person=3 O tag=PPOSAT
        Freilassung Freilassung NOUN 4 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
        . . PUNCT 4 punct _ O tag=$.
        """,
            id="a_prisoner_may_demand_to_be_freed",
        ),
        pytest.param(
            "Umfeld",
            ["Umfeld von Ida Brandt"],
            """
        # Ministerin Ida Brandt schwieg.
        Ministerin Ministerin NOUN 4 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        Ida Ida PROPN 1 appos Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 2 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
        schwieg schweigen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 4 punct _ O tag=$.


        # Man könne reden, hieß es aus ihrem Umfeld.
        Man man PRON 3 nsubj Case=Nom|Number=Sing O tag=PIS
        könne können AUX 3 aux Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VMFIN
        reden reden VERB 5 ccomp VerbForm=Inf O tag=VVINF
        , , PUNCT 3 punct _ O tag=$,
        hieß heißen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        es es PRON 5 expl Case=Nom|Gender=Neut|Number=Sing|Person=3 O tag=PPER
        aus aus ADP 9 case _ O tag=APPR
        ihrem ihr DET 9 det:poss Case=Dat|Gender=Fem|Number=Sing|Person=3 O tag=PPOSAT
        Umfeld Umfeld NOUN 5 obl Case=Dat|Gender=Neut|Number=Sing O tag=NN
        . . PUNCT 5 punct _ O tag=$.
        """,
            id="those_around_somebody_speak",
        ),
        pytest.param(
            "Er",
            ["Ole Brandt"],
            """
        # Der Brief traf Ole Brandt.
        Der der DET 2 det Case=Nom|Gender=Masc|Number=Sing O tag=ART
        Brief Brief NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        traf treffen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        Ole Ole PROPN 3 obj Case=Acc|Gender=Masc|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 4 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        . . PUNCT 3 punct _ O tag=$.


        # Er wurde später festgenommen.
        Er er PRON 4 nsubj:pass Case=Nom|Gender=Masc|Number=Sing|Person=3 O tag=PPER
        wurde werden AUX 4 aux:pass Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VAFIN
        später spät ADV 4 advmod Degree=Cmp O tag=ADJD
        festgenommen festnehmen VERB 0 ROOT VerbForm=Part O tag=VVPP
        . . PUNCT 4 punct _ O tag=$.
        """,
            id="who_is_arrested_is_somebody",
        ),
        pytest.param(
            "Er",
            [],
            """
        # Der Brief traf Ole Brandt.
        Der der DET 2 det Case=Nom|Gender=Masc|Number=Sing O tag=ART
        Brief Brief NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        traf treffen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        Ole Ole PROPN 3 obj Case=Acc|Gender=Masc|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 4 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        . . PUNCT 3 punct _ O tag=$.


        # Er wurde später gefunden.
        Er er PRON 4 nsubj:pass Case=Nom|Gender=Masc|Number=Sing|Person=3 O tag=PPER
        wurde werden AUX 4 aux:pass Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VAFIN
        später spät ADV 4 advmod Degree=Cmp O tag=ADJD
        gefunden finden VERB 0 ROOT VerbForm=Part O tag=VVPP
        . . PUNCT 4 punct _ O tag=$.
        """,
            id="what_is_found_may_be_a_thing",
        ),
        pytest.param(
            "er",
            ["Dirk Brandt"],
            """
        # Das Gericht hat den 47 Jahre alten Heizungsbauer Dirk Brandt verurteilt.
        Das der DET 2 det Case=Nom|Gender=Neut|Number=Sing O tag=ART
        Gericht Gericht NOUN 11 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
        hat haben AUX 11 aux Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        den der DET 8 det Case=Acc|Gender=Masc|Number=Sing O tag=ART
        47 47 NUM 6 nummod _ O tag=CARD
        Jahre Jahr NOUN 7 nmod Case=Acc|Gender=Neut|Number=Sing O tag=NN
        alten alt ADJ 8 amod Case=Acc|Degree=Pos|Gender=Masc|Number=Sing O tag=ADJA
        Heizungsbauer Heizungsbauer NOUN 11 obj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        Dirk Dirk PROPN 8 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 9 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        verurteilt verurteilen VERB 0 ROOT VerbForm=Part O tag=VVPP
        . . PUNCT 11 punct _ O tag=$.


        # Danach lachte er.
        Danach danach ADV 2 advmod Degree=Pos O tag=ADV
        lachte lachen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        er er PRON 2 nsubj Case=Nom|Gender=Masc|Number=Sing|Person=3 O tag=PPER
        . . PUNCT 2 punct _ O tag=$.
        """,
            id="an_age_tells_that_a_noun_before_a_name_is_a_person_s",
        ),
    ],
)
def test_a_word_means(word: str, whom: list[str], table: str) -> None:
    assert meant_by_last(table, word) == whom


def test_an_authority_is_whose_name_stands_behind_it_later() -> None:
    tree = frozen_tree("""
        # Die Finanzaufsicht schwieg.
        Die der DET 2 det Case=Nom|Gender=Fem|Number=Sing O tag=ART
        Finanzaufsicht Finanzaufsicht NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        schwieg schweigen VERB 0 ROOT Mood=Ind|Person=3|VerbForm=Fin O tag=VVFIN
        . . PUNCT 3 punct _ O tag=$.


        # Das sagte die Finanzaufsicht Bafin.
        Das der PRON 2 obj Case=Acc|Gender=Neut|Number=Sing O tag=PDS
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        die der DET 4 det Case=Nom|Gender=Fem|Number=Sing O tag=ART
        Finanzaufsicht Finanzaufsicht NOUN 2 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        Bafin Bafin PROPN 4 appos Case=Nom|Number=Sing B-ORG tag=NE
        . . PUNCT 2 punct _ O tag=$.
        """)
    actors = find_actors(tree, find_claims(tree))
    assert [actor.name for actor in actors if any(mention.head.i == 1 for mention in actor.mentions)] == [
        "BaFin"
    ]
