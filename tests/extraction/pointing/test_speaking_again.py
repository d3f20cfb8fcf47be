"""Who spoke before and is called by another noun: "sagt die Kinesiologin", "teilte die Behörde mit"."""

from __future__ import annotations

import pytest
from telling import meant_by_last

CASES = [
    pytest.param(
        "Medizinstatistiker",
        ["Gerd Wichmann"],
        """
        # Gerd Wichmann hält das für falsch.
        Gerd Gerd PROPN 3 nsubj Gender=Masc|Number=Sing B-PER tag=NE
        Wichmann Wichmann PROPN 1 flat Case=Nom|Number=Sing I-PER tag=NE
        hält halten VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        das der PRON 3 obj Case=Acc|Gender=Neut|Number=Sing|PronType=Dem,Rel O tag=PDS
        für für ADP 6 case _ O tag=APPR
        falsch falsch ADJ 3 amod Degree=Pos O tag=ADJD
        . . PUNCT 3 punct _ O tag=$.


        # Es gehe um drei Punkte, rechnet der Kölner Medizinstatistiker vor.
        Es es PRON 2 nsubj Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
        gehe gehen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        um um ADP 5 case _ O tag=APPR
        drei drei NUM 5 nummod NumType=Card O tag=CARD
        Punkte Punkt NOUN 2 obl Case=Acc|Gender=Masc|Number=Plur O tag=NN
        , , PUNCT 2 punct _ O tag=$,
        rechnet rechnen VERB 2 parataxis Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        der der DET 10 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Kölner Kölner ADJ 10 amod Case=Nom|Degree=Pos|Gender=Masc|Number=Sing O tag=ADJA
        Medizinstatistiker Medizinstatistiker NOUN 7 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        vor vor ADP 7 compound:prt _ O tag=PTKVZ
        . . PUNCT 2 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "Lehrerin",
        ["Ida Lammers"],
        """
        # Ida Lammers verwies auf ein Gutachten.
        Ida Ida PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
        Lammers Lammers PROPN 1 flat Case=Gen|Gender=Fem|Number=Sing I-PER tag=NE
        verwies verweisen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        auf auf ADP 6 case _ O tag=APPR
        ein ein DET 6 det Case=Acc|Definite=Ind|Gender=Neut|NumType=Card|Number=Sing|PronType=Art O tag=ART
        Gutachten Gutachten NOUN 3 obl Case=Acc|Gender=Neut|Number=Sing O tag=NN
        . . PUNCT 3 punct _ O tag=$.


        # Das koste mehr, schone aber die Höfe.
        Das der PRON 2 nsubj Case=Nom|Definite=Def|Gender=Neut|Number=Sing|PronType=Dem,Rel O tag=PDS
        koste kosten VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        mehr mehr ADV 2 advmod Degree=Cmp O tag=ADV
        , , PUNCT 5 punct _ O tag=$,
        schone schonen VERB 2 conj Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        aber aber ADV 5 advmod _ O tag=ADV
        die der DET 8 det Case=Nom|Definite=Def|Number=Sing|PronType=Art|Gender=Fem O tag=ART
        Höfe Hof NOUN 5 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        . . PUNCT 2 punct _ O tag=$.


        # Die Lehrerin warf dem Landrat vor, das Papier zu kennen.
        Die der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Lehrerin Lehrerin NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        warf werfen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        dem der DET 5 det Case=Dat|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Landrat Landrat NOUN 3 obl:arg Case=Dat|Gender=Masc|Number=Sing O tag=NN
        vor vor ADP 3 compound:prt _ O tag=PTKVZ
        , , PUNCT 11 punct _ O tag=$,
        das der DET 9 det Case=Acc|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
        Papier Papier NOUN 11 obj Case=Acc|Gender=Neut|Number=Sing O tag=NN
        zu zu PART 11 mark _ O tag=PTKZU
        kennen kennen VERB 3 xcomp VerbForm=Inf O tag=VVINF
        . . PUNCT 3 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "Kinesiologin",
        ["Ida Ahlsdorf"],
        """
        # Ida Ahlsdorf widerspricht. Es wäre falsch gewesen, sagt die Kinesiologin.
        Ida Ida PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
        Ahlsdorf Ahlsdorf PROPN 1 flat Case=Nom|Number=Sing I-PER tag=NE
        widerspricht widersprechen VERB 10 ccomp Mood=Ind|Number=Sing|VerbForm=Fin O tag=VVFIN
        . . PUNCT 10 punct _ O tag=$.
        Es es PRON 7 nsubj Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
        wäre sein AUX 7 cop Mood=Sub|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VAFIN
        falsch falsch ADJ 3 ccomp Degree=Pos O tag=ADJD
        gewesen sein AUX 7 cop VerbForm=Part O tag=VAPP
        , , PUNCT 3 punct _ O tag=$,
        sagt sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        die der DET 12 det Case=Nom|Definite=Def|Number=Plur|PronType=Art O tag=ART
        Kinesiologin Kinesiologin NOUN 10 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        . . PUNCT 10 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "Kinesiologin",
        [],
        """
        # Ida Ahlsdorf fordert mehr Geld.
        Ida Ida PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
        Ahlsdorf Ahlsdorf PROPN 1 flat Case=Nom|Number=Sing I-PER tag=NE
        fordert fordern VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        mehr mehr DET 5 det PronType=Ind O tag=PIAT
        Geld Geld NOUN 3 obj Case=Acc|Gender=Neut|Number=Sing O tag=NN
        . . PUNCT 3 punct _ O tag=$.


        # Die Kinesiologin widersprach: Das reiche nicht.
        Die der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Kinesiologin Kinesiologin NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        widersprach widersprechen VERB 0 ROOT Mood=Ind|Number=Sing|VerbForm=Fin O tag=VVFIN
        : : PUNCT 6 punct _ O tag=$.
        Das der DET 6 nsubj Case=Nom|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
        reiche reichen VERB 3 ccomp Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        nicht nicht PART 6 advmod Polarity=Neg O tag=PTKNEG
        . . PUNCT 3 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "Kinesiologin",
        [],
        """
        # Eine Kinesiologin war da.
        Eine ein DET 2 det Case=Nom|Definite=Ind|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
        Kinesiologin Kinesiologin NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        war sein VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VAFIN
        da da ADV 3 advmod _ O tag=ADV
        . . PUNCT 3 punct _ O tag=$.


        # Ida Ahlsdorf fordert mehr Geld.
        Ida Ida PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
        Ahlsdorf Ahlsdorf PROPN 1 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
        fordert fordern VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        mehr mehr DET 5 det PronType=Ind O tag=PIAT
        Geld Geld NOUN 3 obj Case=Acc|Gender=Neut|Number=Sing O tag=NN
        . . PUNCT 3 punct _ O tag=$.


        # Das reiche nicht, sagte die Kinesiologin.
        Das der PRON 2 nsubj Case=Nom|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
        reiche reichen VERB 5 ccomp Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        nicht nicht PART 2 advmod Polarity=Neg O tag=PTKNEG
        , , PUNCT 2 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        die der DET 7 det Case=Nom|Definite=Def|Number=Plur|PronType=Art O tag=ART
        Kinesiologin Kinesiologin NOUN 5 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        . . PUNCT 5 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "Kinesiologin",
        [],
        """
        # Ida Ahlsdorf fordert mehr Geld.
        Ida Ida PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
        Ahlsdorf Ahlsdorf PROPN 1 flat Case=Nom|Number=Sing I-PER tag=NE
        fordert fordern VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        mehr mehr DET 5 det PronType=Ind O tag=PIAT
        Geld Geld NOUN 3 obj Case=Acc|Gender=Neut|Number=Sing O tag=NN
        . . PUNCT 3 punct _ O tag=$.


        # Das reiche nicht, sagte die Kinesiologin der Klinik.
        Das der PRON 2 nsubj Case=Nom|Definite=Def|Gender=Neut|Number=Sing|PronType=Dem,Rel O tag=PDS
        reiche reichen VERB 5 ccomp Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        nicht nicht PART 2 advmod Polarity=Neg O tag=PTKNEG
        , , PUNCT 2 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        die der DET 7 det Case=Nom|Definite=Def|Number=Plur|PronType=Art O tag=ART
        Kinesiologin Kinesiologin NOUN 5 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        der der DET 9 det Case=Gen|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Klinik Klinik NOUN 7 nmod Case=Gen|Gender=Fem|Number=Sing O tag=NN
        . . PUNCT 5 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "Behörde",
        ["Bundeskartellamt"],
        """
        # Das Bundeskartellamt hat Bedenken.
        Das der DET 2 det Case=Nom|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
        Bundeskartellamt Bundeskartellamt PROPN 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
        hat haben AUX 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        Bedenken Bedenken NOUN 3 obj Case=Acc|Number=Plur O tag=NN
        . . PUNCT 3 punct _ O tag=$.


        # Der Kauf werde geprüft, teilte die Behörde mit.
        Der der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Kauf Kauf NOUN 4 nsubj:pass Case=Nom|Gender=Masc|Number=Sing O tag=NN
        werde werden AUX 4 aux:pass Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        geprüft prüfen VERB 6 ccomp VerbForm=Part O tag=VVPP
        , , PUNCT 4 punct _ O tag=$,
        teilte teilen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        die der DET 8 det Case=Nom|Definite=Def|Number=Plur|PronType=Art O tag=ART
        Behörde Behörde NOUN 6 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        mit mit ADP 6 compound:prt _ O tag=PTKVZ
        . . PUNCT 6 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "Haus",
        ["Bundesgesundheitsministerium"],
        """
        # Das Bundesgesundheitsministerium verweist auf das Verfahren.
        Das der DET 2 det Case=Nom|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
        Bundesgesundheitsministerium Bundesgesundheitsministerium NOUN 3 nsubj Case=Nom B-ORG tag=NN
        verweist verweisen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        auf auf ADP 6 case _ O tag=APPR
        das der DET 6 det Case=Acc|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
        Verfahren Verfahren NOUN 3 obl Case=Acc|Gender=Neut|Number=Sing O tag=NN
        . . PUNCT 3 punct _ O tag=$.


        # Eine Zusage werde es nicht geben, teilte das Haus mit.
        Eine ein DET 2 det Case=Nom|Definite=Ind|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
        Zusage Zusage NOUN 6 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
        werde werden AUX 6 aux Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        es es PRON 6 obj Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
        nicht nicht PART 6 advmod Polarity=Neg O tag=PTKNEG
        geben geben VERB 8 ccomp VerbForm=Inf O tag=VVINF
        , , PUNCT 6 punct _ O tag=$,
        teilte teilen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        das der DET 10 det Case=Nom|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
        Haus Haus NOUN 8 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
        mit mit ADP 8 compound:prt _ O tag=PTKVZ
        . . PUNCT 8 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "Ministeriums",
        ["Auswärtiges Amt"],
        """
        # Das Auswärtige Amt wies Berichte zurück.
        Das der DET 3 det Case=Nom|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
        Auswärtige auswärtig ADJ 3 amod Case=Nom|Degree=Pos|Gender=Neut|Number=Sing O tag=ADJA
        Amt Amt NOUN 4 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
        wies weisen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        Berichte Bericht NOUN 4 obj Case=Acc|Gender=Neut|Number=Plur O tag=NN
        zurück zurück ADV 4 compound:prt _ O tag=PTKVZ
        . . PUNCT 4 punct _ O tag=$.


        # Das sagte ein Sprecher des Ministeriums.
        Das der PRON 2 obj Case=Acc|Gender=Neut|Number=Sing|PronType=Dem,Rel O tag=PDS
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        ein ein DET 4 det Case=Nom|Definite=Ind|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
        Sprecher Sprecher NOUN 2 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        des der DET 6 det Case=Gen|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Ministeriums Ministerium NOUN 4 nmod Case=Gen|Gender=Neut|Number=Sing O tag=NN
        . . PUNCT 2 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "Behörde",
        ["die Behörde"],
        """
        # Das Bundeskartellamt und das Umweltbundesamt haben Bedenken.
        Das der DET 2 det Case=Nom|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
        Bundeskartellamt Bundeskartellamt PROPN 6 nsubj Case=Nom|Gender=Neut|Number=Sing B-ORG tag=NN
        und und CCONJ 5 cc _ O tag=KON
        das der DET 5 det Case=Nom|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
        Umweltbundesamt Umweltbundesamt NOUN 2 conj Case=Nom|Gender=Neut|Number=Sing B-ORG tag=NN
        haben haben VERB 0 ROOT Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        Bedenken Bedenken NOUN 6 obj Case=Acc|Gender=Fem|Number=Plur O tag=NN
        . . PUNCT 6 punct _ O tag=$.


        # Der Kauf werde geprüft, teilte die Behörde mit.
        Der der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Kauf Kauf NOUN 4 nsubj:pass Case=Nom|Gender=Masc|Number=Sing O tag=NN
        werde werden AUX 4 aux:pass Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        geprüft prüfen VERB 6 ccomp VerbForm=Part O tag=VVPP
        , , PUNCT 4 punct _ O tag=$,
        teilte teilen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        die der DET 8 det Case=Nom|Definite=Def|Number=Plur|PronType=Art O tag=ART
        Behörde Behörde NOUN 6 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        mit mit ADP 6 compound:prt _ O tag=PTKVZ
        . . PUNCT 6 punct _ O tag=$.
        """,
    ),
]


@pytest.mark.parametrize(("word", "whom", "table"), CASES)
def test_who_speaks_again_is_called_by_another_noun(word: str, whom: list[str], table: str) -> None:
    assert meant_by_last(table, word) == whom
