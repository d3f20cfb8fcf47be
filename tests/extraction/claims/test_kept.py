"""What of the claims found is told: words that a verb governs with its whole clause."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.assemble import ActorIndex, SentenceIndex
from newsgraph.extraction.assemble_claims import assemble_claims
from newsgraph.extraction.claims.finding import find_claims
from newsgraph.extraction.claims.kept import told_claims
from newsgraph.extraction.drafts import ActorDraft, MentionDraft


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
        (
            "Der Anwalt nannte es unredlich, einen Satz zu streichen",
            """
        # Der Anwalt nannte es unredlich, einen Satz zu streichen.
        Der der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
        Anwalt Anwalt NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
        nannte nennen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
        es es PRON 3 obj Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
        unredlich unredlich ADV 3 advmod Degree=Pos O tag=ADJD
        , , PUNCT 10 punct _ O tag=$,
        einen ein DET 8 det Case=Acc|Definite=Ind|Gender=Masc|NumType=Card|Number=Sing|PronType=Art O tag=ART
        Satz Satz NOUN 10 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
        zu zu PART 10 mark _ O tag=PTKZU
        streichen streichen VERB 3 xcomp VerbForm=Inf O tag=VVINF
        . . PUNCT 3 punct _ O tag=$.
        """,
        ),
        (
            "Was seit Wochen gemunkelt wurde, hat die Geschäftsführung bestätigt",
            """
        # Was seit Wochen gemunkelt wurde, hat die Geschäftsführung bestätigt.
        Was was PRON 4 nsubj:pass Case=Nom|Gender=Neut|Number=Sing|PronType=Int,Rel O tag=PWS
        seit seit ADP 3 case _ O tag=APPR
        Wochen Woche NOUN 4 obl Case=Dat|Gender=Fem|Number=Plur O tag=NN
        gemunkelt munkeln VERB 10 ccomp VerbForm=Part O tag=VVPP
        wurde werden AUX 4 aux:pass Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VAFIN
        , , PUNCT 4 punct _ O tag=$,
        hat haben AUX 10 aux Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
        die der DET 9 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
        Geschäftsführung Geschäftsführung NOUN 10 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
        bestätigt bestätigen VERB 0 ROOT VerbForm=Part O tag=VVPP
        . . PUNCT 10 punct _ O tag=$.
        """,
        ),
    ],
)
def test_what_is_judged_is_told_with_the_judgement(told: str, table: str) -> None:
    (claim,) = told_claims(find_claims(frozen_tree(table)))
    assert [span.text for span in claim.content] == [told]


WHOLE = frozen_tree("""
    # Roth sagte, der Wirt habe gedroht, den Saal zu schließen.
    Roth Roth PROPN 2 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    sagte sagen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    , , PUNCT 7 punct _ O tag=$,
    der der DET 5 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Wirt Wirt NOUN 7 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    habe haben AUX 7 aux Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
    gedroht drohen VERB 2 ccomp VerbForm=Part O tag=VVPP
    , , PUNCT 12 punct _ O tag=$,
    den der DET 10 det Case=Acc|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Saal Saal NOUN 12 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
    zu zu PART 12 mark _ O tag=PTKZU
    schließen schließen VERB 7 xcomp VerbForm=Inf O tag=VVINF
    . . PUNCT 2 punct _ O tag=$.
""")


def test_what_somebody_says_in_the_words_of_another_is_passed_on() -> None:
    said, threatened = told_claims(find_claims(WHOLE))
    assert (said.via, said.nested) == (None, False)
    assert threatened.via is not None
    assert (threatened.via.text, threatened.nested) == ("Roth", True)


@pytest.mark.parametrize(
    ("known", "passed_on"),
    [("Roth Wirt", [None, "a1"]), ("Roth", [None]), ("Wirt", [None])],
)
def test_of_words_passed_on_both_voices_must_be_known(known: str, passed_on: list[str | None]) -> None:
    words = [word for word in WHOLE if word.text in known.split()]
    actors = [
        ActorDraft(word.text, "person", (MentionDraft(WHOLE[word.i : word.i + 1], word, "name"),))
        for word in words
    ]
    claims = assemble_claims(told_claims(find_claims(WHOLE)), ActorIndex(actors), SentenceIndex(WHOLE, []))
    assert [claim.via for claim in claims] == passed_on


def test_nobody_passes_on_what_they_say_themselves() -> None:
    roth, wirt = (next(word for word in WHOLE if word.text == name) for name in ("Roth", "Wirt"))
    mentions = tuple(MentionDraft(WHOLE[word.i : word.i + 1], word, "name") for word in (roth, wirt))
    claims = assemble_claims(
        told_claims(find_claims(WHOLE)),
        ActorIndex([ActorDraft("Roth", "person", mentions)]),
        SentenceIndex(WHOLE, []),
    )
    assert [claim.text for claim in claims] == ["der Wirt habe gedroht, den Saal zu schließen"]


JUDGED_BEHIND = """
# Die Behauptung, es habe Mahnungen gegeben, nannte er „schlicht falsch“.
Die der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
Behauptung Behauptung NOUN 9 obj Case=Nom|Gender=Fem|Number=Sing O tag=NN
, , PUNCT 7 punct _ O tag=$,
es es PRON 7 nsubj Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
habe haben AUX 7 aux Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
Mahnungen Mahnung NOUN 7 obj Case=Acc|Gender=Fem|Number=Plur O tag=NN
gegeben geben VERB 2 acl VerbForm=Part O tag=VVPP
, , PUNCT 2 punct _ O tag=$,
nannte nennen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
er er PRON 9 nsubj Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs O tag=PPER
„ „ PUNCT 9 punct _ O tag=$(
schlicht schlicht ADV 9 advmod Degree=Pos O tag=ADV
falsch falsch ADV 9 advmod Degree=Pos O tag=ADJD
“ “ PUNCT 9 punct _ O tag=$(
. . PUNCT 9 punct _ O tag=$.
"""
OF_A_NOUN = """
# Ida Roth sprach von Werten, „die bei Regen nicht stimmen“.
Ida Ida PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
Roth Roth PROPN 1 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
sprach sprechen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
von von ADP 5 case _ O tag=APPR
Werten Wert NOUN 3 obl Case=Dat|Gender=Neut|Number=Plur O tag=NN
, , PUNCT 12 punct _ O tag=$,
„ „ PUNCT 12 punct _ O tag=$(
die der PRON 12 nsubj Case=Nom|Number=Plur|PronType=Dem,Rel O tag=PRELS
bei bei ADP 10 case _ O tag=APPR
Regen Regen NOUN 12 obl Case=Dat|Gender=Masc|Number=Sing O tag=NN
nicht nicht PART 12 advmod Polarity=Neg O tag=PTKNEG
stimmen stimmen VERB 5 acl Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
“ “ PUNCT 12 punct _ O tag=$(
. . PUNCT 3 punct _ O tag=$.
"""
JUDGED_BEFORE = """
# Ida Roth findet es „etwas scheinheilig“, gegen jedes Rad zu sein.
Ida Ida PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
Roth Roth PROPN 1 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
findet finden VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
es es PRON 3 obj Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs O tag=PPER
„ „ PUNCT 7 punct _ O tag=$(
etwas etwas PRON 7 advmod Gender=Neut|Number=Sing|PronType=Ind O tag=PIS
scheinheilig scheinheilig ADJ 3 xcomp Degree=Pos O tag=ADJD
“ “ PUNCT 7 punct _ O tag=$(
, , PUNCT 14 punct _ O tag=$,
gegen gegen ADP 12 case _ O tag=APPR
jedes jeder DET 12 det Case=Acc|Gender=Neut|Number=Sing|PronType=Tot O tag=PIAT
Rad Rad NOUN 14 obl Case=Acc|Gender=Neut|Number=Sing O tag=NN
zu zu PART 14 mark _ O tag=PTKZU
sein sein VERB 7 cop VerbForm=Inf O tag=VAINF
. . PUNCT 3 punct _ O tag=$.
"""


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (JUDGED_BEHIND, "Die Behauptung, es habe Mahnungen gegeben, nannte er „schlicht falsch“"),
        (OF_A_NOUN, "Ida Roth sprach von Werten, „die bei Regen nicht stimmen“"),
        (JUDGED_BEFORE, "Ida Roth findet es „etwas scheinheilig“, gegen jedes Rad zu sein"),
    ],
)
def test_quoted_words_are_told_with_what_they_are_said_of(table: str, told: str) -> None:
    claims = told_claims(find_claims(frozen_tree(table)))
    assert told in [" ".join(span.text for span in claim.content) for claim in claims]
