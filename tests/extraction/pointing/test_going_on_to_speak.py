"""Who goes on to speak: by a pronoun far from the name, or by a noun that is true of many."""

from __future__ import annotations

import pytest
from telling import meant_by_last


@pytest.mark.parametrize(
    ("word", "whom", "table"),
    [
        pytest.param(
            "sie",
            ["Elke Kehl"],
            """
            # Rektorin Elke Kehl verteidigte den Umbau.
            Rektorin Rektorin NOUN 4 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
            Elke Elke PROPN 1 appos Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
            Kehl Kehl PROPN 2 flat Case=Nom|Number=Sing I-PER tag=NE
            verteidigte verteidigen VERB 0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
            den der DET 6 det Case=Acc|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
            Umbau Umbau NOUN 4 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
            . . PUNCT 4 punct _= O tag=$.

            # Das Dach habe gehalten.
            Das der DET 2 det Case=Nom|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
            Dach Dach NOUN 4 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
            habe haben AUX 4 aux Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
            gehalten halten VERB 0 ROOT VerbForm=Part O tag=VVPP
            . . PUNCT 4 punct _= O tag=$.

            # Die Wände seien dicht.
            Die der DET 2 det Case=Nom|Definite=Def|Number=Plur|PronType=Art O tag=ART
            Wände Wand NOUN 4 nsubj Case=Nom|Gender=Fem|Number=Plur O tag=NN
            seien sein AUX 4 cop Mood=Sub|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
            dicht dicht ADJ 0 ROOT Degree=Pos O tag=ADJD
            . . PUNCT 4 punct _= O tag=$.

            # Zweimal habe man die Siemens AG gemahnt.
            Zweimal zweimal ADV 7 advmod _= O tag=ADV
            habe haben AUX 7 aux Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
            man man PRON 7 nsubj Case=Nom|Number=Sing|PronType=Ind O tag=PIS
            die der DET 5 det Case=Acc|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
            Siemens Siemens PROPN 7 obj Case=Acc|Number=Sing B-ORG tag=NE
            AG AG PROPN 5 flat Gender=Fem|Number=Sing I-ORG tag=NE
            gemahnt mahnen VERB 0 ROOT VerbForm=Part O tag=VVPP
            . . PUNCT 7 punct _= O tag=$.

            # Man werde klagen, kündigte sie an.
            Man man PRON 3 nsubj Case=Nom|Number=Sing|PronType=Ind O tag=PIS
            werde werden AUX 3 aux Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
            klagen klagen VERB 5 ccomp VerbForm=Inf O tag=VVINF
            , , PUNCT 3 punct _= O tag=$,
            kündigte kündigen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
            sie sie PRON 5 nsubj Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs O tag=PPER
            an an ADP 5 compound:prt _= O tag=PTKVZ
            . . PUNCT 5 punct _= O tag=$.
            """,
            id="who_speaks_is_there_until_the_words_end_whatever_firm_they_name",
        ),
        pytest.param(
            "er",
            ["Paul Grün"],
            """
            # Wirt Paul Grün war wütend.
            Wirt werden AUX 5 aux Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
            Paul Paul PROPN 5 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
            Grün Grün PROPN 2 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
            war sein AUX 5 cop Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VAFIN
            wütend wütend ADJ 0 ROOT Degree=Pos O tag=ADJD
            . . PUNCT 5 punct _= O tag=$.

            # Wer das wolle, der irre.
            Wer wer PRON 3 nsubj Case=Nom|Number=Sing|PronType=Int,Rel O tag=PWS
            das der PRON 3 obj Case=Acc|Gender=Neut|Number=Sing|PronType=Dem,Rel O tag=PDS
            wolle wollen VERB 0 ROOT Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VMFIN
            , , PUNCT 6 punct _= O tag=$,
            der der DET 6 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
            irre irr ADJ 3 xcomp Case=Nom|Degree=Pos|Gender=Fem|Number=Sing O tag=ADJA
            . . PUNCT 3 punct _= O tag=$.

            # Das sei falsch, sagte er.
            Das der PRON 3 nsubj Case=Nom|Gender=Neut|Number=Sing|PronType=Dem,Rel O tag=PDS
            sei sein AUX 3 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
            falsch falsch ADJ 5 ccomp Degree=Pos O tag=ADJD
            , , PUNCT 3 punct _= O tag=$,
            sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
            er er PRON 5 nsubj Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs O tag=PPER
            . . PUNCT 5 punct _= O tag=$.
            """,
            id="nobody_is_meant_by_wer_in_another_sentence",
        ),
        pytest.param(
            "Juristin",
            ["Elke Kehl"],
            """
            # Umweltministerin Elke Kehl stellte den Plan vor.
            Umweltministerin Umweltministerin NOUN 4 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
            Elke Elke PROPN 1 appos Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
            Kehl Kehl PROPN 1 flat Case=Nom|Number=Sing I-PER tag=NE
            stellte stellen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
            den der DET 6 det Case=Acc|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
            Plan Plan NOUN 4 obj Case=Acc|Gender=Neut|Number=Sing O tag=NN
            vor vor ADP 4 compound:prt _= O tag=PTKVZ
            . . PUNCT 4 punct _= O tag=$.

            #¶ Die Juristin sagte, das Gesetz sei klar.
            Die der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
            Juristin Juristin NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
            sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
            , , PUNCT 8 punct _= O tag=$,
            das der DET 6 det Case=Nom|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
            Gesetz Gesetz NOUN 8 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
            sei sein AUX 8 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
            klar klar ADJ 3 ccomp Degree=Pos O tag=ADJD
            . . PUNCT 3 punct _= O tag=$.
            """,
            id="who_alone_was_told_of_in_the_paragraph_before_goes_on_to_speak",
        ),
        pytest.param(
            "er",
            ["Paul Grün"],
            """
            # Anders sieht es der Enkel des Gründers.
            Anders anders ADV 2 advmod Degree=Pos O tag=ADV
            sieht sehen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
            es es PRON 2 obj Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
            der der DET 5 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
            Enkel Enkel NOUN 2 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
            des der DET 7 det Case=Gen|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
            Gründers Gründer NOUN 5 nmod Case=Gen|Gender=Masc|Number=Sing O tag=NN
            . . PUNCT 2 punct _= O tag=$.

            # Paul Grün, der im Rat sitzt, hat dagegen gestimmt.
            Paul Paul PROPN 11 nsubj Number=Sing B-PER tag=NE
            Grün Grün PROPN 1 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
            , , PUNCT 7 punct _= O tag=$,
            der der PRON 7 nsubj Case=Nom|Gender=Masc|Number=Sing|PronType=Dem,Rel O tag=PRELS
            im in ADP 6 case Case=Dat|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=APPRART
            Rat Rat NOUN 7 obl Case=Dat|Gender=Masc|Number=Sing O tag=NN
            sitzt sitzen VERB 1 acl Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
            , , PUNCT 1 punct _= O tag=$,
            hat haben AUX 11 aux Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
            dagegen dagegen ADV 11 advmod PronType=Dem O tag=PAV
            gestimmt stimmen VERB 0 ROOT VerbForm=Part O tag=VVPP
            . . PUNCT 11 punct _= O tag=$.

            # Das Angebot sei zu klein, schreibt er.
            Das der DET 2 det Case=Nom|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
            Angebot Angebot NOUN 5 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
            sei sein AUX 5 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
            zu zu ADV 5 advmod _= O tag=PTKA
            klein klein ADJ 7 ccomp Degree=Pos O tag=ADJD
            , , PUNCT 5 punct _= O tag=$,
            schreibt schreiben VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
            er er PRON 7 nsubj Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs O tag=PPER
            . . PUNCT 7 punct _= O tag=$.
            """,
            id="who_has_a_name_and_is_nearer_is_meant_though_somebody_without_one_stands_before",
        ),
        pytest.param(
            "Landesrat",
            ["Werner Roth"],
            """
            # Energielandesrat Werner Roth bekannte sich zum Ausbau.
            Energielandesrat Energielandesrat NOUN 4 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
            Werner Werner PROPN 1 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
            Roth Roth PROPN 2 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
            bekannte bekennen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
            sich sich PRON 4 obj Case=Acc|Person=3|PronType=Prs|Reflex=Yes O tag=PRF
            zum zu ADP 7 case Case=Dat|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=APPRART
            Ausbau Ausbau NOUN 4 obl Case=Acc|Gender=Masc|Number=Sing O tag=NN
            . . PUNCT 4 punct _= O tag=$.

            # Man werde das prüfen, so der Landesrat.
            Man man PRON 4 nsubj Case=Nom|Number=Sing|PronType=Ind O tag=PIS
            werde werden AUX 4 aux Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
            das der PRON 4 obj Case=Acc|Gender=Neut|Number=Sing|PronType=Dem,Rel O tag=PDS
            prüfen prüfen VERB 0 ROOT VerbForm=Inf O tag=VVINF
            , , PUNCT 8 punct _= O tag=$,
            so so ADV 8 advmod _= O tag=ADV
            der der DET 8 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
            Landesrat Landesrat NOUN 4 parataxis Case=Nom|Gender=Masc|Number=Sing O tag=NN
            . . PUNCT 4 punct _= O tag=$.
            """,
            id="the_office_of_a_compound",
        ),
        pytest.param(
            "Managerin",
            ["Elke Kehl"],
            """
            # Am Donnerstag zeigte Werksvorstand Elke Kehl die Pläne.
            Am an ADP 2 case Case=Dat|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=APPRART
            Donnerstag Donnerstag PROPN 3 obl Case=Dat|Gender=Masc|Number=Sing O tag=NN
            zeigte zeigen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
            Werksvorstand Werksvorstand NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
            Elke Elke PROPN 4 appos Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
            Kehl Kehl PROPN 5 flat Case=Nom|Number=Sing I-PER tag=NE
            die der DET 8 det Case=Acc|Definite=Def|Number=Plur|PronType=Art O tag=ART
            Pläne Plan NOUN 3 obj Case=Acc|Gender=Fem|Number=Plur O tag=NN
            . . PUNCT 3 punct _= O tag=$.

            # Sie seien besser, sagte die Managerin.
            Sie sie PRON 3 nsubj Case=Nom|Number=Plur|Person=3|PronType=Prs O tag=PPER
            seien sein AUX 3 cop Mood=Sub|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
            besser gut ADJ 5 ccomp Degree=Cmp O tag=ADJD
            , , PUNCT 5 punct _= O tag=$,
            sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
            die der DET 7 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
            Managerin Managerin NOUN 5 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
            . . PUNCT 5 punct _= O tag=$.
            """,
            id="a_board_has_women_too",
        ),
    ],
)
def test_who_goes_on_to_speak_is_who_was_told_of(word: str, whom: list[str], table: str) -> None:
    assert meant_by_last(table, word) == whom
