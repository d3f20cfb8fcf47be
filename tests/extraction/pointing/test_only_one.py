"""Who is the only one that can be meant: an "eine", a speaker behind, the accused, "ihr Anwalt"."""

from __future__ import annotations

import pytest
from telling import meant_by_last

CASES = [
    pytest.param(
        "Sie",
        ["Petra Voges"],
        """
        # Eine, die bleibt, ist die Hebamme Petra Voges.
        Eine ein DET 8 nsubj Case=Nom|Definite=Ind|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=NN
        , , PUNCT 4 punct _ O tag=$,
        die der PRON 4 nsubj Case=Nom|Gender=Fem|Number=Sing|PronType=Dem,Rel O tag=PRELS
        bleibt bleiben VERB 1 acl Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        , , PUNCT 1 punct _ O tag=$,
        ist sein AUX 8 cop Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        die der DET 8 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Hebamme Hebamme NOUN 0 ROOT Case=Nom|Gender=Fem|Number=Sing O tag=NN
        Petra Petra PROPN 8 appos Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
        Voges Voges PROPN 9 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
        . . PUNCT 8 punct _ O tag=$.


        # Sie hat viel gesehen.
        Sie sie PRON 4 nsubj Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs O tag=PPER
        hat haben AUX 4 aux Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        viel viel DET 4 obj Gender=Neut|PronType=Ind O tag=PIAT
        gesehen sehen VERB 0 ROOT VerbForm=Part O tag=VVPP
        . . PUNCT 4 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "Sie",
        ["Ida Brandt"],
        """
        # Sie sei müde, sagte Ida Brandt.
        Sie sie PRON 3 nsubj Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs O tag=PPER
        sei sein AUX 3 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        müde müde ADJ 5 ccomp Degree=Pos O tag=ADJD
        , , PUNCT 3 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        Ida Ida PROPN 5 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 6 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
        . . PUNCT 5 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "Beschuldigte",
        ["Holger Senz"],
        """
        # Das Verfahren gegen Holger Senz läuft.
        Das der DET 2 det Case=Nom|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
        Verfahren Verfahren NOUN 6 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
        gegen gegen ADP 5 case _ O tag=APPR
        Holger Holger PROPN 5 compound Case=Dat|Gender=Masc|Number=Sing B-PER tag=ADJA
        Senz Senz PROPN 2 nmod Case=Dat|Gender=Masc|Number=Sing I-PER tag=NE
        läuft laufen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        . . PUNCT 6 punct _ O tag=$.


        # Der Beschuldigte schweigt.
        Der der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Beschuldigte Beschuldigter NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        schweigt schweigen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        . . PUNCT 3 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "Beschuldigte",
        ["Senz"],
        """
        # Holger Senz soll Geld genommen haben.
        Holger holger ADJ 2 amod Case=Nom|Gender=Masc|Number=Sing O tag=ADJA
        Senz Senz PROPN 5 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        soll sollen AUX 5 aux Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VMFIN
        Geld Geld NOUN 5 obj Case=Acc|Gender=Neut|Number=Sing O tag=NN
        genommen nehmen VERB 0 ROOT VerbForm=Part O tag=VVPP
        haben haben AUX 5 aux VerbForm=Inf O tag=VAINF
        . . PUNCT 5 punct _ O tag=$.


        # Der Beschuldigte schweigt.
        Der der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Beschuldigte Beschuldigter NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        schweigt schweigen VERB 0 ROOT Mood=Ind|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        . . PUNCT 3 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "Beschuldigte",
        [],
        """
        # Holger Senz klagt.
        Holger holger PROPN 2 dep Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Senz Senz PROPN 3 nsubj Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        klagt klagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        . . PUNCT 3 punct _ O tag=$.


        # Der Beschuldigte schweigt.
        Der der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Beschuldigte Beschuldigter NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        schweigt schweigen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        . . PUNCT 3 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "Juristin",
        ["Ida Brandt"],
        """
        # Vizepräsidentin Ida Brandt tritt ab.
        Vizepräsidentin Vizepräsidentin NOUN 4 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        Ida Ida PROPN 1 appos Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 2 flat Case=Nom|Number=Sing I-PER tag=NE
        tritt treten VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        ab ab ADP 4 compound:prt _ O tag=PTKVZ
        . . PUNCT 4 punct _ O tag=$.


        # Die Juristin bestreitet das.
        Die der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Juristin Juristin NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        bestreitet bestreiten VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        das der PRON 3 obj Case=Acc|Definite=Def|Gender=Neut|Number=Sing|PronType=Dem,Rel O tag=PDS
        . . PUNCT 3 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "Anwalt",
        ["Anwalt von Ida Brandt"],
        """
        # Ida Brandt klagt.
        Ida Ida PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 1 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
        klagt klagen VERB 0 ROOT Mood=Ind|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 3 punct _ O tag=$.


        # Das sei falsch, sagte ihr Anwalt.
        Das der PRON 3 nsubj Case=Nom|Gender=Neut|Number=Sing|PronType=Dem,Rel O tag=PDS
        sei sein AUX 3 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        falsch falsch ADJ 5 ccomp Degree=Pos O tag=ADJD
        , , PUNCT 5 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        ihr ihr DET 7 det:poss Case=Nom|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs O tag=PPOSAT
        Anwalt Anwalt NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        . . PUNCT 5 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "Büro",
        ["Büro von Ida Brandt"],
        """
        # Ida Brandt klagt.
        Ida Ida PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 1 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
        klagt klagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 3 punct _ O tag=$.


        # Das Land schweigt.
        Das der DET 2 det Case=Nom|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
        Land Land NOUN 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
        schweigt schweigen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        . . PUNCT 3 punct _ O tag=$.


        # Ihr Büro sagte, es sei falsch.
        Ihr ihr DET 2 det:poss Case=Nom|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs O tag=PPOSAT
        Büro Büro NOUN 3 nsubj Case=Nom|Gender=Neut|Number=Sing O tag=NN
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        , , PUNCT 7 punct _ O tag=$,
        es es PRON 7 nsubj Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
        sei sein AUX 7 cop Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        falsch falsch ADJ 3 ccomp Degree=Pos O tag=ADJD
        . . PUNCT 3 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "er",
        ["Ole Raadts"],
        """
        # Der Sprecher widersprach Paul Jansen.
        Der der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Sprecher Sprecher NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        widersprach widersprechen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|VerbForm=Fin O tag=VVFIN
        Paul Paul PROPN 3 obj Case=Acc|Gender=Masc|Number=Sing B-PER tag=NE
        Jansen Jansen PROPN 4 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        . . PUNCT 3 punct _ O tag=$.


        # Bürgermeister Ole Raadts erwägt eine Klage.
        Bürgermeister Bürgermeister NOUN 4 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        Ole Ole PROPN 1 appos Case=Nom|Number=Sing B-PER tag=NE
        Raadts Raadts PROPN 2 flat Case=Nom|Number=Sing I-PER tag=NE
        erwägt erwägen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        eine ein DET 6 det Case=Acc|Definite=Ind|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
        Klage Klage NOUN 4 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
        . . PUNCT 4 punct _ O tag=$.


        # Das gehe zu weit, kündigte er an.
        Das der PRON 2 nsubj Case=Nom|Gender=Neut|Number=Sing|PronType=Dem,Rel O tag=PDS
        gehe gehen VERB 6 ccomp Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        zu zu ADV 4 advmod _ O tag=PTKA
        weit weit ADV 2 advmod Degree=Pos O tag=ADJD
        , , PUNCT 2 punct _ O tag=$,
        kündigte kündigen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        er er PRON 6 nsubj Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs O tag=PPER
        an an ADP 6 compound:prt _ O tag=PTKVZ
        . . PUNCT 6 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "er",
        ["ein Gutachter"],
        """
        # Ein Gutachter hielt die Lücken von Dirk Senz für wenig plausibel, eine Schuld verneinte er.
        Ein ein DET 2 det Case=Nom|Definite=Ind|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
        Gutachter Gutachter NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        hielt halten VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        die der DET 5 det Case=Acc|Definite=Def|Number=Plur|PronType=Art O tag=ART
        Lücken Lücke NOUN 3 obj Case=Acc|Gender=Fem|Number=Plur O tag=NN
        von von ADP 7 case _ O tag=APPR
        Dirk Dirk PROPN 5 nmod Case=Dat|Gender=Masc|Number=Sing B-PER tag=NE
        Senz Senz PROPN 7 flat Case=Dat|Gender=Masc|Number=Sing I-PER tag=NE
        für für ADP 10 case _ O tag=APPR
        wenig wenig ADV 11 advmod PronType=Ind O tag=ADV
        plausibel plausibel ADJ 3 xcomp Degree=Pos O tag=ADJD
        , , PUNCT 15 punct _ O tag=$,
        eine ein DET 14 det Case=Acc|Definite=Ind|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
        Schuld Schuld NOUN 15 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
        verneinte verneinen VERB 3 conj Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        er er PRON 15 nsubj Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs O tag=PPER
        . . PUNCT 3 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "Flüchtlingsrat",
        ["Sächsischer Flüchtlingsrat"],
        """
        # Der Sächsische Flüchtlingsrat warnt vor Ernteausfällen.
        Der der DET 3 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Sächsische sächsisch ADJ 3 amod Case=Nom|Degree=Pos|Gender=Fem|Number=Sing B-ORG tag=ADJA
        Flüchtlingsrat Flüchtlingsrat NOUN 4 nsubj Case=Nom|Gender=Masc|Number=Sing I-ORG tag=NN
        warnt warnen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        vor vor ADP 6 case _ O tag=APPR
        Ernteausfällen Ernteausfall NOUN 4 obl Case=Dat|Gender=Fem|Number=Plur O tag=NN
        . . PUNCT 4 punct _ O tag=$.
        """,
    ),
]


@pytest.mark.parametrize(("word", "whom", "table"), CASES)
def test_whoever_is_the_only_one_is_meant(word: str, whom: list[str], table: str) -> None:
    assert meant_by_last(table, word) == whom
