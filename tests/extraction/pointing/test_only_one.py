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
]


@pytest.mark.parametrize(("word", "whom", "table"), CASES)
def test_whoever_is_the_only_one_is_meant(word: str, whom: list[str], table: str) -> None:
    assert meant_by_last(table, word) == whom
