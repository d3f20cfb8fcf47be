"""What of the claims found is told: words that a verb governs with its whole clause."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.claims.finding import find_claims
from newsgraph.extraction.claims.kept import told_claims


@pytest.mark.parametrize(
    ("told", "table"),
    [
        (
            "Dass die Bank ihn gemahnt habe, nannte Wirt Paul Grün „schlicht falsch“",
            """
        # Dass die Bank ihn gemahnt habe, nannte Wirt Paul Grün „schlicht falsch“.
        Dass dass SCONJ 5 mark _= O tag=KOUS
        die der DET 3 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Bank Bank NOUN 5 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        ihn er PRON 5 obj Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs O tag=PPER
        gemahnt mahnen VERB 8 ccomp VerbForm=Part O tag=VVPP
        habe haben AUX 5 aux Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        , , PUNCT 5 punct _= O tag=$,
        nannte nennen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        Wirt Wirt PROPN 8 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Paul Paul PROPN 9 flat Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Grün Grün PROPN 10 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        „ „ PUNCT 8 punct _= O tag=$(
        schlicht schlicht ADJ 14 advmod Degree=Pos O tag=ADJD
        falsch falsch ADV 8 advmod Degree=Pos O tag=ADJD
        “ “ PUNCT 13 punct _= O tag=$(
        . . PUNCT 8 punct _= O tag=$.
        
        """,
        ),
        (
            "Der Wirt, Paul Grün, nannte den Bericht „schlicht falsch“",
            """
        # Der Wirt, Paul Grün, nannte den Bericht „schlicht falsch“.
        Der der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Wirt Wirt NOUN 7 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        , , PUNCT 4 punct _= O tag=$,
        Paul Paul PROPN 2 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
        Grün Grün PROPN 4 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
        , , PUNCT 2 punct _= O tag=$,
        nannte nennen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        den der DET 9 det Case=Acc|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Bericht Bericht NOUN 7 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
        „ „ PUNCT 11 punct _= O tag=$(
        schlicht schlicht ADV 12 advmod Degree=Pos O tag=ADJD
        falsch falsch ADV 7 advmod Degree=Pos O tag=ADJD
        “ “ PUNCT 11 punct _= O tag=$(
        . . PUNCT 7 punct _= O tag=$.
            """,
        ),
        (
            "Der Presseclub forderte eine „lückenlose“ Aufklärung",
            """
        # Der Presseclub forderte eine „lückenlose“ Aufklärung und ging.
        Der der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Presseclub Presseclub NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        forderte fordern VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        eine ein DET 8 det Case=Acc|Definite=Ind|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
        „ „ PUNCT 6 punct _= O tag=$(
        lückenlose lückenlos ADJ 8 amod Case=Acc|Degree=Pos|Gender=Fem|Number=Sing O tag=ADJA
        “ “ PUNCT 6 punct _= O tag=$(
        Aufklärung Aufklärung NOUN 3 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
        und und CCONJ 10 cc _= O tag=KON
        ging gehen VERB 3 conj Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        . . PUNCT 3 punct _= O tag=$.
        """,
        ),
    ],
)
def test_what_is_judged_is_told_with_the_judgement(told: str, table: str) -> None:
    (claim,) = told_claims(find_claims(frozen_tree(table)))
    assert [span.text for span in claim.content] == [told]
