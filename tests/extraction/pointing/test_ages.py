"""Whom a noun of age means, on parses of the bundled model."""

from __future__ import annotations

import pytest
from frozen import frozen_tree
from telling import RulesAlone

from newsgraph.extraction.actors import find_actors
from newsgraph.language.tree import Tree

TOLD_LAST = frozen_tree("""
    # Hauke Lotz wurde verhaftet.
    Hauke     Hauke PROPN 4 nsubj:pass Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz      Lotz PROPN 1 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    wurde     werden AUX 4 aux:pass Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VAFIN
    verhaftet verhaften VERB 0 ROOT VerbForm=Part O tag=VVPP
    .         . PUNCT 4 punct _ O tag=$.

    # Die Polizei verhörte den 56-Jährigen.
    Die         der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Polizei     Polizei NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    verhörte    verhören VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    den         der DET 5 det Case=Acc|Definite=Def|Number=Plur|PronType=Art O tag=ART
    56-Jährigen 56-Jährige NOUN 3 obj Case=Acc|Gender=Masc|Number=Plur O tag=NN
    .           . PUNCT 3 punct _ O tag=$.
""")

OTHER_AGE = frozen_tree("""
    # Eine 30-jährige Frau traf Ida Brandt.
    Eine       ein DET 3 det Case=Nom|Definite=Ind|Gender=Fem|NumType=Card|Number=Sing|PronType=Art O tag=ART
    30-jährige 30-jährig ADJ 3 amod Case=Nom|Degree=Pos|Gender=Fem|Number=Sing O tag=ADJA
    Frau       Frau NOUN 4 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    traf       treffen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    Ida        Ida PROPN 4 obj Case=Acc|Gender=Fem|Number=Sing B-PER tag=NE
    Brandt     Brandt PROPN 5 flat Case=Dat|Gender=Fem|Number=Sing I-PER tag=NE
    .          . PUNCT 4 punct _ O tag=$.

    # Die Polizei befragte die 56-Jährige.
    Die        der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Polizei    Polizei NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    befragte   befragen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    die        der DET 5 det Case=Acc|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    56-Jährige 56-Jährige NOUN 3 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
    .          . PUNCT 3 punct _ O tag=$.
""")

TOLD_BEFORE = frozen_tree("""
    # Ole Brandt (56) traf den Sänger Hauke Lotz.
    Ole    Ole PROPN 6 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt Brandt PROPN 1 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    (      ( PUNCT 4 punct _ O tag=$(
    56     56 NUM 2 nummod NumType=Card O tag=CARD
    )      ) PUNCT 4 punct _ O tag=$(
    traf   treffen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    den    der DET 8 det Case=Acc|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Sänger Sänger NOUN 6 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
    Hauke  Hauke PROPN 8 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz   Lotz PROPN 9 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    .      . PUNCT 6 punct _ O tag=$.

    # Lotz sang.
    Lotz Lotz PROPN 2 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    sang singen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    .    . PUNCT 2 punct _ O tag=$.

    # Die Polizei lobte den 56-Jährigen.
    Die         der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Polizei     Polizei NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    lobte       loben VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    den         der DET 5 det Case=Acc|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    56-Jährigen 56-Jährige NOUN 3 obl:arg Case=Acc|Gender=Masc|Number=Plur O tag=NN
    .           . PUNCT 3 punct _ O tag=$.
""")

OF_HER = frozen_tree("""
    # Ida Brandt ist tot.
    Ida    Ida PROPN 4 nsubj:pass Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Brandt Brandt PROPN 1 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    ist    sein AUX 4 aux Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VAFIN
    tot    tot VERB 0 ROOT _ O tag=VVPP
    .      . PUNCT 4 punct _ O tag=$.

    # Der Leichnam der 24-Jährigen wurde geborgen.
    Der         der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Leichnam    Leichnam NOUN 6 nsubj:pass Case=Nom|Gender=Masc|Number=Sing O tag=NN
    der         der DET 4 det Case=Gen|Definite=Def|Number=Plur|PronType=Art O tag=ART
    24-Jährigen 24-Jährige NOUN 2 nmod Case=Gen|Gender=Masc|Number=Plur O tag=NN
    wurde       werden AUX 6 aux:pass Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VAFIN
    geborgen    bergen VERB 0 ROOT Tense=Past|VerbForm=Part O tag=VVPP
    .           . PUNCT 6 punct _ O tag=$.
""")

OF_THEM = frozen_tree("""
    # Zwei Männer überfielen drei 18-Jährige.
    Zwei       zwei NUM 2 nummod NumType=Card O tag=CARD
    Männer     Mann NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Plur O tag=NN
    überfielen überfallen VERB 0 ROOT Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
    drei       drei NUM 5 nummod NumType=Card O tag=CARD
    18-Jährige 18-Jährige NOUN 3 obj Case=Acc|Number=Plur O tag=NN
    .          . PUNCT 3 punct _ O tag=$.

    # Die Täter forderten die Handys der 18-Jährigen.
    Die         der DET 2 det Case=Nom|Definite=Def|Number=Plur|PronType=Art O tag=ART
    Täter       Täter NOUN 3 nsubj Case=Nom|Gender=Masc|Number=Plur O tag=NN
    forderten   fordern VERB 0 ROOT Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    die         der DET 5 det Case=Acc|Definite=Def|Number=Plur|PronType=Art O tag=ART
    Handys      Handy NOUN 3 obj Case=Acc|Gender=Neut|Number=Plur O tag=NN
    der         der DET 7 det Case=Gen|Definite=Def|Number=Plur|PronType=Art O tag=ART
    18-Jährigen 18-Jährige NOUN 5 nmod Case=Gen|Number=Plur O tag=NN
    .           . PUNCT 3 punct _ O tag=$.
""")

BUSINESS = frozen_tree("""
    # Der Wirt Hauke Lotz schweigt.
    Der      der DET 2 det Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Wirt     Wirt NOUN 5 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Hauke    Hauke PROPN 2 appos Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz     Lotz PROPN 3 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    schweigt schweigen VERB 0 ROOT Mood=Ind|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
    .        . PUNCT 5 punct _ O tag=$.

    # Die Polizei warnte den 61 Jahre alten Unternehmer.
    Die         der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Polizei     Polizei NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    warnte      warnen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    den         der DET 8 det Case=Acc|Definite=Def|Number=Plur|PronType=Art O tag=ART
    61          61 NUM 6 nummod NumType=Card O tag=CARD
    Jahre       Jahr NOUN 7 nmod Case=Acc|Gender=Masc|Number=Plur O tag=NN
    alten       alt ADJ 8 amod Case=Gen|Degree=Pos|Gender=Masc|Number=Sing O tag=ADJA
    Unternehmer Unternehmer NOUN 3 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
    .           . PUNCT 3 punct _ O tag=$.
""")

TWO = frozen_tree("""
    # Ole Brandt traf Hauke Lotz.
    Ole    Ole PROPN 3 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Brandt Brandt PROPN 1 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    traf   treffen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    Hauke  Hauke PROPN 3 obj Case=Acc|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz   Lotz PROPN 4 flat Case=Acc|Gender=Masc|Number=Sing I-PER tag=NE
    .      . PUNCT 3 punct _ O tag=$.

    # Die Polizei befragte den 56-Jährigen.
    Die         der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Polizei     Polizei NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    befragte    befragen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    den         der DET 5 det Case=Acc|Definite=Def|Number=Plur|PronType=Art O tag=ART
    56-Jährigen 56-Jährige NOUN 3 obj Case=Acc|Gender=Masc|Number=Plur O tag=NN
    .           . PUNCT 3 punct _ O tag=$.
""")

STRANGER = frozen_tree("""
    # Ida Brandt sprach mit ihrer Mandantin.
    Ida       Ida PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Brandt    Brandt PROPN 1 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    sprach    sprechen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    mit       mit ADP 6 case _ O tag=APPR
    ihrer     ihr DET 6 det:poss Case=Dat|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs O tag=PPOSAT
    Mandantin Mandantin NOUN 3 obl Case=Dat|Gender=Fem|Number=Sing O tag=NN
    .         . PUNCT 3 punct _ O tag=$.

    # Die Polizei warnte die 39-Jährige.
    Die        der DET 2 det Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Polizei    Polizei NOUN 3 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    warnte     warnen VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    die        der DET 5 det Case=Acc|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    39-Jährige 39-Jährige NOUN 3 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
    .          . PUNCT 3 punct _ O tag=$.
""")

BESIDE = frozen_tree("""
    # Ida Brandt lachte.
    Ida    Ida PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Brandt Brandt PROPN 1 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    lachte lachen VERB 0 ROOT Tense=Past|VerbForm=Fin O tag=VVFIN
    .      . PUNCT 3 punct _ O tag=$.

    # Ida Brandt lobte die 39-Jährige.
    Ida        Ida PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Brandt     Brandt PROPN 1 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    lobte      loben VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin O tag=VVFIN
    die        der DET 5 det Case=Acc|Definite=Def|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    39-Jährige 39-Jährige NOUN 3 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
    .          . PUNCT 3 punct _ O tag=$.
""")

MEANT = [
    pytest.param(TOLD_LAST, "den 56-Jährigen", "Hauke Lotz", id="the only one told of last"),
    pytest.param(OTHER_AGE, "die 56-Jährige", "Ida Brandt", id="nobody of another age"),
    pytest.param(TOLD_BEFORE, "den 56-Jährigen", "Ole Brandt", id="who was told to be as old"),
    pytest.param(OF_HER, "der 24-Jährigen", "Ida Brandt", id="a genitive is a woman's"),
    pytest.param(OF_THEM, "der 18-Jährigen", "drei 18-Jährige", id="or of several of one age"),
    pytest.param(BUSINESS, "alten Unternehmer", "Hauke Lotz", id="a noun with an age"),
    pytest.param(TWO, "den 56-Jährigen", None, id="one of two"),
    pytest.param(STRANGER, "die 39-Jährige", None, id="beside somebody left open"),
    pytest.param(BESIDE, "die 39-Jährige", "die 39-Jährige", id="never who does it to them"),
]


@pytest.mark.parametrize(("tree", "words", "name"), MEANT)
def test_who_is_as_old(tree: Tree, words: str, name: str | None) -> None:
    meant = [
        actor.name
        for actor in find_actors(tree, [], RulesAlone())
        for mention in actor.mentions
        if mention.words.text.endswith(words)
    ]
    assert meant == ([name] if name else [])
