"""Who fits what a sentence calls him: a client's lawyer, an age, a party's head, a union, an initiative."""

from __future__ import annotations

import pytest
from telling import meant_by_last

CASES = [
    pytest.param(
        "Sein",
        ["Paul Brandt"],
        """
        # Ole Senz bestreitet alles.
        Ole Ole PROPN 3 nsubj Case=Nom|Number=Sing B-PER tag=NE
        Senz Senz PROPN 1 flat Case=Nom|Number=Sing I-PER tag=NE
        bestreitet bestreiten VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        alles alle DET 3 obj Case=Acc|Gender=Neut|Number=Sing|PronType=Tot O tag=PIS
        . . PUNCT 3 punct _ O tag=$.


        # Sein Mandant habe niemanden bedroht, teilt Anwalt Paul Brandt mit.
        Sein sein DET 2 det:poss Case=Nom|Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs O tag=PPOSAT
        Mandant Mandant NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        habe haben AUX 5 aux Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        niemanden niemand NOUN 5 obl:arg Case=Acc|Number=Sing O tag=NN
        bedroht bedrohen VERB 7 ccomp VerbForm=Part O tag=VVPP
        , , PUNCT 5 punct _ O tag=$,
        teilt teilen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        Anwalt Anwalt NOUN 7 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        Paul Paul PROPN 8 appos Case=Nom|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 9 flat Case=Nom|Number=Sing I-PER tag=NE
        mit mit ADP 7 compound:prt _ O tag=PTKVZ
        . . PUNCT 7 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "ihn",
        [],
        """
        # Ole Senz lacht.
        Ole Ole PROPN 3 nsubj Case=Nom|Number=Sing B-PER tag=NE
        Senz Senz PROPN 1 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        lacht lachen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|VerbForm=Fin O tag=VVFIN
        . . PUNCT 3 punct _ O tag=$.


        # Die Grünen verlangen, den Bericht, sollte es ihn geben, vorzulegen.
        Die der DET 2 det Case=Nom|Definite=Def|Number=Plur|PronType=Art O tag=ART
        Grünen Grüne NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Plur B-ORG tag=NN
        verlangen verlangen VERB 0 ROOT Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        , , PUNCT 11 punct _ O tag=$,
        den der DET 6 det Case=Acc|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Bericht Bericht NOUN 3 obj Case=Acc|Gender=Neut|Number=Sing O tag=NN
        , , PUNCT 6 punct _ O tag=$,
        sollte sollen AUX 11 aux Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VMFIN
        es es PRON 11 obj Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
        ihn er PRON 13 obj Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs O tag=PPER
        geben geben VERB 3 parataxis VerbForm=Inf O tag=VVINF
        , , PUNCT 13 punct _ O tag=$,
        vorzulegen vorlegen VERB 11 xcomp VerbForm=Inf O tag=VVIZU
        . . PUNCT 3 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "sie",
        [],
        """
        # Die Belegschaft erfuhr es spät.
        Die der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Belegschaft Belegschaft NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        erfuhr erfahren VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        es es PRON 3 expl Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
        spät spät ADV 3 advmod Degree=Pos O tag=ADV
        . . PUNCT 3 punct _ O tag=$.


        # Das zeuge von einer Härte, wie man sie bisher nicht gekannt habe, sagte Ida Brandt.
        Das der DET 2 det Case=Nom|Definite=Def|Gender=Neut|Number=Sing|PronType=Art O tag=ART
        zeuge zeugen NOUN 15 obj Case=Nom|Number=Sing O tag=NN
        von von ADP 5 case _ O tag=APPR
        einer ein DET 5 det Case=Dat|Definite=Ind|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
        Härte Härte NOUN 2 nmod Case=Dat|Gender=Fem|Number=Sing O tag=NN
        , , PUNCT 12 punct _ O tag=$,
        wie wie ADV 12 advmod _ O tag=KOUS
        man man PRON 12 nsubj Case=Nom|Number=Sing|PronType=Ind O tag=PIS
        sie sie PRON 12 obj Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs O tag=PPER
        bisher bisher ADV 12 advmod _ O tag=ADV
        nicht nicht PART 12 advmod Polarity=Neg O tag=PTKNEG
        gekannt kennen VERB 5 acl VerbForm=Part O tag=VVPP
        habe haben AUX 12 aux Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        , , PUNCT 2 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        Ida Ida PROPN 15 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
        Brandt Brandt PROPN 16 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
        . . PUNCT 15 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "76-Jährige",
        ["ein Rentner aus Bonn"],
        """
        # Ein Rentner aus Bonn sagte aus.
        Ein ein DET 2 det Case=Nom|Definite=Ind|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
        Rentner Rentner NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        aus aus ADP 4 case _ O tag=APPR
        Bonn Bonn PROPN 2 nmod Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        aus aus ADP 5 compound:prt _ O tag=PTKVZ
        . . PUNCT 5 punct _ O tag=$.


        # Viel habe er investiert.
        Viel viel ADV 4 advmod PronType=Ind O tag=PIS
        habe haben AUX 4 aux Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        er er PRON 4 nsubj Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs O tag=PPER
        investiert investieren VERB 0 ROOT VerbForm=Part O tag=VVPP
        . . PUNCT 4 punct _ O tag=$.


        # Ole Senz sei bei ihm gewesen.
        Ole Ole PROPN 6 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Senz Senz PROPN 1 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        sei sein AUX 6 aux Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        bei bei ADP 5 case _ O tag=APPR
        ihm er PRON 6 obl Case=Dat|Gender=Masc|Number=Sing|Person=3|PronType=Prs O tag=PPER
        gewesen sein AUX 0 ROOT Tense=Past|VerbForm=Part O tag=VAPP
        . . PUNCT 6 punct _ O tag=$.


        # „Er hat gefragt“, sagte der 76-Jährige.
        „ „ PUNCT 2 punct _ O tag=$(
        Er er PRON 4 nsubj Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs O tag=PPER
        hat haben AUX 4 aux Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        gefragt fragen VERB 7 ccomp VerbForm=Part O tag=VVPP
        “ “ PUNCT 4 punct _ O tag=$(
        , , PUNCT 4 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        der der DET 9 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        76-Jährige 76-Jährige NOUN 7 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        . . PUNCT 7 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "47-Jährige",
        ["eine Nachbarin"],
        """
        # Das verdankt er einer Nachbarin.
        Das der PRON 2 obj Case=Acc|Definite=Def|Gender=Neut|Number=Sing|PronType=Dem,Rel O tag=ART
        verdankt verdanken VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        er er PRON 2 nsubj Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs O tag=PPER
        einer ein DET 5 det Case=Dat|Definite=Ind|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
        Nachbarin Nachbarin NOUN 2 obl:arg Case=Dat|Gender=Fem|Number=Sing O tag=NN
        . . PUNCT 2 punct _ O tag=$.


        # Die 47-Jährige hatte ihn gesehen.
        Die der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        47-Jährige 47-Jährige NOUN 5 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        hatte haben AUX 5 aux Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VAFIN
        ihn er PRON 5 obj Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs O tag=PPER
        gesehen sehen VERB 0 ROOT VerbForm=Part O tag=VVPP
        . . PUNCT 5 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "SPÖ-Chef",
        ["Ole Senz"],
        """
        # Landeshauptmann Ole Senz kam. Es werde gebaut, so der SPÖ-Chef.
        Landeshauptmann Landeshauptmann NOUN 8 nsubj:pass Case=Nom|Gender=Masc|Number=Sing O tag=NN
        Ole Ole PROPN 1 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Senz Senz PROPN 2 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        kam kommen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 8 punct _ O tag=$.
        Es es PRON 8 nsubj:pass Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
        werde werden AUX 8 aux:pass Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        gebaut bauen VERB 4 csubj VerbForm=Part O tag=VVPP
        , , PUNCT 12 punct _ O tag=$,
        so so ADV 12 advmod Degree=Pos O tag=ADV
        der der DET 12 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        SPÖ-Chef SPÖ-Chef NOUN 8 nsubj:pass Case=Nom|Gender=Masc|Number=Sing O tag=NN
        . . PUNCT 4 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "Gewerkschaft",
        ["Verdi"],
        """
        # Die Velatec AG und Verdi streiten.
        Die der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Velatec Velatec PROPN 6 nsubj _ B-ORG tag=NE
        AG AG PROPN 2 flat Gender=Fem|Number=Sing I-ORG tag=NE
        und und CCONJ 5 cc _ O tag=KON
        Verdi Verdi PROPN 2 conj Number=Sing B-ORG tag=NE
        streiten streiten VERB 0 ROOT Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        . . PUNCT 6 punct _ O tag=$.


        # Die Orgatec baut um.
        Die der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Orgatec Orgatec PROPN 3 nsubj Case=Nom B-ORG tag=NE
        baut bauen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        um um ADP 3 compound:prt _ O tag=PTKVZ
        . . PUNCT 3 punct _ O tag=$.


        # Die Gewerkschaft klagt.
        Die der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Gewerkschaft Gewerkschaft NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        klagt klagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 3 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "Sie",
        ["Unser Krankenhaus bleibt"],
        """
        # Das bezweifelt die Bürgerinitiative „Unser Krankenhaus bleibt“.
        Das der PRON 2 nsubj Case=Nom|Definite=Def|Gender=Neut|Number=Sing|PronType=Dem,Rel O tag=PDS
        bezweifelt bezweifeln VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        die der DET 4 det Case=Acc|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Bürgerinitiative Bürgerinitiative NOUN 2 obj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        „ „ PUNCT 8 punct _ O tag=$(
        Unser unser DET 7 det:poss Case=Nom|Gender=Masc|Number=Sing|Poss=Yes|PronType=Prs O tag=PPOSAT
        Krankenhaus Krankenhaus NOUN 8 nsubj Case=Acc|Gender=Neut|Number=Sing O tag=NN
        bleibt bleiben VERB 2 ccomp Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        “ “ PUNCT 8 punct _ O tag=$(
        . . PUNCT 2 punct _ O tag=$.


        # Sie klagt.
        Sie sie PRON 2 nsubj Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs O tag=PPER
        klagt klagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        . . PUNCT 2 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "52-Jährige",
        ["Paul Quast"],
        """
        # Paul Quast schweigt.
        Paul Paul PROPN 3 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Quast Quast PROPN 3 advmod Number=Sing I-PER tag=NE
        schweigt schweigen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        . . PUNCT 3 punct _ O tag=$.


        # „Niemand hält mich für einen Freund der Industrie“, sagte der 52-Jährige.
        „ „ PUNCT 3 punct _ O tag=$(
        Niemand Niemand PRON 3 nsubj Case=Nom|Number=Sing|PronType=Neg O tag=PIS
        hält halten VERB 12 ccomp Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        mich ich PRON 3 obj Case=Acc|Number=Sing|Person=1|PronType=Prs O tag=PPER
        für für ADP 7 case _ O tag=APPR
        einen ein DET 7 det Case=Acc|Definite=Ind|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
        Freund Freund NOUN 3 obl Case=Acc|Gender=Masc|Number=Sing O tag=NN
        der der DET 9 det Case=Gen|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Industrie Industrie NOUN 7 nmod Case=Gen|Gender=Fem|Number=Sing O tag=NN
        “ “ PUNCT 3 punct _ O tag=$(
        , , PUNCT 3 punct _ O tag=$,
        sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        der der DET 14 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        52-Jährige 52-Jährige NOUN 12 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        . . PUNCT 12 punct _ O tag=$.
        """,
    ),
    pytest.param(
        "Mitarbeiter",
        ["300 Mitarbeiter der Firma (Facebook)"],
        """
        # Facebook baut um.
        Facebook Facebook PROPN 2 nsubj Case=Nom|Number=Sing B-ORG tag=NE
        baut bauen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        um um ADP 2 compound:prt _ O tag=PTKVZ
        . . PUNCT 2 punct _ O tag=$.


        # Facebook will sparen.
        Facebook Facebook PROPN 3 nsubj Case=Nom|Number=Sing B-ORG tag=NE
        will wollen AUX 3 aux Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VMFIN
        sparen sparen VERB 0 ROOT VerbForm=Inf O tag=VVINF
        . . PUNCT 3 punct _ O tag=$.


        # Das sagten 300 Mitarbeiter der Firma
        Das der PRON 2 nsubj Case=Nom|Gender=Neut|Number=Sing|PronType=Dem,Rel O tag=PDS
        sagten sagen VERB 0 ROOT Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        300 300 NUM 4 nummod NumType=Card|Number=Plur O tag=CARD
        Mitarbeiter Mitarbeiter NOUN 2 nsubj Gender=Masc|Number=Plur O tag=NN
        der der DET 6 det Case=Gen|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Firma Firma NOUN 4 nmod Case=Gen|Gender=Fem|Number=Sing O tag=NN
        """,
        id="whose_somebody_is_at_the_end_of_a_text",
    ),
]


@pytest.mark.parametrize(("word", "whom", "table"), CASES)
def test_who_is_meant_fits_the_word(word: str, whom: list[str], table: str) -> None:
    assert meant_by_last(table, word) == whom
