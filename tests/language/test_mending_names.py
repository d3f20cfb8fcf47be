"""Names that the parse runs together, and particles that open a sentence, on parses of the bundled model."""

from __future__ import annotations

import pytest
from frozen import frozen_tree, hangings

from newsgraph.language.mending import mend
from newsgraph.language.mending_names import mend_names

PAIR = """
    # Gestern kritisierte Oehm Lotz.
    Gestern    gestern    ADV   2  advmod _ O tag=ADV
    kritisierte kritisieren VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    Oehm       Oehm       PROPN 2  nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Lotz       Lotz       PROPN 3  flat  Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    .          .          PUNCT 2  punct _ O tag=$.
"""

TITLED = """
    # Am Freitag traf Präsident Selenko Oehm.
    Am         an         ADP   2  case  Case=Dat|Gender=Masc|Number=Sing|PronType=Art O tag=APPRART
    Freitag    Freitag    PROPN 3  obl   Case=Dat|Gender=Masc|Number=Sing O tag=NN
    traf       treffen    VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    Präsident  Präsident  NOUN  3  nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Selenko    Selenko    PROPN 4  appos Gender=Masc|Number=Sing B-PER tag=NE
    Oehm       Oehm       PROPN 5  flat  Case=Dat|Gender=Masc|Number=Sing I-PER tag=NE
    .          .          PUNCT 3  punct _ O tag=$.
"""

PARTICLE = """
    # Von der Heyden will Zölle abschaffen.
    Von        von        ADP   3  case  _ O tag=APPR
    der        der        DET   3  det   Case=Dat|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Heyden     Heyden     NOUN  6  obl   Case=Dat|Gender=Masc|Number=Plur O tag=NN
    will       wollen     AUX   6  aux   Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VMFIN
    Zölle      Zoll       NOUN  6  obj   Case=Acc|Gender=Neut|Number=Plur O tag=NN
    abschaffen abschaffen VERB  0  ROOT  VerbForm=Inf O tag=VVINF
    .          .          PUNCT 6  punct _ O tag=$.
"""

FAMILY = """
    # Konstantin von Notz sprach.
    Konstantin Konstantin PROPN 4  nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    von        von        ADP   3  case  _ I-PER tag=APPR
    Notz       Notz       PROPN 1  nmod  Case=Dat|Gender=Masc|Number=Sing I-PER tag=NE
    sprach     sprechen   VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .          .          PUNCT 4  punct _ O tag=$.

    # Von Notz lobte Macron.
    Von        von        ADP   2  case  _ B-PER tag=APPR
    Notz       Notz       PROPN 3  obl   Case=Dat|Gender=Fem|Number=Sing O tag=NN
    lobte      loben      VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    Macron     Macron     PROPN 3  nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    .          .          PUNCT 3  punct _ O tag=$.
"""

PREPOSITION = """
    # Von Oehm kam kein Wort.
    Von        von        ADP   2  case  _ B-PER tag=APPR
    Oehm       Oehm       PROPN 3  obl   Case=Dat|Gender=Masc|Number=Sing B-PER tag=NE
    kam        kommen     VERB  0  ROOT  Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    kein       kein       DET   5  det   Case=Nom|Gender=Neut|Number=Sing|PronType=Neg O tag=PIAT
    Wort       Wort       NOUN  3  nsubj Case=Acc|Gender=Neut|Number=Sing O tag=NN
    .          .          PUNCT 3  punct _ O tag=$.
"""


def labels(table: str) -> list[tuple[str, str]]:
    return [(word.text, word.dep) for word in mend(frozen_tree(table))]


def test_two_surnames_behind_a_verb_that_needs_an_object_are_two() -> None:
    tree = mend(frozen_tree(PAIR))
    assert [(word.text, word.dep, word.head.text) for word in tree[2:4]] == [
        ("Oehm", "nsubj", "kritisierte"),
        ("Lotz", "obj", "kritisierte"),
    ]
    assert [name.text for name in tree.names] == ["Oehm", "Lotz"]


def test_a_title_before_the_first_of_them_is_his() -> None:
    assert labels(TITLED)[3:6] == [("Präsident", "nsubj"), ("Selenko", "appos"), ("Oehm", "obj")]


def test_the_particle_of_a_known_name_is_no_preposition() -> None:
    opening = labels(FAMILY)[5:]
    assert opening[:2] == [("Von", "compound"), ("Notz", "nsubj")]
    assert ("Macron", "obj") in opening


def test_whom_something_comes_from_is_no_subject() -> None:
    assert labels(PREPOSITION)[0] == ("Von", "case")
    assert labels(PARTICLE)[0] == ("Von", "case")  # a noun that nobody is known to bear


@pytest.mark.parametrize(
    ("family", "told"), [("Amrein", "Amrein nsubj bestreitet"), ("Lotz", "Amrein advmod bestreitet")]
)
def test_a_surname_that_opens_a_sentence_is_no_adverb(family: str, told: str) -> None:
    tree = frozen_tree(f"""
        # Ruth {family} tritt ab.
        Ruth Ruth PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
        {family} {family} PROPN 1 flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
        tritt treten VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        ab ab ADP 3 compound:prt _ O tag=PTKVZ
        . . PUNCT 3 punct _ O tag=$.

        # Amrein selbst bestreitet das.
        Amrein amrein ADV 3 advmod _ O tag=ADV
        selbst selbst ADV 3 advmod _ O tag=ADV
        bestreitet bestreiten VERB 0 ROOT Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin O tag=VVFIN
        das der PRON 3 obj Case=Acc|Gender=Neut|Number=Sing O tag=PDS
        . . PUNCT 3 punct _ O tag=$.
    """)
    mend_names(tree)
    assert hangings(tree, "Amrein")[-1:] == [told]


OWNER = """
    # Karl Thesing schwieg.
    Karl     Karl     PROPN 3  nsubj Case=Nom|Number=Sing B-PER tag=NE
    Thesing  Thesing  PROPN 1  flat  Case=Nom|Number=Sing I-PER tag=NE
    schwieg  schweigen VERB 0  ROOT  Mood=Ind|VerbForm=Fin O tag=VVFIN
    .        .        PUNCT 3  punct _ O tag=$.

    # Ein Sprecher Thesings lachte.
    Ein      ein      DET   2  det   Case=Nom|Number=Sing O tag=ART
    Sprecher Sprecher NOUN  4  nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Thesings Thesings PROPN 2  appos Case=Nom|Number=Sing B-PER tag=NE
    lachte   lachen   VERB  0  ROOT  Mood=Ind|VerbForm=Fin O tag=VVFIN
    .        .        PUNCT 4  punct _ O tag=$.
"""


def test_the_genitive_of_a_known_name_is_whose_a_noun_is() -> None:
    assert hangings(mend(frozen_tree(OWNER)), "Thesings") == ["Thesings nmod Sprecher"]


def test_a_name_of_its_own_in_s_stands_beside_its_noun() -> None:
    unknown = OWNER.replace("Thesing ", "Roth    ").replace("Karl Thesing", "Karl Roth")
    assert hangings(mend(frozen_tree(unknown)), "Thesings") == ["Thesings appos Sprecher"]
